// The way into a class: code, name, team, seat, and one button that says which seat it takes. Somebody who sat here
// before goes on with one press; somebody who lost the device comes back with name and word.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type JoinView, type SeatOffer, smallestTeam, type TeamOffer } from '../../views/join-view.ts';
import { counted } from '../../views/format.ts';
import { ROOM, textRoom } from '../../views/text-room.ts';
import { Arrow, Wordmark } from '../kit/mark.tsx';
import { ThemeChoice } from '../kit/theme-choice.tsx';
import { ChairSign } from './chair-sign.tsx';
import './join.css';
import { keepLooking } from './keep-looking.ts';

/** A sentence that says what happened and what to do. */
export interface Problem {
  message: string;
}

export interface JoinChoice {
  code: string;
  name: string;
  /** Null opens a new one. */
  team: string | null;
  teamName: string;
  role: string;
}

export interface JoinPanelProps {
  /** From the address of a link or a QR code; '' without. */
  code: string;
  /** Seats that this browser has taken before, newest first. */
  kept: readonly { id: string; words: string; go: () => void }[];
  look: (code: string) => Promise<JoinView | Problem>;
  /** Answers only when it failed; otherwise the page goes on. */
  join: (choice: JoinChoice) => Promise<Problem | null>;
  recover: (back: { code: string; name: string; word: string }) => Promise<Problem | null>;
}

