// What a year leaves on the desk, drawn alike in the board pack and after the last year: letters, and the press.
import type { YearPost } from '../../views/year-post.ts';
import { RichText } from './rich-text.tsx';
import './post.css';

export function LetterList(props: { letters: YearPost['letters'] }) {
  return (
    <div class="letter-list">
      {props.letters.map((letter) => (
        <article key={letter.id} class="paper letter-in">
          <p class="label">{letter.subject}</p>
          <div class="prose letter-body">
            {letter.body.map((paragraph) => (
              <RichText key={paragraph} text={paragraph} />
            ))}
          </div>
          <p class="small quiet">
            {letter.from.name}, {letter.from.role}
          </p>
        </article>
      ))}
    </div>
  );
}

export function PressList(props: { news: YearPost['news'] }) {
  return (
    <ul class="plain rows press-list">
      {props.news.map((item) => (
        <li key={item.id}>{item.text}</li>
      ))}
    </ul>
  );
}
