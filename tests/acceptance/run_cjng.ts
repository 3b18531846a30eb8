// Runs the real command in a process of its own, as a user does, and reads the releases it writes.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, query, quoteLiteral } from '../../pipeline/_edge/duckdb.ts';
import type { RunSummary } from '../../pipeline/_run/summary.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';

export const root = new URL('../../', import.meta.url).pathname;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty directory of its own for one run. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cjng-run-'));
}

/** Starts `cjng` without waiting for it. */
export function startCjng(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): ChildProcess {
  return spawn(process.execPath, [join(root, 'cjng.mjs'), ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `cjng` to its end. */
export function runCjng(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = startCjng(args, options);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (part) => {
      stdout += part;
    });
    child.stderr?.on('data', (part) => {
      stderr += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Builds a dataset and returns its summary. Throws with what the command said when it fails. */
export async function buildDataset(
  output: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<RunSummary> {
  const { code, stdout, stderr } = await runCjng(['dataset', '--output', output, '--json', ...args], { env });
  if (code !== 0) throw new Error(`cjng dataset ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

interface FirstBuild {
  readonly output: string;
  readonly summary: RunSummary;
}

let first: Promise<FirstBuild> | undefined;

async function buildFirst(): Promise<FirstBuild> {
  const output = freshFolder();
  // An unusual zone and one thread: whoever builds elsewhere must come to the same bytes.
  const summary = await buildDataset(output, ['--threads', '1'], { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' });
  return { output, summary };
}

/** A finished run of the bundled corpus, to be changed at will: built once for all tests of a worker, and copied. */
export async function copyOfFirstBuild(): Promise<FirstBuild> {
  first ??= buildFirst();
  const { output, summary } = await first;
  const copy = join(freshFolder(), 'output');
  cpSync(output, copy, { recursive: true, verbatimSymlinks: true });
  const release = { ...summary.release!, directory: summary.release!.directory.replace(output, copy) };
  return { output: copy, summary: { ...summary, output: copy, release } };
}

/** Runs a query over the Parquet tables of a release; each table is a view of its name. */
export async function queryRelease<R extends PlainRow>(directory: string, sql: string): Promise<R[]> {
  const database = await openDatabase({ threads: 1 });
  try {
    for (const file of readdirSync(join(directory, 'data')).filter((name) => name.endsWith('.parquet'))) {
      const path = quoteLiteral(join(directory, 'data', file));
      await database.connection.run(
        `CREATE VIEW "${file.slice(0, -'.parquet'.length)}" AS SELECT * FROM read_parquet(${path})`,
      );
    }
    return await query<R>(database, sql);
  } finally {
    database.close();
  }
}

/** Every file under a folder with its content, by relative path. */
export function contentsOf(folder: string, within = ''): Map<string, string> {
  const contents = new Map<string, string>();
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory())
      for (const [name, content] of contentsOf(folder, path)) contents.set(name, content);
    else if (entry.isFile()) contents.set(path, readFileSync(join(folder, path), 'base64'));
  }
  return contents;
}
