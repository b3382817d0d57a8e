// The projector of a class: #/screen.
import { render } from 'preact';

export function openEntry(root: Element): void {
  render(<p>The screen opens.</p>, root);
}
