// `excom simulate`: many games of one computer player, each against the same luck without a programme.
import { eurM, signedEurM } from '../base/euros.ts';
import { type Ablation, playPolicy, runAblation } from '../analysis/index.ts';
import type { Removal } from '../analysis/ablation.ts';
import { optionWords } from '../analysis/balance/option-words.ts';
import { compileWorld } from '../engine/index.ts';
import { KPI_IDS } from '../engine/kpis.ts';
import type { World } from '../engine/world.ts';
import { type Command, LAST_SEED, MOST_SEEDS, onePositional, readArgs, UsageError, wholeOption } from './command.ts';
import { compileScenarioFolder } from './compile-scenario.ts';
import { figureLabel, figureText } from './figure-words.ts';
import { findPolicy } from './find-policy.ts';
import { type Figures, finalFigures, netAgainst, type Spread, spread } from './policy-figures.ts';

const SHOWN = ['revenue', 'keyRevenue', 'csatKey', 'retentionKey', 'shareOfWallet', 'support', 'adoption'] as const;

export const simulateCommand: Command = {
  usage: 'excom simulate <scenario> (--policy <id> | --ablate) [--seeds <n>] [--first-seed <k>] [--json]',
  options: `  --policy <id>      which computer player
  --ablate           what a competent, a naive and a random team lose without one tactic, person, kind of answer ...
  --seeds <n>        how many games (100)
  --first-seed <k>   seed of the first game (1)
  --json             print { policy, seeds, kpis: { sixYearNetEurM: { p10, p50, p90 }, ... } }
                     with --ablate { seeds, firstSeed, players, gainEurM, rows: [...] }

Net is against no_programme on the same seeds. Money is of the last year, other figures are of the last quarter.`,
  run(args, output) {
    const { values, positionals } = readArgs(args, {
      policy: { type: 'string' },
      ablate: { type: 'boolean' },
      seeds: { type: 'string' },
      'first-seed': { type: 'string' },
      json: { type: 'boolean' },
    });
    const folder = onePositional(positionals, 'scenario');
    const seeds = wholeOption('seeds', values.seeds, 1, MOST_SEEDS, 100);
    const first = wholeOption('first-seed', values['first-seed'], 0, LAST_SEED - seeds, 1);
    if (values.ablate === true && values.policy !== undefined)
      throw new UsageError('Give --policy or --ablate, not both: --ablate plays its own three teams.');
    const engine = compileWorld(compileScenarioFolder(folder), { listen: false });
    if (values.ablate === true) {
      const ablation = runAblation(engine, { seeds, firstSeed: first });
      output.out(values.json === true ? JSON.stringify(ablation) : ablationTable(engine.world, ablation));
      return 0;
    }
    const policy = findPolicy(engine.world, values.policy);
    const baseline = findPolicy(engine.world, 'no_programme');

    const games: Figures[] = [];
    for (let seed = first; seed < first + seeds; seed++) {
      const played = playPolicy(engine, policy, seed).reports;
      const idle = policy.id === baseline.id ? played : playPolicy(engine, baseline, seed).reports;
      games.push({ sixYearNetEurM: netAgainst(played, idle), ...finalFigures(played) });
    }
    const kpis: Record<string, Spread> = {};
    for (const id of ['sixYearNetEurM', ...KPI_IDS]) kpis[id] = spread(games.map((game) => game[id] ?? 0));
    output.out(
      values.json === true
        ? JSON.stringify({ policy: policy.id, seeds, kpis })
        : table(engine.world, policy.id, seeds, kpis),
    );
    return 0;
  },
};

function table(world: World, policy: string, seeds: number, kpis: Record<string, Spread>): string {
  const row = (name: string, ...cells: string[]) =>
    `${name.padEnd(42)}${cells.map((cell) => cell.padStart(12)).join('')}`;
  const spreadRow = (name: string, id: string, text: (value: number) => string) => {
    const { p10, p50, p90 } = kpis[id]!;
    return row(name, text(p10), text(p50), text(p90));
  };
  return [
    `${policy}, ${seeds === 1 ? '1 game' : `${seeds} games`}`,
    row('', '10 %', 'median', '90 %'),
    spreadRow('Net of all years against no programme', 'sixYearNetEurM', (value) => signedEurM(value)),
    ...SHOWN.map((id) => spreadRow(figureLabel(world, id), id, (value) => figureText(id, value))),
  ].join('\n');
}

/** What a team went without, in words. */
function removalWords(world: World, { kind, id }: Removal): string {
  if (kind === 'person') return world.people.find((person) => person.id === id)?.name ?? id;
  if (kind === 'tactic') return optionWords('tactics', id).toLowerCase();
  return kind === 'answer' ? `answer: ${optionWords('answers', id).toLowerCase()}` : id;
}

/** Net and support of each team with everything and without one thing at a time, and what the lack costs the first. */
function ablationTable(world: World, { seeds, firstSeed, players, gainEurM, rows }: Ablation): string {
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(32)}${cells.map((cell) => cell.padStart(18)).join('')}`;
  const body = rows.map(({ removal, outcomes, costPercent }) =>
    line(removal === null ? 'with everything' : `without ${removalWords(world, removal)}`, [
      ...outcomes.map(({ netEurM, support }) => `${netEurM.toFixed(1)} / ${support.toFixed(2)}`),
      removal === null ? '' : `${costPercent.toFixed(0)} %`,
    ]),
  );
  return [
    `Six-year net (€ M) / support at the end, medians of seeds ${firstSeed} to ${firstSeed + seeds - 1}.`,
    `The competent team gains ${eurM(gainEurM)} by its work on people; the last column is the share a lack costs.`,
    line('', [...players, 'cost']),
    ...body,
  ].join('\n');
}
