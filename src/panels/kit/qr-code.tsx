// An address as a QR code, drawn as one path of squares: no picture file, nothing inline.
import { encode } from 'uqr';

/** Square and as wide as its box; dark on light in both themes, because cameras expect it. */
export function QrCode(props: { text: string; label: string }) {
  const { data, size } = encode(props.text, { border: 2, ecc: 'M' });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fffdf8" />
      <path d={squares} fill="#181b21" />
    </svg>
  );
}

/** A join code as it is read out: letters in threes. */
export const spacedCode = (code: string) => code.replace(/(.{3})(?=.)/g, '$1 ');
