/** Stories: scenario files as something to begin with, with what to look for and what to try. */
import { LEVERS } from '../../../../sim/registers';
import {
  BASELINE,
  changesOver,
  formOf,
  leavesOf,
  nameFrom,
  stateFrom,
  type Change,
  type LabState,
  type LeverForm,
  type Shipped,
  type Start,
} from '../../state';
import { BASELINE_STORY, storyWords, type StoryWords } from '../../words/en/stories';

export interface Story extends StoryWords {
  /** Short name, as the scenario file has it; the baseline's is `status-quo`. */
  readonly name: string;
  /** Scenario file as seen from scenarios/. */
  readonly file: string;
  readonly kind: 'change' | 'case';
  readonly start: Start;
  /** Levers of B; none where both arms are the case. */
  readonly levers: Readonly<Record<string, LeverForm>>;
  readonly seed: string;
  readonly months: number;
}

/** What a file of scenarios/levers changes, over the file that it extends; null where it cannot be said so. */
function changeOf(file: string, shipped: Shipped): Pick<Story, 'start' | 'levers'> | null {
  const form = shipped[file];
  if (typeof form.extends !== 'string') return null;
  const under = nameFrom(file, form.extends);
  if (!Object.hasOwn(shipped, under)) return null;
  const levers: Record<string, LeverForm> = {};
  const leaves = leavesOf(form);
  // In the order of the register, as an arm holds them.
  for (const path of Object.keys(LEVERS).filter((one) => leaves.has(one))) {
    const value = leaves.get(path);
    const based =
      changesOver(value as LeverForm) &&
      (value as readonly Change[]).some((item) => Object.hasOwn(item, 'base'));
    // A list with a base of its own is not laid over A: both arms then are the file itself.
    if (based) return null;
    levers[path] = value as LeverForm;
  }
  return { start: { kind: 'shipped', file: under }, levers };
}

function storyOf(file: string, shipped: Shipped): Story {
  const start: Start = { kind: 'shipped', file };
  const form = formOf(start, shipped);
  const change = file.startsWith('levers/') ? changeOf(file, shipped) : null;
  const name = file === BASELINE ? BASELINE_STORY : form.name;
  const told = Object.hasOwn(storyWords, name) ? storyWords[name as keyof typeof storyWords] : null;
  return {
    name,
    file,
    kind: change === null ? 'case' : 'change',
    start: change?.start ?? start,
    levers: change?.levers ?? {},
    seed: form.seed,
    months: form.months,
    title: told?.title ?? form.title,
    question: told?.question ?? form.description,
    look: told?.look ?? '',
    steps: told?.steps ?? [],
  };
}

/** All stories: the baseline, then changes and cases in the order of the words, and others by name. */
export function storiesOf(shipped: Shipped): Story[] {
  const order = Object.keys(storyWords);
  const place = ({ name }: Story): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.keys(shipped)
    .filter((file) => /^(?:levers|cases)\//.test(file))
    .sort()
    .map((file) => storyOf(file, shipped))
    .sort((one, other) => place(one) - place(other));
}

/**
 * The state in which a story begins. How many citizens and pairs there are, and what is looked at, stays as it is.
 *
 * @param before the state that is left
 */
export function storyState(story: Story, before: LabState): LabState {
  return {
    ...stateFrom(story.start, story.seed),
    story: story.name,
    population: before.population,
    months: story.months,
    pairs: before.pairs,
    b: { title: story.kind === 'change' ? story.title : '', levers: story.levers },
    view: { ...before.view, month: null, citizen: null },
  };
}

/** What of a state makes its story. */
function essence({
  start,
  seed,
  months,
  changeFrom,
  a,
  b,
  assumptions,
  assumptionsOfB,
  mechanisms,
}: LabState): string {
  return JSON.stringify([start, seed, months, changeFrom, a, b, assumptions, assumptionsOfB, mechanisms]);
}

/** The story from which a state was made, and whether it has been edited since. */
export function storyIn(
  state: LabState,
  stories: readonly Story[],
): { readonly story: Story | null; readonly custom: boolean } {
  const story = stories.find(({ name }) => name === state.story) ?? null;
  return { story, custom: story === null || essence(storyState(story, state)) !== essence(state) };
}
