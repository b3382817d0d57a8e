// The Web Worker that plays records again, one after the other. Compiles the world once.
import { openChecker } from './check-record.ts';
import { failedCheck, type FromVerifyWorker, type ToVerifyWorker } from './verify-desk.ts';

let check: ReturnType<typeof openChecker> | null = null;

addEventListener('message', ({ data }: MessageEvent<ToVerifyWorker>) => {
  if (data.type === 'open') {
    check = openChecker(data.world);
    return;
  }
  const say = (message: FromVerifyWorker): void => postMessage(message);
  try {
    if (check === null) throw new Error('The world has not arrived.');
    say({ id: data.id, checked: check(data.text) });
  } catch {
    say({ id: data.id, checked: failedCheck('record/unreadable') });
  }
});
