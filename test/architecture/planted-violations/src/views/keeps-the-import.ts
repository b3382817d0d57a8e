// expect: layer/type-only
// An inline type import still runs the other module once the types are stripped.
import { type Phase } from '../machines/innocent.ts';

export const phase: Phase = 'deciding';
