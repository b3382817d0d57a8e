// The debrief of a team in a class: luck told from decisions once the server has played the games for it.
import { useContext } from 'preact/hooks';
import { DebriefPanel } from '../../../panels/debrief/debrief-panel.tsx';
import { LuckTold, ModelsTold, QualityTold } from '../../../panels/study/study-told.tsx';
import type { LuckView, ModelsView, QualityView } from '../../../views/skill-view.ts';
import { StudyAsker } from '../study-asker.ts';
import { useTeamStudy } from '../use-team-study.ts';
import type { Given } from './given.ts';

const Luck = () => <LuckTold {...useTeamStudy<LuckView>('luck', null)} />;
const Models = () => <ModelsTold {...useTeamStudy<ModelsView>('models', null)} />;
const Quality = () => <QualityTold {...useTeamStudy<QualityView>('quality', null)} />;

export function DebriefPage({ view, send }: Given<'debriefing'>) {
  const asked = useContext(StudyAsker) !== null;
  return (
    <DebriefPanel
      view={view.view}
      send={send}
      kept="The record stays with the class. What you take home is the page for printing."
      {...(asked ? { luck: <Luck />, models: <Models />, quality: <Quality /> } : {})}
    />
  );
}
