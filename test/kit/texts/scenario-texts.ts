// Every text of a world that is spoken or read during play, with its place and who says it, for tests of texts.
import type { World } from '../../../src/engine/world.ts';

export type TextKind = 'line' | 'label' | 'reply' | 'stance' | 'reaction' | 'event' | 'choice';

export interface SpokenText {
  kind: TextKind;
  /** Where an author finds it. */
  place: string;
  /** Person ids; empty for what nobody says. */
  speakers: readonly string[];
  text: string;
}

export function spokenTexts(world: World): SpokenText[] {
  return [...objectionTexts(world), ...personTexts(world), ...eventTexts(world)];
}

function objectionTexts({ objections }: World): SpokenText[] {
  return objections.flatMap(({ id, speakers, line, answers }): SpokenText[] => [
    { kind: 'line', place: id, speakers, text: line },
    ...answers.flatMap((answer): SpokenText[] => {
      const place = `${id}.${answer.id}`;
      return [
        { kind: 'label', place, speakers: [], text: answer.label },
        { kind: 'reply', place: `${place}.works`, speakers, text: answer.works },
        { kind: 'reply', place: `${place}.fails`, speakers, text: answer.fails },
      ];
    }),
  ]);
}

function personTexts({ people }: World): SpokenText[] {
  return people.flatMap((person): SpokenText[] => {
    const said = { place: person.id, speakers: [person.id] };
    return [
      ...Object.values(person.lines).flatMap((lines) =>
        lines.map(({ text }): SpokenText => ({ ...said, kind: 'stance', text })),
      ),
      ...Object.values(person.reactions).map((text): SpokenText => ({ ...said, kind: 'reaction', text })),
      { ...said, kind: 'reaction', text: person.corridor },
      { ...said, kind: 'reaction', text: person.behindYourBack },
    ];
  });
}

function eventTexts({ events }: World): SpokenText[] {
  return events.flatMap((event): SpokenText[] => [
    { kind: 'event', place: event.id, speakers: [], text: event.text },
    ...event.choices.flatMap(({ id, label, hint, outcome }): SpokenText[] => [
      { kind: 'label', place: `${event.id}.${id}`, speakers: [], text: label },
      { kind: 'choice', place: `${event.id}.${id}.hint`, speakers: [], text: hint },
      { kind: 'choice', place: `${event.id}.${id}.outcome`, speakers: [], text: outcome },
    ]),
  ]);
}
