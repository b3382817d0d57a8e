// Whole games of the small world by their hashes: random teams, every step's packed numbers, KPI rows, ledger and
// happenings. A change that should move no figure leaves this file alone; one that moves a figure raises RULES_VERSION.
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import { hashFloats, hashText } from '../../src/base/hash.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { smallWorld } from '../kit/small-world.ts';
import { playRandomGame } from '../property/random-team.ts';

const GAMES = 24;

it('random games keep every figure, ledger entry and happening', async () => {
  const engine = compileWorld(smallWorld());
  const lines = [`rules ${engine.rules}`];
  for (let game = 0; game < GAMES; game++) {
    let steps = '';
    const end = playRandomGame(engine, 7000 + game, 8, 6, {
      stepped(_before, _after, { hash, kpis, ledger, happenings, mandate }) {
        const told = hashText(canonicalJson({ ledger, happenings, mandate }));
        steps = hashText(`${steps}${hash}${kpis ? hashFloats(kpis) : ''}${told}`);
      },
    });
    lines.push(`game ${7000 + game}: ${steps} ${engine.stateHash(end)}`);
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('games.golden.txt');
});
