// The boardroom in a horseshoe. Maps the view to pictures; everything it shows is in the page too. Bodies, papers and the
// rim move when the view changes; when the vote is opened is the page's business.
import type { GameObjects } from 'phaser';
import {
  type Box,
  PAPER,
  type RoomPlan,
  roomPlan,
  type SeatPlan,
  wordScale,
  wordsBox,
} from '../views/room-geometry.ts';
import type { RoomPaper, RoomSeat, RoomView } from '../views/room-view.ts';
import { DURATION } from './ease.ts';
import { drawFace, whenFacesAre } from './faces.ts';
import {
  ARM_REACH,
  drawArm,
  drawChair,
  drawChairName,
  drawName,
  drawPaper,
  drawRim,
  drawSheet,
  trace,
} from './room-pens.ts';
import { type Desk, StageScene } from './stage-scene.ts';
import type { Theme } from './theme.ts';

/** A member at the table: the bust leans, the chair follows a little, the arm stays in front. */
interface Sitter {
  chair: GameObjects.Image;
  face: GameObjects.Image;
  arm: GameObjects.Image | null;
  /** As painted: height in pixels, lean in degrees. */
  height: number;
  tilt: number;
}

const CHAIR_SHARE = 0.6;
const RADIANS = Math.PI / 180;
/** Papers lie a little askew, each its own way; degrees. */
const ASKEW = [-6, 5, -4, 3, -3, 6];
/** Room around a bust for its lean, as parts of its width and height. */
const ROOM = { side: 0.22, top: 0.12, foot: 0.08 };

export class RoomScene extends StageScene<RoomView> {
  private sitters = new Map<string, Sitter>();
  private rims = new Map<string, GameObjects.Image>();
  private papers = new Map<string, GameObjects.Image>();
  private sheet: GameObjects.Image | null = null;

  constructor(desk: Desk) {
    super('room', desk);
  }

  protected override draw(view: RoomView, before: RoomView | null): void {
    const frame = this.desk.size();
    const plan = roomPlan(
      frame,
      view.seats.map(({ id, weight, lean, speaking, surname }) => ({
        id,
        weight,
        lean,
        speaking,
        letters: surname.length,
      })),
    );
    const people = view.chair === null ? view.seats : [...view.seats, view.chair];
    whenFacesAre(
      people.map(({ id }) => id),
      () => this.redraw(),
    );
    const anew = before === null || before.meeting !== view.meeting;
    if (anew) this.furnish(view, plan);
    else this.reseat(view, plan);
    this.rim(view, plan, anew ? null : before);
    this.paint('room-names', frame.width, frame.height, (pen) => this.names(pen, view, plan));
    this.layPapers(view, plan, anew ? null : before);
    this.laySheet(view, plan, anew ? null : before);
  }

  /** The room from nothing, far things first. */
  private furnish(view: RoomView, plan: RoomPlan): void {
    const { width, height } = plan.frame;
    const theme = this.desk.theme();
    this.children.removeAll(true);
    this.sitters.clear();
    this.rims.clear();
    this.papers.clear();
    this.sheet = null;
    if (view.chair !== null) {
      const { box } = plan.chair;
      this.bust('chair', view.chair, box, 0, false);
    }
    const seats = plan.seats
      .map((place, i) => ({ place, seat: view.seats[i]! }))
      .toSorted((a, b) => a.place.box.y + a.place.box.height - (b.place.box.y + b.place.box.height));
    for (const { place, seat } of seats) this.sitters.set(seat.id, this.sitter(seat, place));
    const table = this.paint('room-table', width, height, (pen) => {
      trace(pen, plan.table);
      pen.fillStyle = theme.table;
      pen.fill();
      pen.strokeStyle = theme['table-edge'];
      pen.lineWidth = 1;
      for (const seam of plan.seams) {
        trace(pen, seam, false);
        pen.stroke();
      }
      pen.lineWidth = 1.5;
      for (const edge of plan.edges) {
        trace(pen, edge, false);
        pen.stroke();
      }
    });
    this.picture(0, 0, table).setOrigin(0);
    for (const { id, rim } of plan.seats) {
      const box = boundsOf(rim);
      const key = this.paint(`room-rim-${id}`, box.width, box.height, () => {});
      this.rims.set(id, this.picture(box.x, box.y, key).setOrigin(0));
    }
    this.paint('room-names', width, height, () => {});
    this.picture(0, 0, 'room-names').setOrigin(0);
  }

