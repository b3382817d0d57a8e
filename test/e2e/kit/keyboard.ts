// Plays the page with the keyboard alone, as somebody does who has no mouse: Tab until the wanted control has the
// focus, then Enter, Space, an arrow or text. A control that Tab does not reach, or a press that loses the focus, is an
// error of the page and fails the test with the way that was walked.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from './hand.ts';

const MOST_TABS = 400;

const nameOfFocus = () => {
  const focus = document.activeElement;
  const words = focus?.getAttribute('aria-label') ?? focus?.closest('label')?.textContent ?? focus?.textContent ?? '';
  return `${focus?.tagName.toLowerCase() ?? 'nothing'} "${words.trim().slice(0, 40)}"`;
};

export class Keyboard implements Hand {
  private readonly page: Page;
  /** Key presses so far. */
  presses = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Tabs until the control has the focus, backwards where it stands before the present one. */
  async tabTo(target: Locator): Promise<void> {
    await this.tabUntil(target, (wanted) => document.activeElement === wanted);
  }

  /** Activates a button or a summary, waits until the page has changed, and sees that the focus is still somewhere. */
  async activate(target: Locator): Promise<void> {
    await this.tabTo(target);
    const what = await this.page.evaluate(nameOfFocus);
    const before = await this.page.evaluate(() => document.body.innerText);
    await this.press('Enter');
    await expect
      .poll(() => this.page.evaluate(() => document.body.innerText), { message: `after ${what}` })
      .not.toBe(before);
    await this.keepsFocus(`Enter on ${what}`);
  }

  /** Enter on what may be open already: nothing has to change. */
  async open(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press('Enter');
  }

  /** Ticks or unticks a box. */
  async tick(box: Locator, on = true): Promise<void> {
    await this.tabTo(box);
    if ((await box.isChecked()) !== on) await this.press('Space');
    await expect(box).toBeChecked({ checked: on });
    await this.keepsFocus('ticking');
  }

  /** Chooses one of a group of radio buttons: Tab to the group, arrows to the one. */
  async choose(group: Locator, option: Locator): Promise<void> {
    await this.tabUntil(
      group,
      (around) => around.contains(document.activeElement) && document.activeElement?.matches('[type="radio"]') === true,
    );
    const most = await group.getByRole('radio').count();
    if ((await group.getByRole('radio', { checked: true }).count()) === 0) await this.press('Space');
    for (let i = 0; !(await option.isChecked()); i++) {
      if (i > most) throw new Error(`The arrows do not reach ${option.toString()}`);
      await this.press('ArrowDown');
    }
    await this.keepsFocus('choosing');
  }

  /** Takes the option at this place of a menu, by arrows. */
  async pick(menu: Locator, index: number): Promise<void> {
    await this.tabTo(menu);
    const at = await menu.evaluate((select: HTMLSelectElement) => select.selectedIndex);
    for (let i = at; i !== index; i += i < index ? 1 : -1) await this.press(i < index ? 'ArrowDown' : 'ArrowUp');
    await expect.poll(() => menu.evaluate((select: HTMLSelectElement) => select.selectedIndex)).toBe(index);
  }

  /** Types into a field, over what is there, and leaves it with Tab. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.press('ControlOrMeta+a');
    this.presses += text.length;
    await this.page.keyboard.type(text);
    await this.press('Tab');
  }

  private async tabUntil(target: Locator, reached: (wanted: Element) => boolean): Promise<void> {
    await expect(target).toBeVisible();
    const wanted = await target.elementHandle();
    if (wanted === null) throw new Error(`${target.toString()} went away`);
    const behind = await wanted.evaluate(
      (element) => (element.compareDocumentPosition(document.activeElement ?? document.body) & 4) !== 0,
    );
    const walked: string[] = [];
    for (let i = 0; i <= MOST_TABS; i++) {
      if (await wanted.evaluate(reached)) return;
      await this.press(behind ? 'Shift+Tab' : 'Tab');
      if (i >= MOST_TABS - 60) walked.push(await this.page.evaluate(nameOfFocus));
    }
    throw new Error(`Tab does not reach ${target.toString()}; its last stops were ${walked.join(', ')}`);
  }

  private async keepsFocus(what: string): Promise<void> {
    const kept = () => this.page.evaluate(() => document.activeElement !== document.body);
    await expect.poll(kept, { message: `${what} must not lose the focus` }).toBe(true);
  }
}
