// Reads the project's own data (codes, places, languages, source descriptions) from a checkout. All of it is checked on the way in.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { checkLanguage, type Language } from '../../schemas/language.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { checkRulings } from '../../schemas/rulings.ts';
import { type SourceDescription, sourceDescriptionSchema } from '../../schemas/source_description.ts';
import {
  checkVocabulary,
  type Vocabulary,
  type VocabularyFile,
  vocabularyFiles,
} from '../../schemas/vocabulary.ts';

const places: readonly VocabularyFile[] = [
  'states',
  'municipalities',
  'place_names',
  'ambiguous_names',
  'place_evidence',
  'foreign_places',
];

/** Rows of a CSV file with a header line; every value as text. Throws one sentence naming the file and the line that is broken. */
export function readCsv(path: string): Record<string, string>[] {
  try {
    return parseCsv(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}. Mend the line.`, { cause: error });
  }
}

function namesIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory).sort() : [];
}

/** The description in one `source.yaml`. Throws one sentence naming the file and the field that is wrong. */
export function readSourceDescription(root: string, sourceId: string): SourceDescription {
  const name = `sources/${sourceId}/source.yaml`;
  const parsed = sourceDescriptionSchema.safeParse(parseYaml(readFileSync(join(root, name), 'utf8')));
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(`${name}: ${first?.path.join('.')}: ${first?.message}. Mend the description.`);
  }
  if (parsed.data.source_id !== sourceId) {
    throw new Error(`${name}: source_id is ${parsed.data.source_id}. Name it as its folder is named.`);
  }
  return parsed.data;
}

/** Every described source, in order of id. A folder whose name begins with `_` is no source. */
export function readSourceDescriptions(root: string): SourceDescription[] {
  return namesIn(join(root, 'sources'))
    .filter((id) => !id.startsWith('_') && existsSync(join(root, 'sources', id, 'source.yaml')))
    .map((id) => readSourceDescription(root, id));
}

/** Codes, places and source descriptions of the checkout at `root`. Throws on the first thing that is wrong. */
export function readVocabulary(root: string): Vocabulary {
  const files = Object.fromEntries(
    vocabularyFiles.map((file) => [
      file,
      readCsv(join(root, 'schemas', places.includes(file) ? 'places' : 'codes', `${file}.csv`)),
    ]),
  ) as { [F in VocabularyFile]: Record<string, string>[] };
  return checkVocabulary(files, readSourceDescriptions(root));
}

/** Where rulings are written down. */
export const rulingsFile = 'sources/_rulings/rulings.csv';

/** The rulings of the checkout at `root`, as rows of their table. Throws on the first that is wrong. */
export function readRulings(root: string): PlainRow[] {
  return checkRulings(readCsv(join(root, rulingsFile)));
}

/** The languages under schemas/languages/, by code. Throws when a row of one is wrong. */
export function readLanguages(root: string): Map<string, Language> {
  const folder = join(root, 'schemas', 'languages');
  return new Map(
    namesIn(folder).map((code) => {
      const files = namesIn(join(folder, code)).filter((name) => name.endsWith('.csv'));
      const rows = Object.fromEntries(
        files.map((name) => [basename(name, '.csv'), readCsv(join(folder, code, name))]),
      );
      return [code, checkLanguage(code, rows)];
    }),
  );
}
