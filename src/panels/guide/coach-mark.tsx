// A coach mark: a small sheet beside the control it speaks of. It takes the focus when it comes, so that it is read out;
// Tab or "Show me" leads on into the page, and nothing behind it is blocked. Skipping is one press, always.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CoachAnchor, CoachMark } from '../../views/practice-view.ts';
import { placeBeside } from '../kit/place-beside.ts';
import './coach-mark.css';

/** The controls that marks speak of, by the names they carry on the page: the first that is there. */
const CONTROLS: Readonly<Record<CoachAnchor, readonly string[]>> = {
  money: ['[aria-label="Money by element"] input'],
  people: ['[aria-label="Where they stand"]', '[data-part="people"]'],
  range: ['[aria-label="The year in two numbers"]', '[data-part="forecast"]'],
  next: ['[aria-label="Next step"] .primary'],
};

const BAR = '[aria-label="Next step"]';
const FOCUSABLE = 'button:enabled, input:enabled, select:enabled, textarea:enabled';

function controlOf(anchor: CoachAnchor): HTMLElement | null {
  for (const selector of CONTROLS[anchor]) {
    const control = document.querySelector<HTMLElement>(selector);
    if (control !== null) return control;
  }
  return null;
}

/** What the sheet is laid beside: the control, or the whole bar that the control stands in, which must stay free. */
function boxOf(control: HTMLElement | null): DOMRect {
  if (control === null) return new DOMRect(0, window.innerHeight, 0, 0);
  const box = control.getBoundingClientRect();
  const bar = control.closest(BAR)?.getBoundingClientRect();
  return bar === undefined ? box : new DOMRect(box.left, bar.top, box.width, bar.height);
}

/** The sheet's upper edge, moved up where the sheet would lie on the next step. */
function clearOfBar(sheet: { left: number; top: number; width: number; height: number }): number {
  const bar = document.querySelector(BAR)?.getBoundingClientRect();
  if (bar === undefined) return sheet.top;
  const over =
    sheet.left < bar.right &&
    sheet.left + sheet.width > bar.left &&
    sheet.top < bar.bottom &&
    sheet.top + sheet.height > bar.top;
  return over ? Math.max(12, bar.top - sheet.height - 8) : sheet.top;
}

/** The window above a bar that runs along its foot. */
function freeHeight(): number {
  const bar = document.querySelector(BAR)?.getBoundingClientRect();
  const along = bar !== undefined && bar.width > window.innerWidth / 2 && bar.top > window.innerHeight / 2;
  return along ? Math.min(window.innerHeight, bar.top) : window.innerHeight;
}

export function CoachMarkSheet(props: { mark: CoachMark; onSkip: () => void }) {
  const { mark } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const read = useRef('');
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
        // Its screen may come later than the mark: only then there is something to bring into sight.
        control?.scrollIntoView({ block: 'center' });
        marked = control;
      }
      const view = { width: window.innerWidth, height: freeHeight() };
      const box = boxOf(control);
      const size = element.getBoundingClientRect();
      const placed = placeBeside(
        box,
        size,
        box.top >= view.height ? { width: view.width, height: window.innerHeight } : view,
      );
      const { left } = placed;
      const top = clearOfBar({ ...placed, width: size.width, height: size.height });
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    if (read.current !== mark.id) element.focus({ preventScroll: true });
    read.current = mark.id;
    // A new screen gives its heading the focus; a mark that has not been read yet takes it back.
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('#screen h1')) {
        queueMicrotask(() => element.focus({ preventScroll: true }));
        document.removeEventListener('focusin', onFocus);
      }
    };
    document.addEventListener('focusin', onFocus);
    // The page behind may redraw, scroll or grow at any time.
    const watch = new MutationObserver(place);
    watch.observe(document.querySelector('#app') ?? document.body, { childList: true, subtree: true });
    const grows = new ResizeObserver(place);
    grows.observe(document.body);
    window.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('focusin', onFocus);
      watch.disconnect();
      grows.disconnect();
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
