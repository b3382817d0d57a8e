// The faces of the cast, by person id; someone without a drawing gets a plain bust with their initials. The name always stands beside a
// face, so the picture itself is silent to a reader unless told otherwise.
import { BUST_PATHS, plainBust } from '../../views/plain-bust.ts';

const FILES = import.meta.glob<string>('../../../assets/portraits/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Letters only: the ids of the scenario and the file names differ in their separators. */
const lettersOf = (text: string) => text.replace(/[^a-z]/g, '');
const BY_LETTERS = new Map(
  Object.entries(FILES).map(([path, url]) => [lettersOf(path.slice(path.lastIndexOf('/') + 1, -'.svg'.length)), url]),
);

/** A bust, `size` px wide and a quarter higher. */
export function Portrait(props: { person: string; name: string; size: number }) {
  const url = BY_LETTERS.get(lettersOf(props.person));
  const height = Math.round(props.size * 1.25);
  if (url === undefined) return <PlainPortrait {...props} height={height} />;
  return <img class="portrait" src={url} alt="" width={props.size} height={height} decoding="sync" />;
}

function PlainPortrait(props: { person: string; name: string; size: number; height: number }) {
  const { coat, face, hair, hairPath, initials } = plainBust({ id: props.person, name: props.name });
  return (
    <svg class="portrait" viewBox="0 0 80 100" width={props.size} height={props.height} aria-hidden="true">
      <path d={BUST_PATHS.coat} fill={coat} />
      <path d={BUST_PATHS.face} fill={face} />
      <path d={hairPath} fill={hair} />
      <text x="40" y="93" text-anchor="middle" font-size="15" font-weight="600" fill="#fff">
        {initials}
      </text>
    </svg>
  );
}

/** Someone's words beside their face, with name and office. */
export function Voice(props: { person: string; name: string; role: string; text: string; size?: number }) {
  return (
    <figure class="voice">
      <Portrait person={props.person} name={props.name} size={props.size ?? 48} />
      <div>
        <blockquote>
          <q class="quote">{props.text}</q>
        </blockquote>
        <figcaption class="small quiet">
          {props.name}
          <span class="role">, {props.role}</span>
        </figcaption>
      </div>
    </figure>
  );
}
