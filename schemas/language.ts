// What is known of one language, from the CSV files of schemas/languages/<code>/: a new language is one folder of data.
import { z } from 'zod';

const text = z.string().trim().min(1);
/** A word or words as the language writes them; matched without regard to case and accents. */
const surface = text;
const note = z.string();

/** Roles of a word that stands around the name of a place. What each means: pipeline/normalise/places/place_words.ts. */
export const placeWordRoles = [
  'nation',
  'preposition',
  'before_state',
  'after_state',
  'before_municipality',
  'before_municipalities',
  'after_municipality',
  'name_before',
  'name_after',
  'name_joiner',
  'state_anaphor',
  'capital_anaphor',
  'town_anaphor',
  'person_title',
  'road_before',
  'road_after',
  'plain_capital',
] as const;

/** Roles of a word in attributing what is said. What each means: pipeline/normalise/speakers/attribution_words.ts. */
export const attributionRoles = [
  'verb',
  'continuing_verb',
  'telling_verb',
  'frame',
  'channel_frame',
  'passive',
  'between',
  'pronoun',
  'anaphor',
  'office',
  'private',
  'breaker',
  'joint',
  'definite',
  'continuing_cue',
  'continuing_word',
  'clause_opener',
  'of_state',
  'of_place',
  'negation',
  'additive',
  'post',
  'attested',
  'relay',
] as const;

const rowSchemas = {
  /** Words that make numbers up. What each role means: pipeline/normalise/numbers/number_lexicon.ts. */
  number_words: z.strictObject({
    surface,
    role: z.enum([
      'unit',
      'small',
      'ten',
      'hundred',
      'hundred_scale',
      'hundred_scale_alone',
      'scale',
      'scale_alone',
      'counted',
      'collective',
      'half',
      'and_half',
      'share',
      'share_joiner',
      'share_of',
      'minus',
      'minus_or_except',
      'vague',
      'ordinal',
      'ordinal_ending',
      'pronoun',
      'article',
      'zero',
      'no',
      'joiner',
      'point',
      'point_at_end',
      'suffix',
    ]),
    value: z.coerce.number().nonnegative(),
    note,
  }),
  /**
   * Words that make a number a bound or an estimate, and those that make two numbers a range. A surface may be
   * conjugated as a term of the lexicon is (`super{:ar}`).
   */
  hedges: z.strictObject({
    surface,
    position: z.enum([
      'before',
      'after',
      'between',
      'negates',
      'range_open',
      'range_close',
      'range_join',
      'bound_join',
      'change_open',
      'change_word',
    ]),
    qualifier: z.enum(['exact', 'at_least', 'more_than', 'about', 'up_to', 'fewer_than', 'range']),
    note,
  }),
  /**
   * The full stop after a `never_ends` abbreviation ends no sentence, after `before_number` none when digits follow,
   * after `may_end` one only when an `opener` (a capitalised word that begins sentences) follows.
   */
  abbreviations: z.strictObject({
    surface,
    role: z.enum(['never_ends', 'before_number', 'may_end', 'opener']),
    note,
  }),
  /** How digits are written, by country of the publisher (ISO 3166-1 alpha-2); `*` = elsewhere in the language. */
  number_formats: z.strictObject({
    country: z.string().regex(/^(\*|[A-Z]{2})$/),
    group_separator: text,
    decimal_separator: text,
    /** What a bare `$` stands for there. */
    dollar_sign: z.enum(['USD', 'MXN', 'other']),
    note,
  }),
  /**
   * Names of money. `times` multiplies the number (`mdp` = a million pesos); a `suffix` is glued to digits that
   * follow a sign of money ("US$15m"); `currency` `local` is the country's, of number_formats.csv, `other` any that no
   * indicator is stated in.
   */
  money_words: z.strictObject({
    surface,
    position: z.enum(['before', 'after', 'suffix']),
    currency: z.enum(['USD', 'MXN', 'GBP', 'EUR', 'local', 'other']),
    times: z.coerce.number().positive(),
    note,
  }),
  /**
   * Words beside a number (or `itself`) that make it something else than a count of people, things or events.
   * `before_alone` ones do so unless something that is counted follows the number ("calle 5", "en la calle 5 autos").
   * An `article` in the singular counts no more than one: what follows it is a year, a day (kind `date`) or a name.
   * `joins_share` ones make two numbers a share ("nine of every ten"), `may_join_share` ones where the second is 10,
   * 100 and so on, or the first is one; `before_brackets` ones stand before a number in brackets ("Friday (13)"). `address_before` and `address_after` name streets, whose names stand between
   * them and the number of the house; `address_inside` may be written small in such a name.
   * A surface written with a capital letter matches only where the text has one too ("May", not "may").
   */
  non_figures: z.strictObject({
    surface,
    position: z.enum([
      'before',
      'before_alone',
      'article',
      'after',
      'itself',
      'joins_dates',
      'joins_share',
      'may_join_share',
      'before_brackets',
      'address_before',
      'address_inside',
      'address_after',
    ]),
    kind: z.enum(['ordinal', 'percentage', 'clock', 'date', 'year', 'age', 'measure', 'name']),
    note,
  }),
  /** Words around names of places. What each role means: pipeline/normalise/places/place_words.ts. */
  place_words: z.strictObject({
    surface,
    role: z.enum(placeWordRoles),
    note,
  }),
  /** Words that say who said it. What each role means: pipeline/normalise/speakers/attribution_words.ts. */
  attribution: z.strictObject({
    surface,
    role: z.enum(attributionRoles),
    /** Of an office: its code in schemas/codes/offices.csv. Of a verb: `inverts` where its subject may follow it, `asserts` where so, and where it speaks only of a clause ("aseguró que") and seizes things else. */
    value: z.string(),
    note,
  }),
  /** Words that deny a figure or say that nobody confirms it. */
  status_cues: z.strictObject({
    surface,
    status: z.enum(['denied', 'unconfirmed']),
    /** `after`: it holds for what follows it in its clause only ("denied that ten died"). */
    reach: z.enum(['', 'after']),
    note,
  }),
  /**
   * What is counted, what happened to it, and the words that relate them. Senses: pipeline/normalise/lexicon/senses.ts.
   * Forms stand in braces (`vehicle{|s}`); ` ... ` parts the halves of a verb that its object stands between
   * (`nahm ... fest`).
   */
  lexicon: z.strictObject({
    term: surface,
    part: z.enum([
      'noun',
      'verb',
      'intransitive',
      'participle',
      'adjective',
      'adverb',
      'pronoun',
      'article',
      'preposition',
      'conjunction',
      'phrase',
    ]),
    sense: z.enum([
      'counted',
      'organisation',
      'elided',
      'happening',
      'scope',
      'definition',
      'incident',
      'topic',
      'link',
      'status',
      'national',
    ]),
    code: text,
    group: z.string(),
    happening: z.string(),
    condition: z.string().regex(/^(with:[a-z_]+)?$/),
    note,
  }),
  /**
   * Endings that the verbs of one conjugation share. A lexicon term `quem{:ar}` stands for the stem with the endings of
   * the paradigm `ar`: `finite` ones as the row's own part of speech, `participle` ones as participles.
   */
  paradigms: z.strictObject({
    paradigm: z.string().regex(/^[a-z_]+$/),
    form: z.enum(['finite', 'participle']),
    /** Joined by `|`, as in a brace of the lexicon. */
    endings: text,
    note,
  }),
  /** Words that date a count. What each role means: pipeline/normalise/times/time_words.ts. */
  time_words: z.strictObject({
    surface,
    role: z.enum([
      'as_of',
      'as_of_if_time',
      'weekday',
      'month',
      'noon',
      'midnight',
      'hour_unit',
      'before_noon',
      'after_noon',
      'day_part',
      'day_offset',
      'ago_before',
      'ago_after',
      'day_unit',
      'number',
      'joiner',
      'period_start',
    ]),
    value: z.coerce.number().int(),
    note,
  }),
} as const;

