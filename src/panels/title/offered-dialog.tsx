// A scenario that was handed to the page: what it says of itself and what the check found, before anybody plays it. Each
// message says what is wrong, where, and what to do, with the lines of the file.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OfferedMessage, OfferedView } from '../../views/offered-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { SelectField } from '../kit/fields.tsx';
import './offered-dialog.css';

/** More than these are shown when asked for. */
const SHORT_LIST = 5;

const MARKS: Record<OfferedMessage['severity'], { sign: string; word: string; tone: string }> = {
  error: { sign: '■', word: 'Mistake', tone: 'against' },
  warning: { sign: '▲', word: 'To look at', tone: 'you' },
  note: { sign: '●', word: 'Note', tone: 'quiet' },
};

export function OfferedDialog({ view, send }: { view: OfferedView; send: Send }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  // The button that was there while it was checked has become another one.
  useEffect(() => {
    if (view.state !== 'checking')
      dialog.current?.querySelector<HTMLElement>('.tell-acts .primary')?.focus({ preventScroll: true });
  }, [view.state]);
  const close = () => send({ type: 'dismiss' });
  return (
    <dialog
      ref={dialog}
      class="tell offered"
      aria-labelledby="offered-headline"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="stack">
        <div role="status" class="stack">
          <h2 id="offered-headline">{view.headline}</h2>
          <p>{view.lead}</p>
        </div>
        {view.facts.length === 0 ? null : (
          <dl class="offered-facts">
            {view.facts.map(({ label, value }) => (
              <div key={`${label} ${value}`}>
                <dt class="label">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {view.languages.length === 0 ? null : (
          <div>
            <SelectField
              label="Language of the case"
              options={view.languages.map(({ id, name }) => ({ value: id, label: name }))}
              value={view.language}
              onChange={(language) => void send({ type: 'offer-language', language })}
            />
            <p class="small quiet">
              The game around it stays in English. What is not translated stands as it was written.
            </p>
          </div>
        )}
        <Messages messages={view.messages} />
        <div class="tell-acts">
          {view.state === 'playable' ? (
            <button type="button" class="button primary" onClick={() => send({ type: 'play-offered' })}>
              Play it
            </button>
          ) : null}
          <button type="button" class={view.state === 'playable' ? 'button' : 'button primary'} onClick={close}>
            {view.state === 'playable' ? 'Not now' : view.state === 'checking' ? 'Stop' : 'Close'}
          </button>
        </div>
      </div>
    </dialog>
  );
}

function Messages({ messages }: { messages: readonly OfferedMessage[] }) {
  const [all, setAll] = useState(false);
  if (messages.length === 0) return null;
  const shown = all ? messages : messages.slice(0, SHORT_LIST);
  return (
    <div>
      <ol class="plain rows offered-messages" aria-label="What the check found">
        {shown.map((message, i) => {
          const { sign, word, tone } = MARKS[message.severity];
          return (
            <li key={i}>
              <p>
                <span class={`label ${tone}`}>
                  <span aria-hidden="true">{sign} </span>
                  {word}
                </span>{' '}
                <span class="small quiet">
                  {message.where}, {message.code}
                </span>
              </p>
              <p>{message.words}</p>
              {message.excerpt === '' ? null : <pre tabIndex={0}>{message.excerpt}</pre>}
              {message.help === '' ? null : <p class="small">What to do: {message.help}</p>}
            </li>
          );
        })}
      </ol>
      {messages.length > SHORT_LIST ? (
        <button type="button" class="button plain compact" onClick={() => setAll(!all)}>
          {all ? `Only the first ${SHORT_LIST}` : `All ${messages.length} messages`}
        </button>
      ) : null}
    </div>
  );
}
