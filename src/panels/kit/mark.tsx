// Marks drawn in line: the arrow of the next step, the two arrows of undo and redo, and the wordmark. All are silent;
// the words beside them, or the label of their button, say it.
const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6' } as const;

export function Arrow() {
  return (
    <svg class="arrow" width="20" height="14" viewBox="0 0 20 14" aria-hidden="true" {...stroke}>
      <path d="M0 7H18M12.5 1.5L18 7L12.5 12.5" />
    </svg>
  );
}

/** Back one step, or forth again. */
export function TurnArrow(props: { forth?: boolean }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" {...stroke}>
      <path
        d={props.forth === true ? 'M11 3L15 7L11 11M15 7H7a4 4 0 0 0 0 8H10' : 'M7 3L3 7L7 11M3 7H11a4 4 0 0 1 0 8H8'}
      />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span class="wordmark" aria-hidden="true">
      Ex<span>Com</span>
    </span>
  );
}
