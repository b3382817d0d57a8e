// What an instructor should look at in a team: found in its game and in who does what, for the console only. Each flag
// is a few words; what weighs more stands first, and three are enough.
import type { ClassState, SeatState, TeamState } from '../classroom/class-state.ts';
import type { TeamFlag } from './console-page.ts';
import { counted } from './format.ts';
import { worldOf } from './game-view.ts';
import { quarterRows, series } from './kpi-rows.ts';

const MOST = 3;
const HIGH_RESISTANCE = 60;
/** Share of the fund that one practice may take before it is worth a word. */
const LION = 0.7;

const spoken = ({ spoke }: SeatState) => spoke.decisions + spoke.proposals + spoke.votes + spoke.answers;

function peopleFlags(team: TeamState, seats: readonly SeatState[]): TeamFlag[] {
  const flags: TeamFlag[] = [];
  const active = seats.filter(({ role }) => role !== 'observer');
  if (seats.length === 0) return [{ tone: 'ink', text: 'nobody sits here' }];
  if (active.every(({ away }) => away)) flags.push({ tone: 'ink', text: 'nobody connected' });
  const silent = active.filter((seat) => spoken(seat) === 0 && !seat.away);
  const deciders = active.filter(({ spoke }) => spoke.decisions > 0);
  if (active.length > 1 && deciders.length === 1 && (deciders[0]?.spoke.decisions ?? 0) > 4)
    flags.push({ tone: 'ink', text: `${deciders[0]?.name} decides alone` });
  else if (active.length > 1 && silent.length > 0 && silent.length < active.length)
    flags.push({ tone: 'ink', text: `${counted(silent.length, 'silent seat')}` });
  const open = team.play.conflicts.filter(({ settled }) => settled === null).length;
  if (open > 0)
    flags.push({ tone: 'ink', text: open === 1 ? 'two values for one field' : `${open} fields in dispute` });
  return flags;
}

function gameFlags(team: TeamState): TeamFlag[] {
  const { game } = team.play;
  const { engine, state, entries } = game;
  const flags: TeamFlag[] = [];
  const late = engine.promises(state).filter(({ status }) => status === 'late').length;
  if (late > 0) flags.push({ tone: 'against', text: late === 1 ? 'promise due now' : `${late} promises due now` });
  const resistance = series(quarterRows(game), 'resistance');
  const now = resistance.at(-1);
  const before = resistance.at(-5) ?? resistance[0];
  if (now !== undefined && before !== undefined && now >= HIGH_RESISTANCE)
    flags.push({ tone: 'against', text: `resistance ${Math.round(now)}${now > before + 1 ? ', rising' : ''}` });
  const past = game.beat === 'planning' || game.beat === 'lobbying' || game.beat === 'committee';
  const asked = entries.filter(({ year }) => year === state.year).map(({ decision }) => decision);
  if (past && state.year === 1 && !asked.some(({ kind }) => kind === 'buy-research'))
    flags.push({ tone: 'ink', text: 'nothing looked into' });
  const met = new Set(
    entries.flatMap(({ decision }) => (decision.kind === 'meet-stakeholder' ? [decision.person] : [])),
  );
  const payer = worldOf(game).people.find(({ duties }) => duties.includes('finance'));
  if (game.beat === 'committee' || (game.beat === 'lobbying' && team.play.committed !== null)) {
    if (met.size === 0) flags.push({ tone: 'against', text: 'nobody met' });
    else if (payer !== undefined && !met.has(payer.id)) flags.push({ tone: 'against', text: 'Finance never met' });
  }
  const funds = Object.values(state.sheet.keur);
  const sum = funds.reduce((all, one) => all + one, 0);
  if (past && sum > 0 && Math.max(...funds) / sum > LION)
    flags.push({ tone: 'ink', text: 'all money on one practice' });
  return flags;
}

/** The flags of a team, the heaviest first. */
export function teamFlags(state: ClassState, team: TeamState): TeamFlag[] {
  const seats = Object.values(state.seats).filter((seat) => seat.team === team.id && !seat.revoked);
  const playing = !['gathering', 'briefing', 'debriefing', 'closed'].includes(state.gate);
  const people = peopleFlags(team, seats);
  return [
    ...(playing ? gameFlags(team) : []),
    ...people.filter(({ text }) => playing || text === 'nobody sits here'),
  ].slice(0, MOST);
}
