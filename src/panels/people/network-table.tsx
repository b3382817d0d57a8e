// The network as a table: for whoever cannot see the drawing, and for whoever wants to look a link up.
import type { PeopleView } from '../../views/people-view.ts';
import { TableScroll } from '../kit/text.tsx';

type Network = PeopleView['network'];
type Node = Network['nodes'][number];

const namesOf = (list: readonly string[]) => (list.length === 0 ? 'nobody' : list.join(', '));
const trustOf = (node: Node) => (node.trust.length === 0 && !node.walked ? 'not asked yet' : namesOf(node.trust));

export function NetworkTable(props: { network: Network }) {
  const { network } = props;
  const surname = (id: string) => network.nodes.find((node) => node.id === id)?.surname ?? id;
  const movedBy = (id: string) =>
    namesOf(
      network.pulls
        .filter(({ to }) => to === id)
        .map(({ from, hundredths }) => `${surname(from)} (${hundredths > 0 ? '+' : '−'}${Math.abs(hundredths)})`),
    );
  return (
    <details>
      <summary class="small">The network as a table</summary>
      <TableScroll label="The network as a table">
        <table class="data network-table">
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col" class="num">
                Weight
              </th>
              <th scope="col">Stance</th>
              <th scope="col">Moved by, so far</th>
              {network.layers.map((layer) => (
                <th key={layer.id} scope="col">
                  {layer.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {network.nodes.map((node) => (
              <tr key={node.id}>
                <th scope="row">{node.name}</th>
                <td class="num">{node.weight}</td>
                <td>{node.word}</td>
                <td>{movedBy(node.id)}</td>
                <td>{namesOf(node.reporting)}</td>
                <td>{trustOf(node)}</td>
                <td>{namesOf(node.customers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
