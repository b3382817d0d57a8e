// What pushes an account's sales, in words: the labels of the why-lines on the map and in the list beside it.
import type { AccountForce, AccountRisk, AccountSigns } from '../engine/account-signs.ts';
import { decimal } from './format.ts';

export interface WhyLine {
  id: AccountForce;
  text: string;
  tone: 'for' | 'against';
  /** 1 weak, 2 clear, 3 strong. */
  strength: 1 | 2 | 3;
}

const UP: Partial<Record<AccountForce, string>> = {
  programme: 'Account plans at work',
  closeness: 'A close relationship',
  price: 'A higher price',
  sponsor: 'A sponsor who stands up',
};
const DOWN: Partial<Record<AccountForce, string>> = {
  attention: 'Too little money for the list',
  neglect: 'Nobody answers for it',
  upheaval: 'Confusion of the change',
  supply: 'Late deliveries',
  manager: 'Its manager has left',
  closeness: 'A loose relationship',
  price: 'A lower price',
  sponsor: 'A sponsor who does not stand up',
};

/** The pushes of an account, strongest first, at most five. */
export function whyLines(signs: AccountSigns): WhyLine[] {
  return signs.forces.flatMap(({ force, push }): WhyLine[] => {
    const text = (push > 0 ? UP : DOWN)[force];
    if (text === undefined) return [];
    const size = Math.abs(push);
    return [{ id: force, text, tone: push > 0 ? 'for' : 'against', strength: size >= 0.6 ? 3 : size >= 0.25 ? 2 : 1 }];
  });
}

/** Strength of a push in a word. */
export const STRENGTH_WORDS: Record<WhyLine['strength'], string> = { 1: 'a little', 2: 'clearly', 3: 'strongly' };

/** Why a renewal is at risk. */
export const RISK_WORDS: Record<AccountRisk, string> = {
  parting: 'coming apart',
  attacked: 'under attack by a rival',
  refused: 'wanted one price',
  renewal: 'renews less and less',
};

/** The pace of sales against last year, in words. */
export function paceWords(growth: number | null): { text: string; tone: 'for' | 'against' | 'even' } | null {
  if (growth === null) return null;
  const percent = Math.abs(growth * 100);
  if (percent < 0.5) return { text: 'Sells as last year', tone: 'even' };
  return growth > 0
    ? { text: `Grows ${decimal(percent)} %`, tone: 'for' }
    : { text: `Shrinks ${decimal(percent)} %`, tone: 'against' };
}
