// A study of a team as a screen of a class uses it: asked of the server, again and again, until the answer is there, with
// the same ways to stop it and to let it go on as in a game played alone.
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { TeamStudy } from '../../classroom/messages.ts';
import type { StudyShown, Told } from '../../panels/study/study-frame.tsx';
import { type FollowedStudy, followStudy } from './follow-study.ts';
import { StudyAsker } from './study-asker.ts';

/**
 * What is known of a study by now, and what may be done about it; nothing where nobody can be asked. Another `basis` is
 * asked about anew, and what was known stays until the answer comes.
 */
export function useTeamStudy<T>(study: TeamStudy, basis: unknown): Told<T> {
  const ask = useContext(StudyAsker);
  const [state, setState] = useState<StudyShown<T>>({ kind: 'working', share: 0 });
  const followed = useRef<FollowedStudy | null>(null);
  useEffect(() => {
    if (ask === null) return undefined;
    const one = followStudy(ask, study, (shown) => setState(shown as StudyShown<T>));
    followed.current = one;
    return () => one.leave();
  }, [ask, study, basis]);
  if (ask === null) return { state: null };
  const goOn = () => followed.current?.hand('go-on');
  return { state, hand: { stop: () => followed.current?.hand('stop'), goOn, again: goOn } };
}
