export const ROOT: string;
export function build(options?: { types?: boolean }): Promise<void>;
export function buildIfStale(options?: { types?: boolean }): Promise<boolean>;
