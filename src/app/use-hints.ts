// When a team is stuck: nothing decided or played for a while, or the same refusal twice. Watches what is sent, asks the
// view for the hint that is due, and notes with the save that it was given.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import type { HintView } from '../views/hint-view.ts';
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

export function useHints(props: { game: Game; notes: readonly string[]; wanted: boolean; send: Send }): Hints {
  const { game, wanted, send } = props;
  const [hint, setHint] = useState<(HintView & { screen: string }) | null>(null);
  const [pauses, setPauses] = useState(0);
  const [refusedTwice, setRefusedTwice] = useState<string | null>(null);
  const refused = useRef('');
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOpened(true), RULES_MS);
    return () => clearTimeout(timer);
  }, []);
  const rules = useLate(opened && wanted, loadRules);
  const notes = useRef(props.notes);
  notes.current = props.notes;
  const screen = `${game.state.year} ${game.beat}`;

  useEffect(() => {
    // Every change of the game starts the wait anew.
    setPauses(0);
    setRefusedTwice(null);
    refused.current = '';
    const timer = setTimeout(() => setPauses(1), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [game.state, game.beat, game.meeting]);

  const shown = hint !== null && hint.screen === screen;
  useEffect(() => {
    if (rules === null || !wanted || shown) return;
    const due = rules.dueHint(game, { paused: pauses > 0, refusedTwice }, notes.current);
    if (due === null) return;
    setHint({ ...due, screen });
    send({ type: 'note', id: rules.hintNote(due.id) });
    // Not again when it is dismissed: only a change of the game or of being stuck asks for the next hint.
  }, [game.state, game.beat, game.meeting, pauses, refusedTwice, wanted, rules]);

  const watching = useCallback<Send>(
    (event) => {
      const answer = send(event);
      if (answer === null) refused.current = '';
      else if (refused.current === answer.code) setRefusedTwice(answer.code);
      else refused.current = answer.code;
      return answer;
    },
    [send],
  );
  return { hint: shown && wanted ? hint : null, send: watching, dismiss: () => setHint(null) };
}
