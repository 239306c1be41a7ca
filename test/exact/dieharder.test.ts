import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { counterOf, Draws, keyOf, mix, monthKey, threefry } from '../../sim/exact';
import { describeWith, findProgram } from '../optional';

/** Pairs of words written at a time. */
const PAIRS = 65_536;

/**
 * One test of dieharder: its number, and how many times it is repeated for one p value. Below some twenty repeats that
 * p value is not to be trusted: with five, the Mersenne Twister and the system's own random bytes come out near 1 too.
 */
const TESTS = [
  ['birthday spacings', '0', '50'],
  ['ranks of 32 × 32 matrices', '2', '25'],
  ['runs', '15', '40'],
] as const;

/** Fills a chunk with the words of a stream from its nth pair on. */
type Stream = (n: number, chunk: Uint32Array) => void;

/** The keyed draws of one purpose, the blocks taken in an order. */
function keyed(order: (n: number) => [entity: number, month: number]): Stream {
  const { k0, k1 } = keyOf('42', 'need.transition');
  const words = new Uint32Array(2);
  return (n, chunk) => {
    for (let i = 0; i < chunk.length; i += 2) {
      const [entity, month] = order(n + i / 2);
      threefry(k0, k1, entity, counterOf(month, 0), words);
      chunk.set(words, i);
    }
  };
}

/** The permutation's draws as the model goes through a month: a word for every citizen, then the next index. */
const mixed: Stream = (n, chunk) => {
  const draws = new Draws(keyOf('42', 'citizen.month'));
  let key = { a: 0, b: 0 };
  for (let i = 0, last = -1; i < chunk.length; i++) {
    const at = 2 * n + i;
    const turn = Math.floor(at / 10_000);
    if (turn !== last) key = monthKey(draws, Math.floor(turn / 4), turn % 4);
    last = turn;
    chunk[i] = mix(key.a, key.b, at % 10_000);
  }
};

/** As the model goes through a month, and as one looks at a citizen's life. */
const STREAMS: Record<string, Stream> = {
  'entity by entity within a month': keyed((n) => [n % 10_000, Math.floor(n / 10_000)]),
  'month by month for an entity': keyed((n) => [Math.floor(n / 240), n % 240]),
  'by the permutation within a month': mixed,
};

/** Multiples of one number: even, and otherwise not random at all. */
const weak: Stream = (n, chunk) => chunk.forEach((_, i) => (chunk[i] = Math.imul(2 * n + i, 2654435761)));

/** Feeds a stream to dieharder until it has read enough; gives back its verdicts. */
async function verdicts(program: string, stream: Stream, number: string, repeats: string): Promise<string[]> {
  const child = spawn(program, ['-g', '200', '-d', number, '-p', repeats], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stdin.on('error', () => {}); // it stops reading when it has enough
  const closed = once(child, 'close');
  for (let n = 0; child.exitCode === null && !child.stdin.destroyed; n += PAIRS) {
    const chunk = new Uint32Array(2 * PAIRS);
    stream(n, chunk);
    const room = child.stdin.write(new Uint8Array(chunk.buffer));
    if (!room) await Promise.race([once(child.stdin, 'drain').catch(() => {}), closed]);
  }
  await closed;
  return Array.from(output.matchAll(/\|\s*(PASSED|WEAK|FAILED)/g), ([, verdict]) => verdict);
}

describeWith('dieharder', 'dieharder', findProgram('dieharder'), (program) => {
  for (const [title, stream] of Object.entries(STREAMS)) {
    test.each(TESTS)(`draws ${title} pass: %s`, { timeout: 120_000 }, async (_, number, repeats) => {
      // The stream is fixed, so these verdicts are too. WEAK is a p value in the outer per cent, which luck gives.
      const given = await verdicts(program, stream, number, repeats);
      expect(given.length).toBeGreaterThan(0);
      expect(given).not.toContain('FAILED');
    });
  }

  test('a weak generator does not pass', { timeout: 120_000 }, async () => {
    expect(await verdicts(program, weak, '15', '20')).toContain('FAILED');
  });
});
