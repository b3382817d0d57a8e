// What the parts of a seat's page are given: the store that they ask, and what it shows now.
import type { SeatPage } from '../../views/seat-page.ts';
import type { SeatStore, SeatView } from './seat-store.ts';

export interface SeatParts {
  store: SeatStore;
  view: SeatView;
  page: SeatPage;
}

/** Whether somebody is connected this second. */
export const onlineIn =
  ({ presence }: SeatView) =>
  (id: string) =>
    presence.some(({ seatId, online }) => seatId === id && online);

/** Why the screen can only be read now, in a sentence; empty while this seat may decide. */
export const closedWhy = ({ view, page }: Pick<SeatParts, 'view' | 'page'>): string =>
  view.readOnly ?? (page.beat !== null && page.gate.hold === 'running' ? page.closed : '');
