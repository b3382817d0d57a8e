// expect: layer/npm
export const load = (name: string) => import(`./${name}.ts`);
