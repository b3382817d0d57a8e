// Where a sheet goes: below what it explains, else above, else beside, and never out of the window.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../src/panels/kit/place-beside.ts';

const VIEW = { width: 1366, height: 768 };
const SHEET = { width: 368, height: 200 };

describe('a sheet beside a control', () => {
  it('goes below, then above, then beside', () => {
    expect(placeBeside({ left: 100, top: 100, width: 80, height: 30 }, SHEET, VIEW)).toEqual({
      left: 100,
      top: 138,
      side: 'below',
    });
    expect(placeBeside({ left: 100, top: 700, width: 80, height: 30 }, SHEET, VIEW)).toEqual({
      left: 100,
      top: 492,
      side: 'above',
    });
    expect(placeBeside({ left: 40, top: 60, width: 800, height: 600 }, SHEET, VIEW)).toEqual({
      left: 848,
      top: 60,
      side: 'beside',
    });
    expect(placeBeside({ left: 0, top: 0, width: 1366, height: 768 }, SHEET, VIEW).side).toBe('over');
  });

  it('keeps within every window that holds it', () => {
    const size = fc.integer({ min: 0, max: 3000 });
    const at = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(
        at,
        at,
        size,
        size,
        fc.integer({ min: 60, max: 360 }),
        fc.integer({ min: 40, max: 300 }),
        (left, top, width, height, w, h) => {
          for (const view of [VIEW, { width: 390, height: 844 }]) {
            const place = placeBeside({ left, top, width, height }, { width: w, height: h }, view);
            expect(place.left).toBeGreaterThanOrEqual(12);
            expect(place.left + w).toBeLessThanOrEqual(view.width);
            expect(place.top).toBeGreaterThanOrEqual(0);
            expect(place.top + h).toBeLessThanOrEqual(view.height);
          }
        },
      ),
    );
  });
});
