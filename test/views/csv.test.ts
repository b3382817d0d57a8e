import { expect, it } from 'vitest';
import { csvText } from '../../src/views/csv.ts';

it('quotes what needs it and disarms what a spreadsheet would run', () => {
  const rows = [
    ['Team "A", first', 1.5, null],
    ['=HYPERLINK("x")', '+cmd', '@sum'],
    ['-2.5', '-a', '\tx'],
    ['two\nlines', '', -3],
  ];
  expect(csvText(rows)).toBe(
    `"Team ""A"", first",1.5,\r\n"'=HYPERLINK(""x"")",'+cmd,'@sum\r\n-2.5,'-a,'\tx\r\n"two\nlines",,-3\r\n`,
  );
});
