// What must hold for every text: stable names of claims, offsets that lead back to the words, no claims out of nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../pipeline/normalise/normalise.ts';
import type { Normalisation, ParagraphRow } from '../../schemas/stages.ts';
import { knowledge } from './build_knowledge.ts';
import { captureOf, describeAll, normaliseText, sha256 } from './normalise_text.ts';

const english = { language: 'en' } as const;
const sentences = [
  'At least 25 National Guard members were killed in Jalisco.',
  'More than 250 roadblocks went up in 20 states.',
  'Officials said that 70 suspects were arrested.',
  'A prison guard and two inmates died at the prison of Puerto Vallarta.',
  'Gunmen burned 14 shops and nine trucks in Guanajuato.',
];
const noFigures = fc.constantFrom(
  'Residents stayed indoors. ',
  '🙂 Nobody knew more — not yet. ',
  'El país amaneció en calma. ',
  '',
);

function idsOf({ claims }: Normalisation): string[] {
  return claims.map(({ claim_id }) => claim_id).sort();
}

/** What an extractor does that finds the same figures at other offsets: a paragraph before them shifts them all. */
const shiftedIds = (ids: (made: Normalisation) => string[]) =>
  fc.property(fc.subarray(sentences, { minLength: 1 }), noFigures, (chosen, prefix) => {
    const text = chosen.join('\n');
    expect(ids(normaliseText(`${prefix}\n${text}`, english))).toEqual(ids(normaliseText(text, english)));
  });

test('words without figures before, in another paragraph, change no claim id', () => {
  fc.assert(shiftedIds(idsOf));
});

test('ids that hashed positions would change', () => {
  const withPositions = ({ evidence }: Normalisation) =>
    evidence.map((row) => sha256([row.claim_id, row.paragraph, row.char_start].join('|'))).sort();
  expect(fc.check(shiftedIds(withPositions)).failed).toBe(true);
});

test('words without figures before, in the same paragraph, move offsets and change no claim id', () => {
  const sentence = sentences[0]!;
  fc.assert(
    fc.property(fc.nat({ max: 8 }), (times) => {
      const shifted = normaliseText('Residents stayed indoors. '.repeat(times) + sentence, english);
      expect(idsOf(shifted)).toEqual(idsOf(normaliseText(sentence, english)));
    }),
  );
});

test('the offsets of every evidence, in code points, give back its words and their hash', () => {
  fc.assert(
    fc.property(fc.subarray(sentences, { minLength: 1 }), noFigures, (chosen, prefix) => {
      const lines = chosen.map((sentence) => prefix + sentence);
      const { evidence } = normaliseText(lines.join('\n'), english);
      expect(evidence.length).toBeGreaterThan(0);
      for (const row of evidence) {
        const points = [...lines[row.paragraph - 1]!];
        const words = points.slice(row.char_start, row.char_end).join('');
        expect(sha256(words)).toBe(row.quote_sha256);
        if (row.quotation !== null) expect(row.quotation).toBe(words);
      }
    }),
  );
});

test('the same text twice gives the same rows', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(sentences), (chosen) => {
      const text = chosen.join('\n');
      expect(normaliseText(text, english)).toEqual(normaliseText(text, english));
    }),
  );
});

test('digits and marks alone make no claim and no crash', () => {
  const mark = fc.constantFrom(...'0123456789.,:;-–%$()/ \n');
  fc.assert(
    fc.property(fc.string({ unit: mark, maxLength: 300 }), fc.constantFrom('en', 'es'), (text, language) => {
      expect(normaliseText(text, { language }).claims).toEqual([]);
    }),
  );
});

test('any text at all gives rows and no crash', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('en', 'es'),
      (text, language) => {
        expect(normaliseText(text, { language }).issues.length).toBeGreaterThan(0);
      },
    ),
  );
});

