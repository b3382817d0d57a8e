// The board pack: seven numbers left, accounts and papers in the middle, what is heard and what can be bought right.
import type { ComponentChildren } from 'preact';
import type { ReviewView } from '../../views/review-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { Voice } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { ScreenHead, Section, TableScroll } from '../kit/text.tsx';
import { NumberRows } from './number-rows.tsx';
import { ResearchDesk } from './research-desk.tsx';
import './review.css';

/** `map` is the stage with the map of the accounts; the page says the same without it. */
export function ReviewPanel(props: { view: ReviewView; send: Send; map?: ComponentChildren }) {
  const { view, send } = props;
  return (
    <div class="screen">
      <ScreenHead headline={view.headline} lead={view.lead} />
      {props.map === undefined ? null : <div class="review-map">{props.map}</div>}
      <div class="review-columns">
        <NumberRows numbers={view.numbers} />
        <div class="review-heard">
          <Section title="Heard this week">
            <div class="rows">
              {view.voices.map((voice) => (
                <Voice key={voice.id} person={voice.id} name={voice.name} role={voice.role} text={voice.text} />
              ))}
            </div>
            <details>
              <summary>All {view.allVoices.length} voices</summary>
              <div class="rows">
                {view.allVoices.map((voice) => (
                  <div key={voice.id}>
                    <Stance word={voice.word} />
                    <Voice person={voice.id} name={voice.name} role={voice.role} text={voice.text} size={32} />
                  </div>
                ))}
              </div>
            </details>
          </Section>
          {view.gaps.length === 0 ? null : (
            <Section title="Gaps in the data" aside="Some resist before they say so.">
              <ul class="plain rows small">
                {view.gaps.map((gap) => (
                  <li key={gap.id}>
                    <strong>{gap.name}:</strong> {gap.sign}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <ResearchDesk offers={view.research} send={send} />
          <Section title="In the press">
            <ul class="plain rows small">
              {view.news.map((item) => (
                <li key={item.id}>{item.text}</li>
              ))}
            </ul>
          </Section>
        </div>
        <div class="review-papers">
          {view.learned.length === 0 ? null : <LearnedList learned={view.learned} />}
          {view.paper === null ? null : (
            <Section title={view.paper.title}>
              <ol class="plain rows findings">
                {view.paper.findings.map((item) => (
                  <li key={item.finding}>
                    <h3>{item.finding}</h3>
                    <p class="small">{item.seen}</p>
                  </li>
                ))}
              </ol>
            </Section>
          )}
          <AccountTable accounts={view.accounts} />
          {view.letters.length === 0 ? null : <LetterList letters={view.letters} />}
        </div>
      </div>
    </div>
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
      <TableScroll label="The customers">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Customer</th>
              <th scope="col" class="num">
                Sales a year
              </th>
              <th scope="col" class="num">
                Our share
              </th>
              <th scope="col" class="num">
                Satisfaction
              </th>
              <th scope="col">Relationship</th>
              <th scope="col">Tier</th>
            </tr>
          </thead>
          <tbody>
            {props.accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">
                  {account.name} <span class="quiet regular">{account.industry}</span>
                </th>
                <td class="num">{account.revenue}</td>
                <td class="num">{account.share}</td>
                <td class="num">{account.satisfaction}</td>
                <td>{account.state}</td>
                <td>{account.tier}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

function LetterList(props: { letters: ReviewView['letters'] }) {
  return (
    <Section title="Letters">
      {props.letters.map((letter) => (
        <article key={letter.id} class="paper letter-in">
          <p class="label">{letter.subject}</p>
          <div class="prose serif">
            {letter.body.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <p class="small quiet">
            {letter.from.name}, {letter.from.role}
          </p>
        </article>
      ))}
    </Section>
  );
}
