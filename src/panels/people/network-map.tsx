// The committee as it stands: across by stance, upwards by weight, faces at their places, arrows from the voice to the
// ear. Each face is a button; layers can be added; the same network stands in a table below.
import { useMemo, useState } from 'preact/hooks';
import type { PeopleView } from '../../views/people-view.ts';
import { useWidth } from '../charts/use-width.ts';
import { CheckField } from '../kit/fields.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { StanceMark } from '../kit/stance.tsx';
import { NetworkTable } from './network-table.tsx';
import './network.css';
import { curveBetween, faceWidth, type Floor, isFree, placePeople, type Spot } from './place-people.ts';

type Network = PeopleView['network'];
type Layer = Network['layers'][number]['id'] | 'pulls';

const NARROW = 560;
const NOTE = { wide: 232, high: 74 };

function floorOf(width: number): Floor {
  return width < NARROW
    ? { width, height: 280, boxWidth: 46, boxHeight: 60 }
    : { width, height: Math.max(430, Math.min(560, width * 0.6)), boxWidth: 92, boxHeight: 104 };
}

function Lines(props: {
  network: Network;
  layers: readonly Layer[];
  selected: string;
  spots: Map<string, Spot>;
  floor: Floor;
}) {
  const { network, selected, spots, floor } = props;
  const shows = (layer: Layer, a: string, b: string) =>
    props.layers.includes(layer) || (layer === 'trust' && (a === selected || b === selected));
  const near = (a: string, b: string) => (a === selected || b === selected ? ' near' : '');
  const curve = (a: string, b: string, bend: number) => {
    const from = spots.get(a);
    const to = spots.get(b);
    return from === undefined || to === undefined ? '' : curveBetween(from, to, floor, bend);
  };
  return (
    <svg class="network-lines" width={floor.width} height={floor.height} aria-hidden="true">
      <defs>
        <marker
          id="pull-end"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {network.lines
        .filter(({ layer, a, b }) => shows(layer, a, b))
        .map((line) => (
          <path key={line.id} class={`${line.layer}${near(line.a, line.b)}`} d={curve(line.a, line.b, 14)} />
        ))}
      {network.pulls
        .filter(({ from, to }) => shows('pulls', from, to))
        .map((pull) => (
          <path
            key={pull.id}
            class={`pull${near(pull.from, pull.to)}`}
            d={curve(pull.from, pull.to, 26)}
            marker-end="url(#pull-end)"
            style={{ strokeWidth: `${1.4 + 2.6 * pull.weight}px` }}
          />
        ))}
    </svg>
  );
}

const COLUMNS = ['opposed', 'sceptical', 'undecided', 'supportive', 'championing'] as const;

export function NetworkMap(props: { network: Network; selected: string; onSelect: (id: string) => void }) {
  const { network, selected, onSelect } = props;
  const [layers, setLayers] = useState<readonly Layer[]>(['pulls', 'trust']);
  const [frame, width] = useWidth<HTMLDivElement>(840);
  const floor = floorOf(width);
  const narrow = width < NARROW;
  const heaviest = Math.max(...network.nodes.map(({ weight }) => weight));
  const spots = useMemo(
    () =>
      placePeople(
        network.nodes.map(({ id, stance, weight, word }) => ({ id, stance, weight, column: COLUMNS.indexOf(word) })),
        floorOf(width),
      ),
    [network, width],
  );
  const toggles: { id: Layer; label: string; hint: string }[] = [
    ...(network.pulls.length === 0
      ? []
      : [
          { id: 'pulls' as const, label: `Moved so far (${network.pulls.length})`, hint: 'From the voice to the ear.' },
        ]),
    ...network.layers.map(({ id, label, count, hint }) => ({ id, label: `${label} (${count})`, hint })),
  ];
  const places = [
    { left: 0, top: floor.height - NOTE.high - 8 },
    { left: floor.width - NOTE.wide, top: 4 },
    { left: floor.width - NOTE.wide, top: floor.height - NOTE.high - 8 },
    { left: 0, top: 4 },
  ].filter(({ left, top }) => !narrow && isFree(spots.values(), floor, left, top, NOTE.wide, NOTE.high));
  return (
    <section class="network" aria-label="Where they stand">
      <div ref={frame} class="network-floor">
        <div class="network-field" style={{ height: `${floor.height}px` }}>
          <Lines network={network} layers={layers} selected={selected} spots={spots} floor={floor} />
          {network.notes.map((note, i) => {
            const place = places[i];
            return place === undefined ? null : (
              <p
                key={note}
                class="network-note"
                aria-hidden="true"
                style={{ left: `${place.left}px`, top: `${place.top}px`, width: `${NOTE.wide}px` }}
              >
                {note}
              </p>
            );
          })}
          <ul class="plain">
            {network.nodes.map((node) => {
              const spot = spots.get(node.id) ?? { x: 0, y: 0 };
              return (
                <li key={node.id} style={{ left: `${spot.x}px`, top: `${spot.y}px` }}>
                  <button
                    type="button"
                    class={`network-node${node.id === selected ? ' selected' : ''}`}
                    aria-pressed={node.id === selected}
                    onClick={() => onSelect(node.id)}
                  >
                    <Portrait person={node.id} name={node.name} size={narrow ? 40 : faceWidth(node.weight, heaviest)} />
                    <span class={narrow ? 'visually-hidden' : 'network-name'}>
                      <span class="visually-hidden">{node.name.slice(0, node.name.length - node.surname.length)}</span>
                      {node.surname} <StanceMark word={node.word} />
                    </span>
                    <span class="visually-hidden">, weight {node.weight}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
        <ol class="plain network-axis" aria-hidden="true">
          {COLUMNS.map((word) => (
            <li key={word}>
              <StanceMark word={word} /> <span>{word}</span>
            </li>
          ))}
        </ol>
      </div>
      {narrow || places.length < network.notes.length ? null : <p class="visually-hidden">{network.notes.join(' ')}</p>}
      {narrow || places.length < network.notes.length ? (
        <p class="small network-said">{network.notes.join(' ')}</p>
      ) : null}
      <details class="network-more" open={!narrow}>
        <summary class="small">Lines</summary>
        <fieldset class="network-layers">
          <legend class="visually-hidden">Links shown</legend>
          {toggles.map((layer) => (
            <div key={layer.id} class={`layer-key ${layer.id}`}>
              <CheckField
                label={layer.label}
                hint={layer.hint}
                checked={layers.includes(layer.id)}
                looks
                onChange={(on) => setLayers(on ? [...layers, layer.id] : layers.filter((id) => id !== layer.id))}
              />
            </div>
          ))}
        </fieldset>
        <p class="small quiet">{network.unknown}</p>
        <NetworkTable network={network} />
      </details>
    </section>
  );
}
