// The map of the accounts and the list that says the same: slots for a screen, with one choice between them. The choice
// is of the page, not of the game.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { AccountTwin } from '../panels/accounts/account-twin.tsx';
import { MapFigure } from '../panels/accounts/map-legend.tsx';
import { choosing, type RegionView } from '../views/map-view.ts';
import { StageHost } from './stage-host.tsx';

export interface AccountMapSlots {
  /** The map alone; it fills a box that has a height. */
  canvas: ComponentChildren;
  /** The map with its legend; fills a box too. */
  figure: ComponentChildren;
  /** The list; as high as it needs. */
  list: ComponentChildren;
}

export function useAccountMap(region: RegionView): AccountMapSlots {
  const [chosen, choose] = useState<string | null>(null);
  const map = useMemo(() => choosing(region, chosen), [region, chosen]);
  const view = useMemo(() => ({ scene: 'map' as const, map }), [map]);
  // Columns have headline and legend above them, and the corner that these have on a map to themselves.
  const cornerless = useMemo(() => ({ ...view, map: { ...map, cornerFree: true as const } }), [view, map]);
  const drawn = (shown: typeof view) => (
    <StageHost
      view={shown}
      label={`${map.columns === null ? 'Map' : 'Picture'} of the customers. ${map.headline}. The list of customers says the same in words.`}
      onEvent={(event) => {
        if (event.type === 'choose-account') choose(event.id);
      }}
    />
  );
  const inColumns = map.columns !== null;
  return {
    canvas: drawn(view),
    figure: <MapFigure canvas={drawn(inColumns ? cornerless : view)} marks={map.legend} inColumns={inColumns} listed />,
    list: <AccountTwin view={map} onChoose={choose} />,
  };
}
