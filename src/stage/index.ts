// The one door of the stage: one Phaser game that can move between hosts of the page. It shows the scene that the view
// names, sleeps unless something moves, follows size, pixel ratio, theme and the wish for reduced motion, and says back
// only what was pressed. It knows no rules and nothing of the game beyond the view.
import { AUTO, CANVAS, Core, Game, Scale } from 'phaser';
import type { SceneName, StageEvent, StageView } from '../views/stage-view.ts';
import { MapScene } from './map-scene.ts';
import { RoomScene } from './room-scene.ts';
import type { Desk, StageScene } from './stage-scene.ts';
import { targetAt } from './target.ts';
import { readTheme, type Theme, watchTheme } from './theme.ts';

export interface Stage {
  /** Shows the view; the same view again does nothing. */
  show(view: StageView): void;
  /** Moves the canvas into this element, which gives it its size. */
  attach(host: HTMLElement): void;
  /** Takes the canvas out of the page and sleeps. */
  detach(): void;
  /** Jumps to the end state and lets nothing move again: for pictures in tests. */
  freeze(): void;
  destroy(): void;
}

export interface StageOptions {
  onEvent: (event: StageEvent) => void;
}

/** Quiet frames before the loop sleeps: one is drawn from the display list, one more catches late textures. */
const QUIET_FRAMES = 2;
/** A finger or a mouse may miss by this much, CSS pixels. */
const SLACK = 6;
const MOST_PIXELS = 3;

type AnyScene = StageScene<unknown>;

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** False where WebGL is missing or emulated by the processor: painted pictures then move twice as fast without it. */
function hasFastWebGl(): boolean {
  const probe = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (probe === null) return false;
  const names = probe.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(probe.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? probe.RENDERER));
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(renderer);
}

