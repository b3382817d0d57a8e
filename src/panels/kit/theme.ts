// Light, dark, or as the system says: kept in this browser and written on the page's root, where the tokens look. A
// browser that stores nothing still changes the theme until the page is closed.
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'excom.theme';

function stored(): Theme {
  try {
    const value = window.localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

function write(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The theme in force: what the root says, which is what was stored unless the browser refused. */
export function themeNow(): Theme {
  const value = document.documentElement.dataset['theme'];
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Called once, before the first drawing. */
export const restoreTheme = (): void => write(stored());

/** Changes the theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  write(theme);
  try {
    if (theme === 'system') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is stored, so it holds for this page only.
  }
}
