// The hash chain of a class's log: h(n) = SHA-256 of h(n-1) and the canonical event, from a root that binds the class to
// its scenario, rules and luck. It shows careless edits, gaps and changed order; that a result is right is shown by
// playing the decisions again, never by a hash.
import { hash as digest } from 'node:crypto';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { ClassRow, EventDraft, Head, JudgedCommand, StoredEvent } from './store-port.ts';

type Rooted = Pick<ClassRow, 'classId' | 'rules' | 'seed' | 'createdAt'> & {
  readonly scenario: { readonly hash: string };
};

/** As `sha256Hex` of base/hash.ts; the platform's own is many times faster, and every event is hashed. */
const sha256 = (text: string): string => digest('sha256', text, 'hex');

/** The head of an empty log. */
export function chainRoot({ classId, scenario, rules, seed, createdAt }: Rooted): Head {
  return { seq: 0, hash: sha256(canonicalJson({ classId, scenario: scenario.hash, rules, seed, createdAt })) };
}

/** The commands as events behind `head`, numbered, keyed and chained. Throws a TypeError at what JSON cannot hold. */
export function chainCommands(head: Head, commands: readonly JudgedCommand[]): StoredEvent[] {
  const events: StoredEvent[] = [];
  let last = head;
  for (const { key, drafts } of commands) {
    for (const [i, draft] of drafts.entries()) {
      const event = chained(last, draft, i === drafts.length - 1 ? key : `${key}#${i}`);
      events.push(event);
      last = event;
    }
  }
  return events;
}

function chained(prev: Head, { at, actor, kind, v, payload }: EventDraft, key: string): StoredEvent {
  const body = { seq: prev.seq + 1, key, at, actor, kind, v, payload };
  return { ...body, prevHash: prev.hash, hash: hashAfter(prev.hash, body) };
}

function hashAfter(prevHash: string, body: EventDraft & { readonly seq: number; readonly key: string }): string {
  return sha256(`${prevHash}\n${canonicalJson(body)}`);
}

/** The first event that does not continue the chain from `root`, or null where all do. */
export function firstBreak(root: Head, events: readonly StoredEvent[]): StoredEvent | null {
  let last = root;
  for (const event of events) {
    const { prevHash, hash, seq, key, at, actor, kind, v, payload } = event;
    const holds = seq === last.seq + 1 && prevHash === last.hash;
    if (!holds || hash !== hashAfter(prevHash, { seq, key, at, actor, kind, v, payload })) return event;
    last = event;
  }
  return null;
}
