// What one other choice would have brought a team: a table to choose from, a press puts the choice on the wall.
import type { WhatIfCell, WhatIfTable } from '../../views/what-if-view.ts';

const MARK = { 1: '▲', 0: '○', [-1]: '▼' } as const;
const TONE = { 1: 'for', 0: 'even', [-1]: 'against' } as const;

export interface WhatIfShow {
  /** The choice that is on the wall; null for none of this team. */
  shown: string | null;
  /** Puts a choice on the wall; null while the team has not agreed, or the desk is busy. */
  show: ((item: string) => void) | null;
}

export function WhatIfDesk({ table, shown, show }: WhatIfShow & { table: WhatIfTable }) {
  return (
    <div class="what-if">
      <p>{table.headline}.</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="what-if-scroll" role="group" aria-label="What if, choice by choice" tabIndex={0}>
        <table class="data">
          <caption class="visually-hidden">{table.lead}</caption>
          <thead>
            <tr>
              <th scope="col">Instead</th>
              {table.columns.map((column) => (
                <th key={column} scope="col" class="num">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, i) => (
                  <td key={table.columns[i]} class="num">
                    {cell === null ? (
                      <span class="quiet small">as played</span>
                    ) : (
                      <Cell cell={cell} on={cell.item === shown} show={show} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small quiet">{table.lead} A press on a figure puts it on the wall.</p>
    </div>
  );
}

function Cell({ cell, on, show }: { cell: WhatIfCell; on: boolean; show: WhatIfShow['show'] }) {
  return (
    <button
      type="button"
      class={`what-if-cell ${TONE[cell.sign]}${on ? ' on' : ''}`}
      aria-pressed={on}
      aria-label={cell.spoken}
      disabled={show === null}
      onClick={() => show?.(cell.item)}
    >
      <span aria-hidden="true">{MARK[cell.sign]} </span>
      {cell.text}
    </button>
  );
}
