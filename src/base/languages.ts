// Languages by their two letters (ISO 639-1), in English: what a reader is shown in place of the letters.

const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  fi: 'Finnish',
  fr: 'French',
  it: 'Italian',
  ja: 'Japanese',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  sv: 'Swedish',
  tr: 'Turkish',
  zh: 'Chinese',
};

/** The name, or the letters themselves where it is not known here. */
export const languageName = (letters: string): string => NAMES[letters] ?? letters;
