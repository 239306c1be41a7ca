import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, pureFiles, read } from './sources';

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

/** Whether every import of a module is of types, which leave nothing in a bundle. */
function isTypeOnly(from: string, to: string): boolean {
  const name = to.split('/').slice(1).join('/');
  const statements = read(from).match(/^(?:import|export)\b[^;]*?from '[^']+'/gm) ?? [];
  return statements
    .filter((text) => text.includes(name))
    .every((text) => /^(?:import|export) type/.test(text));
}

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

const sources = [...filesBelow('sim'), ...filesBelow('viz')].filter((path) => /\.m?tsx?$/.test(path));

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

describe('the laboratory', () => {
  const lab = sources.filter((path) => path.startsWith('viz/lab/'));
  /** Rooms of which a part of the page may use values; of all others it may know types alone. */
  const KNOWN = /^(?:sim\/registers|sim\/results|viz)(?:\/|$)/;
  const imports = (path: string): string[] =>
    importsOf(path).filter((to) => to.startsWith('sim/') || to.startsWith('viz/'));

  it('runs the model in its workers alone', () => {
    const page = lab.filter((path) => /^viz\/lab\/(?:page|charts|state|share|words)\//.test(path));
    expect(page.length).toBeGreaterThan(10);
    const wrong = page.flatMap((from) =>
      imports(from).flatMap((to) => (KNOWN.test(to) || isTypeOnly(from, to) ? [] : `${from} imports ${to}`)),
    );
    expect(wrong).toEqual([]);
  });

  it('carries nothing that is for Node', () => {
    const wrong = lab.flatMap((from) =>
      importsOf(from).filter((to) =>
        /^(?:node:|sim\/cli|sim\/results\/files|sim\/experiment\/(?:pool|store|queue))/.test(to),
      ),
    );
    expect(wrong).toEqual([]);
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