  /** Chair and bust, standing on the middle of their lower edge. */
  private bust(key: string, person: { id: string; name: string }, box: Box, tilt: number, flip: boolean): Sitter {
    this.paintBust(key, person, box, tilt, flip);
    const [x, y] = [box.x + box.width / 2, box.y + box.height];
    const foot = (1 + ROOM.top) / (1 + ROOM.top + ROOM.foot);
    const chair = this.picture(x, y, `room-chair-${key}`).setOrigin(0.5, foot);
    const face = this.picture(x, y, `room-face-${key}`).setOrigin(0.5, foot);
    return { chair, face, arm: null, height: box.height, tilt };
  }

  /** The lean is painted, not turned by the renderer: at rest every picture is upright, and so crisp. */
  private paintBust(key: string, person: { id: string; name: string }, box: Box, tilt: number, flip: boolean): void {
    const theme = this.desk.theme();
    const { width: w, height: h } = box;
    const standing = (pen: CanvasRenderingContext2D, degrees: number) => {
      pen.translate(w * (0.5 + ROOM.side), h * (1 + ROOM.top));
      pen.rotate(degrees * RADIANS);
      if (flip) pen.scale(-1, 1);
      pen.translate(-w / 2, -h);
    };
    const [wide, high] = [w * (1 + 2 * ROOM.side), h * (1 + ROOM.top + ROOM.foot)];
    this.paint(`room-chair-${key}`, wide, high, (pen) => {
      standing(pen, tilt * CHAIR_SHARE);
      drawChair(pen, theme, w, h);
    });
    this.paint(`room-face-${key}`, wide, high, (pen) => {
      standing(pen, tilt);
      drawFace(pen, person, w, h);
    });
  }

  private sitter(seat: RoomSeat, place: SeatPlan): Sitter {
    const { box, shift } = place;
    const made = this.bust(seat.id, seat, box, place.tilt, place.side === 'right');
    made.face.setPosition(made.face.x + shift.x, made.face.y + shift.y);
    made.chair.setPosition(made.chair.x + shift.x * CHAIR_SHARE, made.chair.y + shift.y * CHAIR_SHARE);
    if (!place.beside) return made;
    const key = this.paint(`room-arm-${seat.id}`, box.width * (1 + 2 * ARM_REACH), box.height * 1.05, (pen) =>
      drawArm(pen, this.desk.theme(), box.width, box.height, place.side === 'right'),
    );
    return { ...made, arm: this.picture(box.x - box.width * ARM_REACH, box.y, key).setOrigin(0) };
  }

  /** Bodies move to where their stance and their turn to speak put them. */
  private reseat(view: RoomView, plan: RoomPlan): void {
    plan.seats.forEach((place, i) => {
      const sitter = this.sitters.get(place.id);
      if (sitter === undefined) return;
      const { box, shift, tilt } = place;
      const [x, y] = [box.x + box.width / 2, box.y + box.height];
      const seated = [
        { image: sitter.face, share: 1 },
        { image: sitter.chair, share: CHAIR_SHARE },
      ].map(({ image, share }) => ({ image, share, end: { x: x + shift.x * share, y: y + shift.y * share } }));
      const same = sitter.height === box.height && sitter.tilt === tilt;
      if (same && seated.every(({ image, end }) => image.x === end.x && image.y === end.y)) return;
      const full = 1 / this.desk.pixelRatio();
      const scale = (full * sitter.height) / box.height;
      if (!same) this.paintBust(place.id, view.seats[i]!, box, tilt, place.side === 'right');
      const foot = (1 + ROOM.top) / (1 + ROOM.top + ROOM.foot);
      for (const { image, share, end } of seated) {
        if (!same)
          image
            .setTexture(image.texture.key)
            .setOrigin(0.5, foot)
            .setScale(scale)
            .setRotation((sitter.tilt - tilt) * share * RADIANS);
        this.move({ targets: image, ...end, rotation: 0, scaleX: full, scaleY: full, duration: DURATION.link });
      }
      sitter.height = box.height;
      sitter.tilt = tilt;
    });
  }

  private rim(view: RoomView, plan: RoomPlan, before: RoomView | null): void {
    plan.seats.forEach(({ id, rim }, i) => {
      const { state } = view.seats[i]!;
      const was = before?.seats.find((seat) => seat.id === id)?.state;
      if (was === state) return;
      const box = boundsOf(rim);
      this.paint(`room-rim-${id}`, box.width, box.height, (pen) =>
        drawRim(
          pen,
          this.desk.theme(),
          state,
          rim.map(({ x, y }) => ({ x: x - box.x, y: y - box.y })),
        ),
      );
      const image = this.rims.get(id);
      if (was === undefined || image === undefined) return;
      image.setAlpha(0.1);
      this.move({ targets: image, alpha: 1, duration: DURATION.panel });
    });
  }

