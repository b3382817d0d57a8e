// The games of this browser: a row each with its picture, name and place; opened by its name. Renaming, copying, saving
// as a file and deleting wait behind "More"; what was deleted can be brought back.
import { useState } from 'preact/hooks';
import type { GameRow, TitleView } from '../../views/title-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { RefusalNote } from '../kit/text.tsx';
import './game-list.css';
import { GamePicture } from './game-picture.tsx';

/** More rows than this are shown when asked for. */
const SHORT_LIST = 3;

export function GameList(props: { view: TitleView; send: Send }) {
  const { view, send } = props;
  const [all, setAll] = useState(false);
  const { games } = view;
  if (games.length === 0 && view.removed === null) return null;
  const shown = all ? games : games.slice(0, SHORT_LIST);
  return (
    <section class="game-list" aria-labelledby="games-head">
      <h2 id="games-head" class="label">
        {games.length === 1 ? 'Your game in this browser' : 'Your games in this browser'}
      </h2>
      <ul class="plain">
        {shown.map((row) => (
          <Row key={row.id} row={row} send={send} />
        ))}
      </ul>
      {games.length > SHORT_LIST ? (
        <button type="button" class="button plain compact" onClick={() => setAll(!all)}>
          {all ? `Only the last ${SHORT_LIST}` : `All ${games.length} games`}
        </button>
      ) : null}
      <div role="status">
        {view.removed === null ? null : (
          <p class="small removed">
            “{view.removed}” is deleted.{' '}
            <button type="button" class="button compact" onClick={() => send({ type: 'undo-delete' })}>
              Bring it back
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

function Row(props: { row: GameRow; send: Send }) {
  const { row } = props;
  const [more, setMore] = useState(false);
  const [naming, setNaming] = useState(false);
  const { refusal, attempt } = useAttempt(props.send);
  const { id, name } = row;
  const close = () => {
    setMore(false);
    setNaming(false);
  };
  return (
    <li class="game-row">
      {row.picture === null ? <span class="game-picture" aria-hidden="true" /> : <GamePicture lines={row.picture} />}
      <div class="game-words">
        {naming ? (
          <NameForm
            name={name}
            done={(wanted) => {
              if (wanted !== null) attempt({ type: 'rename-game', id, name: wanted });
              close();
            }}
          />
        ) : row.problem === null ? (
          <button type="button" class="game-name" onClick={() => attempt({ type: 'open-game', id })}>
            {name}
          </button>
        ) : (
          <p class="game-name">{name}</p>
        )}
        {row.problem === null ? (
          <p class="small quiet">
            {row.elsewhere ? <span class="you">Open in another tab. </span> : null}
            {row.place}, changed {row.changed}
            <span class="visually-hidden">. {row.picture?.words ?? ''}</span>
          </p>
        ) : (
          <p class="small refusal">
            <span aria-hidden="true">■ </span>It cannot be opened. {row.problem}
          </p>
        )}
      </div>
      <button
        type="button"
        class="button plain compact game-more"
        aria-expanded={more}
        aria-label={`More for ${name}`}
        onClick={() => (more ? close() : setMore(true))}
      >
        {more ? 'Less' : 'More'}
      </button>
      {more ? (
        <div class="game-acts">
          {row.problem === null ? (
            <>
              <button type="button" class="button compact" onClick={() => setNaming(true)}>
                Rename
              </button>
              <button type="button" class="button compact" onClick={() => attempt({ type: 'duplicate-game', id })}>
                Duplicate
              </button>
            </>
          ) : null}
          <button type="button" class="button compact" onClick={() => attempt({ type: 'export-game', id })}>
            {row.problem === null ? 'Export' : 'Save as a file'}
          </button>
          <Delete row={row} attempt={() => attempt({ type: 'delete-game', id })} />
          <RefusalNote refusal={refusal} />
        </div>
      ) : null}
    </li>
  );
}

/** A sound game goes at once and can be brought back; a damaged one is asked about, because it may be the last trace. */
function Delete(props: { row: GameRow; attempt: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking || props.row.problem === null)
    return (
      <button
        type="button"
        class="button compact"
        onClick={() => (props.row.problem === null ? props.attempt() : setAsking(true))}
      >
        Delete
      </button>
    );
  return (
    <span class="small">
      Save it as a file first if it may still be of use.{' '}
      <button type="button" class="button compact" onClick={props.attempt}>
        Delete it all the same
      </button>
    </span>
  );
}

function NameForm(props: { name: string; done: (name: string | null) => void }) {
  const [name, setName] = useState(props.name);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.done(name);
      }}
    >
      <label>
        <span class="visually-hidden">New name</span>
        <input
          type="text"
          value={name}
          ref={(input) => input?.focus()}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') props.done(null);
          }}
        />
      </label>
      <button type="submit" class="button compact">
        Keep the name
      </button>
    </form>
  );
}
