// The title page: what this is, in one sentence; the committee that has to be won; go on or take your seat.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { seedTyped } from '../../views/seed-typed.ts';
import type { TitleView } from '../../views/title-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FileButton } from '../kit/file-button.tsx';
import { Arrow } from '../kit/mark.tsx';
import { RefusalNote } from '../kit/text.tsx';
import { GameList } from './game-list.tsx';
import { ThemeChoice } from '../kit/theme-choice.tsx';
import { TitleCast } from './title-cast.tsx';
import './title.css';

export function TitlePanel(props: {
  view: TitleView;
  /** The practice was played or skipped in this browser before. */
  practised?: boolean;
  /** This page comes from a class server: whoever opens it has most likely been told a code. */
  joinable?: boolean;
  /** The other cases, when they have come. */
  cases?: ComponentChildren;
  send: Send;
}) {
  const { view, send } = props;
  const { refusal, attempt } = useAttempt(send);
  const { newest } = view;
  const own = props.joinable === true ? 'button' : 'button primary';
  return (
    <main class="title-page">
      <header class="title-top page-top">
        <p>A simulation of key account management, for teams</p>
        <ThemeChoice hideLegend />
      </header>
      <div class="title-words">
        <h1 class="title-mark">
          Ex<span>Com</span>
        </h1>
        <div class="title-say">
          <p class="title-line">Nobody disputes the need. Almost everybody disputes the answer.</p>
          <p class="lead">
            You run 3M in Europe, the Middle East and Africa: six years, twenty customers who buy across borders, and
            thirteen votes to win for a new way of serving them.
          </p>
        </div>
        <div class="title-way">
          <div class="title-acts">
            {props.joinable === true ? (
              <a class="button primary" href="#/join">
                Join a class
                <Arrow />
              </a>
            ) : null}
            {newest === null ? (
              <button
                type="button"
                class={own}
                disabled={view.opening || view.shelf === 'reading'}
                onClick={() => attempt({ type: 'new-game' })}
              >
                {props.joinable === true ? 'Play alone' : 'Take your seat'}
                <Arrow />
              </button>
            ) : (
              <button type="button" class={own} disabled={view.opening} onClick={() => attempt({ type: 'resume' })}>
                Continue: {newest.where}
              </button>
            )}
            <button
              type="button"
              class="button plain"
              disabled={view.opening}
              onClick={() => attempt({ type: 'practise' })}
            >
              {props.practised === true ? 'Practise again' : 'Practise first: half a year, four minutes'}
            </button>
            <FileButton
              label="Import a record"
              accept=".json,application/json"
              onFiles={(files) => attempt({ type: 'import-files', files })}
            />
            <NewGame
              saved={newest !== null}
              start={(seed) => attempt(seed === null ? { type: 'new-game' } : { type: 'new-game', seed })}
            />
          </div>
          <div class="title-notes">
            {view.opening ? <p>Opening the game.</p> : null}
            <RefusalNote refusal={refusal} />
            {view.trouble === '' ? null : <p class="refusal">■ {view.trouble}</p>}
          </div>
        </div>
        <div class="title-side">
          <GameList view={view} send={send} />
          <div class="title-cases">{props.cases}</div>
        </div>
      </div>
      <TitleCast />
      <footer class="title-foot">
        <p class="title-vote">Thirteen vote, one chairs. More than half of the weight carries it.</p>
        <p>
          Educational fiction based on a published case. All people and accounts are invented and all figures are
          invented or labelled. Not connected with 3M.
        </p>
        <p>
          About 90 minutes. No account, no e-mail; your games stay in this browser. Teaching without a server?{' '}
          <a href="#/verify">Verify your teams’ records</a>. Writing a case?{' '}
          <a href="#/reference">Read the reference</a>, and <a href="#/balance">see whether a case is fair</a>.
        </p>
      </footer>
    </main>
  );
}

/** A new game beside a saved one, and the choice of a seed for those who want the same luck as somebody else. */
function NewGame(props: { saved: boolean; start: (seed: number | null) => void }) {
  const [seed, setSeed] = useState('');
  const [problem, setProblem] = useState('');
  const start = () => {
    const typed = seedTyped(seed);
    setProblem(typed.problem);
    if (typed.problem === '') props.start(typed.seed);
  };
  return (
    <details class="title-seed">
      <summary>{props.saved ? 'Start a new game' : 'Choose the luck'}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <label class="field">
          <span class="label">Seed</span>
          <input type="text" inputMode="numeric" value={seed} onInput={(event) => setSeed(event.currentTarget.value)} />
          <span class="hint">The same seed gives the same luck. Empty: a new one is drawn.</span>
        </label>
        <p role="alert">{problem}</p>
        <button type="submit" class="button">
          Start a new game
        </button>
      </form>
    </details>
  );
}
