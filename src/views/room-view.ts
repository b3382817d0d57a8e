// The boardroom as the stage draws it: who sits where, how they lean, what lies on the table.

export interface RoomView {
  seats: { id: string; name: string }[];
}
