// The model in the open: what it leaves out first, then how it goes, every formula as it runs, every number with its
// source; and a sandbox in which a number may be changed and this game replayed.
import type { ComponentChildren } from 'preact';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ModelRule, ModelText } from '../../views/model-text.ts';
import { numbersFound } from '../../views/number-search.ts';
import { changedNumbers, sandboxAfter, undoneNext, UNCHANGED } from '../../views/sandbox-draft.ts';
import { FindField } from '../kit/find-field.tsx';
import { ScreenHead, Section } from '../kit/text.tsx';
import { NumberGroup } from './number-groups.tsx';
import { goToField, SandboxDock } from './sandbox-dock.tsx';
import '../kit/print.css';
import './model.css';

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

export function ModelPanel(props: {
  model: ModelText;
  /** What the changed numbers do to the running game, and `tell` for what to say of it; null where no game runs. */
  sandbox: ((changed: Readonly<Record<string, number>>, tell: (words: string) => void) => ComponentChildren) | null;
  onBack: () => void;
}) {
  const { groups, rules, critique } = props.model;
  const [draft, take] = useReducer(sandboxAfter, UNCHANGED);
  const { changed } = draft;
  const parameters = groups.flatMap((group) => group.parameters);
  const lately = changedNumbers(changed, parameters);
  const [asked, ask] = useState('');
  const numbers = useRef<HTMLDivElement>(null);
  const found = numbersFound(groups, asked);
  const count = found.reduce((sum, group) => sum + group.parameters.length, 0);
  const search = (words: string) => {
    // What is found stands further down than the field that asks for it.
    if (asked.trim() === '' && words.trim() !== '') numbers.current?.scrollIntoView();
    ask(words);
  };
  const goTo = (name: string) => {
    ask('');
    // A field that the search had put aside is back in the next picture.
    if (asked === '') goToField(name);
    else requestAnimationFrame(() => goToField(name));
  };
  const undo = () => {
    const name = undoneNext(draft);
    take({ type: 'undo' });
    if (name !== null) goTo(name);
  };
  const [finding, tell] = useState('');
  const tried = useRef(false);
  if (lately.length > 0) tried.current = true;
  useUndoKey(undo);
  return (
    <div class="screen model-screen">
      <ScreenHead
        headline="Nothing here is hidden: this is the whole model."
        lead={`${rules.length} rules and ${parameters.length} numbers, read from the engine that runs your game.`}
      />
      <div class="model-tools">
        <button type="button" class="button compact" onClick={props.onBack}>
          Back to the game
        </button>
        <FindField label="Find a number" examples="trust, renewal, price" value={asked} onInput={search} />
      </div>
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
              <p class="small quiet sandbox-keys">
                In a field, Enter plays the years again and Escape puts the number back; Ctrl+Z undoes the last change.
              </p>
            </div>
          )}
        </Section>
      </div>
      <p class="visually-hidden" role="status">
        {lately.length > 0 ? finding : tried.current ? 'The model’s own numbers stand again.' : ''}
      </p>
      <div ref={numbers} class="model-numbers">
        <Section
          title="Every number"
          part
          aside={
            <span role="status">{found === groups ? '' : `${count} of ${parameters.length} hold these words.`}</span>
          }
        >
          {found.length === 0 ? <p class="quiet">No number holds all of these words. Try one of them alone.</p> : null}
          {found.map((group) => (
            <NumberGroup
              key={group.title}
              group={group}
              found={found !== groups}
              changed={changed}
              onChange={(name, value) => take({ type: 'change', name, value })}
            />
          ))}
        </Section>
        {props.sandbox === null || lately.length === 0 ? null : (
          <SandboxDock
            numbers={lately}
            goTo={goTo}
            undo={undo}
            reset={() => {
              const name = lately.at(-1)?.name;
              take({ type: 'reset' });
              if (name !== undefined) goTo(name);
            }}
          >
            {props.sandbox(changed, tell)}
          </SandboxDock>
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

/** Ctrl+Z undoes the last change, but for text that is half typed: there the browser does. */
function useUndoKey(undo: () => void): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'z')
        return;
      const { target } = event;
      if (target instanceof HTMLInputElement && target.value !== target.getAttribute('data-standing')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
