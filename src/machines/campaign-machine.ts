// One team's game, from the briefing to the debrief: says when a step of the simulated world is due and when the team
// may move between the beats of a year. It holds no rules: whoever runs it asks the engine to resolve the step named
// in `due` and tells the machine `step.resolved`. Invoke-free, so that every state can be reached by a generated path.
import { assign, setup } from 'xstate';

export type DueStep = 'lobby' | 'vote' | 'quarter' | 'close';

export interface CampaignContext {
  /** 1-based. */
  year: number;
  years: number;
  /** Quarters of this year already played, 0-4. */
  quarter: number;
  /** The step that has to be resolved before the game can go on, or null. */
  due: DueStep | null;
}

export type CampaignEvent =
  /** Asked by the team: on to the next beat, or back between the drafting beats. */
  | { type: 'beat.advance' }
  | { type: 'beat.return' }
  | { type: 'vote.call' }
  /** Told by the referee. */
  | { type: 'step.resolved' }
  | { type: 'card.drawn' }
  | { type: 'card.answered' }
  | { type: 'correction.settle' };

const QUARTERS = 4;

export const campaignMachine = setup({
  types: {
    context: {} as CampaignContext,
    events: {} as CampaignEvent,
    input: {} as { years: number },
  },
  guards: {
    isLastYear: ({ context }) => context.year >= context.years,
    isLastQuarter: ({ context }) => context.quarter >= QUARTERS - 1,
    isSecondQuarter: ({ context }) => context.quarter === 1,
    isYearPlayed: ({ context }) => context.quarter >= QUARTERS,
    isHalfYearPlayed: ({ context }) => context.quarter === 2,
  },
  actions: {
    owe: assign({ due: (_, params: { step: DueStep }) => params.step }),
    settle: assign({ due: null }),
    countQuarter: assign({ quarter: ({ context }) => context.quarter + 1 }),
    openNextYear: assign({ year: ({ context }) => context.year + 1, quarter: 0 }),
  },
}).createMachine({
  id: 'campaign',
  context: ({ input }) => ({ year: 1, years: input.years, quarter: 0, due: null }),
  initial: 'briefing',
  states: {
    briefing: { on: { 'beat.advance': 'reviewing' } },
    reviewing: { on: { 'beat.advance': 'designing' } },
    designing: { on: { 'beat.advance': 'planning', 'beat.return': 'reviewing' } },
    planning: { on: { 'beat.advance': 'lobbying', 'beat.return': 'designing' } },
    lobbying: { on: { 'beat.advance': 'committee', 'beat.return': 'planning' } },
    committee: {
      initial: 'convening',
      states: {
        convening: {
          entry: { type: 'owe', params: { step: 'lobby' } },
          exit: 'settle',
          on: { 'step.resolved': 'deliberating' },
        },
        deliberating: { on: { 'vote.call': 'counting' } },
        counting: {
          entry: { type: 'owe', params: { step: 'vote' } },
          exit: 'settle',
          on: { 'step.resolved': 'minuted' },
        },
        minuted: { on: { 'beat.advance': '#campaign.playing' } },
      },
    },
    playing: {
      initial: 'awaiting',
      states: {
        awaiting: {
          entry: { type: 'owe', params: { step: 'quarter' } },
          exit: 'settle',
          on: {
            'step.resolved': [
              { guard: 'isLastQuarter', target: 'closing', actions: 'countQuarter' },
              { guard: 'isSecondQuarter', target: 'correcting', actions: 'countQuarter' },
              { target: 'awaiting', reenter: true, actions: 'countQuarter' },
            ],
            'card.drawn': 'interrupted',
          },
        },
        interrupted: {
          on: {
            'card.answered': [
              { guard: 'isYearPlayed', target: 'closing' },
              { guard: 'isHalfYearPlayed', target: 'correcting' },
              { target: 'awaiting' },
            ],
          },
        },
        correcting: { on: { 'correction.settle': 'awaiting', 'card.drawn': 'interrupted' } },
        closing: {
          entry: { type: 'owe', params: { step: 'close' } },
          exit: 'settle',
          on: { 'step.resolved': '#campaign.revealing', 'card.drawn': 'interrupted' },
        },
      },
    },
    revealing: {
      on: {
        'beat.advance': [
          { guard: 'isLastYear', target: 'debriefing' },
          { target: 'reviewing', actions: 'openNextYear' },
        ],
      },
    },
    debriefing: { type: 'final' },
  },
});
