// Waiting in a class, never before a blank page: who of the team is here, what comes next and who says so.
import type { GateView, Mate } from '../../views/seat-page.ts';
import type { ComponentChildren } from 'preact';
import { ScreenHead } from '../kit/text.tsx';
import { ChairSign } from './chair-sign.tsx';
import './seat-lobby.css';

export function SeatLobby(props: {
  headline: string;
  lead: string;
  gate: GateView;
  mates: readonly Mate[];
  online: (id: string) => boolean;
  /** How a class goes, for those who have not played yet. */
  about: boolean;
  /** Such as the private brief. */
  children?: ComponentChildren;
}) {
  return (
    <div class="screen seat-lobby">
      <ScreenHead headline={props.headline} lead={`${props.lead} ${props.gate.next}`} />
      <div class="lobby-halves">
        <ul class="plain lobby-seats">
          {props.mates.map((mate) => {
            const here = mate.you || props.online(mate.id);
            return (
              <li key={mate.id} class={mate.you ? 'yours' : ''}>
                <ChairSign state={mate.you ? 'you' : here ? 'taken' : 'free'} />
                <span class="seat-words">
                  <strong>{mate.name}</strong>
                  <span>{mate.roleName}</span>
                </span>
                <span class="seat-state">{mate.you ? 'you' : here ? 'here' : 'not here now'}</span>
              </li>
            );
          })}
        </ul>
        {props.about ? <HowItGoes /> : null}
      </div>
      {props.children}
    </div>
  );
}

/** What is good to know before it begins. */
function HowItGoes() {
  return (
    <ul class="plain lobby-wait">
      <li>
        <strong>You all write on one sheet.</strong>
        Each change carries initials. If two of you write the same, the later one stands and the earlier can be brought
        back.
      </li>
      <li>
        <strong>The room goes on together.</strong>
        Your team sets its own pace up to the next gate. The instructor opens it for everybody.
      </li>
      <li>
        <strong>✓ confirmed means kept.</strong>
        If the line drops, go on writing: it is sent when the line is back.
      </li>
    </ul>
  );
}
