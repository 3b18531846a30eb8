// manifest.json: what a release is made of and what it holds, with the hashes by which anyone can check it.
import type { ReleaseFacts, ReleasePlan, WrittenTable } from '../../schemas/release.ts';

const byCodePoint = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0;

function listed(tables: readonly WrittenTable[]) {
  return Object.fromEntries(
    tables.map(({ name, rows, contentSha256, text, files }) => [
      name,
      {
        rows,
        content_sha256: contentSha256,
        // Formats other than Parquet hold a part of the rows (datapackage.json: rowsInText).
        ...(text === null ? {} : { in_text: { rows: text.rows, content_sha256: text.contentSha256 } }),
        files: Object.fromEntries(files.map(({ path, bytes, sha256 }) => [path, { bytes, sha256 }])),
      },
    ]),
  );
}

/** The text of manifest.json. */
export function manifestText(plan: Omit<ReleasePlan, 'texts'>, facts: ReleaseFacts): string {
  const manifest = {
    version: plan.version,
    schema_version: plan.schemaVersion,
    date: facts.date,
    as_of: plan.asOf,
    previous_version: plan.previous?.version ?? null,
    build_sha256: plan.buildHash,
    code_sha256: plan.codeHash,
    inputs: Object.fromEntries(Object.entries(plan.inputHashes).sort(byCodePoint)),
    content_hash_method:
      'SHA-256 in UTF-8 of one JSON array a line, ended by LF: first the columns as [name, type], then each row in file order; text, dates and times (ISO 8601, UTC, ending in Z) as JSON strings, numbers in the shortest form that reads back to the same double, missing values as null.',
    tables: listed(facts.tables),
    views: listed(facts.views),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
