/**
 * Suites that need a program which may be absent. They are skipped by name, so that the count of skipped tests says
 * what was not checked; under CI=true an absent program is a failure.
 */
import { describe, test } from 'vitest';

export { findProgram } from './programs';

/**
 * A suite that needs a program.
 *
 * @param title what the suite checks
 * @param needs name of the program, as a reader would look for it
 * @param program where it is, or undefined
 * @param demanded whether its absence is a failure under CI=true
 */
export function describeWith(
  title: string,
  needs: string,
  program: string | undefined,
  suite: (program: string) => void,
  demanded = true,
): void {
  if (program !== undefined) {
    describe(title, () => suite(program));
  } else if (demanded && process.env.CI === 'true') {
    test(`${title}: needs ${needs}`, () => {
      throw new Error(`${needs} is not installed, and nothing may be skipped under CI=true.`);
    });
  } else {
    test.skip(`${title}: skipped, ${needs} is not installed`, () => {});
  }
}