test('words of the vocabulary in any order give no crash', () => {
  const words = fc.constantFrom(
    ...'al menos 25 guardias nacionales muertos en Jalisco y otros cuatro de los 70 detenidos , ; : entre ellos un custodio mil'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (chosen) => {
      const { claims } = normaliseText(chosen.join(' '), { language: 'es', country: 'MX' });
      for (const claim of claims) expect(Number.isFinite(claim.value)).toBe(true);
    }),
  );
});

test('captions and words of other articles are not read', () => {
  const text = `${sentences[0]}\n${sentences[1]}`;
  const { claims } = normaliseText(text, { ...english, roles: ['caption', 'other_article'] });
  expect(claims).toEqual([]);
});

test('a language without a folder gives one issue and no claim', () => {
  const { claims, issues } = normaliseText(sentences[0]!, { language: 'xx' });
  expect(claims).toEqual([]);
  expect(issues.map(({ reason }) => reason)).toEqual(['language_unsupported']);
});

test('a report without figures says so', () => {
  const { issues } = normaliseText('Residents stayed indoors.', english);
  expect(issues.map(({ reason, severity }) => `${reason} ${severity}`)).toEqual(['no_figures note']);
});

test('a source is quoted with at most 25 words a claim and 90 a report; what is beyond is withheld and said', () => {
  const text = Array.from(
    { length: 12 },
    (_, i) =>
      `In a very long day of fighting at least ${i + 30} suspected cartel members were killed in the hills.`,
  ).join('\n');
  const { evidence, issues } = normaliseText(text, { ...english, captureKind: 'page' });
  const counts = evidence.map(({ quotation }) => quotation?.split(/\s+/u).length ?? 0);
  expect(Math.max(...counts)).toBeLessThanOrEqual(25);
  expect(counts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(90);
  expect(counts).toContain(0);
  expect(issues.map(({ reason }) => reason)).toContain('quotation_withheld');
});

test('cost grows in line with length', { retry: 3 }, () => {
  const timeOf = (text: string) => {
    const paragraph: ParagraphRow = { capture_id: 'capture', paragraph: 1, role: 'body', text };
    const start = performance.now();
    normalise(captureOf({ language: 'es' }), [paragraph], knowledge, sha256);
    return performance.now() - start;
  };
  for (const piece of ['Murieron 25 guardias, ', '12 ', 'mil ', 'EN JALISCO 30 MUERTOS ', 'uno de ']) {
    timeOf(piece.repeat(500));
    const short = timeOf(piece.repeat(1500));
    const long = timeOf(piece.repeat(6000));
    // Four times the length; a square would take sixteen times as long.
    expect(long / Math.max(short, 2), piece).toBeLessThan(11);
  }
});

test('a joint place has one row for each of its places', () => {
  const { claims, claimPlaces } = normaliseText(
    'WestJet cancelled 24 flights to Puerto Vallarta and Manzanillo.',
    english,
  );
  expect(claims.map(({ place }) => place)).toEqual(['MX-COL+MX-JAL']);
  expect(claimPlaces.map(({ place }) => place)).toEqual(['MX-COL', 'MX-JAL']);
});

test('repetitions are one claim with several evidences, the most precise wording kept', () => {
  const text =
    'Over two dozen guards died.\nTwenty-five National Guard members were killed in Jalisco.\nThe 25 were buried; the 25 National Guard members killed were young.';
  const made = normaliseText(text, english);
  const deaths = made.claims.filter(({ indicator, value }) => indicator === 'deaths' && value >= 24);
  expect(describeAll({ ...made, claims: deaths })).toEqual([
    'deaths exact 25 national_guard MX-JAL retaliation',
  ]);
  expect(made.evidence.filter(({ claim_id }) => claim_id === deaths[0]!.claim_id).length).toBeGreaterThan(1);
});

test('what contradicts stays two', () => {
  const made = normaliseText(
    '30 suspected criminals were killed.\nOthers wrote that 34 suspected criminals were killed.',
    english,
  );
  expect(made.claims.map(({ value }) => value).sort()).toEqual([30, 34]);
});
