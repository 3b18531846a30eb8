// The README says what is true: its commands run, its recipes read a release, its files and targets exist.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, query, quoteLiteral } from '../../pipeline/_edge/duckdb.ts';
import { copyOfFirstBuild, freshFolder, root } from '../acceptance/run_cjng.ts';
import { readRecipes } from './read_recipes.ts';
import {
  betweenMarkers,
  headlineTable,
  historyTable,
  readDocument,
  ruleScoresFile,
  rulesTable,
  scoresTable,
} from './readme_tables.ts';

const readme = join(root, 'README.md');
const recipes = readRecipes(readme);
const of = (language: string) => recipes.filter((recipe) => recipe.language === language);
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

const duckdb = has('duckdb', '--version') ? 'duckdb' : `node ${join(root, 'tests/acceptance/duckdb.mjs')}`;

/** A folder in which `output/` is a finished run, as it is for who has just followed the README. */
let folder: string;
let release: string;
beforeAll(async () => {
  folder = freshFolder();
  const built = await copyOfFirstBuild();
  renameSync(built.output, join(folder, 'output'));
  release = built.summary.release!.directory.replace(built.output, join(folder, 'output'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}, 60_000);

function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}, cwd = folder) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr: error ? String(error) : stderr };
}

describe('shell commands', () => {
  const commands = of('sh').flatMap((recipe) =>
    recipe.code.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')),
  );

  it('are there', () => {
    expect(commands.length).toBeGreaterThan(3);
  });

  // Those that install packages or run these very tests are checked by name only; a clean clone in CI runs them.
  const installs = (command: string) => /npm ci|make test|make check|make readme/.test(command);
  it.each(commands.filter((command) => command.startsWith('make ')))(
    '%s names a target that there is',
    (command) => {
      const target = command.split(/\s+/)[1]!;
      expect(readFileSync(join(root, 'Makefile'), 'utf8')).toMatch(new RegExp(`^${target}:.*## `, 'm'));
    },
  );

  it.each(commands.filter((command) => !installs(command)))(
    '%s runs',
    (command) => {
      const output = join(folder, 'output');
      const saved = join(folder, 'saved-pages');
      if (!existsSync(saved)) symlinkSync(join(root, 'tests/acceptance/second_day/reports'), saved);
      const typed = command
        .replace(/^make /, `make -C ${root} `)
        .replaceAll('saved-pages', saved)
        .replaceAll('npx cjng', `node ${join(root, 'cjng.mjs')}`)
        .replace(/^duckdb /, `cd ${release} && ${duckdb} `);
      const { status, stderr } = run('sh', ['-c', typed], { OUTPUT: output, INSTALLED: '' });
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    },
    60_000,
  );
});

describe('recipes', () => {
  it('DuckDB: every statement gives rows', async () => {
    const database = await openDatabase();
    await database.connection.run(`SET file_search_path = ${quoteLiteral(folder)}`);
    const statements = of('sql').flatMap((recipe) =>
      recipe.code.split(';').filter((statement) => statement.trim() !== ''),
    );
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements)
      expect((await query(database, statement)).length, statement).toBeGreaterThan(0);
    database.close();
  });

  it('JavaScript: prints rows', () => {
    expect(of('js').length).toBeGreaterThan(0);
    for (const { code } of of('js')) {
      writeFileSync(join(folder, 'recipe.js'), code);
      // What reads the statements of a release is typed in its folder.
      const cwd = code.includes("'reconcile/run.sql'") ? release : folder;
      const { status, stdout, stderr } = run(process.execPath, [join(folder, 'recipe.js')], {}, cwd);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toBe('');
    }
  });

  it.skipIf(!has('python3', '-c', 'import pandas, pyarrow'))('pandas: runs where pandas is installed', () => {
    for (const { code } of of('python')) expect(run('python3', ['-c', code])).toMatchObject({ status: 0 });
  });

  it.skipIf(!has('Rscript', '-e', 'library(arrow)'))('R: runs where R and arrow are installed', () => {
    for (const { code } of of('r')) expect(run('Rscript', ['-e', code])).toMatchObject({ status: 0 });
  });

  it.skipIf(!has('stata', '-q', '-b', 'exit'))('Stata: runs where Stata is installed', () => {
    for (const { code } of of('stata')) {
      writeFileSync(join(folder, 'recipe.do'), code);
      expect(run('stata', ['-q', '-b', 'do', 'recipe.do'])).toMatchObject({ status: 0 });
    }
  });
});

describe('measured tables', () => {
  const after = 'Run `make readme` and read what changed.';
  it('hold the rows of the release built from this checkout', async () => {
    expect(betweenMarkers(readDocument('README.md'), 'headline'), after).toBe(await headlineTable(release));
    expect(betweenMarkers(readDocument('README.md'), 'history'), after).toBe(await historyTable(release));
    expect(betweenMarkers(readDocument('METHODOLOGY.md'), 'rules'), after).toBe(await rulesTable(release));
  });

  it('hold the scores that extraction reaches in this checkout', async () => {
    expect(betweenMarkers(readDocument('README.md'), 'scores'), after).toBe(await scoresTable());
    const scores = readFileSync(join(root, 'schemas/codes/rule_scores.csv'), 'utf8');
    expect(scores, after).toBe(await ruleScoresFile());
  });
});

describe('links', () => {
  it.each(['README.md', 'METHODOLOGY.md', 'CONTRIBUTING.md', 'CORRECTIONS.md', 'CHANGELOG.md'])(
    'of %s lead to files',
    (name) => {
      const text = readFileSync(join(root, name), 'utf8');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect(existsSync(join(root, target!)), target).toBe(true);
    },
  );
});
