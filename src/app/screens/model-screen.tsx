// The model behind the game, with a sandbox on the running one.
import { useEffect, useState } from 'preact/hooks';
import { loadModel } from 'virtual:model';
import { ModelPanel } from '../../panels/model/model-panel.tsx';
import { SandboxTable } from '../../panels/model/sandbox-table.tsx';
import { StudyFrame } from '../../panels/study/study-frame.tsx';
import type { Game } from '../../referee/game.ts';
import { type ModelText, modelOf } from '../../views/model-text.ts';
import { sandboxView } from '../../views/sandbox-view.ts';
import type { ScreenProps } from '../screen-chunk.tsx';
import { told, useStudy } from '../use-study.ts';
import { recordedOf } from '../../analysis/recorded-game.ts';

interface SandboxProps {
  game: Game;
  parameters: Readonly<Record<string, number>>;
  tell: (words: string) => void;
}

function Sandbox({ game, parameters, tell }: SandboxProps) {
  const study = useStudy(game, JSON.stringify(parameters), {
    study: 'sandbox',
    game: recordedOf(game),
    parameters,
  });
  const shown = told(study, sandboxView);
  const { state } = shown;
  const finding = state?.kind === 'done' ? state.answer.headline : '';
  // Silent while it works, so that the same finding again is news.
  useEffect(() => tell(finding), [finding, tell]);
  return (
    <StudyFrame doing="Playing your decisions in that world" {...shown}>
      {(view) => <SandboxTable view={view} />}
    </StudyFrame>
  );
}

export function Screen({ game, send }: ScreenProps) {
  const [model, setModel] = useState<ModelText | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadModel().then(setModel, () => setFailed(true));
  }, []);
  const back = () => {
    send({ type: 'back-to-game' });
  };
  if (model === null)
    return (
      <main id="screen" class="screen stack" tabIndex={-1}>
        <p role="status">
          {failed ? 'The page of the model could not be loaded. The game is saved.' : 'Opening the model.'}
        </p>
        <p>
          <button type="button" class="button" onClick={back}>
            Back to the game
          </button>
        </p>
      </main>
    );
  return (
    <main id="screen" tabIndex={-1}>
      <ModelPanel
        model={modelOf(model, game.engine.world)}
        sandbox={
          !game.steps.some(({ step }) => step === 'close')
            ? null
            : (parameters, tell) => <Sandbox game={game} parameters={parameters} tell={tell} />
        }
        onBack={back}
      />
    </main>
  );
}
