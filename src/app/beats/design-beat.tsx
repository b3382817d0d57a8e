// Model and key accounts, with the rooms of the accounts as they were sent.
import { AccountsPanel } from '../../panels/accounts/accounts-panel.tsx';
import { DesignPanel } from '../../panels/design/design-panel.tsx';
import type { BeatOf } from '../../views/beat-view.ts';
import type { Send } from '../../views/ui-event.ts';

export function DesignBeat(props: { view: BeatOf<'designing'>; send: Send }) {
  const { view, send } = props;
  return (
    <DesignPanel
      view={view.design}
      send={send}
      accounts={
        <AccountsPanel
          view={view.accounts}
          roomOf={(id) => view.rooms.find((room) => room.id === id) ?? null}
          send={send}
        />
      }
      accountsStatus={view.accountsStatus}
    />
  );
}
