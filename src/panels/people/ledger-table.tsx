// A person's ledger as a table that adds up: each cause in words, what it moved at once, what it pulls on, and trust.
import type { Ledger } from '../../views/ledger-view.ts';
import { TableScroll } from '../kit/text.tsx';

function Figure(props: { text: string }) {
  const tone = props.text.startsWith('+') ? 'for' : props.text.startsWith('−') ? 'against' : 'quiet';
  return <td class={`num ${tone}`}>{props.text}</td>;
}

export function LedgerTable(props: { name: string; ledger: Ledger }) {
  const { ledger, name } = props;
  return (
    <>
      <table class="data ledger">
        <caption class="visually-hidden">What moved {name}, in hundredths</caption>
        <thead>
          <tr>
            <th scope="col">Cause</th>
            <th scope="col" class="num">
              Stance
            </th>
            <th scope="col" class="num">
              Pull
            </th>
            <th scope="col" class="num">
              Trust
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Where they stood before you came</th>
            <Figure text={ledger.before} />
            <td />
            <td />
          </tr>
          {ledger.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.cause}
                <span class="hint"> {line.when}</span>
              </th>
              <Figure text={line.stanceText} />
              <Figure text={line.pullText} />
              <Figure text={line.trustText} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Today, from −100 to +100</th>
            <td class="num">{ledger.today}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      {ledger.entries.length === 0 ? null : (
        <details>
          <summary class="small">Every entry, in order</summary>
          <TableScroll label={`Every entry of ${name}’s ledger`}>
            <table class="data">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Cause</th>
                  <th scope="col" class="num">
                    Stance
                  </th>
                  <th scope="col" class="num">
                    Pull
                  </th>
                  <th scope="col" class="num">
                    Trust
                  </th>
                </tr>
              </thead>
              <tbody>
                {ledger.entries.map((entry) => (
                  <tr key={entry.id}>
                    <td>{entry.when}</td>
                    <td>{entry.cause}</td>
                    <Figure text={entry.stanceText} />
                    <Figure text={entry.pullText} />
                    <Figure text={entry.trustText} />
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </details>
      )}
      <p class="hint">
        What moves stance at once fades: each quarter part of it is drawn back to what they believe. Pull is a change of
        that belief: it stays, and stance follows it over the quarters to come.
      </p>
    </>
  );
}
