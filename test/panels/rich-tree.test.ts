// Texts of scenarios come from strangers: whatever they hold, only paragraphs, lists, weight, slant and links to https pages
// come out, and every other character stands as it was typed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richTree, type RichNode } from '../../src/panels/kit/rich-tree.ts';

const words = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => ('of' in node ? words(node.of) : node.kind === 'text' ? node.text : '\n')).join('');
const links = (nodes: readonly RichNode[]): string[] =>
  nodes.flatMap((node) => ('of' in node ? [...(node.kind === 'link' ? [node.href] : []), ...links(node.of)] : []));
const text = (value: string): RichNode => ({ kind: 'text', text: value });

describe('a text with marks', () => {
  test('has paragraphs, weight, slant, lists and links', () => {
    expect(richTree('One **two** *three*.\n\n- four\n- [five](https://example.org/x)')).toEqual([
      {
        kind: 'paragraph',
        of: [
          text('One '),
          { kind: 'strong', of: [text('two')] },
          text(' '),
          { kind: 'slanted', of: [text('three')] },
          text('.'),
        ],
      },
      {
        kind: 'list',
        ordered: false,
        of: [
          { kind: 'item', of: [{ kind: 'paragraph', of: [text('four')] }] },
          {
            kind: 'item',
            of: [
              {
                kind: 'paragraph',
                of: [{ kind: 'link', href: 'https://example.org/x', host: 'example.org', of: [text('five')] }],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('keeps the words of what is not allowed', () => {
    expect(words(richTree('# Now'))).toBe('Now');
    expect(words(richTree('> said'))).toBe('said');
    expect(words(richTree('![a picture](https://example.org/x.png)'))).toBe('a picture');
    expect(words(richTree('Take `this`.'))).toBe('Take this.');
  });
});

describe('a hostile text', () => {
  const PAYLOADS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://example.org"></iframe>',
    '<form action="https://example.org"><input></form>',
    '<style>*{display:none}</style>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    'a <b onmouseover=alert(1)>b</b>',
  ];
  test.each(PAYLOADS)('%s is shown as it was typed', (payload) => {
    const tree = richTree(payload);
    expect(links(tree)).toEqual([]);
    expect(words(tree).replaceAll(/\s/g, '')).toBe(payload.replaceAll(/\s/g, ''));
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](http://example.org)',
    '[x](//example.org)',
    '[x](https://user@example.org/)',
    '[x](https://exa\\mple.org)',
    '[x](vbscript:x)',
    '<javascript:alert(1)>',
    '![x](https://example.org/track.png)',
  ])('%s leads nowhere and loads nothing', (payload) => {
    expect(links(richTree(payload))).toEqual([]);
  });

  test('of any characters gives only the allowed kinds', () => {
    const kinds = (nodes: readonly RichNode[]): string[] =>
      nodes.flatMap((node) => [node.kind, ...('of' in node ? kinds(node.of) : [])]);
    const allowed = new Set(['text', 'break', 'paragraph', 'strong', 'slanted', 'item', 'list', 'link']);
    const piece = fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '`',
      '\n',
      '- ',
      '1. ',
      'https://a.bc',
      'x',
      '&lt;',
      '\\',
      '#',
      '!',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(kinds(richTree(pieces.join(''))).every((kind) => allowed.has(kind))).toBe(true);
      }),
      { numRuns: 200 },
    );
    richTree('['.repeat(8000));
    richTree('> '.repeat(4000));
    richTree('**a '.repeat(2000));
  });
});
