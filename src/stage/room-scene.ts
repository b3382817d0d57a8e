// The boardroom in a horseshoe. Maps the view to pictures; everything it shows is in the page too.
import type { RoomView } from '../views/room-view.ts';
import { type Desk, StageScene } from './stage-scene.ts';

export class RoomScene extends StageScene<RoomView> {
  constructor(desk: Desk) {
    super('room', desk);
  }

  protected override draw(_view: RoomView): void {
    const { width, height } = this.desk.size();
    this.children.removeAll(true);
    this.picture(
      0,
      0,
      this.paint('room-ground', width, height, (pen) => {
        pen.fillStyle = this.desk.theme().table;
        pen.fillRect(0, 0, width, height);
      }),
    ).setOrigin(0);
  }
}
