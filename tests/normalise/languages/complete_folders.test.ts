// Says what any language's folder lacks, and that a folder which lacks a file is not read at all.
import { describe, expect, test } from 'vitest';
import { type Language, type LanguageFile, languageFiles } from '../../../schemas/language.ts';
import { knowledgeOf, languages, normaliseText } from './read_claims.ts';

/** The column of each file that says what a row is for. */
const kindColumns: Readonly<Record<LanguageFile, string | null>> = {
  number_words: 'role',
  hedges: 'position',
  abbreviations: 'role',
  number_formats: null,
  money_words: 'position',
  non_figures: 'kind',
  place_words: 'role',
  attribution: 'role',
  status_cues: 'status',
  lexicon: 'sense',
  paradigms: 'form',
  time_words: 'role',
};

function kindsIn(language: Language): Set<string> {
  return new Set(
    languageFiles.flatMap((file) => {
      const column = kindColumns[file];
      const rows = language[file] as readonly Readonly<Record<string, unknown>>[];
      return rows.map((row) => (column === null ? file : `${file}: ${String(row[column])}`));
    }),
  );
}

/** Kinds of row that every grammar needs: those that English and Spanish both have. */
function kindsNeeded(): string[] {
  const spanish = kindsIn(languages.get('es')!);
  return [...kindsIn(languages.get('en')!)].filter((kind) => spanish.has(kind));
}

/** Files and kinds of row that a folder lacks; none for a folder that is complete. */
function lacksOf(language: Language): string[] {
  const own = kindsIn(language);
  return [...language.missingFiles, ...kindsNeeded().filter((kind) => !own.has(kind))];
}

test('the languages are English, Spanish and at least four more', () => {
  expect([...languages.keys()]).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'it', 'pt']));
});

test.each([...languages.keys()])('%s lacks no file and no kind of row', (code) => {
  expect(lacksOf(languages.get(code)!)).toEqual([]);
});

test('a folder without its ranges is told so', () => {
  const whole = languages.get('pt')!;
  const broken = { ...whole, hedges: whole.hedges.filter(({ position }) => position !== 'range_join') };
  expect(lacksOf(broken)).toEqual(['hedges: range_join']);
});

/** Codes that the rows of a lexicon name and the readings of figures know. */
test.each([...languages.keys()])(
  '%s names kinds, groups and happenings that Spanish or English names too',
  (code) => {
    const known = new Set(
      ['en', 'es'].flatMap((each) =>
        languages.get(each)!.lexicon.map((row) => `${row.sense} ${row.code} ${row.group}`),
      ),
    );
    const own = languages.get(code)!.lexicon.map((row) => `${row.sense} ${row.code} ${row.group}`);
    expect([...new Set(own)].filter((each) => !known.has(each))).toEqual([]);
  },
);

describe('a folder that lacks one file', () => {
  const text = 'Ao menos 25 soldados morreram em Jalisco.';

  test('is read when whole', () => {
    expect(normaliseText(text, 'pt').claims).toHaveLength(1);
  });

  test.each(languageFiles)('is not read without %s.csv', (file) => {
    const broken: Language = { ...languages.get('pt')!, missingFiles: [file] };
    const { claims, issues } = normaliseText(text, 'pt', knowledgeOf(new Map([['pt', broken]])));
    expect(claims).toEqual([]);
    expect(issues.map(({ reason }) => reason)).toEqual(['language_unsupported']);
  });
});
