// Where a sentence mentions somebody who could have spoken: a described person, office, body or outlet, or an unnamed office.
import { matchPhrase, splitPhrase, startsAny, startsPhrase, type Word } from '../phrase_tree.ts';
import type { AttributionWords } from './attribution_words.ts';
import { isByOffice, nameAt, ofNamedHolder, townEnd, withHolder } from './named_holders.ts';
import type { SpeakerEntry, Speakers } from './speaker_names.ts';

export interface Mention {
  /** Words from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** The described speaker; null for an office that nobody describes, a pronoun, an anaphor, a private person. */
  readonly entry: SpeakerEntry | null;
  readonly kind: SpeakerEntry['kind'] | 'office' | 'anaphor' | 'private';
  /** Code of an office; of an anaphor, a word that the English role of whoever is meant holds (`*`: any person). Null: none. */
  readonly office: string | null;
  /** State that an office is of, where the words name it. */
  readonly state: string | null;
  /** An office "of the state", not named here. */
  readonly isOfState: boolean;
  /** End of the office's own words, before the name of whoever holds it ("Mayor | Luis Gómez"). */
  readonly textTo: number;
  /** Folded words of the name beside an office that nobody describes: who holds it, never published. */
  readonly holder: readonly string[];
  /** Word of a name that holds an office told before; null: none. */
  readonly holderOf: string | null;
}

function matchEntry(speakers: Speakers, words: readonly Word[], at: number): Mention | null {
  if (words[at] === undefined || !startsPhrase(speakers.tree, words[at]!)) return null;
  const match = matchPhrase(speakers.tree, words, at, (found) => {
    const values = found.values.filter((entry) => !entry.needsCapital || words[at]!.isCapital);
    return values.length === 0 ? null : { ...found, values };
  });
  if (match === null) return null;
  // Titles can be shared; a person's name never is. Persons come first in the tree.
  const entry = match.values.find((value) => value.kind === 'person') ?? match.values[0]!;
  const isShared = new Set(match.values.map((value) => value.speaker)).size > 1;
  return {
    from: at,
    to: match.to,
    entry: isShared ? null : entry,
    kind: isShared ? 'office' : entry.kind,
    office: entry.office,
    state: null,
    isOfState: false,
    textTo: match.to,
    holder: [],
    holderOf: null,
  };
}

/** Past the words that join an office to its place ("of the state of", "des Bundesstaates"), four of them at most. */
function pastLinks(attribution: AttributionWords, words: readonly Word[], from: number): number {
  let next = from;
  while (next - from < 4) {
    const link = matchPhrase(attribution.byRole.of_place, words, next);
    if (link === null) break;
    next = link.to;
  }
  return next;
}

/** The state that stands beside an office: "gobernador de Nayarit", "Nayarit's governor", "the Nayarit governor". */
function stateBeside(
  speakers: Speakers,
  attribution: AttributionWords,
  words: readonly Word[],
  from: number,
  to: number,
): { readonly state: string | null; readonly from: number; readonly to: number } {
  // "Fiscalía General del Estado (FGE) de Sonora"
  const past = words[to]?.text === '(' && words[to + 2]?.text === ')' ? to + 3 : to;
  const next = pastLinks(attribution, words, past);
  const after = next === past ? null : matchPhrase(speakers.states, words, next);
  if (after !== null && words[next]!.isCapital) {
    // "of Nayarit state"
    const end = words[after.to]?.folded === 'state' ? after.to + 1 : after.to;
    return { state: after.values[0]!, from, to: end };
  }
  const start = words[from - 1]?.folded === 'state' ? from - 1 : from;
  for (let back = start - 1; back >= Math.max(0, start - 3); back -= 1) {
    const before = matchPhrase(speakers.states, words, back);
    if (before !== null && before.to === start) return { state: before.values[0]!, from: back, to };
  }
  return { state: null, from, to };
}

/** "Puerto Vallarta Mayor": from the town that stands before the title. */
function townStart(words: readonly Word[], office: number, attribution: AttributionWords): number {
  let from = office;
  while (office - from < 3) {
    const word = words[from - 1];
    if (word === undefined || !word.isWord || !word.isCapital) break;
    if (matchPhrase(attribution.byRole.between, words, from - 1) !== null) break;
    from -= 1;
  }
  return from;
}

