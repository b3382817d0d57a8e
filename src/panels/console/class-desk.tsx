// The class itself: links for others who lead or watch, the files to take home, closing it, and deleting it for good by
// typing its name.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import type { ClassLinks, ConsolePage } from '../../views/console-page.ts';
import { RefusalNote } from '../kit/text.tsx';
import type { Asking } from './use-ask.ts';

export interface ClassFiles {
  /** Offers the class as one file, or its results as a table; answers with why not. */
  exportClass: () => Promise<Refusal | null>;
  exportResults: () => Promise<Refusal | null>;
  deleteClass: (title: string) => Promise<Refusal | null>;
  /** Draws a new join code. */
  newCode: () => Promise<Refusal | null>;
  /** False where the browser lets no page write to its clipboard. */
  copy: (text: string) => Promise<boolean>;
}

function LinkLine(props: { label: string; note: string; url: string; copy: ClassFiles['copy'] }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <li class="link-line">
      <span>
        <strong>{props.label}</strong>
        <span class="hint">{props.note}</span>
        <span class="long-link small">{props.url}</span>
      </span>
      <button type="button" class="button compact" onClick={() => void props.copy(props.url).then(setCopied)}>
        {copied === null ? 'Copy' : copied ? '✓ Copied' : 'Copy it by hand'}
      </button>
    </li>
  );
}

function Task(props: { label: string; run: () => Promise<Refusal | null>; children?: ComponentChildren }) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <div class="task">
      <button
        type="button"
        class="button"
        disabled={busy}
        onClick={() => {
          setBusy(true);
          void props.run().then((answer) => {
            setBusy(false);
            setRefusal(answer);
          });
        }}
      >
        {props.label}
      </button>
      <p class="small quiet">{props.children}</p>
      <RefusalNote refusal={refusal} />
    </div>
  );
}

function DeleteForm({ page, files }: { page: ConsolePage; files: ClassFiles }) {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const right = typed.trim() === page.title;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (right) void files.deleteClass(page.title).then(setRefusal);
      }}
    >
      <p class="small">
        Everything goes: names, decisions, answers, results, and the snapshots of this class. Files you exported stay
        with you. To delete it, type its name: <strong>{page.title}</strong>
      </p>
      <div class="desk-name">
        <label class="field">
          <span class="label">Name of the class</span>
          <input
            type="text"
            value={typed}
            autoComplete="off"
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button compact" disabled={!right}>
          Delete for good
        </button>
      </div>
      <RefusalNote refusal={refusal} />
    </form>
  );
}

export function ClassDesk(props: {
  page: ConsolePage;
  role: 'lead' | 'second';
  links: ClassLinks;
  files: ClassFiles;
  asking: Asking;
}) {
  const { page, links, files, asking } = props;
  const [sure, setSure] = useState(false);
  const { close } = page.acts;
  return (
    <div class="desk columns even">
      <section class="section" aria-label="Links">
        <div class="section-head">
          <h2>Links</h2>
        </div>
        <ul class="plain rows">
          <LinkLine
            label="To join"
            note={`Or the code ${links.code} at ${links.address}`}
            url={links.join}
            copy={files.copy}
          />
          <LinkLine
            label="Projector, and guests who only look on"
            note="No controls; nothing that a team has not seen."
            url={links.screen}
            copy={files.copy}
          />
          {props.role === 'lead' ? (
            <LinkLine
              label="Second instructor"
              note="Whoever opens it leads this class beside you. Not for the chat of the class."
              url={links.coInstructor}
              copy={files.copy}
            />
          ) : null}
        </ul>
        <p class="small quiet">The case: {page.opened.words}.</p>
        {props.role === 'lead' && page.gate !== 'closed' ? (
          <Task label="Draw a new code" run={files.newCode}>
            The old code stops working; nobody who sits is touched.
          </Task>
        ) : null}
      </section>
      <div class="stack">
        <section class="section" aria-label="To take home">
          <div class="section-head">
            <h2>To take home</h2>
          </div>
          <div class="tasks">
            <Task label="The class as a file" run={files.exportClass}>
              Every event with its time. It plays again to the same figures on any server.
            </Task>
            <Task label="Results as a table" run={files.exportResults}>
              One row a person, with what their team came to, as CSV for a spreadsheet.
            </Task>
          </div>
        </section>
        {props.role === 'lead' ? (
          <section class="section" aria-label="The end">
            <div class="section-head">
              <h2>The end</h2>
            </div>
            {close.closed === '' ? (
              <p>
                {sure ? (
                  <span class="sure">
                    <span class="small">Devices then show the thanks and the report, and take no more decisions.</span>
                    <button
                      type="button"
                      class="button compact"
                      disabled={asking.busy}
                      onClick={() => asking.ask(close.command)}
                    >
                      {close.label}
                    </button>
                    <button type="button" class="button plain" onClick={() => setSure(false)}>
                      Not yet
                    </button>
                  </span>
                ) : (
                  <button type="button" class="button compact" onClick={() => setSure(true)}>
                    {close.label}
                  </button>
                )}
              </p>
            ) : (
              <p class="small quiet">{close.closed}</p>
            )}
            <DeleteForm page={page} files={files} />
          </section>
        ) : null}
      </div>
    </div>
  );
}
