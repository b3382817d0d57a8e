// The dark tokens stand twice in the style sheet, for the system's wish and for the player's: they must stay equal.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/panels/kit/tokens.css', import.meta.url), 'utf8');
const tokensOf = (opening: string) => {
  const body = css.slice(css.indexOf(opening) + opening.length);
  return [...body.slice(0, body.indexOf('}')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name, value]) => `${name} ${value}`,
  );
};

describe('the tokens of the dark theme', () => {
  const bySystem = tokensOf(':root:not([data-theme="light"]) {');
  it('are the same whether the system or the player asks for them', () => {
    expect(bySystem.length).toBeGreaterThan(20);
    expect(tokensOf(':root[data-theme="dark"] {')).toEqual(bySystem);
  });
  it('each change a token that the light theme has', () => {
    const light = tokensOf(':root {').map((line) => line.split(' ')[0]);
    for (const line of bySystem) expect(light).toContain(line.split(' ')[0]);
  });
});
