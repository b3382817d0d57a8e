// A study of a team asked for again and again, until the answer is there: whoever works it out sends nothing by itself. One
// that somebody has stopped is looked at too, for anybody else of the team may let it go on.
import type { StudyHandAsked, TeamStudy } from '../../classroom/messages.ts';
import type { StudyShown } from '../../panels/study/study-frame.tsx';
import type { AskStudy } from './study-asker.ts';

const AGAIN_MS = 700;
const STOPPED_MS = 3000;
/** After a press, when the thread that works has heard of it. */
const SOON_MS = 150;
/** Answers of a server that is only busy. */
const LATER: readonly string[] = ['limit/wait', 'server/failed'];

export interface FollowedStudy {
  /** Stops the study, or lets it go on, for all who see it; one that failed is tried again. */
  hand: (hand: StudyHandAsked) => void;
  /** Hears no more. */
  leave: () => void;
}

/** `hear` is told what is known by now, the answer or why there is none last. */
export function followStudy(
  ask: AskStudy,
  study: TeamStudy,
  hear: (shown: StudyShown<unknown>) => void,
): FollowedStudy {
  let here = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The question under way; an answer to an earlier one is of the past. */
  let asked = 0;
  let stoppedAt: number | null = null;
  const look = async (hand?: StudyHandAsked) => {
    const mine = ++asked;
    clearTimeout(timer);
    const answer = await (hand === undefined ? ask(study) : ask(study, hand));
    if (!here || mine !== asked) return;
    const again = (ms: number) => {
      timer = setTimeout(() => void look(), ms);
    };
    if ('done' in answer) hear({ kind: 'done', answer: answer.done });
    else if ('stopped' in answer) {
      const { stopped: share, note } = answer;
      if (stoppedAt !== share) hear({ kind: 'stopped', share, answer: answer.answer, note });
      stoppedAt = share;
      again(STOPPED_MS);
    } else if ('refused' in answer && !LATER.includes(answer.refused.code))
      hear({ kind: 'failed', reason: answer.refused.message });
    else {
      if ('working' in answer && (answer.working > 0 || stoppedAt !== null)) {
        hear({ kind: 'working', share: answer.working });
        stoppedAt = null;
      }
      again(hand === undefined ? AGAIN_MS : SOON_MS);
    }
  };
  void look();
  return {
    hand: (hand) => void look(hand),
    leave() {
      here = false;
      clearTimeout(timer);
    },
  };
}
