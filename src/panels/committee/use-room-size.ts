// What the room has to fit in: the measured size of its box, and whether the screen is too narrow for a horseshoe.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Frame } from '../../views/room-geometry.ts';

const NARROW = '(max-width: 719px)';

/** True on a phone: the horseshoe becomes three benches. Follows the window. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = () => setNarrow(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return narrow;
}

/** The element to measure and its size in CSS pixels; null until it has been measured. */
export function useFrame<E extends HTMLElement>(): [RefObject<E | null>, Frame | null] {
  const element = useRef<E>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = () => {
      const { width, height } = target.getBoundingClientRect();
      if (width > 0 && height > 0)
        setFrame((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, frame];
}
