// When a team is stuck: nothing decided or played for a while, or the same refusal twice. Asks for the hint that is due,
// and notes with the save (in a class: on the device) that it was given.
import { useEffect, useRef, useState } from 'preact/hooks';
import { hintNote, type HintView, type Stuck } from '../views/hint-due.ts';
import type { Send } from '../views/ui-event.ts';

export interface Hints {
  hint: HintView | null;
  dismiss: () => void;
}

export function useHints(source: {
  /** The screen: a hint does not outlive it. */
  screen: string;
  /** Every change of one of these starts the wait anew; always as many. */
  marks: readonly unknown[];
  /** The hint that is due. */
  due: (stuck: Stuck, notes: readonly string[]) => HintView | null;
  /** Whether a hint that was given still says what is so. */
  stands: (id: string) => boolean;
  notes: readonly string[];
  wanted: boolean;
  send: Send;
  pauseMs: number;
  /** Code of the refusal that came twice in a row; null otherwise. */
  refusedTwice: string | null;
}): Hints {
  const { screen, marks, due, wanted, send, pauseMs, refusedTwice } = source;
  const [hint, setHint] = useState<(HintView & { screen: string }) | null>(null);
  const [pauses, setPauses] = useState(0);
  const notes = useRef(source.notes);
  notes.current = source.notes;

  useEffect(() => {
    setPauses(0);
    const timer = setTimeout(() => setPauses(1), pauseMs);
    return () => clearTimeout(timer);
  }, marks);

  // What it pointed at may have been put right meanwhile: then it is silent.
  const shown = hint !== null && hint.screen === screen && source.stands(hint.id);
  useEffect(() => {
    if (!wanted || shown) return;
    const now = due({ paused: pauses > 0, refusedTwice }, notes.current);
    if (now === null) return;
    setHint({ ...now, screen });
    send({ type: 'note', id: hintNote(now.id) });
    // Not again when it is dismissed: only a change of the game or of being stuck asks for the next hint.
  }, [...marks, pauses, refusedTwice, wanted]);

  return { hint: shown && wanted ? hint : null, dismiss: () => setHint(null) };
}
