// Which cards luck lets come in a quarter, and in which order. A seed alone determines that, so it is worked out once for
// all games of the seed; what a game has seen and what its state allows is asked afterwards (events-step.ts).
import { fillUniforms } from '../base/random-stream.ts';
import type { RowFill } from './luck-rows.ts';
import type { Tables } from './tables.ts';

/** Ends a row of cards. */
export const NO_CARD = -1;

/** Rows of the cards (indexes of events) whose luck is below their chance, the best luck against its chance first. */
export function cardRows({ byChance, chance }: Pick<Tables, 'byChance' | 'chance'>): RowFill {
  const luck = new Float64Array(chance.length);
  return (cards, _, seed, time, purpose, at) => {
    fillUniforms(luck, luck.length, seed, time, purpose);
    let end = at;
    for (let k = 0; k < byChance.length; k++) {
      const e = byChance[k];
      if (luck[e] >= chance[e]) continue;
      const score = luck[e] / chance[e];
      let to = end++;
      for (; to > at && luck[cards[to - 1]] / chance[cards[to - 1]] > score; to--) cards[to] = cards[to - 1];
      cards[to] = e;
    }
    cards[end] = NO_CARD;
  };
}
