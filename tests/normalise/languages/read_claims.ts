// Runs the stage normalise over one text in a language, as the tests of this folder do.
import { createHash } from 'node:crypto';
import { readLanguages, readVocabulary } from '../../../pipeline/_edge/read_vocabulary.ts';
import { normalise } from '../../../pipeline/normalise/normalise.ts';
import { prepareKnowledge } from '../../../pipeline/normalise/prepare_knowledge.ts';
import type { Language } from '../../../schemas/language.ts';
import type { CaptureRow, Normalisation, ParagraphRow } from '../../../schemas/stages.ts';

export const languages = readLanguages(process.cwd());
const vocabulary = readVocabulary(process.cwd());
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const knowledgeOf = (read: ReadonlyMap<string, Language>) =>
  prepareKnowledge(vocabulary, read, 'test');
const knowledge = knowledgeOf(languages);

/** What the stage makes of one paragraph, published on 24 February 2026 by nobody's press. */
export function normaliseText(text: string, language: string, known = knowledge): Normalisation {
  const capture = {
    capture_id: 'c',
    report_id: 'r',
    language,
    published_on: '2026-02-24',
  } as unknown as CaptureRow;
  const paragraph = {
    capture_id: 'c',
    paragraph: 1,
    role: 'body',
    section: null,
    text,
  } as unknown as ParagraphRow;
  return normalise(capture, [paragraph], known, sha256);
}

const marks: Readonly<Record<string, string>> = {
  exact: '',
  at_least: '>=',
  more_than: '>',
  about: '~',
  up_to: '<=',
  fewer_than: '<',
};

/** Each claim in one line: `deaths >=25 national_guard MX-JAL`, its definition in brackets, its speaker after `by`. */
export function describeClaims(text: string, language: string): string[] {
  return normaliseText(text, language).claims.map((claim) => {
    const value =
      claim.qualifier === 'range'
        ? `${claim.value_low}..${claim.value_high}`
        : `${marks[claim.qualifier]}${claim.value}`;
    const definition = claim.definition === 'all' ? '' : ` (${claim.definition})`;
    const speaker = claim.speaker === null ? '' : ` by ${claim.speaker}`;
    return `${claim.indicator}${definition} ${value} ${claim.group_code} ${claim.place}${speaker}`;
  });
}