/** Makes the stage inside `host`. Throws where the browser has no canvas. */
export function createStage(host: HTMLElement, options: StageOptions): Stage {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const scenes = new Map<SceneName, AnyScene>();
  let current: HTMLElement | null = host;
  let size = { width: 1, height: 1 };
  let ratio = 1;
  /** Units of the canvas for a CSS pixel. */
  let perPixel = 1;
  let theme: Theme = readTheme(host);
  let shown: { name: SceneName; text: string } | null = null;
  let ready = false;
  let frozen = false;
  let quiet = 0;

  const game = new Game({
    type: hasFastWebGl() ? AUTO : CANVAS,
    // The canvas is put into its host by hand, as it changes hosts.
    parent: null as unknown as string,
    scale: { mode: Scale.NONE, width: 1, height: 1, zoom: 1 },
    transparent: true,
    banner: false,
    autoFocus: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    // Every picture is painted smooth already: smoothing the edges of whole rectangles once more only costs.
    render: { antialiasGL: false, powerPreference: 'low-power' },
  });
  const { canvas } = game;

  const tell = (state: 'asleep' | 'awake') => {
    if (current !== null) current.dataset['stage'] = state;
  };
  const wake = () => {
    quiet = 0;
    if (!ready || current === null || document.hidden || game.loop.running) return;
    tell('awake');
    game.loop.wake(true);
  };
  const sleep = () => {
    game.loop.sleep();
    tell('asleep');
  };

  const desk: Desk = {
    theme: () => theme,
    size: () => size,
    pixelRatio: () => ratio,
    still: () => frozen || reduced.matches,
    wake,
    send: options.onEvent,
  };
  const make: Record<SceneName, () => AnyScene> = {
    map: () => new MapScene(desk) as AnyScene,
    room: () => new RoomScene(desk) as AnyScene,
  };
  const scene = (): AnyScene | undefined => (shown === null ? undefined : scenes.get(shown.name));

  const measure = () => {
    if (current === null) return;
    const { width, height } = current.getBoundingClientRect();
    const pixels = Math.min(MOST_PIXELS, window.devicePixelRatio || 1);
    // The page's type is larger on a projector and for who wants it so; the canvas grows with it as a whole.
    const unit = Math.max(0.5, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1);
    const now = { width: width / unit, height: height / unit };
    if (width < 1 || height < 1) return;
    if (now.width === size.width && now.height === size.height && pixels * unit === ratio) return;
    size = now;
    ratio = pixels * unit;
    perPixel = 1 / unit;
    game.scale.resize(Math.round(width * pixels), Math.round(height * pixels));
    game.scale.setZoom(1 / pixels);
    if (ready) scene()?.redraw();
  };
  const restyle = () => {
    if (current === null) return;
    theme = readTheme(current);
    scene()?.redraw();
  };

  const at = (event: PointerEvent | MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    const x = (event.clientX - box.left) * perPixel;
    const y = (event.clientY - box.top) * perPixel;
    return targetAt(scene()?.targets ?? [], x, y, SLACK);
  };
  const press = (event: MouseEvent) => {
    const asked = at(event)?.event ?? scene()?.besideEvent ?? null;
    if (asked !== null) options.onEvent(asked);
  };
  const hover = (event: PointerEvent) => {
    canvas.style.cursor = at(event) === null ? '' : 'pointer';
  };
  const visible = () => {
    if (document.hidden) sleep();
    else scene()?.redraw();
  };

  const sizes = new ResizeObserver(measure);
  const unwatchTheme = watchTheme(restyle);
  canvas.setAttribute('aria-hidden', 'true');
  canvas.addEventListener('click', press);
  canvas.addEventListener('pointermove', hover);
  canvas.addEventListener('webglcontextrestored', restyle);
  document.addEventListener('visibilitychange', visible);
  reduced.addEventListener('change', restyle);
  window.addEventListener('resize', measure);
  // Text on the canvas is drawn once: it has to wait for the page's fonts.
  document.fonts.addEventListener('loadingdone', restyle);

  game.events.once(Core.Events.READY, () => {
    ready = true;
    measure();
    start();
  });
  game.events.on(Core.Events.POST_RENDER, () => {
    if (scene()?.moving()) quiet = 0;
    else if (++quiet >= QUIET_FRAMES) sleep();
  });

  let waiting: StageView | null = null;
  const start = () => {
    if (waiting === null || !ready) return;
    const view = waiting;
    waiting = null;
    for (const [name, other] of scenes) if (name !== view.scene && other.scene.isActive()) other.scene.sleep();
    let next = scenes.get(view.scene);
    if (next === undefined) {
      next = make[view.scene]();
      scenes.set(view.scene, next);
      game.scene.add(view.scene, next, true);
    } else if (next.scene.isSleeping()) {
      next.scene.wake();
      next.redraw();
    }
    next.show(view.scene === 'map' ? view.map : view.room);
    wake();
  };

  const stage: Stage = {
    show(view) {
      const text = JSON.stringify(view);
      if (shown?.text === text) return;
      shown = { name: view.scene, text };
      waiting = view;
      start();
    },
    attach(next) {
      stage.detach();
      current = next;
      next.append(canvas);
      sizes.observe(next);
      theme = readTheme(next);
      size = { width: 1, height: 1 };
      measure();
      tell('asleep');
      wake();
    },
    detach() {
      sizes.disconnect();
      scene()?.endMotion();
      if (current !== null) delete current.dataset['stage'];
      current = null;
      canvas.remove();
      if (ready) game.loop.sleep();
    },
    freeze() {
      frozen = true;
      scene()?.redraw();
    },
    destroy() {
      stage.detach();
      unwatchTheme();
      document.removeEventListener('visibilitychange', visible);
      reduced.removeEventListener('change', restyle);
      window.removeEventListener('resize', measure);
      document.fonts.removeEventListener('loadingdone', restyle);
      game.destroy(true);
      // Phaser ends a game at the start of its next frame.
      game.loop.wake();
    },
  };
  stage.attach(host);
  return stage;
}
