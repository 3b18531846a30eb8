// Whatever the text: the finders of places, speakers and moments throw nothing, stay within it, and take linear time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../pipeline/normalise/spans.ts';
import { placesIn } from './places/read_places.ts';
import { speakersIn } from './speakers/read_speakers.ts';
import { momentsIn } from './times/read_times.ts';

const language = fc.constantFrom('en', 'es');
const pieces = fc.constantFrom(
  ...[
    'Jalisco',
    'León',
    'Harfuch',
    'dijo',
    'said',
    'que',
    ',',
    ';',
    ':',
    '(AFP)',
    'según',
    'the',
    'state',
    'hasta',
  ],
  ...[
    '22',
    'de',
    'febrero',
    'Monday',
    'as of',
    '-',
    '—',
    '.',
    '"',
    'gobernador',
    'and',
    'México',
    'anoche',
    '🚍',
    'é',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
);

function spansOf(content: string, code: string): readonly Span[] {
  const one = content.replaceAll(' | ', ' ');
  const speakers = speakersIn(one, code).flat();
  return [
    ...placesIn(one, code).flat(),
    ...speakers,
    ...speakers.map((span) => span.covers),
    ...momentsIn(one, code, '2026-02-24'),
  ];
}

test('spans lie within the text', () => {
  fc.assert(
    fc.property(text, language, (content, code) => {
      for (const span of spansOf(content, code)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(content.length);
      }
    }),
    { numRuns: 500 },
  );
});

// Tried again when another program took the processor meanwhile; what truly grows faster fails every time.
const grows = '%s: four times the text takes no more than about four times as long';
test.each(['en', 'es'])(grows, { retry: 3 }, (code) => {
  const unit =
    'Harfuch said 25 died in León, Jalisco, according to AFP until Monday, and said the state lost Victoria ';
  const time = (count: number): number => {
    const content = unit.repeat(count);
    const begun = performance.now();
    spansOf(content, code);
    return performance.now() - begun;
  };
  time(200);
  const [short, long] = [time(500), time(2000)];
  expect(long).toBeLessThan(short * 12 + 50);
});
