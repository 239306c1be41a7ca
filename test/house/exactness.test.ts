import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { pureFiles, read, ROOT } from './sources';

const linter = new ESLint({ cwd: ROOT });

async function rulesAgainst(line: string, file: string): Promise<string[]> {
  const [{ messages }] = await linter.lintText(`export const value = (x: number) => ${line};\n`, {
    filePath: file,
  });
  return messages.map(({ ruleId }) => String(ruleId));
}

const INEXACT =
  'exp expm1 log log2 log10 log1p pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot random';

describe('the linter refuses what engines disagree about', () => {
  it.each(INEXACT.split(' '))('Math.%s in every pure room', async (name) => {
    expect(await rulesAgainst(`Math.${name}(x)`, 'sim/model/snippet.ts')).toEqual([
      'no-restricted-properties',
    ]);
  });

  it.each(['exact', 'registers', 'scenario', 'engine', 'model/submodels'])('in sim/%s', async (room) => {
    expect(await rulesAgainst('Math.exp(x)', `sim/${room}/snippet.ts`)).toContain('no-restricted-properties');
    expect(await rulesAgainst('x ** 2', `sim/${room}/snippet.ts`)).toContain('no-restricted-syntax');
  });

  it.each([
    ["Math['exp'](x)", 'no-restricted-properties'],
    ['((y) => (y **= x))(2)', 'no-restricted-syntax'],
    ['new Date(x)', 'no-restricted-globals'],
    ['Date.now() + x', 'no-restricted-globals'],
    ['performance.now() + x', 'no-restricted-globals'],
    ['fetch(String(x))', 'no-restricted-globals'],
  ])('%s', async (line, rule) => {
    expect(await rulesAgainst(line, 'sim/model/snippet.ts')).toContain(rule);
  });

  it('an import that points up', async () => {
    const [{ messages }] = await linter.lintText("export { run } from '../cli/program';\n", {
      filePath: 'sim/model/snippet.ts',
    });
    expect(messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-imports');
  });

  it('and nothing that IEEE 754 and the language define to the bit', async () => {
    const exact = 'sqrt imul fround floor ceil trunc round abs min max sign clz32'.split(' ');
    const sum = exact.map((name) => `Math.${name}(x${name === 'imul' ? ', 2' : ''})`).join(' + ');
    expect(await rulesAgainst(sum, 'sim/model/snippet.ts')).toEqual([]);
  });
});

describe('the pure rooms', () => {
  // Read here without the linter, so that neither a changed rule nor a comment that turns it off can hide a call.
  const ALLOWED = new Set('sqrt imul fround floor ceil trunc round abs min max sign clz32'.split(' '));

  it('use of Math only what is exact', () => {
    const used = pureFiles().flatMap((path) => membersOfMath(path).map((name) => ({ path, name })));
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter(({ name }) => !ALLOWED.has(name))).toEqual([]);
  });

  it('never turn the linter off, except for the length of a function', () => {
    const off = pureFiles().flatMap((path) => read(path).match(/eslint-disable.*/g) ?? []);
    expect(
      off.filter((comment) => !/^eslint-disable-next-line max-lines-per-function\b/.test(comment)),
    ).toEqual([]);
  });
});

/** Names read off Math in a file; `(any)` where Math is used otherwise, as in `const m = Math`. */
function membersOfMath(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === 'Math') {
      const { parent } = node;
      const named = ts.isPropertyAccessExpression(parent) && parent.expression === node;
      found.push(named ? parent.name.text : '(any)');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true));
  return found;
}
