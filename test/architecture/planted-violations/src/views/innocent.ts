// Breaks nothing: views may name the types of machines.
import type { Phase } from '../machines/innocent.ts';

export const label = (phase: Phase): string => phase;
