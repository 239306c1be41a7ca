import { describe, expect, it } from 'vitest';
import {
  ASSUMPTIONS,
  HOSTS,
  LEVERS,
  MECHANISMS,
  PARAMETERS,
  SETTINGS,
  type MechanismEntry,
  type ParameterEntry,
} from '../../sim/registers';
import { OFF_BY_DEFAULT, STANDING_LEVERS, STANDING_SETTINGS } from './standing-names';

const levers = Object.entries<ParameterEntry>(LEVERS);
const parameters = Object.entries(PARAMETERS);

/** A plain sentence: a capital or a quoted name first, one full stop and that at the end. */
const ONE_SENTENCE = /^[A-Z]([^.!?]|[.](?=\d))*\.$/;

/** What is wrong with the default of an entry, or null. */
function faultOfDefault(entry: ParameterEntry): string | null {
  if (entry.kind === 'choice') return entry.options.includes(entry.default) ? null : 'not among the options';
  if (entry.kind === 'flag') return typeof entry.default === 'boolean' ? null : 'not true or false';
  if (entry.kind === 'list') {
    const distinct = new Set(entry.default).size === entry.default.length;
    return distinct && entry.default.every((value) => entry.options.includes(value))
      ? null
      : 'not a set of options';
  }
  if (entry.kind === 'integer' && !Number.isInteger(entry.default)) return 'not a whole number';
  const [low, high] = entry.range;
  return low < high && entry.default >= low && entry.default <= high ? null : 'outside its range';
}

describe('levers', () => {
  it('has every name that stands, and no other', () => {
    expect(Object.keys(LEVERS).sort()).toEqual([...STANDING_LEVERS].sort());
  });

  it('shares hosting out completely by default', () => {
    const shares = HOSTS.map((host) => LEVERS[`levers.hosting.${host}`].default);
    expect(shares).toEqual([0.5, 0.2, 0.2, 0.1]);
  });

  it('starts no lever at an end of its range but those that are off', () => {
    const atBound = levers
      .filter(([, entry]) => 'range' in entry && entry.range.includes(entry.default as number))
      .map(([path]) => path);
    expect(atBound.filter((path) => !OFF_BY_DEFAULT.includes(path))).toEqual([]);
    for (const path of OFF_BY_DEFAULT) expect([0, false]).toContain(PARAMETERS[path].default);
  });

  it('says of every lever what it costs, or why it costs nothing', () => {
    const faulty = levers.filter(([, { cost }]) => {
      if (!cost || !ONE_SENTENCE.test(cost.why)) return true;
      const takesNothing = cost.hours === 0 && cost.money === 0;
      return cost.hours < 0 || cost.money < 0 || takesNothing !== (cost.basis === 'none');
    });
    expect(faulty.map(([path]) => path)).toEqual([]);
  });

  it('calls every lever by a short name of its own, and its values by words', () => {
    const labels = levers.map(([, { label }]) => label ?? '');
    expect(new Set(labels).size).toBe(levers.length);
    expect(labels.filter((label) => !/^[A-Z].{3,39}[^.]$/.test(label))).toEqual([]);
    const faulty = levers.filter(([, entry]) => {
      if (entry.scale === undefined) return true;
      const words = Object.values(entry.scale);
      const wanted = 'options' in entry ? entry.options.length : entry.kind === 'flag' ? 2 : 3;
      const named = 'options' in entry ? Object.keys(entry.scale).join() === entry.options.join() : true;
      return !named || words.length !== wanted || words.some((word) => word === '' || word.length > 32);
    });
    expect(faulty.map(([path]) => path)).toEqual([]);
  });

  it('cannot pay for all helping levers at full out of one budget', () => {
    // Costs a citizen alone, without those of sessions, initiatives, projects and invitations.
    const of = (name: 'hoursPerCitizen' | 'wage') =>
      Number(ASSUMPTIONS[`assumptions.agency.${name}`].default);
    const budget = of('hoursPerCitizen') * of('wage');
    const each = levers
      .filter(([, { cost }]) => cost?.basis === 'citizen')
      .map(([, { cost }]) => (cost!.hours * 45 + cost!.money) / budget);
    for (const share of each) expect(share).toBeGreaterThan(0.005);
    for (const share of each) expect(share).toBeLessThan(0.06);
    // Beside these, some fifteen levers take a similar share each by initiative, session, project and invitation, and
    // rewards empty their pot: together they leave little for the joint work that they are there to help.
    expect(each.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.24);
  });

  it('limits changes to groups only for levers that reach citizens one by one', () => {
    expect(
      levers.filter(([, entry]) => entry.perCitizen).map(([path]) => path.replace('levers.', '')),
    ).toEqual([
      'nudge.intensity',
      'ease.individual',
      'ease.collective',
      'reward.perHour',
      'support.targeted',
      'platform',
      'invitation.rate',
    ]);
  });
});

describe('parameters', () => {
  it('has the settings of a run', () => {
    expect(Object.keys(SETTINGS)).toEqual(expect.arrayContaining(STANDING_SETTINGS));
  });

  it('merges settings, levers and assumptions without a name lost to another', () => {
    const parts: object[] = [SETTINGS, LEVERS, ASSUMPTIONS];
    const count = parts.reduce<number>((sum, part) => sum + Object.keys(part).length, 0);
    expect(parameters).toHaveLength(count);
  });

  it('keeps each kind of parameter under its own head', () => {
    expect(Object.keys(LEVERS).filter((path) => !path.startsWith('levers.'))).toEqual([]);
    expect(Object.keys(ASSUMPTIONS).filter((path) => !path.startsWith('assumptions.'))).toEqual([]);
  });

  it('has no name that is also the start of a longer one', () => {
    const paths = Object.keys(PARAMETERS);
    expect(paths.filter((path) => paths.some((other) => other.startsWith(`${path}.`)))).toEqual([]);
  });

  it.each(parameters)('%s is complete', (_path, entry) => {
    expect(faultOfDefault(entry)).toBeNull();
    expect(entry.meaning).toMatch(ONE_SENTENCE);
    expect(entry.unit).not.toBe('');
    expect(entry.source).not.toBe('');
    expect(['measured', 'inferred', 'assumed']).toContain(entry.status);
  });
});

describe('mechanisms', () => {
  it('names the submodel and says in one sentence what each does', () => {
    const faulty = Object.entries<MechanismEntry>(MECHANISMS).filter(
      ([, entry]) => !ONE_SENTENCE.test(entry.meaning) || entry.submodel === '' || entry.unit === '',
    );
    expect(faulty.map(([name]) => name)).toEqual([]);
  });
});