  private names(pen: CanvasRenderingContext2D, view: RoomView, plan: RoomPlan): void {
    const theme = this.desk.theme();
    const size = wordScale(plan.scale);
    const at = (where: { x: number; y: number }, draw: () => void) => {
      pen.save();
      pen.translate(where.x, where.y);
      pen.scale(size, size);
      draw();
      pen.restore();
    };
    const words = wordsBox(
      plan,
      view.papers.map(({ seat }) => seat),
    );
    plan.seats.forEach((place, i) => {
      const seat = view.seats[i]!;
      at(place.name, () => drawName(pen, theme, seat, place.nameWidth / size, plan.tight));
      if (seat.speaking) drawLead(pen, theme, place, words);
    });
    const { chair } = view;
    if (chair !== null) at(plan.chair.name, () => drawChairName(pen, theme, chair.surname));
  }

  /** Papers in front of whom they were made to; a new one slides over from the team's end of the table. */
  private layPapers(view: RoomView, plan: RoomPlan, before: RoomView | null): void {
    const perSeat = new Map<string, number>();
    const kept = new Set(view.papers.map(({ id }) => id));
    for (const [id, image] of this.papers) {
      if (kept.has(id)) continue;
      image.destroy();
      this.papers.delete(id);
    }
    view.papers.forEach((paper, i) => {
      const place = plan.seats.find(({ id }) => id === paper.seat);
      if (place === undefined) return;
      const nth = perSeat.get(paper.seat) ?? 0;
      perSeat.set(paper.seat, nth + 1);
      const known = this.papers.get(paper.id);
      const image = known ?? this.paperImage(paper, ASKEW[i % ASKEW.length]!, wordScale(plan.scale));
      this.papers.set(paper.id, image);
      const end = {
        x: Math.max(PAPER.width / 2, Math.min(plan.frame.width - PAPER.width / 2, place.paper.x)),
        y: Math.min(plan.frame.height - PAPER.height, place.paper.y + nth * PAPER.step),
      };
      if (known === undefined && before !== null) {
        image.setPosition(plan.frame.width / 2, plan.frame.height + PAPER.height);
        this.move({ targets: image, ...end, duration: DURATION.panel });
      } else if (known === undefined) image.setPosition(end.x, end.y);
    });
  }

  private paperImage(paper: RoomPaper, askew: number, size: number): GameObjects.Image {
    const { width, height } = PAPER;
    const key = this.paint(`room-paper-${paper.id}`, width * 1.2 * size, height * 1.7 * size, (pen) => {
      pen.scale(size, size);
      pen.translate(width * 0.6, height * 0.85);
      pen.rotate(askew * RADIANS);
      pen.translate(-width / 2, -height / 2);
      drawPaper(pen, this.desk.theme(), paper);
    });
    return this.picture(0, 0, key);
  }

  /** The team's paper comes to the table when the meeting opens. */
  private laySheet(view: RoomView, plan: RoomPlan, before: RoomView | null): void {
    const { x, y, width, height } = plan.sheet;
    if (view.sheet === '') {
      this.sheet?.destroy();
      this.sheet = null;
      return;
    }
    const size = wordScale(plan.scale);
    const key = this.paint('room-sheet', width, height, (pen) => {
      pen.scale(size, size);
      drawSheet(pen, this.desk.theme(), view.sheet, width / size, height / size);
    });
    if (this.sheet !== null) return;
    this.sheet = this.picture(x, y, key).setOrigin(0);
    if (before === null) return;
    this.sheet.setY(plan.frame.height);
    this.move({ targets: this.sheet, y, duration: DURATION.panel });
  }
}

/** The line from who speaks to the words in the middle. */
function drawLead(pen: CanvasRenderingContext2D, theme: Theme, { rimSpot, beside }: SeatPlan, middle: Box): void {
  const { x, y, width, height } = middle;
  const aside = beside ? -10 : 0.14 * width;
  const end = {
    x: Math.max(x + aside, Math.min(x + width - aside, rimSpot.x)),
    y: Math.max(y - 6, Math.min(y + 0.72 * height, rimSpot.y)),
  };
  pen.strokeStyle = theme.accent;
  pen.fillStyle = theme.accent;
  pen.lineWidth = 2;
  trace(pen, [rimSpot, end], false);
  pen.stroke();
  pen.beginPath();
  pen.arc(end.x, end.y, 4, 0, 2 * Math.PI);
  pen.fill();
}

/** The box around a shape, with a pixel of air for its edge. */
function boundsOf(points: readonly { x: number; y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.floor(Math.min(...xs)) - 1, Math.floor(Math.min(...ys)) - 1];
  return { x, y, width: Math.ceil(Math.max(...xs)) + 1 - x, height: Math.ceil(Math.max(...ys)) + 1 - y };
}
