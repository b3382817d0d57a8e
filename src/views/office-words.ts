// An office as it is said in a sentence: the title goes, the field stays.

/** "Finance Director EMEA" is Finance, "Head Consumer" is Consumer, "MD France" is France. */
export function areaOf(role: string): string {
  return role
    .replace(/^(Head of|Head|MD|Managing director of|Director of)\s+/i, '')
    .replace(/\s+EMEA$/, '')
    .replace(/\s+Director$/i, '')
    .replace(/^Germany\/DACH$/, 'Germany')
    .trim();
}
