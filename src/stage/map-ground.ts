// Paints what does not change with the accounts' figures: sea, graticule, land in two tones, insets in their frames.
import type { Frames, Placed } from './map-frames.ts';
import { PATH_SCALE, type Sheet } from './map-sheets.ts';
import type { Theme } from './theme.ts';

const paths = new Map<string, Path2D>();

function pathOf(sheet: Sheet, name: string, d: string): Path2D {
  const key = `${sheet.id} ${name}`;
  let path = paths.get(key);
  if (path === undefined) {
    path = new Path2D(d);
    paths.set(key, path);
  }
  return path;
}

function paintSheet(pen: CanvasRenderingContext2D, placed: Placed, served: ReadonlySet<string>, theme: Theme): void {
  const { sheet, box } = placed;
  const scale = placed.scale * PATH_SCALE;
  pen.save();
  pen.beginPath();
  pen.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  pen.clip();
  pen.fillStyle = theme.paper;
  pen.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  pen.translate(placed.x, placed.y);
  pen.scale(scale, scale);
  pen.lineJoin = 'round';
  pen.lineWidth = 1 / scale;
  pen.strokeStyle = theme['sea-line'];
  pen.stroke(pathOf(sheet, 'graticule', sheet.graticule));
  pen.strokeStyle = theme['border-land'];
  pen.lineWidth = 0.9 / scale;
  for (const [name, d] of Object.entries(sheet.countries)) {
    const path = pathOf(sheet, name, d);
    pen.fillStyle = served.has(name) ? theme['land-2'] : theme.land;
    pen.fill(path);
    pen.stroke(path);
  }
  pen.restore();
}

/** The ground under everything. */
export function paintGround(
  pen: CanvasRenderingContext2D,
  frames: Frames,
  served: readonly string[],
  theme: Theme,
): void {
  const dark = new Set(served);
  paintSheet(pen, frames.main, dark, theme);
  for (const inset of frames.insets) {
    paintSheet(pen, inset, dark, theme);
    const { left, top, right, bottom } = inset.box;
    pen.strokeStyle = theme['ink-2'];
    pen.lineWidth = 1;
    pen.strokeRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
    if (inset.title === null) continue;
    const small = right - left < 130;
    pen.font = `600 ${small ? 12 : 13}px ${theme.sans}`;
    pen.textBaseline = 'top';
    pen.lineJoin = 'round';
    pen.lineWidth = 3;
    pen.strokeStyle = theme.paper;
    pen.strokeText(inset.title, left + 6, top + 4);
    pen.fillStyle = theme['ink-2'];
    pen.fillText(inset.title, left + 6, top + 4);
  }
}
