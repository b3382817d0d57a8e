// The parts of the lobby: what each says first and where it stands, so that the row of parts shows the whole beat.
import { counted, listed } from './format.ts';
import type { SeenGame } from './game-view.ts';
import { worldOf } from './game-view.ts';
import { personName } from './names.ts';
import { numberWord, numberWordFirst } from './number-words.ts';
import type { DoorView } from './corridor-view.ts';
import type { MeetingPlan } from './meeting-plan-view.ts';
import type { PredictionDraft } from './prediction-view.ts';

export const PEOPLE_PARTS = ['people', 'door', 'meetings', 'forecast', 'promises'] as const;
export type PeoplePartId = (typeof PEOPLE_PARTS)[number];

export interface PeoplePartView {
  id: PeoplePartId;
  title: string;
  status: string;
  /** Something here waits for the team. */
  waits: boolean;
  headline: string;
}

/** Visitors there is time for (design 11.2). */
const TIME_FOR = 2;
const PASS = 51;

function doorPart({ visitors }: DoorView): Pick<PeoplePartView, 'status' | 'headline' | 'waits'> {
  const seen = visitors.filter(({ received, meeting }) => received || meeting).length;
  const left = visitors.filter(({ received, meeting }) => !received && !meeting);
  const time = TIME_FOR - visitors.filter(({ received }) => received).length;
  if (visitors.length === 0)
    return { status: 'nobody waits', headline: 'Nobody waits outside your door', waits: false };
  if (left.length === 0)
    return { status: 'all received', headline: 'Everybody at the door has been heard', waits: false };
  const names = listed(left.map(({ name }) => name));
  if (time <= 0)
    return {
      status: `${numberWord(seen)} received`,
      headline: `Your time is given. ${names} ${left.length === 1 ? 'waits' : 'wait'}.`,
      waits: false,
    };
  return {
    status: `${numberWord(left.length)} ${left.length === 1 ? 'waits' : 'wait'}, time for ${numberWord(Math.min(time, left.length))}`,
    headline: `${numberWordFirst(left.length)} ${left.length === 1 ? 'waits' : 'wait'}. You have time for ${numberWord(Math.min(time, left.length))}.`,
    waits: true,
  };
}

function meetingsPart({ leftInYear, slots }: MeetingPlan): Pick<PeoplePartView, 'status' | 'headline' | 'waits'> {
  const before = slots[0]?.left ?? 0;
  const status = `${leftInYear} of 20 points free`;
  if (leftInYear === 0)
    return { status: 'all 20 points placed', headline: 'All twenty meetings have a name', waits: false };
  if (before > 0)
    return {
      status,
      headline: `${counted(before, 'point')} before the vote ${before === 1 ? 'is' : 'are'} still free, ${leftInYear} in the year`,
      waits: true,
    };
  return {
    status,
    headline: `The vote is prepared; ${counted(leftInYear, 'point')} of the year ${leftInYear === 1 ? 'is' : 'are'} free`,
    waits: false,
  };
}

function forecastPart(
  stated: boolean,
  prediction: PredictionDraft,
): Pick<PeoplePartView, 'status' | 'headline' | 'waits'> {
  const weight = prediction.members.reduce((sum, { id, weight: w }) => sum + (prediction.yes.includes(id) ? w : 0), 0);
  const called = `${weight} of 100 ${weight >= PASS ? 'and a yes' : 'and no majority'}`;
  if (!stated && !prediction.written)
    return { status: 'nothing written down', headline: 'What you expect is not written down yet', waits: true };
  if (!stated)
    return { status: 'no range yet', headline: `You predict ${called}; the year has no range yet`, waits: true };
  if (!prediction.written)
    return { status: 'ranges stated', headline: 'Your ranges stand. Who will say yes is open.', waits: false };
  return { status: `${weight} of 100 predicted`, headline: `You predict ${called}`, waits: false };
}

function promisesPart(game: SeenGame): Pick<PeoplePartView, 'status' | 'headline' | 'waits'> {
  const { engine, state } = game;
  const open = engine.promises(state).filter(({ status }) => status === 'open' || status === 'late');
  const drafted = state.sheet.promises;
  const hearers = new Set([...open, ...drafted].flatMap((one) => one.hearers));
  const names = [...hearers].map((id) => personName(worldOf(game), id));
  const count = open.length + drafted.length;
  return {
    status: `${count} of six open`,
    headline:
      hearers.size === 0
        ? 'Nobody holds your word at present'
        : hearers.size <= 2
          ? `${listed(names)} ${hearers.size === 1 ? 'holds' : 'hold'} your word`
          : `${numberWordFirst(hearers.size)} people hold your word`,
    waits: open.some(({ status }) => status === 'late'),
  };
}

/** All parts in their order. */
export function peopleParts(
  game: SeenGame,
  seen: {
    yes: number;
    headline: string;
    door: DoorView;
    plan: MeetingPlan;
    stated: boolean;
    prediction: PredictionDraft;
  },
): PeoplePartView[] {
  return [
    { id: 'people', title: 'People', status: `${seen.yes} of 100 say yes`, headline: seen.headline, waits: false },
    { id: 'door', title: 'At your door', ...doorPart(seen.door) },
    { id: 'meetings', title: 'The year’s meetings', ...meetingsPart(seen.plan) },
    { id: 'forecast', title: 'What you expect', ...forecastPart(seen.stated, seen.prediction) },
    { id: 'promises', title: 'Promises', ...promisesPart(game) },
  ];
}
