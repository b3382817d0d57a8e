// Brings the ballots one after another, 600 ms apart, after a vote was called here; all at once for those who wish less
// motion, after a reload, and when the player asks for all.
import { useEffect, useState } from 'preact/hooks';

const STEP_MS = 600;

/** How many of `count` ballots are on the table, and the way to see all. `animate` turns true when the vote is called. */
export function useReveal(count: number, animate: boolean): { shown: number; showAll: () => void } {
  const [cast, setCast] = useState(0);
  const [all, setAll] = useState(false);
  const still = !animate || all || globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
  useEffect(() => {
    if (still) return;
    const timer = setInterval(() => setCast((before) => before + 1), STEP_MS);
    return () => clearInterval(timer);
  }, [still]);
  const done = still || cast >= count;
  useEffect(() => {
    if (animate && done) setAll(true);
  }, [animate, done]);
  return { shown: done ? count : cast, showAll: () => setAll(true) };
}
