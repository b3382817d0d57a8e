// The plan of the session beside the instructor's controls: what comes when, what to say, and how late the class is. It
// is timed anew from what has happened; nothing happens by itself.
import type { ClassState, RunbookStep } from './class-state.ts';
import type { Gate } from './terms.ts';

export interface RunbookLine extends RunbookStep {
  readonly state: 'done' | 'now' | 'next' | 'later';
  readonly title: string;
  /** What to do or say, one or two sentences. */
  readonly tell: string;
  /** Epoch milliseconds; null before the class has begun. Behind us: as it was; ahead: as it now looks. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

export interface Runbook {
  readonly lines: readonly RunbookLine[];
  /** Minutes behind the plan, rounded; negative ahead of it. */
  readonly lateMinutes: number;
  /** When the session ends as it now looks, and as it was planned; null before it has begun. */
  readonly endsAt: number | null;
  readonly plannedEndAt: number | null;
  /** Minutes that trimming a year would win back; null where none can be trimmed. */
  readonly trimWins: number | null;
}

const MINUTE = 60_000;

const TITLES: Readonly<Record<Gate, string>> = {
  gathering: 'Joining',
  briefing: 'Briefing',
  deciding: 'Decisions',
  committee: 'The committee',
  playing: 'The year in play',
  revealing: 'Results',
  debriefing: 'Debrief',
  closed: 'End',
};

function tellOf({ gate, year }: RunbookStep, votes: boolean): string {
  switch (gate) {
    case 'gathering':
      return 'Code on the screen. Nickname, team, seat: twenty seconds. Odd numbers become observers with a task sheet.';
    case 'briefing':
      return 'The region grows slowly, satisfaction falls, the committee is divided. Say what is scored and what is not. Who wants may practise half a year; it counts for nothing.';
    case 'deciding':
      return year === 1
        ? 'First the model: most of the time to discuss it, the last two minutes to commit. Then accounts, money and whom to meet. Every team writes one sentence of reason and two ranges.'
        : 'Ask one team for its reason before the clock runs down. What changed since last year, and who paid for it?';
    case 'committee':
      return votes
        ? 'Each seat argues for the member in its brief and votes as that person. Then the committee votes. Ask where the two differ, and why.'
        : 'Objections, answers, the vote. Show the seats of one team that agrees to it.';
    case 'playing':
      return 'Four quarters at each team’s own pace, with cards. An event of your choice can be laid for all of them or for one.';
    case 'revealing':
      return 'Expected against actual. Two contrasts without names. Let one team explain a number by its causes.';
    case 'debriefing':
      return 'Feelings, facts, findings, future. Three moments: what they knew, what they chose, what it did. Open the seats’ briefs. End with what the model leaves out.';
    case 'closed':
      return '';
  }
}

/** The plan as it looks at `now`, epoch milliseconds. */
export function runbookOf(state: ClassState, now: number): Runbook {
  const { runbook, setup } = state;
  const at = runbook.findLastIndex((step) => step.openedAt !== null);
  const begun = runbook.find((step, i) => i > 0 && step.openedAt !== null)?.openedAt ?? null;
  // Joining was as long as planned: a class is often opened the evening before.
  const start = begun === null ? null : begun - (runbook[0]?.minutes ?? 0) * MINUTE;
  let cursor = start;
  let planned = start;
  const lines = runbook.map((step, i): RunbookLine => {
    const startsAt = i > 0 && step.openedAt !== null && i <= at ? step.openedAt : cursor;
    const next = runbook[i + 1]?.openedAt ?? null;
    const fromPlan = startsAt === null ? null : startsAt + step.minutes * MINUTE;
    const ends = i < at ? (next ?? fromPlan) : i === at ? currentEnd(state, fromPlan, now) : fromPlan;
    cursor = ends;
    planned = planned === null ? null : planned + step.minutes * MINUTE;
    return {
      ...step,
      state: i < at ? 'done' : i === at ? 'now' : i === at + 1 ? 'next' : 'later',
      title: step.year > 0 ? `Year ${step.year}: ${TITLES[step.gate].toLowerCase()}` : TITLES[step.gate],
      tell: tellOf(step, setup.pace.votes),
      startsAt,
      endsAt: ends,
    };
  });
  const late = cursor === null || planned === null ? 0 : Math.round((cursor - planned) / MINUTE);
  return { lines, lateMinutes: late, endsAt: cursor, plannedEndAt: planned, trimWins: trimWins(state) };
}

// A gate that runs over ends now at the earliest; while the class is stopped its end moves on.
function currentEnd({ clock, gate }: ClassState, fromPlan: number | null, now: number): number | null {
  if (fromPlan === null || gate === 'gathering') return fromPlan;
  const waited = clock.stoppedAt === null ? 0 : Math.max(0, now - clock.stoppedAt);
  return Math.max(now, clock.endsAt + waited);
}

function trimWins({ runbook, years, year, gate }: ClassState): number | null {
  if (years <= Math.max(1, year) || gate === 'debriefing' || gate === 'closed') return null;
  return runbook.reduce((sum, step) => sum + (step.year === years ? step.minutes : 0), 0);
}
