// The room of one account, in a dialog over the page it was opened from: the relationship as stairs, the lots, prices,
// and at the right who buys, who sponsors, what is known and not, what is coming, and the target.
import { useEffect, useId, useRef } from 'preact/hooks';
import type { AccountRoomView } from '../../views/account-room-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { SelectField } from '../kit/fields.tsx';
import { Portrait, Voice } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { RefusalNote } from '../kit/text.tsx';
import './account-room.css';
import { LotsGrid } from './lots-grid.tsx';
import { PriceScale } from './price-scale.tsx';
import { StageStairs } from './stage-stairs.tsx';

export interface RoomProps {
  view: AccountRoomView;
  send: Send;
  /** The sponsors of the other accounts, kept when this one changes. */
  sponsors: readonly { account: string; person: string }[];
  onClose: () => void;
}

const TONE = { for: '▲', against: '▼', neither: '●' } as const;
const MET = {
  yes: ['✓', 'for', 'met'],
  no: ['▼', 'against', 'not met'],
  perhaps: ['○', 'quiet', 'perhaps met'],
} as const;

export function AccountRoom(props: RoomProps) {
  const { view } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="account-room" aria-labelledby={title} onClose={props.onClose}>
      <div class="room-stage">
        <header class="room-head">
          <h2 id={title}>{view.headline}</h2>
          <p class="quiet">{view.lead}</p>
        </header>
        <div class="room-columns">
          <div>
            <section class="section part" aria-label="How close we work">
              <h3>How close we work</h3>
              <StageStairs stairs={view.stairs} />
            </section>
            <Climb climb={view.climb} />
            <section class="section" aria-label="Renewal">
              <h3>Renewal</h3>
              <p class="small">{view.renewal}</p>
            </section>
          </div>
          <div>
            <section class="section part" aria-label="Lots">
              <h3>{view.lots.title}</h3>
              <LotsGrid lots={view.lots} />
              <p class="small room-note">{view.lots.note}</p>
            </section>
            <section class="section" aria-label="Prices">
              <h3>{view.prices.headline}</h3>
              <PriceScale prices={view.prices} />
              <p class="small quiet room-note">{view.prices.note}</p>
            </section>
          </div>
        </div>
      </div>
      <RoomFile {...props} close={() => dialog.current?.close()} />
    </dialog>
  );
}

function Climb(props: { climb: AccountRoomView['climb'] }) {
  const { climb } = props;
  if (climb === null) return null;
  return (
    <section class="section" aria-label={climb.title}>
      <h3>{climb.title}</h3>
      <ul class="plain rows climb">
        {climb.terms.map((term) => (
          <li key={term.text}>
            <span class={MET[term.met][1]}>
              <span aria-hidden="true">{MET[term.met][0]}</span>
              <span class="visually-hidden">{MET[term.met][2]}: </span>
            </span>
            <span>{term.text}</span>
            <strong class={`num ${MET[term.met][1]}`}>{term.value}</strong>
          </li>
        ))}
      </ul>
      <p class="small quiet">{climb.note}</p>
    </section>
  );
}

function Knowledge(props: { known: AccountRoomView['known'] }) {
  return (
    <section class="section" aria-label="Known and not known">
      <h3>Known and not known</h3>
      <dl class="known">
        {props.known.map((line) => (
          <div key={line.label} class={`is-${line.state}`}>
            <dt>{line.label}</dt>
            <dd>{line.state === 'unknown' ? <span class="unknown-box">not known</span> : line.value}</dd>
            <dd class="quiet">{line.how}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function RoomFile(props: RoomProps & { close: () => void }) {
  const { view, send } = props;
  const { refusal, attempt } = useAttempt(send);
  const { chosen } = view.sponsor;
  return (
    <div class="room-file">
      <div class="room-close">
        <button type="button" class="button compact" onClick={props.close}>
          Close
        </button>
      </div>
      {view.buyer === null ? (
        <p class="small quiet">Nobody of theirs speaks to you by name yet.</p>
      ) : (
        <Voice person={view.buyer.id} name={view.buyer.name} role={view.buyer.role} text={view.buyer.line} size={76} />
      )}
      {view.coming.length === 0 && view.lately.length === 0 ? null : (
        <section class="section" aria-label="On its way">
          <h3>On its way, and lately</h3>
          <ul class="plain rows small">
            {view.coming.map((text) => (
              <li key={text} class="you">
                <strong>{text}</strong>
              </li>
            ))}
            {view.lately.map(({ text, tone }) => (
              <li key={text}>
                <span aria-hidden="true" class={tone === 'neither' ? 'quiet' : tone}>
                  {TONE[tone]}{' '}
                </span>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Knowledge known={view.known} />
      <section class="section part room-choice" aria-label="Your choices here">
        <h3>Your target here</h3>
        {view.tier === null ? (
          <p class="small quiet">
            Put {view.name} on the list first: A, B or C. Then it can have a target and a sponsor.
          </p>
        ) : (
          <>
            <RefusalNote refusal={refusal} />
            <SelectField
              label={`Relationship wanted with ${view.name}`}
              options={view.target.options}
              value={view.target.value}
              onChange={(target) =>
                attempt({
                  type: 'decide',
                  decision: {
                    kind: 'set-relationship-target',
                    account: view.id,
                    target: target === 'none' ? null : target,
                  },
                })
              }
            />
            {view.tier !== 'A' ? (
              <p class="small quiet">A sponsor from the committee is for tier A alone.</p>
            ) : (
              <SelectField
                label={`Sponsor of ${view.name}`}
                options={view.sponsor.options}
                value={view.sponsor.value}
                onChange={(person) =>
                  attempt({
                    type: 'decide',
                    decision: {
                      kind: 'assign-sponsors',
                      sponsors: [...props.sponsors, ...(person === '' ? [] : [{ account: view.id, person }])],
                    },
                  })
                }
              />
            )}
            {chosen === null ? null : (
              <div class="room-sponsor">
                <Portrait person={chosen.id} name={chosen.name} size={40} />
                <p class="small">
                  <strong>{chosen.name}</strong> <Stance word={chosen.word} />
                  <br />
                  {chosen.effect}
                </p>
              </div>
            )}
          </>
        )}
      </section>
    </div>
  );
}
