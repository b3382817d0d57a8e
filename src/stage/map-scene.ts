// The map of the region. Layout and paint are files of their own without Phaser; this scene keeps a picture for each
// account, moves figures from one view to the next, shakes what is at risk, and names what was pressed.
import type { GameObjects } from 'phaser';
import type { MapAccount, MapView } from '../views/map-view.ts';
import { DURATION } from './ease.ts';
import type { Box } from './map-boxes.ts';
import { paintGround } from './map-ground.ts';
import type { Label } from './map-labels.ts';
import { hasLegend, layOutMap, legendBox, type MapLayout } from './map-layout.ts';
import { type Link, widthOf } from './map-links.ts';
import {
  lookOf,
  nameFont,
  NODE_ROOM,
  type NodeLook,
  paintLabel,
  paintLeaders,
  paintLink,
  paintNameless,
  paintNode,
  paintRequests,
} from './map-marks.ts';
import { reach } from './map-nodes.ts';
import { paintColumns } from './map-plain.ts';
import { boundsOf, nameAt, paceShows, paintWhyArrows, paintWhyWords, whyFont, whyFor } from './map-why.ts';
import { type Desk, StageScene } from './stage-scene.ts';

/** An account as drawn at one moment. */
interface Shown extends NodeLook {
  x: number;
  y: number;
  width: number;
}

const SHAKE_EVERY = 6000;
const SHAKE = 2;
const HALO = 5;
/** As wide as its type makes it. */
const RULER = 'Nm';
const DIMMED = { node: 0.35, label: 0.2 };
const DEPTH = { ground: 0, links: 1, nodes: 2, squares: 3, labels: 4, why: 5 };

const mix = (a: number, b: number, share: number) => a + (b - a) * share;
const between = (from: Shown, to: Shown, share: number): Shown => ({
  ...to,
  radius: mix(from.radius, to.radius, share),
  satisfaction: mix(from.satisfaction, to.satisfaction, share),
  doubt: mix(from.doubt, to.doubt, share),
  width: mix(from.width, to.width, share),
  x: mix(from.x, to.x, share),
  y: mix(from.y, to.y, share),
});
/** Middle and size of a box of text with room for its halo. */
const boxOf = ({ left, right, top, bottom }: Box): [number, number, number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
  right - left + 2 * HALO,
  bottom - top + 2 * HALO,
];
const same = (a: Shown | undefined, b: Shown) => a !== undefined && JSON.stringify(a) === JSON.stringify(b);

export class MapScene extends StageScene<MapView> {
  override readonly besideEvent = { type: 'choose-account', id: null } as const;
  private shown = new Map<string, Shown>();
  private pictures = new Map<string, GameObjects.Image>();
  private ruler: CanvasRenderingContext2D | null = null;
  private wanted = new Set<string>();
  /** The names as they stand, and on what canvas. */
  private names: { paper: string; stood: readonly Label[] } = { paper: '', stood: [] };
  /** What each picture was painted from. */
  private drawn = new Map<string, string>();

  constructor(desk: Desk) {
    super('map', desk);
  }

  protected override draw(view: MapView, before: MapView | null): void {
    const { width, height } = this.desk.size();
    const theme = this.desk.theme();
    const measure = (text: string, strong: boolean) => this.measured(text, nameFont(strong, theme));
    // Names keep their places on a canvas of this size, also for another team of the class; type that arrives late makes
    // them wider and begins anew.
    const paper = [width, height, measure(RULER, true)].join(' ');
    const layout = layOutMap(view, width, height, measure, this.names.paper === paper ? this.names.stood : []);
    this.names = { paper, stood: layout.labels };
    const accounts = new Map(view.accounts.map((account) => [account.id, account]));
    const chosen = view.chosen?.id ?? null;
    this.wanted = new Set();
    // Size, pixels or theme may have changed.
    if (before === null) this.drawn.clear();

    const { scale, x, y } = layout.frames.main;
    const { columns } = layout;
    const ground = [view.served, scale, x, y, columns];
    this.put('ground', DEPTH.ground, width / 2, height / 2, width, height, ground, (pen) =>
      columns === null
        ? paintGround(pen, layout.frames, view.served, theme)
        : paintColumns(pen, columns, layout.frames.main, theme),
    );
    this.drawNames(layout, accounts, chosen);
    this.drawFigures(layout, accounts, chosen, before !== null);
    this.drawReasons(view, layout, before?.chosen?.id ?? null);
    for (const [key, picture] of this.pictures) if (!this.wanted.has(key)) picture.setVisible(false);

    this.targets = layout.nodes.map((node) => ({
      x: node.x,
      y: node.y,
      radius: reach(node),
      event: { type: 'choose-account', id: node.id === chosen ? null : node.id },
    }));
    this.shakeLater(view);
  }

