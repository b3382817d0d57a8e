// The reference of the format, as data: every section and field with kind, limits, default and an example out of the
// scenarios that come with the game; every variable and sign of conditions; every code with its page. Page and Markdown
// are drawn from it.
import { variableCatalogue } from '../engine/variables.ts';
import type { World } from '../engine/world.ts';
import { CODES } from './codes.ts';
import type { CodePage } from './codes.ts';
import { HEAD_FIELDS } from './formats.ts';
import { FIXED, LIMITS, NEEDED } from './limits.ts';
import { Findings } from './diagnostic.ts';
import { readMerged } from './merge.ts';
import type { Files } from './merge.ts';
import { namesAt } from './names.ts';
import { outlineOf, walkOutline } from './outline.ts';
import type { Outline } from './outline.ts';
import { scenario } from './schema/scenario.ts';
import { texts } from './schema/texts.ts';
import { placesInWords } from './text-places.ts';
import { matches } from './tree.ts';
import type { Tree } from './tree.ts';

export interface ReferenceField {
  /** From the section on: `*.lines.opposed`. */
  path: string;
  about: string;
  /** In words: "number", "id of people", "one of: a, b". */
  kind: string;
  /** "0 to 1", "at most 20 entries"; '' without. */
  bounds: string;
  byDefault: string;
  required: boolean;
  /** How it looks in a file, on one line. */
  example: string;
}
export interface ReferenceSection {
  name: string;
  about: string;
  required: boolean;
  kind: string;
  bounds: string;
  example: string;
  fields: ReferenceField[];
}
export interface ReferenceVariable {
  path: string;
  about: string;
  /** "yes or no", or its range. */
  range: string;
}
export interface ReferenceSign {
  sign: string;
  about: string;
  example: string;
}
export interface Reference {
  head: ReferenceField[];
  sections: ReferenceSection[];
  texts: ReferenceField[];
  variables: ReferenceVariable[];
  signs: ReferenceSign[];
  codes: (CodePage & { code: string; severity: 'error' | 'warning' | 'note' })[];
}

/** Scenarios whose files give the examples, the first that has one wins. */
export function buildReference(shipped: readonly { files: Files; entry: string }[]): Reference {
  const trees = shipped.flatMap(({ files, entry }) => readMerged(files, entry, new Findings())?.root ?? []);
  const outline = outlineOf(scenario);
  const fields = outline.shape.kind === 'group' ? Object.entries(outline.shape.fields) : [];
  const sections = fields.map(([name, section]) => sectionOf(name, section, trees));
  const isHead = ({ kind }: ReferenceSection) => !/entries|fields|list/.test(kind);
  return {
    head: [
      ...Object.entries(HEAD_FIELDS).map(([path, { about, kind, example }]) => ({
        path,
        about,
        kind,
        bounds: '',
        byDefault: '',
        required: path === 'format',
        example,
      })),
      ...sections.filter(isHead).map(({ name, about, kind, bounds, required, example }) => ({
        path: name,
        about,
        kind,
        bounds,
        byDefault: '',
        required,
        example,
      })),
    ],
    sections: sections.filter((section) => !isHead(section)),
    texts: sectionOf('', outlineOf(texts), []).fields,
    variables: variables(),
    signs: SIGNS,
    codes: Object.entries(CODES).map(([code, page]) => ({
      code,
      severity: code.startsWith('E') ? 'error' : code.startsWith('W') ? 'warning' : 'note',
      ...page,
    })),
  };
}

function sectionOf(name: string, outline: Outline, trees: readonly Tree[]): ReferenceSection {
  const fields: ReferenceField[] = [];
  walkOutline(outline, (steps, field) => {
    const path = steps.join('.');
    // An entry of a map or a list says nothing that its fields do not say.
    if (path === '' || (steps.at(-1) === '*' && field.shape.kind === 'group')) return;
    if (steps.at(-1) === '*' && field.about === '') return;
    fields.push(fieldOf(name, path, field, trees));
  });
  const { about, required } = outline;
  const { kind, bounds, example } = fieldOf('', name, outline, trees);
  return { name, about, required, kind, bounds, example, fields };
}

function fieldOf(section: string, path: string, field: Outline, trees: readonly Tree[]): ReferenceField {
  const pattern = section === '' ? path : `${section}.${path}`;
  return {
    path,
    about: [field.about, placesInWords(pattern)].filter(Boolean).join(' '),
    kind: kindOf(field, pattern),
    bounds: boundsOf(field, pattern),
    byDefault: field.byDefault === undefined ? '' : String(field.byDefault),
    required: field.required,
    example: exampleOf(pattern, trees),
  };
}

