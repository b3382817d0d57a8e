// One request to the class server beside the wire. Every failure comes back as a sentence that says what to do.
import { type Refusal, refusal } from '../../base/refusal.ts';

export type Asked<T> = { ok: true; value: T } | { ok: false; refused: Refusal };

export const NO_ANSWER = refusal(
  'class/no-answer',
  'The class server does not answer. Check that you are in the same network as the class, then try again.',
);

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value;

/** The refusal in an answer's body; null where there is none. */
export function refusalIn(value: unknown): Refusal | null {
  const refused = typeof value === 'object' && value !== null && 'refused' in value ? value.refused : value;
  return isRefusal(refused) ? refused : null;
}

/** Asks and reads JSON. `path` is relative to the page, such as `api/look`. */
export async function request<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Asked<T>> {
  try {
    const answer = await fetch(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const value: unknown = await answer.json();
    const refused = refusalIn(value);
    if (refused !== null) return { ok: false, refused };
    return answer.ok ? { ok: true, value: value as T } : { ok: false, refused: NO_ANSWER };
  } catch {
    return { ok: false, refused: NO_ANSWER };
  }
}
