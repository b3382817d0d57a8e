// The line under the folio: where the class is, who is there, and the sheets that are opened from it: task, brief, team.
import { DialogButton } from '../../panels/kit/dialog.tsx';
import { BriefButton } from '../../panels/seat/brief-paper.tsx';
import { ClassLine } from '../../panels/seat/class-line.tsx';
import { TaskSheetPages } from '../../panels/seat/task-sheet.tsx';
import { TeamSheet } from '../../panels/seat/team-sheet.tsx';
import { onlineIn, type SeatParts } from './seat-parts.ts';

export function SeatLine(props: SeatParts & { now: () => number }) {
  const { store, view, page } = props;
  const { sheet, team } = page;
  const open = sheet.proposals.length + sheet.conflicts.length;
  return (
    <ClassLine
      gate={page.gate}
      now={() => props.now() + view.clockOffset}
      mates={team.mates}
      online={onlineIn(view)}
      writing={view.writing}
      waiting={view.waiting.length}
    >
      {page.task === null ? null : (
        <DialogButton button="Task" title={page.task.title} buttonClass="button compact bare">
          {() => (page.task === null ? null : <TaskSheetPages task={page.task} />)}
        </DialogButton>
      )}
      {page.brief === null ? null : (
        <BriefButton
          brief={page.brief}
          year={page.gate.year === 0 ? page.title : page.frame.place}
          buttonClass="button compact bare"
        />
      )}
      <DialogButton
        button={open === 0 ? 'Team' : `Team, ${open} open`}
        title={team.name}
        buttonClass={open === 0 ? 'button compact bare' : 'button compact'}
      >
        {(close) => (
          <TeamSheet
            team={team.name}
            mates={team.mates}
            online={onlineIn(view)}
            fieldOf={(id) => view.presence.find(({ seatId }) => seatId === id)?.field ?? null}
            sheet={sheet}
            waiting={view.waiting}
            mayDecide={page.you.mayDecide && sheet.ready.state === 'open'}
            proposing={view.proposing}
            onPropose={store.propose}
            onTake={({ decision, seq, what }) => {
              store.post({ type: 'decide', decision, seen: view.seq, proposal: seq }, what);
              close();
            }}
            onClose={({ seq, by, what }) =>
              store.post({ type: 'close-proposal', proposal: seq, how: by.you ? 'withdrawn' : 'declined' }, what)
            }
            onSettle={({ seq, what }, how) => store.post({ type: 'settle-conflict', conflict: seq, how }, what)}
            onUndo={() => store.send({ type: 'undo' })}
            onRecall={store.recall}
          />
        )}
      </DialogButton>
    </ClassLine>
  );
}
