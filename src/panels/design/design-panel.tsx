// The design beat in three parts: the model and who takes part, the key accounts (given by the app), and the aims:
// purpose, prices, figures. The row on top says where all three stand.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DesignView } from '../../views/design-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { PartNav } from '../kit/parts.tsx';
import '../kit/print.css';
import { ScreenHead } from '../kit/text.tsx';
import { AimsPart } from './aims-part.tsx';
import { ModelTable } from './model-table.tsx';
import { ScopePicker } from './scope-picker.tsx';
import './design.css';

type DesignPart = 'model' | 'accounts' | 'aims';

export function DesignPanel(props: {
  view: DesignView;
  send: Send;
  accounts: ComponentChildren;
  /** Where the account list stands: "7 accounts, 7.0 of 9.6 units". */
  accountsStatus: string;
}) {
  const { view, send } = props;
  const [part, setPart] = useState<DesignPart>('model');
  return (
    <div class="design-screen">
      <PartNav
        label="Parts of the design"
        parts={[
          { id: 'model', title: 'Model', status: `${view.status.model}, ${view.scope}` },
          { id: 'accounts', title: 'Key accounts', status: props.accountsStatus },
          { id: 'aims', title: 'Aims, prices, figures', status: view.status.aims, waits: view.purpose === null },
        ]}
        value={part}
        onChange={setPart}
      />
      <div key={part}>
        {part === 'model' ? (
          <div class="screen">
            <ScreenHead headline={view.headline} lead={view.lead} />
            <ModelTable view={view} send={send} />
            <ScopePicker view={view} send={send} />
          </div>
        ) : part === 'accounts' ? (
          props.accounts
        ) : (
          <div class="screen">
            <AimsPart view={view} send={send} />
          </div>
        )}
      </div>
    </div>
  );
}
