// Stopping the room with a question: the question that goes out, and the answers that come in. An answer goes to the
// wall only when it is put there.
import { useState } from 'preact/hooks';
import type { ConsolePage } from '../../views/console-page.ts';
import { ROOM, textRoom } from '../../views/text-room.ts';
import { DialogButton } from '../kit/dialog.tsx';
import { TextField } from '../kit/text-fields.tsx';
import type { Asking } from './use-ask.ts';

export function FreezeButton({ page, asking }: { page: ConsolePage; asking: Asking }) {
  const { freeze, hold } = page;
  if (hold === 'frozen')
    return freeze.thaw.closed === '' ? (
      <button
        type="button"
        class="button primary"
        disabled={asking.busy}
        onClick={() => asking.ask(freeze.thaw.command)}
      >
        {freeze.thaw.label}
      </button>
    ) : null;
  if (freeze.freeze !== '') return null;
  return (
    <DialogButton button="Freeze" title="Stop the room with a question" buttonClass="button plain">
      {(close) => <FreezeForm offers={freeze.offers} asking={asking} close={close} />}
    </DialogButton>
  );
}

function FreezeForm(props: { offers: readonly string[]; asking: Asking; close: () => void }) {
  const [question, setQuestion] = useState('');
  const [typed, setTyped] = useState('');
  const chosen = typed.trim() === '' ? question : typed.trim();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void props.asking.ask({ type: 'freeze', question: chosen }).then((done) => {
          if (done) props.close();
        });
      }}
    >
      <p class="small quiet">
        Every device stops and shows the question; each seat may answer in one line. The clock stands still.
      </p>
      <fieldset class="choice-group">
        <legend>Questions of this case</legend>
        {props.offers.map((offer) => (
          <label key={offer} class="choice">
            <input
              type="radio"
              name="question"
              checked={typed.trim() === '' && question === offer}
              onChange={() => {
                setTyped('');
                setQuestion(offer);
              }}
            />
            <span>{offer}</span>
          </label>
        ))}
        <label class="choice">
          <input
            type="radio"
            name="question"
            checked={chosen === ''}
            onChange={() => {
              setTyped('');
              setQuestion('');
            }}
          />
          <span>No question: eyes to the front</span>
        </label>
      </fieldset>
      <TextField live label="Or your own question" value={typed} most={ROOM.question} onChange={setTyped} />
      <button type="submit" class="button primary" disabled={props.asking.busy || textRoom(typed, ROOM.question).over}>
        Freeze the class
      </button>
    </form>
  );
}

/** The answers as they come in; each is put on the wall, or taken off it, by hand. */
export function AnswerDesk({ page, asking }: { page: ConsolePage; asking: Asking }) {
  const { question, answers } = page.freeze;
  if (question === null) return null;
  const shown = answers.filter((answer) => answer.shown).length;
  return (
    <section class="section answer-desk" aria-label="Answers">
      <div class="section-head">
        <h2>{question === '' ? 'Frozen without a question' : question}</h2>
        <p class="small quiet">
          {answers.length === 0
            ? question === ''
              ? 'The devices say: eyes to the front.'
              : 'No answer yet. They come in here.'
            : `${answers.length} answered, ${shown} on the wall`}
        </p>
      </div>
      <ul class="plain rows">
        {answers.map((answer) => (
          <li key={answer.id} class="answer-row">
            <span>
              <q class="quote">{answer.text}</q>
              <span class="small quiet">
                {answer.name}, {answer.team}
              </span>
            </span>
            <button
              type="button"
              class={answer.shown ? 'button compact on-wall' : 'button compact'}
              aria-pressed={answer.shown}
              disabled={asking.busy || answer.act.closed !== ''}
              onClick={() => asking.ask(answer.act.command)}
            >
              {answer.shown ? '✓ On the wall' : 'Show'}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
