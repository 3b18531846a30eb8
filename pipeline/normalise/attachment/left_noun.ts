// Finds the noun that stands before its number: "the dead numbered 15", "detenidos: 70", "abatidos 30".
import type { MarkedSentence, Term } from '../lexicon/mark_sentence.ts';
import type { Sense } from '../lexicon/senses.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import { isClosed } from './gaps.ts';
import { type Conditions, isLink, senseOf, termCovering } from './phrase_readings.ts';

export interface LeftNoun {
  readonly kind: string;
  readonly group: string | null;
  readonly happening: string | null;
}

/** Words between a noun and the number set behind it: "the dead on the cartel's side numbered seven". */
const maxWords = 7;
/** The same where a verb of being or of amount stands right before the number: "the flights cancelled to ... were 6". */
const maxWordsOfSubject = 12;

/**
 * "the death toll from the attacks", "the attacks in 12 towns": the noun that another only tells more of, since a
 * preposition stands before that other; null: none.
 */
function headOf(sentence: MarkedSentence, noun: Term, floor: number, conditions: Conditions): Sense | null {
  let at = noun.from - 1;
  // "the toll from Monday's attack"
  const isOpener = (word: number) =>
    sentence.words[word]!.isPossessive || isLink(termCovering(sentence, word), 'definite');
  while (at >= floor && isOpener(at)) at -= 1;
  const joiner = termCovering(sentence, at);
  // "the attacks on convoys"
  const isOn = joiner?.senses.some(
    ({ part, sense, code }) => part === 'preposition' && sense === 'link' && code === 'stop',
  );
  if (isOn !== true && !isLink(joiner, 'of', 'in')) return null;
  for (at -= 1; at >= Math.max(floor, noun.from - maxWords); at -= 1) {
    if (!sentence.words[at]!.isWord) return null;
    const head = senseOf(termCovering(sentence, at), 'counted', conditions);
    if (head !== undefined) return head;
  }
  return null;
}

/** Does a preposition right behind word `floor` open the noun? */
function isModifierFrom(sentence: MarkedSentence, noun: Term, floor: number): boolean {
  let at = noun.from - 1;
  while (at > floor && isLink(termCovering(sentence, at), 'definite')) at -= 1;
  return at === floor && isLink(termCovering(sentence, at), 'of', 'in');
}

/** Words between a word of sum and its verb: "the death toll from the floods and landslides in both countries has risen to". */
const longestSubject = 30;

/** The term of sum ("death toll") that stands last before word `at`, in the same clause; undefined: none. */
function sumBefore(sentence: MarkedSentence, at: number, floor: number): Term | undefined {
  for (let word = at; word >= Math.max(floor, at - longestSubject); word -= 1) {
    const term = sentence.termAt[word];
    if (isLink(term, 'amount')) return term;
    if (sentence.words[word]!.text === ';' || isLink(term, 'clause', 'copula')) return undefined;
  }
  return undefined;
}

/** The sum that a verb of amount tells of, however long what stands between. */
function findSum(sentence: MarkedSentence, at: number, conditions: Conditions): LeftNoun | null {
  const term = sumBefore(sentence, at, 0);
  const sum = senseOf(term, 'counted', conditions);
  if (sum !== undefined) return { kind: sum.code, group: sum.group, happening: sum.happening };
  // "La cantidad de personas detenidas por los disturbios ... era de 41": the noun stands behind the word of sum.
  const noun = term === undefined ? undefined : sentence.termAt[term.to];
  const counted = senseOf(noun, 'counted', conditions);
  if (counted === undefined) return null;
  const told = senseOf(sentence.termAt[noun!.to], 'happening', conditions);
  const happening = counted.happening ?? (told?.part === 'participle' ? told.code : null);
  return { kind: counted.code, group: counted.group, happening };
}

/** "the toll from Monday's attack": is what the noun only tells more of a sum? */
const isSum = (sentence: MarkedSentence, noun: Term, floor: number) =>
  isLink(noun, 'amount') || sumBefore(sentence, noun.from - 1, floor) !== undefined;

