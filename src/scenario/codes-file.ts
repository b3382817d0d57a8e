// The pages of the codes E1xx: what is wrong with a file before anything in it is understood, and with what was handed over.

export interface CodePage {
  title: string;
  /** What it means and what to do, for an author. */
  about: string;
  /** A line that gives the message, and the same line mended; '' where a line cannot show it. */
  wrong: string;
  right: string;
}

export const FILE_CODES = {
  E101: {
    title: 'The file is too large',
    about:
      'A file has at most 512 kB, 12,000 lines and 1,000 entries in one list or group. Move a part to a file of its own and name it in "extends".',
    wrong: '',
    right: 'extends: [ ./people.yaml ]',
  },
  E102: {
    title: 'Nested too deeply',
    about:
      'Groups stand inside groups more than 24 levels deep. No section needs more than eight; mostly a bracket is not closed.',
    wrong: 'pairs: [[[[[[[[[[[[[[[[[[[[[[[[[[',
    right: 'pairs: [ [ apd, abp ] ]',
  },
  E103: {
    title: 'A line cannot be read',
    about:
      'The line is not YAML: a colon, a bracket or an even indentation is missing. Fields of one thing stand under one another with the same number of spaces.',
    wrong: 'name Birch Works',
    right: 'name: Birch Works',
  },
  E104: {
    title: 'The same name twice',
    about: 'Two entries of one group have the same name, so one would hide the other. Rename one or delete it.',
    wrong: 'trust: 0.5\ntrust: 0.6',
    right: 'trust: 0.6',
  },
  E105: {
    title: 'A text starts with a sign that means something else',
    about:
      'A text that starts with * & % @ ` | > ! or { needs quotes around it. Anchors and aliases are not used here.',
    wrong: 'says: *No* is an answer.',
    right: 'says: "*No* is an answer."',
  },
  E106: {
    title: 'A second colon in a text',
    about: 'A colon followed by a blank ends a name. A text that holds one needs quotes.',
    wrong: 'title: EMEA: a divided room',
    right: 'title: "EMEA: a divided room"',
  },
  E107: {
    title: 'Indented with a tab',
    about: 'Indentation is made of spaces, two for each level.',
    wrong: '\ttrust: 0.5',
    right: '  trust: 0.5',
  },
  E108: {
    title: 'A quote is not closed, or closed too early',
    about: 'The whole text stands in one pair of quotes. Use the other kind inside it.',
    wrong: 'name: "Birch" Works',
    right: `name: '"Birch" Works'`,
  },
  E109: {
    title: 'A backslash without meaning',
    about: 'In double quotes a backslash starts a sign such as \\n. Write two of them for one, or use single quotes.',
    wrong: 'name: "C:\\Works"',
    right: "name: 'C:\\Works'",
  },
  E110: {
    title: 'A tag',
    about:
      'An exclamation mark at the start means a tag, which scenarios do not use. A condition that starts with one needs quotes.',
    wrong: 'when: !started',
    right: 'when: "!started"',
  },
  E111: {
    title: 'A reserved name',
    about: 'A few names mean something to the language the game is written in and cannot be ids.',
    wrong: 'constructor: { name: Builder }',
    right: 'builder: { name: Builder }',
  },
  E112: {
    title: 'Two documents in one file',
    about: 'A line of three hyphens starts another document. A file holds one scenario, one pack or one translation.',
    wrong: '---',
    right: '',
  },
  E113: {
    title: 'A merge key',
    about: 'Groups cannot be merged with <<. Write the fields out, or put what is shared into a pack.',
    wrong: '<<: { trust: 0.5 }',
    right: 'trust: 0.5',
  },
  E114: {
    title: 'A hidden character',
    about:
      'A character that cannot be seen, or that turns the order of letters round. It usually came with a pasted text.',
    wrong: '',
    right: '',
  },
  E115: {
    title: 'Not a scenario',
    about: 'The file is empty, or is something else: a list, a web page, one word.',
    wrong: '- a list',
    right: 'format: excom-scenario/1',
  },
  E116: {
    title: 'The format is missing or unknown',
    about:
      'The first line says what the file is: excom-scenario/1, excom-pack/1 or excom-texts/1. A file made for a newer version of the game cannot be read by an older one; a file of an older format is read, and brought up to date by excom check --fix.',
    wrong: 'format: scenario',
    right: 'format: excom-scenario/1',
  },
  E117: {
    title: 'A file that is extended cannot be found',
    about:
      '"extends" names packs with their version, such as packs/practices-24@1, and files beside this one, such as ./people.yaml. Nothing is ever fetched from a network, and no path leads out of the folder.',
    wrong: 'extends: [ practices ]',
    right: 'extends: [ packs/practices-24@1 ]',
  },
  E118: {
    title: 'A file extends itself, or another twice',
    about: 'Each file is named once, and no chain of "extends" comes back to where it began.',
    wrong: 'extends: [ ./a.yaml, ./a.yaml ]',
    right: 'extends: [ ./a.yaml ]',
  },
  E119: {
    title: 'Too many files',
    about: '"extends" is followed three files deep, and a scenario is built from at most 24 files.',
    wrong: '',
    right: '',
  },
  E120: {
    title: 'No scenario in it',
    about: 'A scenario is a folder with a file scenario.yaml, a zip of that folder, or one file that holds everything.',
    wrong: '',
    right: '',
  },
  E121: {
    title: 'The archive cannot be read',
    about: 'The zip is damaged or locked with a password. Make it again from the folder of the scenario.',
    wrong: '',
    right: '',
  },
  E122: {
    title: 'The archive holds too much',
    about: 'At most 4 MB packed, 8 MB unpacked, 1 MB a file and 200 files. A scenario needs a tenth of it.',
    wrong: '',
    right: '',
  },
  E123: {
    title: 'A name leads out of the folder',
    about: 'Names in an archive may not start with a slash or hold "..", and an archive holds files, not links.',
    wrong: '../people.yaml',
    right: 'people.yaml',
  },
  E124: {
    title: 'Not UTF-8 text',
    about: 'Save the file as UTF-8; every editor offers it when saving.',
    wrong: '',
    right: '',
  },
  E125: {
    title: 'More than one scenario',
    about: 'A folder or archive may hold one file called scenario.yaml. Hand them over one at a time.',
    wrong: '',
    right: '',
  },
  E126: {
    title: 'A pack with the name of one of the game',
    about:
      'A pack that you changed needs a name of its own, so that nobody takes it for the one that comes with the game.',
    wrong: 'extends: [ packs/practices-24@1 ]',
    right: 'extends: [ packs/my-practices@1 ]',
  },
  E127: {
    title: 'Reading takes too long',
    about: 'A file that cannot be read in three seconds is given up, so that the page never hangs.',
    wrong: '',
    right: '',
  },
  E128: {
    title: 'A link instead of a file',
    about:
      'The folder holds a link to something elsewhere. Only files inside the folder are read; copy the file into it.',
    wrong: '',
    right: '',
  },
  E199: {
    title: 'A scenario that cannot be read',
    about: 'This is a fault of the checker, not of your file. Tell the makers of the game, and send them the file.',
    wrong: '',
    right: '',
  },
} as const satisfies Readonly<Record<string, CodePage>>;
