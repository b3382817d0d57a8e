// Every code that a message may carry, with its page. A code that is used without a page, or has a page without a test, is
// a red test. E1xx the file, E2xx its content, E3xx conditions, W4xx design, N5xx notes.
import { FILE_CODES } from './codes-file.ts';
import type { CodePage } from './codes-file.ts';

const CONTENT_CODES = {
  E201: {
    title: 'Something is missing',
    about: 'A field that must be there is not, or has no value.',
    wrong: 'alder: { industry: Cars }',
    right: 'alder: { name: Alder Works, industry: Cars }',
  },
  E202: {
    title: 'The wrong kind of value',
    about: 'A number stands where a text belongs, a text where a number belongs, and so on. Decimals have a dot.',
    wrong: 'share: 0,24',
    right: 'share: 0.24',
  },
  E203: {
    title: 'An unknown field',
    about: 'The thing has no such field. Every field is listed in this reference; nothing is passed over in silence.',
    wrong: 'probability: 0.35',
    right: 'chance: 0.35',
  },
  E204: {
    title: 'A name that cannot be an id',
    about:
      'An id is lower-case letters, figures and underscores, 2 to 40 of them, and starts with a letter. The id of the scenario is the name of its folder and has hyphens.',
    wrong: 'Halden-Motors: { name: Halden Motors }',
    right: 'halden_motors: { name: Halden Motors }',
  },
  E205: {
    title: 'Outside the limits',
    about: 'A number is too large or too small, or a section has too many or too few entries.',
    wrong: 'trust: 7',
    right: 'trust: 0.7',
  },
  E206: {
    title: 'A word that is not on the list',
    about: 'Some fields take one word of a short list.',
    wrong: 'seat: voter',
    right: 'seat: member',
  },
  E210: {
    title: 'A name that stands for nothing',
    about: 'An id is used that no section defines.',
    wrong: 'speaker: piet_vanderstein',
    right: 'speaker: piet_vandersteen',
  },
  E214: {
    title: 'A path that leads nowhere',
    about:
      '"adjust" and "remove" name things of the files that are extended, such as people.ada.trust; a translation names texts.',
    wrong: 'adjust: { models.tob.reach: 0.9 }',
    right: 'adjust: { models.top.reach: 0.9 }',
  },
  E215: {
    title: 'Given twice',
    about:
      'Two files give the same id. Where one of them is a pack of the library, change single values of it with "adjust", or drop its entry with "remove" at the head of scenario.yaml; otherwise rename or delete one of the two.',
    wrong: 'models: { top: { … } }',
    right: 'adjust: { models.top.reach: 0.9 }',
  },
  E220: {
    title: 'A member without power',
    about: 'Members vote with their power, so it must be above 0. Give somebody who only speaks  seat: speaker.',
    wrong: 'power: 0',
    right: 'power: 0.08',
  },
  E221: {
    title: 'The chair or the votes',
    about: 'One person is in the chair, and at least one is a member with a vote.',
    wrong: '',
    right: 'seat: chair',
  },
  E222: {
    title: 'Elements and practices',
    about: 'The eight elements of a programme stand in a fixed order with three practices each.',
    wrong: '',
    right: '',
  },
  E223: {
    title: 'The size of the market',
    about:
      'A game has four business groups, five country clusters and at least three accounts. A case in four countries splits the largest; one in nine puts neighbours together.',
    wrong: '',
    right: '',
  },
  E224: {
    title: 'Where an account buys',
    about: 'Each account names all four groups and four of the clusters, each once, the most important first.',
    wrong: 'groups: [ health, health, safety, consumer ]',
    right: 'groups: [ health, transport, safety, consumer ]',
  },
  E225: {
    title: 'A policy is missing',
    about: 'Results are compared with the policies "reference" and "no_programme", so both must be there.',
    wrong: '',
    right: '',
  },
  E226: {
    title: 'The model "non" is missing',
    about: 'It stands for having no programme.',
    wrong: '',
    right: '',
  },
  E227: {
    title: 'An objection that cannot be raised or answered',
    about: 'An objection needs at least one speaker and one answer.',
    wrong: 'speakers: []',
    right: 'speakers: [ piet_vandersteen ]',
  },
  E228: {
    title: 'An answer without what it is made of',
    about: 'A witness needs "witness", a concession "concession", a promise "promise".',
    wrong: 'kind: witness',
    right: 'kind: witness\nwitness: carmen_aldana',
  },
  E229: {
    title: 'A gauge that starts outside its limits',
    about: 'The lowest value is below the highest, and the start lies between them.',
    wrong: '{ start: 120, min: 0, max: 100 }',
    right: '{ start: 50, min: 0, max: 100 }',
  },
  E230: {
    title: 'Chances that do not add up',
    about: 'The chances of the three climates add up to 1.',
    wrong: '{ calm: 0.5, price_war: 0.5, turbulent: 0.5 }',
    right: '{ calm: 0.5, price_war: 0.25, turbulent: 0.25 }',
  },
  E231: {
    title: 'Too few people to choose from',
    about: 'As many people as are to be immovable must be named.',
    wrong: 'immovable: { count: 2, from: [ ada ] }',
    right: 'immovable: { count: 1, from: [ ada ] }',
  },
  E232: {
    title: 'Folder and id differ',
    about: 'The id of a scenario is the name of its folder; the language of a translation is the name of its file.',
    wrong: 'id: my-case',
    right: 'id: my-other-case',
  },
  E233: {
    title: 'A tie to oneself',
    about: 'People are tied to others.',
    wrong: 'ada: { ties: [ ada ] }',
    right: 'ada: { ties: [ ben ] }',
  },
  E234: {
    title: 'A seat that nobody holds first',
    about:
      'Somebody who takes over a seat is away until then, so the chain of people who follow one another begins with one who follows nobody.',
    wrong: 'ada: { succeeds: { person: ben, year: 2 } }\nben: { succeeds: { person: ada, year: 3 } }',
    right: 'ada: { succeeds: { person: ben, year: 2 } }',
  },
  E301: {
    title: 'A variable that does not exist',
    about: 'A condition looks at something the game does not know. Every variable is listed in this reference.',
    wrong: 'when: resistence > 50',
    right: 'when: resistance > 50',
  },
  E302: {
    title: 'A condition that cannot be read',
    about:
      'Conditions are written with && || ! == != < <= > >= + - * / ?: and brackets, and have at most 600 characters.',
    wrong: 'when: year >= 2 and started',
    right: 'when: year >= 2 && started',
  },
  E303: {
    title: 'Numbers and yes/no mixed up',
    about: 'A comparison needs numbers, && and || need yes or no, and whole numbers are not divided by each other.',
    wrong: 'when: year',
    right: 'when: year > 2',
  },
  W401: {
    title: 'A condition that can never be true',
    about: 'The limits of its variables rule it out, so what hangs on it never happens.',
    wrong: 'when: resistance > 165',
    right: 'when: resistance > 65',
  },
  W402: {
    title: 'An event that can never happen',
    about: 'No choice leads to it, or what leads to it can never happen, or its chance is 0.',
    wrong: 'only_by_link: true',
    right: 'chance: 0.1',
  },
  W403: {
    title: 'A member with nothing to say',
    about: 'For each stance a member needs one line without a condition, or there will be silence.',
    wrong: 'opposed: [ { text: No., when: year > 2 } ]',
    right: 'opposed: [ No. ]',
  },
  W404: {
    title: 'Nothing to choose',
    about: 'An event without choices is news; write it under "news", or give it at least one choice.',
    wrong: 'choices: {}',
    right: '',
  },
  W405: {
    title: 'After the end',
    about: 'It comes in a year or quarter that the game does not have.',
    wrong: 'scripted: { year: 9, quarter: 1 }',
    right: 'scripted: { year: 3, quarter: 1 }',
  },
  W406: {
    title: 'A target that changes nothing',
    about: 'The effect or the promise is about nobody in particular.',
    wrong: '{ on: money, of: ada, add: -0.2 }',
    right: '{ on: money, add: -0.2 }',
  },
  W407: {
    title: 'An effect on somebody without a vote',
    about: 'Stance and trust are kept for members only.',
    wrong: '{ on: anchor, of: the_buyer, add: 0.1 }',
    right: '{ on: anchor, of: ada, add: 0.1 }',
  },
  W408: {
    title: 'A member without ties',
    about: 'Opinions travel along ties. Somebody without any moves nobody and is moved by nobody.',
    wrong: 'ties: []',
    right: 'ties: [ ben ]',
  },
  W409: {
    title: 'A choice that is never the better one',
    about:
      'Another choice of the same event is at least as good in every effect and better in one. Give each an advantage of its own.',
    wrong: '',
    right: '',
  },
  W410: {
    title: 'A text too long for its place',
    about: 'A label fits its button, a line is one breath. The limits are those of the screens.',
    wrong: '',
    right: '',
  },
  W411: {
    title: 'A one-sided room',
    about: 'Every member starts on the same side, so there is nothing to settle.',
    wrong: '',
    right: '',
  },
  W412: {
    title: 'A tag in a text',
    about: 'Texts are Markdown without HTML; a tag is shown as it was typed. Write *slanted*, **bold**, or a list.',
    wrong: 'text: <b>Now</b>',
    right: 'text: "**Now**"',
  },
  W413: {
    title: 'An old certificate',
    about:
      'A certificate tells an instructor how the scenario was measured. After a change of the scenario, in more than words, or of the rules its figures may no longer hold.',
    wrong: '',
    right: '',
  },
  W414: {
    title: 'A place that nothing fills',
    about:
      'A name in braces is filled by the game in a few texts; the reference says at each which, and what they stand for: a name means the same wherever it is filled. Anywhere else players see the braces, or three dots. {year} was filled in two ways once; {game_year} counts from 1, {calendar_year} is a year such as 2027.',
    wrong: 'about: "{company} makes gloves."',
    right: 'about: "Lysebu Medical makes gloves."',
  },
  W415: {
    title: 'Words that were to be replaced',
    about: 'A text still says TODO, XXX, lorem ipsum or [insert ...], or the author is still called "Your name".',
    wrong: 'about: TODO',
    right: 'about: A maker of gloves.',
  },
  W416: {
    title: 'Typographic quotes',
    about:
      'Word processors write curly quotes, which are letters like any others: players see them, and a comma inside them ends the entry of a list. Straight quotes keep a text together.',
    wrong: 'opposed: [ “No, not here.” ]',
    right: 'opposed: [ "No, not here." ]',
  },
  W417: {
    title: 'A # that ends a text',
    about: 'After a blank, # begins a comment: the rest of the line is not read. A text that holds one needs quotes.',
    wrong: 'note: Ward #1 buys first',
    right: 'note: "Ward #1 buys first"',
  },
  W418: {
    title: 'An account beyond the edges of the map',
    about:
      'The map shows Europe and what lies around it, southern Africa and the Gulf. An account that stands elsewhere, or whose country the map does not know by this name, is in every list and on no map. A case in which no account and no cluster has a place is drawn without a map.',
    wrong: 'at: { city: New York, lon: -74.0, lat: 40.7 }',
    right: 'at: { city: London, lon: -0.1, lat: 51.5 }',
  },
  W419: {
    title: 'A town beyond the edges of the map',
    about:
      'A line leads from an account to the nearest town of every further cluster in which it buys. To a town that the map does not show, the line leads off the map. A cluster without a town has no lines.',
    wrong: 'places: [ { city: New York, country: United States, lon: -74.0, lat: 40.7 } ]',
    right: 'places: [ { city: London, country: United Kingdom, lon: -0.1, lat: 51.5 } ]',
  },
  W420: {
    title: 'Texts that are not translated yet',
    about: 'They are shown in the language of the scenario. excom texts lists them in the file.',
    wrong: '',
    right: '',
  },
  W421: {
    title: 'A translation of an older text',
    about:
      'The text was changed after it was translated. Translate it again and run excom texts, which notes that it is up to date.',
    wrong: '',
    right: '',
  },
  W422: {
    title: 'A currency other than the euro',
    about:
      'The game prints every amount in euros, and its budgets and prices are those of a region that counts in them. A case of another country gives its figures in euros.',
    wrong: 'currency: CHF',
    right: 'currency: EUR',
  },
  N501: {
    title: 'A source that nothing uses',
    about: 'Name it in a "source" field, or delete it.',
    wrong: '',
    right: '',
  },
  N502: {
    title: 'A figure without a source',
    about: 'Every figure comes from somewhere; an assumption of your own is a source too, and may be named so.',
    wrong: 'tension: { label: Tension, start: 40, min: 0, max: 100 }',
    right: 'tension: { label: Tension, start: 40, min: 0, max: 100, source: team }',
  },
  N503: {
    title: 'A file that was not read',
    about:
      'Only YAML files of the scenario, its packs and its translations are read; beside scenario.yaml only those that "extends" names.',
    wrong: '',
    right: '',
  },
  N504: {
    title: 'A condition that is always true',
    about: 'The limits of its variables leave no other way, so it can be left out.',
    wrong: 'when: year >= 1',
    right: '',
  },
  N505: {
    title: 'A person whom everything moves one way',
    about: 'All events and dilemmas push the same way. An interest has two sides.',
    wrong: '',
    right: '',
  },
  N506: {
    title: 'An older format',
    about: 'The file is read as it is. excom check --fix brings it up to date and keeps the comments.',
    wrong: 'format: excom-scenario/0',
    right: 'format: excom-scenario/1',
  },
  N507: {
    title: 'There is more to mend',
    about: 'Nobody reads more than forty messages at a time. Mend what is shown, and check again.',
    wrong: '',
    right: '',
  },
} as const satisfies Readonly<Record<string, CodePage>>;

export type { CodePage };
export type Code = keyof typeof FILE_CODES | keyof typeof CONTENT_CODES;

/** The page of every code, in the order of the codes. */
export const CODES: Readonly<Record<string, CodePage>> = { ...FILE_CODES, ...CONTENT_CODES };
