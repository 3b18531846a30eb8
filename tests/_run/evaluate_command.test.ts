// `cjng evaluate` on files: what it prints, what it counts as missed, and which mistakes of its user it names.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EvaluateOptions, runEvaluate } from '../../pipeline/_run/evaluate_command.ts';
import { UsageError } from '../../pipeline/_run/exit_codes.ts';

const figure = {
  indicator: 'roadblocks',
  group: 'n/a',
  place: 'MX-JAL',
  value: 47,
  qualifier: 'more_than',
  scope: 'retaliation',
};
const line = (id: string, lang: string, figures: object[]) => JSON.stringify({ id, lang, figures });

let folder = '';
const inFolder = (name: string) => join(folder, name);

async function run(options: Partial<EvaluateOptions> = {}): Promise<string> {
  let printed = '';
  const defaults = { gold: inFolder('gold.jsonl'), texts: inFolder('texts') };
  expect(await runEvaluate({ ...defaults, ...options }, (text) => (printed += text))).toBe(0);
  return printed;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  mkdirSync(inFolder('texts/deep'), { recursive: true });
  writeFileSync(
    inFolder('texts/deep/one.txt'),
    'Guadalajara, Feb. 23, 2026. After the raid, gunmen put up more than 47 roadblocks in Jalisco, officials said.\n',
  );
  writeFileSync(inFolder('texts/two.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
  const lines = [
    line('one', 'en', [figure]),
    line('two', 'es', [figure]),
    line('three', 'es', [figure, figure]),
  ];
  writeFileSync(inFolder('gold.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(inFolder('broken.jsonl'), `${lines[0]}\n{"id": "two"\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what it prints', () => {
  test('JSON with the four levels, and why texts were not read', async () => {
    const result = JSON.parse(await run({ json: true }));
    for (const level of ['value', 'bound', 'cell', 'key']) {
      expect(result[level]).toMatchObject({ n: 4, p: expect.any(Number), r: 0.25, f1: expect.any(Number) });
    }
    expect(result.reports).toEqual({ n: 3, read: 1 });
    expect(result.unread).toEqual([
      { id: 'two', reason: expect.stringContaining('It is a PNG image.') },
      { id: 'three', reason: 'no text of this name' },
    ]);
    expect(result.misses).toBeUndefined();
  });

  test('a table, and on request what was missed', async () => {
    expect(await run()).toContain('Not read, so all missed:\n  two: It is a PNG image.');
    expect(await run()).not.toContain('missed       roadblocks');
    expect(await run({ misses: true })).toContain('three\n  missed       roadblocks more_than 47');
  });

  test('one language alone', async () => {
    expect(JSON.parse(await run({ json: true, language: 'es' })).value).toMatchObject({ n: 3, r: 0 });
  });

  test('the same bytes each time', async () => {
    expect(await run({ json: true, misses: true })).toBe(await run({ json: true, misses: true }));
  });
});

describe('what its user did wrong', () => {
  test('a broken line is named', async () => {
    await expect(run({ gold: inFolder('broken.jsonl') })).rejects.toThrow(
      'broken.jsonl, line 2: it is not JSON',
    );
  });

  test.each([
    ['no gold file', { gold: 'nowhere.jsonl' }, 'there is no file nowhere.jsonl'],
    ['no folder', { texts: 'nowhere' }, 'there is no folder nowhere'],
    ['no such language', { language: 'xx' }, 'no coded report is in xx; there are en, es'],
  ])('%s', async (_, options, message) => {
    const failure = run(options);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toBeInstanceOf(UsageError);
  });
});
