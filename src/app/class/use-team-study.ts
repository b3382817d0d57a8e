// A study of a team as a screen of a class uses it: asked of the server, again and again, until the answer is there.
import { useContext, useEffect, useState } from 'preact/hooks';
import type { TeamStudy } from '../../classroom/messages.ts';
import type { StudyShown } from '../../panels/study/study-frame.tsx';
import { StudyAsker } from './study-asker.ts';

const AGAIN_MS = 700;
/** Answers of a server that is only busy. */
const LATER: readonly string[] = ['limit/wait', 'server/failed'];

/**
 * What is known of a study by now; null where nobody can be asked. Another `basis` is asked about anew, and what was
 * known stays until the answer comes.
 */
export function useTeamStudy<T>(study: TeamStudy, basis: unknown): StudyShown<T> | null {
  const ask = useContext(StudyAsker);
  const [state, setState] = useState<StudyShown<T>>({ kind: 'working', share: 0 });
  useEffect(() => {
    if (ask === null) return undefined;
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await ask(study);
      if (!here) return;
      if ('done' in answer) setState({ kind: 'done', answer: answer.done as T });
      else if ('refused' in answer && !LATER.includes(answer.refused.code))
        setState({ kind: 'failed', reason: answer.refused.message });
      else {
        if ('working' in answer && answer.working > 0) setState({ kind: 'working', share: answer.working });
        timer = setTimeout(() => void look(), AGAIN_MS);
      }
    };
    void look();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [ask, study, basis]);
  return ask === null ? null : state;
}
