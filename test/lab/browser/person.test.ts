/** What a person does on the page: stories, levers by mouse and by keyboard, undo, changes over time, months, phone and print. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LEVERS } from '../../../sim/registers';
import { describeWith } from '../../optional';
import { PROGRAMS } from './driver';
import { close, openLab, settled, SMALL, startChromium, textOf, type Opened } from './lab-page';

/** Opens every folded part, so that everything can be reached. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
}

const slider = (path: string): string => `input[type=range][data-path="${path}"]`;

describeWith('a person in front of the page', 'chromium', PROGRAMS.chromium, (program) => {
  let browser: Browser;
  let lab: Opened;
  beforeAll(async () => {
    browser = await startChromium(program);
    lab = await openLab(browser);
  }, 60_000);
  afterAll(async () => {
    expect(lab.complaints).toEqual([]);
    await close(lab);
    await browser.close();
  });

  it('finds every lever, and moves each numeric one by keyboard and back by undo', async () => {
    const { page } = lab;
    await unfold(page);
    const paths = Object.keys(LEVERS);
    const found: string[] = await page.evaluate(
      `[...new Set([...document.querySelectorAll('#levers [data-path]')].map((control) => control.dataset.path))]`,
    );
    expect(
      paths.filter((path) => LEVERS[path as keyof typeof LEVERS].built && !found.includes(path)),
    ).toEqual([]);
    const ranges: string[] = await page.evaluate(
      `[...document.querySelectorAll('#levers input[type=range][data-path]')].map((control) => control.dataset.path)`,
    );
    expect(ranges.length).toBeGreaterThan(30);
    for (const path of ranges.filter((name) => name.startsWith('levers.'))) {
      const control = page.locator(slider(path));
      const before = await control.inputValue();
      await control.focus();
      await page.keyboard.press(
        Number(before) >= Number(await control.getAttribute('max')) ? 'ArrowLeft' : 'ArrowRight',
      );
      await expect.poll(() => control.inputValue()).not.toBe(before);
      await page.keyboard.press('Control+z');
      await expect.poll(() => control.inputValue(), { message: path }).toBe(before);
    }
  });

  it('moves every numeric lever by mouse', async () => {
    const { page } = lab;
    const ranges: string[] = await page.evaluate(
      `[...document.querySelectorAll('#levers input[type=range][data-path]')].map((control) => control.dataset.path)`,
    );
    for (const path of ranges.filter((name) => name.startsWith('levers.'))) {
      const control = page.locator(slider(path));
      const before = await control.inputValue();
      const box = (await control.boundingBox())!;
      const [low, high] = [
        Number(await control.getAttribute('min')),
        Number(await control.getAttribute('max')),
      ];
      const place = (Number(before) - low) / (high - low) > 0.5 ? 0.2 : 0.8;
      await control.click({ position: { x: box.width * place, y: box.height / 2 } });
      await expect.poll(() => control.inputValue(), { message: path }).not.toBe(before);
      await page.locator('#undo').click();
      await expect.poll(() => control.inputValue(), { message: path }).toBe(before);
    }
  });

  it('shows the results of a lever, and says so once', async () => {
    const { page } = lab;
    await settled(page);
    const before = await textOf(page, '#digest-b');
    await page.locator(slider('levers.nudge.intensity')).focus();
    await page.keyboard.press('PageUp');
    await settled(page);
    expect(await textOf(page, '#digest-b')).not.toBe(before);
    expect(await textOf(page, '[role=status]')).toMatch(/3 pairs/);
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await textOf(page, '#digest-b')).toBe(before);
  });

  it('shows the last change before and after with R', async () => {
    const { page } = lab;
    const now = await page.locator(slider('levers.followThrough')).inputValue();
    await page.locator(slider('levers.followThrough')).focus();
    await page.keyboard.press('ArrowLeft');
    const after = await page.locator(slider('levers.followThrough')).inputValue();
    expect(after).not.toBe(now);
    await page.keyboard.press('r');
    await expect.poll(() => page.locator(slider('levers.followThrough')).inputValue()).toBe(now);
    await page.keyboard.press('r');
    await expect.poll(() => page.locator(slider('levers.followThrough')).inputValue()).toBe(after);
    await page.keyboard.press('Control+z');
  });

  it('tells every story', async () => {
    const { page } = lab;
    const stories: string[] = await page.evaluate(
      `[...document.querySelectorAll('#story option')].map((option) => option.value).filter(Boolean)`,
    );
    expect(stories.length).toBeGreaterThanOrEqual(12);
    for (const story of stories) {
      await page.locator('#story').selectOption(story);
      await expect.poll(() => page.locator('#story').inputValue()).toBe(story);
      expect(await page.locator('.story-question').count(), story).toBe(1);
      expect(await page.locator('#problems').count(), story).toBe(0);
    }
    for (let back = 0; back < stories.length; back++) await page.keyboard.press('Control+z');
    await settled(page);
  });
});

describeWith('the page on other screens and on paper', 'chromium', PROGRAMS.chromium, (program) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(program);
  });
  afterAll(() => browser?.close());

  it('has results first on a phone, and levers in a sheet that a button opens', async () => {
    const lab = await openLab(browser, SMALL, { width: 390, height: 800 });
    const { page } = lab;
    await expect.poll(() => page.locator('#levers').isVisible()).toBe(false);
    await expect.poll(() => page.locator('#headline').isVisible()).toBe(true);
    await page.locator('.sheet-button').click();
    await expect.poll(() => page.locator('#levers').isVisible()).toBe(true);
    await page.locator(slider('levers.nudge.intensity')).focus();
    await page.keyboard.press('End');
    await page.locator('.sheet-button').click();
    await expect.poll(() => page.locator('#levers').isVisible()).toBe(false);
    await settled(page);
    await close(lab);
  });

  it('prints the results without the tools', async () => {
    const lab = await openLab(browser);
    await lab.page.emulateMedia({ media: 'print' });
    expect(await lab.page.locator('.tools').isVisible()).toBe(false);
    const pdf = await lab.page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThan(30);
    await close(lab);
  });
});
