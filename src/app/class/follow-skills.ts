// Luck and decisions of the teams of a class, asked for one team after the other, the quick ones first, so that a class of
// twelve keeps nobody waiting who asks for something else meanwhile. Stopped, the whole row waits, also where the press
// meets the moment between two of them: what was found stays, and it goes on where it stood.
import type { TeamSkill } from '../../panels/console/skill-table.tsx';
import type { LuckView, QualityView } from '../../views/skill-view.ts';
import { type FollowedStudy, followStudy } from './follow-study.ts';
import type { AskStudy } from './study-asker.ts';

const STUDIES = ['luck', 'quality'] as const;

export interface SkillListener {
  /** More is known of a team. */
  tell: (team: string, part: Partial<TeamSkill>) => void;
  /** The row stands still, or goes on. */
  stopped: (stopped: boolean) => void;
}

export function followSkills(
  teams: readonly string[],
  askOf: (team: string) => AskStudy | null,
  hears: SkillListener,
): FollowedStudy {
  const queue = STUDIES.flatMap((study) => teams.map((team) => ({ team, study })));
  let followed: FollowedStudy | null = null;
  /** Somebody wants the row to wait; `still`: it does. */
  let halted = false;
  let still = false;
  const stand = (stands: boolean): void => {
    if (stands !== still) hears.stopped(stands);
    still = stands;
  };
  const next = (): void => {
    followed = null;
    const one = queue[0];
    const ask = one === undefined ? null : askOf(one.team);
    if (one === undefined || ask === null) return;
    if (halted) return stand(true);
    queue.shift();
    const { team, study } = one;
    followed = followStudy(ask, study, (shown) => {
      if (shown.kind === 'stopped') halted = true;
      // Whoever else sees it may have let it go on.
      else if (shown.kind === 'working' && still) halted = false;
      if (shown.kind !== 'done') stand(shown.kind === 'stopped');
      if (shown.kind === 'working' || shown.kind === 'stopped') return hears.tell(team, { working: shown.share });
      if (shown.kind === 'failed') hears.tell(team, { [study]: null, working: null });
      else if (study === 'luck') hears.tell(team, { luck: shown.answer as LuckView, working: null });
      else hears.tell(team, { quality: shown.answer as QualityView, working: null });
      return next();
    });
  };
  next();
  return {
    hand(hand) {
      halted = hand === 'stop';
      if (followed !== null) return followed.hand(hand);
      if (halted) return undefined;
      stand(false);
      return next();
    },
    leave: () => followed?.leave(),
  };
}
