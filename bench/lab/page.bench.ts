/** How quick the laboratory is in Chromium and in Firefox, opened from disk with the network cut. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import {
  IS_DONE,
  LAB_FILE,
  LAB_URL,
  openBrowser,
  PROGRAMS,
  type BrowserName,
  type DrivenBrowser,
  type DrivenPage,
} from '../../test/lab/browser/driver';
import { atLeast, atMost, median, told, type Row } from '../rows';

export const title = 'The laboratory in a browser: 1,000 citizens for ten years, 20 pairs';

const TRIES = 3;
const MOVES = 40;

/** Scripts that stand in the page: how long something took, read from the page's own marks. */
const SCRIPTS = `
  globalThis.tandemBench = {
    marks(name) {
      return performance.getEntriesByName(name).map(({ startTime, detail }) => ({ at: startTime, ...detail }));
    },
    newest() {
      return this.marks('tandem:asked').at(-1);
    },
    shown(job, when) {
      return this.marks('tandem:shown').find((mark) => mark.job === job && when(mark));
    },
    async wait(find, limit = 30000) {
      const end = performance.now() + limit;
      for (;;) {
        const found = find();
        if (found) return found;
        if (performance.now() > end) throw new Error('waited too long');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    slide(path, value, type = 'input') {
      const slider = document.querySelector('[data-path="' + path + '"] input[type=range], input[type=range][data-path="' + path + '"]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(slider, String(value));
      slider.dispatchEvent(new Event(type, { bubbles: true }));
    },
    lags: [],
    watchLag() {
      this.lags = [];
      let before = performance.now();
      this.timer = setInterval(() => {
        const now = performance.now();
        this.lags.push(Math.max(0, now - before - 10));
        before = now;
      }, 10);
    },
    lag(share) {
      clearInterval(this.timer);
      const sorted = this.lags.sort((a, b) => a - b);
      return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    },
  };`;

const LEVER = 'levers.followThrough';

/** Milliseconds from each of many single moves to its preview. */
const MOVE_SCRIPT = `(async () => {
  const times = [];
  for (let k = 0; k < ${MOVES}; k++) {
    tandemBench.slide('${LEVER}', (0.3 + 0.015 * k).toFixed(3), 'input');
    const asked = await tandemBench.wait(() => tandemBench.newest());
    const shown = await tandemBench.wait(() => tandemBench.shown(asked.job, () => true));
    times.push(shown.at - asked.at);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return times;
})()`;

/** Previews a second while a slider is dragged for two seconds, an input each 16 ms. */
const DRAG_SCRIPT = `(async () => {
  const from = performance.now();
  for (let k = 0; performance.now() - from < 2000; k++) {
    tandemBench.slide('${LEVER}', (0.2 + 0.7 * Math.abs(Math.sin(k / 30))).toFixed(3), 'input');
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  const until = performance.now();
  return tandemBench.marks('tandem:shown').filter(({ at }) => at > from && at <= until).length / ((until - from) / 1000);
})()`;

/** Milliseconds from the end of a move to all pairs, with the lag of timers meanwhile. */
const PAIRS_SCRIPT = (value: number): string => `(async () => {
  tandemBench.watchLag();
  tandemBench.slide('${LEVER}', ${value}, 'input');
  tandemBench.slide('${LEVER}', ${value}, 'change');
  const asked = tandemBench.newest();
  const shown = await tandemBench.wait(() => tandemBench.shown(asked.job, ({ done }) => done));
  return { ms: shown.at - asked.at, p95: tandemBench.lag(0.95), worst: tandemBench.lag(1) };
})()`;

/** Milliseconds to all pairs where both arms are new. */
const BOTH_SCRIPT = (seed: string): string => `(async () => {
  const field = document.querySelector('#seed');
  field.value = '${seed}';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  const asked = tandemBench.newest();
  const shown = await tandemBench.wait(() => tandemBench.shown(asked.job, ({ done }) => done));
  return shown.at - asked.at;
})()`;

const ASSUMPTIONS_SCRIPT = `(async () => {
  const from = performance.now();
  document.querySelector('#difference input[type=radio][value=assumptions]').click();
  const answered = await tandemBench.wait(() => tandemBench.marks('tandem:answered').find(({ at, name }) => at > from && name === 'assumptions'));
  return answered.at - from;
})()`;

