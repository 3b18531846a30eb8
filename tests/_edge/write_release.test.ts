// A release is whole, the same everywhere, and never touched again.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../pipeline/_edge/checksums.ts';
import { query } from '../../pipeline/_edge/duckdb.ts';
import { readLatestRelease, readManifest, readPreviousRelease } from '../../pipeline/_edge/read_release.ts';
import { writeRelease } from '../../pipeline/_edge/write_release.ts';
import type { ReleaseSummary } from '../../schemas/release.ts';
import { publishedTables } from '../../schemas/tables.ts';
import { openSmallDatabase, sha256, smallPlan, smallTables, withOutput } from './small_release.ts';

async function release(output: string, own: Parameters<typeof smallPlan>[1] = {}, threads = 1) {
  const database = await openSmallDatabase(smallTables(), { threads });
  try {
    return await writeRelease(database, smallPlan(output, own));
  } finally {
    database.close();
  }
}

const contents = (directory: string) =>
  filesUnder(directory).map((path) => [path, sha256(readFileSync(join(directory, path), 'latin1'))]);

describe('a release', () => {
  let output: string;
  let summary: ReleaseSummary;
  beforeAll(async () => {
    output = mkdtempSync(join(tmpdir(), 'release-'));
    summary = await release(output);
  });
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  it('holds every published table three times, the views twice, and the texts', () => {
    const tables = publishedTables.flatMap(({ name }) =>
      ['arrow', 'csv', 'parquet'].map((format) => `data/${name}.${format}`),
    );
    const texts = [
      'CHANGES.md',
      'CITATION.cff',
      'CODEBOOK.md',
      'LICENSE',
      'NOTICE',
      'README.txt',
      'SHA256SUMS',
      'datapackage.json',
      'manifest.json',
      'quality.json',
      'views/headline.csv',
      'views/headline.parquet',
    ];
    expect(filesUnder(summary.directory)).toEqual(expect.arrayContaining([...tables, ...texts]));
  });

  it('is named by the hash of what it is made of', () => {
    expect(summary.version).toMatch(/^0\.0\.0-local\.[0-9a-f]{12}$/);
    expect(summary).toMatchObject({ unchanged: false, date: '2026-02-24', warnings: [] });
  });

  it('is found whole by sha256sum', () => {
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: summary.directory,
      encoding: 'utf8',
    });
    expect(said.split('\n').filter((line) => line !== '' && !line.endsWith(': OK'))).toEqual([]);
  });

  it('lists the rows of each table', () => {
    const { tables, inputs } = readManifest(summary.directory);
    expect(tables).toMatchObject({ claims: { rows: 2 }, evidence: { rows: 2 }, places: { rows: 174 } });
    expect(inputs).toEqual({ 'report one': sha256('one'), 'report two': sha256('two') });
  });

  it('is shown by latest/, with copies of the views and a link to the data', () => {
    const latest = join(output, 'latest');
    expect(readdirSync(latest).sort()).toEqual(['data', 'release.json', 'views']);
    expect(readlinkSync(join(latest, 'data'))).toBe(`../releases/${summary.version}/data`);
    expect(readFileSync(join(latest, 'views/headline.csv'))).toEqual(
      readFileSync(join(summary.directory, 'views/headline.csv')),
    );
    expect(readLatestRelease(latest, join(output, 'releases'))?.version).toBe(summary.version);
  });

  it('names no path of the machine', () => {
    const found = filesUnder(summary.directory).filter((path) =>
      readFileSync(join(summary.directory, path), 'latin1').includes(tmpdir()),
    );
    expect(found).toEqual([]);
  });
});

describe('the same bytes', () => {
  it('come out at 1 and 2 threads, elsewhere, and in another time zone', async () => {
    await withOutput(async (here) =>
      withOutput(async (there) => {
        const zone = process.env.TZ;
        const one = await release(here, {}, 1);
        process.env.TZ = 'Pacific/Kiritimati';
        try {
          const two = await release(join(there, 'deeper'), {}, 2);
          expect(two.version).toBe(one.version);
          expect(contents(two.directory)).toEqual(contents(one.directory));
        } finally {
          process.env.TZ = zone;
        }
      }),
    );
  });

  it('do not hang on the order in which inputs are listed', async () => {
    const inputHashes = { 'report two': sha256('two'), 'report one': sha256('one') };
    expect(smallPlan('x', { inputHashes }).version).toBe(smallPlan('x').version);
  });

  it('are others for another date that is set, under another version', () => {
    const plan = smallPlan('x', { sourceDateEpoch: 1_772_000_000 });
    expect(plan.date).toBe('2026-02-25');
    expect(plan.version).not.toBe(smallPlan('x').version);
  });
});

