// The thread that checks one scenario for the command line, so that a file which takes too long can be given up.
import { parentPort, workerData } from 'node:worker_threads';
import { check } from '../scenario/index.ts';
import type { CheckJob, Files, FromCheckWorker } from '../scenario/index.ts';

const send = (message: FromCheckWorker): void => parentPort?.postMessage(message);
parentPort?.on('message', (job: CheckJob) => {
  send({ type: 'checked', checked: check(job, workerData as Files, () => send({ type: 'step' })) });
});
send({ type: 'step' });