const CODE_LENGTH = 6;
const WORD_LENGTH = 4;
/** The code alone, also out of the whole link of the class. */
const plain = (typed: string) =>
  typed
    .replace(/^.*#\/join\//, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
/** In two halves, as it is read out. */
const spaced = (typed: string) => {
  const code = plain(typed);
  return code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
};

const nameRoom = (typed: string) => textRoom(typed.trim(), ROOM.name);
const tooLong = (typed: string) => nameRoom(typed).over;

type Seen =
  | { state: 'none' }
  | { state: 'looking' }
  | { state: 'known'; view: JoinView }
  | { state: 'wrong'; message: string };

function useLook(code: string, look: JoinPanelProps['look']): Seen {
  const [seen, setSeen] = useState<Seen>({ state: 'none' });
  useEffect(() => {
    if (code.length !== CODE_LENGTH) return setSeen({ state: 'none' });
    setSeen({ state: 'looking' });
    return keepLooking(
      () => look(code),
      (answer) => setSeen('message' in answer ? { state: 'wrong', ...answer } : { state: 'known', view: answer }),
    );
  }, [code]);
  return seen;
}

export function JoinPanel(props: JoinPanelProps) {
  const [typed, setTyped] = useState(spaced(props.code));
  const [name, setName] = useState('');
  const [team, setTeam] = useState<string | null>(null);
  const [teamName, setTeamName] = useState('');
  const [role, setRole] = useState<string | null>(null);
  const [lost, setLost] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const code = plain(typed);
  const seen = useLook(code, props.look);
  const nameField = useRef<HTMLInputElement>(null);
  const known = seen.state === 'known' ? seen.view : null;
  const chosen = known === null ? null : (known.teams.find(({ id }) => id === team) ?? smallestTeam(known));
  const seats: readonly SeatOffer[] = chosen?.seats ?? known?.newTeam ?? [];
  const seat = seats.find((one) => one.role === role && one.taken === null) ?? null;
  useEffect(() => {
    if (known !== null && name === '') nameField.current?.focus();
  }, [known !== null]);

  const act = async (doing: () => Promise<Problem | null>) => {
    setBusy(true);
    setProblem('');
    const failed = await doing();
    setBusy(false);
    if (failed !== null) setProblem(failed.message);
  };
  const sit = () => {
    if (seen.state === 'wrong') return setProblem(seen.message);
    if (known === null) return setProblem('Type the six signs of the code. They stand on the screen in front.');
    if (known.shut !== '') return setProblem(known.shut);
    if (chosen === null && teamName.trim() === '') return setProblem('Give your team a name. It can be changed later.');
    if (name.trim() === '') {
      nameField.current?.focus();
      return setProblem('Say who you are. A first name is enough.');
    }
    if (tooLong(name)) {
      nameField.current?.focus();
      return setProblem(`Your name has ${nameRoom(name).words}`);
    }
    if (chosen === null && tooLong(teamName)) return setProblem(`Your team’s name has ${nameRoom(teamName).words}`);
    const wanted = seat ?? seats.find(({ taken }) => taken === null);
    if (wanted === undefined) return setProblem('No seat is free there. Choose another team.');
    const choice = { code, name: name.trim(), team: chosen?.id ?? null, teamName: teamName.trim(), role: wanted.role };
    return void act(() => props.join(choice));
  };

  return (
    <main class="join">
      <header class="join-top page-top">
        <Wordmark />
        <p>{known?.title ?? 'A class'}</p>
        <ThemeChoice hideLegend />
      </header>
      <form
        class="join-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!lost) sit();
        }}
      >
        <div class="join-who">
          <h1>{chosen === null || known === null ? 'Take a seat' : `Take a seat in ${chosen.name}`}</h1>
          {props.kept.length === 0 ? null : (
            <ul class="plain join-kept">
              {props.kept.map((one) => (
                <li key={one.id}>
                  <button type="button" class="button" onClick={one.go}>
                    {one.words}
                    <Arrow />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div class="join-lines">
            <label class="join-line">
              <span class="label">Code</span>
              <input
                type="text"
                class="big"
                value={typed}
                autoComplete="off"
                autoCapitalize="characters"
                spellcheck={false}
                onInput={(event) => setTyped(spaced(event.currentTarget.value))}
              />
              <CodeNote seen={seen} over={code.length - CODE_LENGTH} />
            </label>
            <label class="join-line">
              <span class="label">Your name in the class</span>
              <input
                ref={nameField}
                type="text"
                class="big"
                value={name}
                autoComplete="nickname"
                onInput={(event) => setName(event.currentTarget.value)}
              />
              <NameNote typed={name} otherwise="a first name is enough" />
            </label>
          </div>
          {known === null || known.teams.length < 2 || chosen === null ? null : (
            <Teams view={known} chosen={chosen} onChoose={setTeam} />
          )}
          {known === null || chosen !== null ? null : (
            <label class="join-line join-team-name">
              <span class="label">You are the first: your team’s name</span>
              <input
                type="text"
                class="big"
                value={teamName}
                onInput={(event) => setTeamName(event.currentTarget.value)}
              />
              <NameNote typed={teamName} otherwise="" />
            </label>
          )}
          <Lost
            open={lost}
            onToggle={setLost}
            busy={busy}
            onBack={(word) => {
              if (tooLong(name)) return setProblem(`Your name has ${nameRoom(name).words}`);
              if (word.length !== WORD_LENGTH) return setProblem('The word that you were shown has four letters.');
              void act(() => props.recover({ code, name: name.trim(), word }));
            }}
          />
        </div>
        <div class="join-seats">
          {known === null ? (
            <p class="join-empty">
              The code is on the screen in front. No account, no e-mail: a name, a seat, and you are in.
            </p>
          ) : (
            <Seats seats={seats} briefs={known.briefs} role={seat?.role ?? null} onChoose={setRole} />
          )}
        </div>
        <div class="join-dock">
          <p role="alert" class={problem === '' ? '' : 'refusal'}>
            {problem === '' ? '' : `■ ${problem}`}
          </p>
          {lost ? null : (
            <button type="submit" class="button primary" disabled={busy}>
              {busy
                ? 'Sitting down'
                : seat === null
                  ? 'Take any free seat'
                  : seat.role === 'observer'
                    ? 'Sit down as an observer'
                    : seat.role === 'team'
                      ? 'Sit down for the whole team'
                      : `Sit down in ${seat.name.replace(/^The /, 'the ')}`}
              <Arrow />
            </button>
          )}
        </div>
      </form>
    </main>
  );
}

/** How much room a name has left, once that matters. */
function NameNote(props: { typed: string; otherwise: string }) {
  const { words, over } = nameRoom(props.typed);
  return (
    <span class={over ? 'join-note wrong' : 'join-note'} role="status">
      {over ? `■ ${words}` : words === '' ? props.otherwise : words}
    </span>
  );
}

function CodeNote({ seen, over }: { seen: Seen; over: number }) {
  if (over > 0)
    return (
      <span class="join-note wrong" role="alert">
        ■ {counted(over, 'sign')} too many: a code has six.
      </span>
    );
  switch (seen.state) {
    case 'none':
      return <span class="join-note">six signs</span>;
    case 'looking':
      return <span class="join-note">looking</span>;
    case 'known':
      return seen.view.shut === '' ? (
        <span class="join-note for">✓ known, {seen.view.here}</span>
      ) : (
        <span class="join-note wrong" role="alert">
          ■ {seen.view.shut}
        </span>
      );
    case 'wrong':
      return (
        <span class="join-note wrong" role="alert">
          ■ {seen.message}
        </span>
      );
  }
}

function Teams(props: { view: JoinView; chosen: TeamOffer; onChoose: (id: string) => void }) {
  return (
    <fieldset class={props.view.teams.length > 4 ? 'join-teams many' : 'join-teams'}>
      <legend>Which team?</legend>
      {props.view.teams.map((team) => (
        <label key={team.id} class={team.id === props.chosen.id ? 'chosen' : ''}>
          <input
            type="radio"
            name="team"
            checked={team.id === props.chosen.id}
            onChange={() => props.onChoose(team.id)}
          />
          <span>{team.name}</span>
          <span class="quiet">
            {team.words}
            <span class="join-free">, {team.free}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Seats(props: {
  seats: readonly SeatOffer[];
  briefs: string;
  role: string | null;
  onChoose: (role: string) => void;
}) {
  return (
    <fieldset class="seat-list">
      <legend>Which seat?</legend>
      <p class="small quiet">{props.briefs} You all play one company.</p>
      {props.seats.map((seat) => {
        const yours = seat.role === props.role;
        return (
          <label key={seat.role} class={yours ? 'yours' : seat.taken === null ? '' : 'taken'}>
            <input
              type="radio"
              name="seat"
              checked={yours}
              disabled={seat.taken !== null}
              onChange={() => props.onChoose(seat.role)}
            />
            <ChairSign state={yours ? 'you' : seat.taken === null ? 'free' : 'taken'} />
            <span class="seat-words">
              <strong>{seat.name}</strong>
              <span>{seat.does}</span>
            </span>
            <span class="seat-state">{yours ? 'yours' : (seat.taken ?? 'free')}</span>
          </label>
        );
      })}
      <p class="small quiet seat-foot">No account, no e-mail. Your device keeps your seat if the line drops.</p>
    </fieldset>
  );
}

function Lost(props: {
  open: boolean;
  onToggle: (open: boolean) => void;
  busy: boolean;
  onBack: (word: string) => void;
}) {
  const [word, setWord] = useState('');
  return (
    <details class="join-lost" open={props.open} onToggle={(event) => props.onToggle(event.currentTarget.open)}>
      <summary>I had a seat on another device</summary>
      <p class="small quiet">Code, your name as before, and the four-letter word you were shown.</p>
      <div class="join-back">
        <label class="field">
          <span class="label">Your word</span>
          <input
            type="text"
            value={word}
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            onInput={(event) => setWord(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="button"
          disabled={props.busy || word.trim() === ''}
          onClick={() => props.onBack(word.trim().toLowerCase())}
        >
          Back to my seat
        </button>
      </div>
    </details>
  );
}
