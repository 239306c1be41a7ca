/// <reference lib="dom" />
/** Settings of the run, the parts of the model that can be switched off, and what is done with whole arms. */
import { MECHANISMS, type MechanismEntry, type MechanismName } from '../../../../sim/registers';
import {
  copyBToA,
  leastMonths,
  LIMITS,
  setChangeFrom,
  setMechanism,
  setMonths,
  setPairs,
  setPopulation,
  setSeed,
  swap,
  type LabState,
} from '../../state';
import { settingWords as words } from '../../words/en/levers';
import { NumberInput, TextInput } from './box';
import { useStart, type Context, type PanelProps } from './context';

interface NumberSettingProps {
  readonly context: Context;
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly step?: number;
  readonly set: (state: LabState, value: number) => LabState;
}

/** A number that is taken when its box is left. */
function NumberSetting({ context, id, label, note, value, range, step = 1, set }: NumberSettingProps) {
  const take = (typed: number | null): void => {
    if (typed === null) return;
    const wanted = Math.min(range[1], Math.max(range[0], typed));
    if (wanted !== value) context.lab.act(words.act(label, String(wanted)), (state) => set(state, wanted));
  };
  return (
    <p class="setting">
      <label for={id}>{label}</label>
      <NumberInput
        id={id}
        min={range[0]}
        max={range[1]}
        step={step}
        value={value}
        aria-describedby={note ? `${id}-note` : undefined}
        take={take}
      />
      {note && (
        <small class="note" id={`${id}-note`}>
          {note}
        </small>
      )}
    </p>
  );
}

function Seed({ context }: { readonly context: Context }) {
  const { lab } = context;
  return (
    <p class="setting">
      <label for="seed">{words.seed}</label>
      <TextInput
        id="seed"
        maxLength={LIMITS.seed}
        autocomplete="off"
        value={lab.state.seed}
        aria-describedby="seed-note"
        take={(text) =>
          text.trim() !== '' && lab.act(words.act(words.seed, text), (state) => setSeed(state, text))
        }
      />
      <small class="note" id="seed-note">
        {words.seedWhat}
      </small>
    </p>
  );
}

function Numbers({ context }: { readonly context: Context }) {
  const { state } = context.lab;
  const least = leastMonths(context.start);
  const years = (months: number): number => Number((months / 12).toFixed(2));
  return (
    <>
      <NumberSetting
        {...{ context, id: 'population', label: words.citizens, note: words.citizensWhat }}
        value={state.population}
        range={LIMITS.population}
        set={setPopulation}
      />
      <NumberSetting
        {...{ context, id: 'years', label: words.years }}
        note={least > 12 ? words.yearsLeast(least) : undefined}
        value={years(state.months)}
        range={[years(Math.max(12, least)), years(LIMITS.months[1])]}
        step={0.5}
        set={(before, value) => setMonths(before, Math.ceil(value * 12 - 1e-6), least)}
      />
      <NumberSetting
        {...{ context, id: 'pairs', label: words.pairs, note: words.pairsWhat }}
        value={state.pairs}
        range={LIMITS.pairs}
        set={setPairs}
      />
      <NumberSetting
        {...{ context, id: 'change-from', label: words.changeFrom, note: words.changeFromWhat }}
        value={state.changeFrom}
        range={[1, state.months]}
        set={setChangeFrom}
      />
    </>
  );
}

/** Parts of the model, each with what it does. */
function Mechanisms({ context }: { readonly context: Context }) {
  const { lab, start } = context;
  const isOn = (name: string, entry: MechanismEntry): boolean =>
    lab.state.mechanisms[name] ?? start.mechanisms[name] ?? entry.default;
  const turn = (name: string, on: boolean): void =>
    lab.act(
      words.act(MECHANISMS[name as MechanismName].meaning.replace(/\.$/, ''), on ? words.on : words.off),
      (state) => setMechanism(state, name, on, start),
    );
  return (
    <details class="group" id="mechanisms">
      <summary>
        <h3>{words.mechanisms}</h3>
      </summary>
      <p class="note">{words.mechanismsWhat}</p>
      {Object.entries<MechanismEntry>(MECHANISMS).map(([name, entry]) => (
        <label key={name} class="flag">
          <input
            type="checkbox"
            data-path={`mechanisms.${name}`}
            checked={isOn(name, entry)}
            onChange={(event) => turn(name, event.currentTarget.checked)}
          />
          {entry.meaning}
        </label>
      ))}
    </details>
  );
}

/** Settings of the run. */
export function SettingsPanel(props: PanelProps) {
  const context = useStart(props);
  const { lab, start } = context;
  return (
    <details class="panel" id="settings">
      <summary>
        <h2>{words.title}</h2>
      </summary>
      <Numbers context={context} />
      <Seed context={context} />
      <div class="ways">
        <button type="button" id="copy-b-to-a" onClick={() => lab.act(words.copied, copyBToA)}>
          {words.copy}
        </button>
        <button
          type="button"
          id="swap-arms"
          onClick={() => lab.act(words.swapped, (state) => swap(state, start))}
        >
          {words.swap}
        </button>
      </div>
      <Mechanisms context={context} />
    </details>
  );
}
