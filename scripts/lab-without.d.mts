import type { Plugin } from 'esbuild';
import type ts from 'typescript';
export const withoutUnreached: Plugin;
export function without(compiler: typeof ts, path: string, text: string, names: readonly string[]): string;
