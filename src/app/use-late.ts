// A part of the page that loads by itself when it is first wanted. Until then, and where the loading fails, there is
// nothing in its place: only for what helps and is not needed.
import { useEffect, useState } from 'preact/hooks';

/** What `load` brings, or null while it is not there; loaded once for all who ask by the same function. */
export function useLate<T>(wanted: boolean, load: () => Promise<T>): T | null {
  const [part, setPart] = useState<{ part: T } | null>(null);
  useEffect(() => {
    if (!wanted || part !== null) return;
    let here = true;
    load().then(
      (arrived) => {
        if (here) setPart({ part: arrived });
      },
      () => {},
    );
    return () => {
      here = false;
    };
  }, [wanted, part, load]);
  return part?.part ?? null;
}
