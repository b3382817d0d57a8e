// A study as its part of a screen shows it: how far it is, how far it came when somebody stopped it, or why it failed, in
// the words of who plays; and the answer, ready to draw.
import type { StudyState } from '../analysis/study-desk.ts';
import { counted, grouped } from './format.ts';

export type StudyView<T> =
  /** `waits`: for another study to be done. */
  | { kind: 'working'; share: number; waits?: true }
  /** `note`: how far it came; `answer`: what was found by then, null where that is nothing. */
  | { kind: 'stopped'; share: number; answer: T | null; note: string }
  | { kind: 'done'; answer: T }
  /** `reason`: what happened and what can be done; `technical`: the same for who mends it. */
  | { kind: 'failed'; reason: string; technical?: string };

/** How a study counts: in games, all of them alike, or in years or models that come one after the other. */
export interface StudyCount<T> {
  of: number;
  unit: 'game' | 'year' | 'model';
  done: (answer: T, share: number) => number;
  /** Of the year that is being judged: the other choices that were compared with it. Null where none was. */
  begun?: (answer: T) => { done: number; of: number } | null;
}

/** `view` makes an answer ready to draw; no `count` for a study that tells nothing before its end. */
export function studyView<T, V>(
  state: StudyState<T>,
  view: (answer: T) => V,
  count: StudyCount<T> | null = null,
): StudyView<V> {
  switch (state.kind) {
    case 'working':
      return state;
    case 'done':
      return { kind: 'done', answer: view(state.answer) };
    case 'stopped': {
      const { share, answer } = state;
      const done = count === null || answer === null ? 0 : count.done(answer, share);
      const begun = answer === null ? null : (count?.begun?.(answer) ?? null);
      // Nought of a thousand is no answer.
      const drawn = answer === null || (done === 0 && begun === null) ? null : view(answer);
      return { kind: 'stopped', share, answer: drawn, note: stoppedWords(count, done, begun) };
    }
    case 'failed':
      return state.fault === 'unopened'
        ? { kind: 'failed', reason: NOT_BEGUN }
        : { kind: 'failed', reason: BROKEN, technical: state.reason };
  }
}

const NOTHING_YET = {
  game: 'Stopped before there were games to go by.',
  year: 'Stopped before any choice was compared: nothing is known yet.',
  model: 'Stopped before any model was played: nothing is known yet.',
} as const;

const THE_REST = {
  game: 'The figures are rougher for it.',
  year: 'The others are not judged yet.',
  model: 'The others are not played yet.',
} as const;

function stoppedWords<T>(
  count: StudyCount<T> | null,
  done: number,
  begun: { done: number; of: number } | null,
): string {
  if (count === null) return 'Stopped before its end: nothing is known yet.';
  const { of, unit } = count;
  const whole = `Stopped after ${grouped(done)} of ${counted(of, unit)}`;
  if (begun === null) return done === 0 ? NOTHING_YET[unit] : `${whole}. ${THE_REST[unit]}`;
  const compared = `${begun.done} of ${begun.of} other choices`;
  return `${done === 0 ? `Stopped in the first year, after ${compared}.` : `${whole}, and ${compared} of the next.`} The rest is not judged yet.`;
}

const NOT_BEGUN =
  'This could not begin: the part of the page that plays other games did not arrive. Look at your connection, then try again.';
const BROKEN =
  'This broke off. The fault is the page’s and not yours; your game and everything else here is not touched.';
