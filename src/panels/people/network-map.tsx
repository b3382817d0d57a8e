// The network of the committee: the members on a ring, three layers of links that can be taken off, the links of the
// one who is selected in front; and the same as a table for whoever cannot see the drawing.
import { useState } from 'preact/hooks';
import type { PeopleView } from '../../views/people-view.ts';
import { CheckField } from '../kit/fields.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { TableScroll } from '../kit/text.tsx';
import './network.css';

type Network = PeopleView['network'];
type Node = Network['nodes'][number];
type Line = Network['lines'][number];

interface Place {
  x: number;
  y: number;
}

/** Places on an ellipse in hundredths of the drawing, the first at the top, clockwise. */
function ringOf(nodes: readonly Node[]): Map<string, Place> {
  return new Map(
    nodes.map(({ id }, i) => {
      const angle = (2 * Math.PI * i) / nodes.length - Math.PI / 2;
      return [id, { x: 50 + 42 * Math.cos(angle), y: 50 + 41 * Math.sin(angle) }];
    }),
  );
}

/** A chord that bends towards the middle, so that neighbours and opposites can be told apart. */
function chord(a: Place, b: Place): string {
  const bend = (p: number, q: number) => 50 + ((p + q) / 2 - 50) * 0.55;
  return `M${a.x.toFixed(2)} ${a.y.toFixed(2)}Q${bend(a.x, b.x).toFixed(2)} ${bend(a.y, b.y).toFixed(2)} ${b.x.toFixed(2)} ${b.y.toFixed(2)}`;
}

function Lines(props: { lines: readonly Line[]; places: Map<string, Place>; selected: string }) {
  const touches = (line: Line) => line.a === props.selected || line.b === props.selected;
  // Drawn last is drawn in front.
  const ordered = props.lines.toSorted((x, y) => Number(touches(x)) - Number(touches(y)));
  return (
    <svg class="network-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {ordered.map((line) => {
        const a = props.places.get(line.a);
        const b = props.places.get(line.b);
        return a === undefined || b === undefined ? null : (
          <path
            key={line.id}
            d={chord(a, b)}
            class={`${line.layer}${touches(line) ? ' near' : ''}`}
            style={{ strokeWidth: `${1 + 2.5 * line.weight}px` }}
          />
        );
      })}
    </svg>
  );
}

const namesOf = (list: readonly string[]) => (list.length === 0 ? 'nobody' : list.join(', '));
const trustOf = (node: Node) => (node.trust.length === 0 && !node.walked ? 'not asked yet' : namesOf(node.trust));

function Twin(props: { network: Network }) {
  return (
    <details>
      <summary class="small">The network as a table</summary>
      <TableScroll label="The network as a table">
        <table class="data network-table">
          <thead>
            <tr>
              <th scope="col">Member</th>
              {props.network.layers.map((layer) => (
                <th key={layer.id} scope="col">
                  {layer.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.network.nodes.map((node) => (
              <tr key={node.id}>
                <th scope="row">{node.name}</th>
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

export function NetworkMap(props: { network: Network; selected: string; onSelect: (id: string) => void }) {
  const { network, selected, onSelect } = props;
  const [hidden, setHidden] = useState<readonly Line['layer'][]>([]);
  const places = ringOf(network.nodes);
  const shown = network.lines.filter(({ layer }) => !hidden.includes(layer));
  const chosen = network.nodes.find(({ id }) => id === selected);
  const near = new Set(shown.flatMap(({ a, b }) => (a === selected ? [b] : b === selected ? [a] : [])));
  return (
    <div class="network">
      <fieldset class="network-layers">
        <legend class="visually-hidden">Links shown</legend>
        {network.layers.map((layer) => (
          <div key={layer.id} class={`layer-key ${layer.id}`}>
            <CheckField
              label={`${layer.label} (${layer.count})`}
              hint={layer.hint}
              checked={!hidden.includes(layer.id)}
              onChange={(on) => setHidden(on ? hidden.filter((id) => id !== layer.id) : [...hidden, layer.id])}
            />
          </div>
        ))}
      </fieldset>
      <div class="network-ring">
        <Lines lines={shown} places={places} selected={selected} />
        <ul class="plain">
          {network.nodes.map((node) => {
            const place = places.get(node.id);
            const tone = node.id === selected ? ' selected' : near.has(node.id) ? ' near' : '';
            return (
              <li key={node.id} style={{ left: `${place?.x ?? 50}%`, top: `${place?.y ?? 50}%` }}>
                <button
                  type="button"
                  class={`network-node${node.walked ? '' : ' unasked'}${tone}`}
                  aria-pressed={node.id === selected}
                  onClick={() => onSelect(node.id)}
                >
                  <Portrait person={node.id} name={node.name} size={36} />
                  <span class="visually-hidden">{node.name.slice(0, node.name.length - node.surname.length)}</span>
                  <span class="network-name">{node.surname}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      {chosen === undefined ? null : (
        <p class="small" aria-live="polite">
          <strong>{chosen.name}.</strong> Same line: {namesOf(chosen.reporting)}. Trust: {trustOf(chosen)}. Shared
          customers: {namesOf(chosen.customers)}.
        </p>
      )}
      <p class="small quiet">{network.unknown}</p>
      <Twin network={network} />
    </div>
  );
}
