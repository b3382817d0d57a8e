// Model and key accounts.
import { AccountsPanel } from '../../panels/accounts/accounts-panel.tsx';
import { DesignPanel } from '../../panels/design/design-panel.tsx';
import { accountRoomView } from '../../views/account-room-view.ts';
import { accountsStatus, accountsView } from '../../views/accounts-view.ts';
import { designView } from '../../views/design-view.ts';
import type { ScreenProps } from '../screen-chunk.tsx';

export function Screen({ game, send }: ScreenProps) {
  return (
    <DesignPanel
      view={designView(game)}
      send={send}
      accounts={<AccountsPanel view={accountsView(game)} roomOf={(id) => accountRoomView(game, id)} send={send} />}
      accountsStatus={accountsStatus(game)}
    />
  );
}
