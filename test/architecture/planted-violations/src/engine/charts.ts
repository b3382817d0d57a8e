// Breaks nothing: the door through which machines take chart data.
export const stanceChart = { initial: 'open' };
