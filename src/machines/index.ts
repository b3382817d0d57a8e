// The door of the machines: when things happen. Each machine is pure wiring without rules; `begin`, `send`, `restore`
// and `stand` run any of them as a value.
export {
  type CampaignContext,
  type CampaignEvent,
  campaignMachine,
  type DueStep,
} from './campaign-machine.ts';
export { type CommitteeContext, type CommitteeEvent, committeeMachine } from './committee-machine.ts';
export { begin, type Persisted, restore, send, stand } from './machine-run.ts';
export { type PracticeContext, type PracticeEvent, practiceMachine } from './practice-machine.ts';
export { relationshipMachine } from './relationship-machine.ts';
export { stanceMachine } from './stance-machine.ts';
