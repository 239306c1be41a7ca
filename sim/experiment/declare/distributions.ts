/** Distributions as an experiment file writes them. */
import { quantile } from '../statistics/quantiles';
import type { FactorDistribution } from '../types';
import type { Fields, NumberRule } from './fields';

type Family = FactorDistribution['dist'];

const POSITIVE: NumberRule = { low: 0, ends: false };
const ANY: NumberRule = {};
const SHARE: NumberRule = { low: 0, high: 1, ends: false };

/** What each family takes. Ends that may be left out are those of the unit interval. */
export const FAMILIES: Readonly<Record<Family, Readonly<Record<string, NumberRule>>>> = {
  uniform: { low: ANY, high: ANY },
  loguniform: { low: POSITIVE, high: POSITIVE },
  triangular: { low: ANY, mode: ANY, high: ANY },
  normal: { mean: ANY, sd: POSITIVE },
  truncatedNormal: { mean: ANY, sd: POSITIVE, low: ANY, high: ANY },
  lognormal: { mu: ANY, sigma: POSITIVE },
  beta: { a: POSITIVE, b: POSITIVE, low: ANY, high: ANY },
  gamma: { shape: POSITIVE, scale: POSITIVE },
  weibull: { shape: POSITIVE, scale: POSITIVE },
  exponential: { rate: POSITIVE },
  poisson: { mean: POSITIVE },
  binomial: { trials: { low: 1, whole: true }, probability: SHARE },
  negativeBinomial: { successes: POSITIVE, probability: SHARE },
};

/** Other words for families. */
const ALIASES: Readonly<Record<string, Family>> = {
  unif: 'uniform',
  logUniform: 'loguniform',
  triang: 'triangular',
  norm: 'normal',
  gaussian: 'normal',
  truncnorm: 'truncatedNormal',
  logNormal: 'lognormal',
};

/** Keys that say how a distribution looks. */
export const DISTRIBUTION_KEYS: readonly string[] = [
  ...new Set(['dist', ...Object.values(FAMILIES).flatMap((rules) => Object.keys(rules))]),
];

const UNIT_ENDS: Readonly<Record<string, number>> = { low: 0, high: 1 };

/**
 * Reads a distribution: its family in `dist` (uniform where it is left out) and what the family takes.
 *
 * @returns null where it is not sound (which is then told)
 */
export function readDistribution(fields: Fields): FactorDistribution | null {
  const family = fields.has('dist')
    ? fields.choice('dist', Object.keys(FAMILIES) as Family[], ALIASES)
    : 'uniform';
  if (family === null) return fields.value('dist') === null ? fields.refuse('dist', familyWords()) : null;
  const rules = FAMILIES[family];
  const values: Record<string, number | string> = { dist: family };
  let sound = true;
  for (const [key, rule] of Object.entries(rules)) {
    const optional = family === 'beta' && key in UNIT_ENDS;
    const value = optional && !fields.has(key) ? UNIT_ENDS[key] : fields.needed(key, rule);
    if (value === null) sound = false;
    else values[key] = value;
  }
  sound = refuseOthers(fields, family, rules) && sound;
  return sound && inOrder(fields, values) ? (values as unknown as FactorDistribution) : null;
}

const familyWords = (): string => `one of ${Object.keys(FAMILIES).join(', ')}`;

/** Keys of another family say that something else was meant. */
function refuseOthers(fields: Fields, family: Family, rules: Readonly<Record<string, NumberRule>>): boolean {
  const others = DISTRIBUTION_KEYS.filter((key) => key !== 'dist' && !(key in rules) && fields.has(key));
  for (const key of others) {
    const place = fields.map.entries.get(key)!.key;
    const found = `${key} in a distribution of the family ${family}`;
    const hint = family === 'normal' && (key === 'low' || key === 'high') ? 'truncatedNormal' : undefined;
    fields.problems.add(place, fields.below(key), found, Object.keys(rules).join(', '), hint);
  }
  return others.length === 0;
}

function inOrder(fields: Fields, values: Readonly<Record<string, number | string>>): boolean {
  const { low, mode, high } = values;
  if (low === undefined) return true;
  if (low >= high)
    return fields.tell('low', `low ${low} and high ${high}`, 'a low end below the high end') ?? false;
  if (mode === undefined || (mode >= low && mode <= high)) return true;
  return fields.tell('mode', `the mode ${mode}`, `a number from ${low} to ${high}`) ?? false;
}

/** The lowest and the highest value that a design can draw from a distribution. */
export function extremesOf(distribution: FactorDistribution): readonly [low: number, high: number] {
  return [quantile(distribution, 0), quantile(distribution, 1)];
}
