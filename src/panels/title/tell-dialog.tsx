// What the page tells or asks about saved games: a modal dialogue that opens by itself, closed by its buttons or Escape.
import { useEffect, useRef } from 'preact/hooks';
import type { TellView } from '../../views/tell-view.ts';
import type { Send } from '../../views/ui-event.ts';

export function TellDialog(props: { view: TellView | null; send: Send }) {
  const { view, send } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (view === null) dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [view]);
  return (
    <dialog
      ref={dialog}
      class="tell"
      aria-labelledby="tell-headline"
      onCancel={(event) => {
        event.preventDefault();
        send({ type: 'dismiss' });
      }}
    >
      {view === null ? null : <TellBody view={view} send={send} />}
    </dialog>
  );
}

function TellBody({ view, send }: { view: TellView; send: Send }) {
  switch (view.kind) {
    case 'elsewhere':
      return (
        <div class="stack">
          <h2 id="tell-headline">This game is open in another tab</h2>
          <p>“{view.name}” can be played in one tab at a time. A copy is a game of its own from here on.</p>
          <div class="tell-acts">
            <button type="button" class="button primary" onClick={() => send({ type: 'take-over', id: view.id })}>
              Take it over here
            </button>
            <button type="button" class="button" onClick={() => send({ type: 'open-copy', id: view.id })}>
              Open a copy
            </button>
            <button type="button" class="button plain" onClick={() => send({ type: 'dismiss' })}>
              Leave it there
            </button>
          </div>
        </div>
      );
    case 'known':
      return (
        <div class="stack">
          <h2 id="tell-headline">{view.headline}</h2>
          <p>{view.words}</p>
          <div class="tell-acts">
            {view.choices.map(({ choice, label }, i) => (
              <button
                key={choice}
                type="button"
                class={i === 0 ? 'button primary' : 'button'}
                onClick={() => send({ type: 'settle-import', choice })}
              >
                {label}
              </button>
            ))}
          </div>
        </div>
      );
    case 'imports': {
      const { open } = view;
      return (
        <div class="stack">
          <h2 id="tell-headline">{view.headline}</h2>
          <ul class="plain rows">
            {view.lines.map((line, i) => (
              <li key={i}>
                <span class={`label ${line.done ? 'for' : 'against'}`}>
                  <span aria-hidden="true">{line.done ? '● ' : '■ '}</span>
                  {line.file}
                </span>
                <p class="small">{line.words}</p>
              </li>
            ))}
          </ul>
          <div class="tell-acts">
            {open === null ? null : (
              <button type="button" class="button primary" onClick={() => send({ type: 'open-game', id: open.id })}>
                Open “{open.name}”
              </button>
            )}
            <button
              type="button"
              class={open === null ? 'button primary' : 'button'}
              onClick={() => send({ type: 'dismiss' })}
            >
              {open === null ? 'Close' : 'Not now'}
            </button>
          </div>
        </div>
      );
    }
  }
}
