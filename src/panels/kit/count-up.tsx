// A figure that counts from what it was to what it is, once, when it changes on the page. The words around the number
// stay. Whoever asks for less motion, and every reader, gets the end at once.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const COUNT_MS = 700;
const NUMBER = /[+−-]?\d[\d,]*(?:\.\d+)?/;

const numberIn = (text: string) => Number(NUMBER.exec(text)?.[0].replace('−', '-').replaceAll(',', '') ?? Number.NaN);

/** `to` with its number replaced by one part of the way (0-1) from the number in `from`. */
export function countedText(from: string, to: string, part: number): string {
  const start = numberIn(from);
  const end = numberIn(to);
  if (part >= 1 || Number.isNaN(start) || Number.isNaN(end)) return to;
  const value = start + (end - start) * part;
  const found = NUMBER.exec(to)?.[0] ?? '';
  const digits = found.includes('.') ? found.length - found.indexOf('.') - 1 : 0;
  const size = Math.abs(value).toFixed(digits);
  const whole = found.includes(',') ? size.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : size;
  const sign = Number(size) === 0 ? '' : value < 0 ? '−' : found.startsWith('+') ? '+' : '';
  return to.replace(NUMBER, `${sign}${whole}`);
}

/** `from` in the same words as `to`; '' counts nothing. */
export function CountUp(props: { from: string; to: string }) {
  const { from, to } = props;
  const still = () => from === '' || from === to || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [part, setPart] = useState(() => (still() ? 1 : 0));
  const shown = useRef(`${from}>${to}`);
  useLayoutEffect(() => {
    if (shown.current === `${from}>${to}`) return;
    shown.current = `${from}>${to}`;
    setPart(still() ? 1 : 0);
  });
  const counting = part < 1;
  useEffect(() => {
    if (!counting) return undefined;
    let frame = 0;
    let start = -1;
    const step = (now: number) => {
      if (start < 0) start = now;
      const at = Math.min(1, (now - start) / COUNT_MS);
      setPart(at);
      if (at < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [counting, from, to]);
  if (!counting) return <>{to}</>;
  return (
    <>
      <span aria-hidden="true">{countedText(from, to, 1 - (1 - part) * (1 - part))}</span>
      <span class="visually-hidden">{to}</span>
    </>
  );
}
