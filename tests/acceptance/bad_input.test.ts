// Bad input never ends a run: each bad file becomes an issue row with its reason, and the good one beside it is read.
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunSummary } from '../../pipeline/_run/summary.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { buildDataset, freshFolder, queryRelease } from './run_cjng.ts';

const megabyte = 1024 * 1024;
const frontMatter = (lines: string) => `---\n${lines}\n---\n`;
const figure = 'Omar García Harfuch said that 70 people were detained after the raid on El Mencho.\n';

/** What is written, and the reason that must stand in `issues` for it. `null`: it is read without complaint. */
const cases: {
  readonly name: string;
  readonly write: (path: string) => void;
  readonly reason: string | null;
}[] = [
  { name: 'empty.txt', write: (path) => writeFileSync(path, ' \n\n'), reason: 'file_empty' },
  {
    name: 'binary.txt',
    write: (path) =>
      writeFileSync(path, Buffer.from([0, 1, 2, 3, 0, 255, 0, 9].flatMap((b) => Array(40).fill(b)))),
    reason: 'file_binary',
  },
  {
    name: 'picture.html',
    write: (path) =>
      writeFileSync(
        path,
        Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(400)]),
      ),
    reason: 'file_binary',
  },
  {
    name: 'fifty_megabytes.txt',
    write: (path) => {
      writeFileSync(path, figure);
      truncateSync(path, 50 * megabyte);
    },
    reason: 'file_too_large',
  },
  { name: 'table.xlsx', write: (path) => writeFileSync(path, 'PK'), reason: 'file_kind_unknown' },
  { name: 'dangling.txt', write: (path) => symlinkSync('nowhere', path), reason: 'file_unreadable' },
  {
    name: 'broken_front_matter.md',
    write: (path) => writeFileSync(path, frontMatter('publisher: "never closed') + figure),
    reason: 'front_matter_broken',
  },
  {
    name: 'wrong_types.md',
    write: (path) => writeFileSync(path, frontMatter('publisher: [a, b]\npublished: {day: 1}') + figure),
    reason: 'front_matter_broken',
  },
  {
    name: 'impossible_date.md',
    write: (path) => writeFileSync(path, frontMatter('publisher: WTOP\npublished: 2026-02-31') + figure),
    reason: 'date_unparsable',
  },
  {
    name: 'unknown_language.md',
    write: (path) =>
      writeFileSync(path, `${frontMatter('publisher: WTOP\nlang: tlh')}nuqneH 27 tlhIngan Hol\n`),
    reason: 'language_unsupported',
  },
  {
    name: 'no_text.html',
    write: (path) =>
      writeFileSync(
        path,
        '<html><body><nav><a href="/">Home</a></nav><script>var x = "27 killed";</script></body></html>',
      ),
    reason: 'no_main_text',
  },
  {
    name: 'prototype.md',
    write: (path) =>
      writeFileSync(
        path,
        `${frontMatter('__proto__: {polluted: yes}\nconstructor: x\npublisher: WTOP')}\n${figure}`,
      ),
    reason: null,
  },
];

let built: RunSummary;
beforeAll(async () => {
  const folder = join(freshFolder(), 'saved');
  mkdirSync(folder);
  for (const { name, write } of cases) write(join(folder, name));
  writeFileSync(
    join(folder, 'good.md'),
    frontMatter('publisher: WTOP\npublished: 2026-02-25\nlang: en\nurl: https://wtop.com/invented/good') +
      figure,
  );
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0o000);
  built = await buildDataset(freshFolder(), ['--files', folder]);
}, 60_000);

const ask = (sql: string) => queryRelease<PlainRow>(built.release!.directory, sql);

describe('a folder of bad files', () => {
  it.each(cases.filter(({ reason }) => reason !== null))(
    '$name becomes $reason',
    async ({ name, reason }) => {
      const rows = await ask(
        `SELECT DISTINCT i.reason FROM issues i LEFT JOIN reports r USING (report_id) WHERE i.subject LIKE '%${name}' OR (i.reason = '${reason}' AND i.subject = r.report_id)`,
      );
      expect(rows.map((row) => row.reason)).toContain(reason);
    },
  );

  it('does not keep the good file from being read', async () => {
    const rows = await ask(
      `SELECT c.indicator, c.value, c.speaker_id FROM claims c JOIN reports r USING (report_id) WHERE r.url = 'https://wtop.com/invented/good'`,
    );
    expect(rows).toEqual([{ indicator: 'detentions', value: 70, speaker_id: 'sspc' }]);
  });

  it('says in the summary how many could not be read', () => {
    expect(built.documents_not_read).toBeGreaterThanOrEqual(5);
  });
});