export type LanguageFile = keyof typeof rowSchemas;
export const languageFiles = Object.keys(rowSchemas) as readonly LanguageFile[];

type Rows<F extends LanguageFile> = readonly z.infer<(typeof rowSchemas)[F]>[];

export type NumberWordRow = Rows<'number_words'>[number];
export type HedgeRow = Rows<'hedges'>[number];
export type LexiconRow = Rows<'lexicon'>[number];
export type ParadigmRow = Rows<'paradigms'>[number];
export type NonFigureRow = Rows<'non_figures'>[number];

export type Language = { readonly [F in LanguageFile]: Rows<F> } & {
  /** ISO 639-1, the folder's name. */
  readonly code: string;
  /** Files that the folder lacks. A language with any is not supported and must not be half used. */
  readonly missingFiles: readonly LanguageFile[];
};

/**
 * Checks the rows of a language's CSV files (by name without `.csv`, all values still text) and gives them types.
 * Throws one Error naming the file, the row and the column that is wrong, or the file that nobody reads.
 */
export function checkLanguage(
  code: string,
  files: Readonly<Record<string, readonly Record<string, string>[]>>,
): Language {
  const folder = `schemas/languages/${code}`;
  const unknown = Object.keys(files).find((file) => !languageFiles.some((known) => known === file));
  if (unknown !== undefined) {
    throw new Error(
      `${folder}/${unknown}.csv is read by nothing. Name it one of ${languageFiles.join(', ')}.`,
    );
  }
  const checked = languageFiles.map((file) => {
    const parsed = z.array(rowSchemas[file]).safeParse(files[file] ?? []);
    if (!parsed.success) {
      const first = parsed.error.issues[0]!;
      const [row, column] = first.path;
      throw new Error(
        `${folder}/${file}.csv, row ${Number(row) + 2}, column ${String(column)}: ${first.message}. Mend the row.`,
      );
    }
    return [file, parsed.data] as const;
  });
  return {
    ...(Object.fromEntries(checked) as unknown as { [F in LanguageFile]: Rows<F> }),
    code,
    missingFiles: languageFiles.filter((file) => files[file] === undefined),
  };
}
