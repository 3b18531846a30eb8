// Runs the speaker finder over sentences, as the tests of this folder do.
import { readLanguages, readVocabulary } from '../../../pipeline/_edge/read_vocabulary.ts';
import type { Sentence, SpeakerSpan } from '../../../pipeline/normalise/spans.ts';
import {
  type AttributionWords,
  readAttribution,
} from '../../../pipeline/normalise/speakers/attribution_words.ts';
import { findSpeakers } from '../../../pipeline/normalise/speakers/find_speakers.ts';
import { buildSpeakers } from '../../../pipeline/normalise/speakers/speaker_names.ts';
import type { ParagraphRow } from '../../../schemas/stages.ts';

export const speakers = buildSpeakers(readVocabulary(process.cwd()));
const attributions = new Map(
  [...readLanguages(process.cwd())].map(([code, language]) => [code, readAttribution(language)] as const),
);
export const attributionOf = (language: string): AttributionWords => attributions.get(language)!;

/** Sentences parted by ` | `; `# ` before one makes it a heading, `- ` a list item, each a paragraph of its own. */
export function sentencesOf(text: string): readonly Sentence[] {
  let paragraph: ParagraphRow | null = null;
  return text.split(' | ').map((each, index) => {
    const role = each.startsWith('# ') ? 'heading' : each.startsWith('- ') ? 'list_item' : 'body';
    const own = role === 'body' ? each : each.slice(2);
    const isSame = role === 'body' && paragraph?.role === 'body';
    const ordinal: number = isSame ? paragraph!.paragraph : index + 1;
    paragraph = { capture_id: 'c', paragraph: ordinal, role, text: own } as ParagraphRow;
    return { paragraph, start: 0, end: own.length, tokens: [] };
  });
}

export function speakersIn(text: string, language: string): readonly (readonly SpeakerSpan[])[] {
  return findSpeakers(sentencesOf(text), { speakers, attribution: attributionOf(language) });
}

/** A sentence's attributions in one line, the last one's unless told: id (or name in quotes), `via` outlets after `<`. */
export function describeSpeakers(text: string, language: string, sentence = -1): string {
  const spans = speakersIn(text, language).at(sentence) ?? [];
  return spans
    .filter((span) => span.speaker !== null || span.via.length > 0)
    .map((span) => {
      const who = span.speakerId ?? (span.speaker === null ? '' : `"${span.speaker}"`);
      return span.via.length === 0 ? who : `${who}<${span.via.join(',')}`;
    })
    .join(' ');
}
