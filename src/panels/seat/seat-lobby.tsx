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
  /** Such as the private brief. */
  children?: ComponentChildren;
}) {
  return (
    <div class="screen seat-lobby">
      <ScreenHead headline={props.headline} lead={`${props.lead} ${props.gate.next}`} />
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
      {props.children}
    </div>
  );
}
