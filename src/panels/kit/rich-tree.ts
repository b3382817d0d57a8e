// A text of a scenario, written in CommonMark, as a tree of a few allowed kinds. What is not allowed becomes its own words;
// HTML stays the text it was typed as. Nothing here can load, run or style anything. Loaded only for a text that has marks.
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';

export type RichNode =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'paragraph' | 'strong' | 'slanted' | 'item'; of: RichNode[] }
  | { kind: 'list'; ordered: boolean; of: RichNode[] }
  | { kind: 'link'; href: string; host: string; of: RichNode[] };

const LONGEST = 8000;
const DEEPEST = 12;

/** The allowed nodes of a text. */
export function richTree(text: string): RichNode[] {
  const shown = text.slice(0, LONGEST);
  try {
    return allowed(fromMarkdown(shown), 0);
  } catch {
    return [{ kind: 'paragraph', of: [{ kind: 'text', text: shown }] }];
  }
}

function allowed(node: Nodes, depth: number): RichNode[] {
  if (depth > DEEPEST) return [];
  const inner = (): RichNode[] =>
    'children' in node ? node.children.flatMap((child) => allowed(child, depth + 1)) : [];
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'text', text: node.value }];
    case 'html':
      // As it was typed; a block of it stands as a paragraph.
      return depth <= 1
        ? [{ kind: 'paragraph', of: [{ kind: 'text', text: node.value }] }]
        : [{ kind: 'text', text: node.value }];
    case 'code':
      return [{ kind: 'paragraph', of: [{ kind: 'text', text: node.value }] }];
    case 'break':
      return [{ kind: 'break' }];
    case 'paragraph':
      return [{ kind: 'paragraph', of: inner() }];
    case 'heading':
      return [{ kind: 'paragraph', of: [{ kind: 'strong', of: inner() }] }];
    case 'strong':
      return [{ kind: 'strong', of: inner() }];
    case 'emphasis':
      return [{ kind: 'slanted', of: inner() }];
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, of: inner() }];
    case 'listItem':
      return [{ kind: 'item', of: inner() }];
    case 'image':
      return node.alt === null || node.alt === undefined || node.alt === '' ? [] : [{ kind: 'text', text: node.alt }];
    case 'link':
      return linkTo(node.url, inner());
    default:
      return inner();
  }
}

/** A link to a page over https, with its host to be shown; any other is only its words. */
function linkTo(url: string, of: RichNode[]): RichNode[] {
  const found = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/?#][^\s\\]*)?$/i.exec(url);
  return found === null ? of : [{ kind: 'link', href: url, host: found[1]!.toLowerCase(), of }];
}
