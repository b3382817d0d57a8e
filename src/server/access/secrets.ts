// Secrets made by the server: tokens of 256 bits, join codes, recovery words. Only hashes of tokens and words are kept.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH, RECOVERY_WORDS, spellCode, spellRecoveryWord } from '../../classroom/words.ts';

/** 43 characters of base64url: 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: its SHA-256, in hexadecimal digits. A token has 256 bits, so no salt is needed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** An id for classes and instructors: 12 letters and digits, a letter first. */
export function newId(): string {
  const rest = Array.from({ length: 11 }, () => 'abcdefghijkmnpqrstuvwxyz23456789'[randomInt(32)]).join('');
  return `${'abcdefghijkmnpqrstuvwxyz'[randomInt(24)]}${rest}`;
}

/** A random code for a class. */
export function newJoinCode(): string {
  return spellCode(Array.from({ length: CODE_LENGTH }, () => randomInt(CODE_ALPHABET.length)));
}

/** A random word, four letters that can be said aloud. Guessing is stopped by `failure-limit.ts`, not by their number. */
export function newRecoveryWord(): string {
  return spellRecoveryWord(randomInt(RECOVERY_WORDS));
}

/** What is kept of a recovery word: bound to the class and the name, so that the same word elsewhere opens nothing. */
export function recoveryHash(classId: string, nickname: string, word: string): string {
  const plain = [classId, nickname.trim().toLowerCase(), word.trim().toLowerCase()];
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex');
}
