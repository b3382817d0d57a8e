// Plays a record again, decision by decision and step by step, and compares the hash of the figures after every step.
// A record that replays is the game; one that does not is refused with the first point where it differs. Resuming a
// saved game is the same thing.
import { type Refusal, refusal } from '../base/refusal.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Engine } from '../engine/engine.ts';
import { advance } from './advance.ts';
import { committeeStage, resumeMeeting } from './flow.ts';
import type { Game, GameRecord, RecordEntry, RecordStep } from './game.ts';
import { towardsNextStep } from './play-decisions.ts';
import { decide, openGame, slotOf } from './referee.ts';

type Replayed = Result<Game, Refusal>;

/** Sees every state of the game on the way: after each decision and each move, in order. */
export type Watch = (game: Game) => void;

const unwatched: Watch = () => {};

/**
 * The game of a record, every figure rebuilt; the header stays the record's. Refuses a record of another scenario, or of
 * this one before more than its words was changed (`record/other-scenario`), of other rules (`record/other-rules`), a
 * decision that is not legal where it stands (`record/illegal`), a step whose figures differ (`record/diverged`, naming
 * year and quarter) and an order that no game has (`record/disordered`).
 */
export function replayRecord(engine: Engine, record: GameRecord, watch: Watch = unwatched): Replayed {
  const { header, entries, steps } = record;
  const foreign = refuseForeign(engine, record);
  if (foreign !== null) return err(foreign);
  let game: Game = { ...openGame(engine, header), header };
  let done = 0;
  for (const [i, step] of steps.entries()) {
    const decided = decideAll(game, entries.slice(done, step.entries), done, watch);
    if (!decided.ok) return decided;
    done = Math.max(done, step.entries);
    const stepped = runTo(decided.value, i, step, watch);
    if (!stepped.ok) return stepped;
    game = stepped.value;
  }
  if (game.steps.length > steps.length) return disordered(game, 'a step is missing at the end');
  const drafted = decideAll(game, entries.slice(done), done, watch);
  const standing = drafted.ok ? walkToBeat(drafted.value, record, watch) : drafted;
  return standing.ok ? takeSeats(standing.value, record) : standing;
}

function refuseForeign(engine: Engine, { header }: GameRecord): Refusal | null {
  const { world } = engine;
  const { id, version, hash, wordlessHash } = header.scenario;
  const sameGame = hash === world.hash || (id === world.id && wordlessHash === world.wordlessHash);
  if (!sameGame) {
    const played = `"${id}" ${version}`;
    const here = `"${world.id}" ${world.version}`;
    const same = id === world.id && version === world.version;
    const difference = same ? `a different text of ${played}` : `${played}, and this is ${here}`;
    return refusal('record/other-scenario', `This game was played on ${difference}. Open it with its own scenario.`);
  }
  if (header.rules !== engine.rules) {
    return refusal(
      'record/other-rules',
      `This game was played by rules ${header.rules}, and these are ${engine.rules}. Open it with its own version.`,
    );
  }
  return null;
}

function decideAll(opened: Game, entries: readonly RecordEntry[], first: number, watch: Watch): Replayed {
  let game = opened;
  for (const [i, entry] of entries.entries()) {
    if (game.beat === 'revealing' && entry.year === game.state.year + 1) {
      const opened = advance(game, { type: 'continue' });
      if (!opened.ok) return opened;
      game = opened.value;
      watch(game);
    }
    if (entry.year !== game.state.year || entry.slot !== slotOf(game.state)) {
      return disordered(game, `decision ${first + i + 1} stands at year ${entry.year}, slot ${entry.slot}`);
    }
    const decided = decide(game, entry.decision, entry.seat);
    if (!decided.ok) return illegal(entry, first + i, decided.error);
    game = decided.value;
    watch(game);
  }
  return ok(game);
}

/** Moves on until the i-th step has been resolved, and compares it with the record's. */
function runTo(from: Game, i: number, step: RecordStep, watch: Watch): Replayed {
  let game = from;
  while (game.steps.length <= i) {
    const moved = advance(game, towardsNextStep(game));
    if (!moved.ok) return disordered(game, moved.error.message);
    game = moved.value;
    watch(game);
  }
  const played = game.steps[i]!;
  if (played.year !== step.year || played.step !== step.step || played.quarter !== step.quarter) {
    return disordered(game, `step ${i + 1} should be the ${played.step} of year ${played.year}`);
  }
  if (played.entries !== step.entries) return disordered(game, `step ${i + 1} was taken after other decisions`);
  return played.hash === step.hash ? ok(game) : diverged(step);
}

/** From the last step on only moves that resolve nothing can be missing: they are walked until the beats agree. */
function walkToBeat(from: Game, { beat }: GameRecord, watch: Watch): Replayed {
  let game = from;
  while (game.beat !== beat) {
    const open = game.beat !== 'lobbying' && game.beat !== 'playing' && committeeStage(game) !== 'deliberating';
    const moved = open ? advance(game, { type: 'continue' }) : null;
    if (moved === null || !moved.ok) return disordered(game, `it says ${beat}, and the decisions end in ${game.beat}`);
    game = moved.value;
    watch(game);
  }
  return ok(game);
}

/** Back to the objection that was being heard. A record without a place resumes at the last one answered. */
function takeSeats(game: Game, { place }: GameRecord): Replayed {
  if (place === undefined) return ok(game);
  const seated = resumeMeeting(game, place);
  return seated === null ? disordered(game, 'the meeting cannot stand where it says') : ok(seated);
}

function illegal({ year, slot, decision }: RecordEntry, at: number, why: Refusal): Replayed {
  const place = `Decision ${at + 1} (${decision.kind}, ${placeOf(year, slot)})`;
  const message = `${place} is not allowed where it stands: ${why.message}`;
  return err(refusal('record/illegal', message, { decision: at + 1, year, slot, reason: why.code }));
}

function diverged({ year, quarter, step }: RecordStep): Replayed {
  const message = `Played again, the figures differ from the record at ${placeOf(year, quarter)} (${step}). Do not rely on this record.`;
  return err(refusal('record/diverged', message, { year, quarter, step }));
}

function disordered({ state }: Game, what: string): Replayed {
  const message = `This record has an order that no game has, in year ${state.year}: ${what}. Use a file that the game saved.`;
  return err(refusal('record/disordered', message, { year: state.year, quarter: state.quarter }));
}

function placeOf(year: number, quarter: number): string {
  return quarter === 0 || quarter > 4 ? `year ${year}` : `year ${year}, quarter ${quarter}`;
}