function kindOf({ shape, short }: Outline, pattern: string): string {
  const steps = pattern.split('.');
  const ids = (at: readonly string[]) => namesAt(at)?.sections.join(' or ');
  switch (shape.kind) {
    case 'text': {
      const names = ids(steps);
      return names === undefined ? (shape.pattern === '' ? 'text' : 'short name') : `id of ${names}`;
    }
    case 'number':
      return 'number';
    case 'whole':
      return 'whole number';
    case 'yes_no':
      return 'true or false';
    case 'condition':
      return 'condition';
    case 'word':
      return `one of: ${shape.words.join(', ')}`;
    case 'list': {
      const names = ids([...steps, '*']);
      const of = names === undefined ? shape.of : undefined;
      if (of === undefined) return `list of ids of ${names}`;
      return `${short ? 'text, or ' : ''}list of ${LISTED[of.shape.kind] ?? 'entries'}`;
    }
    case 'row':
      return 'list of two';
    case 'map':
      return shape.keys === 'ids' ? 'named entries' : shape.keys === 'any' ? 'entries by name' : 'entries by word';
    case 'group':
      return short ? 'text, or group of fields' : 'group of fields';
  }
}

const LISTED: Readonly<Partial<Record<Outline['shape']['kind'], string>>> = {
  text: 'texts',
  number: 'numbers',
  whole: 'whole numbers',
  word: 'words',
  row: 'pairs',
};

function boundsOf({ shape }: Outline, pattern: string): string {
  if (shape.kind === 'number' || shape.kind === 'whole') {
    const { low, high } = shape;
    if (low === -Infinity || high === Infinity) return '';
    return `${amount(low)} to ${amount(high)}`;
  }
  const limit = LIMITS[pattern];
  const needed = NEEDED[pattern];
  if (FIXED[pattern] !== undefined) return `exactly ${FIXED[pattern]}`;
  if (needed !== undefined)
    return needed.orMore === true ? `at least ${needed.count}, at most ${limit}` : `exactly ${needed.count}`;
  if (limit !== undefined) return `at most ${limit}`;
  if (shape.kind !== 'list') return '';
  const { least, most } = shape;
  if (least === most) return `exactly ${least}`;
  return [least > 0 ? `at least ${least}` : '', most < Infinity ? `at most ${most}` : ''].filter(Boolean).join(', ');
}

/** A number of the limits as an author reads it; large ones by their power of ten. */
function amount(value: number): string {
  const million = Math.abs(value) / 1e6;
  return million >= 1 && Number.isInteger(million) ? `${value < 0 ? '-' : ''}${million} million` : String(value);
}

const LONGEST_EXAMPLE = 72;

/** The first value at the pattern in the trees, on one line; '' where there is none or it is long. */
function exampleOf(pattern: string, trees: readonly Tree[]): string {
  for (const tree of trees)
    for (const { node } of matches(tree, pattern)) {
      const written = node.kind === 'leaf' && node.value === null ? '' : inline(node);
      if (written !== '' && written !== '[]' && written !== '{}') return written;
    }
  return '';
}

function inline(node: Tree): string {
  if (node.kind === 'branch') {
    const [first] = node.entries;
    return first === undefined ? '{}' : '';
  }
  if (node.kind === 'list') {
    const items = node.items.map(inline);
    const all = `[${items.join(', ')}]`;
    return items.includes('') ? '' : all.length > LONGEST_EXAMPLE ? `[${items[0]}, …]` : all;
  }
  const text = String(node.value).replaceAll(/\s+/g, ' ').trim();
  return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE - 1).trimEnd()}…` : text;
}

/** The catalogue of a world in which everything is called by what it is. */
function variables(): ReferenceVariable[] {
  const one = (name: string, extra: object = {}) => [{ id: `<${name}>`, name: `The ${name}`, ...extra }];
  const world = {
    years: 10,
    accounts: one('account'),
    people: one('person', { seat: 'member' }),
    models: one('model'),
    elements: one('element', { practices: one('practice') }),
    dilemmas: one('dilemma', { title: 'The dilemma' }),
    events: one('event', { title: 'The event', choices: one('choice', { label: 'the choice' }) }),
    gauges: one('gauge', { label: 'A number of the scenario itself', min: -Infinity, max: Infinity }),
  };
  return [...variableCatalogue(world as unknown as World).values()].map(({ path, type, low, high, about }) => ({
    path,
    about: about.endsWith('.') ? about : `${about}.`,
    range: type === 'yes_no' ? 'yes or no' : low === -Infinity ? 'its own' : `${low} to ${high}`,
  }));
}

const SIGNS: ReferenceSign[] = [
  { sign: '&&', about: 'And: both sides hold.', example: 'started && year >= 2' },
  { sign: '||', about: 'Or: at least one side holds.', example: 'mandate.refused || support < 0' },
  { sign: '!', about: 'Not. A condition that begins with it needs quotes.', example: '!started' },
  { sign: '==  !=', about: 'Is, is not.', example: 'quarter == 4' },
  { sign: '<  <=  >  >=', about: 'Less, at most, more, at least.', example: 'resistance > 60' },
  { sign: '+  -  *', about: 'Sum, difference, product.', example: 'promises.kept - promises.broken >= 2' },
  {
    sign: '/',
    about: 'Quotient. Two whole numbers may not be divided: write one with a dot. By zero it gives 0.',
    example: 'key_accounts / 2.0 > 4',
  },
  { sign: '? :', about: 'If, then, else.', example: '(year > 3 ? support : adoption) > 0.4' },
  {
    sign: '( )',
    about: 'What belongs together. && binds before ||.',
    example: '(year > 3 || started) && esprit > 0.5',
  },
  { sign: 'true  false', about: 'Yes and no. A yes/no variable also reads 1 and 0.', example: 'true' },
];
