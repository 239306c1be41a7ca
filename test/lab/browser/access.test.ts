/** The page for everyone: automatic checks, widths, targets, focus, colours and motion. */
import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../../optional';
import { PROGRAMS } from './driver';
import { close, openAt, openLab, SMALL, startChromium, urlOf, type Opened } from './lab-page';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations in words: the rule, and where it is broken. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
  );
}

/** States in which the page is checked. */
const STATES: Record<string, (browser: Browser) => Promise<Opened>> = {
  start: async (browser) => openAt(browser, await urlOf(SMALL)),
  done: (browser) => openLab(browser),
  'menus, help and folded parts open': async (browser) => {
    const lab = await openLab(browser);
    for (const id of ['share', 'open', 'export', 'help-button']) await lab.page.locator(`#${id}`).click();
    await lab.page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
    await lab.page.waitForTimeout(300);
    return lab;
  },
  problems: async (browser) => {
    const levers = { 'levers.followThrough': 'month / nothing' };
    const lab = await openAt(browser, await urlOf({ ...SMALL, b: { title: '', levers } }));
    await lab.page.locator('#problems').waitFor();
    return lab;
  },
  dark: (browser) => openLab(browser, SMALL, { colorScheme: 'dark' }),
  phone: async (browser) => {
    const lab = await openLab(browser, SMALL, { width: 390, height: 800 });
    await lab.page.locator('.sheet-button').click();
    return lab;
  },
};

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // What the browser writes out of its tree is not what was written: quotes, white space and order are its own.
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'attribute-empty-style': 'off',
    // Tables that scroll within themselves are groups with a name; a fieldset is for forms.
    'prefer-native-element': ['error', { exclude: ['group', 'img', 'status', 'alert'] }],
    // Places along a slider are set as custom properties of an element, which the page's policy allows.
    'no-inline-style': 'off',
  },
});

describeWith('the page for everyone', 'chromium', PROGRAMS.chromium, (program) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(program);
  });
  afterAll(() => browser?.close());

  it.each(Object.keys(STATES))('breaks no rule that axe knows: %s', async (state) => {
    const lab = await STATES[state](browser);
    expect(await violations(lab.page)).toEqual([]);
    await close(lab);
  });

  it('is valid HTML, as written and as it stands when all is there', async () => {
    const lab = await STATES['menus, help and folded parts open'](browser);
    const report = await validator.validateString(await lab.page.content());
    const messages = report.results.flatMap(({ messages: all }) =>
      all.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
    );
    expect(messages).toEqual([]);
    await close(lab);
  });

  it('has no sideways scroll from 320 to 1,366 pixels', async () => {
    const lab = await openLab(browser);
    await lab.page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
    for (const width of [320, 390, 600, 768, 899, 901, 1024, 1366]) {
      await lab.page.setViewportSize({ width, height: 900 });
      await lab.page.waitForTimeout(150);
      expect([width, await lab.page.evaluate('document.documentElement.scrollWidth')]).toEqual([
        width,
        width,
      ]);
    }
    await close(lab);
  });

  it('keeps its text whole at twice the size and with the widest spacing that a reader may set', async () => {
    const lab = await openLab(browser);
    const { page } = lab;
    await page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
    // WCAG 1.4.12; the page's policy lets in no style sheet but those that its own script makes.
    await page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    })()`);
    // 683 pixels are 1,366 at 200 %.
    for (const width of [1366, 683, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(200);
      const cut = await page.evaluate<string[]>(`[...document.querySelectorAll('body *')].flatMap((one) => {
        if (one.closest('.scroll, .skip, .hidden, .tl, .plot, canvas, svg, select, option') || one.getClientRects().length === 0) return [];
        const { overflowX, overflowY, clip, position } = getComputedStyle(one);
        const hidden = overflowX !== 'visible' || overflowY !== 'visible';
        const offScreen = position === 'absolute' && (one.clientWidth <= 1 || clip !== 'auto');
        const beyond = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
        return hidden && !offScreen && beyond && !/auto|scroll/.test(overflowX + overflowY) ? [one.outerHTML.slice(0, 120)] : [];
      })`);
      expect([width, cut]).toEqual([width, []]);
      expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
    }
    await close(lab);
  });

  it('has no target smaller than 24 pixels', async () => {
    for (const width of [1366, 390]) {
      const lab = await openLab(browser, SMALL, { width });
      if (width === 390) await lab.page.locator('.sheet-button').click();
      await lab.page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
      // Links within a sentence are excepted by the criterion; a box is as large as its label.
      const small = await lab.page
        .evaluate(`[...document.querySelectorAll('button, input, select, summary, a[href]:not(p a), [role=slider]')].flatMap((target) => {
        const label = target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : null;
        const { width, height } = (label ?? target).getBoundingClientRect();
        if (width === 0 || target.closest('.skip') || target.matches('.skip')) return [];
        return width < 24 || height < 24 ? [target.outerHTML.slice(0, 100) + ' ' + width + 'x' + height] : [];
      })`);
      expect(small).toEqual([]);
      await close(lab);
    }
  });

  it('shows the focus on every control, the skip link first, and hides none of them', async () => {
    const lab = await openLab(browser);
    const { page } = lab;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.className`)).toBe('skip');
    const seen = new Set<string>();
    for (let stop = 0; stop < 80; stop++) {
      await page.keyboard.press('Tab');
      const at = (await page.evaluate(`(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { left, top, width, height } = element.getBoundingClientRect();
        const over = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, left + width / 2)), Math.min(innerHeight - 1, Math.max(0, top + height / 2)));
        const free = over === element || element.contains(over) || (over && over.contains(element)) || over?.closest('label, .slide') === element.closest('label, .slide');
        return { what: element.outerHTML.slice(0, 90), outline: outlineStyle + ' ' + outlineWidth, free: Boolean(free) };
      })()`)) as { what: string; outline: string; free: boolean } | null;
      if (at === null) break;
      expect([at.what, at.outline === 'none 0px', at.free]).toEqual([at.what, false, true]);
      seen.add(at.what);
    }
    expect(seen.size).toBeGreaterThan(30);
    await close(lab);
  });

  it('moves nothing by itself, and keeps lines and bars where colours are forced', async () => {
    const lab = await openLab(browser, SMALL, { reducedMotion: 'reduce', forcedColors: 'active' });
    const month = await lab.page.evaluate(`document.querySelector('#replay input[type=range]').value`);
    await lab.page.waitForTimeout(700);
    expect(await lab.page.evaluate(`document.querySelector('#replay input[type=range]').value`)).toBe(month);
    await lab.page.locator('#difference').scrollIntoViewIfNeeded();
    await lab.page.waitForTimeout(400);
    const colours = await lab.page.evaluate(`(() => {
      const canvas = document.querySelector('#difference canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    })()`);
    expect(colours).toBeGreaterThan(5);
    await close(lab);
  });

  it('says one thing a finished run in the status region, and nothing while a slider is dragged', async () => {
    const lab = await openLab(browser);
    const said = await lab.page.evaluate(`(async () => {
      const region = document.querySelector('[role=status]');
      let count = 0;
      const observer = new MutationObserver(() => count++);
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      const slider = document.querySelector('input[type=range][data-path="levers.followThrough"]');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      for (let k = 0; k < 20; k++) {
        set.call(slider, String(0.3 + k / 40));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return count;
    })()`);
    expect(said).toBeLessThanOrEqual(1);
    await close(lab);
  });
});
