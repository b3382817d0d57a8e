// The reference for authors: what a scenario file may hold, what a condition may look at, and what each message means. A
// list of contents at the side, a field that narrows everything down, and addresses for every part.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { foundIn, type Reference, type ReferenceField, type ReferenceSection } from '../../views/reference-text.ts';
import { FindField } from '../kit/find-field.tsx';
import { ScreenHead } from '../kit/text.tsx';
import './reference.css';

const BASE = '#/reference/';
const CONDITIONS = 'conditions';
const MESSAGES = 'messages';
const TEXTS = 'translations';
const HEAD = 'head';

export function ReferencePanel(props: { reference: Reference }) {
  const [wanted, setWanted] = useState('');
  const shown = foundIn(props.reference, wanted);
  const { head, sections, texts, variables, signs, codes } = shown;
  const conditions = variables.length + signs.length;
  const contents = [
    ...(head.length > 0 ? [[HEAD, 'The head of a file']] : []),
    ...sections.map(({ name }) => [name, name]),
    ...(texts.length > 0 ? [[TEXTS, 'Translations']] : []),
    ...(conditions > 0 ? [[CONDITIONS, 'Conditions']] : []),
    ...(codes.length > 0 ? [[MESSAGES, 'Messages']] : []),
  ] as [string, string][];
  return (
    <div class="reference">
      <div class="reference-top">
        <ScreenHead
          headline="Writing a scenario"
          lead="Every field of a scenario file, everything a condition may look at, and what each message of the checker means. Made from the rules that the checker holds."
        />
        <FindField label="Find" examples="trust, effect, E203" value={wanted} onInput={setWanted} />
      </div>
      <nav class="reference-nav" aria-label="Contents">
        <ul class="plain">
          {contents.map(([id, title]) => (
            <li key={id}>
              <a href={`${BASE}${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="reference-body">
        {contents.length === 0 ? <p role="status">Nothing here holds these words. Try one of them alone.</p> : null}
        {head.length === 0 ? null : (
          <Part id={HEAD} title="The head of a file" about="What a file is, and what it is built on.">
            <Fields fields={head} />
          </Part>
        )}
        {sections.map((section) => (
          <SectionPart key={section.name} section={section} />
        ))}
        {texts.length === 0 ? null : (
          <Part id={TEXTS} title="Translations" about={ABOUT_TEXTS}>
            <Fields fields={texts} />
          </Part>
        )}
        {conditions === 0 ? null : <Conditions variables={variables} signs={signs} />}
        {codes.length === 0 ? null : <Messages codes={codes} />}
      </div>
    </div>
  );
}

const ABOUT_TEXTS =
  'A file texts/<language>.yaml beside the scenario. excom texts makes it, fills in what is missing, and notes which original each text was translated from.';

function Part(props: { id: string; title: string; about: string; children: ComponentChildren }) {
  return (
    <section id={props.id} class="reference-part" aria-label={props.title}>
      <h2 tabIndex={-1}>{props.title}</h2>
      <p class="reference-about">{props.about}</p>
      {props.children}
    </section>
  );
}

function SectionPart({ section }: { section: ReferenceSection }) {
  const { name, about, kind, bounds, required, example, fields } = section;
  const more = [kind, bounds, required ? 'required' : 'may be left out'].filter(Boolean).join(', ');
  return (
    <Part id={name} title={name} about={`${about} A ${more}.`.replace(/ A ([aeiou])/, ' An $1')}>
      {example === '' ? null : (
        <p>
          <code>{`${name}: ${example}`}</code>
        </p>
      )}
      <Fields fields={fields} />
    </Part>
  );
}

function Fields(props: { fields: readonly ReferenceField[] }) {
  return (
    <dl class="reference-fields">
      {props.fields.map(({ path, about, kind, bounds, byDefault, required, example }) => (
        <div key={path} class="reference-field">
          <dt>
            <code>{path}</code>
            {required ? <span class="reference-must">required</span> : null}
          </dt>
          <dd>
            <p>{about}</p>
            <p class="small quiet">
              {[kind, bounds].filter(Boolean).join(', ')}
              {byDefault === '' ? '' : `; left out: ${byDefault}`}
            </p>
            {example === '' ? null : (
              <p class="small">
                <code>{example}</code>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Conditions({ variables, signs }: Pick<Reference, 'variables' | 'signs'>) {
  return (
    <Part
      id={CONDITIONS}
      title="Conditions"
      about="A condition compares what the game knows with numbers. What stands in <…> is an id of the scenario."
    >
      <dl class="reference-fields">
        {signs.map(({ sign, about, example }) => (
          <div key={sign} class="reference-field">
            <dt>
              <code>{sign}</code>
            </dt>
            <dd>
              <p>{about}</p>
              <p class="small">
                <code>{example}</code>
              </p>
            </dd>
          </div>
        ))}
        {variables.map(({ path, about, range }) => (
          <div key={path} class="reference-field">
            <dt>
              <code>{path}</code>
            </dt>
            <dd>
              <p>{about}</p>
              <p class="small quiet">{range}</p>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

const SEVERITY = { error: '■ error', warning: '▲ warning', note: '● note' } as const;

function Messages({ codes }: Pick<Reference, 'codes'>) {
  return (
    <Part
      id={MESSAGES}
      title="Messages"
      about="An error: the scenario cannot be played as written. A warning: it can, but probably not as meant. A note: good to know."
    >
      {codes.map(({ code, severity, title, about, wrong, right }) => (
        <article key={code} id={code} class="reference-code">
          <h3 tabIndex={-1}>
            {title}
            <span class="small quiet">
              {' '}
              {code}, {SEVERITY[severity]}
            </span>
          </h3>
          <p>{about}</p>
          {wrong === '' ? null : <Sample word="Says so" text={wrong} />}
          {right === '' ? null : <Sample word={wrong === '' ? 'For example' : 'Is fine'} text={right} />}
        </article>
      ))}
    </Part>
  );
}

function Sample(props: { word: string; text: string }) {
  return (
    <div class="reference-sample">
      <span class="label">{props.word}</span>
      <pre>
        <code>{props.text}</code>
      </pre>
    </div>
  );
}
