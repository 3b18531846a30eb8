// What a word of the lexicon can mean to attachment. Each row of schemas/languages/<code>/lexicon.csv is one sense.
import type { LexiconRow, ParadigmRow } from '../../../schemas/language.ts';
import { splitPhrase } from '../phrase_tree.ts';

/**
 * counted      a noun that a number counts; `code` is the kind (person, vehicle, state...), `group` of whom (`?` = of
 *              whoever the complement names, `*` = anybody), `happening` what the noun itself says happened
 * organisation whose members are counted; `group` is theirs
 * elided       stands for a noun said before ("four others", "otros cuatro")
 * happening    what happened; `code` meets the kind of the counted thing in schemas/codes/readings.csv
 * scope        a word of the raid, of what followed, or (`background`) of something beside the crisis
 * definition   narrows an indicator (federal highways, additional)
 * incident     a kind of place or event that makes a figure one of a single event
 * topic        what is being spoken of; decides between rows by `condition`
 * link         how parts of a sentence hang together
 * status       the report's own doubt about a figure
 * national     says that a figure is of the whole country
 */
export interface Sense {
  readonly part: LexiconRow['part'];
  readonly sense: LexiconRow['sense'];
  readonly code: string;
  /** Null: none. */
  readonly group: string | null;
  /** Null: none. */
  readonly happening: string | null;
  /** A code that must be met nearby for the sense to hold. Null: always holds. */
  readonly condition: string | null;
  /** True for the singular of a noun that has a plural: before another noun it only describes it. */
  readonly isSingular: boolean;
  /** True for the second of the two forms of a noun ("guards", "men"): an article counts none such. */
  readonly isPlural: boolean;
  /** Folded words that must follow apart from the term in its clause ("nahm ... fest"); null: none. */
  readonly rest: readonly string[] | null;
}

interface Form {
  readonly surface: string;
  readonly isFirst: boolean;
  readonly hasOthers: boolean;
}

/** Every surface form of a term: `vehicle{|s}` is "vehicle" and "vehicles"; several braces multiply. */
export function expandTerm(term: string): Form[] {
  const open = term.indexOf('{');
  if (open < 0) return [{ surface: term, isFirst: true, hasOthers: false }];
  const close = term.indexOf('}', open);
  if (close < 0) throw new Error(`lexicon: the term ${term} opens a brace and does not close it. Close it.`);
  const head = term.slice(0, open);
  const endings = term.slice(open + 1, close).split('|');
  return endings.flatMap((ending, i) =>
    expandTerm(term.slice(close + 1)).map(({ surface, isFirst }) => ({
      surface: head + ending + surface,
      isFirst: i === 0 && isFirst,
      hasOthers: true,
    })),
  );
}

/**
 * The terms that a verb of a paradigm stands for (`quem{:ar}`), with their endings in braces: its finite forms, and its
 * participles; a term of none stands for itself. Throws where `file` names a paradigm that there is not.
 */
export function conjugate(
  file: string,
  term: string,
  paradigms: readonly ParadigmRow[],
): readonly { readonly term: string; readonly form: ParadigmRow['form'] | null }[] {
  const named = /\{:([a-z_]+)\}/.exec(term);
  if (named === null) return [{ term, form: null }];
  const forms = paradigms.filter(({ paradigm }) => paradigm === named[1]);
  if (forms.length === 0)
    throw new Error(
      `${file}: ${term} names the paradigm ${named[1]}, which paradigms.csv lacks. Add it there.`,
    );
  return forms.map(({ form, endings }) => ({ term: term.replace(named[0], `{${endings}}`), form }));
}

/** Is it the longer form of a row that has two? German rows with two have a genitive, which is no plural. */
function isSecondOfTwo(surface: string, term: string): boolean {
  const forms = expandTerm(term);
  return forms.length === 2 && surface === forms[1]!.surface && surface.length >= forms[0]!.surface.length;
}

/** Parts the two halves of a verb that its object stands between: `nahm ... fest`. */
const gap = ' ... ';

/** Surface forms with their senses, in the order of the rows. Throws where a row names a paradigm that there is not. */
export function readSenses(
  rows: readonly LexiconRow[],
  paradigms: readonly ParadigmRow[],
): [surface: string, sense: Sense][] {
  return rows
    .flatMap((row) =>
      conjugate('lexicon', row.term, paradigms).map(({ term, form }) => ({
        ...row,
        term,
        part: form === 'participle' ? form : row.part,
      })),
    )
    .flatMap((row) =>
      expandTerm(row.term).map(({ surface, isFirst, hasOthers }): [string, Sense] => [
        surface.split(gap)[0]!,
        {
          part: row.part,
          sense: row.sense,
          code: row.code,
          group: row.group || null,
          happening: row.happening || null,
          condition: row.condition.slice('with:'.length) || null,
          isSingular: row.part === 'noun' && isFirst && hasOthers,
          isPlural: row.part === 'noun' && isSecondOfTwo(surface, row.term),
          rest: surface.includes(gap) ? splitPhrase(surface.split(gap)[1]!) : null,
        },
      ]),
    );
}
