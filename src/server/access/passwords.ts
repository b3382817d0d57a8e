// Passwords of instructors, kept as scrypt with a salt of their own; the settings stand in the text, so that they can grow.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = 32_768;
const BLOCK = 8;
const BYTES = 32;

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

/** What is kept of a password: `scrypt$cost$salt$key`. */
export async function keepPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** True when the password is the one that was kept; takes the same time where nothing was kept (null). */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, cost, salt, key] = (kept ?? `scrypt$${COST}$${'A'.repeat(22)}$${'A'.repeat(43)}`).split('$');
  const wanted = Buffer.from(key ?? '', 'base64url');
  const given = await derive(password, Buffer.from(salt ?? '', 'base64url'), Number(cost));
  return wanted.length === given.length && timingSafeEqual(wanted, given) && kept !== null;
}