function matchOffice(
  speakers: Speakers,
  attribution: AttributionWords,
  words: readonly Word[],
  at: number,
): Mention | null {
  const match = matchPhrase(attribution.byRole.office, words, at);
  if (match === null) return null;
  const office = match.values[0]!.value;
  const { state, from, to } = stateBeside(speakers, attribution, words, at, match.to);
  const entry = state === null ? null : (speakers.holders.get(`${office}|${state}`) ?? null);
  const end = state === null ? townEnd(attribution, words, to) : to;
  const isMayor = office === 'mayor' && state === null && end === to;
  return {
    from: isMayor ? townStart(words, at, attribution) : from,
    to: end,
    entry,
    kind: entry === null ? 'office' : 'person',
    office,
    state,
    isOfState: isOwnState(attribution, words, match.from, match.to),
    textTo: end,
    holder: [],
    holderOf: null,
  };
}

/** Does the office's own name say that it is the state's: "State Prosecutor's Office", "FGE", "Fiscalía Estatal"? */
function isOwnState(
  attribution: AttributionWords,
  words: readonly Word[],
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at += 1) {
    const match = matchPhrase(attribution.byRole.of_state, words, at);
    if (match !== null && (at === from || match.to === to)) return true;
  }
  return false;
}

/** "El gobernador de Jalisco" begins like "el gobernador", "the Government of Mexico" like "the government". */
function describedWithin(
  words: readonly Word[],
  speakers: Speakers,
  attribution: AttributionWords,
  outer: Mention,
): Mention | null {
  const next = outer.from + 1;
  const isVague = outer.kind === 'anaphor' || outer.kind === 'generic';
  if (next >= outer.to || !isVague) return null;
  const inner = longer(matchEntry(speakers, words, next), matchOffice(speakers, attribution, words, next));
  if (inner === null || inner.to < outer.to || (inner.to === outer.to && outer.kind === 'generic'))
    return null;
  // "El director": a post without its body is that of whoever was named last.
  const isBarePost = inner.to === outer.to && inner.kind === 'office' && inner.office === 'post';
  return isBarePost ? null : { ...inner, from: outer.from };
}

/** "The state's security secretary", "el fiscal estatal": an office of the state named last, whoever else has the title. */
function ofState(words: readonly Word[], mention: Mention, attribution: AttributionWords): Mention {
  const isTitle = mention.office !== null && mention.kind !== 'anaphor' && mention.state === null;
  if (!isTitle) return mention;
  const tree = attribution.byRole.of_state;
  const before = [mention.from - 1, mention.from - 2].some(
    (at) => words[at] !== undefined && matchPhrase(tree, words, at)?.to === mention.from,
  );
  const after = matchPhrase(tree, words, mention.to);
  if (!before && after === null) return mention;
  const to = after?.to ?? mention.to;
  return { ...mention, to, textTo: to, entry: null, kind: 'office', isOfState: true };
}

function longer(a: Mention | null, b: Mention | null): Mention | null {
  if (a === null) return b;
  return b === null || b.to <= a.to ? a : b;
}

/** "The Nayarit security secretary" is not the federal one, though the title is. */
function nearerState(entry: Mention | null, office: Mention | null): Mention | null {
  const isOther =
    entry?.entry?.kind === 'person' &&
    office !== null &&
    office.state !== null &&
    office.to >= entry.to &&
    entry.entry.jurisdiction !== office.state;
  return isOther ? office : longer(entry, office);
}

/** Words between a title and the name that belongs to it ("the secretary, Gen. Trevilla"). */
const longestGap = 3;

