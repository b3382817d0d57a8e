// The word that brings a seat back on another device: shown once, right after sitting down.
import { Arrow } from '../kit/mark.tsx';
import './join.css';

export function WordPanel(props: { word: string; name: string; kept: boolean; onNoted: () => void }) {
  return (
    <main class="word-page">
      <h1>Write this word down</h1>
      <p class="the-word">{props.word}</p>
      <p>
        With the code and the name {props.name}, it brings your seat back on any device: when the phone dies, or the
        laptop stays at home.
      </p>
      <p class="small quiet">
        {props.kept
          ? 'This browser also remembers your seat by itself. The word is shown only now.'
          : '■ This browser keeps nothing (a private window). If you close it, only the word brings you back.'}
      </p>
      <button type="button" class="button primary" onClick={props.onNoted}>
        I have it
        <Arrow />
      </button>
    </main>
  );
}
