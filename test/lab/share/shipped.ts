/** What the page carries and what it checks states against, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../../scripts/build.mjs';
import type { CheckState } from '../../../viz/lab/share/link';
import { checkState } from '../../../viz/lab/state/check';
import type { ScenarioForm } from '../../../viz/lab/state/types';

/** Shipped scenario files by name as seen from scenarios/. */
export const SHIPPED: Readonly<Record<string, ScenarioForm>> = Object.fromEntries(
  ['cases', 'levers'].flatMap((folder) =>
    readdirSync(join(ROOT, 'scenarios', folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [
        `${folder}/${name}`,
        parse(readFileSync(join(ROOT, 'scenarios', folder, name), 'utf8')) as ScenarioForm,
      ]),
  ),
);

export const check: CheckState = (value) => checkState(value, Object.keys(SHIPPED));
