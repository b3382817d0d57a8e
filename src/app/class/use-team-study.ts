// A study of a team as a screen of a class uses it: asked of the server, again and again, until the answer is there.
import { useContext, useEffect, useState } from 'preact/hooks';
import type { TeamStudy } from '../../classroom/messages.ts';
import type { StudyShown } from '../../panels/study/study-frame.tsx';
import { followStudy } from './follow-study.ts';
import { StudyAsker } from './study-asker.ts';

/**
 * What is known of a study by now; null where nobody can be asked. Another `basis` is asked about anew, and what was
 * known stays until the answer comes.
 */
export function useTeamStudy<T>(study: TeamStudy, basis: unknown): StudyShown<T> | null {
  const ask = useContext(StudyAsker);
  const [state, setState] = useState<StudyShown<T>>({ kind: 'working', share: 0 });
  useEffect(
    () => (ask === null ? undefined : followStudy(ask, study, (shown) => setState(shown as StudyShown<T>))),
    [ask, study, basis],
  );
  return ask === null ? null : state;
}
