// The codes and places of the dataset, checked as they are read: an unknown code or a broken row stops the run.
import { z } from 'zod';
import type { SourceDescription } from './source_description.ts';

const text = z.string().trim().min(1);

const rowSchemas = {
  codes: z.strictObject({
    code_set: text,
    code: text,
    label_en: text,
    label_es: text,
    description_en: z.string(),
  }),
  indicators: z.strictObject({
    code: text,
    label_en: text,
    label_es: text,
    unit: text,
    nature: z.enum(['cumulative', 'snapshot', 'flow']),
    default_counting: z.enum(['total', 'increment', 'snapshot', 'subset']),
    counting_rule_en: text,
    description_en: text,
  }),
  definitions: z.strictObject({
    indicator: text,
    code: text,
    relation: z.enum(['whole', 'subset', 'snapshot', 'increment']),
    label_en: text,
    label_es: text,
  }),
  groups: z.strictObject({ code: text, parent: z.string(), label_en: text, label_es: text }),
  /** What a counted thing and what happened to it make together; no row, no figure. */
  readings: z.strictObject({
    counted: text,
    happening: text,
    indicator: text,
    definition: text,
    group_code: z.string(),
    reason: text,
  }),
  /** Which figures are of one single event: an indicator beside a word of the place or event. */
  incidents: z.strictObject({ cue: text, indicator: text, event_type: text, reason: text }),
  /** What two happenings told of the same persons in a row make. */
  happening_sequences: z.strictObject({ first: text, next: text, result: text, reason: text }),
  /** Where an event of the crisis was, for figures that are of it and name no place. */
  event_places: z.strictObject({ event: text, place: text, reason: text }),
  /** Every rule of extraction, as claims name it. */
  extraction_rules: z.strictObject({ rule: text, step: text, description_en: text }),
  /** How often the claims of each rule are right on the set-aside reports; written by `make readme`. */
  rule_scores: z.strictObject({
    rule: text,
    claim_count: z.coerce.number().int().nonnegative(),
    value_precision: z.coerce.number().min(0).max(1),
    key_precision: z.coerce.number().min(0).max(1),
  }),
  name_words: z.strictObject({
    kind: z.enum(['cue', 'name', 'small', 'body']),
    word: text,
    note: z.string(),
  }),
  /** Which figures add up to which: `parts` joined by ` + `; `complete`: there are no other parts. */
  identities: z.strictObject({
    identity: text,
    dimension: z.enum(['group', 'scope', 'place', 'definition']),
    indicators: text,
    whole: text,
    parts: text,
    complete: z.enum(['yes', 'no']),
    label_en: text,
    label_es: text,
    reason_en: text,
  }),
  headlines: z.strictObject({
    headline_rank: z.coerce.number().int().positive(),
    indicator: text,
    definition: text,
    group_code: text,
    place: text,
    scope: text,
    label_en: text,
    label_es: text,
  }),
  authority: z.strictObject({
    indicator: text,
    source_kind: text,
    authority_level: z.string(),
    in_own_place: z.enum(['yes', 'no', '*']),
    rank: z.coerce.number().int().positive(),
    /** `own`: counts its own members, premises or flights and nothing beyond them. */
    sees: z.enum(['all', 'own']),
    reason: text,
  }),
  country_zones: z.strictObject({
    country: z.string().regex(/^[A-Z]{2}$/),
    zone: text,
    has_one_time: z.enum(['yes', 'no']),
  }),
  /**
   * Offices that exist in every state or town; `role_en` = how the English role of whoever holds it begins; `body_name` =
   * how the names of the bodies begin that are this office of a state, empty where no description is looked for.
   */
  offices: z.strictObject({
    code: text,
    role_en: text,
    kind: z.enum(['person', 'body']),
    body_name: z.string(),
  }),
  states: z.strictObject({
    iso: text,
    inegi: text,
    name: text,
    capital: text,
    names: text.transform((names) => names.split('|')),
  }),
  municipalities: z.strictObject({
    cvegeo: z.string().regex(/^\d{5}$/),
    state_iso: text,
    name: text,
    /** Empty for the boroughs of Mexico City, which the INEGI catalogue gives no seat. */
    seat: z.string(),
    population_2020: z.coerce.number().int(),
    lat: z.coerce.number(),
    lon: z.coerce.number(),
  }),
  place_names: z.strictObject({
    name: text,
    place: z.string(),
    municipality_code: z.string(),
    kind: text,
    note: z.string(),
  }),
  /** Names of places that are also something else, so that they need more evidence to be read as places. */
  ambiguous_names: z.strictObject({
    name: text,
    also_a: z.enum(['surname', 'given_name', 'word', 'foreign_place', 'name_or_phrase']),
  }),
  /** What speaks for and against reading a name as a place, in points. */
  place_evidence: z.strictObject({ evidence: text, weight: z.coerce.number().int(), note: text }),
  /** Places outside Mexico, so that they are not taken for Mexican ones; `ZZ`: several countries. */
  foreign_places: z.strictObject({ name: text, country: z.string().regex(/^[A-Z]{2}$/) }),
} as const;

export type VocabularyFile = keyof typeof rowSchemas;
export const vocabularyFiles = Object.keys(rowSchemas) as readonly VocabularyFile[];

type Rows<F extends VocabularyFile> = readonly z.infer<(typeof rowSchemas)[F]>[];

/** Everything that is known before any report is read, but for the languages (schemas/language.ts). */
export type Vocabulary = { readonly [F in VocabularyFile]: Rows<F> } & {
  readonly sources: readonly SourceDescription[];
};

/**
 * Checks the rows of the vocabulary's CSV files (all values still text) and gives them their types.
 * Throws one Error naming the file, the row and the column that is wrong.
 */
export function checkVocabulary(
  files: { readonly [F in VocabularyFile]: readonly Record<string, string>[] },
  sources: readonly SourceDescription[],
): Vocabulary {
  const checked = vocabularyFiles.map((file) => {
    const parsed = z.array(rowSchemas[file]).safeParse(files[file]);
    if (!parsed.success) {
      const first = parsed.error.issues[0]!;
      const [row, column] = first.path;
      throw new Error(
        `schemas: ${file}.csv, row ${Number(row) + 2}, column ${String(column)}: ${first.message}. Mend the row.`,
      );
    }
    return [file, parsed.data] as const;
  });
  return { ...(Object.fromEntries(checked) as unknown as { [F in VocabularyFile]: Rows<F> }), sources };
}

/** The codes of one code set, as `schemas/columns.ts` names them. Throws when there is no such set. */
export function codesOf(vocabulary: Vocabulary, codeSet: string): readonly string[] {
  const codes =
    codeSet === 'indicator'
      ? vocabulary.indicators.map((row) => row.code)
      : codeSet === 'definition'
        ? [...new Set(vocabulary.definitions.map((row) => row.code))]
        : codeSet === 'group'
          ? vocabulary.groups.map((row) => row.code)
          : codeSet === 'identity'
            ? vocabulary.identities.map((row) => row.identity)
            : vocabulary.codes.filter((row) => row.code_set === codeSet).map((row) => row.code);
  if (codes.length === 0)
    throw new Error(`schemas: no code set is named ${codeSet}. Add it to schemas/codes/codes.csv.`);
  return codes;
}
