// Finds the frames that attribute speech ("X said", "according to X", "informó X", "X:") and who stands in each.
import { matchPhrase, type PhraseMatch, startsAny, type Word } from '../phrase_tree.ts';
import type { AttributionRow, AttributionWords } from './attribution_words.ts';
import type { Mention } from './mentions.ts';

export interface Frame {
  /** Words from (inclusive) to (exclusive), the subject included. */
  readonly from: number;
  readonly to: number;
  /** Who speaks; null where the subject is left out ("Señaló que...") or is the last speaker's. */
  readonly subjects: readonly Mention[];
  /** Outlet that is told. */
  readonly told: Mention | null;
  readonly rule:
    | 'subject_verb'
    | 'verb_subject'
    | 'elided_subject'
    | 'speaker_frame'
    | 'channel_frame'
    | 'head_colon'
    | 'tail_colon'
    | 'in_brackets';
}

/** How far a subject may stand from its verb with nothing known between, and inside commas, in words. */
const nearest = 2;
const longestApposition = 30;

function fillsGap(words: readonly Word[], attribution: AttributionWords, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const match = matchPhrase(attribution.byRole.between, words, at);
    if (match === null || match.to > to) return false;
    at = match.to;
  }
  return true;
}

/** Words before a verb in which a negation is the verb's. */
const nearVerb = 3;

/** "Authorities have not said": whoever has said nothing is no speaker. */
function isDenied(attribution: AttributionWords, words: readonly Word[], from: number, to: number): boolean {
  for (let at = to - 1; at >= Math.max(from, to - nearVerb); at -= 1) {
    if (!words[at]!.isWord) return false;
    if (matchPhrase(attribution.byRole.negation, words, at) !== null) return true;
  }
  return false;
}

/** Words that an office or "authorities" may be placed with: "officials in the state of Sonora", "autoridades de la entidad". */
const longestPlace = 10;

function isOfPlace(mention: Mention, gap: readonly Word[]): boolean {
  if (mention.kind !== 'generic' && mention.kind !== 'office') return false;
  return gap.length <= longestPlace && /^(?:in|from|of|at|de|del|en)$/.test(gap[0]!.folded);
}

/** Words of a name, and of a post that links it to a body. */
const longestPost = 6;
/** Are these words only a post and what links it to a body: "head of the", "a spokeswoman for the"? */
function isPost(words: readonly Word[], attribution: AttributionWords, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const match = matchPhrase(attribution.byRole.post, words, at);
    // The last link may reach into the body's own name: "de la | Policía".
    if (match === null) return false;
    at = match.to;
  }
  return true;
}

/** Is the mention itself an apposition: "Ana Ruiz, the Nayarit security secretary, said"? */
function isApposed(words: readonly Word[], attribution: AttributionWords, mention: Mention): boolean {
  let comma = mention.from - 1;
  while (comma > mention.from - longestPost && words[comma]?.isWord) comma -= 1;
  if (words[comma]?.text !== ',' || words[comma - 1]?.isCapital !== true) return false;
  return isPost(words, attribution, comma + 1, mention.from);
}

/** "Said Pedro Ruiz, head of the police": past a name that nobody describes, to the comma after it. */
function pastName(words: readonly Word[], from: number): number | null {
  let at = from;
  while (at - from < longestPost && words[at]?.isWord && words[at]!.isCapital) at += 1;
  return at - from >= 2 && words[at]?.text === ',' ? at + 1 : null;
}

