// The papers of a team's game in a class: made by the server, read and printed here in place of the screen.
import { PapersPanel } from '../../panels/papers/papers-panel.tsx';
import { StudyFrame } from '../../panels/study/study-frame.tsx';
import type { Binder } from '../../views/paper-binder.ts';
import { useTeamStudy } from './use-team-study.ts';

export function SeatPapers(props: { onBack: () => void }) {
  const papers = useTeamStudy<Binder>('papers', null);
  const back = () => {
    props.onBack();
    return null;
  };
  if (papers.state?.kind === 'done') return <PapersPanel binder={papers.state.answer} send={back} />;
  return (
    <main id="screen" class="screen stack" tabIndex={-1}>
      <StudyFrame doing="Writing out the papers" state={papers.state}>
        {() => null}
      </StudyFrame>
      <p>
        <button type="button" class="button" onClick={props.onBack}>
          Back to the game
        </button>
      </p>
    </main>
  );
}
