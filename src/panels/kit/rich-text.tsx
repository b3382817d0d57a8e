// A text of a scenario as paragraphs. Without marks it is drawn at once, as it is; with marks its reader is fetched first,
// and until it is there the words stand as they were typed.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RichNode } from './rich-tree.ts';
import { Words } from './words.tsx';

type Reader = (text: string) => RichNode[];
let reader: Reader | null = null;

/** Signs that CommonMark gives a meaning; most texts have none. */
const MARKS = /[*_`<[\]\\&]|^\s*(?:[-+>#]|\d+[.)])\s|\n\s*\n/m;

/** One or more paragraphs; `explained`: words of the glossary can be pressed. */
export function RichText(props: { text: string; explained?: boolean }) {
  const { text, explained = false } = props;
  const marked = MARKS.test(text);
  const [read, setRead] = useState<Reader | null>(() => reader);
  useEffect(() => {
    if (!marked || read !== null) return;
    import('./rich-tree.ts').then(
      ({ richTree }) => {
        reader = richTree;
        setRead(() => richTree);
      },
      // The words are there already, only plain.
      () => {},
    );
  }, [marked, read]);
  if (!marked || read === null) return <p>{explained ? <Words text={text} /> : text}</p>;
  return <>{read(text).map((node, i) => drawn(node, i, explained))}</>;
}

function drawn(node: RichNode, key: number, explained: boolean): ComponentChildren {
  if (node.kind === 'text') return explained ? <Words key={key} text={node.text} /> : node.text;
  if (node.kind === 'break') return <br key={key} />;
  const of = node.of.map((child, i) => drawn(child, i, explained));
  switch (node.kind) {
    case 'paragraph':
      return <p key={key}>{of}</p>;
    case 'strong':
      return <strong key={key}>{of}</strong>;
    case 'slanted':
      return <em key={key}>{of}</em>;
    case 'item':
      return <li key={key}>{of}</li>;
    case 'list':
      return node.ordered ? <ol key={key}>{of}</ol> : <ul key={key}>{of}</ul>;
    case 'link':
      return (
        <a key={key} href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          {of} <span class="small quiet">({node.host}, another site)</span>
        </a>
      );
  }
}
