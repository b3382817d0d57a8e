// The map of the region: accounts on their towns. Maps the view to pictures; everything it shows is in the page too.
import type { MapView } from '../views/map-view.ts';
import { type Desk, StageScene } from './stage-scene.ts';

export class MapScene extends StageScene<MapView> {
  constructor(desk: Desk) {
    super('map', desk);
  }

  protected override draw(_view: MapView): void {
    const { width, height } = this.desk.size();
    this.children.removeAll(true);
    this.picture(
      0,
      0,
      this.paint('map-ground', width, height, (pen) => {
        pen.fillStyle = this.desk.theme().land;
        pen.fillRect(0, 0, width, height);
      }),
    ).setOrigin(0);
  }
}
