// What the plant in views imports.
export const PARAMETERS = { price: { value: 1 } };
