// Luck and decisions of every team, for the desk in the debrief: asked for one team after the other, the quick ones first,
// so that a class of twelve keeps nobody waiting who asks for something else meanwhile. Stopped, the whole row waits: what
// was found stays, and it goes on with the team at which it stood.
import { useEffect, useRef, useState } from 'preact/hooks';
import { SkillTable, type TeamSkill } from '../../panels/console/skill-table.tsx';
import type { LuckView, QualityView } from '../../views/skill-view.ts';
import { type FollowedStudy, followStudy } from './follow-study.ts';
import type { AskStudy } from './study-asker.ts';

const STUDIES = ['luck', 'quality'] as const;

export function SkillPart(props: {
  teams: readonly { id: string; name: string }[];
  /** Of one team: the same function for as long as the class is open. */
  ask: (team: string) => AskStudy | null;
}) {
  const [known, setKnown] = useState<ReadonlyMap<string, TeamSkill>>(new Map());
  const [stopped, setStopped] = useState(false);
  const followed = useRef<FollowedStudy | null>(null);
  const ids = props.teams.map(({ id }) => id).join(' ');
  useEffect(() => {
    const queue = STUDIES.flatMap((study) => ids.split(' ').map((team) => ({ team, study })));
    const tell = (team: string, part: Partial<TeamSkill>) =>
      setKnown((before) => new Map(before).set(team, { ...before.get(team), ...part }));
    const next = () => {
      const one = queue.shift();
      const ask = one === undefined ? null : props.ask(one.team);
      followed.current = null;
      if (one === undefined || ask === null) return;
      const { team, study } = one;
      followed.current = followStudy(ask, study, (shown) => {
        setStopped(shown.kind === 'stopped');
        if (shown.kind === 'working' || shown.kind === 'stopped') return tell(team, { working: shown.share });
        if (shown.kind === 'failed') tell(team, { [study]: null, working: null });
        else if (study === 'luck') tell(team, { luck: shown.answer as LuckView, working: null });
        else tell(team, { quality: shown.answer as QualityView, working: null });
        return next();
      });
    };
    next();
    return () => followed.current?.leave();
  }, [ids]);
  return (
    <SkillTable
      teams={props.teams}
      known={known}
      stopped={stopped}
      onHand={() => followed.current?.hand(stopped ? 'go-on' : 'stop')}
    />
  );
}
