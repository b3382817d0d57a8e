// The model in the open: what it leaves out first, then how it goes, every formula as it runs, every number with its
// source; and a sandbox in which a number may be changed and this game replayed.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ModelGroup, ModelParameter, ModelRule, ModelText } from '../../views/model-text.ts';
import { ScreenHead, Section } from '../kit/text.tsx';
import './model.css';

const CONFIDENCE: Record<string, string> = {
  paper: 'study',
  case: 'the case',
  press: 'press',
  expert: 'expert',
  assumption: 'our choice',
};

function Rule(props: { rule: ModelRule }) {
  const { title, about, leavesOut, formulas } = props.rule;
  return (
    <article class="model-rule">
      <h3>{title}</h3>
      <p>{about}</p>
      {leavesOut === null ? null : (
        <p class="quiet">
          <strong>Leaves out</strong> {leavesOut}.
        </p>
      )}
      {formulas.length === 0 ? null : (
        <details>
          <summary>{formulas.length === 1 ? 'The formula' : `The ${formulas.length} formulas`}, as they run</summary>
          {formulas.map((formula) => (
            <div key={formula.name}>
              {formula.about === '' ? null : <p class="small">{formula.about}</p>}
              {/* Scrolls by itself, so it can be reached by keyboard. */}
              <pre tabIndex={0} aria-label={`Formula ${formula.name}`}>
                <code>{formula.code}</code>
              </pre>
            </div>
          ))}
        </details>
      )}
    </article>
  );
}

function Row(props: {
  parameter: ModelParameter;
  value: number | undefined;
  onChange: (value: number | null) => void;
}) {
  const { parameter: p, value } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const type = (text: string) => {
    const wanted = Number(text.replace(',', '.'));
    if (text.trim() === '' || wanted === p.value) {
      setRefused(null);
      props.onChange(null);
    } else if (!Number.isFinite(wanted)) setRefused('Type a number.');
    else if (wanted < Math.min(p.low, 0) - Math.abs(p.high) * 4 || wanted > Math.abs(p.high) * 5)
      setRefused('Too far from the range to mean anything.');
    else {
      setRefused(null);
      props.onChange(wanted);
    }
  };
  const outside = value !== undefined && (value < p.low || value > p.high);
  return (
    <tr class={value === undefined ? undefined : 'changed'}>
      <th scope="row">
        {p.about}
        <span class="hint">{p.name}</span>
        {refused === null ? null : (
          <span class="hint" role="alert">
            ■ {refused}
          </span>
        )}
        {outside ? <span class="hint">Outside the range that the sources allow.</span> : null}
      </th>
      <td class="num">
        <input
          type="text"
          inputMode="decimal"
          aria-label={`${p.about}, ${p.unit}`}
          aria-invalid={refused !== null}
          value={String(value ?? p.value)}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </td>
      <td class="num">
        {p.low} to {p.high}
      </td>
      <td>{p.unit}</td>
      <td>{CONFIDENCE[p.confidence] ?? p.confidence}</td>
      <td class="quiet">{p.source}</td>
    </tr>
  );
}

function Group(props: {
  group: ModelGroup;
  changed: Readonly<Record<string, number>>;
  onChange: (name: string, value: number | null) => void;
}) {
  const { title, parameters } = props.group;
  const own = parameters.filter(({ confidence }) => confidence === 'assumption').length;
  return (
    <details class="model-group">
      <summary>
        {title}
        <span class="quiet small">
          {' '}
          {parameters.length} numbers, {own} our own choice
        </span>
      </summary>
      <div class="scroll-x">
        <table class="data">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" class="num">
                Value
              </th>
              <th scope="col" class="num">
                Range
              </th>
              <th scope="col">Unit</th>
              <th scope="col">Rests on</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <Row
                key={parameter.name}
                parameter={parameter}
                value={props.changed[parameter.name]}
                onChange={(value) => props.onChange(parameter.name, value)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export function ModelPanel(props: {
  model: ModelText;
  /** What the changed numbers do to the running game; null where no game runs. */
  sandbox: ((changed: Readonly<Record<string, number>>) => ComponentChildren) | null;
  onBack: () => void;
}) {
  const { groups, rules, critique } = props.model;
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const count = Object.keys(changed).length;
  const change = (name: string, value: number | null) => {
    const { [name]: _, ...others } = changed;
    setChanged(value === null ? others : { ...others, [name]: value });
  };
  const numbers = groups.reduce((sum, { parameters }) => sum + parameters.length, 0);
  return (
    <div class="screen model-screen">
      <ScreenHead
        headline="Nothing here is hidden: this is the whole model."
        lead={`${rules.length} rules and ${numbers} numbers, read from the engine that runs your game.`}
      />
      <p>
        <button type="button" class="button compact" onClick={props.onBack}>
          Back to the game
        </button>
      </p>
      <div class="model-columns">
        <Section title="Where it is weak" part>
          <ul class="plain rows">
            {critique.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <Section title="What if a number is wrong?" part>
          {props.sandbox === null ? (
            <p>Close a year first: then a changed number can be tried on it.</p>
          ) : (
            <div class="prose">
              <p>
                Change any number below that you do not believe. The years you have closed are then played again in that
                world: your decisions, your luck. What comes of it stands at the foot of the page. Your game is not
                touched.
              </p>
              <p>
                One game on one luck: a difference of a few hundred thousand euros says little. One that is large says
                that your result hangs on this number.
              </p>
            </div>
          )}
        </Section>
      </div>
      <div class="model-numbers">
        <Section title="Every number" part>
          {groups.map((group) => (
            <Group key={group.title} group={group} changed={changed} onChange={change} />
          ))}
        </Section>
        {props.sandbox === null || count === 0 ? null : (
          <section class="sandbox-dock" aria-label="Your closed years with the changed numbers">
            <div>{props.sandbox(changed)}</div>
            <button type="button" class="button compact" onClick={() => setChanged({})}>
              {count === 1 ? 'Put it back' : `Put ${count} back`}
            </button>
          </section>
        )}
      </div>
      <Section title="How it goes" part>
        <div class="model-rules">
          {rules.map((rule) => (
            <Rule key={rule.file} rule={rule} />
          ))}
        </div>
      </Section>
    </div>
  );
}
