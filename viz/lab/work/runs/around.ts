/** What a worker has around it: a clock, a way to let messages be heard, and timers. Tests have their own. */
export interface Surroundings {
  now(): number;
  /** Lets waiting messages be heard. */
  breathe(): Promise<void>;
  /** Calls back later; what is returned calls it off. */
  after(milliseconds: number, call: () => void): () => void;
}

/** What a port is to those who use it. */
export interface Port {
  postMessage(message: unknown, moved?: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}
