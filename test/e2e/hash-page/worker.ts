// The golden games away from the page.
import { goldenHashes } from './golden-games.ts';

addEventListener('message', ({ data }) => {
  postMessage(goldenHashes(data));
});
