// The instructor's console: #/console.
import { render } from 'preact';

export function openEntry(root: Element): void {
  render(<p>The console opens.</p>, root);
}
