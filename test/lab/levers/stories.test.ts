import { describe, expect, it } from 'vitest';
import { storiesOf, storyIn, storyState } from '../../../viz/lab/page/stories/stories';
import { BASELINE, checkState, initialState, setLever, setPairs } from '../../../viz/lab/state';
import { storyWords } from '../../../viz/lab/words/en/stories';
import { baseline, shipped, startIn } from '../state/shipped';

const stories = storiesOf(shipped);
const story = (name: string) => stories.find((one) => one.name === name)!;

describe('stories', () => {
  it('are made of all shipped changes and cases, with words for each of them', () => {
    expect(stories.map(({ file }) => file).sort()).toEqual(Object.keys(shipped).sort());
    expect(stories.map(({ name }) => name)).toEqual(Object.keys(storyWords));
    for (const { title, question, look, steps } of stories) {
      expect(title.length).toBeLessThan(40);
      expect(question).toMatch(/\?$/);
      expect(look).toMatch(/\.$/);
      expect(steps.length).toBeGreaterThan(1);
    }
  });

  it('set the change in B over the file that it extends, and a case in both arms', () => {
    const nudges = storyState(story('nudges'), initialState());
    expect(nudges.start).toEqual({ kind: 'shipped', file: BASELINE });
    expect(Object.keys(nudges.b.levers)).toEqual([
      'levers.nudge.kind',
      'levers.nudge.intensity',
      'levers.nudge.target',
    ]);
    expect(nudges.a.levers).toEqual({});
    const bristol = storyState(story('bristol-mayor'), initialState());
    expect([bristol.start, bristol.b.levers, bristol.seed]).toEqual([
      { kind: 'shipped', file: 'cases/bristol-mayor.yaml' },
      {},
      '2012',
    ]);
  });

  it('begin in a sound state, and keep citizens and pairs as they were', () => {
    const before = setPairs(initialState(), 5);
    for (const one of stories) {
      const state = storyState(one, before);
      expect(checkState(JSON.parse(JSON.stringify(state)), Object.keys(shipped))).toEqual({
        ok: true,
        state,
      });
      expect([state.pairs, state.population]).toEqual([5, 1000]);
    }
  });

  it('are custom once something is edited, and not by what is looked at', () => {
    expect(storyIn(initialState(), stories)).toEqual({ story: story('status-quo'), custom: false });
    const state = storyState(story('open-doors'), initialState());
    const looked = { ...setPairs(state, 50), view: { ...state.view, relative: true } };
    expect(storyIn(looked, stories)).toEqual({ story: story('open-doors'), custom: false });
    const moved = setLever(state, 'levers.followThrough', 0.9, startIn(state));
    expect(storyIn(moved, stories)).toEqual({ story: story('open-doors'), custom: true });
    expect(storyIn({ ...initialState(), story: null }, stories)).toEqual({ story: null, custom: true });
    expect(storyIn(setLever(moved, 'levers.followThrough', 0.6, baseline), stories).custom).toBe(false);
  });

  it('fall back to what the file says where there are no words for it', () => {
    const form = {
      ...shipped['levers/hosting.yaml'],
      name: 'another',
      title: 'Another',
      description: 'Why so?',
    };
    const [another] = storiesOf({ [BASELINE]: shipped[BASELINE], 'levers/another.yaml': form }).slice(-1);
    expect(another).toMatchObject({ name: 'another', title: 'Another', question: 'Why so?', steps: [] });
  });
});
