// The code that lets a device in and the word that brings it back. Luck comes as numbers from whoever calls: these
// functions only spell.

/** 31 symbols that no two of which are mistaken for each other on a projector: without I, L, O, 0 and 1. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 6;

/** Six symbols for six whole numbers of any size: 29.7 bits when they are evenly drawn. */
export function spellCode(drawn: ArrayLike<number>): string {
  let code = '';
  for (let i = 0; i < CODE_LENGTH; i++) code += CODE_ALPHABET.charAt(wrap(drawn[i], CODE_ALPHABET.length));
  return code;
}

/** What somebody typed as a code, in capitals without spaces and dashes; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  const fits = code.length === CODE_LENGTH && [...code].every((symbol) => CODE_ALPHABET.includes(symbol));
  return fits ? code : null;
}

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
/** Spelled by the pattern, but better not said in class. */
const UNSAID = new Set(
  'dago,dike,dildo,fika,foka,fuka,fuku,kaka,keke,kike,koko,kuku,lolo,mulo,negi,nazi,pedo,pene,pipi,popo,pupu,puta,puto,rape,sade,sida,suka,suku,tata,tete,titi,teta,vagi,zizi'.split(
    ',',
  ),
);

/** All words that can be drawn: consonant, vowel, consonant, vowel. */
const WORDS: readonly string[] = [...CONSONANTS].flatMap((a) =>
  [...VOWELS].flatMap((b) =>
    [...CONSONANTS].flatMap((c) => [...VOWELS].map((d) => a + b + c + d)).filter((word) => !UNSAID.has(word)),
  ),
);

export const RECOVERY_WORDS = WORDS.length;

/** A four-letter word that can be said across a room, for a whole number of any size. */
export function spellRecoveryWord(drawn: number): string {
  return WORDS[wrap(drawn, WORDS.length)] ?? '';
}

function wrap(drawn: number | undefined, size: number): number {
  return Math.abs(Math.trunc(drawn ?? 0)) % size;
}
