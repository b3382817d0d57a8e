// Loads the page again without being asked, because the server was renewed. Where two servers of different builds stand
// behind one address, the next page may be the old one again: so not more often than once in a while.
const KEY = 'excom.reloaded';
const AGAIN_MS = 60_000;

export function reloadByItself(): void {
  try {
    const last = Number(window.sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < AGAIN_MS) return;
    window.sessionStorage.setItem(KEY, String(Date.now()));
  } catch {
    // Without a memory there is nothing to stop a circle with.
    return;
  }
  location.reload();
}
