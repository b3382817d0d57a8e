// The year in play: four quarters on a line, the card or the correction that stops it, the numbers as they change, and
// the accounts. One button lets the next quarter pass.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlayView } from '../../views/play-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { ScreenHead, Section, TableScroll } from '../kit/text.tsx';
import { CorrectionDesk } from './correction-desk.tsx';
import { EventDesk } from './event-desk.tsx';
import '../kit/staged.css';
import './play.css';
import { QuarterLine, QuarterNumbers } from './quarter-line.tsx';

function Accounts(props: { view: PlayView }) {
  const { accounts } = props.view;
  if (accounts.length === 0) return null;
  return (
    <Section title="Key accounts">
      <TableScroll label="Key accounts as a table">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Tier</th>
              <th scope="col">Relationship</th>
              <th scope="col" class="num">
                Satisfaction
              </th>
              <th scope="col" class="num">
                Revenue a year
              </th>
              <th scope="col" class="num">
                Lots
              </th>
              <th scope="col">Prices</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">
                  {account.name}
                  {account.warning === '' ? null : <span class="against"> ▼ {account.warning}</span>}
                </th>
                <td>{account.tier}</td>
                <td>{account.stage}</td>
                <td class="num">{account.satisfaction}</td>
                <td class="num">{account.revenue}</td>
                <td class="num">{account.lots}</td>
                <td>{account.price}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

function Due(props: { view: PlayView }) {
  const { due } = props.view;
  if (due.length === 0) return null;
  return (
    <Section title="Promised">
      <ul class="plain rows small">
        {due.map((promise) => (
          <li key={promise.text + promise.hearers}>
            <strong class="you">Due {promise.due}:</strong> {promise.text}, to {promise.hearers}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Outcomes(props: { view: PlayView }) {
  const told = props.view.outcomes.filter(({ outcome }) => outcome !== '');
  if (told.length === 0) return null;
  return (
    <Section title="How it ended">
      <ul class="plain rows">
        {told.map((one) => (
          <li key={one.title}>
            <p class="label">
              {one.title}: {one.label}
            </p>
            <p>{one.outcome}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function PlayPanel(props: { view: PlayView; send: Send }) {
  const { view, send } = props;
  const { refusal, attempt } = useAttempt(send);
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current) frame.current?.querySelector('h1')?.focus();
    first.current = false;
  }, [view.headline]);
  const stopped = view.event !== null || view.correction !== null;
  return (
    <>
      <div class="screen play-screen" ref={frame}>
        {view.event === null ? null : <p class="you label">The year stops here</p>}
        <ScreenHead headline={view.headline} lead={view.lead} />
        {view.event === null ? <QuarterLine quarters={view.quarters} /> : null}
        {stopped ? (
          <div class="staged">
            {view.event === null ? (
              <div class="stage">
                <QuarterNumbers quarters={view.quarters} />
              </div>
            ) : (
              <div class="stage">
                <Letter event={view.event} />
              </div>
            )}
            {view.event !== null ? (
              <EventDesk key={view.event.id} event={view.event} send={send} />
            ) : view.correction !== null ? (
              <CorrectionDesk desk={view.correction} send={send} />
            ) : null}
            <div class="rest">
              {view.event === null ? null : <QuarterNumbers quarters={view.quarters} />}
              <Accounts view={view} />
              <Outcomes view={view} />
              <Due view={view} />
            </div>
          </div>
        ) : (
          <div class="columns even">
            <div>
              <QuarterNumbers quarters={view.quarters} />
              <Outcomes view={view} />
              <Due view={view} />
            </div>
            <div>
              <Accounts view={view} />
            </div>
          </div>
        )}
        {view.event === null ? null : <QuarterLine quarters={view.quarters} />}
      </div>
      {view.next === null ? null : (
        <ActionBar
          refusal={refusal}
          note={
            view.correction === null ? view.next.note : 'Playing on without a correction leaves the plan as it stands.'
          }
          forward={{
            label: view.next.label,
            onClick: () => attempt({ type: 'advance', advance: { type: 'play-quarter' } }),
          }}
        />
      )}
    </>
  );
}

function Letter(props: { event: NonNullable<PlayView['event']> }) {
  const { event } = props;
  return (
    <article class="letter paper">
      {event.accounts.length === 0 ? null : <p class="small quiet">{event.accounts.join(', ')}</p>}
      <p class="letter-text">{event.text}</p>
    </article>
  );
}
