// Saves a text as a file of the player's machine.

/** Offers `text` for saving under `name`. Spreadsheets take a CSV for UTF-8 only with a mark in front, so it gets one. */
export function saveFile(name: string, text: string, type: string): void {
  const mark = type.startsWith('text/csv') ? '\ufeff' : '';
  const url = URL.createObjectURL(new Blob([mark, text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked later: some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
