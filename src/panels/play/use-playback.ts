// Play, pause, speed and skip: a timer that presses the button the reader could press. It decides nothing; a card, the
// correction or a refusal stops it, and once they are settled it goes on as it went before.
import { useEffect, useRef, useState } from 'preact/hooks';

export type Mode = 'paused' | 'playing' | 'skipping';
export type Speed = 1 | 2;

/** Time to read a quarter before the next, at single speed. */
const READING_MS = 4_000;
/** Long enough to see that quarters pass. */
const SKIP_MS = 120;

/** The reader's speed, kept from year to year while the page is open. */
let lastSpeed: Speed = 1;

export interface Playback {
  mode: Mode;
  speed: Speed;
  setSpeed: (speed: Speed) => void;
  run: (mode: 'playing' | 'skipping') => void;
  pause: () => void;
}

/**
 * `played`: quarters played; a change of it starts the wait anew. `stopped`: true while a card or the correction waits.
 * `press`: plays a quarter and answers whether it was played.
 */
export function usePlayback(played: number, stopped: boolean, press: () => boolean): Playback {
  const [mode, setMode] = useState<Mode>('paused');
  const [speed, setSpeed] = useState<Speed>(lastSpeed);
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    if (mode === 'paused' || stopped) return undefined;
    const wait = mode === 'skipping' ? SKIP_MS : READING_MS / speed;
    const timer = setTimeout(() => {
      if (!latest.current()) setMode('paused');
    }, wait);
    return () => clearTimeout(timer);
  }, [mode, stopped, speed, played]);
  return {
    mode,
    speed,
    setSpeed: (next) => {
      lastSpeed = next;
      setSpeed(next);
    },
    run: (next) => {
      setMode(next);
      if (!press()) setMode('paused');
    },
    pause: () => setMode('paused'),
  };
}
