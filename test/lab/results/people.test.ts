/** Citizens: who takes part, who is near, when lives part, and what words say of a month. */
import { describe, expect, it } from 'vitest';
import { FLAG, type CitizenFrame } from '../../../sim/model/observe/lives-layout';
import { citizenAt, eventsOf, lifeLog, traitsOf } from '../../../viz/lab/page/results/life';
import { partingOfLives } from '../../../viz/lab/page/results/life-panel';
import {
  axesOf,
  countStates,
  firstParts,
  LAPSED,
  nearest,
  NEVER,
  nextByKey,
  NOW,
  partingMonth,
  placesAt,
  shareOverTime,
  statesAt,
} from '../../../viz/lab/page/results/people';
import { stateSentence } from '../../../viz/lab/page/results/picture';
import { fairnessSentence, groupRow } from '../../../viz/lab/page/results/groups';
import { linesWith } from '../../../viz/lab/page/results/who-lines';
import { percent } from '../../../viz/numbers';
import { who } from '../../../viz/lab/words/en/who';
import { livesOf } from './answers';
import { viewOf } from './fixture';

const lives = livesOf({}, 200);

describe('who takes part', () => {
  const first = firstParts(lives, 'a');

  it('has everyone in one of three states', () => {
    const states = statesAt(lives, 'a', 60, first);
    const counts = countStates(states);
    expect(counts.reduce((sum, count) => sum + count)).toBe(200);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(stateSentence('a', states)).toContain(`A: ${counts[NOW]} took part`);
    expect(stateSentence('a', states)).toContain(`${counts[LAPSED]} did so before that`);
    expect(stateSentence('a', states)).toContain(`${counts[NEVER]} never did`);
  });

  it('never goes back from having taken part to never', () => {
    for (let month = 2; month <= lives.months; month++) {
      const [before, now] = [month - 1, month].map((at) => statesAt(lives, 'a', at, first));
      before.forEach((state, i) => state !== NEVER && expect(now[i]).not.toBe(NEVER));
    }
  });

  it('does not count acts that have neither support nor a group', () => {
    const bits = (i: number): number[] =>
      Array.from({ length: lives.months }, (_, k) => citizenAt(lives, 'a', k + 1, i).tookPart);
    const alone = Array.from(first.keys()).find(
      (i) => bits(i).every((mask) => mask <= 1) && bits(i).includes(1),
    )!;
    expect(statesAt(lives, 'a', lives.months, first)[alone]).toBe(NEVER);
  });
});

describe('places in the picture', () => {
  const places = placesAt(lives, 'a', 60, ['personal', 'free']);

  it('lie within it, near the values', () => {
    for (let i = 0; i < 200; i++) {
      const { personal, free } = citizenAt(lives, 'a', 60, i);
      expect(Math.abs(places.x[i] - personal)).toBeLessThan(0.01);
      expect(Math.abs(places.y[i] - free)).toBeLessThan(0.01);
      expect(places.x[i]).toBeGreaterThanOrEqual(0);
      expect(places.y[i]).toBeLessThanOrEqual(1);
    }
  });

  it('finds the citizen at a place, and nobody where nobody is within reach', () => {
    expect(nearest(places, [places.x[17], places.y[17]])).toBe(17);
    expect(nearest(places, [-5, -5], 0.1)).toBe(-1);
  });

  it('leads by arrow keys to somebody who lies that way', () => {
    const middle = nearest(places, [0.5, 0.4]);
    expect(places.x[nextByKey(places, 'ArrowRight', middle)]).toBeGreaterThan(places.x[middle]);
    expect(places.x[nextByKey(places, 'ArrowLeft', middle)]).toBeLessThan(places.x[middle]);
    expect(places.y[nextByKey(places, 'ArrowUp', middle)]).toBeGreaterThan(places.y[middle]);
    expect(places.y[nextByKey(places, 'ArrowDown', middle)]).toBeLessThan(places.y[middle]);
    expect(nextByKey(places, 'Enter', middle)).toBe(-1);
  });

  it('falls back on known axes', () => {
    expect(axesOf(['efficacy', 'toString'])).toEqual(['personal', 'free']);
    expect(axesOf(['trust', 'need'])).toEqual(['trust', 'need']);
  });
});

