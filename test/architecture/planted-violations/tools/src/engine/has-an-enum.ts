// expect: TS1294
export enum Tier {
  Key,
}
