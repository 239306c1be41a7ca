/// <reference lib="dom" />
/** The menu of stories, and what the chosen one asks, shows and suggests. */
import { useMemo } from 'preact/hooks';
import { storyMenuWords as words } from '../../words/en/stories';
import type { PanelProps } from '../levers/context';
import { storiesOf, storyIn, storyState, type Story } from './stories';

interface PickProps extends PanelProps {
  readonly stories: readonly Story[];
  readonly story: Story | null;
  readonly custom: boolean;
}

/** The value of the menu's entry for what is no story any longer. */
const CUSTOM = '';

function Pick({ lab, stories, story, custom }: PickProps) {
  const choose = (name: string): void => {
    const chosen = stories.find((one) => one.name === name);
    if (chosen) lab.act(words.chosen(chosen.title), (state) => storyState(chosen, state));
  };
  const kinds = ['change', 'case'] as const;
  return (
    <p class="story-pick">
      <label for="story">{words.label}</label>
      <select
        id="story"
        value={custom ? CUSTOM : (story?.name ?? CUSTOM)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {custom && <option value={CUSTOM}>{story ? words.custom(story.title) : words.own}</option>}
        {kinds.map((kind) => (
          <optgroup key={kind} label={words.kinds[kind]}>
            {stories
              .filter((one) => one.kind === kind)
              .map((one) => (
                <option key={one.name} value={one.name}>
                  {one.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {custom && story && (
        <button type="button" id="reset-story" onClick={() => choose(story.name)}>
          {words.again(story.title)}
        </button>
      )}
    </p>
  );
}

/** Question, what to look for, and steps to try. */
function Told({ story }: { readonly story: Story }) {
  return (
    <>
      <p class="story-question">{story.question}</p>
      {story.look !== '' && (
        <p>
          <b>{words.look}</b> {story.look}
        </p>
      )}
      {story.steps.length > 0 && (
        <details class="try">
          <summary>{words.steps}</summary>
          <ol>
            {story.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** Stories to begin with. */
export function StoriesMenu(props: PanelProps) {
  const { lab, shipped } = props;
  const stories = useMemo(() => storiesOf(shipped), [shipped]);
  const { story, custom } = storyIn(lab.state, stories);
  return (
    <section class="story" aria-labelledby="story-title">
      <h2 id="story-title">{words.title}</h2>
      <Pick {...props} {...{ stories, story, custom }} />
      {story && <Told story={story} />}
    </section>
  );
}
