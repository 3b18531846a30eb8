// The command line as people and scripts meet it: help, mistakes, exit codes.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createProgram, main } from '../pipeline/run.ts';
import { runCjng } from './acceptance/run_cjng.ts';

const stages = ['acquire', 'extract', 'normalise', 'reconcile', 'release'];

describe('cjng --help', () => {
  it('names every subcommand and every exit code', async () => {
    const { code, stdout } = await runCjng(['--help']);
    expect(code).toBe(0);
    for (const name of [...stages, 'dataset', 'evaluate', 'verify']) expect(stdout).toContain(`  ${name}`);
    for (const exitCode of [0, 1, 2, 3, 4]) expect(stdout).toMatch(new RegExp(`^ {2}${exitCode} {2}`, 'm'));
  });

  it.each([...stages, 'dataset', 'evaluate', 'verify'])('is there for %s', async (name) => {
    let shown = '';
    const program = createProgram(() => {});
    const command = program.commands.find((one) => one.name() === name)!;
    command
      .configureOutput({
        writeOut: (text) => {
          shown += text;
        },
      })
      .outputHelp();
    expect(shown).toContain(`cjng ${name}`);
    expect(shown).toContain('Exit codes');
  });
});

/** Calls the command line in this process, which is as it is run but for the start; what it says is kept. */
async function callMain(args: readonly string[]) {
  const said: string[] = [];
  const keep = (text: unknown) => said.push(String(text)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep),
    vi.spyOn(console, 'error').mockImplementation(keep),
  ];
  try {
    return { code: await main(args), said: said.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('mistakes', () => {
  it.each([
    { name: 'an unknown subcommand', args: ['datset'], code: 2, says: 'Did you mean dataset?' },
    {
      name: 'threads that are no number',
      args: ['dataset', '--threads', 'many'],
      code: 2,
      says: 'whole number',
    },
    {
      name: 'files that are not there',
      args: ['acquire', '--files', 'nowhere/at/all'],
      code: 2,
      says: 'nowhere/at/all',
    },
    {
      name: 'a gold file that is not there',
      args: ['evaluate', '--gold', 'no.jsonl', '--texts', '.'],
      code: 2,
      says: 'no.jsonl',
    },
    { name: 'evaluate without its options', args: ['evaluate'], code: 2, says: '--gold' },
    { name: 'a release that is none', args: ['verify', 'nowhere'], code: 1, says: 'nowhere' },
  ])('$name: one clear sentence and exit code $code', async ({ args, code, says }) => {
    const output = mkdtempSync(join(tmpdir(), 'cjng-mistakes-'));
    const finished = await callMain(args[0] === 'acquire' ? [...args, '--output', output] : args);
    expect(finished.code).toBe(code);
    expect(finished.said).toContain(says);
    expect(finished.said).not.toContain('    at ');
  });

  it('an output directory that is a file: exit code 3 or 4 and no stack', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cjng-mistakes-')), 'taken');
    writeFileSync(file, '');
    const { code, stderr } = await runCjng(['acquire', '--output', file]);
    expect([3, 4]).toContain(code);
    expect(stderr).toMatch(/^cjng: /);
    expect(stderr).not.toContain('    at ');
  });
});
