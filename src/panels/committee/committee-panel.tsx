// The committee: the table with thirteen places, the paper on it, one objection at a time, the arithmetic of the room,
// the vote and its minutes.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommitteeView } from '../../views/committee-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { CheckField } from '../kit/fields.tsx';
import { RefusalNote, ScreenHead, Section } from '../kit/text.tsx';
import '../kit/staged.css';
import './committee.css';
import { Ballots, Minutes } from './minutes.tsx';
import { ObjectionFile } from './objection-file.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomTable } from './room-table.tsx';
import { useReveal } from './use-reveal.ts';

/** What the one button does next in the meeting. */
function nextOf(view: CommitteeView): { label: string; vote: boolean; note: string } | null {
  if (view.mandate !== null || view.stage === 'voting') return null;
  if (view.stage === 'gathering')
    return { label: 'Open the meeting', vote: false, note: 'The team presents its paper.' };
  const more = view.remaining;
  if (more === 0) return { label: 'Call the vote', vote: true, note: 'Every objection has been heard.' };
  const note = `${more} more to hear, then the vote.`;
  if (view.stage === 'presenting') return { label: 'Hear the first objection', vote: false, note };
  return { label: 'Hear the next objection', vote: false, note };
}

function Force(props: { view: CommitteeView; send: Send }) {
  const { force } = props.view;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <div class="section">
      <CheckField
        label="If refused, go ahead without them"
        hint={force.price}
        checked={force.on}
        disabled={!force.possible && !force.on}
        onChange={(on) => attempt({ type: 'decide', decision: { kind: 'force-mandate', force: on } })}
      />
      <RefusalNote refusal={refusal} />
    </div>
  );
}

function Proposal(props: { view: CommitteeView }) {
  return (
    <div class="paper proposal">
      <h2 class="you">Your paper</h2>
      <dl>
        {props.view.proposal.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Agenda(props: { view: CommitteeView }) {
  const { view } = props;
  if (view.objections.length === 0) return null;
  return (
    <Section title="To be raised">
      <ol class="agenda">
        {view.objections.map((one) => (
          <li key={one.id} {...(one.id === view.objection?.id ? { 'aria-current': 'true' as const } : {})}>
            <strong>{one.name}</strong> {one.driver}
            {one.answered ? <span class="you"> ✓ answered</span> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function CommitteePanel(props: { view: CommitteeView; send: Send }) {
  const { view, send } = props;
  const { refusal, attempt, clear } = useAttempt(send);
  const [voted, setVoted] = useState(false);
  const next = nextOf(view);
  const { shown, showAll } = useReveal(view.ballots.length, voted);
  const counting = view.mandate !== null && shown < view.ballots.length;
  const go = (vote: boolean) => {
    clear();
    if (attempt({ type: 'advance', advance: { type: vote ? 'call-vote' : 'next-objection' } }) && vote) setVoted(true);
  };
  const hasVoteButton = next !== null && !next.vote && view.stage !== 'gathering';
  return (
    <>
      <div class="screen committee-screen">
        <StageHead headline={counting ? 'The lightest speak first' : view.headline} lead={view.lead} />
        <div class="staged">
          <div class="stage">
            <RoomTable view={view} shown={shown} />
          </div>
          <aside class="file" aria-label={view.mandate === null ? 'The meeting' : 'The minutes'}>
            {view.mandate !== null ? (
              <Minutes mandate={view.mandate} counting={counting} />
            ) : (
              <>
                {view.objection === null ? null : (
                  <ObjectionFile key={view.objection.id} card={view.objection} send={send} />
                )}
                <Agenda view={view} />
                <Force view={view} send={send} />
              </>
            )}
          </aside>
          <div class="rest">
            {counting ? null : <RoomBar arithmetic={view.arithmetic} />}
            {view.mandate === null ? (
              <Proposal view={view} />
            ) : (
              <Ballots view={view} shown={shown} onShowAll={showAll} />
            )}
          </div>
        </div>
      </div>
      {next === null ? null : (
        <ActionBar refusal={refusal} note={next.note} forward={{ label: next.label, onClick: () => go(next.vote) }}>
          {hasVoteButton ? (
            <button type="button" class="button" onClick={() => go(true)}>
              Call the vote now
            </button>
          ) : null}
        </ActionBar>
      )}
    </>
  );
}

/** The headline changes within the meeting; it takes the focus again whenever it does. */
function StageHead(props: { headline: string; lead: string }) {
  const { headline, lead } = props;
  const first = useRef(true);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!first.current) frame.current?.querySelector('h1')?.focus();
    first.current = false;
  }, [headline]);
  return (
    <div ref={frame}>
      <ScreenHead headline={headline} lead={lead} />
    </div>
  );
}
