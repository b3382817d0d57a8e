// How long a name may be, said while it is typed: nothing is ever cut off that somebody has written.

/** Signs of a person's or a team's name, as the class takes them (classroom/shapes.ts). */
export const NAME_SIGNS = 40;
/** Said only when the end is in sight. */
const NEAR = 8;

export interface NameSigns {
  /** Empty while there is room enough. */
  words: string;
  over: boolean;
}

export function nameSigns(typed: string): NameSigns {
  const signs = typed.trim().length;
  if (signs > NAME_SIGNS)
    return { over: true, words: `${signs} signs; ${NAME_SIGNS} fit. Shorten it as you like to read it.` };
  return { over: false, words: signs < NAME_SIGNS - NEAR ? '' : `${signs} of ${NAME_SIGNS} signs` };
}
