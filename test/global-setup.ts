/** Tests of the command, the page and other engines run the built files: build them once, when they are stale. */
import { buildIfStale } from '../scripts/build.mjs';

export default async function setup(): Promise<void> {
  await buildIfStale({ types: false }).catch((error: Error) => {
    // Sources that do not hold together fail the tests that run built files; all others may still be run.
    console.error(`dist/ could not be built, and is as it was: ${error.message}`);
  });
}
