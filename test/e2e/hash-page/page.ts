// Plays the golden games in the page and again in a worker, and writes both lists of hashes into the document.
import { loadWorld } from 'virtual:scenario/3m-emea';
import { goldenHashes } from './golden-games.ts';

async function inWorker(world: unknown): Promise<unknown> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(world);
  });
}

const world = await loadWorld();
const told = { page: goldenHashes(world), worker: await inWorker(world) };
document.body.dataset['hashes'] = JSON.stringify(told);
