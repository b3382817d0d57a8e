// What a team sees, for whoever leads the class: the team's own screen, fetched again every few seconds. It can be looked
// at and not used.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { refusal } from '../../base/refusal.ts';
import { ExplainedWords } from '../../panels/kit/words.tsx';
import '../../panels/frame/frame.css';
import { ClosedSheet } from '../../panels/kit/closed-sheet.ts';
import type { SeatPage } from '../../views/seat-page.ts';
import { BeatScreen } from './beat-screens.tsx';
import type { ClassWire } from './class-wire.ts';
import { type AskStudy, StudyAsker } from './study-asker.ts';

const AGAIN_MS = 3000;
const LOOKING = refusal('mirror/looking', 'You only look on here. The team decides on its own devices.');
const send = () => LOOKING;

export function MirrorView(props: { wire: ClassWire; team: string; name: string; back: () => void }) {
  const { wire, team } = props;
  const [page, setPage] = useState<SeatPage | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let on = true;
    let text = '';
    const look = async () => {
      const answer = await wire.mirror({ teamId: team });
      if (!on) return;
      if ('refused' in answer) setTrouble(answer.refused.message);
      else if ('lost' in answer) setTrouble('The line is down; this is what was last seen.');
      else {
        setTrouble('');
        const now = JSON.stringify(answer.page);
        // The same page again leaves what is open on it open.
        if (now !== text) setPage(answer.page as SeatPage);
        text = now;
      }
    };
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => {
      on = false;
      clearInterval(timer);
    };
  }, [wire, team]);
  const ask = useMemo((): AskStudy => (study) => wire.study({ study, team }), [wire, team]);
  const beat = page?.beat ?? null;
  const key = `${page?.gate.year ?? 0}-${beat?.beat ?? 'waiting'}`;
  return (
    <div class="frame">
      <div class="strip">
        <p>
          The screen of <strong>{props.name}</strong>, to look at. {trouble}
        </p>
        <button type="button" class="button compact" onClick={props.back}>
          Back to the desk
        </button>
      </div>
      <main>
        {page === null ? (
          <div class="screen">
            <p role="status">{trouble === '' ? 'Fetching their screen.' : trouble}</p>
          </div>
        ) : (
          <ExplainedWords terms={page.terms} screenKey={key}>
            {beat === null ? (
              <div class="screen">
                <h1>{page.waiting?.headline ?? page.gate.name}</h1>
                <p class="lead">{page.waiting?.lead ?? page.gate.now}</p>
              </div>
            ) : (
              <StudyAsker.Provider value={ask}>
                <ClosedSheet.Provider value>
                  <BeatScreen key={key} view={beat} send={send} />
                </ClosedSheet.Provider>
              </StudyAsker.Provider>
            )}
          </ExplainedWords>
        )}
      </main>
    </div>
  );
}
