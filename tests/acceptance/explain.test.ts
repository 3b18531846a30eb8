// `cjng explain` on the bundled release: the disagreement before the number, then and now, and what is asked wrongly.
import { beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../pipeline/_run/exit_codes.ts';
import { type ExplainOptions, runExplain } from '../../pipeline/_run/explain_command.ts';
import { copyOfFirstBuild } from './run_cjng.ts';

const figure = 'deaths/all/national_guard/MX/-/retaliation/-';
let release = '';
beforeAll(async () => {
  release = (await copyOfFirstBuild()).summary.release!.directory;
}, 60_000);

async function explain(
  figureId: string,
  options: Partial<ExplainOptions> = {},
): Promise<{ readonly code: number; readonly printed: string }> {
  let printed = '';
  const code = await runExplain(figureId, { release, ...options }, (text) => {
    printed += text;
  });
  return { code, printed };
}

test('at noon UTC on 23 February the figure was 7, as the Associated Press had it', async () => {
  const { code, printed } = await explain(figure, { asOf: '2026-02-23T12:00Z' });
  expect(code).toBe(0);
  expect(printed).toContain('through Associated Press');
  expect(printed).toContain('best 7');
});

test('now it is 25; the 7 stands below as superseded; every claim has its address, and the number comes last', async () => {
  const { printed } = await explain(figure);
  expect(printed).toMatch(/superseded: \d+ claims/);
  expect(printed).toContain("our summary, not the outlet's words");
  expect(printed.match(/https?:\/\//g)!.length).toBeGreaterThan(10);
  expect(printed.indexOf('best 25')).toBeGreaterThan(printed.lastIndexOf('https://'));
});

test('the same as JSON', async () => {
  const read = JSON.parse((await explain(figure, { json: true })).printed) as {
    estimate: { best: number };
    claims: unknown[];
  };
  expect(read.estimate.best).toBe(25);
  expect(read.claims.length).toBeGreaterThan(10);
});

test('before anything was known there is no estimate, which is exit code 1', async () => {
  const { code, printed } = await explain(figure, { asOf: '2026-02-20T00:00Z' });
  expect(code).toBe(1);
  expect(printed).toContain('Nothing was known');
});

describe('mistakes are named', () => {
  test('a figure that there is not, with those like it', async () => {
    await expect(explain('deaths/all/national_gard/MX/-/retaliation/-')).rejects.toThrow(figure);
  });

  test('a time without its zone', async () => {
    await expect(explain(figure, { asOf: '2026-02-23 12:00' })).rejects.toThrow('with its zone');
  });

  test('a release that there is not', async () => {
    await expect(explain(figure, { release: '/nowhere' })).rejects.toThrow(UsageError);
  });
});
