// Splits a paragraph into sentences of tokens, heeding the abbreviations of its language.
import type { Language } from '../../schemas/language.ts';
import type { ParagraphRow } from '../../schemas/stages.ts';
import type { Sentence, Token } from './spans.ts';
import { fold, tokenise } from './tokens.ts';

type Role = Language['abbreviations'][number]['role'];

const rolesByLanguage = new WeakMap<Language, ReadonlyMap<string, ReadonlySet<Role>>>();

function rolesOf(language: Language): ReadonlyMap<string, ReadonlySet<Role>> {
  const known = rolesByLanguage.get(language);
  if (known !== undefined) return known;
  const roles = new Map<string, Set<Role>>();
  for (const row of language.abbreviations) {
    const key = fold(row.surface);
    roles.set(key, (roles.get(key) ?? new Set<Role>()).add(row.role));
  }
  rolesByLanguage.set(language, roles);
  return roles;
}

const stops = new Set(['.', '!', '?', '…']);
const closings = new Set(['"', "'", '”', '’', '»', ')', ']']);
const openings = new Set(['"', "'", '“', '‘', '«', '(', '[', '¿', '¡', '—', '–', '-']);
const isStop = ({ kind, text }: Token) => kind === 'punctuation' && stops.has(text.charAt(0));
const isClosing = (token: Token) => closings.has(token.text);
const isOpening = (token: Token) => openings.has(token.text);
const beginsUpper = (token: Token) => token.text.charAt(0) !== token.lower.charAt(0);
const initial = /^\p{Lu}$/u;
/** "1." and "b)" at the head of a list item are no sentence of their own. */
const listMarker = /^(?:\d{1,2}|\p{L})$/u;

function endsSentence(
  tokens: readonly Token[],
  stop: number,
  next: number,
  first: number,
  roles: ReadonlyMap<string, ReadonlySet<Role>>,
): boolean {
  const mark = tokens[stop]!;
  let head = next;
  while (head < tokens.length && isOpening(tokens[head]!)) head++;
  const following = tokens[head];
  if (following === undefined) return true;
  const beginsAnew = following.kind === 'number' || beginsUpper(following) || head > next;
  const hasGap = tokens[next]!.start > tokens[next - 1]!.end;
  if (!hasGap) {
    // A missing blank: "muertos.El gobierno"; not "gob.mx", "3.5", "J.P.".
    return (
      mark.text === '.' &&
      stop > first &&
      tokens[stop - 1]!.text.length > 3 &&
      beginsUpper(following) &&
      head === next
    );
  }
  if (!beginsAnew) return false;
  const isInitials = mark.kind === 'word';
  if (mark.text !== '.' && !isInitials)
    return mark.text !== '...' && mark.text !== '…' ? true : beginsUpper(following);
  const word = isInitials ? mark : tokens[stop - 1];
  if (word === undefined || word.end !== (isInitials ? mark.end : mark.start)) return true;
  if (stop - 1 === first && listMarker.test(word.text)) return false;
  const known = roles.get(word.folded);
  if (known === undefined) return !(isInitials || (initial.test(word.text) && beginsUpper(following)));
  if (known.has('never_ends')) return false;
  if (known.has('before_number') && following.kind === 'number') return false;
  if (known.has('may_end'))
    return beginsUpper(following) && (roles.get(following.folded)?.has('opener') ?? false);
  return true;
}

/** The sentences of a paragraph in order. Headings and list items are sentences; a semicolon ends none. */
export function readSentences(paragraph: ParagraphRow, language: Language): Sentence[] {
  const tokens = tokenise(paragraph.text);
  const roles = rolesOf(language);
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!(isStop(token) || (token.kind === 'word' && token.text.endsWith('.')))) continue;
    let next = at + 1;
    while (
      next < tokens.length &&
      (isStop(tokens[next]!) || (isClosing(tokens[next]!) && tokens[next]!.start === tokens[next - 1]!.end))
    )
      next++;
    if (next < tokens.length && !endsSentence(tokens, at, next, first, roles)) continue;
    sentences.push(sentenceOf(paragraph, tokens, first, next));
    first = next;
    at = next - 1;
  }
  if (first < tokens.length) sentences.push(sentenceOf(paragraph, tokens, first, tokens.length));
  return sentences;
}

function sentenceOf(paragraph: ParagraphRow, tokens: readonly Token[], first: number, end: number): Sentence {
  return {
    paragraph,
    start: tokens[first]!.start,
    end: tokens[end - 1]!.end,
    tokens: tokens.slice(first, end),
  };
}
