// A study as a way with places to rest: whoever walks it may stop at any of them, take what was found so far, and walk on
// later from there. Pure: when there is time for the next stretch, and who asks to stop, is the walker's matter.

/** A place to rest. */
export interface Rest<T> {
  /** How far it is, 0-1. */
  share: number;
  /** The answer from what was played so far; read while the course rests here. Null where a part tells nothing. */
  soFar: () => T;
}

/** A study on its way to `T`; what it can tell before its end is a `P`. */
export type Course<T, P = T> = Generator<Rest<P>, T, void>;

/** Walks to the end; `progress` hears the share done, 0-1, and stops it by saying false: then what was found so far. */
export function walked<T, P>(course: Course<T, P>): T;
export function walked<T, P>(course: Course<T, P>, progress: ((share: number) => boolean) | undefined): T | P;
export function walked<T, P>(course: Course<T, P>, progress?: (share: number) => boolean): T | P {
  for (;;) {
    const step = course.next();
    if (step.done === true) return step.value;
    if (progress !== undefined && !progress(step.value.share)) return step.value.soFar();
  }
}
