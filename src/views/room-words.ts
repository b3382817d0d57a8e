// The sentence over the bar: what the room stands at before the vote, and what is settled while it is counted. Weights
// are of 100: 51 passes as asked, 31 passes with conditions.
import { counted, listed } from './format.ts';
import { type RoomSeat, sideOf, totalsOf } from './room-view.ts';

export const AS_ASKED = 51;
export const WITH_CONDITIONS = 31;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Small numbers as words. */
export const inWords = (count: number) => NUMBERS[count] ?? String(count);
const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How many of the open seats it takes, the heaviest first; Infinity if all together are too light. */
function fewest(open: readonly RoomSeat[], missing: number): number {
  let sum = 0;
  for (const [i, { weight }] of open.entries()) {
    sum += weight;
    if (sum >= missing) return i + 1;
  }
  return Number.POSITIVE_INFINITY;
}

/** Who has to be won for `missing`, as a sentence: open seats heaviest first. */
function whoItTakes(open: readonly RoomSeat[], missing: number): string {
  const [heaviest] = open;
  const lightest = open[open.length - 1];
  if (heaviest === undefined || lightest === undefined) return '';
  const sum = open.reduce((all, { weight }) => all + weight, 0);
  const name = heaviest.area === '' ? heaviest.surname : heaviest.area;
  if (open.length === 1) return `It takes ${heaviest.surname}, who is undecided.`;
  if (sum - lightest.weight < missing)
    return `It takes ${open.length === 2 ? 'both' : `all ${inWords(open.length)}`} undecided, and ${name} is the heaviest.`;
  if (lightest.weight >= missing)
    return open.length === 2
      ? 'Either of the two undecided is enough.'
      : `Any one of the ${inWords(open.length)} undecided is enough.`;
  const least = fewest(open, missing);
  if (least === 1) return `${heaviest.surname} alone would do, of ${inWords(open.length)} undecided.`;
  return `It takes at least ${inWords(least)} of the ${inWords(open.length)} undecided.`;
}

/** Where some of the undecided would say yes: what the vote would come to now, as the lobby counts it. */
function askedNow(yes: number): string {
  const now = `Asked now, ${yes} of 100 would say yes`;
  if (yes >= AS_ASKED) return `${now}: enough, as long as the undecided among them hold.`;
  if (yes >= WITH_CONDITIONS) return `${now}: a mandate with conditions, and ${AS_ASKED - yes} short of what is asked.`;
  return `${now}: ${WITH_CONDITIONS - yes} short of conditions, ${AS_ASKED - yes} of what is asked.`;
}

/** The state of the room before the vote. `asked`: whether anything is asked for. */
export function roomSentence(seats: readonly RoomSeat[], asked: boolean): string {
  if (!asked) return 'Nothing is asked for, so nothing will be granted.';
  const totals = totalsOf(seats);
  const open = seats.filter(({ state }) => sideOf(state) === 'open').toSorted((a, b) => b.weight - a.weight);
  const most = totals.for + totals.open;
  if (totals.for >= AS_ASKED) return `Enough to pass as asked: ${totals.for} are for it.`;
  if (totals.leaning > 0) return askedNow(totals.for + totals.leaning);
  if (most >= AS_ASKED) return `Short by ${AS_ASKED - totals.for}. ${whoItTakes(open, AS_ASKED - totals.for)}`;
  if (totals.for >= WITH_CONDITIONS)
    return 'A mandate with conditions is safe. As asked is out of reach unless somebody turns.';
  if (most >= WITH_CONDITIONS)
    return `Conditions at best, and short of them by ${WITH_CONDITIONS - totals.for}. ${whoItTakes(open, WITH_CONDITIONS - totals.for)}`;
  if (most === 0) return 'Nobody is for it. Answers have to turn somebody, or it is refused.';
  return `As it stands, refused: ${totals.for} for, ${totals.open} undecided, and it takes 31.`;
}

/** What is settled while ballots are opened, and what the next one would do. */
export function countSentence(seats: readonly RoomSeat[]): string {
  const totals = totalsOf(seats);
  const waiting = seats.filter(({ state }) => state === 'waiting').toSorted((a, b) => b.weight - a.weight);
  const yes = totals.for;
  const most = yes + totals.open;
  if (waiting.length === 0) return verdict(yes);
  if (waiting.length === seats.length) return `${upperFirst(inWords(seats.length))} will be asked, the lightest first.`;
  if (yes >= AS_ASKED) return 'Passed as asked, whatever the others say.';
  if (most < WITH_CONDITIONS) return 'Refused: those still to speak cannot carry it.';
  const next = seats.find(({ speaking }) => speaking);
  const would = next === undefined ? '' : ` ${next.surname} would make it ${yes + next.weight}`;
  const rest = waiting.filter((seat) => seat !== next);
  if (yes >= WITH_CONDITIONS) {
    if (most < AS_ASKED) return 'A mandate with conditions, and no more: 51 is out of reach.';
    return `A mandate with conditions is safe.${would}${then(rest, AS_ASKED - yes - (next?.weight ?? 0))}.`;
  }
  if (most < AS_ASKED) return `No longer as asked.${would}; it takes 31 for conditions.`;
  return `${WITH_CONDITIONS - yes} short of conditions, ${AS_ASKED - yes} of what was asked.${would}.`;
}

/** After the next one's yes: how many of the rest it still takes. */
function then(rest: readonly RoomSeat[], missing: number): string {
  if (missing <= 0) return ', and pass it as asked';
  const least = fewest(rest, missing);
  if (least > rest.length) return ', and still not enough';
  if (least === rest.length)
    return rest.length === 1 ? '; then it takes the last' : `; then it takes all ${inWords(least)}`;
  return `; then ${inWords(least)} of ${inWords(rest.length)} ${least === 1 ? 'is' : 'may be'} enough`;
}

function verdict(yes: number): string {
  if (yes >= AS_ASKED) return `${yes} of 100 said yes: passed as asked.`;
  if (yes >= WITH_CONDITIONS) return `${yes} of 100 said yes: a mandate with conditions.`;
  return `${yes} of 100 said yes: refused.`;
}

/** "Four have still to speak, and they weigh 41." */
export function stillToSpeak(seats: readonly RoomSeat[]): string {
  const waiting = seats.filter(({ state }) => state === 'waiting');
  const weight = waiting.reduce((sum, one) => sum + one.weight, 0);
  if (waiting.length === 0) return 'All have spoken.';
  if (waiting.length === 1) return `One has still to speak, and weighs ${weight}.`;
  return `${upperFirst(inWords(waiting.length))} have still to speak, and they weigh ${weight}.`;
}

/** A seat read aloud, as one line of the list beside the picture. */
export function seatLine({ name, area, weight, state }: RoomSeat): string {
  const said =
    state === 'yes' ? 'said yes' : state === 'no' ? 'said no' : state === 'waiting' ? 'still to speak' : state;
  return `${name}, ${area}: ${weight} of 100, ${said}`;
}

/** The room in one sentence, for who does not see the picture. */
export function roomLabel(seats: readonly RoomSeat[]): string {
  const { for: yes, open, against } = totalsOf(seats);
  const speaking = seats.filter((seat) => seat.speaking).map(({ name }) => name);
  const who = speaking.length === 0 ? '' : ` ${listed(speaking)} speaks.`;
  return `The committee around its table, ${counted(seats.length, 'member')}: ${yes} for, ${open} open, ${against} against.${who}`;
}
