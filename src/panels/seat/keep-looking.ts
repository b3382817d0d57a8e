// What a code opens, asked again while others sit down. A code that opens nothing is asked about once: every wrong one
// counts against the address that the whole room shares, and a phone left lying with one would shut the door to all.

const AGAIN_MS = 5000;
const FINAL = 'join/no-such-code';

/** Asks, and again every five seconds; `hear` gets each answer. Returns the way to stop. */
export function keepLooking<T extends object>(look: () => Promise<T>, hear: (answer: T) => void): () => void {
  let here = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const answer = await look();
    if (!here) return;
    hear(answer);
    if (!('code' in answer) || answer.code !== FINAL) timer = setTimeout(() => void ask(), AGAIN_MS);
  };
  void ask();
  return () => {
    here = false;
    clearTimeout(timer);
  };
}
