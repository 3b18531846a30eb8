// Whose the sentences of a quotation are that reaches over several: named after it, before it, or in the sentence before.
import { expect, test } from 'vitest';
import { describeSpeakers } from './read_speakers.ts';

const cases: readonly (readonly [language: string, text: string, sentence: number, expected: string])[] = [
  ['es', '“Hubo nueve ataques. | Murieron diez guardias”, dijo Harfuch.', 0, 'sspc'],
  ['es', '«Hubo nueve ataques. | Hubo diez robos. | Murieron diez», afirmó Trevilla.', 1, 'sedena'],
  ['es', 'Harfuch informó: “Hubo nueve ataques. | Murieron diez guardias”.', 1, 'sspc'],
  ['es', '“Hubo nueve ataques”, dijo Harfuch. | “Murieron diez guardias”.', 1, 'sspc'],
  ['es', 'Trevilla dijo que hubo calma. | “Hubo nueve ataques. | Murieron diez guardias”.', 2, 'sedena'],
  ['es', '“Hubo nueve ataques. | Murieron diez”, dijo un vecino.', 0, ''],
  ['es', '“Hubo nueve ataques. | Murieron diez”, dijo Ana Ruiz.', 0, ''],
  ['es', 'Harfuch informó que “hubo calma”. | Ayer ardieron nueve autobuses.', 1, ''],
  [
    'es',
    '“Hubo nueve ataques contra la Guardia Nacional, un custodio y la Fiscalía”, dijo Harfuch.',
    0,
    'sspc',
  ],
  ['en', '"There were nine attacks. | Ten guards died," Harfuch told reporters.', 0, 'sspc'],
  ['en', '“There were nine attacks. | Ten guards died,” said Trevilla.', 0, 'sedena'],
  ['en', 'Harfuch said: "There were nine attacks. | Ten guards died."', 1, 'sspc'],
  ['en', '"It is over," Harfuch said. | "Ten guards died. | Nine were hurt."', 2, 'sspc'],
  ['en', '"There were nine attacks. | Ten guards died," a tourist said.', 0, ''],
  ['en', 'The "butcher" fled. | Nine attacks followed, Harfuch said.', 0, ''],
  ['en', 'Harfuch saw the 12" shells. | Ten guards died.', 1, ''],
];

test.each(cases)('%s: %s (%i)', (language, text, sentence, expected) => {
  expect(describeSpeakers(text, language, sentence)).toBe(expected);
});
