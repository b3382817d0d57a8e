// Brings the ballots one after another, 600 ms apart, after a vote was called here. It can be held, and then called seat
// by seat. All at once for those who wish less motion, after a reload, and when the player asks for all.
import { useEffect, useMemo, useState } from 'preact/hooks';

const STEP_MS = 600;

export interface Reveal {
  /** How many ballots lie open. */
  shown: number;
  held: boolean;
  hold: (held: boolean) => void;
  /** Opens one more. */
  next: () => void;
  showAll: () => void;
}

/** `animate` turns true when the vote is called. */
export function useReveal(count: number, animate: boolean): Reveal {
  const [cast, setCast] = useState(0);
  const [all, setAll] = useState(false);
  const [held, hold] = useState(false);
  // Asked once, when the vote is called.
  const calm = useMemo(() => animate && matchMedia('(prefers-reduced-motion: reduce)').matches, [animate]);
  const still = !animate || all || calm;
  useEffect(() => {
    if (still || held) return;
    const timer = setInterval(() => setCast((before) => before + 1), STEP_MS);
    return () => clearInterval(timer);
  }, [still, held]);
  const done = still || cast >= count;
  useEffect(() => {
    if (animate && done) setAll(true);
  }, [animate, done]);
  return {
    shown: done ? count : cast,
    held,
    hold,
    next: () => setCast((before) => before + 1),
    showAll: () => setAll(true),
  };
}