async function open(browser: DrivenBrowser): Promise<DrivenPage> {
  const page = await browser.page();
  await page.goto(LAB_URL);
  await page.evaluate(SCRIPTS);
  await page.until(IS_DONE);
  await page.evaluate(
    `tandemBench.wait(() => tandemBench.marks('tandem:shown').find(({ done }) => done)).then(() => 0)`,
  );
  return page;
}

/** The median over some fresh pages. */
async function tries(
  browser: DrivenBrowser,
  measure: (page: DrivenPage) => Promise<number>,
): Promise<number> {
  const values: number[] = [];
  for (let k = 0; k < TRIES; k++) {
    const page = await open(browser);
    values.push(await measure(page));
    await page.close();
  }
  return median(values);
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];

async function measureIn(name: BrowserName, program: string): Promise<Row[]> {
  const browser = await openBrowser(name, program);
  const say = (what: string): void => void process.stderr.write(`${name}: ${what} …\n`);
  try {
    say('first preview');
    const first = await tries(browser, (page) =>
      page.evaluate(`performance.getEntriesByName('tandem:first-preview')[0].startTime`),
    );
    const start = await tries(browser, (page) =>
      page.evaluate(`tandemBench.marks('tandem:shown').find(({ done }) => done).at`),
    );
    say('levers');
    const page = await open(browser);
    const moves = await page.evaluate<number[]>(MOVE_SCRIPT);
    const previews = await page.evaluate<number>(DRAG_SCRIPT);
    const ribbons: { ms: number; p95: number; worst: number }[] = [];
    for (const value of [0.95, 0.4, 0.8]) ribbons.push(await page.evaluate(PAIRS_SCRIPT(value)));
    const both: number[] = [];
    for (const seed of ['one', 'two', 'three']) both.push(await page.evaluate(BOTH_SCRIPT(seed)));
    const assumptions = await page.evaluate<number>(ASSUMPTIONS_SCRIPT);
    const rows = [
      atMost('first preview after navigation', first, 'ms', 1000),
      told('all pairs after navigation, A = B', start, 'ms'),
      atMost('20 pairs, both arms new', median(both), 'ms', 3000),
      atMost('slider to preview, 95th percentile', quantile(moves, 0.95), 'ms', 150),
      told('slider to preview, median', median(moves), 'ms'),
      atMost('slider to chance ribbon of 20 pairs', median(ribbons.map(({ ms }) => ms)), 'ms', 1500),
      atMost('ribbon of assumptions', assumptions, 'ms', 4000),
      atMost('timer lag while running, 95th percentile', median(ribbons.map(({ p95 }) => p95)), 'ms', 50),
      atMost('timer lag while running, worst', Math.max(...ribbons.map(({ worst }) => worst)), 'ms', 100),
      atLeast('previews while dragging', previews, 'a second', 10),
      atMost('requests to anywhere', page.requests.length, 'requests', 0),
    ];
    return rows.map((row) => ({ ...row, what: `${name}: ${row.what}` }));
  } finally {
    await browser.close();
  }
}

/** Size of the file, and of the code that runs before the first preview. */
function sizes(): Row[] {
  const file = readFileSync(LAB_FILE);
  const text = file.toString('utf8');
  const block = (pattern: RegExp): number => Buffer.byteLength(pattern.exec(text)?.[1] ?? '');
  const page = block(/<script>([\s\S]*?)<\/script>/);
  const worker = block(/<script type="text\/plain" id="worker">([\s\S]*?)<\/script>/);
  return [
    atMost('file', file.length / 1000, 'KB', 850),
    atMost('file, compressed by gzip', gzipSync(file, { level: 9 }).length / 1000, 'KB', 260),
    atMost('code run before the first preview', (page + worker) / 1000, 'KB', 350),
  ];
}

export default async function measure(): Promise<Row[]> {
  const rows = sizes();
  for (const name of ['chromium', 'firefox'] as const) {
    const program = PROGRAMS[name];
    if (program === undefined) process.stderr.write(`${name} is not installed: left out.\n`);
    else rows.push(...(await measureIn(name, program)));
  }
  return rows;
}
