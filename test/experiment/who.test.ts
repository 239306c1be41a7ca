import { beforeAll, describe, expect, it } from 'vitest';
import { compareScenarios, type Comparison } from '../../sim/experiment';
import { verdictOf } from '../../sim/experiment/compare/who';
import { shiftedSentence, whoSentence } from '../../sim/experiment/compare/who-words';
import type { WhoLine, WhoMeasure, WhoSection } from '../../sim/results';
import { small } from './small';

const SIZE = ['population.size=800', 'horizon.months=24'];

/** The budget falls, and standard care is left to families. */
const DUMPING = ['levers.budget.change=-0.25', 'levers.dutyShift=0.5'];

const find = ({ who }: Comparison, of: WhoSection, name: string, measure: WhoMeasure): WhoLine =>
  who.lines.find((line) => line.of === of && line.who === name && line.measure === measure)!;

describe('a saving got by handing care to families', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    const [a, b] = [await small({ set: SIZE }), await small({ set: [...SIZE, ...DUMPING] })];
    comparison = await compareScenarios(a, b, { pairs: 8, workers: 1 });
  });

  it('shows as one: public cost falls, and the burden of citizens and of carers rises', () => {
    expect(find(comparison, 'purse', 'cost', 'cost').verdict).toBe('gains');
    expect(find(comparison, 'citizens', 'all', 'burden').verdict).toBe('pays');
    expect(find(comparison, 'citizens', 'carers', 'burden').verdict).toBe('pays');
    expect(find(comparison, 'party', 'participant', 'value').difference.estimate).toBeLessThan(0);
    expect(comparison.who.shifted).toContain('A saving that citizens pay for');
  });

  it('shows no such saving where no care is handed over', async () => {
    const [a, b] = [await small({ set: SIZE }), await small({ set: [...SIZE, DUMPING[0]] })];
    const { who } = await compareScenarios(a, b, { pairs: 8, workers: 1 });
    expect(who.shifted).toBeNull();
    expect(who.lines.find((line) => line.who === 'cost')!.verdict).toBe('gains');
  });

  it('tells each party as the ledger does, and their columns add up', () => {
    const { who, ledger, a, months, pairs } = comparison;
    const rate = 12_000 / (ledger.unitsPerNeedMonth * a.population * months * pairs);
    for (const [party, { difference }] of Object.entries(ledger.byParty)) {
      const line = find(comparison, 'party', party, 'value');
      expect(line.difference.estimate, party).toBeCloseTo(difference * rate, 8);
    }
    const sum = (of: WhoSection) =>
      who.lines
        .filter((line) => line.of === of)
        .reduce((all, { difference }) => all + difference.estimate!, 0);
    expect(sum('column')).toBeCloseTo(sum('party'), 8);
    expect(sum('party')).toBeCloseTo(ledger.net.difference * rate, 8);
  });

  it('tells the burden of the same citizens as the metric does, and groups add up to everyone', () => {
    const all = find(comparison, 'citizens', 'all', 'burden');
    const metric = comparison.metrics.burden;
    expect(all.a).toBeCloseTo(metric.a!, 6);
    expect(all.difference.estimate).toBeCloseTo(metric.difference.estimate!, 6);
    const hours = find(comparison, 'citizens', 'all', 'hours');
    expect(hours.b).toBeCloseTo(comparison.metrics['participation.hours'].b!, 6);
    const need = find(comparison, 'citizens', 'all', 'need').a!;
    const outcomes = Object.entries(comparison.metrics).filter(([name]) => /^outcome\.(?!gap)/.test(name));
    const free = outcomes.reduce((sum, [, { a }]) => sum + a!, 0) / outcomes.length;
    expect(100 * (1 - need)).toBeCloseTo(free, 3);
    for (const dimension of ['deprivation', 'need'] as const) {
      const groups = comparison.changed!.filter((group) => group.dimension === dimension);
      const mean = groups.reduce(
        (sum, { value, citizens }) => sum + citizens * find(comparison, dimension, value, 'burden').b!,
        0,
      );
      // Sizes of groups differ a little from pair to pair.
      expect(mean / 800, dimension).toBeCloseTo(all.b!, 3);
    }
  });

  it('has staff hours needed against available, and the months in which they are too few', () => {
    const { staff } = comparison;
    expect(find(comparison, 'purse', 'staff', 'hoursNeeded').a).toBeCloseTo(staff!.a.needed!, 6);
    expect(find(comparison, 'purse', 'staff', 'hoursAvailable').b).toBeCloseTo(staff!.b.available!, 6);
    expect(find(comparison, 'purse', 'staff', 'monthsShort').b).toBeCloseTo(staff!.b.monthsShort!, 6);
  });

  it('says in a sentence who gains and who pays, and nothing twice', () => {
    const parties = comparison.who.lines.filter(({ of }) => of === 'party');
    for (const { label, verdict } of parties)
      if (verdict !== 'same') expect(comparison.who.sentence.split(label)).toHaveLength(2);
  });
});

