// Reads what a release says of itself.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PreviousRelease, ReleaseSummary } from '../../schemas/release.ts';

const listed = z.record(
  z.string(),
  z.object({
    rows: z.number().int().nonnegative(),
    content_sha256: z.string(),
    in_text: z.object({ rows: z.number().int().nonnegative(), content_sha256: z.string() }).optional(),
    files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
  }),
);

const manifestSchema = z.object({
  version: z.string(),
  schema_version: z.string(),
  date: z.string(),
  previous_version: z.string().nullable(),
  build_sha256: z.string(),
  code_sha256: z.string(),
  inputs: z.record(z.string(), z.string()),
  tables: listed,
  views: listed,
});

export type Manifest = z.infer<typeof manifestSchema>;

const qualitySchema = z.object({
  gates: z.array(
    z.object({
      name: z.string(),
      severity: z.enum(['error', 'warning']),
      meaning: z.string(),
      offending_rows: z.number(),
    }),
  ),
});

/** The manifest of a release. Throws one sentence when there is none or it is broken. */
export function readManifest(directory: string): Manifest {
  const path = join(directory, 'manifest.json');
  if (!existsSync(path)) throw new Error(`${directory} holds no manifest.json: it is no release.`);
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`manifest.json of ${directory} cannot be read: get the release again.`, { cause: error });
  }
}

/** A release to compare the next one with. Throws when the directory holds none. */
export function readPreviousRelease(directory: string): PreviousRelease {
  const manifest = readManifest(directory);
  return {
    version: manifest.version,
    directory,
    codeHash: manifest.code_sha256,
    buildHash: manifest.build_sha256,
  };
}

/** The release that `latest` shows; null where there is none yet. `releases` is the folder of all releases. */
export function readLatestRelease(latest: string, releases: string): PreviousRelease | null {
  const path = join(latest, 'release.json');
  if (!existsSync(path)) return null;
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8')));
  const directory = join(releases, version);
  return existsSync(directory) ? readPreviousRelease(directory) : null;
}

/** What to say of a release that exists. */
export function summariseRelease(directory: string, unchanged: boolean): ReleaseSummary {
  const manifest = readManifest(directory);
  const quality = qualitySchema.parse(JSON.parse(readFileSync(join(directory, 'quality.json'), 'utf8')));
  return {
    version: manifest.version,
    directory,
    unchanged,
    date: manifest.date,
    previousVersion: manifest.previous_version,
    tables: Object.entries(manifest.tables).map(([name, { rows }]) => ({ name, rows })),
    warnings: quality.gates
      .filter(({ severity, offending_rows }) => severity === 'warning' && offending_rows > 0)
      .map(({ name, offending_rows, meaning }) => `${name}: ${offending_rows} rows: ${meaning}`),
  };
}
