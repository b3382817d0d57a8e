// What has to be read above the screen: that there is no connection and what is kept, what the server did not take, a note
// of the instructor, a question to the team. Each goes when it is read, or when it is no longer true.
import './class-line.css';

/** No line: what was written is kept, and how to see it. */
export function OfflineNotice(props: { waiting: number; kept: boolean; since: 'connecting' | 'offline' }) {
  const { waiting, kept } = props;
  if (props.since === 'connecting') return null;
  return (
    <div class="class-notice loud" role="alert">
      <p>
        <strong>No connection to the class.</strong> You can read and write.{' '}
        {waiting === 0
          ? 'What you write is kept here'
          : waiting === 1
            ? 'One change is kept here'
            : `${waiting} changes are kept here`}
        {kept ? ', also if you close the page,' : ' while this page stays open,'} and sent when the line is back.
        Nothing is decided until then.
      </p>
    </div>
  );
}

/** The server is of another build than this page. `lost`: changes that this browser could not keep, and that are not sent yet. */
export function RenewedNotice(props: { lost: number; onLoad: () => void }) {
  return (
    <div class="class-notice loud" role="status">
      <p>
        <strong>The game on the server was renewed.</strong> This page is of another version and shows the class as it
        was: load it again, which takes a moment.{' '}
        {props.lost === 0
          ? 'Your seat and all that was written stay.'
          : `Your seat stays; ${props.lost === 1 ? 'one change' : `${props.lost} changes`} could not be kept by this browser, so note them first.`}
      </p>
      <button type="button" class="button compact" onClick={props.onLoad}>
        Load again
      </button>
    </div>
  );
}

/** Why a change was not taken. */
export function RefusedNotice(props: { words: string; message: string; onRead: () => void }) {
  return (
    <div class="class-notice" role="alert">
      <p>
        <span aria-hidden="true">■ </span>
        <strong>{props.words} was not taken.</strong> {props.message}
      </p>
      <button type="button" class="button compact" onClick={props.onRead}>
        Noted
      </button>
    </div>
  );
}

/** A sentence of the instructor to the room. */
export function InstructorNote(props: { text: string; onRead: () => void }) {
  return (
    <div class="class-notice" role="status">
      <p>
        <strong>From your instructor:</strong> {props.text}
      </p>
      <button type="button" class="button compact" onClick={props.onRead}>
        Noted
      </button>
    </div>
  );
}

/** May the room see this team by name? */
export function SpotlightNotice(props: { onAnswer: (yes: boolean) => void }) {
  return (
    <div class="class-notice" role="status">
      <p>Your instructor would like to show your team on the big screen, by name. Nothing is shown without your yes.</p>
      <button type="button" class="button compact" onClick={() => props.onAnswer(true)}>
        Yes, show us
      </button>
      <button type="button" class="button compact" onClick={() => props.onAnswer(false)}>
        Not us
      </button>
    </div>
  );
}

/** The class, or the sheet, can be looked at only. */
export function ReadOnlyNotice(props: { why: string }) {
  return (
    <div class="class-notice" role="status">
      <p>
        <span aria-hidden="true">■ </span>
        {props.why}
      </p>
    </div>
  );
}
