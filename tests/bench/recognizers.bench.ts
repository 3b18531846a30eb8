// Scores the number grammar on the cases of microsoft/Recognizers-Text, Specs/Number: none of them is committed here.
// `git clone https://github.com/microsoft/Recognizers-Text`, then
// `npx tsx tests/bench/recognizers.bench.ts <the checkout> [--misses]`. No test: the cases were not written for reports.
//
// A case passes when each number that Recognizers states is read with its value, in order, and nothing else is read
// as a count; of a range both ends or the one bound. Not compared: the offsets of the words, whether an end belongs to
// its range ("between 20 and 30" is [20,30) there), and what the number is of: Recognizers gives the 3 of "in 3 years"
// but not the 29 of "29km", and here both are numbers that count nothing. English articles are no numbers in either.
//
// Left out, and why (a case with any such number; how many of them are read as Recognizers does is printed, too):
//   power       "1e10", "1.1^23": no report writes a count so.
//   share       "two thirds", "3/4", "one over three", "twenty fifths", "more than half": parts of one, which the
//               program marks as shares (no figures). A whole with a share ("one and a half"), a share of a scale
//               ("half a million") and decimals are counted.
//   ordinal     ranges between ordinals ("between the tenth and the fifteenth"): ranks are no counts.
//   identifier  a date, a telephone number and an address of the internet, each of whose groups Recognizers gives as a
//               number: the program marks the whole as what it is.
// Negatives are counted. Ordinals, percentages and other number systems have files of their own, which are not read.
// Three digits behind one separator stay misses: Recognizers reads "4.800" as decimals, reports count no thousandths.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NumberSpan } from '../../pipeline/normalise/spans.ts';
import { numbersIn } from '../normalise/numbers/read_numbers.ts';

interface SpecResult {
  readonly Text: string;
  readonly Resolution: { readonly subtype?: string; readonly value: string };
}

interface SpecCase {
  readonly Input: string;
  readonly Results: readonly SpecResult[];
}

/** File, language and country whose separators it writes. Recognizers' Spanish is that of Spain. */
const files = [
  ['English/NumberModel', 'en', 'US'],
  ['Spanish/NumberModel', 'es', 'ES'],
  ['SpanishMexican/NumberModel', 'es', 'MX'],
  ['English/NumberRangeModel', 'en', 'US'],
  ['Spanish/NumberRangeModel', 'es', 'ES'],
] as const;

const identifier = /\d+(?:\.\d+){3}|\d+\/\d+\/\d+|\+\d+-\d/;
const ordinal = /\b(?:\w+(?:th|[eé]sim[ao])|quint[ao]|(?:un|duo)?d[eé]cim[ao])\b/iu;
/** A whole with a share, or a share of a scale. */
const mixed = new RegExp(
  [
    String.raw`\band [\w-]+ (?:half|thirds?|quarters?|fourth|fifths?|ninths|thirtieth|hundredths)$`,
    String.raw`\b(?:half|quarters?|thirds)(?: of a)? [mb]illion$`,
    String.raw`\bcon (?:uno y )?\w+(?: (?:medio|tercios?|cuartos?|quintos?|\w+avos))?$`,
    String.raw`\by (?:una? )?medi[oa](?: mill[oó]n)?$`,
  ].join('|'),
  'iu',
);

const reasons = ['power', 'share', 'ordinal', 'identifier'] as const;
type Reason = (typeof reasons)[number];

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** Why a result is left out; null: it is counted. */
function leftOut({ Text, Resolution: { subtype, value } }: SpecResult): Reason | null {
  if (subtype === 'power') return 'power';
  if (subtype === 'fraction') return mixed.test(Text) ? null : 'share';
  const ends = /^[[(](.*),(.*)[\])]$/.exec(value);
  if (ends === null) return null;
  if (ordinal.test(Text)) return 'ordinal';
  return ends.slice(1).some((end) => end !== '' && Math.abs(Number(end)) < 1) ? 'share' : null;
}

