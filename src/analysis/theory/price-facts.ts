// F16: price harmonisation. Granting the lowest country price buys revenue and loses money; a corridor with a logic is
// better than both surrender and refusal.
import { NO_PROGRAMME, REFERENCE } from './bench.ts';
import type { Fact } from './evidence.ts';
import { netGain, signed, yearLift } from './lifts.ts';

const LOWEST = 'lowest_price';
const REFUSE = 'refuse_price';

export const priceFacts: readonly Fact[] = [
  {
    id: 'F16',
    sentence:
      'Granting the lowest price lifts revenue but loses money over the game; a corridor earns more than either extreme.',
    source: 'Arnold, Birkinshaw and Toulan 2001; Narayandas et al.; domain 9',
    confidence: 'paper',
    policies: [REFERENCE, LOWEST, REFUSE, NO_PROGRAMME],
    test(bench) {
      const { years } = bench.engine.world;
      const [revenue, corridor, lowest, refuse] = [
        bench.against(LOWEST, yearLift('revenue', years)),
        ...[REFERENCE, LOWEST, REFUSE].map((policy) => bench.against(policy, netGain)),
      ];
      return {
        holds: revenue > 0 && lowest < 0 && corridor > lowest && corridor > refuse,
        figure: `lowest price: revenue ${signed(revenue, ' %')}, net of all years ${signed(lowest, ' M')}; corridor ${signed(corridor, ' M')}; refusing ${signed(refuse, ' M')}`,
      };
    },
  },
];
