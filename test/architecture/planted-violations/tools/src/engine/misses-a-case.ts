// expect: typescript(switch-exhaustiveness-check)
export function weight(stance: 'for' | 'open' | 'against'): number {
  switch (stance) {
    case 'for':
      return 1;
    case 'open':
      return 0;
  }
  return -1;
}
