// The table unbent: every vote as wide as its weight, from the surest yes to the surest no, with the two thresholds.
import type { CommitteeView } from '../../views/committee-view.ts';

export function RoomBar(props: { arithmetic: CommitteeView['arithmetic'] }) {
  const { sentence, parts, yes, no } = props.arithmetic;
  return (
    <section class="room-bar" aria-label="The arithmetic of the vote">
      <h2 aria-live="polite">{sentence}</h2>
      <div class="bar-frame">
        <p class="threshold" style={{ left: '30%' }}>
          <strong>31</strong>
          <span> with conditions</span>
        </p>
        <p class="threshold" style={{ left: '50%' }}>
          <strong>51</strong>
          <span> as asked</span>
        </p>
        <ol class="plain bar-parts">
          {parts.map((part) => (
            <li
              key={part.id}
              class={`${part.yes ? 'yes' : 'no'}${part.sure ? '' : ' unsure'}${part.weight < 6 ? ' thin' : ''}`}
              style={{ flexGrow: part.weight }}
            >
              <span class="bar-name">{part.name.slice(part.name.indexOf(' ') + 1)} </span>
              <span>{part.weight}</span>
              <span class="visually-hidden">
                {part.yes ? ', yes' : ', no'}
                {part.sure ? '' : ', close'}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <p class="bar-ends label">
        <span class="for">▲ Yes {yes}</span>
        <span class="against">▼ No {no}</span>
      </p>
    </section>
  );
}
