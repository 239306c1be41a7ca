/** Who gains and who pays, in sentences. */
import { WHO_MEASURES, type WhoLine, type WhoMeasure, type WhoSection } from '../../results';
import { signed } from './words';

/** The parties in one sentence: the largest gain and the largest loss first. */
export function whoSentence(lines: readonly WhoLine[]): string {
  const parties = lines
    .filter(({ of }) => of === 'party')
    .sort((one, other) => Math.abs(other.difference.estimate!) - Math.abs(one.difference.estimate!));
  const told = (verdict: WhoLine['verdict']) =>
    parties
      .filter((line) => line.verdict === verdict)
      .map(({ label, difference }) => `${label} (${signed(difference.estimate!)})`);
  const parts = [
    ['Gain', told('gains')],
    ['Pay', told('pays')],
  ] as const;
  const clear = parts
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => `${word}: ${names.join(', ')}.`);
  if (clear.length === 0) return 'Of no party can it be told whether it gains or pays.';
  const rest = parties.filter(({ verdict }) => verdict === 'unclear').map(({ label }) => label);
  const unclear = rest.length > 0 ? ` Cannot tell: ${rest.join(', ')}.` : '';
  return `${clear.join(' ')}${unclear} (${WHO_MEASURES.value.unit})`;
}

/** A saving that others pay for: public cost falls while what citizens are made to bear rises (S3-03). */
export function shiftedSentence(lines: readonly WhoLine[]): string | null {
  const find = (of: WhoSection, who: string, measure: WhoMeasure) =>
    lines.find((line) => line.of === of && line.who === who && line.measure === measure);
  const cost = find('purse', 'cost', 'cost');
  const burden = find('citizens', 'all', 'burden');
  if (cost?.verdict !== 'gains' || burden?.verdict !== 'pays') return null;
  const saved = Math.abs(cost.difference.estimate!).toPrecision(2);
  const hours = burden.difference.estimate!.toPrecision(2);
  return (
    `A saving that citizens pay for: public cost is lower by EUR ${Number(saved)} a citizen and month, ` +
    `and what citizens bear beyond what they choose is higher by ${Number(hours)} hours.`
  );
}
