// A study of a team asked for again and again, until the answer is there: whoever works it out sends nothing by itself.
import type { TeamStudy } from '../../classroom/messages.ts';
import type { StudyShown } from '../../panels/study/study-frame.tsx';
import type { AskStudy } from './study-asker.ts';

const AGAIN_MS = 700;
/** Answers of a server that is only busy. */
const LATER: readonly string[] = ['limit/wait', 'server/failed'];

/** `hear` is told what is known by now, the answer or why there is none last. Returns the way to stop. */
export function followStudy(ask: AskStudy, study: TeamStudy, hear: (shown: StudyShown<unknown>) => void): () => void {
  let here = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const answer = await ask(study);
    if (!here) return;
    if ('done' in answer) hear({ kind: 'done', answer: answer.done });
    else if ('refused' in answer && !LATER.includes(answer.refused.code))
      hear({ kind: 'failed', reason: answer.refused.message });
    else {
      if ('working' in answer && answer.working > 0) hear({ kind: 'working', share: answer.working });
      timer = setTimeout(() => void look(), AGAIN_MS);
    }
  };
  void look();
  return () => {
    here = false;
    clearTimeout(timer);
  };
}
