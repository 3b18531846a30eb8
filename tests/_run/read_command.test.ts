// `cjng read` on files: the figures, the words and rules behind them, and what could not be read.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../../pipeline/_run/exit_codes.ts';
import { runRead } from '../../pipeline/_run/read_command.ts';

let folder = '';

async function run(paths: readonly string[], json = false): Promise<string> {
  let printed = '';
  expect(await runRead(paths, { json }, (text) => (printed += text))).toBe(0);
  return printed;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
  writeFileSync(
    join(folder, 'report.txt'),
    'Colima, Feb. 23, 2026. At least 31 vehicles were burned in Colima, the state government said.\n',
  );
  writeFileSync(join(folder, 'broken.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a person sees the figure, who said it, the words and the rules', async () => {
  const printed = await run([join(folder, 'report.txt')]);
  expect(printed).toContain('vehicles_burned at_least 31, n/a, MX-COL, retaliation');
  expect(printed).toContain('said by: ');
  expect(printed).toContain('words:   At least 31 vehicles were burned in Colima');
  expect(printed).toContain('rules:   noun_after_number');
});

test('a document that cannot be read is said to be so and stops nothing', async () => {
  const lines = (await run([folder], true)).trim().split('\n');
  const documents = lines.map((line) => JSON.parse(line) as { file: string; reason?: string });
  expect(documents).toHaveLength(2);
  expect(documents.filter(({ reason }) => reason !== undefined)).toHaveLength(1);
});

test('a path that is not there is named', async () => {
  await expect(run([join(folder, 'nowhere.txt')])).rejects.toThrow(UsageError);
});
