// The number words, hedges, money and non-figures of a language, indexed once for the grammar.
import type {
  HedgeRow,
  Language,
  LexiconRow,
  NonFigureRow,
  NumberWordRow,
} from '../../../schemas/language.ts';
import { conjugate, expandTerm } from '../lexicon/senses.ts';
import { indexPhrases, type Phrases } from '../phrases.ts';
import type { Token } from '../spans.ts';
import { tokeniseSurface } from '../tokens.ts';

/**
 * Roles of number words, as the grammar composes them:
 * `unit` 1-9 (after a ten or more), `small` 10-29 that nothing follows, `ten` takes a unit, `hundred` takes less than
 * a hundred, `hundred_scale` and `scale` multiply what stands before (`_alone`: also stand for one of themselves),
 * `collective` (a dozen) multiplies and makes an estimate, `counted` (trio) is a number in a noun, `half` halves what
 * follows, `and_half` adds that part of the last scale, `share` names parts of one by how many make it up ("thirds"),
 * `share_joiner` joins a whole with one and `share_of` a share with a scale, `minus` goes below zero (`minus_or_except`
 * excepts, too), `joiner` may stand where less than its value can follow, `point` begins decimals (`point_at_end`: where money or nothing follows them), `suffix` is glued to digits,
 * `vague` counts nothing, `article` is one of a noun, `pronoun` ("this one") counts nothing, `zero` is none and `no` negates a noun.
 */
export type NumberRole = NumberWordRow['role'];

type MoneyRow = Language['money_words'][number];

export interface NumberLexicon {
  readonly words: Phrases<NumberWordRow>;
  readonly hedgesBefore: Phrases<HedgeRow>;
  readonly hedgesAfter: Phrases<HedgeRow>;
  readonly between: Phrases<HedgeRow>;
  readonly negates: Phrases<HedgeRow>;
  readonly rangeOpen: Phrases<HedgeRow>;
  readonly rangeClose: Phrases<HedgeRow>;
  readonly rangeJoin: Phrases<HedgeRow>;
  readonly boundJoin: Phrases<HedgeRow>;
  readonly changeOpen: Phrases<HedgeRow>;
  readonly changeWords: Phrases<HedgeRow>;
  readonly moneyBefore: Phrases<MoneyRow>;
  readonly moneyAfter: Phrases<MoneyRow>;
  readonly moneySuffix: Phrases<MoneyRow>;
  readonly kindBefore: Phrases<NonFigureRow>;
  readonly kindBeforeAlone: Phrases<NonFigureRow>;
  readonly articles: Phrases<NonFigureRow>;
  readonly kindAfter: Phrases<NonFigureRow>;
  readonly kindItself: Phrases<NonFigureRow>;
  readonly joinsDates: Phrases<NonFigureRow>;
  readonly joinsShare: Phrases<NonFigureRow>;
  readonly mayJoinShare: Phrases<NonFigureRow>;
  readonly beforeBrackets: Phrases<NonFigureRow>;
  readonly addressBefore: Phrases<NonFigureRow>;
  readonly addressInside: Phrases<NonFigureRow>;
  readonly addressAfter: Phrases<NonFigureRow>;
  /** First words of what the lexicon counts: nouns, "others", plural participles ("heridos"). */
  readonly counted: ReadonlySet<string>;
  /** Last words of singular nouns whose bearers are numbered: "patrulla 14", "soldier 14". */
  readonly numbered: ReadonlySet<string>;
  /** Letters glued to digits that multiply them ("10k"), as written, by their value. */
  readonly suffixes: ReadonlyMap<string, number>;
  readonly formats: Language['number_formats'];
}

/** The row once for each form of its surface: "super{:ar}" is "supera", "superan", "superado" and so on. */
function inflect<T extends { readonly surface: string }>(row: T, paradigms: Language['paradigms']): T[] {
  return conjugate('hedges', row.surface, paradigms)
    .flatMap(({ term }) => expandTerm(term))
    .map(({ surface }) => ({ ...row, surface }));
}

