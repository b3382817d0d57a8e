// The numbers of a quarter or a year in rows: what it is, what it came to, by how much it moved, and what moved it. The
// same table stands in the year in play and in the results.
import type { NumberLine } from '../../views/number-lines.ts';
import { CountUp } from './count-up.tsx';
import './number-table.css';
import { Change, Section } from './text.tsx';

/** A figure stays on one line with its sign; units are tied to it already. */
const unbroken = (text: string) => text.replaceAll('−', '−\u2060');

export function NumberTable(props: { title: string; aside: string; numbers: readonly NumberLine[] }) {
  if (props.numbers.length === 0) return null;
  return (
    <Section title={props.title} aside={props.aside}>
      <table class="data number-table">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Number, and what moved it</th>
            <th scope="col">Value</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {props.numbers.map((number) => (
            <tr key={number.id}>
              <th scope="row">
                {number.label}
                {number.causes.length === 0 ? null : <span class="hint">{unbroken(number.causes.join('; '))}</span>}
              </th>
              <td class="num">
                <CountUp from={number.before} to={number.value} />
              </td>
              <td class="num">
                {number.change === '' ? null : <Change value={number.delta} text={number.change} upIs={number.upIs} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
