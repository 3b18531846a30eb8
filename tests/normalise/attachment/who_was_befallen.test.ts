// Whom it befell: nouns that the lexicon lacks, those who did it, things before persons, and animals.
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

/** Indicator, value and group. */
const read = (language: string, text: string): string[] =>
  normaliseText(text, { language, country: language === 'es' ? 'MX' : 'US' })
    .claims.map(({ indicator, value, group_code }) => `${indicator} ${value} ${group_code}`)
    .sort();

describe('a noun that the lexicon lacks is of persons beside what befalls persons only', () => {
  test.each([
    ['en', 'Five off-duty signalmen were killed in the blast.', ['deaths 5 total']],
    [
      'en',
      'Gunmen killed two rickshaw pullers and wounded three kite flyers.',
      ['deaths 2 total', 'injuries 3 total'],
    ],
    ['en', 'At least four quarrymen died.', ['deaths 4 total']],
    [
      'en',
      'Six ushers, two soldiers and a nurse were killed.',
      ['deaths 1 civilians', 'deaths 2 army', 'deaths 6 total'],
    ],
    ['es', 'Fueron asesinados dos tablajeros en Celaya.', ['deaths 2 total']],
    ['es', 'Murieron tres tlachiqueros en el camino.', ['deaths 3 total']],
    ['es', 'Cuatro costaleros resultaron heridos.', ['injuries 4 total']],
  ] as const)('%s: %s', (language, text, figures) => {
    expect(read(language, text)).toEqual(figures);
  });

  test.each([
    ['en', 'The flood killed 200 sheep.'],
    ['en', 'The fire killed 12 horses and injured three dogs.'],
    ['en', 'The plan was killed two weeks later.'],
    ['en', 'Six kiosks and a mast stood there; nobody was killed.'],
    ['en', 'It killed a proposal.'],
    ['es', 'El incendio mató a 12 caballos.'],
    ['es', 'Murieron 300 gallinas.'],
  ] as const)('nobody: %s: %s', (language, text) => {
    expect(read(language, text)).toEqual([]);
  });
});

describe('who did it is not whom it befell', () => {
  test.each([
    ['en', 'A driver was shot dead by three police officers.', ['deaths 1 civilians']],
    ['en', 'Two shopkeepers were killed by at least four gunmen.', ['deaths 2 civilians']],
    ['en', 'The mayor was killed by two gunmen.', []],
    ['en', 'Eleven officers were charged by a judge.', ['detentions 11 security_forces']],
    ['es', 'Fue asesinado por dos sicarios en Zapopan.', []],
    [
      'es',
      'Cinco personas fueron detenidas por 12 elementos de la Guardia Nacional.',
      ['detentions 5 suspected_criminals'],
    ],
    ['es', 'Dos maestros murieron baleados por tres sujetos.', ['deaths 2 civilians']],
    ['pt', 'Duas pessoas foram mortas por três homens.', ['deaths 2 total']],
    ['fr', 'Deux personnes ont été tuées par trois hommes.', ['deaths 2 total']],
    ['it', 'Due persone sono state uccise da tre uomini.', ['deaths 2 total']],
    ['de', 'Zwei Menschen wurden von drei Männern getötet.', ['deaths 2 total']],
  ] as const)('%s: %s', (language, text, figures) => {
    expect(read(language, text)).toEqual(figures);
  });

  test('those who reinforce are sent themselves', () => {
    expect(read('en', 'The garrison was reinforced by 2,000 soldiers sent from Mexico City.')).toEqual([
      'troops_deployed 2000 army',
    ]);
  });
});

describe('a person heads the row behind a thing', () => {
  test.each([
    ['en', 'A motorbike thief was killed.', ['deaths 1 suspected_criminals']],
    ['en', 'Two bus passengers were injured.', ['injuries 2 civilians']],
    [
      'en',
      'Three bank tellers were wounded and four truck drivers died.',
      ['deaths 4 civilians', 'injuries 3 total'],
    ],
  ] as const)('%s: %s', (language, text, figures) => {
    expect(read(language, text)).toEqual(figures);
  });
});
