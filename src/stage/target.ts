// What can be pressed on the canvas, as plain shapes. The stage looks a press up here itself instead of leaving it to
// Phaser's input: that works while the loop sleeps and never takes a touch away from the page's scrolling.
import type { StageEvent } from '../views/stage-view.ts';

/** A disc (radius) or a box (width, height) around its middle, in CSS pixels of the canvas. */
export interface Target {
  x: number;
  y: number;
  radius?: number;
  width?: number;
  height?: number;
  event: StageEvent;
}

/** Distance from the point to the target's edge; 0 inside. */
function distance(target: Target, x: number, y: number): number {
  const dx = Math.abs(x - target.x);
  const dy = Math.abs(y - target.y);
  if (target.radius !== undefined) return Math.max(0, Math.hypot(dx, dy) - target.radius);
  return Math.hypot(Math.max(0, dx - (target.width ?? 0) / 2), Math.max(0, dy - (target.height ?? 0) / 2));
}

/** The target under the point, or the nearest within `slack` pixels (a finger is not a needle); null if there is none. */
export function targetAt(targets: readonly Target[], x: number, y: number, slack: number): Target | null {
  let best: Target | null = null;
  let least = slack;
  for (const target of targets) {
    const away = distance(target, x, y);
    // Of several under the point the last wins: it is drawn on top.
    if (away <= least) {
      best = target;
      least = away;
    }
  }
  return best;
}
