// The browser's entry: puts the title page up at once and loads the game behind it; an address of a class (#/console,
// #/screen) opens that instead.
import { render } from 'preact';
import { loadWorld } from 'virtual:scenario/3m-emea';
import '../panels/kit/fonts.css';
import '../panels/kit/tokens.css';
import '../panels/kit/page.css';
import '../panels/kit/controls.css';
import { restoreTheme } from '../panels/kit/theme.ts';
import { openPage } from './class/class-entries.ts';
import { FIRST_CASE, hashOfKey } from './case-desk.ts';
import { createGameStore } from './game-store.ts';
import { openIdbShelf } from './idb-shelf.ts';
import { keepFocus } from './keep-focus.ts';
import { openLastCopy } from './last-copy.ts';
import { openOtherTabs } from './other-tabs.ts';
import { Page, type PlayScreen } from './page.tsx';
import { saveFile } from './save-file.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html has no #app');

function playAlone(root: Element): void {
  let play: PlayScreen | null = null;

  const store = createGameStore({
    shelf: openIdbShelf(),
    copy: openLastCopy(() => window.localStorage),
    // Locks are there only on https and on this machine; the channel everywhere.
    tabs: openOtherTabs({
      locks: 'locks' in navigator ? navigator.locks : undefined,
      channel: 'BroadcastChannel' in window ? new BroadcastChannel('excom') : undefined,
    }),
    load: async (key) => {
      const coming = key === FIRST_CASE ? loadWorld() : import('./other-cases.ts').then((cases) => cases.loadCase(key));
      const [loaded, world] = await Promise.all([import('./play.tsx'), coming]);
      play = loaded.Play;
      return loaded.openSession(world, hashOfKey(key) !== null);
    },
    drawSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    drawId: () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (word) => word.toString(36)).join('-'),
    now: () => Date.now(),
    download: (name, text) => saveFile(name, text, 'application/json'),
  });

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') store.look();
  });
  render(<Page store={store} now={() => Date.now()} play={() => play} />, root);
}

restoreTheme();
keepFocus(root);
openPage(root, playAlone);
