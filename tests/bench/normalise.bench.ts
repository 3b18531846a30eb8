// Times normalise on made reports of 2,000 characters: `npx tsx tests/bench/normalise.bench.ts`. No test: a time is no verdict.
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { readLanguages, readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';
import { normalise } from '../../pipeline/normalise/normalise.ts';
import { prepareKnowledge } from '../../pipeline/normalise/prepare_knowledge.ts';
import { makeCapture, makeParagraphs } from '../normalise/made_capture.ts';
import { createDice, makeReport } from './made_reports.ts';

const root = process.cwd();
const knowledge = prepareKnowledge(readVocabulary(root), readLanguages(root), 'bench');
const reportCount = 200;
const length = 2_000;
const rounds = 7;

/** The peer: digits by a regular expression and the number words of a short list, with no meaning read. */
const digits = /\d[\d.,]*/g;
const listed = new Set(
  'one two three four five six seven eight nine ten dozen uno dos tres cuatro cinco seis siete ocho nueve diez docena'.split(
    ' ',
  ),
);
function readNaively(paragraphs: readonly string[]): number {
  let found = 0;
  for (const text of paragraphs) {
    found += text.match(digits)?.length ?? 0;
    for (const word of text.split(/\W+/)) if (listed.has(word.toLowerCase())) found += 1;
  }
  return found;
}

/** Reports a second: the median of the rounds after two to warm up. */
function measure(work: () => void): number {
  const rates: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const begun = performance.now();
    work();
    rates.push(reportCount / ((performance.now() - begun) / 1_000));
  }
  return rates.slice(2).sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

for (const language of ['en', 'es'] as const) {
  const dice = createDice(1);
  const texts = Array.from({ length: reportCount }, () => makeReport(language, length, dice));
  const captures = texts.map((paragraphs) => makeParagraphs(paragraphs));
  const capture = makeCapture(language);
  let claims = 0;
  const rate = measure(() => {
    claims = 0;
    for (const paragraphs of captures)
      claims += normalise(capture, paragraphs, knowledge, sha256).claims.length;
  });
  const peer = measure(() => texts.forEach(readNaively));
  const figures = (claims / reportCount).toFixed(1);
  console.log(
    `${language}: normalise ${rate.toFixed(0)} reports/s (${figures} claims each); regular expression and word list ${peer.toFixed(0)} reports/s`,
  );
}
