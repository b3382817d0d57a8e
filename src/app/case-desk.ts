// The cases that this page can play: the one the title page opens with, the others that come with the game, and scenarios
// that were dropped here. Rules of a case are loaded when they are first wanted and kept; a failed load is tried again.
import type { ShelvedGame } from './game-shelf.ts';
import type { Session } from './session.ts';

/** The case of the title page. */
export const FIRST_CASE = '3m-emea';

const DROPPED = 'dropped:';

/** How a dropped scenario is asked for: by the hash of its texts. */
export const droppedKey = (hash: string): string => DROPPED + hash;

/** The hash in a key of a dropped scenario; null for a case that comes with the game. */
export const hashOfKey = (key: string): string | null => (key.startsWith(DROPPED) ? key.slice(DROPPED.length) : null);

/** The case a saved game belongs to. */
export function caseOf({ scenario, dropped }: Pick<ShelvedGame, 'scenario' | 'dropped'>): string {
  return dropped === undefined ? scenario : droppedKey(dropped);
}

export interface CaseDesk {
  /** The rules of a case; rejects when they cannot be loaded. */
  rules(key: string): Promise<Session>;
  /** The rules if they are here already. */
  here(key: string): Session | null;
  /** Asked for again, the rules are loaded anew: a dropped case was given other texts. */
  forget(key: string): void;
}

export function openCaseDesk(load: (key: string) => Promise<Session>): CaseDesk {
  const coming = new Map<string, Promise<Session>>();
  const arrived = new Map<string, Session>();
  return {
    here: (key) => arrived.get(key) ?? null,
    forget(key) {
      coming.delete(key);
      arrived.delete(key);
    },
    rules(key) {
      const known = coming.get(key);
      if (known !== undefined) return known;
      const loading = load(key);
      coming.set(key, loading);
      loading.then(
        (session) => arrived.set(key, session),
        () => coming.delete(key),
      );
      return loading;
    },
  };
}
