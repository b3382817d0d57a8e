// The instructor's classes, newest first, and the way to another (new-class-form.tsx).
import { useState } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import type { ClassCard } from '../../views/class-shelf-view.ts';
import { agoWords } from '../kit/class-time.ts';
import { Arrow } from '../kit/mark.tsx';
import { RefusalNote, ScreenHead } from '../kit/text.tsx';
import { DoorFrame } from './door-pages.tsx';
import { NewClassForm, type NewClassProps } from './new-class-form.tsx';

export interface ShelfProps extends NewClassProps {
  classes: readonly ClassCard[];
  /** Epoch ms. */
  now: number;
  open: (id: string) => void;
  remove: (id: string, title: string) => Promise<Refusal | null>;
  signOut: () => void;
}

export function ClassShelf(props: ShelfProps) {
  const { classes } = props;
  const [making, setMaking] = useState(classes.length === 0);
  return (
    <DoorFrame
      aside={
        <button type="button" class="button compact bare" onClick={props.signOut}>
          Sign out
        </button>
      }
    >
      {making ? (
        <NewClassForm {...props} back={classes.length === 0 ? null : () => setMaking(false)} />
      ) : (
        <>
          <ScreenHead headline={classes.length === 1 ? 'One class' : `${classes.length} classes`} />
          <p class="shelf-new">
            <button type="button" class="button primary" onClick={() => setMaking(true)}>
              New class
              <Arrow />
            </button>
            <button type="button" class="button plain" onClick={() => props.rehearse(null)}>
              Rehearse with computer teams
            </button>
          </p>
          <ul class="plain rows class-list">
            {classes.map((card) => (
              <ClassLine key={card.id} card={card} {...props} />
            ))}
          </ul>
        </>
      )}
    </DoorFrame>
  );
}

function ClassLine({ card, now, open, remove }: { card: ClassCard } & Pick<ShelfProps, 'now' | 'open' | 'remove'>) {
  const [sure, setSure] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <li>
      <div>
        <h2>{card.title}</h2>
        <p class="small quiet">
          {card.scenario}
          {card.code === '' ? '' : `, code ${card.code}`}, {agoWords(now - card.lastAt)}
        </p>
        {card.readOnly === '' ? null : <p class="small">■ {card.readOnly}</p>}
        <RefusalNote refusal={refusal} />
      </div>
      <div class="small-acts">
        {sure ? (
          <>
            <span class="small">Delete “{card.title}” with everything in it?</span>
            <button
              type="button"
              class="button compact"
              onClick={() => void remove(card.id, card.title).then(setRefusal)}
            >
              Delete for good
            </button>
            <button type="button" class="button plain" onClick={() => setSure(false)}>
              Keep
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              class="button compact"
              disabled={card.readOnly !== ''}
              onClick={() => open(card.id)}
              aria-label={`Open ${card.title}`}
            >
              Open
            </button>
            <button
              type="button"
              class="button plain"
              onClick={() => setSure(true)}
              aria-label={`Delete ${card.title}`}
            >
              Delete
            </button>
          </>
        )}
      </div>
    </li>
  );
}
