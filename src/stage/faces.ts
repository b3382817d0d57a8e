// The faces of the cast for the canvas, by person id: loaded once, drawn at whatever size a scene needs. Someone without
// a drawing gets a plain bust. The page has its own (panels/kit/portrait.tsx): the two never meet.
import { BUST_PATHS, plainBust } from '../views/plain-bust.ts';

const FILES = import.meta.glob<string>('../../assets/portraits/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Letters only: the ids of a scenario and the file names differ in their separators. */
const lettersOf = (text: string) => text.replace(/[^a-z]/g, '');
const BY_LETTERS = new Map(
  Object.entries(FILES).map(([path, url]) => [lettersOf(path.slice(path.lastIndexOf('/') + 1, -'.svg'.length)), url]),
);

const loaded = new Map<string, HTMLImageElement | null>();
const coming = new Map<string, Promise<void>>();

async function load(id: string): Promise<void> {
  const url = BY_LETTERS.get(lettersOf(id));
  if (url === undefined) {
    loaded.set(id, null);
    return;
  }
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    loaded.set(id, image);
  } catch {
    // Without the picture the initials stand; the name is on the table anyway.
    loaded.set(id, null);
  }
}

/** Calls back once when every face that is still missing has arrived; not at all when none was. */
export function whenFacesAre(ids: readonly string[], ready: () => void): void {
  const missing = ids.filter((id) => !loaded.has(id));
  if (missing.length === 0) return;
  const arriving = missing.map((id) => {
    const one = coming.get(id) ?? load(id);
    coming.set(id, one);
    return one;
  });
  void Promise.all(arriving).then(ready);
}

/** Draws a bust into the box from 0, 0; a plain one where there is no drawing, nothing while it loads. */
export function drawFace(
  pen: CanvasRenderingContext2D,
  person: { id: string; name: string },
  width: number,
  height: number,
): void {
  const image = loaded.get(person.id);
  if (image !== undefined && image !== null) {
    pen.drawImage(image, 0, 0, width, height);
    return;
  }
  if (image === undefined) return;
  const bust = plainBust(person);
  pen.save();
  pen.scale(width / 80, height / 100);
  for (const [path, colour] of [
    [BUST_PATHS.coat, bust.coat],
    [BUST_PATHS.face, bust.face],
    [bust.hairPath, bust.hair],
  ] as const) {
    pen.fillStyle = colour;
    pen.fill(new Path2D(path));
  }
  pen.restore();
}
