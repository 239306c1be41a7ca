/** What a person's hands do on the page, through puppeteer. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { IS_DONE, poll } from './driver';

/** A hand at the page: everything goes through the keyboard, the mouse, or a control of the page. */
export class Hand {
  constructor(readonly page: Page) {}

  evaluate<T>(script: string): Promise<T> {
    return this.page.evaluate(script) as Promise<T>;
  }

  async settled(): Promise<void> {
    await poll(() => this.evaluate(`document.getElementById('run-record') !== null && ${IS_DONE}`), 60_000);
  }

  async find(selector: string): Promise<ElementHandle> {
    const found = await this.page.waitForSelector(selector, { timeout: 20_000 });
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  }

  value(selector: string): Promise<string> {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)}).value`);
  }

  text(selector: string): Promise<string> {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent.trim() ?? ''`);
  }

  count(selector: string): Promise<number> {
    return this.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
  }

  async press(selector: string, ...keys: string[]): Promise<void> {
    await (await this.find(selector)).focus();
    for (const key of keys) await this.page.keyboard.press(key as 'Enter');
  }

  /** Undo by its shortcut, wherever the focus is. */
  async undo(): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('z');
    await this.page.keyboard.up('Control');
  }

  /** Presses the mouse at a place along a control, from 0 at its left end to 1, and lets it go at another. */
  async drag(selector: string, from: number, to = from): Promise<void> {
    const control = await this.find(selector);
    await control.scrollIntoView();
    const box = (await control.boundingBox())!;
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + from * box.width, y);
    await this.page.mouse.down();
    if (to !== from) await this.page.mouse.move(box.x + to * box.width, y, { steps: 4 });
    await this.page.mouse.up();
  }

  async click(selector: string): Promise<void> {
    await (await this.find(selector)).click();
  }

  async give(path: string): Promise<void> {
    if ((await this.evaluate(`document.querySelector('#open').getAttribute('aria-expanded')`)) !== 'true')
      await this.click('#open');
    await ((await this.find('#open-file')) as ElementHandle<HTMLInputElement>).uploadFile(path);
    await this.find('[data-opened]');
  }
}
