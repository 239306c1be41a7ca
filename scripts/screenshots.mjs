// Pictures of the laboratory for README and guides, taken of the built page: npm run screenshots
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ROOT, buildIfStale } from './build.mjs';

const FOLDER = join(ROOT, 'docs/images');
const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const STORY = 'open-doors';

/** Pictures by name: the width of the window, and what is to be seen at its top. */
const PICTURES = [
  { name: 'laboratory-wide', width: 1366, height: 900, at: null },
  { name: 'laboratory-why', width: 1366, height: 1000, at: '#why' },
  { name: 'laboratory-tablet', width: 820, height: 1100, at: null },
  { name: 'laboratory-phone', width: 390, height: 844, at: null },
];

async function settled(page) {
  while (
    !(await page.evaluate(
      `document.documentElement.dataset.lab === 'done' && document.querySelector('#run-record') !== null`,
    ))
  )
    await page.waitForTimeout(100);
}

await buildIfStale({ types: false });
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { name, width, height, at } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(pathToFileURL(join(ROOT, 'dist/lab.html')).href);
    await settled(page);
    // On a phone the menu of stories lies in the sheet of levers.
    if (width <= 900) await page.locator('.sheet-button').click();
    await page.locator('#story').selectOption(STORY);
    if (width <= 900) await page.locator('.sheet-button').click();
    await settled(page);
    if (at !== null) await page.locator(at).evaluate((part) => part.scrollIntoView());
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await page.close();
    process.stderr.write(`docs/images/${name}.png\n`);
  }
} finally {
  await browser.close();
}
