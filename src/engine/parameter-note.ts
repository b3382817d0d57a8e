// What is said of a number of the model: 'assumption' says that its size is our own choice, also where a study gives the
// sign or the order; then the source says so. 'paper' is for sizes that a study printed.
import type { Confidence } from './world.ts';

export interface ParameterNote {
  unit: string;
  about: string;
  source: string;
  confidence: Confidence;
}

export const choice = (unit: string, about: string, source = 'design 11'): ParameterNote => ({
  unit,
  about,
  source,
  confidence: 'assumption',
});
export const paper = (unit: string, about: string, source: string): ParameterNote => ({
  unit,
  about,
  source,
  confidence: 'paper',
});
