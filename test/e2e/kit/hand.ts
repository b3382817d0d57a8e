// What a walk through the game asks of whoever plays it, the same for a mouse and for a keyboard, and the mouse. A walk
// written against it can be played by both and compared.
import { expect, type Locator, type Page } from '@playwright/test';

export interface Hand {
  /** Presses a button or a summary and waits until the page has changed. */
  activate(target: Locator): Promise<void>;
  /** Presses what may be open already: nothing has to change. */
  open(target: Locator): Promise<void>;
  /** Ticks or unticks a box. */
  tick(box: Locator, on?: boolean): Promise<void>;
  /** Chooses one of a group of radio buttons. */
  choose(group: Locator, option: Locator): Promise<void>;
  /** Takes the option at this place of a menu. */
  pick(menu: Locator, index: number): Promise<void>;
  /** Writes into a field, over what is there, and leaves it. */
  fill(field: Locator, text: string): Promise<void>;
}

/** Presses with the pointer, at the place where the control is drawn: what something else covers fails the test. */
export class Mouse implements Hand {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async activate(target: Locator): Promise<void> {
    const before = await this.page.evaluate(() => document.body.innerText);
    await target.click();
    await expect
      .poll(() => this.page.evaluate(() => document.body.innerText), { message: `after ${target.toString()}` })
      .not.toBe(before);
  }

  async open(target: Locator): Promise<void> {
    await target.click();
  }

  async tick(box: Locator, on = true): Promise<void> {
    await box.setChecked(on);
  }

  async choose(_group: Locator, option: Locator): Promise<void> {
    await option.check();
  }

  async pick(menu: Locator, index: number): Promise<void> {
    await menu.selectOption({ index });
  }

  async fill(field: Locator, text: string): Promise<void> {
    await field.click();
    await field.fill(text);
    await field.blur();
  }
}
