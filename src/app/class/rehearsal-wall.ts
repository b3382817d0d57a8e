// Between the windows of a rehearsal: the desk sends the wall its pages, the wall says that it is there. A browser
// without such channels rehearses without a wall.
import type { ScreenPage } from '../../views/screen-page.ts';

/** In place of a projector's token. */
export const REHEARSAL_WALL = 'rehearsal';

const open = () => ('BroadcastChannel' in window ? new BroadcastChannel('excom.rehearsal') : null);

type Message = { page: ScreenPage } | { here: true };

/** At the desk: sends a page, and again to a wall that comes later. */
export function wallSender(): (page: ScreenPage) => void {
  const channel = open();
  let last = '';
  let latest: ScreenPage | null = null;
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('here' in data && latest !== null) channel.postMessage({ page: latest } satisfies Message);
  });
  return (page) => {
    const text = JSON.stringify(page);
    latest = page;
    if (text === last) return;
    last = text;
    channel?.postMessage({ page } satisfies Message);
  };
}

/** At the desk: calls back when a wall has come; returns the way to stop. */
export function hearWall(came: () => void): () => void {
  const channel = open();
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('here' in data) came();
  });
  return () => channel?.close();
}

/** At the wall: says that it is there and hands on every page; returns the way to stop. */
export function followDesk(shown: (page: ScreenPage) => void): () => void {
  const channel = open();
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('page' in data) shown(data.page);
  });
  channel?.postMessage({ here: true } satisfies Message);
  return () => channel?.close();
}
