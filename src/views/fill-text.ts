// Texts of a scenario may leave a place for a figure of the game: {account}, {accounts}, {year}. A place without a value
// stays readable: it becomes three dots instead of a brace.

/** The text with its places filled. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z_]+)\}/g, (_, name: string) => values[name] ?? '…');
}