  /** Names and squares of requests: they stand still and are painted anew. */
  private drawNames(layout: MapLayout, accounts: ReadonlyMap<string, MapAccount>, chosen: string | null): void {
    const theme = this.desk.theme();
    for (const row of layout.requests) {
      const { left, top, right, bottom } = row.box;
      const picture = this.put(
        `requests ${row.account}`,
        DEPTH.squares,
        (left + right) / 2,
        (top + bottom) / 2,
        right - left + 4,
        bottom - top + 4,
        row.count,
        (pen) => {
          pen.translate(2, 2);
          paintRequests(pen, row, theme);
        },
      );
      picture.setAlpha(chosen === null || chosen === row.account ? 1 : DIMMED.node);
    }
    const { width, height } = this.desk.size();
    const leaders = layout.labels.flatMap(({ id, leader }) => (leader === undefined || id === chosen ? [] : [leader]));
    if (leaders.length > 0) {
      this.put('leaders', DEPTH.squares, width / 2, height / 2, width, height, leaders, (pen) =>
        paintLeaders(pen, leaders, theme),
      ).setAlpha(chosen === null ? 1 : DIMMED.label);
    }
    const { nameless } = layout;
    if (nameless !== null) {
      this.put('nameless', DEPTH.labels, ...boxOf(nameless.box), nameless.text, (pen) => {
        pen.translate(HALO, HALO);
        paintNameless(pen, nameless, theme);
      }).setAlpha(chosen === null ? 1 : DIMMED.label);
    }
    for (const label of layout.labels) {
      const account = accounts.get(label.id);
      // The name of the chosen account stands with its reasons.
      if (account === undefined || label.id === chosen) continue;
      const picture = this.put(
        `label ${label.id}`,
        DEPTH.labels,
        ...boxOf(label.box),
        [label, account.key, account.risk],
        (pen) => {
          pen.translate(HALO, HALO);
          paintLabel(pen, label, account, theme);
        },
      );
      picture.setAlpha(chosen === null ? 1 : DIMMED.label);
    }
  }

  /** Discs, rings and lines, on their way from what is drawn now to what the view says. */
  private drawFigures(
    layout: MapLayout,
    accounts: ReadonlyMap<string, MapAccount>,
    chosen: string | null,
    moves: boolean,
  ): void {
    const goals = new Map<string, Shown>();
    for (const node of layout.nodes) {
      const account = accounts.get(node.id);
      if (account === undefined) continue;
      const look = lookOf(account, node.radius, node.id === chosen);
      goals.set(node.id, { ...look, x: node.x, y: node.y, width: widthOf(account.closeness) });
    }
    const from = moves ? this.shown : new Map<string, Shown>();
    const changed = [...goals].some(([id, goal]) => !same(from.get(id), goal));
    const step = (share: number) => {
      const now = new Map<string, Shown>();
      for (const [id, goal] of goals) {
        const start = from.get(id);
        const look = start === undefined ? goal : between(start, goal, share);
        now.set(id, look);
        this.drawNode(id, look, goal, chosen);
      }
      this.drawLinks(layout.links, now, accounts, chosen);
      this.shown = now;
    };
    if (moves && changed) this.glide(DURATION.link, step);
    else step(1);
  }

  private drawNode(id: string, look: Shown, goal: Shown, chosen: string | null): void {
    const side = 2 * Math.ceil(Math.max(reach(look), reach(goal)) + NODE_ROOM);
    const theme = this.desk.theme();
    const { x, y, width: _, ...mark } = look;
    const picture = this.put(`node ${id}`, DEPTH.nodes, x, y, side, side, mark, (pen) => {
      pen.translate(side / 2, side / 2);
      paintNode(pen, look, theme);
    });
    picture.setAlpha(chosen === null || chosen === id ? 1 : DIMMED.node);
  }

  private drawLinks(
    links: readonly Link[],
    looks: ReadonlyMap<string, Shown>,
    accounts: ReadonlyMap<string, MapAccount>,
    chosen: string | null,
  ): void {
    const { width, height } = this.desk.size();
    const theme = this.desk.theme();
    const strength = (id: string) => (id === chosen ? 2 : accounts.get(id)?.key ? 1 : 0);
    const order = [...links].sort((a, b) => strength(a.account) - strength(b.account));
    const mark = [order, chosen, [...looks].map(([id, look]) => [id, look.width, look.key, look.risk])];
    this.put('links', DEPTH.links, width / 2, height / 2, width, height, mark, (pen) => {
      for (const link of order) {
        const look = looks.get(link.account);
        if (look === undefined) continue;
        const colour = look.risk ? theme.accent : theme['ink-2'];
        const usual = look.key || look.risk ? 0.5 : 0.2;
        const alpha = chosen === null ? usual : link.account === chosen ? 0.9 : usual * DIMMED.node;
        paintLink(pen, link, look.key ? look.width : 1.2, colour, alpha, theme);
      }
    });
  }