describe('two lives', () => {
  it('part in the month in which anything told of them differs first', () => {
    expect(partingMonth(lives, 3)).toBe(13);
    expect(partingOfLives(lives, 3)).toContain('until month 12');
    expect(partingMonth(lives, 1)).toBeNull();
    expect(partingOfLives(lives, 1)).toContain('exactly the same in every month');
  });

  it('are the same before that, and are told month by month', () => {
    const log = lifeLog(lives, 3);
    expect(log.filter(({ month }) => month < 13).every(({ a, b }) => a === b)).toBe(true);
    expect(log.find(({ month }) => month === 13)!.b).toContain('joined a group');
    expect(log.some(({ a, b }) => a !== b && b.includes('with support'))).toBe(true);
    expect(log.map(({ month }) => month)).toEqual([...log.map(({ month }) => month)].sort((x, y) => x - y));
  });

  it('have shares over time as the frames hold them', () => {
    const line = shareOverTime(lives, 'b', 'personal', 3);
    expect(line).toHaveLength(120);
    expect(line[59]).toBe(citizenAt(lives, 'b', 60, 3).personal);
  });

  it('have traits in words', () => {
    expect(traitsOf(lives, 3)).toEqual(['Deprivation: most deprived quarter', 'Age: 75+', 'Sex: men']);
  });
});

describe('what happened in a month', () => {
  const frame = (flags: number, memberships = 0): CitizenFrame => ({
    ...citizenAt(lives, 'a', 1, 0),
    ...{ flags, memberships },
  });

  it.each(Object.keys(FLAG) as (keyof typeof FLAG)[])('has words for %s', (flag) => {
    expect(eventsOf(frame(FLAG[flag]), null)).not.toBe('');
  });

  it('joins events, and tells of groups joined and left', () => {
    expect(eventsOf(frame(FLAG.asked | FLAG.session, 1), frame(0))).toBe(
      'was asked to take part, came to a session and joined a group',
    );
    expect(eventsOf(frame(0, 0), frame(0, 2))).toBe('left 2 groups');
    expect(eventsOf(frame(0), frame(0))).toBe('');
  });
});

describe('fairness', () => {
  const view = viewOf();

  it('compares the most and the least deprived quarter with the numbers of the view', () => {
    const groups = view.groups.map((group) =>
      group.value === 'q4' && group.dimension === 'deprivation'
        ? { ...group, either: [0.31, 0.28] as const }
        : group.value === 'q1' && group.dimension === 'deprivation'
          ? { ...group, either: [0.41, 0.45] as const }
          : group,
    );
    expect(fairnessSentence(groups)).toBe(
      'Of the most deprived quarter, 31.0% take part in A and 28.0% in B, alone with support or in groups; of the least deprived quarter, 41.0% and 45.0%. The gap between them goes from 10.0 to 17.0 percentage points: it grows.',
    );
    expect(fairnessSentence([])).toBeNull();
  });

  it('has those who take part in neither way in the table, under their head', () => {
    const at = who.groups.heads.indexOf('Neither alone with support nor in groups: A');
    for (const group of view.groups) {
      const { cells } = groupRow(group, true);
      expect(cells).toHaveLength(who.groups.heads.length);
      expect(cells.slice(at, at + 2)).toEqual(group.either.map((part) => percent(1 - part, 1)));
    }
  });

  it('lists gains and payments by their verdicts', () => {
    expect(linesWith(view.who, 'gains').map(({ who }) => who)).toEqual(['participant']);
    expect(linesWith(view.who, 'pays').map(({ who }) => who)).toEqual(['agency']);
    expect(linesWith(view.who, 'unclear').map(({ who }) => who)).toEqual(['cost']);
  });
});
