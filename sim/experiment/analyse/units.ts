/**
 * Units in sentences. What is counted stands behind the number (`3.2 months`); what a number lies on stands behind the
 * name, once (`trust (from 0 to 1) goes from 0.49 to 0.51`).
 */

/** Ends of a scale, as registers write them. */
const ENDS = /^(points )?from (-?[\d.]+) to (-?[\d.]+)$/;

/** Units that say what a number lies on and are no word behind a number, with what is said behind the name instead. */
const KINDS: Readonly<Record<string, string>> = {
  share: 'a share',
  'Gini coefficient': 'a Gini coefficient',
};

const minus = (text: string): string => text.replace('-', '−');

/** `3.2 months`, `0.49`, `34 points`, `−0.2 of the base budget`: a number with as much of its unit as a sentence bears. */
export function withUnit(number: string, unit: string): string {
  const scale = ENDS.exec(unit);
  if (scale) return scale[1] ? `${number} points` : number;
  if (unit in KINDS) return number;
  const whole = /^fraction (of .+)$/.exec(unit);
  return `${number} ${whole ? whole[1] : unit}`.trim();
}

/** `trust (from 0 to 1)`, `joined (a share)`, `value`: a name with what its numbers lie on. */
export function onScale(name: string, unit: string): string {
  const [, , low, high] = ENDS.exec(unit) ?? [];
  if (low !== undefined) return `${name} (from ${minus(low)} to ${minus(high)})`;
  return unit in KINDS ? `${name} (${KINDS[unit]})` : name;
}
