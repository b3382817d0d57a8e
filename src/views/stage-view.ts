// What the stage is asked to show: one scene with its view, plain data. And what it may say back: a thing on the canvas
// was chosen. The app keeps the choice, because the page's own list shares it.
import type { MapView } from './map-view.ts';
import type { RoomView } from './room-view.ts';

export type StageView = { scene: 'map'; map: MapView } | { scene: 'room'; room: RoomView };

export type SceneName = StageView['scene'];

/** A click on the canvas. `id` is null when the click was beside everything: nothing is chosen any more. */
export type StageEvent = { type: 'choose-account'; id: string | null } | { type: 'choose-person'; id: string | null };
