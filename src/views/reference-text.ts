// The reference for authors as its page shows it: made from the checker's own rules when the game is built.
import { looksFor } from './looked-for.ts';
import type { Reference, ReferenceField, ReferenceSection } from '../scenario/reference.ts';

export type { Reference, ReferenceField, ReferenceSection };

/** The reference with only what holds every word that is looked for; parts with nothing left are dropped. */
export function foundIn(reference: Reference, wanted: string): Reference {
  const holds = looksFor(wanted);
  if (holds === null) return reference;
  const fields = (list: readonly ReferenceField[], section = '') =>
    list.filter(({ path, about, kind }) => holds(section, path, about, kind));
  return {
    head: fields(reference.head),
    sections: reference.sections.flatMap((section) => {
      const left = fields(section.fields, section.name);
      return left.length > 0 || holds(section.name, section.about) ? [{ ...section, fields: left }] : [];
    }),
    texts: fields(reference.texts),
    variables: reference.variables.filter(({ path, about }) => holds(path, about)),
    signs: reference.signs.filter(({ sign, about }) => holds(sign, about)),
    codes: reference.codes.filter(({ code, title, about }) => holds(code, title, about)),
  };
}
