// What every scene of the stage is built on. A scene maps its view to pictures and holds no rules: `draw` is called with
// each new view, and again from nothing (`before` null) when size, theme or screen change. All lengths are CSS pixels;
// the camera multiplies them by the pixel ratio.
import { type GameObjects, Scene, type Textures, type Types } from 'phaser';
import type { SceneName, StageEvent } from '../views/stage-view.ts';
import { ease } from './ease.ts';
import type { Target } from './target.ts';
import type { Theme } from './theme.ts';

/** What the stage gives its scenes. */
export interface Desk {
  theme(): Theme;
  /** Of the canvas, in CSS pixels of a page whose type is 16 pixels; larger type makes everything larger. */
  size(): { width: number; height: number };
  pixelRatio(): number;
  /** True when nothing may move: reduced motion, or frozen for a picture. Then the end state is drawn. */
  still(): boolean;
  /** Draws at least one frame; the loop then sleeps again as soon as nothing moves. */
  wake(): void;
  send(event: StageEvent): void;
}

export abstract class StageScene<V> extends Scene {
  protected readonly desk: Desk;
  private view: V | null = null;
  private created = false;
  private timers: ReturnType<typeof setTimeout>[] = [];
  /** What can be pressed, last on top; `draw` fills it. */
  targets: Target[] = [];
  /** The event of a press beside all targets, if the scene has one. */
  readonly besideEvent: StageEvent | null = null;

  constructor(name: SceneName, desk: Desk) {
    super(name);
    this.desk = desk;
  }

  /** Puts the view on the canvas; what differs from `before` may move there. */
  protected abstract draw(view: V, before: V | null): void;

  create(): void {
    this.created = true;
    this.redraw();
  }

  /** Shows a new view. */
  show(view: V): void {
    const before = this.view;
    this.view = view;
    if (this.created) this.draw(view, before);
    this.desk.wake();
  }

  /** Draws everything anew, at its end state: after a change of size or theme, or on another screen. */
  redraw(): void {
    if (!this.created) return;
    this.endMotion();
    const { width, height } = this.desk.size();
    const ratio = this.desk.pixelRatio();
    this.cameras.main.setViewport(0, 0, Math.round(width * ratio), Math.round(height * ratio));
    this.cameras.main.setOrigin(0, 0).setZoom(ratio);
    if (this.view !== null) this.draw(this.view, null);
    this.desk.wake();
  }

  /** Jumps to the end of all that moves and forgets what was to come. */
  endMotion(): void {
    this.cancelLater();
    if (!this.created) return;
    for (const tween of this.tweens.getTweens()) tween.complete();
    this.tweens.killAll();
  }

  /** True while a frame would look different from the last. */
  moving(): boolean {
    return this.created && this.tweens.getTweens().length > 0;
  }

  /** Moves properties with the house's easing (`ease` of the config wins); where nothing may move, sets them at once. */
  protected move(config: Types.Tweens.TweenBuilderConfig): void {
    if (this.desk.still()) {
      this.tweens.add({ ease, ...config, repeat: 0, duration: 0, delay: 0 }).complete();
      return;
    }
    this.tweens.add({ ease, ...config });
    this.desk.wake();
  }

  /** Runs `act` after `ms`, though the loop sleeps until then; never where nothing may move. */
  protected later(ms: number, act: () => void): void {
    if (this.desk.still()) return;
    const timer = setTimeout(() => {
      this.timers = this.timers.filter((other) => other !== timer);
      act();
      this.desk.wake();
    }, ms);
    this.timers.push(timer);
  }

  /** Forgets what was to come. */
  protected cancelLater(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }

  /** A texture of this size in CSS pixels, drawn by 2D canvas at the screen's own pixels: crisp edges on any renderer. */
  protected paint(key: string, width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void): string {
    const ratio = this.desk.pixelRatio();
    const wide = Math.max(1, Math.ceil(width * ratio));
    const high = Math.max(1, Math.ceil(height * ratio));
    let texture: Textures.CanvasTexture | null;
    if (this.textures.exists(key)) {
      texture = this.textures.get(key) as Textures.CanvasTexture;
      if (texture.width !== wide || texture.height !== high) {
        texture.setSize(wide, high);
        // Phaser keeps the old cut of the frame.
        texture.get().setSize(wide, high);
      }
    } else texture = this.textures.createCanvas(key, wide, high);
    if (texture === null) throw new Error(`The texture ${key} could not be made.`);
    const pen = texture.context;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, wide, high);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(pen);
    texture.refresh();
    return key;
  }

  /** Runs `step` with a progress from 0 to 1, eased; where nothing may move, once with 1. */
  protected glide(duration: number, step: (progress: number) => void): void {
    if (this.desk.still()) {
      step(1);
      return;
    }
    const at = { progress: 0 };
    step(0);
    this.move({ targets: at, progress: 1, duration, onUpdate: () => step(at.progress), onComplete: () => step(1) });
  }

  /** An image of a painted texture, at its size in CSS pixels. */
  protected picture(x: number, y: number, key: string): GameObjects.Image {
    return this.add.image(x, y, key).setScale(1 / this.desk.pixelRatio());
  }
}
