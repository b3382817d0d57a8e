// The game under the model's own numbers and under changed ones, year by year.
import type { SandboxView } from '../../views/sandbox-view.ts';
import './model.css';

export function SandboxTable(props: { view: SandboxView }) {
  const { headline, years, rows } = props.view;
  return (
    <>
      <p class="study-headline">{headline}</p>
      <details>
        <summary>Year by year</summary>
        {/* Scrolls by itself on a phone, so it can be reached by keyboard. */}
        <div class="scroll-x" tabIndex={0} role="region" aria-label="The game with your numbers">
          <table class="data sandbox-table">
            <caption class="visually-hidden">This game with the model’s own numbers and with yours</caption>
            <thead>
              <tr>
                <th scope="col">Number</th>
                {years.map((year) => (
                  <th key={year} scope="col" class="num">
                    {year}
                  </th>
                ))}
                <th scope="col" class="num">
                  Last year
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  {row.own.map((own, y) => (
                    <td key={years[y]} class="num">
                      <span class="own">{own}</span>
                      <span class="other">{row.changed[y]}</span>
                    </td>
                  ))}
                  <td class="num change">{row.change}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="small quiet">Above: as it was. Below, in red: with your numbers.</p>
      </details>
    </>
  );
}
