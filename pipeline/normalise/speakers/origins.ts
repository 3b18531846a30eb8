// Who a mention stands for, given what the report has said so far about who speaks.
import type { Word } from '../phrase_tree.ts';
import type { Sentence, SpeakerSpan } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';
import type { Mention } from './mentions.ts';
import { isByOffice, isOfAnother } from './named_holders.ts';
import type { SpeakerEntry, Speakers } from './speaker_names.ts';

export interface Origin {
  readonly speaker: string;
  readonly speakerRole: string | null;
  readonly speakerRoleEn: string | null;
  readonly speakerId: string | null;
  readonly isGeneric: boolean;
}

/** What a report has said so far about who speaks. */
export interface Memory {
  last: Origin | null;
  /** The person whom the sentence before is about, though it has nobody speak. */
  head: Origin | null;
  /** The latest holder of each office that the report named. */
  readonly holders: Map<string, SpeakerEntry>;
  /** Who holds an office in this report, `office|state`, where that is not the person described as holding it. */
  readonly others: Map<string, Origin>;
  /** Persons named so far, the latest last, each once. */
  people: readonly SpeakerEntry[];
  /** State whose heading the sentence stands under. */
  headingState: string | null;
  /** State that "the state" means: the one that the sentence names last, else the one named most. */
  lastState: string | null;
  /** How often each state was named, the latest last. */
  readonly states: Map<string, number>;
  /** Origin that an earlier sentence ended with, and how far back that was; null: nobody goes on. */
  before: { readonly origin: Origin; readonly sentences: number; readonly paragraphs: number } | null;
  /** Who holds an office that nobody describes, by the words of the name; never published. */
  readonly named: Map<string, Origin>;
  /** Has somebody spoken last whom nobody describes? Then "she" is nobody known. */
  isStranger: boolean;
  /** Was it named before a colon ("Harfuch: 85 bloqueos")? Such a line ends with its sentence. */
  isBeforeOfColon: boolean;
  /** Speaker of a list that "X informó:" opened, until its paragraphs end. */
  listOrigin: Origin | null;
}

/** The span in which an origin goes on to speak, though the sentence does not name it; `at` are the words that say so. */
export function carriedSpan(
  origin: Origin,
  at: { readonly start: number; readonly end: number },
  { start, end }: Sentence,
  rule: string,
): SpeakerSpan {
  const { speaker, speakerRole, speakerId, isGeneric } = origin;
  return {
    start: at.start,
    end: at.end,
    speaker,
    speakerRole,
    speakerId,
    isGeneric,
    via: [],
    covers: { start, end },
    rule,
  };
}

export function originOf(entry: SpeakerEntry, language: string): Origin {
  return {
    speaker: entry.speaker,
    speakerRole: language === 'es' ? entry.roleEs : entry.roleEn,
    speakerRoleEn: entry.roleEn,
    speakerId: entry.sourceId,
    isGeneric: entry.kind === 'generic',
  };
}

/** The words that name an undescribed office and its town ("alcalde de San Gabriel"), never a person's name. */
function officeText(sentence: Sentence, words: readonly Word[], mention: Mention): string {
  const text = sentence.paragraph.text.slice(words[mention.from]!.start, words[mention.textTo - 1]!.end);
  return text.replace(/^(?:the|el|la) /i, '');
}

/** The state of whoever was named last in an office: "the state governor" goes on to be that governor. */
function stateOfHolder(holder: SpeakerEntry | undefined): string | null {
  return holder?.jurisdiction?.startsWith('MX-') ? holder.jurisdiction : null;
}

export function originOfMention(
  mention: Mention,
  sentence: Sentence,
  words: readonly Word[],
  knowledge: { readonly speakers: Speakers; readonly attribution: AttributionWords },
  memory: Memory,
): Origin | null {
  const { language } = knowledge.attribution;
  if (mention.kind === 'private' || mention.kind === 'outlet') return null;
  if (mention.kind === 'anaphor') {
    const { office: roleWord } = mention;
    // "She said" after a passer-by's words is not the minister.
    if (memory.isStranger && (roleWord === null || roleWord === '*')) return null;
    if (roleWord === '*' && memory.head !== null) return memory.head;
    const isMeant = (roleEn: string | null | undefined): boolean =>
      roleEn != null && (roleWord === '*' || roleEn.includes(roleWord ?? ''));
    if (roleWord === null || isMeant(memory.last?.speakerRoleEn)) return memory.last;
    const person = memory.people.findLast((each) => isMeant(each.roleEn));
    // "La presidenta" of a report that has named none is the country's.
    const head = roleWord === 'President' ? knowledge.speakers.holders.get('president|MX') : undefined;
    const meant = person ?? (memory.last === null ? head : undefined);
    return meant === undefined ? memory.last : originOf(meant, language);
  }
  const { entry } = mention;
  if (entry !== null) {
    const other = isByOffice(words, mention)
      ? memory.others.get(`${entry.office}|${entry.jurisdiction}`)
      : undefined;
    return other ?? originOf(entry, language);
  }
  const { office } = mention;
  const state =
    mention.state ??
    (mention.isOfState ? (stateOfHolder(memory.holders.get(office ?? '')) ?? memory.lastState) : null) ??
    memory.headingState;
  const holder =
    (state === null ? undefined : knowledge.speakers.holders.get(`${office}|${state}`)) ??
    (mention.state === null && !mention.isOfState ? memory.holders.get(office ?? '') : undefined);
  const key = `${office}|${holder?.jurisdiction ?? state}`;
  const other = mention.holder.length === 0 ? memory.others.get(key) : undefined;
  if (other !== undefined) return other;
  if (holder !== undefined && !isOfAnother(mention.holder, holder)) return originOf(holder, language);
  const known = mention.holderOf === null ? undefined : memory.named.get(mention.holderOf);
  if (known !== undefined) return known;
  const text = officeText(sentence, words, mention);
  const origin = { speaker: text, speakerRole: text, speakerRoleEn: null, speakerId: null, isGeneric: false };
  // "The governor" alone, later, is the one named here.
  if (holder !== undefined) for (const of of [key, `${office}|null`]) memory.others.set(of, origin);
  return origin;
}

export function joinOrigins(origins: readonly Origin[]): Origin | null {
  const [first, second] = origins;
  if (first === undefined || second === undefined) return first ?? null;
  if (first.speakerId === second.speakerId) return first;
  return {
    speaker: `${first.speaker} / ${second.speaker}`,
    speakerRole: null,
    speakerRoleEn: null,
    speakerId: null,
    isGeneric: first.isGeneric && second.isGeneric,
  };
}

export function remember(mentions: readonly Mention[], memory: Memory): void {
  for (const { entry } of mentions) {
    if (entry?.kind !== 'person') continue;
    if (entry.office !== null) memory.holders.set(entry.office, entry);
    memory.people = [...memory.people.filter((known) => known.speaker !== entry.speaker), entry];
  }
}