/**
 * The noun or participle left of a number that says what it counts; null where none is tied to it by a colon, a verb
 * of amount or by standing right beside it. Nothing left of `floor` is looked at.
 */
export function findLeftNoun(
  sentence: MarkedSentence,
  phrase: CountedPhrase,
  floor: number,
  conditions: Conditions,
  ofPersons: ReadonlySet<string>,
): LeftNoun | null {
  const { value } = phrase.number.number;
  let isTied = false;
  let isLabel = sentence.words[phrase.from - 1]?.text === ':';
  let told: string | null = null;
  const isSubject = isLink(termCovering(sentence, phrase.from - 1), 'be', 'copula');
  const reach = isSubject ? maxWordsOfSubject : maxWords;
  for (let at = phrase.from - 1; at >= Math.max(floor, phrase.from - reach); at -= 1) {
    const { text } = sentence.words[at]!;
    if (text === ';' || text === '.') return null;
    // "vehículos incendiados, más de 200;", "la delincuencia, 30.": a comma stands for the verb of amount.
    if (text === ',' && at === phrase.from - 1 && isClosed(sentence, phrase.number.to)) {
      isTied = true;
      isLabel = true;
      continue;
    }
    // "Jalisco had the most roadblocks, with 65."
    const isWith = at === phrase.from - 2 && isLink(sentence.termAt[at + 1], 'having');
    if (text === ',' && isWith && isClosed(sentence, phrase.number.to)) continue;
    // "the roadblocks, which numbered more than 250": the comma belongs to the relative clause.
    if (text === ',' && !(isTied && isLink(sentence.termAt[at + 1], 'relative')))
      return isSubject ? findSum(sentence, at, conditions) : null;
    const term = termCovering(sentence, at);
    // "Officials said 84 were hurt": who says it is not who is counted.
    const isNext = at === phrase.from - 1;
    if (isNext && isLink(term, 'say')) return null;
    if (text === ':' || isLink(term, 'copula') || (isNext && isLink(term, 'be', 'clause', 'in', 'stop'))) {
      isTied = true;
      continue;
    }
    if (term === undefined || !(isTied || isNext)) continue;
    if (isTied && isLink(term, 'relative', 'be')) continue;
    const counted = senseOf(term, 'counted', conditions);
    if (counted !== undefined) {
      const head = headOf(sentence, term, floor, conditions);
      // "25 shops in the state of Guanajuato: 20 in Irapuato", "the attack ended with 14 dead": one is not many. "killing
      // 14", "police arrest 14" are verbs.
      // "12 closures on federal roads: seven in Jalisco": the noun only tells more of what the number before counts.
      if (head === null && floor > 0 && isModifierFrom(sentence, term, floor)) return null;
      const isOne = counted.isSingular && counted.happening === null;
      if (isOne && value > 1 && !isSum(sentence, term, floor)) return null;
      const { code, happening } = head ?? counted;
      // "the deaths of officers number 27": whose deaths they were.
      const isOfOpen = head?.code === 'person' && counted.code === 'person' && head.group === '*';
      const { group } = isOfOpen ? counted : (head ?? counted);
      return { kind: code, group, happening: happening ?? told };
    }
    // "Fiscalía: uno": members of the body before the mark.
    const body = isLabel ? senseOf(term, 'organisation', conditions) : undefined;
    if (body?.part === 'noun') return { kind: 'person', group: body.group, happening: null };
    const happening = senseOf(term, 'happening', conditions);
    const isState = happening?.part === 'participle' || (happening?.part === 'adjective' && isTied);
    if (happening !== undefined && isState && ofPersons.has(happening.code))
      return { kind: 'person', group: '*', happening: happening.code };
    // "the shops damaged numbered 69", "las tiendas dañadas suman 69": the noun stands before its participle.
    if (happening?.part === 'participle' && isTied) told ??= happening.code;
    else if (happening !== undefined) return null;
  }
  return isSubject ? findSum(sentence, phrase.from - reach - 1, conditions) : null;
}
