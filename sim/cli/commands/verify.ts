/** `tandem verify FILE|FOLDER`. */
import { FailedError } from '../exit';
import type { CommonOptions } from '../options';

export async function verify(a: string, _options: CommonOptions): Promise<void> {
  throw new FailedError(`not yet: ${a}`);
}
