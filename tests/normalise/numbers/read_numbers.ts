// Runs the number grammar over a text, as the tests of this folder do.
import { readLanguages } from '../../../pipeline/_edge/read_vocabulary.ts';
import { findNumbers } from '../../../pipeline/normalise/numbers/find_numbers.ts';
import { readSentences } from '../../../pipeline/normalise/read_sentences.ts';
import type { NumberSpan, Sentence } from '../../../pipeline/normalise/spans.ts';
import type { ParagraphRow } from '../../../schemas/stages.ts';

export const languages = readLanguages(process.cwd());

export const paragraphOf = (text: string): ParagraphRow =>
  ({ text, role: 'body', section: null, ordinal: 1 }) as unknown as ParagraphRow;

/** The sentences of a text in a language of the checkout. */
export const sentencesIn = (text: string, language: string): Sentence[] =>
  readSentences(paragraphOf(text), languages.get(language)!);

/** All numbers of a text, read as the press of `country` writes them. */
export const numbersIn = (text: string, language: string, country: string | null = null): NumberSpan[] =>
  sentencesIn(text, language).flatMap((sentence) =>
    findNumbers(sentence, languages.get(language)!, { country }),
  );

/** Value, bound and kind in one short line: `25`, `>=25`, `>25`, `~25`, `<=25`, `<25`, `60..70`, `money 5 USD`, `clock`. */
export function describeNumber(span: NumberSpan): string {
  const marks = {
    exact: '',
    at_least: '>=',
    more_than: '>',
    about: '~',
    up_to: '<=',
    fewer_than: '<',
    range: '',
  };
  const value = span.valueHigh === null ? `${span.value}` : `${span.value}..${span.valueHigh}`;
  if (span.written === 'article') return 'article';
  if (span.kind === 'cardinal') return `${marks[span.qualifier]}${value}`;
  if (span.kind === 'money') return `money ${marks[span.qualifier]}${value} ${span.currency}`;
  return span.kind;
}
