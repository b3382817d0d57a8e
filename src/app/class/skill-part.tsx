// Luck and decisions of every team, for the desk in the debrief: asked for one team after the other, the quick ones first,
// so that a class of twelve keeps nobody waiting who asks for something else meanwhile.
import { useEffect, useState } from 'preact/hooks';
import { SkillTable, type TeamSkill } from '../../panels/console/skill-table.tsx';
import type { LuckView, QualityView } from '../../views/skill-view.ts';
import { followStudy } from './follow-study.ts';
import type { AskStudy } from './study-asker.ts';

const STUDIES = ['luck', 'quality'] as const;

export function SkillPart(props: {
  teams: readonly { id: string; name: string }[];
  /** Of one team: the same function for as long as the class is open. */
  ask: (team: string) => AskStudy | null;
}) {
  const [known, setKnown] = useState<ReadonlyMap<string, TeamSkill>>(new Map());
  const ids = props.teams.map(({ id }) => id).join(' ');
  useEffect(() => {
    const queue = STUDIES.flatMap((study) => ids.split(' ').map((team) => ({ team, study })));
    let stop = () => {};
    const tell = (team: string, part: Partial<TeamSkill>) =>
      setKnown((before) => new Map(before).set(team, { ...before.get(team), ...part }));
    const next = () => {
      const one = queue.shift();
      const ask = one === undefined ? null : props.ask(one.team);
      if (one === undefined || ask === null) return;
      const { team, study } = one;
      stop = followStudy(ask, study, (shown) => {
        if (shown.kind === 'working') return tell(team, { working: shown.share });
        if (shown.kind === 'failed') tell(team, { [study]: null, working: null });
        else if (study === 'luck') tell(team, { luck: shown.answer as LuckView, working: null });
        else tell(team, { quality: shown.answer as QualityView, working: null });
        return next();
      });
    };
    next();
    return () => stop();
  }, [ids]);
  return <SkillTable teams={props.teams} known={known} />;
}
