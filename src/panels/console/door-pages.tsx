// The way in for whoever teaches: the password set once through the link that the server printed, and signing in.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import { ROOM, textRoom } from '../../views/text-room.ts';
import { Wordmark } from '../kit/mark.tsx';
import { LineField } from '../kit/text-fields.tsx';
import { RefusalNote, ScreenHead } from '../kit/text.tsx';
import { ThemeChoice } from '../kit/theme-choice.tsx';
import '../frame/frame.css';
import './doors.css';

/** Shortest password; the server asks for the same. */
const LEAST = 10;

/** The page around everything before a class is open. */
export function DoorFrame(props: { aside?: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="door-page">
      <header class="folio">
        <p class="folio-name">
          <Wordmark />
          <span>For instructors</span>
        </p>
        <span />
        <div class="folio-end">{props.aside}</div>
      </header>
      <main class="screen">{props.children}</main>
      <footer class="door-foot">
        <ThemeChoice hideLegend />
        <a href="./">Play alone</a>
      </footer>
    </div>
  );
}

function PasswordField(props: {
  label: string;
  autoComplete: string;
  value: string;
  onInput: (value: string) => void;
}) {
  return <LineField {...props} secret most={ROOM.password} />;
}

const tooLong = (password: string) => textRoom(password, ROOM.password).over;

type Send = (password: string) => Promise<Refusal | null>;

function useSending(send: Send) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    busy,
    refusal,
    go: (password: string) => {
      setBusy(true);
      void send(password).then((answer) => {
        setBusy(false);
        setRefusal(answer);
      });
    },
  };
}

/** Opened by the one-time link: nobody has a password yet. */
export function SetUpPage(props: { send: Send }) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const { busy, refusal, go } = useSending(props.send);
  const misfits = password.length < LEAST || tooLong(password);
  const differs = again !== '' && again !== password;
  return (
    <DoorFrame>
      <ScreenHead
        headline="Set the instructor’s password"
        lead="This link works once. With the password you come back from any device; there is no account and no e-mail behind it."
      />
      <form
        class="stack door-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!misfits && again === password) go(password);
        }}
      >
        <PasswordField
          label={`Password, at least ${LEAST} characters`}
          autoComplete="new-password"
          value={password}
          onInput={setPassword}
        />
        <PasswordField label="The same again" autoComplete="new-password" value={again} onInput={setAgain} />
        <p class="small quiet" role="status">
          {differs ? 'The two are not the same yet.' : 'Three words that do not belong together are a good one.'}
        </p>
        <RefusalNote refusal={refusal} />
        <button type="submit" class="button primary" disabled={busy || misfits || again !== password}>
          Set the password
        </button>
      </form>
    </DoorFrame>
  );
}

export function SignInPage(props: { needsSetup: boolean; send: Send }) {
  const [password, setPassword] = useState('');
  const { busy, refusal, go } = useSending(props.send);
  if (props.needsSetup)
    return (
      <DoorFrame>
        <ScreenHead
          headline="Open the set-up link first"
          lead="Nobody has set a password on this server. The link stands where the server was started, and works once."
        />
      </DoorFrame>
    );
  return (
    <DoorFrame>
      <ScreenHead headline="Sign in to lead a class" />
      <form
        class="stack door-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '' && !tooLong(password)) go(password);
        }}
      >
        <PasswordField
          label="The instructor’s password"
          autoComplete="current-password"
          value={password}
          onInput={setPassword}
        />
        <RefusalNote refusal={refusal} />
        <button type="submit" class="button primary" disabled={busy || password === '' || tooLong(password)}>
          Sign in
        </button>
        <p class="small quiet">
          You take part in a class? <a href="#/join">Join with its code.</a>
        </p>
      </form>
    </DoorFrame>
  );
}

/** Nothing to sign in to, or nothing to go on with: what happened and what to do. */
export function DoorTrouble(props: { headline: string; lead: string; button?: { label: string; press: () => void } }) {
  return (
    <DoorFrame>
      <ScreenHead headline={props.headline} lead={props.lead} />
      {props.button === undefined ? null : (
        <button type="button" class="button" onClick={props.button.press}>
          {props.button.label}
        </button>
      )}
    </DoorFrame>
  );
}
