// Keeps the keyboard's place on the page. A control that goes away with its own press (a finding bought, a meeting
// removed, the last step undone) would leave the focus nowhere; then what was around it takes it.

/** Long enough for a new screen to give its own heading the focus first. */
const GRACE_MS = 60;

/** Watches everything below `root` for as long as the page is open. */
export function keepFocus(root: Element): void {
  let last: Element | null = null;
  let around: Element[] = [];
  let waiting = false;

  root.addEventListener('focusin', (event) => {
    last = event.target instanceof Element ? event.target : null;
    around = [];
    for (let at = last?.parentElement ?? null; at !== null && at !== root; at = at.parentElement) around.push(at);
  });

  const rescue = () => {
    waiting = false;
    if (last === null || document.activeElement !== document.body) return;
    if (last.isConnected && !last.matches(':disabled')) return;
    const place = around.find((element) => element.isConnected && element instanceof HTMLElement);
    if (!(place instanceof HTMLElement)) return;
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(rescue, GRACE_MS);
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}
