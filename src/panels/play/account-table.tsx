// The key accounts in figures: the list beside the map. A phone has no room for all columns, and leaves out what the map's
// own list says right below.
import type { PlayView } from '../../views/play-view.ts';
import { Section, TableScroll } from '../kit/text.tsx';

export function AccountTable(props: { accounts: PlayView['accounts'] }) {
  const { accounts } = props;
  if (accounts.length === 0) return null;
  return (
    <Section title="Key accounts">
      <TableScroll label="Key accounts as a table">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Tier</th>
              <th scope="col" class="wide-only">
                Relationship
              </th>
              <th scope="col" class="num wide-only">
                Satisfaction
              </th>
              <th scope="col" class="num wide-only">
                Revenue a year
              </th>
              <th scope="col" class="num">
                Lots
              </th>
              <th scope="col">Prices</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">
                  {account.name}
                  {account.warning === '' ? null : <span class="against"> ▼ {account.warning}</span>}
                </th>
                <td>{account.tier}</td>
                <td class="wide-only">{account.stage}</td>
                <td class="num wide-only">{account.satisfaction}</td>
                <td class="num wide-only">{account.revenue}</td>
                <td class="num">{account.lots}</td>
                <td>{account.price}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}
