// The menu of a seat: what can be read again, hints, and the way off this device.
import { useState } from 'preact/hooks';
import { BriefingPages } from '../../panels/briefing/briefing-panel.tsx';
import { Glossary, Standing } from '../../panels/frame/game-menu.tsx';
import { JCurveText } from '../../panels/guide/j-curve-note.tsx';
import { DialogButton } from '../../panels/kit/dialog.tsx';
import { CheckField } from '../../panels/kit/fields.tsx';
import { ThemeChoice } from '../../panels/kit/theme-choice.tsx';
import type { SeatPage } from '../../views/seat-page.ts';

interface MenuProps {
  page: SeatPage;
  hints: boolean;
  onHints: (wanted: boolean) => void;
  /** Null where there are no papers to open now. */
  onPapers: (() => void) | null;
  onLeave: () => void;
}

export function SeatMenu(props: MenuProps) {
  return (
    <DialogButton button="Menu" title="Menu" buttonClass="button compact bare">
      {(close) => <MenuBody {...props} close={close} />}
    </DialogButton>
  );
}

function MenuBody(props: MenuProps & { close: () => void }) {
  const { page, onPapers } = props;
  const [hints, setHints] = useState(props.hints);
  return (
    <div class="stack">
      <Standing view={page.frame} />
      <ThemeChoice />
      {page.you.mayDecide ? (
        <CheckField
          label="Hints when we are stuck"
          hint="One line near the next step, each at most once."
          checked={hints}
          onChange={(on) => {
            setHints(on);
            props.onHints(on);
          }}
        />
      ) : null}
      <ul class="plain rows menu-list">
        <li>
          <Glossary view={page.frame} buttonClass="button plain" />
        </li>
        {onPapers === null ? null : (
          <li>
            <button
              type="button"
              class="button plain"
              onClick={() => {
                props.close();
                onPapers();
              }}
            >
              Papers of this game
            </button>
          </li>
        )}
        <li>
          <DialogButton button="Read the briefing again" title="The briefing" buttonClass="button plain">
            {() => <BriefingPages view={page.briefing} />}
          </DialogButton>
        </li>
        {page.jCurve.lines.length === 0 ? null : (
          <li>
            <DialogButton button={page.jCurve.title} title={page.jCurve.title} buttonClass="button plain">
              {() => <JCurveText view={page.jCurve} />}
            </DialogButton>
          </li>
        )}
        <li>
          <button type="button" class="button plain" onClick={props.onLeave}>
            Leave this device’s seat
          </button>
        </li>
      </ul>
      <p class="small quiet">
        {page.title}, {page.team.name}: {page.you.name}, {page.you.roleName}.
      </p>
    </div>
  );
}
