// The choice of theme: three words side by side, in the menu and on the title page.
import { useState } from 'preact/hooks';
import { ChoiceGroup } from './fields.tsx';
import { chooseTheme, type Theme, themeNow } from './theme.ts';

const OPTIONS = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { value: Theme; label: string }[];

export function ThemeChoice(props: { hideLegend?: boolean }) {
  const [theme, setTheme] = useState(themeNow);
  return (
    <ChoiceGroup<Theme>
      legend="Colours of the page"
      hideLegend={props.hideLegend ?? false}
      segments
      options={OPTIONS}
      value={theme}
      onChange={(value) => {
        chooseTheme(value);
        setTheme(value);
      }}
    />
  );
}
