// A table of figures: a head of columns, a name at the start of each row, the rest as cells. Scrolls sideways by itself on
// a narrow screen and can be reached by keyboard.
import type { ComponentChildren } from 'preact';
import { TableScroll } from './text.tsx';

export interface DataColumn {
  title: ComponentChildren;
  /** A figure: right-aligned, digits below digits. */
  num?: boolean;
  /** A class of its own, for its width. */
  class?: string;
}

export interface DataRow {
  /** Tells rows apart; the same for the same thing. */
  key: string | number;
  /** One a column; the first is the row's name. */
  cells: readonly ComponentChildren[];
  /** Drawn as the best of its table. */
  best?: boolean;
}

const classes = ({ num, class: own }: DataColumn): { class?: string } => {
  const all = [num === true ? 'num' : '', own ?? ''].filter((one) => one !== '').join(' ');
  return all === '' ? {} : { class: all };
};

/** A cell knows what it is called, for where the columns fall apart into lines. */
const titled = ({ title }: DataColumn) => (typeof title === 'string' ? { 'data-title': title } : {});

export function DataTable(props: {
  /** What the table holds, for those who do not see it. */
  label: string;
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
  caption?: string;
  class?: string;
}) {
  const { label, columns, rows, caption } = props;
  return (
    <TableScroll label={label}>
      <table class={props.class === undefined ? 'data' : `data ${props.class}`}>
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column, c) => (
              <th key={c} scope="col" {...classes(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, best }) => (
            <tr key={key} {...(best === undefined ? {} : { 'data-best': best })}>
              {cells.map((cell, c) =>
                c === 0 ? (
                  <th key={c} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={c} {...titled(columns[c])} {...classes(columns[c])}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
