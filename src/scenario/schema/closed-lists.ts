// Closed lists that the compiled world gives as types only; the compiler fails here when one is not known to it.
import type { Concession, ObjectionDriver } from '../../engine/world.ts';

export const DRIVERS = [
  'loss_of_power',
  'price_export',
  'who_pays',
  'overload',
  'no_evidence',
  'not_asked',
  'not_able',
  'broken_word',
] as const satisfies readonly ObjectionDriver[];

export const CONCESSIONS = [
  'carve_out',
  'local_veto',
  'shared_credit',
  'corridor',
  'split_funding',
  'fewer_accounts',
  'escalation',
  'training_share',
  'working_group',
  'financial_kpi',
] as const satisfies readonly Concession[];
