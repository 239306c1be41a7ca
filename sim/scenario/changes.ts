/** Lists of changes over time: `- {at: 40, value: 0.95, ramp: 6}`, each checked on its own and against the others. */
import { GROUPS, type GroupDimension } from '../registers';
import { isFormula, readLeverFormula, type FormulaContext } from './lever-formula';
import { textOf, type Located, type LocatedMap } from './located';
import { nearestName } from './nearest';
import { quote, type Place } from './problems';
import { checkValue, describe } from './values';

/** A change of one lever, with months in numbers of recorded months (1 is the first). */
export interface Change {
  readonly place: Place;
  readonly path: string;
  readonly start: number;
  /** Last month of the first window; null for a change that stays. */
  readonly end: number | null;
  /** Months from the start of one window to the start of the next; null for a single window. */
  readonly every: number | null;
  /** Last month in which a repeated window may lie. */
  readonly last: number;
  /** Months until the value is reached; 1 for at once. */
  readonly ramp: number;
  /** The value in a month, by number or formula. */
  readonly value: (month: number) => number;
  /** `dimension=value`, or the empty text for everyone. */
  readonly group: string;
}

/** What a change needs to know about its lever and run. */
export type ChangeContext = FormulaContext;

const KEYS = ['at', 'from', 'until', 'value', 'ramp', 'pulse', 'every', 'group'];

const EXAMPLE = 'a change such as {at: 40, value: …}';

/** Reads one item of a list of changes; null where it is not sound (which is then told). */
export async function readChange(
  item: Located,
  index: number,
  context: ChangeContext,
): Promise<Change | null> {
  const path = `${context.path}[${index}]`;
  if (item.kind !== 'map') {
    context.problems.add(item.place, path, describe(item), EXAMPLE);
    return null;
  }
  return new ChangeReader(item, path, context).read();
}

class ChangeReader {
  private sound = true;

  constructor(
    private readonly map: LocatedMap,
    private readonly path: string,
    private readonly context: ChangeContext,
  ) {}

  async read(): Promise<Change | null> {
    this.unknownKeys();
    const from = this.start();
    const until = this.month('until');
    const pulse = this.count('pulse');
    const every = this.count('every');
    const ramp = this.ramp();
    const value = await this.value();
    const group = this.group();
    if (!this.sound || from === null || value === null || group === null) return null;
    const end = this.end(from, until, pulse, every);
    this.window(from, end, until, every, ramp);
    if (!this.sound) return null;
    const last = pulse !== null && every !== null && until !== null ? until : this.context.months;
    return {
      place: this.map.place,
      path: this.path,
      start: from,
      end,
      every,
      last,
      ramp: ramp ?? 1,
      value,
      group,
    };
  }

  private tell(place: Place, key: string, found: string, allowed: string, hint?: string): null {
    this.context.problems.add(place, key === '' ? this.path : `${this.path}.${key}`, found, allowed, hint);
    this.sound = false;
    return null;
  }

  private unknownKeys(): void {
    for (const [key, entry] of this.map.entries) {
      if (KEYS.includes(key)) continue;
      const misplaced = key === 'base' ? 'base only in the first item, alone' : KEYS.join(', ');
      this.tell(entry.key, key, `the unknown name ${quote(key)}`, misplaced, nearestName(key, KEYS));
    }
  }

  private at(key: string): Located | null {
    return this.map.entries.get(key)?.value ?? null;
  }

  private placeOf(key: string): Place {
    return this.at(key)?.place ?? this.map.place;
  }

  /** The first month: `at` or `from`. */
  private start(): number | null {
    if (this.at('at') !== null && this.at('from') !== null) {
      return this.tell(this.placeOf('from'), 'from', 'both at and from', 'one of them');
    }
    if (this.at('at') === null && this.at('from') === null) {
      return this.tell(this.map.place, '', 'a change without a month', 'at or from with a month');
    }
    return this.month(this.at('at') === null ? 'from' : 'at');
  }

  private month(key: string): number | null {
    return this.whole(key, 1, this.context.months, 'the months recorded');
  }

  private count(key: string): number | null {
    return this.whole(key, 1, this.context.months, 'months');
  }

