// Who is asked for the studies of a team: the server, by the line of this page. Null where nobody can be asked, as in a
// rehearsal; screens then show what needs no asking.
import { createContext } from 'preact';
import type { StudyAnswer, StudyHandAsked, TeamStudy } from '../../classroom/messages.ts';

/** Asks how far a study is, after what `hand` wants done about it; the first to ask has it begun. */
export type AskStudy = (study: TeamStudy, hand?: StudyHandAsked) => Promise<StudyAnswer | { lost: true }>;

export const StudyAsker = createContext<AskStudy | null>(null);
