// A seat at the table as a sign: an outline while it is free, solid when somebody sits there. Silent; words stand beside it.
import './chair-sign.css';

export function ChairSign(props: { state: 'free' | 'taken' | 'you' }) {
  const solid = props.state !== 'free';
  return (
    <svg class={`chair-sign ${props.state}`} width="22" height="28" viewBox="0 0 22 28" aria-hidden="true">
      <path d="M4.5 1.5H17.5V14H4.5Z" class={solid ? 'solid' : 'open'} />
      <path d="M1.5 14.5H20.5V19.5H1.5Z" class={solid ? 'solid' : 'open'} />
      <path d="M4.5 20V27M17.5 20V27" class="open" />
    </svg>
  );
}
