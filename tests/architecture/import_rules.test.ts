// The import rules hold over the tree, and each of them fails on a defect made for it.
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, run by `make architecture` too
import { checkImports } from './cruise.mjs';

const root = new URL('../../', import.meta.url).pathname;

it('holds over schemas and pipeline', async () => {
  const { moduleCount, violations } = await checkImports(['schemas', 'pipeline'], root);
  expect(violations).toEqual([]);
  expect(moduleCount).toBeGreaterThan(40);
});

/** One file that breaks one rule: where it lies, what it imports, and the rule that must say so. */
const defects = [
  {
    rule: 'schemas-import-nothing-of-the-project',
    file: 'schemas/defect.ts',
    imports: '../pipeline/_edge/hash.ts',
  },
  { rule: 'stages-do-not-meet', file: 'pipeline/extract/defect.ts', imports: '../normalise/spans.ts' },
  { rule: 'stages-do-not-meet', file: 'pipeline/normalise/defect.ts', imports: '../_run/layout.ts' },
  { rule: 'stages-do-no-input-or-output', file: 'pipeline/normalise/defect.ts', imports: 'node:fs' },
  { rule: 'stages-do-no-input-or-output', file: 'pipeline/extract/defect.ts', imports: '../_edge/hash.ts' },
  { rule: 'edge-knows-schemas-only', file: 'pipeline/_edge/defect.ts', imports: '../normalise/spans.ts' },
  { rule: 'sources-know-schemas-only', file: 'sources/defect.ts', imports: '../pipeline/_edge/hash.ts' },
  { rule: 'nothing-imports-tests', file: 'pipeline/_run/defect.ts', imports: '../../tests/name_skipped.ts' },
  { rule: 'no-cycles', file: 'schemas/defect.ts', imports: './defect_too.ts' },
  { rule: 'only-declared-packages', file: 'pipeline/_run/defect.ts', imports: 'fast-check' },
];

describe.each(defects)('$rule', ({ rule, file, imports }) => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'cjng-imports-'));
    for (const kept of [
      'package.json',
      'tsconfig.json',
      'schemas/columns.ts',
      'pipeline/_edge/hash.ts',
      'pipeline/normalise/spans.ts',
      'pipeline/_run/layout.ts',
      'tests/name_skipped.ts',
    ]) {
      mkdirSync(dirname(join(copy, kept)), { recursive: true });
      cpSync(join(root, kept), join(copy, kept));
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `import * as found from '${imports}';\nexport const defect = found;\n`);
    if (rule === 'no-cycles')
      writeFileSync(join(copy, 'schemas/defect_too.ts'), "export * from './defect.ts';\n");
  });

  it(`fails when ${file} imports ${imports}`, async () => {
    const { violations } = await checkImports([file.split('/')[0]], copy);
    expect(violations.some((line: string) => line.startsWith(rule))).toBe(true);
  });
});
