// Studies away from the page: whole games by the hundred, while the page stays at hand. Compiles the world once.
import { createStudies, type Studies } from '../analysis/studies.ts';
import { compileWorld } from '../engine/index.ts';
import type { FromWorker, ToWorker } from './study-messages.ts';

let studies: Studies | null = null;

const say = (message: FromWorker): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') {
    studies = createStudies(compileWorld(data.world, { listen: false }));
    return;
  }
  const { id, request } = data;
  try {
    if (studies === null) throw new Error('The world has not arrived.');
    const answer = studies.answer(request, {
      progress(share) {
        say({ type: 'progress', id, share });
        return true;
      },
    });
    say({ type: 'answer', id, answer });
  } catch (failure) {
    say({ type: 'failed', id, reason: failure instanceof Error ? failure.message : String(failure) });
  }
});
