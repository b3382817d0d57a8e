// The sheet the team shares: what is proposed and by whom, where two wrote over each other, who is on which field, what was
// written this year, and what of this device is still on its way.
import type { ChangeLine, ConflictLine, ProposalLine, SheetView } from '../../views/seat-sheet.ts';
import type { Mate } from '../../views/seat-page.ts';
import { CheckField } from '../kit/fields.tsx';
import { SeatChip } from './class-line.tsx';
import './team-sheet.css';

export interface WaitingLine {
  key: string;
  words: string;
  state: 'draft' | 'sending';
}

export interface TeamSheetProps {
  team: string;
  mates: readonly Mate[];
  online: (id: string) => boolean;
  /** The field a seat is on, as it is called on the screen; null for none. */
  fieldOf: (id: string) => string | null;
  sheet: SheetView;
  waiting: readonly WaitingLine[];
  /** This seat may write. */
  mayDecide: boolean;
  proposing: boolean;
  onPropose: (on: boolean) => void;
  onTake: (proposal: ProposalLine) => void;
  onClose: (proposal: ProposalLine) => void;
  onSettle: (conflict: ConflictLine, how: 'kept' | 'restored') => void;
  onUndo: () => void;
  onRecall: (key: string) => void;
}

const SHOWN = 12;

export function TeamSheet(props: TeamSheetProps) {
  const { sheet, waiting } = props;
  const { proposals, conflicts, changes, undo } = sheet;
  return (
    <div class="team-sheet">
      <Mates {...props} />
      <p class="small">
        <strong>{sheet.ready.words}.</strong> {sheet.quiet}
      </p>
      {conflicts.length === 0 ? null : (
        <section aria-label="Written over each other">
          <h3>Two of you wrote the same</h3>
          {conflicts.map((conflict) => (
            <Conflict key={`${conflict.seq} ${conflict.what}`} conflict={conflict} sheet={props} />
          ))}
        </section>
      )}
      {proposals.length === 0 ? null : (
        <section aria-label="Proposals">
          <h3>Proposed</h3>
          {proposals.map((proposal) => (
            <Proposal key={proposal.seq} proposal={proposal} sheet={props} />
          ))}
        </section>
      )}
      {waiting.length === 0 ? null : (
        <section aria-label="Not confirmed yet">
          <h3>From this device, not confirmed yet</h3>
          <ul class="plain sheet-rows">
            {waiting.map((one) => (
              <li key={one.key}>
                <span class="sheet-mark">{one.state === 'draft' ? '○ draft' : '… sending'}</span>
                <span class="sheet-what">{one.words}</span>
                {one.state === 'draft' ? (
                  <button type="button" class="button small-act" onClick={() => props.onRecall(one.key)}>
                    Drop
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Written this year">
        <div class="section-head">
          <h3>Written this year</h3>
          {undo === null || !props.mayDecide ? null : (
            <button type="button" class="button compact" onClick={props.onUndo}>
              Take back: {undo.what} ({undo.by.you ? 'you' : undo.by.initials})
            </button>
          )}
        </div>
        <Changes changes={changes} />
      </section>
      {props.mayDecide ? (
        <CheckField
          label="Propose instead of writing"
          hint="Your changes stand on the sheet as proposals with your initials until somebody takes them."
          checked={props.proposing}
          onChange={props.onPropose}
        />
      ) : null}
    </div>
  );
}

function Mates(props: TeamSheetProps) {
  return (
    <ul class="plain sheet-mates">
      {props.mates.map((mate) => {
        const here = mate.you || props.online(mate.id);
        const field = here && !mate.you ? props.fieldOf(mate.id) : null;
        return (
          <li key={mate.id}>
            <SeatChip mate={mate} online={here} />
            <span>
              <strong>{mate.you ? `${mate.name} (you)` : mate.name}</strong>, {mate.roleName}
              {here ? '' : ': not here'}
              {field === null ? null : <span class="quiet"> is on “{field}”</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Conflict(props: { conflict: ConflictLine; sheet: TeamSheetProps }) {
  const { conflict, sheet } = props;
  const { earlier, later } = conflict;
  const who = (by: { name: string; you: boolean }) => (by.you ? 'you' : by.name);
  return (
    <div class="sheet-conflict">
      <p>
        <strong>{conflict.what}:</strong> {who(later.by)} wrote “{later.value}”, and it stands. Before it stood “
        {earlier.value}”, by {who(earlier.by)}.
      </p>
      {sheet.mayDecide ? (
        <p class="sheet-acts">
          {conflict.restorable ? (
            <button type="button" class="button small-act" onClick={() => sheet.onSettle(conflict, 'restored')}>
              Bring “{earlier.value}” back
            </button>
          ) : null}
          <button type="button" class="button small-act" onClick={() => sheet.onSettle(conflict, 'kept')}>
            Leave it
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Proposal(props: { proposal: ProposalLine; sheet: TeamSheetProps }) {
  const { proposal, sheet } = props;
  return (
    <div class="sheet-proposal">
      <p>
        <span class={proposal.by.you ? 'seat-chip you' : 'seat-chip here'} title={proposal.by.name}>
          {proposal.by.initials}
        </span>
        <span>
          <strong>{proposal.what}:</strong> {proposal.value}
          {proposal.note === '' ? null : <span class="quiet"> {proposal.note}</span>}
        </span>
      </p>
      {sheet.mayDecide ? (
        <p class="sheet-acts">
          <button type="button" class="button small-act" onClick={() => sheet.onTake(proposal)}>
            Take it
          </button>
          <button type="button" class="button small-act" onClick={() => sheet.onClose(proposal)}>
            {proposal.by.you ? 'Withdraw' : 'Not this'}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Changes({ changes }: { changes: readonly ChangeLine[] }) {
  if (changes.length === 0)
    return <p class="small quiet">Nothing yet. The first change stands here with its initials.</p>;
  return (
    <>
      <ul class="plain sheet-rows">
        {changes.slice(0, SHOWN).map((change) => (
          <li key={change.cell}>
            <span class={change.by.you ? 'seat-chip you' : 'seat-chip here'} title={change.by.name}>
              {change.by.initials}
            </span>
            <span class="sheet-what">
              {change.what}: <strong>{change.value}</strong>
            </span>
            <span class="sheet-mark">✓ confirmed</span>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN ? <p class="small quiet">And {changes.length - SHOWN} more, earlier.</p> : null}
    </>
  );
}
