// A page of its own, outside any game: the wordmark leads back to the title page, the theme stands at the right.
import type { ComponentChildren } from 'preact';
import './lone-page.css';
import { Wordmark } from './mark.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export function LonePage(props: { class: string; children: ComponentChildren }) {
  return (
    <div class={`lone-page ${props.class}`}>
      <header class="lone-top page-top">
        <a href="#/" aria-label="Back to the title page">
          <Wordmark />
        </a>
        <ThemeChoice hideLegend />
      </header>
      <main class="screen">{props.children}</main>
    </div>
  );
}
