// The browser's entry: puts the title page up at once and loads the game behind it.
import { render } from 'preact';
import { loadWorld } from 'virtual:scenario/3m-emea';
import '../panels/kit/fonts.css';
import '../panels/kit/tokens.css';
import '../panels/kit/page.css';
import '../panels/kit/controls.css';
import { restoreTheme } from '../panels/kit/theme.ts';
import { createGameStore } from './game-store.ts';
import { keepFocus } from './keep-focus.ts';
import { Page, type PlayScreen } from './page.tsx';
import { openSaveSlot } from './save-slot.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html has no #app');

let play: PlayScreen | null = null;

const store = createGameStore({
  slot: openSaveSlot(() => window.localStorage, '3m-emea', window),
  load: async () => {
    const [loaded, world] = await Promise.all([import('./play.tsx'), loadWorld()]);
    play = loaded.Play;
    return loaded.openSession(world);
  },
  drawSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  download: (name, text) => {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // Revoked later: some browsers read the blob only after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },
});

restoreTheme();
keepFocus(root);
render(<Page store={store} play={() => play} />, root);
