// The board pack: seven numbers, the map of the customers, and the file of what is heard and what can be bought. In the
// first year, which has no past, the consultant's paper stands beside the map. What is read once follows below.
import { type ComponentChildren, Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { ReviewView } from '../../views/review-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { DataTable } from '../kit/data-table.tsx';
import { LetterList, PressList } from '../kit/post.tsx';
import { Voice } from '../kit/portrait.tsx';
import '../kit/print.css';
import { Stance } from '../kit/stance.tsx';
import { ScreenHead, Section } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';
import { NumberRows } from './number-rows.tsx';
import { ResearchDesk } from './research-desk.tsx';
import './review.css';

interface ReviewSlots {
  /** The stage with the map of the accounts; the page says the same without it. */
  map?: ComponentChildren;
  /** The list that shares the map's choice; without it, a plain table. */
  accounts?: ComponentChildren;
}

export function ReviewPanel(props: { view: ReviewView; send: Send } & ReviewSlots) {
  const { view, send } = props;
  const first = view.paper !== null;
  const found = useRef<HTMLDivElement>(null);
  const read = () => {
    found.current?.scrollIntoView();
    found.current?.focus({ preventScroll: true });
  };
  return (
    <div class="spread review">
      <div class="stage">
        <div class={first ? 'pack first-pack' : 'pack'}>
          <ScreenHead headline={view.headline} lead={view.lead} />
          {view.paper === null ? null : <BoardPaper paper={view.paper} />}
          <section class="map-slot" aria-label={view.mapTitle}>
            <h2>{view.mapTitle}</h2>
            {props.map}
          </section>
          <NumberRows numbers={view.numbers} strip={first} />
        </div>
      </div>
      <div class="file">
        <Heard view={view} />
        <ResearchDesk offers={view.research} closed={view.researchClosed} onRead={read} send={send} />
        {view.gaps.length === 0 ? null : (
          <section class="file-part" aria-label="Gaps in the data">
            <h2>Gaps in the data</h2>
            <p class="quiet label-text">Some resist before they say so.</p>
            <ul class="plain rows small">
              {view.gaps.map((gap) => (
                <li key={gap.id}>
                  <strong>{gap.name}:</strong> {gap.sign}
                </li>
              ))}
            </ul>
          </section>
        )}
        {view.news.length === 0 ? null : (
          <section class="file-part" aria-label="In the trade press">
            <h2>In the trade press</h2>
            <PressList news={view.news} />
          </section>
        )}
      </div>
      <div class="rest">
        {view.learned.length === 0 ? null : (
          <div ref={found} class="found-out" tabIndex={-1}>
            <LearnedList learned={view.learned} />
          </div>
        )}
        {view.letters.length === 0 ? null : (
          <Section title="Letters">
            <LetterList letters={view.letters} />
          </Section>
        )}
        {props.accounts === undefined ? (
          <AccountTable accounts={view.accounts} />
        ) : (
          <Section title="The customers" aside="Largest first; ± shows what is only estimated">
            {props.accounts}
          </Section>
        )}
      </div>
    </div>
  );
}

function BoardPaper(props: { paper: NonNullable<ReviewView['paper']> }) {
  return (
    <section class="paper board-paper" aria-label={props.paper.title}>
      <h2>{props.paper.title}</h2>
      <ol class="plain">
        {props.paper.findings.map((item) => (
          <li key={item.finding}>
            <h3>{item.finding}</h3>
            <p class="small quiet">
              <Words text={item.seen} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Heard(props: { view: ReviewView }) {
  const { voices, allVoices } = props.view;
  return (
    <section class="file-part heard" aria-label="Heard this week">
      <h2>Heard this week</h2>
      <div class="rows">
        {voices.map((voice) => (
          <Voice key={voice.id} person={voice.id} name={voice.name} role={voice.role} text={voice.text} />
        ))}
      </div>
      <details>
        <summary class="small">All {allVoices.length} voices</summary>
        <div class="rows">
          {allVoices.map((voice) => (
            <div key={voice.id}>
              <Stance word={voice.word} />
              <Voice person={voice.id} name={voice.name} role={voice.role} text={voice.text} size={32} />
            </div>
          ))}
        </div>
      </details>
    </section>
  );
}

function LearnedList(props: { learned: ReviewView['learned'] }) {
  return (
    <Section title="What you have found out">
      <ul class="plain rows">
        {props.learned.map((item) => (
          <li key={item.id}>
            <p>
              <strong>{item.title}.</strong> {item.text}
            </p>
            {item.doubt === '' ? null : <p class="small quiet">{item.doubt}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AccountTable(props: { accounts: ReviewView['accounts'] }) {
  return (
    <Section title="The customers" aside="Largest first; ± shows what is only estimated">
      <DataTable
        label="The customers"
        columns={[
          { title: 'Customer' },
          { title: 'Sales a year', num: true },
          { title: 'Our share', num: true },
          { title: 'Satisfaction', num: true },
          { title: 'Relationship' },
          { title: 'Tier' },
        ]}
        rows={props.accounts.map(({ id, name, industry, revenue, share, satisfaction, state, tier }) => ({
          key: id,
          cells: [
            <Fragment key="name">
              {name} <span class="quiet regular">{industry}</span>
            </Fragment>,
            revenue,
            share,
            satisfaction,
            state,
            tier,
          ],
        }))}
      />
    </Section>
  );
}
