// expect: layer/pure-transition
import { createActor } from 'xstate';

export const start = createActor;
