import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCodePoints } from '../../../pipeline/normalise/claims/code_points.ts';

test('agrees with the iteration of strings at every offset between code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat({ max: 40 }), (text, times) => {
      const long = text.repeat(times);
      const before = countCodePoints(long);
      let offset = 0;
      for (const [i, point] of [...long].entries()) {
        expect(before(offset)).toBe(i);
        offset += point.length;
      }
      expect(before(offset)).toBe([...long].length);
    }),
  );
});
