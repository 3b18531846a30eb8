// Input made to hurt: extract neither crashes nor hangs on it, runs nothing of it, and time grows with size alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import { readFrontMatter } from '../../pipeline/extract/front_matter.ts';
import { knowledge, snapshotOf } from './knowledge_for_tests.ts';

const read = (text: string, format: 'html' | 'markdown' | 'text') =>
  extract(snapshotOf(text, format), knowledge, sha256);
const story =
  '<p>The works office said on Tuesday, after two days, that nine bridges were closed, and that four of them were damaged.</p>';

/**
 * Milliseconds that reading takes, the better of two. Four times the input may take ten times as long on a busy
 * machine; quadratic code takes sixteen.
 */
function timeOf(text: string, format: 'html' | 'markdown' | 'text'): number {
  const times = [1, 2].map(() => {
    const start = performance.now();
    read(text, format);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('pages', () => {
  test('100,000 nested elements', () => {
    const page = '<div class="a">'.repeat(100_000) + story + story.replace('nine', 'ten');
    expect(read(page, 'html').paragraphs.map((row) => row.text)).toContainEqual(
      expect.stringContaining('nine bridges'),
    );
  });

  test('50,000 siblings', () => {
    const page = `<article>${Array.from({ length: 50_000 }, (_, i) => `<p>Paragraph ${i}, of many, is here to be read, by whoever has the time.</p>`).join('')}</article>`;
    expect(read(page, 'html').paragraphs).toHaveLength(50_000);
  });

  test.each([
    ['text at every depth', (n: number) => '<div>words, and more words, '.repeat(n)],
    ['unclosed links', (n: number) => `<a href="/x">word ${'<a>'.repeat(n)}`],
    ['open comments', (n: number) => '<!-- '.repeat(n)],
    ['open tags', (n: number) => '<p '.repeat(n)],
    ['brackets', (n: number) => `<p>${'(photo '.repeat(n)}</p>`],
    ['leads', (n: number) => `<p>${'Also read: It. '.repeat(n)}</p>`],
    [
      'JSON-LD nested in itself',
      (n: number) => `<script type="application/ld+json">${'['.repeat(n)}${']'.repeat(n)}</script>`,
    ],
    // Tried again when another program took the processor meanwhile; what truly grows faster fails every time.
  ])('%s take time in proportion', { retry: 3 }, (_, make) => {
    const small = timeOf(make(5_000), 'html');
    const large = timeOf(make(20_000), 'html');
    expect(large).toBeLessThan(Math.max(small, 10) * 10);
  });

  test('scripts are neither run nor read', () => {
    const page = `<body onload="globalThis.hurt = 1"><script>globalThis.hurt = 1; document.write('<p>5,000 dead</p>')</script><article>${story}<img src=x onerror="globalThis.hurt = 1"></article></body>`;
    const texts = read(page, 'html')
      .paragraphs.map((row) => row.text)
      .join(' ');
    expect(texts).not.toMatch(/hurt|5,000/);
    expect('hurt' in globalThis).toBe(false);
  });

  test('keys of the prototype stay data', () => {
    const keys =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"NewsArticle","datePublished":"2026-02-23"}';
    const page = `<meta property="__proto__" content="x"><meta name="constructor" content="y"><script type="application/ld+json">${keys}</script><article class="__proto__ constructor">${story}</article>`;
    expect(read(page, 'html').capture?.published_on).toBe('2026-02-23');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('mojibake, NULs and lone surrogates are text of no control characters', () => {
    const rows = read(
      `<p>MÃ©xico \u0000 \ud800 nine bridges, \u200bfour of them damaged, stay closed, the office said.</p>`,
      'html',
    ).paragraphs;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested.
    expect(rows[0]!.text).not.toMatch(/[\u0000-\u001f\u200b]|\p{Surrogate}/u);
  });
});

describe('text files', () => {
  test('20 MB in one line, and in 200,000 lines', () => {
    expect(read('word, '.repeat(3_400_000), 'text').paragraphs).toHaveLength(1);
    expect(read('a line of words\n'.repeat(200_000), 'text').paragraphs).toHaveLength(200_000);
  });

  test.each([
    ['brackets', (n: number) => '['.repeat(n)],
    ['stars', (n: number) => '** a'.repeat(n)],
    ['open comments', (n: number) => '<!-- '.repeat(n)],
    ['quotes', (n: number) => '> '.repeat(n)],
    ['bars', (n: number) => '|'.repeat(n)],
    ['stops', (n: number) => '.'.repeat(n)],
    ['spaces', (n: number) => `x${' '.repeat(n)}x`],
    // Tried again when another program took the processor meanwhile; what truly grows faster fails every time.
  ])('%s take time in proportion', { retry: 3 }, (_, make) => {
    const small = timeOf(make(20_000), 'markdown');
    const large = timeOf(make(80_000), 'markdown');
    expect(large).toBeLessThan(Math.max(small, 10) * 10);
  });
});

describe('front matter', () => {
  const problemsOf = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\nBody stays.\n`);

  test.each([
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((k, i) => `${k}: &${k} [${`*${'abcdefghi'[i]},`.repeat(9)}]`)
        .join('\n')}`,
    ],
    ['an alias of itself', 'a: &a [*a]'],
    ['depth', `a: ${'['.repeat(9000)}`],
    ['length', `a: ${'x'.repeat(30_000)}`],
    ['a key twice', 'url: https://a.example\nurl: https://b.example'],
    ['a tag of a language', 'publisher: !!js/function "function(){}"'],
    ['no mapping', '- a\n- b'],
    ['a number for a date', 'published: 2026'],
    ['a list for a name', 'publisher: [a]'],
    ['a text for a list', 'via: AP'],
    ['a country of its own making', 'country: Mexico'],
  ])('%s is a problem, and the body is read', (_, yaml) => {
    const { problems, body } = problemsOf(yaml);
    expect(problems.length).toBeGreaterThan(0);
    expect(body).toContain('Body stays.');
  });

  test('a key of the prototype changes nothing', () => {
    expect(problemsOf('__proto__: {polluted: 1}\nlang: es').values?.lang).toBe('es');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('any text at all', () => {
  const fragments = fc.constantFrom(
    '---\n',
    'url: ',
    '"',
    '[',
    ']',
    '&a ',
    '*a ',
    '<p>',
    '</p>',
    '<a href=x>',
    '<li>',
    '<br><br>',
    '<script type="application/ld+json">',
    '</script>',
    '{"@type":"NewsArticle"',
    '(Photo/',
    ')',
    'Also Read: ',
    'Feb 24, 2026 ',
    'MÉXICO, 23 de febrero (EFE).- ',
    '© 2026 ',
    'Twenty-Five Killed: How It Was Done in Two Days. ',
    '\n\n',
    '# ',
    '- ',
    '| a | b |',
    '.',
    '<meta property="og:title" content="',
    '">',
  );
  const anything = fc
    .array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  test.each(['html', 'markdown', 'text'] as const)(
    'as %s is read without a crash into rows that hold',
    (format) => {
      fc.assert(
        fc.property(anything, (text) => {
          const first = read(text, format);
          expect(read(text, format)).toEqual(first);
          for (const [at, row] of first.paragraphs.entries()) {
            expect(row.paragraph).toBe(at + 1);
            expect(row.text.trim()).toBe(row.text);
            expect(row.text).not.toBe('');
          }
          expect(first.capture === null).toBe(first.issues.some((issue) => issue.reason === 'no_main_text'));
          expect(new Set(first.issues.map((issue) => issue.issue_id)).size).toBe(first.issues.length);
        }),
        { numRuns: 300 },
      );
    },
  );
});