const whyLeftOut = ({ Input, Results }: SpecCase): Reason | null =>
  Results.length > 0 && identifier.test(Input)
    ? 'identifier'
    : (Results.map(leftOut).find((why) => why !== null) ?? null);

const isSame = (read: number, stated: number) =>
  Math.abs(read - stated) <= Math.abs(stated) * 1e-12 + Number.EPSILON;

const counting: ReadonlySet<NumberSpan['kind']> = new Set(['cardinal', 'money']);
const isEnglishArticle = (language: string, { written }: NumberSpan) =>
  language === 'en' && written === 'article';

/** Are the stated numbers the ones that are read, each with its value? What counts nothing may stand between them. */
function statesNumbers(spans: readonly NumberSpan[], { Results }: SpecCase, language: string): boolean {
  const stated = Results.map(({ Resolution }) => numberOf(Resolution.value));
  let next = 0;
  for (const span of spans) {
    if (span.kind === 'vague' || isEnglishArticle(language, span)) continue;
    const values = span.valueHigh === null ? [span.value] : [span.value, span.valueHigh];
    for (const value of values) {
      if (next < stated.length && isSame(value, stated[next]!)) next += 1;
      else if (counting.has(span.kind)) return false;
    }
  }
  return next === stated.length;
}

/** Both ends of a range, or the bound with its side, as one short text. */
function describeRange({ value, valueHigh, qualifier }: NumberSpan): string | null {
  if (valueHigh !== null) return `${value}..${valueHigh}`;
  const sides = { at_least: '[', more_than: '(', up_to: ']', fewer_than: ')', exact: '=', about: null };
  const side = qualifier === 'range' ? null : sides[qualifier];
  return side === null ? null : `${side}${value}`;
}

function describeStated(value: string): string {
  const [, open, low, high, close] = /^([[(])(.*),(.*)([\])])$/.exec(value)!;
  if (low !== '' && low === high) return `=${low}`;
  if (low !== '' && high !== '') return `${low}..${high}`;
  return low === '' ? `${close}${high}` : `${open}${low}`;
}

/** Are the stated ranges the ones that are read? Numbers without a bound may stand beside them. */
function statesRanges(spans: readonly NumberSpan[], { Results }: SpecCase): boolean {
  const stated = Results.map(({ Resolution }) => describeStated(Resolution.value));
  const read = spans.map(describeRange).filter((range) => range !== null);
  let next = 0;
  for (const range of read) {
    if (range === stated[next]) next += 1;
    else if (!range.startsWith('=')) return false;
  }
  return next === stated.length;
}

const [checkout, ...flags] = process.argv.slice(2);
if (checkout === undefined) {
  console.error('Which checkout? npx tsx tests/bench/recognizers.bench.ts <checkout> [--misses]');
  process.exit(2);
}
for (const [file, language, country] of files) {
  const path = join(checkout, 'Specs/Number', `${file}.json`);
  if (!existsSync(path)) {
    console.error(`${path} is missing: is ${checkout} a checkout of microsoft/Recognizers-Text?`);
    process.exit(2);
  }
  // The files begin with a byte order mark.
  const cases = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as readonly SpecCase[];
  const states = file.endsWith('RangeModel') ? statesRanges : statesNumbers;
  const passes = (one: SpecCase) => states(numbersIn(one.Input, language, country), one, language);
  const whys = cases.map(whyLeftOut);
  const counted = cases.filter((_, at) => whys[at] === null);
  const misses = counted.filter((one) => !passes(one));
  const passed = counted.length - misses.length;
  const share = ((100 * passed) / counted.length).toFixed(1);
  console.log(`${file}: ${passed} / ${counted.length} (${share} %)`);
  for (const reason of reasons) {
    const out = cases.filter((_, at) => whys[at] === reason);
    if (out.length > 0)
      console.log(`  left out, ${reason}: ${out.length}, read so: ${out.filter(passes).length}`);
  }
  if (flags.includes('--misses'))
    for (const { Input, Results } of misses)
      console.log(
        `  ${JSON.stringify(Input)}: ${Results.map(({ Resolution }) => Resolution.value).join(' | ') || 'none'}`,
      );
}
