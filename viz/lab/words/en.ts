/** Everything that the laboratory says, in British English: one file a part of the page. */
import { frame } from './en/frame';

export const words = { frame } as const;
