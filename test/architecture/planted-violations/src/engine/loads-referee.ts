// expect: layer/direction
export const load = () => import('../referee/innocent.ts');
