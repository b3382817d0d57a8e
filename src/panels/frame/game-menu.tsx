// The menu: the papers, the record as a file, other games beside this one, a word looked up, the way out.
import type { ComponentChildren } from 'preact';
import type { FrameView, GameFrameView } from '../../views/frame-view.ts';
import type { Send, UiEvent } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { DialogButton } from '../kit/dialog.tsx';
import { FileButton } from '../kit/file-button.tsx';
import { RefusalNote } from '../kit/text.tsx';
import { ThemeChoice } from '../kit/theme-choice.tsx';

/** Budget asked, points, credibility: in the folio line where there is room, else in the menu. */
export function Standing(props: { view: FrameView }) {
  return (
    <dl class="standing">
      {props.view.numbers.map((number) => (
        <div key={number.label} title={number.hint}>
          <dt>{number.label}</dt>
          <dd>{number.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `children`: further lines of the menu. */
export function GameMenu(props: { view: GameFrameView; send: Send; children?: ComponentChildren }) {
  return (
    <>
      <Glossary view={props.view} buttonClass="button compact bare wide-only" />
      <DialogButton button="Menu" title="Menu" buttonClass="button compact bare">
        {(close) => <MenuBody view={props.view} send={props.send} extra={props.children} close={close} />}
      </DialogButton>
    </>
  );
}

export function Glossary(props: { view: FrameView; buttonClass: string }) {
  return (
    <DialogButton button="Glossary" title="Glossary" buttonClass={props.buttonClass}>
      {() => (
        <dl class="glossary">
          {props.view.glossary.map(({ term, entry }) => (
            <div key={term}>
              <dt class="label">{term}</dt>
              <dd>{entry}</dd>
            </div>
          ))}
        </dl>
      )}
    </DialogButton>
  );
}

function MenuBody(props: { view: GameFrameView; send: Send; extra?: ComponentChildren; close: () => void }) {
  const { refusal, attempt } = useAttempt(props.send);
  const press = (event: UiEvent) => () => {
    if (attempt(event)) props.close();
  };
  return (
    <div class="stack">
      <Standing view={props.view} />
      <ThemeChoice />
      {props.extra}
      <p class="small quiet">
        The record of a game is a small file: the seed and every decision, from which all figures follow. Seed of this
        game: {props.view.seed}.
      </p>
      <ul class="plain rows menu-list">
        <li class="narrow-only">
          <Glossary view={props.view} buttonClass="button plain" />
        </li>
        <li>
          <button type="button" class="button plain" onClick={press({ type: 'open-papers' })}>
            Papers of this game
          </button>
        </li>
        <li>
          <button type="button" class="button plain" onClick={press({ type: 'open-model' })}>
            The model behind it
          </button>
        </li>
        <li>
          <button type="button" class="button plain" onClick={() => attempt({ type: 'export-record' })}>
            Export the record
          </button>
        </li>
        <li>
          <FileButton
            label="Import records"
            accept=".json,application/json"
            onFiles={(files) => {
              props.close();
              attempt({ type: 'import-files', files });
            }}
          />
        </li>
        <li>
          <button type="button" class="button plain" onClick={press({ type: 'new-game' })}>
            New game beside this one
          </button>
        </li>
        <li>
          <button type="button" class="button plain" onClick={() => attempt({ type: 'leave' })}>
            Back to the title page
          </button>
        </li>
      </ul>
      <RefusalNote refusal={refusal} />
    </div>
  );
}
