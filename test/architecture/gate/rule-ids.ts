// Every rule has a name here, a planted file that breaks it, and (imports, purity) a test of its own over src.
export const IMPORT_RULES = [
  'layer/unknown',
  'layer/direction',
  'layer/type-only',
  'layer/npm',
  'layer/platform',
  'layer/outside',
  'layer/ending',
  'layer/pure-transition',
  'layer/cycle',
];
export const PURITY_RULES = ['pure/platform', 'pure/math', 'pure/power', 'pure/locale'];
export const NAME_RULES = ['name/kebab-case', 'name/vague'];
