// Which groups are forces of the state: what the code holds and what the codebook says must not drift apart.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../pipeline/_edge/read_vocabulary.ts';
import { isForce, isNamed } from '../../pipeline/normalise/forces.ts';

const groups = readCsv(join(process.cwd(), 'schemas/codes/groups.csv'));

describe('forces of the state', () => {
  test.each(groups.map(({ code, parent }) => ({ code: code!, parent })))(
    '$code is one just where the codebook puts it under security_forces',
    ({ code, parent }) => {
      expect(isForce(code)).toBe(code === 'security_forces' || parent === 'security_forces');
    },
  );

  test.each(['?', '*', null, undefined])('%s names no group and no force', (group) => {
    expect(isNamed(group)).toBe(false);
    expect(isForce(group)).toBe(false);
  });
});
