// Looking something up by words, in whatever order, anywhere in the text.

/** Tells whether texts hold every word that was typed; null where nothing was. */
export function looksFor(typed: string): ((...texts: readonly string[]) => boolean) | null {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return (...texts) => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
