// Loads the page again without being asked, because the server was renewed: once for each build. Where servers of two builds
// stand behind one address the next page may be the old one again; it would go round and round.
const KEY = 'excom.loaded-for';
const MOST = 20;

/** `build`: that of the server. */
export function reloadByItself(build: string): void {
  try {
    const before = JSON.parse(window.sessionStorage.getItem(KEY) ?? '[]') as string[];
    if (before.includes(build)) return;
    window.sessionStorage.setItem(KEY, JSON.stringify([...before, build].slice(-MOST)));
  } catch {
    // Without a memory there is nothing to stop a circle with.
    return;
  }
  location.reload();
}
