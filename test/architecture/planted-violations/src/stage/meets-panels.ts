// expect: layer/direction
import type { Both } from '../panels/meets-stage.tsx';

export type Drawn = typeof Both;