describe('a verdict', () => {
  const found = (low: number | null, high: number | null) => ({ n: 4, estimate: 0, low, high });

  it('needs an interval that excludes zero, and knows what is good for whom', () => {
    expect(verdictOf(found(1, 2), 'value')).toBe('gains');
    expect(verdictOf(found(-2, -1), 'value')).toBe('pays');
    expect(verdictOf(found(1, 2), 'burden')).toBe('pays');
    expect(verdictOf(found(-2, -1), 'cost')).toBe('gains');
    expect(verdictOf(found(1, 2), 'hours')).toBe('more');
    expect(verdictOf(found(-1, 2), 'value')).toBe('unclear');
    expect(verdictOf(found(0, 2), 'value')).toBe('unclear');
    expect(verdictOf(found(null, null), 'value')).toBe('unclear');
    expect(verdictOf(found(0, 0), 'value')).toBe('same');
    expect(verdictOf({ ...found(null, null), n: 0 }, 'value')).toBe('nothing');
  });
});

describe('the sentences', () => {
  const line = (of: WhoSection, who: string, measure: WhoMeasure, verdict: WhoLine['verdict'], size = 1) => ({
    ...{ of, who, label: who, measure, verdict, unit: '', a: 0, b: size },
    difference: { n: 2, estimate: size, low: size, high: size },
  });

  it('set the largest first, and leave nobody out of whom nothing can be told', () => {
    const lines = [
      line('party', 'agency', 'value', 'gains', 1),
      line('party', 'community', 'value', 'gains', 2),
      line('party', 'participant', 'value', 'pays', -3),
      line('party', 'otherUsers', 'value', 'unclear', 0.5),
      line('citizens', 'all', 'burden', 'pays', 9),
    ];
    expect(whoSentence(lines)).toContain('Gain: community (+2), agency (+1). Pay: participant (−3).');
    expect(whoSentence(lines)).toContain('Cannot tell: otherUsers.');
    expect(whoSentence([lines[3]])).toBe('Of no party can it be told whether it gains or pays.');
  });

  it('speak of a shifted burden only where a saving and a burden are both certain', () => {
    const cost = (verdict: WhoLine['verdict']) => line('purse', 'cost', 'cost', verdict, -1.25);
    const burden = (verdict: WhoLine['verdict']) => line('citizens', 'all', 'burden', verdict, 0.5);
    expect(shiftedSentence([cost('gains'), burden('pays')])).toMatch(
      /lower by EUR 1\.3 .* higher by 0\.5 hours/,
    );
    expect(shiftedSentence([cost('gains'), burden('unclear')])).toBeNull();
    expect(shiftedSentence([cost('pays'), burden('pays')])).toBeNull();
    expect(shiftedSentence([burden('pays')])).toBeNull();
  });
});

describe('arms whose citizens cannot be followed', () => {
  it('still have parties, the purse and the burden of all', async () => {
    const [a, b] = [await small(), await small({ seed: 'other' })];
    const { who } = await compareScenarios(a, b, { pairs: 2, workers: 1 });
    const has = (of: WhoSection) => who.lines.filter((line) => line.of === of).length;
    expect([has('party'), has('deprivation')]).toEqual([5, 0]);
    expect(who.lines.some(({ of, who: name }) => of === 'citizens' && name === 'all')).toBe(true);
  });
});
