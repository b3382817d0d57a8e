// The papers of a game: the binder's list by year, and the chosen paper as the sheet that is printed. "Print this paper"
// prints what is shown; "Print the binder" sets all of them, with a cover, for the time of the printing.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Binder } from '../../views/paper-binder.ts';
import type { Send } from '../../views/ui-event.ts';
import { ScreenHead } from '../kit/text.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import './papers.css';

export function PapersPanel(props: { binder: Binder; send: Send }) {
  const { binder, send } = props;
  const [chosen, setChosen] = useState(binder.latest);
  const [whole, setWhole] = useState(false);
  const paper = binder.papers.find(({ id }) => id === chosen) ?? null;
  useEffect(() => {
    if (!whole) return;
    const done = () => setWhole(false);
    window.addEventListener('afterprint', done);
    // After the sheets are on the page.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
    };
  }, [whole]);
  const sheet = useRef<HTMLDivElement>(null);
  const pick = (id: string) => {
    setChosen(id);
    // On a phone the sheet stands below the list.
    const top = sheet.current?.getBoundingClientRect().top ?? 0;
    if (top > 0.6 * window.innerHeight) sheet.current?.scrollIntoView();
  };
  const count = binder.papers.length;
  return (
    <div class="papers">
      <main id="screen" class="papers-desk" tabIndex={-1}>
        <div class="papers-side">
          <button type="button" class="button plain" onClick={() => send({ type: 'back-to-game' })}>
            <span aria-hidden="true">← </span>Back to the game
          </button>
          <ScreenHead
            headline="Papers of this game"
            lead={
              count === 0
                ? 'There are none yet. The first is the account list, once the board pack is open.'
                : 'One from each beat, as the team knew things then.'
            }
          />
          {binder.years.map(({ year, label, papers }) => (
            <details key={year} class="papers-year" open={year === paper?.year}>
              <summary>{label}</summary>
              <nav aria-label={label}>
                <ul class="plain">
                  {papers.map(({ id, title, draft }) => (
                    <li key={id}>
                      <button
                        type="button"
                        class="paper-pick"
                        {...(id === chosen ? { 'aria-current': 'page' as const } : {})}
                        onClick={() => pick(id)}
                      >
                        {title}
                        {draft ? <span class="small quiet">, in work</span> : null}
                      </button>
                    </li>
                  ))}
                </ul>
              </nav>
            </details>
          ))}
        </div>
        <div class="papers-sheet" ref={sheet}>
          {count === 0 ? null : (
            <div class="papers-acts">
              <button type="button" class="button primary" onClick={() => window.print()}>
                Print this paper
              </button>
              <button type="button" class="button" onClick={() => setWhole(true)}>
                Print the binder, {count} papers
              </button>
            </div>
          )}
          {whole ? (
            <>
              <Cover binder={binder} />
              {binder.papers.map((one) => (
                <PaperSheet key={one.id} paper={one} />
              ))}
            </>
          ) : paper === null ? null : (
            <PaperSheet paper={paper} />
          )}
        </div>
      </main>
    </div>
  );
}

function Cover({ binder }: { binder: Binder }) {
  return (
    <section class="sheet cover">
      <p class="cover-company">{binder.company}</p>
      <h2>{binder.title}</h2>
      {binder.seed === '' ? null : <p class="small">Seed {binder.seed}. The same seed gives the same luck.</p>}
      {binder.years.map(({ year, label, papers }) => (
        <div key={year} class="cover-year">
          <h3>{label}</h3>
          <ol class="plain">
            {papers.map(({ id, title, headline }) => (
              <li key={id}>
                <b>{title}.</b> {headline}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
