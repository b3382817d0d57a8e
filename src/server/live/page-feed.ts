// Sends views to those who are looking, when the class has moved: changes are gathered for a moment, the views of a team
// are made together, and only what changed since the last one is sent. At most one making is under way for a team, so that
// a busy server sends fewer views, never later answers.
import type { Audience, ClassHost, ClassNews, ViewAnswer } from '../classes/class-host.ts';

export interface FeedTiming {
  seatMs: number;
  deskMs: number;
}

export const FEED_TIMING: FeedTiming = { seatMs: 40, deskMs: 300 };

/** A view that cannot be made now is tried again, not at once. */
const AFTER_FAILURE_MS = 2_000;

/** A whole view, or what changed since the view that stood at `base`; as JSON text. */
export type SentView = { seq: number; base: number | null; text: string };

export type SendView = (devices: readonly string[], audience: Audience, view: SentView) => void;

/** Those who look at the same view. */
interface Line {
  audience: Audience;
  /** Those who have a view, and those who wait for their first one. */
  devices: Set<string>;
  newcomers: Set<string>;
  /** The view that everybody in `devices` has. */
  base: number | null;
}

/** Lines whose views are made together: the seats of a team; a console or a projector alone. */
interface Group {
  /** Whose news concern it; null for all. */
  teamId: string | null;
  lines: Set<Line>;
  timer: ReturnType<typeof setTimeout> | null;
  making: boolean;
  stale: boolean;
}

interface Room {
  lines: Map<string, { line: Line; group: Group }>;
  groups: Map<string, Group>;
}

export interface PageFeed {
  /** A device looks from now on, and gets the view as it is. `teamId`: whose news concern it; null for all. */
  follow(classId: string, audience: Audience, teamId: string | null, device: string): void;
  leave(classId: string, audience: Audience, device: string): void;
  moved(news: ClassNews): void;
  /** A seat sits in another team now. */
  reseat(classId: string, seatId: string, teamId: string): void;
  close(): void;
}

const nameOf = (audience: Audience): string => (audience.to === 'seat' ? `seat/${audience.seatId}` : audience.to);
const waiting = ({ lines }: Group): boolean => [...lines].some(({ newcomers }) => newcomers.size > 0);

export function createPageFeed(
  host: Pick<ClassHost, 'views' | 'unview'>,
  send: SendView,
  failed: (error: unknown) => void,
  timing: FeedTiming = FEED_TIMING,
): PageFeed {
  const rooms = new Map<string, Room>();
  let closed = false;

  const make = async (classId: string, group: Group): Promise<void> => {
    group.timer = null;
    if (group.making) {
      group.stale = true;
      return;
    }
    group.making = true;
    const lines = [...group.lines].map((line) => ({ line, fresh: [...line.newcomers] }));
    let again = waitOf(group);
    const fail = (error: unknown): void => {
      failed(error);
      group.stale = true;
      again = AFTER_FAILURE_MS;
    };
    try {
      const asked = lines.map(({ line, fresh }) => ({
        audience: line.audience,
        base: line.base,
        whole: fresh.length > 0,
      }));
      const views = await host.views(classId, asked);
      for (const [i, { line, fresh }] of lines.entries()) {
        const view = views[i]!;
        if ('failed' in view) fail(new Error(view.failed));
        else if (!closed) hand(line, fresh, view);
      }
    } catch (error) {
      fail(error);
    } finally {
      group.making = false;
      if ((group.stale || waiting(group)) && !closed) {
        group.stale = false;
        plan(classId, group, again);
      }
    }
  };
  const hand = (line: Line, fresh: readonly string[], view: Exclude<ViewAnswer, { failed: string }>): void => {
    if (!('refused' in view)) {
      if (view.patch !== null && line.devices.size > 0) {
        send([...line.devices], line.audience, { seq: view.seq, base: view.base, text: view.patch });
      }
      // Without a common base everybody gets the whole view.
      const wanting = view.base === null ? [...line.devices, ...fresh] : fresh;
      const there = wanting.filter((device) => line.devices.has(device) || line.newcomers.has(device));
      if (view.whole !== null && there.length > 0) {
        send(there, line.audience, { seq: view.seq, base: null, text: view.whole });
      }
      line.base = view.seq;
    }
    for (const device of fresh) if (line.newcomers.delete(device)) line.devices.add(device);
  };
  const plan = (classId: string, group: Group, wait = waitOf(group)): void => {
    if (group.timer !== null || group.lines.size === 0) return;
    group.timer = setTimeout(() => void make(classId, group), wait);
  };
  const waitOf = ({ teamId }: Group): number => (teamId === null ? timing.deskMs : timing.seatMs);
  const rest = (group: Group): void => {
    if (group.timer !== null) clearTimeout(group.timer);
    group.timer = null;
  };
  const groupOf = (room: Room, audience: Audience, teamId: string | null): Group => {
    const name = teamId === null ? nameOf(audience) : `team/${teamId}`;
    const group = room.groups.get(name) ?? { teamId, lines: new Set(), timer: null, making: false, stale: false };
    room.groups.set(name, group);
    return group;
  };
  const take = (room: Room, group: Group, line: Line): void => {
    group.lines.delete(line);
    if (group.lines.size > 0) return;
    rest(group);
    for (const [name, one] of room.groups) if (one === group) room.groups.delete(name);
  };

  return {
    follow(classId, audience, teamId, device) {
      const room = rooms.get(classId) ?? { lines: new Map(), groups: new Map() };
      rooms.set(classId, room);
      const name = nameOf(audience);
      const known = room.lines.get(name);
      const line = known?.line ?? { audience, devices: new Set(), newcomers: new Set(), base: null };
      const group = known?.group ?? groupOf(room, audience, teamId);
      room.lines.set(name, { line, group });
      group.lines.add(line);
      line.devices.delete(device);
      line.newcomers.add(device);
      rest(group);
      plan(classId, group, 0);
    },
    leave(classId, audience, device) {
      const room = rooms.get(classId);
      const known = room?.lines.get(nameOf(audience));
      if (room === undefined || known === undefined) return;
      const { line, group } = known;
      line.devices.delete(device);
      line.newcomers.delete(device);
      if (line.devices.size + line.newcomers.size > 0) return;
      room.lines.delete(nameOf(audience));
      take(room, group, line);
      host.unview(classId, audience).catch(failed);
      if (room.lines.size === 0) rooms.delete(classId);
    },
    moved({ classId, teams }) {
      for (const group of rooms.get(classId)?.groups.values() ?? []) {
        if (teams === null || group.teamId === null || teams.includes(group.teamId)) plan(classId, group);
      }
    },
    reseat(classId, seatId, teamId) {
      const room = rooms.get(classId);
      const known = room?.lines.get(`seat/${seatId}`);
      if (room === undefined || known === undefined || known.group.teamId === teamId) return;
      take(room, known.group, known.line);
      known.group = groupOf(room, known.line.audience, teamId);
      known.group.lines.add(known.line);
      plan(classId, known.group);
    },
    close() {
      closed = true;
      for (const { groups } of rooms.values()) for (const group of groups.values()) rest(group);
      rooms.clear();
    },
  };
}
