// Which panel shows which beat, and from which view: one line a beat. Panels get plain data and the way to send events.
import type { ComponentChildren } from 'preact';
import { AccountsPanel } from '../panels/accounts/accounts-panel.tsx';
import { BriefingPanel } from '../panels/briefing/briefing-panel.tsx';
import { CommitteePanel } from '../panels/committee/committee-panel.tsx';
import { DesignPanel } from '../panels/design/design-panel.tsx';
import { PeoplePanel } from '../panels/people/people-panel.tsx';
import { PlanPanel } from '../panels/plan/plan-panel.tsx';
import { PlayPanel } from '../panels/play/play-panel.tsx';
import { ReviewPanel } from '../panels/review/review-panel.tsx';
import type { Game } from '../referee/game.ts';
import { accountsView } from '../views/accounts-view.ts';
import { briefingView } from '../views/briefing-view.ts';
import { committeeView } from '../views/committee-view.ts';
import { designView } from '../views/design-view.ts';
import { peopleView } from '../views/people-view.ts';
import { planView } from '../views/plan-view.ts';
import { playView } from '../views/play-view.ts';
import { reviewView } from '../views/review-view.ts';
import type { Send } from '../views/ui-event.ts';
import { AccountMap } from './account-map.tsx';
import { LateScreen } from './late-screen.tsx';

/** The screen of the beat the game is in. */
export function screenOf(game: Game, send: Send): ComponentChildren {
  switch (game.beat) {
    case 'briefing':
      return <BriefingPanel view={briefingView(game)} />;
    case 'reviewing':
      return <ReviewPanel view={reviewView(game)} send={send} map={<AccountMap game={game} />} />;
    case 'designing':
      return (
        <DesignPanel
          view={designView(game)}
          send={send}
          accounts={<AccountsPanel view={accountsView(game)} send={send} />}
        />
      );
    case 'planning':
      return <PlanPanel view={planView(game)} send={send} />;
    case 'lobbying':
      return <PeoplePanel view={peopleView(game)} send={send} />;
    case 'committee':
      return <CommitteePanel view={committeeView(game)} send={send} />;
    case 'playing':
      return <PlayPanel view={playView(game)} send={send} />;
    case 'revealing':
      return <LateScreen which="RevealScreen" game={game} send={send} />;
    case 'debriefing':
      return <LateScreen which="DebriefScreen" game={game} send={send} />;
  }
}
