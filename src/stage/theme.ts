// The colours of the stage are the page's design tokens, read from its custom properties, so that light and dark follow
// the page. A token the page does not define falls back to ink on paper.

const TOKENS = {
  paper: '#f6f0e4',
  sheet: '#fdfaf3',
  ink: '#181b21',
  'ink-2': '#4a4945',
  'ink-3': '#676359',
  rule: '#cbc0ab',
  land: '#e6dcc7',
  'land-2': '#d8caae',
  'border-land': '#f6f0e4',
  'sea-line': '#e9e0cf',
  accent: '#b52d15',
  'on-accent': '#ffffff',
  'accent-t': '#f4dacd',
  for: '#0d5c6c',
  'for-t': '#cfdfdd',
  against: '#774b06',
  'against-t': '#ebdbb4',
  table: '#dccfb5',
  'table-edge': '#bbaa88',
  chair: '#c6b799',
  'paper-sheet': '#fffdf8',
  'portrait-bg': '#e6dcc7',
  serif: 'Georgia, serif',
  sans: 'system-ui, sans-serif',
} as const;

/** Token name without its dashes in front, to its value in CSS. */
export type Theme = Readonly<Record<keyof typeof TOKENS, string>>;

/** The tokens as they hold for this element now. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = ([name, fallback]: [string, string]): [string, string] => {
    const value = style.getPropertyValue(`--${name}`).trim();
    return [name, value === '' ? fallback : value];
  };
  return Object.fromEntries(Object.entries(TOKENS).map(read)) as Theme;
}

/** Calls back when the page changes between light and dark; returns the way to stop. */
export function watchTheme(onChange: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const marks = new MutationObserver(onChange);
  dark.addEventListener('change', onChange);
  // A page that lets the player choose a theme marks the root.
  marks.observe(document.documentElement, { attributes: true });
  return () => {
    dark.removeEventListener('change', onChange);
    marks.disconnect();
  };
}
