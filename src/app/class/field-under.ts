// What a field is called on the screen, for the others of the team: its legend or its label, as a reader would say it.
const MOST = 80;

/** The name of the field that holds the focus; null for what is no field. */
export function fieldUnder(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement) || !target.matches('input, select, textarea')) return null;
  const legend = target.closest('fieldset')?.querySelector('legend')?.textContent ?? null;
  const label =
    target.getAttribute('aria-label') ??
    target.closest('label')?.querySelector('.label, .choice-title')?.textContent ??
    target.closest('label')?.textContent ??
    null;
  const name = (target.matches('[type="radio"]') ? (legend ?? label) : (label ?? legend))?.trim() ?? '';
  return name === '' ? null : name.slice(0, MOST);
}
