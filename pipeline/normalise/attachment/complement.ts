// Reads what stands behind a noun and says whose members it counts: "members of the National Guard".
import { isNamed } from '../forces.ts';
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { Sense } from '../lexicon/senses.ts';
import { type Conditions, hasSense, hasSenseAmong, isBreak, isLink, senseOf } from './phrase_readings.ts';

/** A counted noun on its way: how far it is read, and what its words said. */
export interface Reading {
  at: number;
  kind: string | null;
  headGroup: string | null;
  happening: string | null;
  happeningGroup: string | null;
  bodies: string[];
  isElided: boolean;
  isOfThem: boolean;
  ofHappening: string | null;
  headFrom: number | null;
}

/** Words after a noun within which its complement names a body. */
const maxComplementWords = 7;

/** After the noun: "members of Mexico's National Guard", "people in the security forces". */
export function readComplement(
  sentence: MarkedSentence,
  reading: Reading,
  conditions: Conditions,
  value: number,
): void {
  let at = reading.at;
  let hasOf = false;
  let unknown = 0;
  let participle: Sense | null = null;
  const end = Math.min(at + maxComplementWords, sentence.words.length);
  while (at < end) {
    if (sentence.numberAt[at] !== undefined && sentence.numberAt[at]!.number.written !== 'article') return;
    // "25 de la (GN)"
    const isOpening = sentence.words[at]!.text === '(' && hasSense(sentence.termAt[at + 1], 'organisation');
    if (isBreak(sentence, at) && !isOpening) return;
    const term = sentence.termAt[at];
    const noun = hasOf ? senseOf(term, 'counted', conditions) : undefined;
    const body = senseOf(term, 'organisation', conditions) ?? (noun?.code === 'person' ? noun : undefined);
    // "four of the fugitives": what befell all of them is in the noun.
    if (hasOf && reading.kind === null && noun?.code === 'person') reading.ofHappening ??= noun.happening;
    // "personnel killed in the cartel's attacks": whose the attacks were is not whose members they are.
    const isOwner =
      term !== undefined &&
      body?.group === 'suspected_criminals' &&
      sentence.words[term.to - 1]!.isPossessive;
    if (isOwner) return;
    if (term !== undefined && body !== undefined && isNamed(body.group)) {
      // "one of the most violent gangs": a superlative tells of the gang, and counts no member.
      if (reading.kind === null && value === 1 && unknown > 0) return;
      // "personas evadidas del centro estatal": the adjective is of the noun before it, not of the people.
      if (body.part === 'adjective' && unknown > 0 && reading.headGroup === '*') return;
      if (hasOf || body.part === 'adjective') {
        reading.bodies.unshift(body.group);
        reading.at = term.to;
        if (participle !== null) reading.happening ??= participle.code;
        // The first body named after the noun is whose members are counted.
        if (body.part !== 'adjective') return;
      } else return;
      at = term.to;
    } else if (reading.kind === null && hasSense(term, 'counted') && noun?.code !== 'person') {
      // "three were wounded in clashes between the Army and ...": the body is of the clashes.
      return;
    } else if (isLink(term, 'of', 'in') || (reading.headGroup === '?' && isLink(term, 'having'))) {
      // "an official with the prosecutor's office"

      hasOf = true;
      at = term!.to;
    } else if (isLink(term, 'definite', 'indefinite')) at = term!.to;
    else if (reading.kind === null && isLink(term, 'be')) at = term!.to;
    else if (senseOf(term, 'happening', conditions)?.part === 'participle') {
      if (hasOf && reading.kind === null)
        reading.ofHappening ??= senseOf(term, 'happening', conditions)!.code;
      // "15 elementos heridos de la Guardia": told of the noun, before its body.
      participle ??= hasOf || reading.kind === null ? null : senseOf(term, 'happening', conditions)!;
      at = term!.to;
    } else if (hasSenseAmong(term, ['link', 'happening'])) return;
    else {
      unknown += 1;
      at = term?.to ?? at + 1;
    }
  }
}
