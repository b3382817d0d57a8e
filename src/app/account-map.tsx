// The map of the accounts on the stage, ready to be put into a screen's `map` slot.
import { useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import { mapView } from '../views/map-view.ts';
import { StageHost } from './stage-host.tsx';

export function AccountMap(props: { game: Game }) {
  const [chosen, choose] = useState<string | null>(null);
  return (
    <StageHost
      view={{ scene: 'map', map: mapView(props.game, chosen) }}
      label="Map of the customers; the list of customers says the same"
      onEvent={(event) => {
        if (event.type === 'choose-account') choose(event.id);
      }}
    />
  );
}
