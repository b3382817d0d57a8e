// A person's ledger as a table that adds up: the largest causes first, the smaller ones in one line, today's figure at
// the foot. Every cause and every entry can be unfolded; all of them share one table.
import type { Ledger } from '../../views/ledger-view.ts';
import { TableScroll } from '../kit/text.tsx';

interface Row {
  id: string;
  cause: string;
  when: string;
  stanceText: string;
  pullText: string;
  trustText: string;
}

function Figure(props: { text: string; mark?: boolean }) {
  const up = props.text.startsWith('+');
  const down = props.text.startsWith('−');
  return (
    <td class={`num ${up ? 'for' : down ? 'against' : 'quiet'}`}>
      {props.mark === true && (up || down) ? <span aria-hidden="true">{up ? '▲' : '▼'} </span> : null}
      {props.text}
    </td>
  );
}

/** One table for the summary and for the folded lists: cause, when, what it moved at once, what it pulls on, trust. */
function LedgerRows(props: {
  caption: string;
  rows: readonly Row[];
  before?: string;
  rest?: Ledger['rest'];
  today?: string;
}) {
  const { rest } = props;
  return (
    <table class="data ledger">
      <caption class="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="num">
            Stance
          </th>
          <th scope="col">Cause</th>
          <th scope="col" class="num">
            Pull
          </th>
          <th scope="col" class="num">
            Trust
          </th>
        </tr>
      </thead>
      <tbody>
        {props.before === undefined ? null : (
          <tr>
            <Figure text={props.before} mark />
            <th scope="row">Where they stood before you came</th>
            <td />
            <td />
          </tr>
        )}
        {props.rows.map((row) => (
          <tr key={row.id}>
            <Figure text={row.stanceText} mark />
            <th scope="row">
              {row.cause}
              <span class="hint"> {row.when}</span>
            </th>
            <Figure text={row.pullText} />
            <Figure text={row.trustText} />
          </tr>
        ))}
        {rest === undefined || rest === null ? null : (
          <tr class="folded">
            <Figure text={rest.stanceText} mark />
            <th scope="row">{rest.label}</th>
            <Figure text={rest.pullText} />
            <Figure text={rest.trustText} />
          </tr>
        )}
      </tbody>
      {props.today === undefined ? null : (
        <tfoot>
          <tr>
            <td class="num">{props.today}</td>
            <th scope="row">today, from −100 to +100</th>
            <td />
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

export function LedgerTable(props: { name: string; ledger: Ledger }) {
  const { ledger, name } = props;
  return (
    <>
      <LedgerRows
        caption={`What moved ${name}, in hundredths`}
        before={ledger.before}
        rows={ledger.lines.slice(0, ledger.shown)}
        rest={ledger.rest}
        today={ledger.today}
      />
      {ledger.entries.length === 0 ? null : (
        <details class="ledger-more">
          <summary class="small">
            {ledger.rest === null ? 'Every entry, newest first' : 'All causes, and every entry, newest first'}
          </summary>
          {ledger.rest === null ? null : (
            <LedgerRows caption={`Smaller causes that moved ${name}`} rows={ledger.lines.slice(ledger.shown)} />
          )}
          <TableScroll label={`Every entry of ${name}’s ledger`}>
            <LedgerRows caption={`Every entry of ${name}’s ledger, newest first`} rows={ledger.entries.toReversed()} />
          </TableScroll>
          <p class="hint">
            A move in stance fades: each quarter draws it back to what they believe. Pull moves the belief itself. It
            stays, and stance follows.
          </p>
        </details>
      )}
    </>
  );
}
