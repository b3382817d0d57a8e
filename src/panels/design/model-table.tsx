// Eight models on a strip, two of them open side by side with their rows aligned; the chosen one carries the accent.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DesignView, ModelCard } from '../../views/design-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Portrait } from '../kit/portrait.tsx';
import { RefusalNote } from '../kit/text.tsx';

export function ModelTable(props: { view: DesignView; send: Send }) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const [open, setOpen] = useState<[string, string]>(() => firstTwo(view));
  const look = (id: string) => {
    // The newcomer takes the place of the one that is not chosen.
    if (!open.includes(id)) setOpen(open[0] === view.chosenModel ? [open[0], id] : [open[1], id]);
  };
  const choose = (model: string) =>
    attempt({
      type: 'decide',
      decision: {
        kind: 'choose-model',
        model,
        groups: view.groups.filter((g) => g.on).map((g) => g.id),
        clusters: view.clusters.filter((c) => c.on).map((c) => c.id),
      },
    });
  const shown = open.flatMap((id) => view.models.filter((m) => m.id === id));
  return (
    <section aria-label="Models">
      <ul class="plain model-strip">
        {view.models.map((model) => (
          <li key={model.id}>
            <button
              type="button"
              class={model.chosen ? 'model-tab chosen' : 'model-tab'}
              aria-pressed={open.includes(model.id)}
              aria-label={`Look at: ${model.name}${model.chosen ? ', chosen' : ''}`}
              onClick={() => look(model.id)}
            >
              <strong>{model.name}</strong>
              {model.chosen ? <span class="small"> chosen</span> : null}
            </button>
          </li>
        ))}
      </ul>
      <table class="models">
        <caption class="visually-hidden">Two models side by side</caption>
        <thead>
          <tr>
            <td />
            {shown.map((model) => (
              <th key={model.id} scope="col" class={model.chosen ? 'chosen' : ''}>
                <span class="model-name">{model.name}</span>
                <span class="model-summary">{model.summary}</span>
                {model.chosen ? (
                  <span class="label you">This is your choice</span>
                ) : (
                  <button type="button" class="button" onClick={() => choose(model.id)}>
                    Choose {model.name.toLowerCase()}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label="Gains a say" mark="▲" tone="for" models={shown} cell={(m) => <People people={m.gains} />} />
          <Row label="Loses a say" mark="▼" tone="against" models={shown} cell={(m) => <People people={m.loses} />} />
          <Row label="Cost" models={shown} cell={(m) => m.cost} />
          <Row label="Speed" models={shown} cell={(m) => m.speed} />
          <Row label="Evidence" models={shown} cell={(m) => m.evidence} />
          {(shown[0]?.measures ?? []).map((measure, i) => (
            <Row
              key={measure.label}
              label={measure.label}
              models={shown}
              cell={(m) => <Measure {...m.measures[i]!} />}
            />
          ))}
        </tbody>
      </table>
      <RefusalNote refusal={refusal} />
    </section>
  );
}

/** The chosen model and the one after it; before anything is chosen, the two that look most alike from outside. */
function firstTwo(view: DesignView): [string, string] {
  const others = view.models.filter((m) => !m.chosen);
  return [view.chosenModel, others[0]?.id ?? view.chosenModel];
}

function Row(props: {
  label: string;
  mark?: string;
  tone?: string;
  models: readonly ModelCard[];
  cell: (model: ModelCard) => ComponentChildren;
}) {
  return (
    <tr>
      <th scope="row" class={props.tone ?? ''}>
        {props.mark === undefined ? null : <span aria-hidden="true">{props.mark} </span>}
        {props.label}
      </th>
      {props.models.map((model) => (
        <td key={model.id} class={model.chosen ? 'chosen' : ''}>
          {props.cell(model)}
        </td>
      ))}
    </tr>
  );
}

function People(props: { people: ModelCard['gains'] }) {
  if (props.people.length === 0) return <span class="quiet">nobody in particular</span>;
  return (
    <ul class="plain model-people">
      {props.people.map((person) => (
        <li key={person.id}>
          <Portrait person={person.id} name={person.name} size={34} />
          <span class="small">{person.name}</span>
        </li>
      ))}
    </ul>
  );
}

function Measure(props: ModelCard['measures'][number]) {
  return (
    <span class="measure">
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${props.percent}%` }} />
      </span>
      <span class="small">{props.word}</span>
    </span>
  );
}
