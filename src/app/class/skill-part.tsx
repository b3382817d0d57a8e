// Luck and decisions of every team, for the desk in the debrief; how they are asked for: follow-skills.ts.
import { useEffect, useRef, useState } from 'preact/hooks';
import { SkillTable, type TeamSkill } from '../../panels/console/skill-table.tsx';
import { followSkills } from './follow-skills.ts';
import type { FollowedStudy } from './follow-study.ts';
import type { AskStudy } from './study-asker.ts';

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
    followed.current = followSkills(ids.split(' '), props.ask, {
      tell: (team, part) => setKnown((before) => new Map(before).set(team, { ...before.get(team), ...part })),
      stopped: setStopped,
    });
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
