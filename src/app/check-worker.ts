// The Web Worker that checks what was dropped on the page. The packs of the library come with it, so nothing is fetched.
import { check } from '../scenario/index.ts';
import type { CheckJob, FromCheckWorker } from '../scenario/index.ts';

const packs = import.meta.glob<string>('../../scenarios/packs/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const library = new Map(Object.entries(packs).map(([path, text]) => [`packs/${path.split('/').at(-1)}`, text]));
const send = (message: FromCheckWorker): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<CheckJob>) => {
  send({ type: 'checked', checked: check(data, library, () => send({ type: 'step' })) });
});
// The patience of the page counts from here, not from the first byte of this file.
send({ type: 'step' });