/** Does a quotation end within these words that began before them? What stands in it does not say what follows it. */
function closesQuotation(gap: readonly Word[]): boolean {
  let open = 0;
  for (const { text } of gap) {
    if (/^[“«„]$/.test(text) || (text === '"' && open === 0)) open += 1;
    else if (/^[”»"]$/.test(text)) open -= 1;
    if (open < 0) return true;
  }
  return open > 0;
}

/** May what stands between subject and verb be passed over: nothing, known words, or an apposition between commas? */
function isOpenGap(
  words: readonly Word[],
  attribution: AttributionWords,
  mention: Mention,
  to: number,
): boolean {
  const from = mention.to;
  if (to - from > longestApposition) return false;
  const holdsComma = words.slice(mention.from, mention.to).some((word) => word.text === ',');
  const gap = words.slice(from, to);
  if (isDenied(attribution, words, from, to) || closesQuotation(gap)) return false;
  const marks = gap.filter((word) => /^[,;:—–()]$/.test(word.text));
  if (marks.length === 0)
    return gap.length <= nearest || fillsGap(words, attribution, from, to) || isOfPlace(mention, gap);
  // "El secretario del gobierno federal, Ricardo Trevilla, dijo": the name is itself the apposition.
  if (
    gap.length === 1 &&
    gap[0]!.text === ',' &&
    mention.kind === 'person' &&
    words[mention.from - 1]?.text === ','
  )
    return true;
  // "Ricardo Trevilla, the defense secretary, said": the comma closes the apposition that the mention holds.
  if (gap[0]!.text === ',' && (holdsComma || isApposed(words, attribution, mention)))
    return fillsGap(words, attribution, from + 1, to);
  if (gap.some((word) => word.text === ';' || word.text === ':')) return false;
  const first = gap[0]!.text; // "a guard, a prosecutor, and a woman, reveals": a list goes on, and no apposition.
  if (first === ',' && matchPhrase(attribution.byRole.joint, words, from + 1) !== null) return false;
  const opens = first === ',' || first === '(' || first === '—' || first === '–';
  let end = to;
  while (end > from && !/^[,)—–]$/.test(words[end - 1]!.text)) end -= 1;
  return opens && end > from + 1 && (to - end <= nearest || fillsGap(words, attribution, end, to));
}

/** Index of the last mention that ends at or before a word, -1 for none; by halving, since sentences can be endless. */
function lastIndexBefore(mentions: readonly Mention[], word: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.to <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first mention that begins at or after a word. */
function firstFrom(mentions: readonly Mention[], word: number): Mention | undefined {
  const next = mentions[lastIndexBefore(mentions, word) + 1];
  return next !== undefined && next.from < word ? mentions[lastIndexBefore(mentions, word) + 2] : next;
}

function subjectsBefore(
  words: readonly Word[],
  attribution: AttributionWords,
  mentions: readonly Mention[],
  verb: number,
): readonly Mention[] {
  const index = lastIndexBefore(mentions, verb);
  const last = mentions[index];
  if (last === undefined || !isOpenGap(words, attribution, last, verb)) {
    // An apposition may hold mentions of its own: try the mention before its opening comma.
    const outer = mentions[index - 1];
    if (last === undefined || outer === undefined || words[outer.to]?.text !== ',') return [];
    return isOpenGap(words, attribution, outer, verb) ? [outer] : [];
  }
  const previous = mentions[index - 1];
  if (previous === undefined) return [last];
  const joint = previous.to + (words[previous.to]?.text === ',' ? 1 : 0);
  const isJoined = matchPhrase(attribution.byRole.joint, words, joint) !== null && last.from - joint <= 3;
  return isJoined ? [previous, last] : [last];
}

function subjectAfter(
  words: readonly Word[],
  attribution: AttributionWords,
  mentions: readonly Mention[],
  verbEnd: number,
): readonly Mention[] {
  const next = firstFrom(mentions, verbEnd);
  if (next === undefined || next.kind === 'anaphor')
    return next === undefined || next.from > verbEnd ? [] : [next];
  if (next.from - verbEnd > longestApposition) return [];
  const apposed = pastName(words, verbEnd);
  if (apposed !== null && apposed <= next.from && isPost(words, attribution, apposed, next.from)) {
    const holder = words.slice(verbEnd, apposed - 1).map((word) => word.folded);
    return [{ ...next, holder }];
  }
  const isNear = next.from - verbEnd <= nearest || fillsGap(words, attribution, verbEnd, next.from);
  return isNear && words.slice(verbEnd, next.from).every((word) => word.isWord && word.folded !== 'que')
    ? [next]
    : [];
}

/** English puts the subject after its verb only at the end of what is quoted: after a comma, a quotation mark, a dash. */
function mayInvert(words: readonly Word[], verb: number, language: string): boolean {
  if (language !== 'en') return true;
  return verb === 0 || /^[,"”’»—–]$/.test(words[verb - 1]!.text);
}

/** Does a clause, a quotation or nothing follow the verb: "aseguró que", "aseguró:", "..., aseguró"? */
function opensWhatIsSaid(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return next === undefined || next.folded === 'que' || (!next.isWord && !/^\p{N}/u.test(next.text));
}

const verbRoles = ['verb', 'continuing_verb', 'telling_verb'] as const;
const frameRoles = ['frame', 'channel_frame'] as const;

/** The longest phrase of these roles that begins at a word; of equals, the first role's. */
function longestOf(
  attribution: AttributionWords,
  roles: readonly (typeof verbRoles | typeof frameRoles)[number][],
  words: readonly Word[],
  at: number,
): PhraseMatch<AttributionRow> | null {
  let best: PhraseMatch<AttributionRow> | null = null;
  for (const role of roles) {
    const match = matchPhrase(attribution.byRole[role], words, at);
    if (match !== null && (best === null || match.to > best.to)) best = match;
  }
  return best;
}

function readVerb(
  words: readonly Word[],
  attribution: AttributionWords,
  mentions: readonly Mention[],
  match: PhraseMatch<AttributionRow>,
): Frame | null {
  const { from: verb, to: verbEnd } = match;
  const row = match.values[0]!;
  const previous = words[verb - 1];
  if (previous !== undefined && matchPhrase(attribution.byRole.passive, words, verb - 1)?.to === verb)
    return null;
  const told =
    row.role === 'telling_verb' && (firstFrom(mentions, verbEnd)?.from ?? Infinity) - verbEnd <= 1
      ? (firstFrom(mentions, verbEnd) ?? null)
      : null;
  const before = subjectsBefore(words, attribution, mentions, verb);
  const isSetOff = verb === 0 || /^[,"”’»—–]$/.test(words[verb - 1]!.text);
  const inverts = row.value === 'inverts' || (row.value === 'asserts' && isSetOff);
  const after =
    inverts && mayInvert(words, verb, attribution.language)
      ? subjectAfter(words, attribution, mentions, verbEnd)
      : [];
  const inverted: Frame | null =
    after.length === 0 ? null : { from: verb, to: after[0]!.to, subjects: after, told, rule: 'verb_subject' };
  if (before.length > 0) {
    // "..., with members of the Guard, on Sunday, confirmed the prosecutor": whoever follows at once says it.
    const isFar = isSetOff && verb - before.at(-1)!.to > 1;
    if (inverted !== null && isFar && isPost(words, attribution, verbEnd, after[0]!.from)) return inverted;
    // "La Marina aseguró que ...", but "La Marina aseguró 12 armas": what such a verb asserts is a clause.
    if (row.value === 'asserts' && !opensWhatIsSaid(words, verbEnd)) return null;
    return { from: before[0]!.from, to: told?.to ?? verbEnd, subjects: before, told, rule: 'subject_verb' };
  }
  if (inverted !== null) return inverted;
  const opensClause =
    verb === 0 ||
    /^[,;"“«—]$/.test(previous!.text) ||
    matchPhrase(attribution.byRole.clause_opener, words, verb - 1)?.to === verb;
  const isContinuing = row.role === 'continuing_verb';
  // A verb of speech without subject is the last speaker's: always in Spanish ("Señaló que"), in English never.
  const mayElide = attribution.elidesSubjects && (verb <= 2 || previous!.text === ',') && opensClause;
  if (isContinuing || mayElide || told !== null) {
    return { from: verb, to: told?.to ?? verbEnd, subjects: [], told, rule: 'elided_subject' };
  }
  return null;
}

/** Words that may stand between "according to" and the speaker: articles, adjectives, "data from". */
const longestLead = 5;

/** "The report of the Security Ministry": the body whose report it is, not the report named before. */
function relayedBy(
  words: readonly Word[],
  mentions: readonly Mention[],
  index: number,
  { byRole }: AttributionWords,
): Mention | null {
  const [report, body] = [mentions[index], mentions[index + 1]];
  if (report?.kind !== 'anaphor' || body === undefined || body.from - report.to > longestLead - 1)
    return null;
  const gap = words.slice(report.to, body.from);
  const isLinked = gap.some((_, at) => matchPhrase(byRole.relay, gap, at) !== null);
  return isLinked && gap.every((word) => word.isWord) ? body : null;
}

function readFrame(
  words: readonly Word[],
  mentions: readonly Mention[],
  match: PhraseMatch<AttributionRow>,
  attribution: AttributionWords,
): Frame | null {
  // "nach Regierungsangaben": the phrase names the origin itself.
  const inner = mentions[lastIndexBefore(mentions, match.from) + 1];
  const isInner = inner !== undefined && inner.from >= match.from && inner.to <= match.to;
  const index = lastIndexBefore(mentions, match.to) + 1;
  // "según el reporte de la Fiscalía": the report is in the frame, whose it is behind it.
  const first = isInner ? lastIndexBefore(mentions, match.from) + 1 : index;
  const next = relayedBy(words, mentions, first, attribution) ?? mentions[first];
  if (next === undefined || next.from < match.from || next.from - match.to > longestLead) return null;
  if (words.slice(match.to, Math.max(match.to, next.from)).some((word) => /^[,;:.]$/.test(word.text)))
    return null;
  const isChannel = match.values[0]!.role === 'channel_frame';
  if (isChannel && next.from - match.to > 2) return null;
  return {
    from: match.from,
    to: next.to,
    subjects: [next],
    told: null,
    rule: isChannel ? 'channel_frame' : 'speaker_frame',
  };
}

/** "Harfuch: en Jalisco 890 detenidos", "La de Jalisco: ...": a speaker at the head, then a colon. */
function readHead(words: readonly Word[], mentions: readonly Mention[]): Frame | null {
  const first = mentions[0];
  if (first === undefined || first.from > 2 || words[first.to]?.text !== ':') return null;
  if (words.slice(0, first.from).some((word) => !word.isWord)) return null;
  return { from: first.from, to: first.to + 1, subjects: [first], told: null, rule: 'head_colon' };
}

/** A colon, or a dash that stands free, as headlines set before whoever is quoted. */
function setsOff(words: readonly Word[], at: number): boolean {
  const [before, mark, after] = [words[at - 1], words[at], words[at + 1]];
  if (mark?.text === ':') return true;
  const isFree =
    before !== undefined && before.end < mark!.start && after !== undefined && mark!.end < after.start;
  return mark !== undefined && /^[-–—]$/.test(mark.text) && isFree;
}

/** "Suman 60 muertos: Harfuch", "60 dead - officials": a speaker alone after the mark that ends a line. */
function readTail(words: readonly Word[], mentions: readonly Mention[]): Frame | null {
  const last = mentions.at(-1);
  if (last === undefined || last.kind === 'anaphor' || last.kind === 'private') return null;
  const end = words.at(-1)?.text === '.' ? words.length - 1 : words.length;
  const colon = setsOff(words, last.from - 1) ? last.from - 1 : last.from - 2;
  const isAlone = last.to === end && colon > 0 && setsOff(words, colon) && words[last.from - 1]!.text !== ',';
  if (!isAlone || colon < 2) return null;
  return { from: colon, to: last.to, subjects: [last], told: null, rule: 'tail_colon' };
}

/** Each mention speaks once: "Fuentes de la Fiscalía confirmaron" is one attribution. */
function onceEach(frames: readonly Frame[]): readonly Frame[] {
  const spoken = new Set<number>();
  return frames.filter(({ subjects }) => {
    const isNew = subjects.length === 0 || subjects.some(({ from }) => !spoken.has(from));
    for (const { from } of subjects) spoken.add(from);
    return isNew;
  });
}

/** The frames of a sentence in order. */
export function findFrames(
  words: readonly Word[],
  mentions: readonly Mention[],
  attribution: AttributionWords,
): readonly Frame[] {
  const frames: Frame[] = [];
  const head = readHead(words, mentions);
  if (head !== null) frames.push(head);
  const tail = readTail(words, mentions);
  if (tail !== null) frames.push(tail);
  const inside = new Set<number>();
  /** Words of names that look like a frame: "fuentes de seguridad". */
  const named = new Set<number>();
  for (const { from, to, kind } of mentions) {
    for (let at = from; at < to; at += 1) {
      inside.add(at);
      if (kind !== 'anaphor') named.add(at);
    }
  }
  for (const mention of mentions) {
    const isBracketed = words[mention.from - 1]?.text === '(' && words[mention.to]?.text === ')';
    if (mention.kind === 'outlet' && isBracketed)
      frames.push({
        from: mention.from,
        to: mention.to,
        subjects: [mention],
        told: null,
        rule: 'in_brackets',
      });
  }
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.isWord || !startsAny(attribution.ofFrames, words[at]!)) continue;
    const lead = named.has(at) ? null : longestOf(attribution, frameRoles, words, at);
    const framed = lead === null ? null : readFrame(words, mentions, lead, attribution);
    if (framed !== null) {
      frames.push(framed);
      at = Math.max(at, framed.to - 1);
      continue;
    }
    if (inside.has(at)) continue;
    const verb = longestOf(attribution, verbRoles, words, at);
    if (verb === null) continue;
    const frame = readVerb(words, attribution, mentions, verb);
    if (frame !== null) frames.push(frame);
    at = verb.to - 1;
  }
  return onceEach(frames.sort((a, b) => a.from - b.from || a.to - b.to));
}
