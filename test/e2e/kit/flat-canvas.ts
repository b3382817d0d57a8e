// Pages without a drawn map or room: the stage draws in software here, and costs as much as everything else on the page.
// It has tests of its own (stage, boardroom, year-in-play, screens, two-years); elsewhere its list stands in for it.
import type { BrowserContext } from '@playwright/test';

/** Takes the canvas's third dimension from every page that a context opens from now on. */
export async function withoutStage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const draw = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
    const flat = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
      return kind.startsWith('webgl') ? null : draw.call(this, kind, ...rest);
    };
    HTMLCanvasElement.prototype.getContext = flat as typeof HTMLCanvasElement.prototype.getContext;
  });
}
