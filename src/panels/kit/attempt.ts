// Sends a screen's events and keeps the last refusal, so that it can be shown beside the control that caused it.
import { useCallback, useState } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import type { Send, UiEvent } from '../../views/ui-event.ts';
import { useClosedSheet } from './closed-sheet.ts';

export interface Attempt {
  /** Why the last event was refused; null after one that was done. */
  readonly refusal: Refusal | null;
  /** Sends the event; true when it was done. */
  readonly attempt: (event: UiEvent) => boolean;
  readonly clear: () => void;
  /** Nothing can be decided here now: buttons that would are not to be used. */
  readonly closed: boolean;
}

/** One per group of controls: each shows its own refusal with `RefusalNote`. */
export function useAttempt(send: Send): Attempt {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const attempt = useCallback(
    (event: UiEvent) => {
      const answer = send(event);
      setRefusal(answer);
      return answer === null;
    },
    [send],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { refusal, attempt, clear, closed: useClosedSheet() };
}
