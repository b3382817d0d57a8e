// A coach mark: a small sheet beside the control it speaks of. It takes the focus when it comes, so that it is read out;
// Tab or "Show me" leads on into the page, and nothing behind it is blocked. Skipping is one press, always.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CoachAnchor, CoachMark } from '../../views/practice-view.ts';
import { placeBeside } from '../kit/place-beside.ts';
import './coach-mark.css';

/** The controls that marks speak of, by the names they carry on the page. */
const CONTROLS: Readonly<Record<CoachAnchor, string>> = {
  money: '[aria-label="Money by element"] input',
  people: '[aria-label="Where they stand"]',
  range: '[aria-label="What you expect"]',
  next: '[aria-label="Next step"] .primary',
};

const FOCUSABLE = 'button:enabled, input:enabled, select:enabled, textarea:enabled';

/** How long a new screen takes to set its own focus first. */
const SETTLE_MS = 90;

const controlOf = (anchor: CoachAnchor) => document.querySelector<HTMLElement>(CONTROLS[anchor]);

export function CoachMarkSheet(props: { mark: CoachMark; onSkip: () => void }) {
  const { mark } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const [small, setSmall] = useState(false);
  const titleId = useId();
  const textId = useId();

  useLayoutEffect(() => setSmall(false), [mark.id]);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    if (!element.matches(':popover-open')) element.showPopover();
    let marked: HTMLElement | null = null;
    const place = () => {
      const control = controlOf(mark.anchor);
      if (control !== marked) {
        marked?.removeAttribute('data-coached');
        control?.setAttribute('data-coached', '');
        marked = control;
      }
      const box = control?.getBoundingClientRect() ?? new DOMRect(0, window.innerHeight, 0, 0);
      const { left, top } = placeBeside(box, element.getBoundingClientRect(), {
        width: window.innerWidth,
        height: window.innerHeight,
      });
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    const settled = setTimeout(() => {
      controlOf(mark.anchor)?.scrollIntoView({ block: 'center' });
      place();
      element.focus({ preventScroll: true });
    }, SETTLE_MS);
    // The page behind may redraw, scroll or grow at any time.
    const watch = new MutationObserver(place);
    watch.observe(document.querySelector('#app') ?? document.body, { childList: true, subtree: true });
    window.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      clearTimeout(settled);
      watch.disconnect();
      window.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
      marked?.removeAttribute('data-coached');
    };
  }, [mark.id, mark.anchor, small]);

  const show = () => {
    const control = controlOf(mark.anchor);
    control?.scrollIntoView({ block: 'nearest' });
    const first = control?.matches(FOCUSABLE) === true ? control : control?.querySelector<HTMLElement>(FOCUSABLE);
    first?.focus();
  };

  return (
    <div
      ref={sheet}
      class={small ? 'coach small' : 'coach'}
      popover="manual"
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') show();
      }}
    >
      <p class="coach-place small quiet">Practice, {mark.place}</p>
      <h2 id={titleId}>{mark.title}</h2>
      <p id={textId} hidden={small}>
        {mark.text}
      </p>
      <p class="coach-acts">
        <button type="button" class="button compact" onClick={show}>
          Show me
        </button>
        <button type="button" class="button compact bare" onClick={() => setSmall(!small)} aria-expanded={!small}>
          {small ? 'Read it again' : 'Make it small'}
        </button>
        <button type="button" class="button compact bare" onClick={props.onSkip}>
          Skip the practice
        </button>
      </p>
    </div>
  );
}
