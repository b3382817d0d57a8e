// How much room a text has, said while it is typed: nothing that somebody has written is ever cut off. What is too long
// stays in its field until its author has shortened it.

/** Signs that fit. What takes a text is the law and says the same: shapes of the classroom, decisions of the engine. */
export const ROOM = {
  name: 40,
  classTitle: 80,
  password: 200,
  answer: 200,
  question: 300,
  note: 400,
  reflection: 400,
  reason: 400,
  lesson: 600,
} as const;

/** Said only when the end is in sight. */
const NEAR = 8;
const NEAR_SHARE = 0.9;

export interface TextRoom {
  /** Empty while there is room enough. */
  words: string;
  over: boolean;
}

export function textRoom(text: string, most: number): TextRoom {
  const signs = text.length;
  if (signs > most)
    return {
      over: true,
      words: `${signs - most} ${signs - most === 1 ? 'sign' : 'signs'} too many: ${most} fit. Shorten it as you like to read it.`,
    };
  const near = signs >= Math.min(most - NEAR, most * NEAR_SHARE);
  return { over: false, words: near ? `${signs} of ${most} signs` : '' };
}