  private whole(key: string, low: number, high: number, unit: string): number | null {
    const located = this.at(key);
    if (located === null) return null;
    const value = located.kind === 'scalar' ? located.value : null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value;
    return this.tell(
      located.place,
      key,
      describe(located),
      `a whole number from ${low} to ${high} (${unit})`,
    );
  }

  private ramp(): number | null {
    const { entry } = this.context;
    if (this.at('ramp') !== null && entry.kind !== 'number' && entry.kind !== 'integer') {
      return this.tell(
        this.placeOf('ramp'),
        'ramp',
        'a ramp',
        'ramps on numbers only; this value changes at once',
      );
    }
    return this.count('ramp');
  }

  private async value(): Promise<Change['value'] | null> {
    const located = this.at('value');
    if (located === null) return this.tell(this.map.place, '', 'a change without a value', 'value');
    const { entry, problems } = this.context;
    const path = `${this.path}.value`;
    if (isFormula(entry, located)) {
      const formula = await readLeverFormula(located, { ...this.context, path });
      if (formula === null) this.sound = false;
      // What stands in for a value that is told as not allowed is never run.
      return formula && ((month) => formula(month) ?? 0);
    }
    const value = checkValue(entry, located, path, problems);
    if (value === null) this.sound = false;
    return value === null ? null : () => value;
  }

  private group(): string | null {
    const located = this.at('group');
    if (located === null) return '';
    if (this.context.entry.perCitizen !== true) {
      return this.tell(
        located.place,
        'group',
        'a group',
        'no group: this lever acts on the locality as a whole',
      );
    }
    const parsed = textOfGroup(located);
    if (parsed === null) {
      const allowed = 'one value of one dimension, such as {deprivation: q4}';
      return this.tell(located.place, 'group', describe(located), allowed);
    }
    const [dimension, value] = parsed;
    if (!Object.hasOwn(GROUPS, dimension)) {
      const names = Object.keys(GROUPS);
      const hint = nearestName(dimension, names);
      return this.tell(located.place, 'group', `the dimension ${quote(dimension)}`, names.join(', '), hint);
    }
    const values: readonly string[] = GROUPS[dimension as GroupDimension];
    if (values.includes(value)) return `${dimension}=${value}`;
    const found = `${quote(value)} of ${dimension}`;
    return this.tell(located.place, 'group', found, values.join(', '), nearestName(value, values));
  }

  /** The last month of the first window; null where the change stays. */
  private end(from: number, until: number | null, pulse: number | null, every: number | null): number | null {
    if (pulse !== null) return from + pulse - 1;
    if (until !== null) return until;
    // A repeated change needs a window; without one it lasts the month it names.
    return every === null ? null : from;
  }

  private window(
    from: number,
    end: number | null,
    until: number | null,
    every: number | null,
    ramp: number | null,
  ): void {
    if (until !== null && until < from) {
      this.tell(this.placeOf('until'), 'until', `month ${until} before month ${from}`, `${from} or later`);
    } else if (until !== null && this.at('pulse') !== null && every === null) {
      this.tell(this.placeOf('pulse'), 'pulse', 'both until and pulse', 'one of them, or every beside them');
    } else if (end !== null) {
      const length = end - from + 1;
      if (ramp !== null && ramp > length) {
        this.tell(
          this.placeOf('ramp'),
          'ramp',
          `a ramp of ${ramp} months in a window of ${length}`,
          `1 to ${length}`,
        );
      }
      if (every !== null && every < length) {
        const found = `a window of ${length} months repeated after ${every}`;
        this.tell(this.placeOf('every'), 'every', found, `${length} or more`);
      }
    }
  }
}

/** True for an item that says what the list is laid over: `{base: …}`, alone and first. */
export function isBase(item: Located): item is LocatedMap {
  return item.kind === 'map' && item.entries.size === 1 && item.entries.has('base');
}

/** `deprivation=q4` or `{deprivation: q4}` as a dimension and a value; null for anything else. */
function textOfGroup(located: Located): [dimension: string, value: string] | null {
  if (located.kind === 'map' && located.entries.size === 1) {
    const [[dimension, entry]] = located.entries;
    const value = textOf(entry.value);
    return value === null ? null : [dimension, value];
  }
  const parts = textOf(located)?.split('=') ?? [];
  return parts.length === 2 ? [parts[0].trim(), parts[1].trim()] : null;
}
