// A number of the model with its range.
export interface ParameterRange {
  value: number;
  low: number;
  high: number;
}

export const of = (value: number, low: number, high: number): ParameterRange => ({ value, low, high });
