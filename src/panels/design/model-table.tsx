// Who owns the customer: two models open side by side with their rows aligned, the others on a strip above. One that is
// taken from the strip takes the place of the one that is not chosen, and its heading takes the focus.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DesignView, ModelCard } from '../../views/design-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { numberWord } from '../../views/number-words.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Portrait } from '../kit/portrait.tsx';
import { RefusalNote } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';
import { GlyphKey, ModelGlyph } from './model-glyph.tsx';

export function ModelTable(props: { view: DesignView; send: Send }) {
  const { view } = props;
  const { refusal, attempt, closed } = useAttempt(props.send);
  const [open, setOpen] = useState<[string, string]>(() => firstTwo(view));
  const [newcomer, setNewcomer] = useState('');
  const opened = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (newcomer !== '') opened.current?.focus();
  }, [newcomer]);
  const look = (id: string) => {
    setOpen(open[0] === view.chosenModel ? [open[0], id] : [open[1], id]);
    setNewcomer(id);
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
    <section class="model-choice" aria-label="Models">
      <ul class="plain model-strip">
        {view.models
          .filter(({ id }) => !open.includes(id))
          .map((model) => (
            <li key={model.id}>
              <button
                type="button"
                class="model-tab"
                aria-label={`Look at: ${model.name}, ${model.hint}`}
                onClick={() => look(model.id)}
              >
                <ModelGlyph model={model.id} width={88} />
                <span>
                  <strong>{model.name}</strong>
                  <span class="model-hint">{model.hint}</span>
                </span>
              </button>
            </li>
          ))}
      </ul>
      <RefusalNote refusal={refusal} />
      <table class="models">
        <caption class="visually-hidden">Two models side by side</caption>
        <thead>
          <tr>
            <td>
              <p class="small quiet models-note">
                Two side by side. Any of the {numberWord(view.models.length - shown.length)} above can take a place.
              </p>
              <GlyphKey cluster={view.legends.cluster} />
            </td>
            {shown.map((model) => (
              <th key={model.id} scope="col" class={model.chosen ? 'chosen' : ''}>
                <div class="model-head">
                  <ModelGlyph model={model.id} width={180} />
                  <div>
                    <h2 ref={model.id === newcomer ? opened : null} tabIndex={-1}>
                      {model.name}
                    </h2>
                    <p class="model-summary">
                      <Words text={model.summary} />
                    </p>
                    {model.chosen ? (
                      <p class="label you">✓ This is what you would sign for</p>
                    ) : (
                      <button type="button" class="button sign" disabled={closed} onClick={() => choose(model.id)}>
                        Sign for {model.name.toLowerCase()}
                      </button>
                    )}
                  </div>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(shown[0]?.rows ?? []).map((row, i) => (
            <Row
              key={row.id}
              label={row.label}
              models={shown}
              cell={(m) => <Finding strong={m.rows[i]?.strong ?? ''} detail={m.rows[i]?.detail ?? ''} />}
            />
          ))}
          <Row label="Cost" models={shown} cell={(m) => m.cost} />
          <Row label="Felt, and when" models={shown} cell={(m) => m.speed} />
          <Row label="Gains a say" mark="▲" tone="for" models={shown} cell={(m) => <People people={m.gains} />} />
          <Row label="Loses a say" mark="▼" tone="against" models={shown} cell={(m) => <People people={m.loses} />} />
          <Row
            label="Evidence"
            models={shown}
            cell={(m) => (
              <>
                {m.evidenceTag === '' ? null : <strong class="evidence-tag">{m.evidenceTag}</strong>}
                <span class="detail">{m.evidence}</span>
              </>
            )}
          />
        </tbody>
      </table>
    </section>
  );
}

/** The chosen model and the first of the others. */
function firstTwo(view: DesignView): [string, string] {
  const other = view.models.find((m) => !m.chosen);
  return [view.chosenModel, other?.id ?? view.chosenModel];
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

function Finding(props: { strong: string; detail: string }) {
  return (
    <>
      <strong>{props.strong}</strong>
      <span class="detail">{props.detail}</span>
    </>
  );
}

/** Faces with their family names: whom a choice helps or hurts is known by sight after one year. */
function People(props: { people: ModelCard['gains'] }) {
  if (props.people.length === 0) return <span class="quiet">Nobody in particular</span>;
  return (
    <ul class="plain model-people">
      {props.people.map((person) => (
        <li key={person.id} title={`${person.name}, ${person.role}`}>
          <Portrait person={person.id} name={person.name} size={40} />
          <span class="visually-hidden">{person.name}</span>
          <span class="face-name" aria-hidden="true">
            {person.name.slice(person.name.indexOf(' ') + 1)}
          </span>
        </li>
      ))}
    </ul>
  );
}
