// A text whose technical words can be pressed: a dotted line under the first place of each word on a screen, and a small
// sheet with its meaning. Not for headings, labels or buttons: there the word would change what they are called.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { stretchesOf, type Term } from '../../views/glossary-view.ts';
import { placeBeside } from './place-beside.ts';
import './words.css';

interface Explaining {
  terms: readonly Term[];
  /** Which text of this screen a term is marked in: the first that asked. */
  owners: Map<string, object>;
  open: Term | null;
  explain: (term: Term, at: HTMLElement) => void;
}

const Explained = createContext<Explaining | null>(null);

/** Around everything that may explain words; `screenKey` changes with the screen, and each screen marks a word anew. */
export function ExplainedWords(props: { terms: readonly Term[]; screenKey: string; children: ComponentChildren }) {
  const { terms, screenKey } = props;
  const [shown, setShown] = useState<{ term: Term; at: HTMLElement } | null>(null);
  const owners = useMemo(() => new Map<string, object>(), [screenKey]);
  const open = shown?.term ?? null;
  const value = useMemo<Explaining>(
    () => ({ terms, owners, open, explain: (term, at) => setShown({ term, at }) }),
    [terms, owners, open],
  );
  return (
    <Explained.Provider value={value}>
      {props.children}
      {shown === null ? null : (
        <Meaning
          key={shown.term.id}
          {...shown}
          // A press on the next word closes this sheet late: only the sheet that is shown may say that none is.
          onClosed={() => setShown((now) => (now?.term.id === shown.term.id ? null : now))}
        />
      )}
    </Explained.Provider>
  );
}

/** Inside a dialog, which makes the page around it unusable: its words are explained within it, each once more. */
export function ExplainedHere(props: { children: ComponentChildren }) {
  const place = useContext(Explained);
  if (place === null) return <>{props.children}</>;
  return (
    <ExplainedWords terms={place.terms} screenKey="here">
      {props.children}
    </ExplainedWords>
  );
}

/** The sheet: the browser closes it with Escape or a press beside it and gives the focus back. */
function Meaning(props: { term: Term; at: HTMLElement; onClosed: () => void }) {
  const { term, at, onClosed } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const place = () => {
      const { left, top } = placeBeside(at.getBoundingClientRect(), element.getBoundingClientRect(), {
        width: window.innerWidth,
        height: window.innerHeight,
      });
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    element.showPopover();
    place();
    element.focus({ preventScroll: true });
    window.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [at]);
  return (
    <div
      ref={sheet}
      class="meaning"
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onToggle={(event) => {
        if (!event.currentTarget.matches(':popover-open')) {
          if (document.activeElement === document.body) at.focus({ preventScroll: true });
          onClosed();
        }
      }}
    >
      <p class="label" id={titleId}>
        {term.term}
      </p>
      <p>{term.entry}</p>
    </div>
  );
}

/** The text with its technical words marked, where no other text of the screen has marked them before. */
export function Words(props: { text: string }) {
  const place = useContext(Explained);
  const me = useRef({}).current;
  const owners = place?.owners;
  useEffect(
    () => () => {
      for (const [id, owner] of owners ?? []) if (owner === me) owners?.delete(id);
    },
    [owners, me],
  );
  const stretches = useMemo(() => stretchesOf(props.text, place?.terms ?? []), [props.text, place?.terms]);
  if (place === null) return <>{props.text}</>;
  return (
    <>
      {stretches.map(({ text, term }) => {
        if (term === null) return text;
        const owner = place.owners.get(term.id);
        if (owner !== undefined && owner !== me) return text;
        place.owners.set(term.id, me);
        return (
          <button
            key={term.id}
            type="button"
            class="term"
            aria-haspopup="dialog"
            aria-expanded={place.open?.id === term.id}
            onClick={(event) => place.explain(term, event.currentTarget)}
          >
            {text}
          </button>
        );
      })}
    </>
  );
}
