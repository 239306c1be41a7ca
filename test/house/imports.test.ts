import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, pureFiles } from './sources';

/** A room may import from itself and from rooms with a lower number; rooms with the same number stand side by side. */
const FLOOR: Record<string, number> = {
  'sim/exact': 0,
  'sim/registers': 1,
  'sim/scenario': 2,
  'sim/engine': 3,
  'sim/model': 4,
  'sim/results': 5,
  'sim/experiment': 6,
  'sim/evidence': 7,
  'sim/testing': 8,
  'sim/cli': 8,
  viz: 8,
};

function roomOf(path: string): string | undefined {
  return Object.keys(FLOOR).find((room) => path === room || path.startsWith(`${room}/`));
}

/** What is wrong with one import; null where it is allowed. */
function problemOf(from: string, to: string): string | null {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (!other || own === other) return null;
  if (own && FLOOR[other] < FLOOR[own]) return null;
  return `${from} imports ${to}`;
}

const sources = [...filesBelow('sim'), ...filesBelow('viz')].filter((path) => /\.m?ts$/.test(path));

describe('imports point down', () => {
  it('in every file of every room', () => {
    const files = sources.filter((path) => roomOf(path));
    expect(files.length).toBeGreaterThan(20);
    const wrong = files.flatMap((from) => importsOf(from).flatMap((to) => problemOf(from, to) ?? []));
    expect(wrong).toEqual([]);
  });

  it('and the rule sees one that does not', () => {
    expect(problemOf('sim/exact/draws.ts', 'sim/registers')).not.toBeNull();
    expect(problemOf('sim/model/submodels/join.ts', 'sim/results/files/reader')).not.toBeNull();
    expect(problemOf('sim/cli/main.ts', 'viz/render')).not.toBeNull();
    expect(problemOf('sim/cli/main.ts', 'sim/experiment')).toBeNull();
  });

  it('leaves every folder of sim a room, so that none escapes the rule', () => {
    const strays = sources.filter((path) => /^sim\/[^/]+\//.test(path) && !roomOf(path));
    expect(strays).toEqual([]);
  });
});

describe('the pure rooms', () => {
  const OF_NODE = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

  it('import nothing of Node', () => {
    const wrong = [...pureFiles(), 'sim/portable.ts'].flatMap((from) =>
      importsOf(from).flatMap((to) =>
        OF_NODE.has(to) || to.startsWith('node:') ? `${from} imports ${to}` : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('are all that the portable model is made of', () => {
    const outside = importsOf('sim/portable.ts').filter(
      (to) => (FLOOR[roomOf(to) ?? ''] ?? 99) > FLOOR['sim/model'],
    );
    expect(outside).toEqual([]);
  });
});
