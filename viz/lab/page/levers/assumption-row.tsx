/// <reference lib="dom" />
/** One assumption: a slider over its plausible range, a box, a way back, and where it comes from. */
import type { NumberEntry } from '../../../../sim/registers';
import { rounded } from '../../../numbers';
import { assumptionIn, setAssumption, type ArmName } from '../../state';
import { assumptionWords as words } from '../../words/en/levers';
import { assumptionEntry, nameOf } from './assumption-groups';
import { NumberInput } from './box';
import type { Context } from './context';
import { More } from './details';
import { stepOf, typed } from './values';

interface RowProps {
  readonly context: Context;
  readonly path: string;
}

interface InputProps extends RowProps {
  readonly entry: NumberEntry;
  /** Whose value it is; A's is that of both arms while B has none of its own. */
  readonly arm: ArmName;
  readonly labelled: string;
}

const idOf = (path: string, arm: ArmName): string => `assumption-${path.replaceAll('.', '-')}-${arm}`;

/** Sets an assumption by its name. */
function setterOf({ context, path, entry, arm }: Omit<InputProps, 'labelled'>) {
  const { lab, start } = context;
  const name = nameOf(entry);
  return (value: number | null, dragging = false): void => {
    const text =
      value === null ? words.usual(rounded(start.assumptions[path] ?? entry.default)) : rounded(value);
    const what = arm === 'b' ? words.actB(name, text) : words.act(name, text);
    lab.act(what, (state) => setAssumption(state, path, value, arm === 'b' ? 'b' : 'both', start), {
      dragging,
    });
  };
}

/** Slider and box of one arm. */
function Inputs(props: InputProps) {
  const { context, path, entry, arm, labelled } = props;
  const set = setterOf(props);
  const value = assumptionIn(context.lab.state, path, arm, context.start);
  const [min, max] = entry.range;
  const common = { min, max, step: stepOf(entry) };
  return (
    <div class="lever-number">
      <div class="slide plain">
        <input
          type="range"
          id={idOf(path, arm)}
          data-path={path}
          data-arm={arm}
          aria-label={labelled}
          {...common}
          value={value}
          onInput={(event) => set(Number(event.currentTarget.value), true)}
          onChange={(event) => set(Number(event.currentTarget.value))}
        />
      </div>
      <NumberInput
        class="box"
        aria-label={labelled}
        {...common}
        value={typed(value)}
        take={(number) => number !== null && set(number)}
      />
    </div>
  );
}

/** True where an assumption is another one than the start has. */
export function isChanged({ lab, start }: Context, path: string): boolean {
  const { state } = lab;
  const usual = start.assumptions[path] ?? assumptionEntry(path).default;
  return (['a', 'b'] as const).some((arm) => assumptionIn(state, path, arm, start) !== usual);
}

/** An assumption of both arms, and where they are unlocked, of B alone. */
export function AssumptionRow({ context, path }: RowProps) {
  const { lab, start } = context;
  const entry = assumptionEntry(path);
  const name = nameOf(entry);
  const apart = lab.state.assumptionsOfB !== null;
  const [low, high] = entry.range.map(rounded);
  const usual = rounded(start.assumptions[path] ?? entry.default);
  const back = (): void =>
    lab.act(words.act(name, usual), (state) =>
      (['b', 'both'] as const).reduce((next, arm) => setAssumption(next, path, null, arm, start), state),
    );
  return (
    <div class={isChanged(context, path) ? 'lever changed' : 'lever'}>
      <p class="name">{name}</p>
      <p class="note">
        {words.plausible(low, high, entry.unit)} {words.usual(usual)}
      </p>
      {apart && <span class="arm-name">{words.a}</span>}
      <Inputs {...{ context, path, entry }} arm="a" labelled={apart ? `${words.a}: ${name}` : name} />
      {apart && <span class="arm-name">{words.b}</span>}
      {apart && <Inputs {...{ context, path, entry }} arm="b" labelled={`${words.b}: ${name}`} />}
      {isChanged(context, path) && (
        <div class="ways">
          <button type="button" onClick={back}>
            {words.back}
            <span class="hidden">: {name}</span>
          </button>
        </div>
      )}
      <More name={name} entry={entry} />
    </div>
  );
}
