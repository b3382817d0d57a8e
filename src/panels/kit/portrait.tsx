// The faces of the cast, by person id; someone without a drawing gets their initials. The name always stands beside a
// face, so the picture itself is silent to a reader unless told otherwise.
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
  if (url === undefined)
    return (
      <span class="portrait initials" aria-hidden="true" style={{ width: `${props.size}px`, height: `${height}px` }}>
        {props.name
          .split(' ')
          .map((word) => word.slice(0, 1))
          .join('')
          .slice(0, 2)}
      </span>
    );
  return <img class="portrait" src={url} alt="" width={props.size} height={height} decoding="sync" />;
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
