// The sixteen lots of an account as a table: business groups down, countries across. What is ours is filled; the lots
// beside a group already bought are the nearest; what lies outside the scope says so.
import type { AccountRoomView } from '../../views/account-room-view.ts';

export function LotsGrid(props: { lots: AccountRoomView['lots'] }) {
  const { lots } = props;
  return (
    <table class="lots">
      <caption class="visually-hidden">{lots.title}</caption>
      <thead>
        <tr>
          <td />
          {lots.clusters.map((cluster) => (
            <th key={cluster} scope="col">
              {cluster}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lots.rows.map((row) => (
          <tr key={row.group}>
            <th scope="row">{row.group}</th>
            {row.cells.map((cell, i) => (
              <td key={lots.clusters[i]}>
                <span class={`lot ${cell.state}`}>
                  <span aria-hidden="true">{cell.text}</span>
                  <span class="visually-hidden">{cell.spoken}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">A year</th>
          {lots.sums.map((sum, i) => (
            <td key={lots.clusters[i]}>{sum}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
