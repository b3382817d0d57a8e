// The width a chart really has, so that its letters keep their size on every screen instead of shrinking with a viewBox.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The element to measure and its content width in CSS pixels; `fallback` until it has been measured. */
export function useWidth<E extends HTMLElement>(fallback: number): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const target = element.current;
    if (target === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver((entries) => {
      const measured = Math.round(entries[0]?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
