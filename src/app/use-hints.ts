// When a team is stuck: nothing decided or played for a while, or the same refusal twice. Watches what is sent, asks for
// the hint that is due, and notes with the save (in a class: on the device) that it was given.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import { hintNote, type HintView, type Stuck } from '../views/hint-due.ts';
import type { Send } from '../views/ui-event.ts';
import { useLate } from './use-late.ts';

/** Longer than a conversation about one number, shorter than giving up. */
export const PAUSE_MS = 75_000;
/** Until the first screen has been drawn and read a little, nobody is stuck: the rules of hints come after it. */
const RULES_MS = 1500;

const loadRules = () => import('../views/hint-view.ts');

export interface Hints {
  hint: HintView | null;
  /** To be handed to the screens in place of the plain one. */
  send: Send;
  dismiss: () => void;
}

interface HintSource {
  /** The screen: a hint does not outlive it. */
  screen: string;
  /** Every change of one of these starts the wait anew; always as many. */
  marks: readonly unknown[];
  /** The hint that is due; null while nobody can say. */
  due: ((stuck: Stuck, notes: readonly string[]) => HintView | null) | null;
  notes: readonly string[];
  wanted: boolean;
  send: Send;
  pauseMs?: number;
  /** Code of a refusal that came twice by another way than `send`. */
  refusedTwice?: string | null;
}

export function useHints(source: HintSource): Hints {
  const { screen, marks, due, wanted, send, pauseMs = PAUSE_MS } = source;
  const [hint, setHint] = useState<(HintView & { screen: string }) | null>(null);
  const [pauses, setPauses] = useState(0);
  const [sentTwice, setSentTwice] = useState<string | null>(null);
  const refused = useRef('');
  const notes = useRef(source.notes);
  notes.current = source.notes;
  const refusedTwice = sentTwice ?? source.refusedTwice ?? null;

  useEffect(() => {
    setPauses(0);
    setSentTwice(null);
    refused.current = '';
    const timer = setTimeout(() => setPauses(1), pauseMs);
    return () => clearTimeout(timer);
  }, marks);

  const shown = hint !== null && hint.screen === screen;
  const ready = due !== null;
  useEffect(() => {
    if (due === null || !wanted || shown) return;
    const now = due({ paused: pauses > 0, refusedTwice }, notes.current);
    if (now === null) return;
    setHint({ ...now, screen });
    send({ type: 'note', id: hintNote(now.id) });
    // Not again when it is dismissed: only a change of the game or of being stuck asks for the next hint.
  }, [...marks, pauses, refusedTwice, wanted, ready]);

  const watching = useCallback<Send>(
    (event) => {
      const answer = send(event);
      if (answer === null) refused.current = '';
      else if (refused.current === answer.code) setSentTwice(answer.code);
      else refused.current = answer.code;
      return answer;
    },
    [send],
  );
  return { hint: shown && wanted ? hint : null, send: watching, dismiss: () => setHint(null) };
}

/** The hints of a game that runs on this page. */
export function useGameHints(props: { game: Game; notes: readonly string[]; wanted: boolean; send: Send }): Hints {
  const { game, wanted } = props;
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOpened(true), RULES_MS);
    return () => clearTimeout(timer);
  }, []);
  const rules = useLate(opened && wanted, loadRules);
  return useHints({
    ...props,
    screen: `${game.state.year} ${game.beat}`,
    marks: [game.state, game.beat, game.meeting],
    due: rules === null ? null : (stuck, notes) => rules.dueHint(game, stuck, notes),
  });
}
