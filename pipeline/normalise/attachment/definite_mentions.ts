// Finds persons told of again without their number: "the National Guard members lost their lives in Jalisco".
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import { costOfHappening, findHappenings, measureDistances } from './happenings.ts';
import { type Conditions, hasSenseAmong, isLink, senseOf, termCovering } from './phrase_readings.ts';
import type { Readings } from './readings.ts';

export interface DefiniteMention {
  /** Words of the mention, as a phrase that counts nothing. */
  readonly from: number;
  readonly to: number;
  readonly indicator: string;
  /** Group code; null: members of a body not named here. */
  readonly group: string | null;
}

/** What happened stands close to a mention, or it is of something else. */
const maxCost = 1.5;
/** Words between the article and the noun. */
const maxWords = 4;

function findArticle(sentence: MarkedSentence, from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - maxWords); at -= 1) {
    if (sentence.numberAt[at] !== undefined) return null;
    const term = termCovering(sentence, at);
    if (isLink(term, 'definite')) return term!.from;
    if (!sentence.words[at]!.isWord || hasSenseAmong(term, ['link', 'happening'])) return null;
  }
  return null;
}

/** The mentions of a sentence, in order, of persons of whom the sentence says what happened to them. */
export function findDefiniteMentions(
  sentence: MarkedSentence,
  phrases: readonly CountedPhrase[],
  readings: Readings,
  conditions: Conditions,
): DefiniteMention[] {
  const distances = measureDistances(sentence);
  const happenings = findHappenings(sentence, conditions, readings.ofPersonsOnly).filter(
    ({ ofKind }) => ofKind === null,
  );
  if (happenings.length === 0) return [];
  return sentence.terms.flatMap((term): DefiniteMention[] => {
    const noun = senseOf(term, 'counted', conditions);
    if (noun === undefined || noun.code !== 'person' || noun.isSingular || noun.group === '*') return [];
    if (phrases.some(({ from, to }) => from < term.to && term.from < to)) return [];
    const article = findArticle(sentence, term.from);
    if (article === null) return [];
    const range = { from: article, to: term.to };
    const body = sentence.terms.find(
      ({ from, to, senses }) =>
        from > article && to <= term.from && senses.some(({ sense }) => sense === 'organisation'),
    );
    const group = body?.senses.find(({ sense }) => sense === 'organisation')?.group ?? noun.group;
    for (const happening of happenings) {
      const reading = readings.find('person', happening.code);
      if (reading === null) continue;
      if (costOfHappening(sentence, distances, range, happening, conditions) > maxCost) continue;
      return [{ ...range, indicator: reading.indicator, group: group === '?' ? null : group }];
    }
    return [];
  });
}
