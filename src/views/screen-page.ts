// The projector as plain data: one thing at a time, in words for a room. By its type it holds only what every team has
// been shown already, or what one team has seen of itself and agreed to share: no sheet, no draft, no uncounted vote.
import type { Gate, Hold } from '../classroom/terms.ts';
import type { CommitteeView } from './committee-view.ts';
import type { PageClock } from './console-page.ts';
import type { MapView } from './map-view.ts';
import type { Moment } from './moment-view.ts';
import type { WhatIfPage } from './what-if-view.ts';

export interface WallLobby {
  kind: 'lobby';
  teams: { id: string; name: string; taken: number; words: string }[];
  seated: number;
  observers: number;
  /** Faces along the foot, and what they are about to do. */
  cast: { id: string; name: string }[];
  foot: string;
}

export interface WallClock {
  kind: 'clock';
  headline: string;
  /** What the teams do now, in a sentence. */
  task: string;
  /** How many are ready; never who. */
  ready: number;
  teams: number;
  words: string;
}

export interface WallBriefing {
  kind: 'briefing';
  headline: string;
  lead: string;
  findings: string[];
  scored: string[];
  notScored: string[];
}

export interface WallRecap {
  kind: 'recap';
  headline: string;
  /** Two teams without names: what each did, what came of it. */
  contrasts: { who: string; did: string; became: { label: string; value: string }[] }[];
  question: string;
}

export interface WallVote {
  kind: 'vote';
  team: string;
  view: CommitteeView;
}

export interface WallMap {
  kind: 'map';
  team: string;
  view: MapView;
}

export interface CompareRow {
  id: string;
  label: string;
  /** Figures at the two ends of the line. */
  low: string;
  high: string;
  /** 0 to 1 along the line; `team` is empty while names are not shown. */
  dots: { team: string; at: number; value: string }[];
}

export interface WallCompare {
  kind: 'compare';
  headline: string;
  named: boolean;
  /** Once the years are over; empty before. */
  luck: string;
  rows: CompareRow[];
}

export interface WallQuestion {
  kind: 'question';
  question: string;
  answers: { id: number; text: string; team: string }[];
}

export interface WallMoment {
  kind: 'debrief';
  team: string;
  count: string;
  moment: Moment;
  ask: string;
}

/** One choice of a team decided otherwise, on the same luck. */
export interface WallWhatIf {
  kind: 'what-if';
  team: string;
  page: WhatIfPage;
  ask: string;
}

export interface WallLines {
  kind: 'limits' | 'thanks' | 'wait';
  headline: string;
  lines: string[];
}

export type Wall =
  | WallLobby
  | WallClock
  | WallBriefing
  | WallRecap
  | WallVote
  | WallMap
  | WallCompare
  | WallQuestion
  | WallMoment
  | WallWhatIf
  | WallLines;

export interface ScreenPage {
  title: string;
  company: string;
  /** "Year 2 of 4". */
  place: string;
  gate: Gate;
  hold: Hold;
  clock: PageClock | null;
  rehearsal: boolean;
  wall: Wall;
}

/** How people join, as the room reads it; from the server's address, not from the log. */
export interface JoinSign {
  code: string;
  url: string;
  address: string;
}
