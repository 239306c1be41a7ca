import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './sources';

const BINARY = /\.(?:parquet|png|jpg|ico|woff2?|bin|gz)$/;
const written = filesBelow('').filter((path) => !BINARY.test(path));
const code = written.filter((path) => /\.(?:[cm]?tsx?|[cm]?js|c)$/.test(path));

/** Files that are wrong on purpose, to show how they are refused. */
const isBrokenOnPurpose = (path: string) => path.startsWith('test/scenario/fixtures/');

describe('files', () => {
  it('of code are at most 300 lines long', () => {
    expect(code.length).toBeGreaterThan(30);
    const long = code.flatMap((path) => {
      const lines = read(path).trimEnd().split('\n').length;
      return lines > 300 ? [`${path}: ${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  it.each([
    ['folders of one machine', /(?<![\w.*~-])\/(?:home|root|work|workspace|Users|mnt)\//],
    [
      'hosts of package registries',
      /registry\.(?:npmjs|yarnpkg)|npmmirror|pypi\.org\/simple|verdaccio|artifactory/i,
    ],
    ['numbers of a tracker', /\bissue #?\d|\bissues\/\d/i],
    ['work left for later', /\b(?:TODO|FIXME|XXX|HACK)\b/],
    ['papers that do not come with the project', /\banchors\.md|\bshared\/\w+\.md/],
    ['what made the files', /\b(?:claude|chatgpt|copilot|language model|coding session|sub-?agent)\b/i],
  ])('do not name %s', (_what, pattern) => {
    const found = written
      .filter((path) => !isBrokenOnPurpose(path) && path !== OWN)
      .flatMap((path) => hits(path, pattern));
    expect(found).toEqual([]);
  });
});

/** This file names what it forbids. */
const OWN = 'test/house/files.test.ts';

function hits(path: string, pattern: RegExp): string[] {
  return read(path)
    .split('\n')
    .flatMap((line, k) => (pattern.test(line) ? [`${path}:${k + 1}: ${line.trim().slice(0, 120)}`] : []));
}

describe('package-lock.json', () => {
  interface Locked {
    readonly packages: Record<string, { readonly resolved?: string; readonly integrity?: string }>;
  }
  const { packages } = JSON.parse(read('package-lock.json')) as Locked;

  it('says of every package what it contains, and of none where it came from', () => {
    const names = Object.keys(packages).filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => packages[name].resolved !== undefined)).toEqual([]);
    expect(names.filter((name) => !packages[name].integrity)).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins every version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
