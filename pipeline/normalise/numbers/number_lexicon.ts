// The number words, hedges, money and non-figures of a language, indexed once for the grammar.
import type { HedgeRow, Language, NonFigureRow, NumberWordRow } from '../../../schemas/language.ts';
import { indexPhrases, type Phrases } from '../phrases.ts';

/**
 * Roles of number words, as the grammar composes them:
 * `unit` 1-9 (after a ten or more), `small` 10-29 that nothing follows, `ten` takes a unit, `hundred` takes less than
 * a hundred, `hundred_scale` and `scale` multiply what stands before (`_alone`: also stand for one of themselves),
 * `collective` (a dozen) multiplies and makes an estimate, `counted` (trio) is a number in a noun, `half` halves what
 * follows, `and_half` adds that part of the last scale, `share` names parts of one by how many make it up ("thirds"),
 * `share_joiner` joins a whole with one and `share_of` a share with a scale, `minus` goes below zero, `joiner` may
 * stand where less than its value can follow, `point` begins decimals (`point_at_end`: where money or nothing follows them), `suffix` is glued to digits,
 * `vague` counts nothing, `article` is one of a noun, `pronoun` ("this one") counts nothing, `zero` is none and `no` negates a noun.
 */
export type NumberRole = NumberWordRow['role'];

type MoneyRow = Language['money_words'][number];

export interface NumberLexicon {
  readonly words: Phrases<NumberWordRow>;
  readonly hedgesBefore: Phrases<HedgeRow>;
  readonly hedgesAfter: Phrases<HedgeRow>;
  readonly between: Phrases<HedgeRow>;
  readonly rangeOpen: Phrases<HedgeRow>;
  readonly rangeClose: Phrases<HedgeRow>;
  readonly rangeJoin: Phrases<HedgeRow>;
  readonly boundJoin: Phrases<HedgeRow>;
  readonly changeOpen: Phrases<HedgeRow>;
  readonly moneyBefore: Phrases<MoneyRow>;
  readonly moneyAfter: Phrases<MoneyRow>;
  readonly moneySuffix: Phrases<MoneyRow>;
  readonly kindBefore: Phrases<NonFigureRow>;
  readonly kindAfter: Phrases<NonFigureRow>;
  readonly kindItself: Phrases<NonFigureRow>;
  readonly joinsDates: Phrases<NonFigureRow>;
  /** Letters glued to digits that multiply them ("10k"), as written, by their value. */
  readonly suffixes: ReadonlyMap<string, number>;
  readonly formats: Language['number_formats'];
}

const lexicons = new WeakMap<Language, NumberLexicon>();

/** The indexes of `language`, built at the first call and kept as long as the language is. */
export function numberLexiconOf(language: Language): NumberLexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const hedges = (position: HedgeRow['position']) =>
    indexPhrases(language.hedges.filter((row) => row.position === position));
  const money = (position: MoneyRow['position']) =>
    indexPhrases(language.money_words.filter((row) => row.position === position));
  const kinds = (position: NonFigureRow['position']) =>
    indexPhrases(
      language.non_figures.filter((row) => row.position === position),
      true,
    );
  const lexicon: NumberLexicon = {
    words: indexPhrases(language.number_words.filter((row) => row.role !== 'suffix')),
    hedgesBefore: hedges('before'),
    hedgesAfter: hedges('after'),
    between: hedges('between'),
    rangeOpen: hedges('range_open'),
    rangeClose: hedges('range_close'),
    rangeJoin: hedges('range_join'),
    boundJoin: hedges('bound_join'),
    changeOpen: hedges('change_open'),
    moneyBefore: money('before'),
    moneyAfter: money('after'),
    moneySuffix: money('suffix'),
    kindBefore: kinds('before'),
    kindAfter: kinds('after'),
    kindItself: kinds('itself'),
    joinsDates: kinds('joins_dates'),
    suffixes: new Map(
      language.number_words.filter((row) => row.role === 'suffix').map((row) => [row.surface, row.value]),
    ),
    formats: language.number_formats,
  };
  lexicons.set(language, lexicon);
  return lexicon;
}
