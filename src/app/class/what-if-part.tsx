// The table of other choices of one team, asked of whoever keeps its game.
import { WhatIfDesk, type WhatIfShow } from '../../panels/console/what-if-desk.tsx';
import { StudyFrame } from '../../panels/study/study-frame.tsx';
import type { WhatIfTable } from '../../views/what-if-view.ts';
import { type AskStudy, StudyAsker } from './study-asker.ts';
import { useTeamStudy } from './use-team-study.ts';

/** `ask`: of that one team. Another team is another part: give it a key. */
export function WhatIfPart(props: WhatIfShow & { ask: AskStudy }) {
  return (
    <StudyAsker.Provider value={props.ask}>
      <Asked {...props} />
    </StudyAsker.Provider>
  );
}

function Asked(props: WhatIfShow) {
  const told = useTeamStudy<WhatIfTable>('what-if', null);
  return (
    <StudyFrame doing="Playing the game again with each other choice" {...told}>
      {(table) => <WhatIfDesk table={table} {...props} />}
    </StudyFrame>
  );
}
