// The private brief: a folded sheet that is opened on request, over the whole page, so that nobody reads it in passing.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BriefCard } from '../../views/seat-brief.ts';
import { Wordmark } from '../kit/mark.tsx';
import { Portrait } from '../kit/portrait.tsx';
import './brief.css';

export function BriefButton(props: { brief: BriefCard; year: string; buttonClass?: string }) {
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <>
      <button
        type="button"
        class={props.buttonClass ?? 'button compact'}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Brief
      </button>
      <dialog ref={dialog} class="brief-dialog" aria-label="Your private brief" onClose={() => setOpen(false)}>
        {open ? <BriefPaper brief={props.brief} year={props.year} onFold={() => dialog.current?.close()} /> : null}
      </dialog>
    </>
  );
}

const MARK = { holds: '✓', not: '▼', open: '○' } as const;

function BriefPaper(props: { brief: BriefCard; year: string; onFold: () => void }) {
  const { brief } = props;
  return (
    <div class="brief-page">
      <header class="brief-top">
        <Wordmark />
        <strong>{brief.opened ? 'Opened for all' : 'Private'}</strong>
        <span>{props.year}</span>
      </header>
      <article class="brief-paper">
        <p class="brief-eyes">{brief.opened ? 'What you were asked to look after' : 'For your eyes only'}</p>
        <h2>{brief.office}</h2>
        <p class="brief-greeting">{brief.greeting}</p>
        {brief.lines.map((line) => (
          <p key={line} class="brief-line">
            {line}
          </p>
        ))}
        {brief.member === null ? null : (
          <div class="brief-member">
            <Portrait person={brief.member.id} name={brief.member.name} size={52} />
            <p class="small">
              Before the committee votes, you vote as <strong>{brief.member.name}</strong>, {brief.member.role}.
            </p>
          </div>
        )}
        <ul class="plain">
          {brief.goals.map((goal) => (
            <li key={goal.id}>
              <span class="brief-points">{goal.points}</span>
              <div>
                <h3>{goal.title}</h3>
                <p class="small">{goal.text}</p>
                <p class={`label brief-state ${goal.state}`}>
                  <span aria-hidden="true">{MARK[goal.state]} </span>
                  {goal.words}
                </p>
              </div>
            </li>
          ))}
        </ul>
        <p class="small brief-foot">
          <strong>Checked</strong> {brief.checked}
        </p>
        <p class="small">
          Never part of the team’s result.{' '}
          {brief.opened
            ? 'Say now what you did for it.'
            : 'Opened for all in the debrief: say then what you did for it.'}
        </p>
      </article>
      <div class="brief-dock">
        <button type="button" class="button" onClick={props.onFold}>
          Fold and put away
          <svg
            width="22"
            height="14"
            viewBox="0 0 22 14"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
          >
            <path d="M1 7V13H21V7M1 7L6 2H16L21 7" />
          </svg>
        </button>
      </div>
    </div>
  );
}
