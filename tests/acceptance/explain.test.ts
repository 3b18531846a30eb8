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
  expect(printed).toContain('Best 7');
});

test('now it is 25; the 7 stands below as superseded; every claim has its address, and the number comes last', async () => {
  const { printed } = await explain(figure);
  expect(printed).toMatch(/Superseded: \d+ claims/);
  expect(printed).toContain("our summary, not the outlet's words");
  expect(printed.match(/https?:\/\//g)!.length).toBeGreaterThan(10);
  expect(printed.indexOf('Best 25')).toBeGreaterThan(printed.lastIndexOf('https://'));
});

test('relays stand under their statement, with what each changed, and undated reports say that they are', async () => {
  const { printed } = await explain(figure);
  expect(printed).toMatch(
    /^ {2}(at least )?25, Secretaría de Seguridad y Protección Ciudadana, \d+ claims: /m,
  );
  expect(printed).toMatch(/says less than the statement \(bound/);
  expect(printed).toMatch(/undated, counted from 24 November 2026, probably of 2\d February 2026/);
  expect(printed).toMatch(
    /undated, counted from 24 November 2026, by what it knows not before 2\d February 2026/,
  );
  expect(printed).toContain('23 February 2026 (day only)');
  expect(printed).toMatch(
    /Disagreements\n(.*\n)* {2}revision \(a later and higher figure of equal or higher authority\), the later one is chosen: 7 \(Associated Press\) and /,
  );
  expect(printed).toMatch(/Sums\n(.*\n)* {2}Mexico = its states: whole 25, parts stated 25: adds up/);
  expect(printed).toMatch(/By other rules\n {2}majority: 25/);
  expect(printed).toContain('the last dated change was on');
});

test('the same in Spanish, with no English word of ours left', async () => {
  const { printed } = await explain(figure, { language: 'es' });
  expect(printed).toContain('Muertes, Guardia Nacional, México, lo que siguió');
  expect(printed).toContain('Sustenta: ');
  expect(printed).toMatch(/^Mejor cifra 25, intervalo 25( o más)?: coincidente\.$/m);
  const ours = printed.split('\n').filter((line) => !/nuestro resumen|https?:|“/.test(line));
  expect(ours.join('\n')).not.toMatch(/claim|statement|undated|our summary|names nobody|Best /);
});

test('a figure that nobody states shows what it follows from: each part or whole, with the claims beneath it', async () => {
  const derived = 'injuries/all/army/MX-JAL/-/overall/-';
  const { code, printed } = await explain(derived);
  expect(code).toBe(0);
  expect(printed).toContain('Derived from: whole crisis = the raid + what followed');
  for (const part of ['operation', 'retaliation']) {
    const beneath = printed.slice(printed.indexOf(`injuries/all/army/MX-JAL/-/${part}/-`));
    expect(beneath.indexOf('https://')).toBeGreaterThan(0);
  }
  expect(printed).toContain('the 2 figures of its parts come to 28');
  const read = JSON.parse((await explain(derived, { json: true })).printed);
  expect(read.inputs).toHaveLength(2);
  expect(read.inputs[0].claims.length).toBeGreaterThan(0);
});

test('where nobody identified gives a figure no rule has one, and what is placed elsewhere says where', async () => {
  const { printed } = await explain('deaths/all/national_guard/MX/-/overall/-');
  expect(printed).toMatch(/By other rules\n {2}majority: none\n/);
  expect(printed).toMatch(/^Best none, range .*: no identified origin\.$/m);
  expect(printed).toContain(`counted under ${figure}`);
});

test('what a part follows from is its whole, first, and the other parts', async () => {
  const { printed } = await explain('deaths/all/inmates/MX/-/retaliation/-', { asOf: '2026-02-25T00:00Z' });
  expect(printed).toMatch(/ {2}whole: Deaths, everybody, Mexico, what followed\n(.*\n)* {2}part: /);
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

  test('a language that there is not', async () => {
    await expect(explain(figure, { language: 'de' })).rejects.toThrow('there are en and es');
  });

  test('a release that there is not', async () => {
    await expect(explain(figure, { release: '/nowhere' })).rejects.toThrow(UsageError);
  });
});
