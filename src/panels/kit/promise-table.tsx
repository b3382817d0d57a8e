// A ledger of promises: what, to whom, due when, and what became of it, by mark and word. The lobby and the debrief show
// the same table; where the view tells the effect on credibility it has a column of its own.
import { TableScroll } from './text.tsx';

const TONE = { due: ['○', 'you'], kept: ['✓', 'for'], broken: ['▼', 'against'] } as const;

interface ToldPromise {
  text: string;
  hearers: string;
  due: string;
  tone: keyof typeof TONE;
  status: string;
}

export function PromiseTable<P extends ToldPromise>(props: {
  label: string;
  /** Heading of the column that says how the promise stands. */
  status: string;
  promises: readonly P[];
  /** What it did to the team's credibility; without it there is no such column. */
  effect?: (promise: P) => string;
}) {
  const { effect } = props;
  return (
    <TableScroll label={props.label}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Promise</th>
            <th scope="col">To</th>
            <th scope="col">Due</th>
            <th scope="col">{props.status}</th>
            {effect === undefined ? null : (
              <th scope="col" class="num">
                Credibility
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {props.promises.map((promise) => (
            <tr key={promise.text + promise.due + promise.hearers}>
              <th scope="row">{promise.text}</th>
              <td>{promise.hearers}</td>
              <td>{promise.due}</td>
              <td class={TONE[promise.tone][1]}>
                <span aria-hidden="true">{TONE[promise.tone][0]} </span>
                {promise.status}
              </td>
              {effect === undefined ? null : <td class="num">{effect(promise)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
