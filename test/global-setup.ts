/** Tests of the command, the page and other engines run the built files: build them once, when they are stale. */
import { buildIfStale } from '../scripts/build.mjs';

export default async function setup(): Promise<void> {
  await buildIfStale({ types: false });
}
