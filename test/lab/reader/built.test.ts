/** The reader as it is built, without what it never reaches: whatever it is asked, it says what its sources say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/build.mjs';
import type { ReaderAnswer, ReaderRequest } from '../../../viz/lab/contract';
import { read } from '../../../viz/lab/reader/read';

const page = readFileSync(join(ROOT, 'dist/lab.html'), 'utf8');
const [, script] = /<script type="text\/plain" id="reader">([^]*?)<\/script>/.exec(page)!;

/** The worker's script in a world of its own, without network, timers or eval. */
function startReader(): (request: ReaderRequest) => Promise<ReaderAnswer> {
  let hear: (event: { data: unknown }) => void = () => undefined;
  const waiting = new Map<number, (answer: ReaderAnswer) => void>();
  const world = createContext(
    {
      addEventListener: (_type: string, listener: typeof hear) => (hear = listener),
      postMessage: ({ id, answer }: { id: number; answer: ReaderAnswer }) => waiting.get(id)!(answer),
      ...{ ArrayBuffer, DataView, Uint8Array, Float64Array, TextDecoder, atob },
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(script, world);
  let count = 0;
  return (request) =>
    new Promise((settle) => {
      const id = ++count;
      waiting.set(id, settle);
      hear({ data: { id, request } });
    });
}

const ask = startReader();

/** Plain data of this world, whichever world it was made in; maps become lists of their entries. */
function here(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, one: unknown) =>
      Object.prototype.toString.call(one) === '[object Map]'
        ? { entries: [...(one as Map<string, unknown>)] }
        : one,
    ),
  );
}

async function expectSame(request: ReaderRequest): Promise<void> {
  expect(here(await ask(request))).toEqual(here(await read(request)));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => join(folder, name));
}

describe('the built reader', () => {
  it('is small', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(36_000);
  });

  it('reads every scenario file, shipped or broken on purpose, as its sources do', async () => {
    const files = [
      ...filesBelow(join(ROOT, 'scenarios')),
      ...filesBelow(join(ROOT, 'test/scenario/fixtures')),
    ];
    expect(files.length).toBeGreaterThan(20);
    for (const file of files)
      await expectSame({ kind: 'text', name: file, text: readFileSync(file, 'utf8') });
  });

  it('reads any YAML as its sources do', async () => {
    const piece = fc.constantFrom(
      ...[
        'a: ',
        'b: ',
        '- ',
        '\n',
        '\n  ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '&x ',
        '*x',
        '!!float ',
        '!!timestamp ',
        '!!set ',
        '| \n  ',
        '> \n  ',
      ],
      ...[
        '"q\\u0041"',
        "'s'",
        '1',
        '0x1F',
        '1.5e3',
        '.inf',
        'yes',
        'true',
        '~',
        '2020-01-01',
        '<<: ',
        '? ',
        ': ',
        '# c\n',
        '%YAML 1.1\n---\n',
        '---\n',
        '...\n',
        '\t',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 16 }), async (pieces) => {
        await expectSame({ kind: 'text', name: 'x.yaml', text: pieces.join('') });
      }),
      { numRuns: 1500 },
    );
  });

  it('reads any formula as its sources do', async () => {
    const names = ['month', 'trust', 'value.net', 'to', 'in', 'end', 'mod'];
    const signs = '+ - * / ^ ( ) , < <= > >= == != ? : % ! . [ ] { } = ; # " \' & and or xor not';
    const words = '1 2.5 .5 1e3 0x1f min max abs pow true null "text"';
    const word = fc.constantFrom(...names, ...signs.split(' '), ...words.split(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 14 }), fc.constantFrom('', ' '), async (all, between) => {
        await expectSame({ kind: 'formula', text: all.join(between), names });
      }),
      { numRuns: 3000 },
    );
  });

  it('reads tables as its sources do, and tells the same of those that other programs write', async () => {
    const rows = Array.from({ length: 50 }, (_, row) => row);
    const columns = [
      { name: 'arm', type: 'STRING', data: rows.map((row) => (row % 2 ? 'a' : 'b')) },
      { name: 'month', type: 'INT32', data: rows },
      { name: 'units', type: 'INT64', data: rows.map(BigInt) },
      { name: 'trust', type: 'DOUBLE', data: rows.map((row) => (row % 7 ? row / 3 : null)), nullable: true },
      { name: 'yes', type: 'BOOLEAN', data: rows.map((row) => row % 2 === 0) },
      { name: 'id', type: 'UUID', data: rows.map(() => '123e4567-e89b-12d3-a456-426614174000') },
      { name: 'packed', type: 'INT32', data: rows, encoding: 'DELTA_BINARY_PACKED' },
      { name: 'texts', type: 'STRING', data: rows.map(String), encoding: 'DELTA_BYTE_ARRAY' },
      { name: 'split', type: 'DOUBLE', data: rows, encoding: 'BYTE_STREAM_SPLIT' },
    ] as const;
    const tell = async (columnData: Parameters<typeof parquetWriteBuffer>[0]['columnData']) => {
      const request = { kind: 'parquet', bytes: parquetWriteBuffer({ columnData }) } as const;
      await expectSame(request);
      const answer = await read(request);
      return answer.ok ? 'read' : answer.message;
    };
    expect(await tell(columns.slice(0, 4))).toBe('read');
    const told = await Promise.all(columns.map((column) => tell([column])));
    expect(told.map((one) => one.replace(/^the column \w+ /, ''))).toEqual([
      ...[
        'read',
        'read',
        'read',
        'read',
        'holds neither numbers nor texts',
        'holds neither numbers nor texts',
      ],
      ...['DELTA_BINARY_PACKED', 'DELTA_BYTE_ARRAY', 'BYTE_STREAM_SPLIT'].map(
        (encoding) => `is written as ${encoding}, which this page does not read`,
      ),
    ]);
  });
});
