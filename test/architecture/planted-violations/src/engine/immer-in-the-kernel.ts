// expect: layer/npm
import { produce } from 'immer';

export const step = produce;
