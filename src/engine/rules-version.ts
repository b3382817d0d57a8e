// The version of the rules by itself, for who pins a class to it and needs no rules.

/** Any change that moves a figure raises it, and old records are refused by name. */
export const RULES_VERSION = '2';