/** Joins "Security Secretary" and "Omar García Harfuch", or "Harfuch, titular de la SSPC," into one mention. */
function joinApposed(words: readonly Word[], mentions: readonly Mention[]): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const gap = last === undefined ? [] : words.slice(last.to, mention.from);
    const isNear =
      last !== undefined &&
      gap.length <= longestGap &&
      gap.every((word) => !/^(?:;|:|and|y|e|que|that)$/.test(word.folded));
    const isAside = gap.length === 1 && gap[0]!.text === '(' && words[mention.to]?.text === ')';
    // "Harfuch, secretario de Seguridad": the office is that of whoever is named.
    const isOfNamed =
      last?.kind === 'person' && mention.kind === 'office' && gap[0]?.text === ',' && gap.length <= 2;
    const isOne =
      isNear &&
      ((mention.kind === 'office' && mention.entry === null && (isAside || isOfNamed)) ||
        (last.entry !== null && mention.entry !== null
          ? last.entry.sourceId === mention.entry.sourceId && last.entry.kind !== 'outlet'
          : mention.kind === 'person' &&
            // "La presidenta Claudia Sheinbaum": a title that could stand alone, and the name that it belongs to.
            ((last.kind === 'anaphor' && last.to - last.from > 1 && gap.length === 0) ||
              (last.kind === 'office' && (last.office === mention.office || gap.length === 0)))));
    if (!isOne) {
      joined.push(mention);
      continue;
    }
    const person = [last, mention].find((each) => each.kind === 'person') ?? (isAside ? last : mention);
    // "La Secretaría de la Defensa Nacional (Defensa)": the bracket closes what is one name.
    const isBracketed = gap.at(-1)?.text === '(' && words[mention.to]?.text === ')';
    joined[joined.length - 1] = { ...person, from: last.from, to: mention.to + (isBracketed ? 1 : 0) };
  }
  return joined;
}

/** "Ricardo | Trevilla": back over forenames of somebody described under a surname. */
function fromForenames(words: readonly Word[], { from, entry }: Mention, floor: number): number {
  const name = new Set(splitPhrase(entry?.speaker ?? ''));
  let at = from;
  while (at > floor && words[at - 1]!.isCapital && name.has(words[at - 1]!.folded)) at -= 1;
  return at;
}

/** Further surnames of somebody described under fewer: "Libia García | Muñoz Ledo". */
const mostSurnames = 2;

/** Past the capitals that go on with a name, unless they begin a verb of speech ("Harfuch Says", in a headline). */
function pastSurnames(words: readonly Word[], { from, to }: Mention, attribution: AttributionWords): number {
  const end = Math.min(nameAt(words, to, attribution), to + mostSurnames);
  const isName = to - from > 1 && words[to - 1]!.isCapital;
  if (!isName || end === to) return to;
  for (let at = to; at < end; at += 1) if (startsAny(attribution.ofFrames, words[at]!)) return at;
  return end;
}

const pronouns = ['anaphor', 'private', 'pronoun'] as const;

/** "Él" is a pronoun and "el" an article: only the accent tells them apart. */
function isSpeltAlike(
  words: readonly Word[],
  {
    from,
    to,
    values,
  }: { readonly from: number; readonly to: number; readonly values: readonly { surface: string }[] },
): boolean {
  const text = words.slice(from, to).map((word) => word.text.toLowerCase());
  return values.some(({ surface }) => surface.toLowerCase() === text.join(' '));
}

/** The mentions of a sentence in order, none overlapping. */
export function findMentions(
  words: readonly Word[],
  speakers: Speakers,
  attribution: AttributionWords,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    let best: Mention | null = null;
    const word = words[at]!;
    if (word.isWord && (startsPhrase(speakers.tree, word) || startsAny(attribution.ofMentions, word))) {
      best = nearerState(matchEntry(speakers, words, at), matchOffice(speakers, attribution, words, at));
      for (const role of pronouns) {
        const match = matchPhrase(attribution.byRole[role], words, at);
        if (match === null || (role === 'pronoun' && !isSpeltAlike(words, match))) continue;
        const kind = role === 'private' ? 'private' : 'anaphor';
        const { value } = match.values[0]!;
        const mention: Mention = {
          from: at,
          to: match.to,
          entry: null,
          kind,
          office: value === '' ? null : value,
          state: null,
          isOfState: false,
          textTo: match.to,
          holder: [],
          holderOf: null,
        };
        best = longer(best, mention);
      }
      if (best !== null) best = describedWithin(words, speakers, attribution, best) ?? best;
      if (best?.kind === 'person' && best.office === best.entry?.office && !isByOffice(words, best))
        best = {
          ...best,
          from: fromForenames(words, best, mentions.at(-1)?.to ?? 0),
          to: pastSurnames(words, best, attribution),
        };
    }
    if (best === null) at += 1;
    else {
      mentions.push(best);
      at = best.to;
    }
  }
  return joinApposed(
    words,
    mentions.map((mention) => ofState(words, mention, attribution)),
  )
    .map((mention) => ofNamedHolder(words, mention, attribution))
    .map((mention) => withHolder(words, mention, speakers, attribution));
}
