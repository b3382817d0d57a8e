// The boardroom in a horseshoe. Maps the view to pictures; everything it shows is in the page too. Bodies, papers and the
// rim move when the view changes; when the vote is opened is the page's business.
import type { GameObjects } from 'phaser';
import { type Box, type RoomPlan, roomPlan, type SeatPlan } from '../views/room-geometry.ts';
import type { RoomPaper, RoomSeat, RoomView } from '../views/room-view.ts';
import { DURATION } from './ease.ts';
import { drawFace, whenFacesAre } from './faces.ts';
import { ARM_REACH, drawArm, drawChair, drawName, drawPaper, drawRim, drawSheet, PAPER, trace } from './room-pens.ts';
import { type Desk, StageScene } from './stage-scene.ts';

/** A member at the table: the bust leans, the chair follows a little, the arm stays in front. */
interface Sitter {
  chair: GameObjects.Image;
  face: GameObjects.Image;
  arm: GameObjects.Image | null;
}

const CHAIR_SHARE = 0.6;
const RADIANS = Math.PI / 180;
/** Papers lie a little askew, each its own way. */
const ASKEW = [-6, 5, -4, 3, -3, 6];

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
      view.seats.map(({ id, weight, lean, speaking }) => ({ id, weight, lean, speaking })),
    );
    const people = view.chair === null ? view.seats : [...view.seats, view.chair];
    whenFacesAre(
      people.map(({ id }) => id),
      () => this.redraw(),
    );
    const anew = before === null || before.meeting !== view.meeting;
    if (anew) this.furnish(view, plan);
    this.seat(view, plan, anew);
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
      this.bust('chair', view.chair, box, false);
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
    // Arms lie over the edge of the table.
    for (const { arm } of this.sitters.values()) if (arm !== null) this.children.bringToTop(arm);
    this.paint('room-names', width, height, () => {});
    this.picture(0, 0, 'room-names').setOrigin(0);
  }

  /** A bust in its chair, standing on the middle of its lower edge. */
  private bust(key: string, person: { id: string; name: string }, box: Box, flip: boolean): Sitter {
    const theme = this.desk.theme();
    const { width: w, height: h } = box;
    const [x, y] = [box.x + w / 2, box.y + h];
    const back = this.paint(`room-chair-${key}`, w, h + 1, (pen) => drawChair(pen, theme, w, h));
    const chair = this.picture(x, y, back).setOrigin(0.5, h / (h + 1));
    const front = this.paint(`room-face-${key}`, w, h, (pen) =>
      drawFace(pen, person, w, h, { font: theme.serif, colour: theme.ink }),
    );
    return { chair, face: this.picture(x, y, front).setOrigin(0.5, 1).setFlipX(flip), arm: null };
  }

  private sitter(seat: RoomSeat, place: SeatPlan): Sitter {
    const { box } = place;
    const made = this.bust(seat.id, seat, box, place.side === 'right');
    if (!place.beside) return made;
    const key = this.paint(`room-arm-${seat.id}`, box.width * (1 + 2 * ARM_REACH), box.height * 1.05, (pen) =>
      drawArm(pen, this.desk.theme(), box.width, box.height, place.side === 'right'),
    );
    const arm = this.picture(box.x - box.width * ARM_REACH, box.y, key).setOrigin(0);
    return { ...made, arm };
  }

  /** Bodies where their stance and their turn to speak put them. */
  private seat(view: RoomView, plan: RoomPlan, anew: boolean): void {
    plan.seats.forEach((place, i) => {
      const sitter = this.sitters.get(view.seats[i]!.id);
      if (sitter === undefined) return;
      const { box, shift, tilt } = place;
      const { face, chair } = sitter;
      const [x, y] = [box.x + box.width / 2, box.y + box.height];
      const from = face.displayHeight;
      if (Math.abs(from - box.height) > 0.5 && !anew) {
        // A size of its own for who speaks: drawn anew, so that it stays crisp, and grown from the old size.
        const { width: w, height: h } = box;
        const theme = this.desk.theme();
        this.paint(`room-face-${place.id}`, w, h, (pen) =>
          drawFace(pen, view.seats[i]!, w, h, { font: theme.serif, colour: theme.ink }),
        );
        face.setTexture(`room-face-${place.id}`).setOrigin(0.5, 1);
        const full = 1 / this.desk.pixelRatio();
        face.setScale((full * from) / h);
        this.move({ targets: face, scaleX: full, scaleY: full, duration: DURATION.link });
      }
      const end = { x: x + shift.x, y: y + shift.y, rotation: tilt * RADIANS };
      const chairEnd = {
        x: x + shift.x * CHAIR_SHARE,
        y: y + shift.y * CHAIR_SHARE,
        rotation: tilt * CHAIR_SHARE * RADIANS,
      };
      if (anew) {
        face.setPosition(end.x, end.y).setRotation(end.rotation);
        chair.setPosition(chairEnd.x, chairEnd.y).setRotation(chairEnd.rotation);
      } else if (face.x !== end.x || face.y !== end.y || face.rotation !== end.rotation) {
        this.move({ targets: face, ...end, duration: DURATION.link });
        this.move({ targets: chair, ...chairEnd, duration: DURATION.link });
      }
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
    plan.seats.forEach((place, i) => {
      const seat = view.seats[i]!;
      drawName(pen, theme, seat, place.name, place.nameWidth);
      if (!seat.speaking) return;
      const { x, y, width, height } = plan.middle;
      const end = {
        x: Math.max(x + 0.14 * width, Math.min(x + 0.86 * width, place.rimSpot.x)),
        y: Math.max(y - 6, Math.min(y + 0.72 * height, place.rimSpot.y)),
      };
      pen.strokeStyle = theme.accent;
      pen.fillStyle = theme.accent;
      pen.lineWidth = 2;
      trace(pen, [place.rimSpot, end], false);
      pen.stroke();
      pen.beginPath();
      pen.arc(end.x, end.y, 4, 0, 2 * Math.PI);
      pen.fill();
    });
    if (view.chair === null) return;
    const { name } = plan.chair;
    pen.textAlign = 'center';
    pen.fillStyle = theme.ink;
    pen.font = `600 14px ${theme.sans}`;
    pen.fillText(view.chair.surname, name.x, name.y - 4);
    pen.fillStyle = theme['ink-2'];
    pen.font = `13px ${theme.sans}`;
    pen.fillText('in the chair', name.x, name.y + 13);
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
      const image = known ?? this.paperImage(paper);
      this.papers.set(paper.id, image);
      const end = {
        x: Math.max(PAPER.width / 2, Math.min(plan.frame.width - PAPER.width / 2, place.paper.x)),
        y: Math.min(plan.frame.height - PAPER.height, place.paper.y + nth * 26),
        rotation: ASKEW[i % ASKEW.length]! * RADIANS,
      };
      if (known === undefined && before !== null) {
        image.setPosition(plan.frame.width / 2, plan.frame.height + PAPER.height);
        this.move({ targets: image, ...end, duration: DURATION.panel });
      } else image.setPosition(end.x, end.y).setRotation(end.rotation);
    });
  }

  private paperImage(paper: RoomPaper): GameObjects.Image {
    const key = this.paint(`room-paper-${paper.id}`, PAPER.width + PAPER.shadow, PAPER.height + PAPER.shadow, (pen) =>
      drawPaper(pen, this.desk.theme(), paper),
    );
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
    const key = this.paint('room-sheet', width, height, (pen) =>
      drawSheet(pen, this.desk.theme(), view.sheet, width, height),
    );
    if (this.sheet !== null) return;
    this.sheet = this.picture(x, y, key).setOrigin(0);
    if (before === null) return;
    this.sheet.setY(plan.frame.height);
    this.move({ targets: this.sheet, y, duration: DURATION.panel });
  }
}

/** The box around a shape, with a pixel of air for its edge. */
function boundsOf(points: readonly { x: number; y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.floor(Math.min(...xs)) - 1, Math.floor(Math.min(...ys)) - 1];
  return { x, y, width: Math.ceil(Math.max(...xs)) + 1 - x, height: Math.ceil(Math.max(...ys)) + 1 - y };
}
