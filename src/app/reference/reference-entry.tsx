// The pages for authors: #/reference, and #/reference/<part> for one section or one code of a message.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadReference } from 'virtual:reference';
import { ReferencePanel } from '../../panels/reference/reference-panel.tsx';
import type { Reference } from '../../views/reference-text.ts';

export function openEntry(root: Element): void {
  render(<ReferencePage />, root);
}

/** Brings the part that the address names into view, and the keyboard with it. */
function goToPart(): void {
  const part = /^#\/reference\/([\w-]+)/.exec(location.hash)?.[1];
  const place = part === undefined ? null : document.getElementById(part);
  place?.scrollIntoView({ block: 'start' });
  place?.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
}

function ReferencePage() {
  const [reference, setReference] = useState<Reference | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.title = 'Writing a scenario, ExCom';
    loadReference().then(setReference, () => setFailed(true));
    window.addEventListener('hashchange', goToPart);
    return () => window.removeEventListener('hashchange', goToPart);
  }, []);
  useEffect(() => {
    // After the heading of the page has taken the focus.
    if (reference !== null) setTimeout(goToPart);
  }, [reference]);
  return (
    <main id="screen" tabIndex={-1}>
      <p class="reference-back">
        <a href="#/" onClick={() => setTimeout(() => location.reload())}>
          Back to the title page
        </a>
      </p>
      {reference === null ? (
        <p role="status">
          {failed
            ? 'The reference could not be loaded. Check the connection and load the page again.'
            : 'Opening the reference.'}
        </p>
      ) : (
        <ReferencePanel reference={reference} />
      )}
    </main>
  );
}
