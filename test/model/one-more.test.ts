/** Inviting one more citizen changes no draw of any other. */
import { describe, expect, it, vi } from 'vitest';
import { startRun, type Column, type Run } from '../../sim/engine';
import type * as Mix from '../../sim/exact/mix';
import type * as Threefry from '../../sim/exact/threefry';
import { coProduction, FLAG } from '../../sim/model';
import { SERVICES } from '../../sim/registers';
import { lively, type World } from './worlds';

/** Every draw since it was last cleared: what was asked for, and the two words given. */
const drawn = vi.hoisted(() => new Map<string, string>());

vi.mock('../../sim/exact/threefry', async (original) => {
  const { threefry } = await original<typeof Threefry>();
  const noted: typeof Threefry.threefry = (k0, k1, c0, c1, out) => {
    threefry(k0, k1, c0, c1, out);
    drawn.set(`${k0} ${k1} ${c0} ${c1}`, `${out[0]} ${out[1]}`);
  };
  return { threefry: noted };
});

vi.mock('../../sim/exact/mix', async (original) => {
  const { mix, ...rest } = await original<typeof Mix>();
  const noted: typeof Mix.mix = (a, b, entity) => {
    const word = mix(a, b, entity);
    drawn.set(`${a} ${b} ${entity}`, String(word));
    return word;
  };
  return { ...rest, mix: noted };
});

const MONTH = 6;

/**
 * Room for all who want to join, and hours: a seat or an hour that someone takes is gone for the next. Nothing spills over
 * to those who did not come. Neither is a matter of draws.
 */
const ROOM = {
  'levers.openness': 1,
  'assumptions.join.seats': 50,
  'assumptions.join.places': 200,
  'assumptions.agency.hoursPerCitizen': 2,
  'levers.dutyShift': 0,
  'institutions.councils': 0,
  ...Object.fromEntries(SERVICES.map((service) => [`assumptions.spill.${service}`, 0])),
  'assumptions.initiative.hours': 40,
};

/** An arm in which the group of the scenario has one member, who is invited at a rate of its own from one month on. */
async function arm(citizen: number, rate: number): Promise<Run<World>> {
  const group = { deprivation: 'q4' };
  const change = [{ base: 0.2 }, { at: MONTH, value: rate, group }];
  const run = startRun(coProduction, await lively({ ...ROOM, 'levers.invitation.rate': change }));
  while (run.month < MONTH - 1) run.step();
  run.world.citizens.leverGroups.fill(0);
  run.world.citizens.leverGroups[citizen] = 1;
  drawn.clear();
  run.step();
  return run;
}

/** Citizens of whom something differs. */
function changed(one: World, other: World): Set<number> {
  const found = new Set<number>();
  const others = other.citizens as unknown as Record<string, Column>;
  for (const [name, column] of Object.entries(one.citizens as unknown as Record<string, Column>)) {
    const width = column.length / one.size;
    const planes = name === 'hoursWindow';
    for (let i = 0; i < column.length; i++)
      if (column[i] !== others[name][i]) found.add(planes ? i % one.size : Math.floor(i / width));
  }
  return found;
}

function membersWith(citizen: number, world: World): Set<number> {
  const { member } = world.citizens;
  const slots = member.length / world.size;
  const own = [...member.subarray(slots * citizen, slots * (citizen + 1))].filter((k) => k >= 0);
  return new Set([...member].flatMap((k, place) => (own.includes(k) ? [Math.floor(place / slots)] : [])));
}

/** The first citizen who is asked at the higher rate and not at the lower. */
async function oneMore(): Promise<number> {
  const asked = ({ world }: Run<World>, i: number) => (world.citizens.flags[i] & FLAG.asked) !== 0;
  for (let i = 0; i < 300; i++) if (!asked(await arm(i, 0.2), i) && asked(await arm(i, 1), i)) return i;
  throw new Error('Nobody is asked at the higher rate alone.');
}

describe('inviting one citizen more', async () => {
  const citizen = await oneMore();
  const base = await arm(citizen, 0.2);
  const drawnBefore = new Map(drawn);
  const more = await arm(citizen, 1);
  const drawnAfter = new Map(drawn);

  it('changes in that month only this citizen, those who met it and the ties whom they told', () => {
    const { offsets, targets } = more.world.ties;
    const met = [citizen, ...membersWith(citizen, base.world), ...membersWith(citizen, more.world)];
    const told = met.flatMap((i) => [...targets.subarray(offsets[i], offsets[i + 1])]);
    const involved = new Set([...met, ...told]);
    const others = [...changed(base.world, more.world)].filter((i) => !involved.has(i));
    expect(changed(base.world, more.world)).toContain(citizen);
    expect(involved.size).toBeLessThan(base.world.size / 2);
    expect(others).toEqual([]);
  });

  it('changes no draw of any other citizen: none more, none fewer, none different', () => {
    expect(drawnBefore.size).toBeGreaterThan(base.world.size);
    const owner = (block: string) => Number(block.split(' ')[2]);
    const different = [...new Set([...drawnBefore.keys(), ...drawnAfter.keys()])].filter(
      (block) => drawnBefore.get(block) !== drawnAfter.get(block),
    );
    expect(different.filter((block) => owner(block) !== citizen)).toEqual([]);
  });
});
