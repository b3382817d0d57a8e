// The committee: the room in a horseshoe with the words of the moment, the same table unbent below it, the file on the
// right, and at its foot the one button that says the act. The vote is opened here, seat by seat, for room, bar and list
// alike; its result is known to the state before the first seat speaks.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommitteeView } from '../../views/committee-view.ts';
import { voteIn } from '../../views/room-view.ts';
import { countSentence } from '../../views/room-words.ts';
import type { Send } from '../../views/ui-event.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { useClosedSheet } from '../kit/closed-sheet.ts';
import { ScreenHead } from '../kit/text.tsx';
import { BallotList, BallotSums } from './ballots.tsx';
import '../kit/print.css';
import './committee.css';
import './paper.css';
import './file.css';
import { Agenda, Force, MeetingFile } from './meeting-file.tsx';
import { Minutes } from './minutes.tsx';
import { ObjectionFile } from './objection-file.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomPicture, type RoomSlot } from './room-picture.tsx';
import { type Reveal, useReveal } from './use-reveal.ts';

/** What comes after this objection, or after the opening: the next one, or the vote. */
function onward(view: CommitteeView): { label: string; vote: boolean; note: string } {
  const more = view.remaining;
  if (view.stage === 'gathering')
    return { label: 'Open the meeting', vote: false, note: 'You present your paper; then they speak.' };
  if (more === 0) return { label: 'Call the vote', vote: true, note: 'Everything has been said.' };
  const note = `${counted(more)} to come, then the vote.`;
  return {
    label: view.stage === 'presenting' ? 'Hear the first objection' : 'Hear the next objection',
    vote: false,
    note,
  };
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];
const counted = (more: number) => `${NUMBERS[more] ?? more} ${more === 1 ? 'objection' : 'objections'}`;

interface Moves {
  go: (vote: boolean) => void;
  give: () => void;
  start: () => void;
}

function Foot(props: {
  view: CommitteeView;
  picked: string | null;
  /** The vote being opened; null before and after. */
  reveal: Reveal | null;
  moves: Moves;
  after: string | undefined;
  refusal: ReturnType<typeof useAttempt>['refusal'];
}) {
  const { view, moves, refusal, reveal } = props;
  const closed = useClosedSheet();
  if (view.mandate !== null)
    return reveal !== null ? (
      <ActionBar
        refusal={refusal}
        note={reveal.held ? 'Held. Call them one by one.' : 'The lightest first, one by one.'}
        forward={{ label: 'Show all', onClick: reveal.showAll }}
      >
        <span class="beside">
          <button type="button" class="button plain" onClick={() => reveal.hold(!reveal.held)}>
            {reveal.held ? 'Let it run' : 'Hold'}
          </button>
          {reveal.held ? (
            <button type="button" class="button plain" onClick={reveal.next}>
              Call the next
            </button>
          ) : null}
        </span>
      </ActionBar>
    ) : (
      <ActionBar
        refusal={refusal}
        note={props.after ?? 'Next: four quarters.'}
        forward={props.after === undefined ? { label: 'Start the year', disabled: closed, onClick: moves.start } : null}
      />
    );
  if (view.stage === 'voting') return null;
  const next = onward(view);
  const toGive = view.objection !== null && view.objection.reply === '';
  const early = view.stage !== 'gathering' && !next.vote;
  return (
    <ActionBar
      refusal={refusal}
      note={next.note}
      forward={
        toGive
          ? { label: 'Give this answer', disabled: closed || props.picked === null, onClick: moves.give }
          : { label: next.label, disabled: closed, onClick: () => moves.go(next.vote) }
      }
    >
      {toGive || early ? (
        <span class="beside">
          {toGive ? (
            <button type="button" class="button plain" disabled={closed} onClick={() => moves.go(next.vote)}>
              {next.vote ? 'Call the vote without an answer' : 'Leave it unanswered'}
            </button>
          ) : null}
          {early ? (
            <button type="button" class="button plain" disabled={closed} onClick={() => moves.go(true)}>
              Call the vote now
            </button>
          ) : null}
        </span>
      ) : null}
    </ActionBar>
  );
}

/** `after`: said at the end where somebody else opens the year; then there is no button for it. */
export function CommitteePanel(props: { view: CommitteeView; send: Send; room?: RoomSlot; after?: string }) {
  const { view, send } = props;
  const { refusal, attempt, clear } = useAttempt(send);
  const [voted, setVoted] = useState(false);
  const [pick, setPick] = useState<{ objection: string; answer: string } | null>(null);
  const reveal = useReveal(view.ballots.length, voted);
  const { shown } = reveal;
  const { mandate, objection } = view;
  const counting = mandate !== null && shown < view.ballots.length;
  const room = mandate === null ? view.room : voteIn(view.room, view.ballots, shown);
  const picked = pick !== null && pick.objection === objection?.id ? pick.answer : null;
  const moves: Moves = {
    go: (vote) => {
      clear();
      const type = vote ? 'call-vote' : 'next-objection';
      if (attempt({ type: 'advance', advance: { type } }) && vote) setVoted(true);
    },
    give: () => {
      if (objection === null || picked === null) return;
      attempt({ type: 'decide', decision: { kind: 'answer-objection', objection: objection.id, answer: picked } });
    },
    start: () => void attempt({ type: 'advance', advance: { type: 'continue' } }),
  };
  const headline = counting ? countSentence(room.seats) : view.headline;
  // Where a reader is taken: each new turn of the meeting, not each new sum.
  const turn = counting ? 'count' : mandate !== null ? 'minutes' : (objection?.id ?? view.stage);
  return (
    <div class="committee docked">
      <div class="spread">
        <div class="stage">
          <StageHead headline={headline} turn={turn} />
          <RoomPicture view={view} room={room} shown={shown} slot={props.room ?? null} />
          <RoomBar seats={room.seats} voting={mandate !== null} />
        </div>
        <aside class="file" aria-label={mandate === null ? 'The meeting' : 'The minutes'}>
          {mandate !== null ? (
            counting ? (
              <BallotList ballots={view.ballots} shown={shown} />
            ) : (
              <Minutes mandate={mandate} chair={view.room.chair?.name ?? null} />
            )
          ) : objection === null ? (
            <MeetingFile view={view} send={send} />
          ) : (
            <>
              <ObjectionFile
                key={objection.id}
                card={objection}
                picked={picked}
                onPick={(answer) => setPick({ objection: objection.id, answer })}
              />
              {objection.reply === '' ? null : <Agenda view={view} />}
              {view.remaining === 0 && objection.reply !== '' ? <Force view={view} send={send} /> : null}
            </>
          )}
        </aside>
        {mandate === null || counting ? null : <BallotSums ballots={view.ballots} />}
      </div>
      <Foot
        view={view}
        picked={picked}
        reveal={counting ? reveal : null}
        moves={moves}
        refusal={refusal}
        after={props.after}
      />
    </div>
  );
}

/** The headline takes the focus at each new turn of the meeting; while ballots are counted it leaves it on the button. */
function StageHead(props: { headline: string; turn: string }) {
  const { headline, turn } = props;
  const first = useRef(true);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!first.current) {
      if (turn !== 'count') frame.current?.querySelector('h1')?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    first.current = false;
  }, [turn]);
  return (
    <div ref={frame} class="state-head">
      <ScreenHead headline={headline} />
    </div>
  );
}
