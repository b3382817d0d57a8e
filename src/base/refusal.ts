/**
 * A refusal: the answer to a request that is understood but not allowed, with a code that programs test and a
 * message that people read.
 * Codes have the form family/name in lower case with hyphens, such as 'budget/over-limit'; they are stable,
 * messages are not.
 * Leaves out: the list of codes, which belongs to the layer that refuses.
 */

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, number | string>>;
}

/** A refusal with its code, its message and, where given, the figures behind it. */
export function refusal(code: string, message: string, details?: Readonly<Record<string, number | string>>): Refusal {
  return details === undefined ? { code, message } : { code, message, details };
}