  /** The why-lines of the chosen account, drawn once on choosing it. */
  private drawReasons(view: MapView, layout: MapLayout, before: string | null): void {
    const { chosen } = view;
    const node = layout.nodes.find(({ id }) => id === chosen?.id);
    const account = view.accounts.find(({ id }) => id === chosen?.id);
    if (chosen === null || node === undefined || account === undefined) return;
    const size = this.desk.size();
    const theme = this.desk.theme();
    const name = nameAt(account, node, size, (text, strong) => this.measured(text, nameFont(strong, theme)));
    this.put('name', DEPTH.why + 1, ...boxOf(name.box), [name, account.key, account.risk], (pen) => {
      pen.translate(HALO, HALO);
      paintLabel(pen, name, account, theme);
    });
    const avoid = [
      ...(view.cornerFree !== true && hasLegend(size.width) ? [legendBox(view.legend.length)] : []),
      ...layout.frames.insets.map(({ box }) => box),
      name.box,
    ];
    const why = whyFor(chosen, node, size, (text) => this.measured(text, whyFont(theme)), avoid);
    if (why === null) return;
    const box = boundsOf(why, node, (text) => this.measured(text, whyFont(theme)));
    const within = (pen: CanvasRenderingContext2D) => pen.translate(HALO - box.left, HALO - box.top);
    // Words stand still and are painted once: their halos cost more than all the rest.
    const words = (['reasons', 'pace'] as const).map((of) =>
      this.put(`why ${of}`, DEPTH.why + 1, ...boxOf(box), why, (pen) => {
        within(pen);
        paintWhyWords(pen, why, of, theme);
      }),
    );
    const step = (progress: number) => {
      this.put('why', DEPTH.why, ...boxOf(box), [why, progress], (pen) => {
        within(pen);
        paintWhyArrows(pen, why, progress, theme);
      });
      words[1]?.setVisible(paceShows(why, progress));
    };
    if (before === chosen.id) step(1);
    else this.glide(2 * DURATION.link, step);
  }

  private shakeLater(view: MapView): void {
    this.cancelLater();
    const atRisk = view.accounts.filter(({ risk }) => risk !== null);
    if (atRisk.length === 0) return;
    this.later(SHAKE_EVERY, () => {
      for (const { id } of atRisk) {
        const picture = this.pictures.get(`node ${id}`);
        if (picture === undefined) continue;
        const { x } = picture;
        picture.setX(x - SHAKE);
        this.move({
          targets: picture,
          x: x + SHAKE,
          duration: DURATION.shake / 6,
          yoyo: true,
          repeat: 2,
          onComplete: () => picture.setX(x),
        });
      }
      this.shakeLater(view);
    });
  }

  /** The picture of this name at its place, painted anew where `mark`, which says all that the paint depends on, differs. */
  private put(
    key: string,
    depth: number,
    x: number,
    y: number,
    width: number,
    height: number,
    mark: unknown,
    paint: (pen: CanvasRenderingContext2D) => void,
  ): GameObjects.Image {
    const texture = `map ${key}`;
    const drawn = JSON.stringify([width, height, mark]);
    this.wanted.add(key);
    let picture = this.pictures.get(key);
    // Painting and handing it to the renderer is what costs: only where something differs from what is there.
    const stale = picture === undefined || this.drawn.get(key) !== drawn;
    if (stale) this.paint(texture, width, height, paint);
    this.drawn.set(key, drawn);
    if (picture === undefined) {
      picture = this.picture(x, y, texture).setDepth(depth);
      this.pictures.set(key, picture);
    } else if (stale) picture.setTexture(texture);
    // Whole pixels: type that lies between two is soft.
    const ratio = this.desk.pixelRatio();
    const whole = (value: number) => Math.round(value * ratio) / ratio;
    return picture
      .setOrigin(0)
      .setScale(1 / ratio)
      .setPosition(whole(x - width / 2), whole(y - height / 2))
      .setVisible(true);
  }

  private measured(text: string, font: string): number {
    this.ruler ??= document.createElement('canvas').getContext('2d');
    if (this.ruler === null) return text.length * 7;
    this.ruler.font = font;
    return this.ruler.measureText(text).width;
  }
}
