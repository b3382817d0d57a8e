// Sends views to those who are looking, when the class has moved: changes are gathered for a moment, a view is made once
// for all devices it goes to, and one that came out the same is not sent. At most one view is being made for an audience,
// so that a busy server sends fewer views, never later answers.
import type { Audience, ClassHost, ClassNews, MadeView } from '../classes/class-host.ts';

export interface FeedTiming {
  seatMs: number;
  deskMs: number;
}

export const FEED_TIMING: FeedTiming = { seatMs: 40, deskMs: 300 };

/** Sends to one device or to all of an audience's. */
export type SendView = (
  classId: string,
  audience: Audience,
  view: { seq: number; text: string },
  only: string | null,
) => void;

interface Line {
  audience: Audience;
  teamId: string | null;
  devices: Set<string>;
  print: string | null;
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

const nameOf = (audience: Audience): string =>
  audience.to === 'seat'
    ? `seat/${audience.seatId}`
    : audience.to === 'mirror'
      ? `mirror/${audience.teamId}`
      : audience.to;

export function createPageFeed(
  host: Pick<ClassHost, 'view'>,
  send: SendView,
  failed: (error: unknown) => void,
  timing: FeedTiming = FEED_TIMING,
): PageFeed {
  const classes = new Map<string, Map<string, Line>>();
  let closed = false;

  const made = (answer: Awaited<ReturnType<ClassHost['view']>>): MadeView | null => ('print' in answer ? answer : null);

  const make = async (classId: string, line: Line): Promise<void> => {
    line.timer = null;
    if (line.making) {
      line.stale = true;
      return;
    }
    line.making = true;
    try {
      const view = made(await host.view(classId, line.audience, line.print));
      if (view !== null && view.text !== null && !closed) {
        line.print = view.print;
        send(classId, line.audience, { seq: view.seq, text: view.text }, null);
      }
    } catch (error) {
      failed(error);
    } finally {
      line.making = false;
      if (line.stale && !closed) {
        line.stale = false;
        plan(classId, line);
      }
    }
  };
  const plan = (classId: string, line: Line): void => {
    if (line.timer !== null || line.devices.size === 0) return;
    const wait = line.audience.to === 'seat' || line.audience.to === 'mirror' ? timing.seatMs : timing.deskMs;
    line.timer = setTimeout(() => void make(classId, line), wait);
  };
  const lineOf = (classId: string, audience: Audience, teamId: string | null): Line => {
    const lines = classes.get(classId) ?? new Map<string, Line>();
    classes.set(classId, lines);
    const name = nameOf(audience);
    const line = lines.get(name) ?? {
      audience,
      teamId,
      devices: new Set<string>(),
      print: null,
      timer: null,
      making: false,
      stale: false,
    };
    lines.set(name, line);
    return line;
  };

  return {
    follow(classId, audience, teamId, device) {
      const line = lineOf(classId, audience, teamId);
      line.devices.add(device);
      host.view(classId, audience, null).then((answer) => {
        const view = made(answer);
        if (view !== null && view.text !== null && !closed) {
          send(classId, audience, { seq: view.seq, text: view.text }, device);
        }
      }, failed);
    },
    leave(classId, audience, device) {
      const lines = classes.get(classId);
      const line = lines?.get(nameOf(audience));
      if (lines === undefined || line === undefined || !line.devices.delete(device) || line.devices.size > 0) return;
      if (line.timer !== null) clearTimeout(line.timer);
      lines.delete(nameOf(audience));
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
      for (const lines of classes.values())
        for (const { timer } of lines.values()) if (timer !== null) clearTimeout(timer);
      classes.clear();
    },
  };
}
