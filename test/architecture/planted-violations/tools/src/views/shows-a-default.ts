// expect: eslint(no-restricted-imports)
// Shows the number of the table where the case may have its own.
import { PARAMETERS } from "../engine/parameters.ts";

export const price = PARAMETERS.price.value;