/** Parts of speech and senses that may stand behind a number as what it counts. */
const countedParts: ReadonlySet<LexiconRow['part']> = new Set(['noun', 'pronoun', 'participle']);
const countedSenses: ReadonlySet<LexiconRow['sense']> = new Set(['counted', 'elided', 'happening']);

const longestPreposition = 4;

function countedWords({ lexicon }: Language): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { part, sense, term } of lexicon) {
    if (sense !== 'elided' && !countedParts.has(part)) continue;
    if (!countedSenses.has(sense) || term.includes('{:')) continue;
    for (const { surface } of expandTerm(term)) {
      const first = tokeniseSurface(surface)[0]?.folded;
      if (first !== undefined && (part !== 'participle' || first.endsWith('s'))) words.add(first);
    }
  }
  return words;
}

/** Kinds of what bears numbers; events do not: "in the attack 25 died". */
const numberedKinds: ReadonlySet<string> = new Set(
  'person vehicle flight road street aircraft school unit case'.split(' '),
);

function numberedWords({ lexicon }: Language): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { part, sense, code, term, happening } of lexicon) {
    if (part !== 'noun' || sense !== 'counted' || !numberedKinds.has(code)) continue;
    // "persona{|s} privada{|s} de la libertad": the last word is no noun of number.
    if (!term.slice(term.lastIndexOf(' ') + 1).includes('{')) continue;
    // "killing 12": what befell somebody bears no number.
    if (happening !== '') continue;
    for (const { surface, isFirst, hasOthers } of expandTerm(term)) {
      const last = isFirst && hasOthers ? tokeniseSurface(surface).at(-1)?.folded : undefined;
      if (last !== undefined) words.add(last);
    }
  }
  return words;
}

/** Does what the lexicon counts stand at token `at`, or behind one word: "25 presuntos sicarios"? */
export function isCountedAt({ counted }: NumberLexicon, tokens: readonly Token[], at: number): boolean {
  const [next, second] = [tokens[at], tokens[at + 1]];
  if (next?.kind !== 'word') return false;
  // A preposition is no adjective: "ruta 5 de autobuses".
  const mayDescribe = next.folded.length > longestPreposition;
  return counted.has(next.folded) || (mayDescribe && second !== undefined && counted.has(second.folded));
}

const lexicons = new WeakMap<Language, NumberLexicon>();

/** The indexes of `language`, built at the first call and kept as long as the language is. */
export function numberLexiconOf(language: Language): NumberLexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const hedges = (position: HedgeRow['position']) =>
    indexPhrases(
      language.hedges
        .filter((row) => row.position === position)
        .flatMap((row) => inflect(row, language.paradigms)),
    );
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
    negates: hedges('negates'),
    rangeOpen: hedges('range_open'),
    rangeClose: hedges('range_close'),
    rangeJoin: hedges('range_join'),
    boundJoin: hedges('bound_join'),
    changeOpen: hedges('change_open'),
    changeWords: hedges('change_word'),
    moneyBefore: money('before'),
    moneyAfter: money('after'),
    moneySuffix: money('suffix'),
    kindBefore: kinds('before'),
    kindBeforeAlone: kinds('before_alone'),
    articles: kinds('article'),
    kindAfter: kinds('after'),
    kindItself: kinds('itself'),
    joinsDates: kinds('joins_dates'),
    joinsShare: kinds('joins_share'),
    mayJoinShare: kinds('may_join_share'),
    beforeBrackets: kinds('before_brackets'),
    addressBefore: kinds('address_before'),
    addressInside: kinds('address_inside'),
    addressAfter: kinds('address_after'),
    counted: countedWords(language),
    numbered: numberedWords(language),
    suffixes: new Map(
      language.number_words.filter((row) => row.role === 'suffix').map((row) => [row.surface, row.value]),
    ),
    formats: language.number_formats,
  };
  lexicons.set(language, lexicon);
  return lexicon;
}
