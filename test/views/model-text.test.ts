// The model's text as who plays reads it.
import { describe, expect, test } from 'vitest';
import { withoutSections } from '../../src/views/model-text.ts';

describe('sections of the design papers say nothing to who plays', () => {
  test.each([
    ['The vote and the mandate (design 11.5): yes when', 'The vote and the mandate: yes when'],
    ['Fit from ideal shapes (domain 5.2, after Venkatraman 1989).', 'Fit from ideal shapes (after Venkatraman 1989).'],
    ['Both change the state. Sources: design 11.2, 11.5, 11.6.', 'Both change the state.'],
    ['Friedkin-Johnsen (domain 7.3, design 11.1, 11.2). The lobby', 'Friedkin-Johnsen. The lobby'],
    [
      'All accounts, in the order of domain 12.3 steps 9-15: effort',
      'All accounts, in the order of the design: effort',
    ],
    ['design 11', 'the design'],
    ['Boulding et al. 1993', 'Boulding et al. 1993'],
  ])('%s', (text, read) => expect(withoutSections(text)).toBe(read));
});
