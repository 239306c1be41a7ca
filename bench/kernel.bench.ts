/** The kernel itself: its two variants, and its C twin where gcc is there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksum, makeKernel, runKernel, type Variant } from './kernel';
import { median, nanoseconds, told, type Row } from './rows';

const SIZE = 10_000;
const STEPS = 300;
const ROUNDS = 7;
const VARIANTS: readonly Variant[] = ['sequential', 'keyed'];

export default function measure(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  try {
    const twin = compile(folder);
    const times = new Map<string, number[]>();
    const add = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
    for (let round = 0; round < ROUNDS; round++) {
      for (const variant of VARIANTS) {
        const kernel = makeKernel(SIZE);
        add(variant, nanoseconds(() => runKernel(kernel, STEPS, variant)) / (SIZE * STEPS));
        if (twin) add(`c/${variant}`, runTwin(twin, variant, checksum(kernel)));
      }
    }
    const yardstick = median(times.get('sequential') ?? []);
    return [
      told('one update of the kernel (one generator, Math.exp)', yardstick, 'ns'),
      ...[...times]
        .filter(([name]) => name !== 'sequential')
        .map(([name, values]) => told(`  as ${NAMES[name]}`, median(values) / yardstick, 'updates')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NAMES: Record<string, string> = {
  keyed: 'keyed draws and plain-arithmetic exp',
  'c/sequential': 'C, one generator, exp of libm',
  'c/keyed': 'C, keyed draws and plain-arithmetic exp: same bits',
};

function compile(folder: string): string | null {
  const program = join(folder, 'kernel');
  const options = ['-O3', '-march=native', '-ffp-contract=off', 'bench/kernel.c', '-o', program, '-lm'];
  try {
    execFileSync('gcc', options, { stdio: ['ignore', 'ignore', 'pipe'] });
    return program;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stderr.write('gcc is not there: the C twin of the kernel is left out\n');
    return null;
  }
}

/** Nanoseconds an update in C. The keyed variant must end at the very same bits; exp of libm may differ in the last. */
function runTwin(program: string, variant: Variant, expected: string): number {
  const [sum, time] = execFileSync(program, [String(SIZE), String(STEPS), variant], {
    encoding: 'utf8',
  }).split(' ');
  if (variant === 'keyed' && Number(sum) !== Number(expected))
    throw new Error(`The C twin ends at ${sum}, the kernel at ${expected}.`);
  return Number(time);
}
