// Contract lots: an account is a grid of four business groups by four countries (design 11.10). Lots are lost and won by
// systematic sampling, one uniform per account running along its lots: this keeps the mean and cuts luck. Share of
// wallet = depth x lots held. Leaves out lots of different size.

export interface LotMove {
  lost: number;
  won: number;
  share: number;
  /** Share lost with lots, won with new lots, won in depth. */
  shareLost: number;
  shareWon: number;
  shareDeeper: number;
}

const move: LotMove = { lost: 0, won: 0, share: 0, shareLost: 0, shareWon: 0, shareDeeper: 0 };

export function countHeld(s: Float64Array, at: number): number {
  let held = 0;
  for (let i = 0; i < 16; i++) held += s[at + i]!;
  return held;
}

export function countGroups(s: Float64Array, at: number): number {
  let groups = 0;
  for (let g = 0; g < 4; g++)
    if (s[at + g * 4]! + s[at + g * 4 + 1]! + s[at + g * 4 + 2]! + s[at + g * 4 + 3]! > 0) groups++;
  return groups;
}

/**
 * Moves an account's lots for a quarter, in place, and says what happened (the same object each time).
 * `quarterRenewal` chance that a lot survives the quarter; `attainable` share; `pull` per quarter; uniforms in (0,1);
 * `inBought` and `inNew`: factors on winning a lot in a group that is bought already, or not. `even`: the share moves by
 * what is expected, so that whole lots make no noise where luck is switched off.
 */
export function moveLots(
  s: Float64Array,
  at: number,
  share: number,
  quarterRenewal: number,
  attainable: number,
  pull: number,
  uLost: number,
  uStart: number,
  uWon: number,
  inBought: number,
  inNew: number,
  even: boolean,
): LotMove {
  const held = countHeld(s, at);
  const depth = share / Math.max(1, held);
  const churn = 1 - quarterRenewal;
  let sum = uLost;
  let lost = 0;
  const start = Math.floor(uStart * 16);
  for (let z = 0; z < 16; z++) {
    const lot = at + ((start + z) & 15);
    if (s[lot]! === 0) continue;
    sum += churn;
    if (sum >= 1) {
      sum -= 1;
      s[lot] = 0;
      lost++;
    }
  }
  const kept = even ? share * quarterRenewal : Math.max(0, share - depth * lost);
  const gap = pull * Math.max(0, attainable - kept);
  const toLots = Math.min(gap, share * churn);
  let free = 0;
  for (let i = 0; i < 16; i++) if (s[at + i]! === 0) free++;
  const chance = free > 0 ? Math.min(1, toLots / Math.max(0.004, depth) / free) : 0;
  let won = 0;
  let run = uWon;
  let expected = 0;
  for (let i = 0; i < 16 && free > 0; i++) {
    if (s[at + i]! !== 0) continue;
    const g = at + (i & 12);
    const bought = s[g]! + s[g + 1]! + s[g + 2]! + s[g + 3]! > 0;
    const odds = chance * (bought ? inBought : inNew);
    expected += odds;
    run += odds;
    if (run >= 1) {
      run -= 1;
      s[at + i] = 1;
      won++;
    }
  }
  move.lost = lost;
  move.won = won;
  move.shareLost = kept - share;
  move.shareWon = (even ? expected : won) * depth;
  move.shareDeeper = gap - toLots;
  const next = kept + move.shareWon + move.shareDeeper;
  // An account without any lot starts again with what it tries to win.
  move.share = Math.min(0.667, Math.max(0.005, countHeld(s, at) === 0 ? next + toLots : next));
  return move;
}
