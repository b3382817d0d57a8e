// The words of a class: gates, seats, presets' choices. Closed lists, so that client, server and views mean the same.

import { SEAT_IDS } from '../engine/seats.ts';

/** The gates of a class in the order it meets them; the four in the middle come once a year. */
export const GATES = [
  'gathering',
  'briefing',
  'deciding',
  'committee',
  'playing',
  'revealing',
  'debriefing',
  'closed',
] as const;
export type Gate = (typeof GATES)[number];

/** The six seats with a private brief. */
export const OFFICES = SEAT_IDS;
export type Office = (typeof OFFICES)[number];

/** What a device sits as: an office, the one device of a whole team, or somebody who watches with a task sheet. */
export const SEAT_ROLES = [...OFFICES, 'team', 'observer'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** Names in a game's record beside the seats: what the class decided for a team that was behind, what was injected. */
export const RECORD_SEATS: readonly string[] = [...SEAT_ROLES, 'class', 'instructor'];

/** Who may say that the team is ready: its chair, a seat that changes every year, or more than half of its seats. */
export const SEAT_RULES = ['chair', 'rotating', 'majority'] as const;
export type SeatRule = (typeof SEAT_RULES)[number];

export const PRESETS = ['45', '75', '90', '180', '240'] as const;
export type PresetId = (typeof PRESETS)[number];

/** The projector's pages. */
export const SCREENS = [
  'lobby',
  'briefing',
  'clock',
  'recap',
  'vote',
  'map',
  'compare',
  'question',
  'debrief',
  'what-if',
  'limits',
  'thanks',
] as const;
export type Screen = (typeof SCREENS)[number];

export type Hold = 'running' | 'paused' | 'frozen';
export type TeamId = string;
export type SeatId = string;

/** Who acts. The server makes it from the token; it is never read from a message. */
export type Actor =
  | { readonly kind: 'instructor'; readonly id: string }
  | { readonly kind: 'seat'; readonly seat: SeatId }
  /** The server itself: joining, presence. */
  | { readonly kind: 'system' };
