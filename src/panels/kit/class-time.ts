// The class's clock on this device: the server's moments, told by the device's own clock and its difference to the
// server's. Drawn once a second, and only what changes.
import { useEffect, useState } from 'preact/hooks';

/** Epoch milliseconds by the server's clock; `ahead` is how far the server's clock is before this device's, ms. */
export function useServerNow(ahead: number): number {
  const [now, setNow] = useState(() => Date.now() + ahead);
  useEffect(() => {
    setNow(Date.now() + ahead);
    const timer = setInterval(() => setNow(Date.now() + ahead), 1000);
    return () => clearInterval(timer);
  }, [ahead]);
  return now;
}

const two = (value: number) => String(value).padStart(2, '0');

/** "09:44" on this device's clock. */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "3:20" for what is left, "+0:40" for what it has run over; seconds are rounded up, so that 0:00 is the end. */
export function leftWords(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  return `${ms < 0 && seconds > 0 ? '+' : ''}${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** "just now", "3 min ago", "1 h ago". */
export function agoWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

export interface SoftClock {
  openedAt: number;
  endsAt: number;
  stoppedAt: number | null;
}

/** Milliseconds left of a clock at a moment; below 0 when it has run over. It stands still while it is stopped. */
export function leftOf(clock: SoftClock, now: number): number {
  return clock.endsAt - (clock.stoppedAt ?? now);
}

/** How much of it has gone, 0 to 1. */
export function goneOf(clock: SoftClock, now: number): number {
  const whole = clock.endsAt - clock.openedAt;
  return whole <= 0 ? 1 : Math.max(0, Math.min(1, 1 - leftOf(clock, now) / whole));
}