describe('what is published', () => {
  it('is left as it is and called unchanged', async () => {
    await withOutput(async (output) => {
      const first = await release(output);
      const before = contents(first.directory);
      rmSync(join(output, 'latest'), { recursive: true });
      expect(await release(output)).toEqual({ ...first, unchanged: true });
      expect(contents(first.directory)).toEqual(before);
      expect(existsSync(join(output, 'latest/release.json'))).toBe(true);
    });
  });

  it('is not written again when compared with itself', async () => {
    await withOutput(async (output) => {
      const first = await release(output);
      const again = await release(output, { previous: readPreviousRelease(first.directory) });
      expect(again).toEqual({ ...first, unchanged: true });
      expect(readdirSync(join(output, 'releases'))).toEqual([first.version]);
    });
  });

  it('is never mended in silence when it is damaged', async () => {
    await withOutput(async (output) => {
      const { directory } = await release(output);
      writeFileSync(join(directory, 'NOTICE'), 'something else');
      await expect(release(output)).rejects.toThrow(/is damaged: NOTICE/);
      expect(readFileSync(join(directory, 'NOTICE'), 'utf8')).toBe('something else');
    });
  });

  it('is not joined by what a killed run left aside', async () => {
    await withOutput(async (output) => {
      // No process has this number: the system's limit lies below it.
      const leftover = join(output, 'releases', '.writing-99999999-folder-1');
      mkdirSync(leftover, { recursive: true });
      writeFileSync(join(leftover, 'half.csv'), 'a,b');
      const { version } = await release(output);
      expect(readdirSync(join(output, 'releases'))).toEqual([version]);
    });
  });
});

describe('a gate that finds an error', () => {
  it('stops before anything is published, and says where', async () => {
    await withOutput(async (output) => {
      const rows = smallTables();
      rows.estimates![0] = { ...rows.estimates![0]!, low: 30 };
      const database = await openSmallDatabase(rows);
      try {
        await expect(writeRelease(database, smallPlan(output))).rejects.toThrow(
          /bounds_reversed found 1 rows: .*the first is estimates deaths\/all\/national_guard.*Nothing was published/,
        );
      } finally {
        database.close();
      }
      expect(readdirSync(join(output, 'releases'))).toEqual([]);
      expect(existsSync(join(output, 'latest'))).toBe(false);
    });
  });
});

describe('quotations', () => {
  it('beyond 25 words of a claim or 90 of a report are withheld, the first ones kept', async () => {
    await withOutput(async (output) => {
      const rows = smallTables();
      const quoted = (paragraph: number, claim_id: string) => {
        const text = Array.from({ length: 20 }, (_, i) => `w${paragraph}x${i}`).join(' ');
        rows.paragraphs!.push({ capture_id: 'p1', paragraph, role: 'body', text });
        rows.evidence!.push({
          ...rows.evidence![0]!,
          evidence_id: `e${paragraph}`,
          claim_id,
          paragraph,
          char_start: 0,
          char_end: text.length,
          quote_sha256: sha256(text),
          quotation: text,
          value_text: 'w',
        });
      };
      // Claim c1 has 9 words already; each further claim of its report gets 20.
      quoted(2, 'c1');
      for (const paragraph of [3, 4, 5, 6, 7]) {
        rows.claims!.push({ ...rows.claims![0]!, claim_id: `c1-${paragraph}` });
        quoted(paragraph, `c1-${paragraph}`);
      }
      const database = await openSmallDatabase(rows);
      const { directory } = await writeRelease(database, smallPlan(output));
      const kept = await query(
        database,
        `SELECT evidence_id FROM read_parquet('${directory}/data/evidence.parquet') WHERE quotation IS NOT NULL ORDER BY 1`,
      );
      database.close();
      expect(kept.map(({ evidence_id }) => evidence_id)).toEqual(['e-c1', 'e-c2', 'e3', 'e4', 'e5', 'e6']);
    });
  });
});
