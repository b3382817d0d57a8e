// Sends views to those who are looking, when the class has moved: changes are gathered for a moment, a view is made once
// for all devices it goes to, and only what changed since the last one is sent. At most one view is being made for an
// audience, so that a busy server sends fewer views, never later answers.
import type { Audience, ClassHost, ClassNews } from '../classes/class-host.ts';

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

interface Line {
  audience: Audience;
  teamId: string | null;
  /** Those who have a view, and those who wait for their first one. */
  devices: Set<string>;
  newcomers: Set<string>;
  /** The view that everybody in `devices` has. */
  base: number | null;
  timer: ReturnType<typeof setTimeout> | null;
  making: boolean;
  stale: boolean;
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

export function createPageFeed(
  host: Pick<ClassHost, 'view' | 'unview'>,
  send: SendView,
  failed: (error: unknown) => void,
  timing: FeedTiming = FEED_TIMING,
): PageFeed {
  const classes = new Map<string, Map<string, Line>>();
  let closed = false;

  const make = async (classId: string, line: Line): Promise<void> => {
    line.timer = null;
    if (line.making) {
      line.stale = true;
      return;
    }
    line.making = true;
    const fresh = [...line.newcomers];
    let again = waitOf(line);
    try {
      const view = await host.view(classId, line.audience, { base: line.base, whole: fresh.length > 0 });
      if ('refused' in view) {
        for (const device of fresh) if (line.newcomers.delete(device)) line.devices.add(device);
      } else if (!closed) {
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
        for (const device of fresh) if (line.newcomers.delete(device)) line.devices.add(device);
      }
    } catch (error) {
      failed(error);
      again = AFTER_FAILURE_MS;
    } finally {
      line.making = false;
      if ((line.stale || line.newcomers.size > 0) && !closed) {
        line.stale = false;
        plan(classId, line, again);
      }
    }
  };
  const plan = (classId: string, line: Line, wait = waitOf(line)): void => {
    if (line.timer !== null || line.devices.size + line.newcomers.size === 0) return;
    line.timer = setTimeout(() => void make(classId, line), wait);
  };
  const waitOf = ({ audience }: Line): number => (audience.to === 'seat' ? timing.seatMs : timing.deskMs);
  const lineOf = (classId: string, audience: Audience, teamId: string | null): Line => {
    const lines = classes.get(classId) ?? new Map<string, Line>();
    classes.set(classId, lines);
    const line = lines.get(nameOf(audience)) ?? {
      audience,
      teamId,
      devices: new Set<string>(),
      newcomers: new Set<string>(),
      base: null,
      timer: null,
      making: false,
      stale: false,
    };
    lines.set(nameOf(audience), line);
    return line;
  };

  return {
    follow(classId, audience, teamId, device) {
      const line = lineOf(classId, audience, teamId);
      line.devices.delete(device);
      line.newcomers.add(device);
      if (line.timer !== null) clearTimeout(line.timer);
      line.timer = null;
      plan(classId, line, 0);
    },
    leave(classId, audience, device) {
      const lines = classes.get(classId);
      const line = lines?.get(nameOf(audience));
      if (lines === undefined || line === undefined) return;
      line.devices.delete(device);
      line.newcomers.delete(device);
      if (line.devices.size + line.newcomers.size > 0) return;
      if (line.timer !== null) clearTimeout(line.timer);
      lines.delete(nameOf(audience));
      host.unview(classId, audience).catch(failed);
      if (lines.size === 0) classes.delete(classId);
    },
    moved({ classId, teams }) {
      for (const line of classes.get(classId)?.values() ?? []) {
        if (teams === null || line.teamId === null || teams.includes(line.teamId)) plan(classId, line);
      }
    },
    reseat(classId, seatId, teamId) {
      const line = classes.get(classId)?.get(`seat/${seatId}`);
      if (line !== undefined) line.teamId = teamId;
    },
    close() {
      closed = true;
      for (const lines of classes.values()) {
        for (const { timer } of lines.values()) if (timer !== null) clearTimeout(timer);
      }
      classes.clear();
    },
  };
}
