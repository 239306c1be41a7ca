/** `tandem compare A B`: two scenarios in pairs with the same luck. */
import { FailedError } from '../exit';
import type { RunOptions } from '../options';

export async function compare(a: string, b: string, _options: RunOptions): Promise<void> {
  throw new FailedError(`not yet: ${a} ${b}`);
}
