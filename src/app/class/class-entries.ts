// The parts of the page that belong to a class, by address: #/join and #/seat for players,
// #/console for whoever teaches, #/screen for the projector.
// Each is a chunk of its own, so that somebody who plays alone never loads it. What follows the first word of the
// address (a token, a class) is the entry's own to read.
export interface ClassEntry {
  /** Takes the page over; called once. */
  openEntry: (root: Element) => void;
}

const ENTRIES: Readonly<Record<string, () => Promise<ClassEntry>>> = {
  join: () => import('./seat-entry.tsx'),
  seat: () => import('./seat-entry.tsx'),
  console: () => import('./console-entry.tsx'),
  screen: () => import('./screen-entry.tsx'),
  verify: () => import('../verify/verify-entry.tsx'),
  balance: () => import('../balance/balance-entry.tsx'),
  reference: () => import('../reference/reference-entry.tsx'),
};

const nameOf = (hash: string) => /^#\/([a-z]+)/.exec(hash)?.[1] ?? '';

/** Opens what the address asks for; `alone` is the game without a class. Another entry later means another page. */
export function openPage(root: Element, alone: (root: Element) => void): void {
  const mine = nameOf(location.hash);
  const load = ENTRIES[mine];
  window.addEventListener('hashchange', () => {
    const now = nameOf(location.hash);
    // Another code, or another wall, in the same tab. The desk follows its addresses by itself.
    if (now === mine && (now === 'join' || now === 'screen')) location.reload();
    if (now !== mine && (load !== undefined || ENTRIES[now] !== undefined)) location.reload();
  });
  if (load === undefined) {
    alone(root);
    return;
  }
  load().then(
    ({ openEntry }) => openEntry(root),
    () => {
      root.textContent = 'This page could not be loaded. Check the connection and load it again.';
    },
  );
}
