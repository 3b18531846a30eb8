// One phenomenon of grammar a row: what a number counts, of whom, what happened, and what is no figure.
import { expect, test } from 'vitest';
import { describeAll, normaliseText } from '../normalise_text.ts';

/** What is compared: indicator, definition, qualifier, value, group; places and scopes have their own tests. */
function attach(language: string, text: string): string[] {
  const country = language === 'es' ? 'MX' : 'US';
  return describeAll(normaliseText(text, { language, country })).map((claim) =>
    claim.split(' ').slice(0, 4).join(' '),
  );
}

test.each([
  ['en', 'a noun after its number', 'Gunmen burned 12 shops.', ['businesses_damaged exact 12 n/a']],
  ['en', 'the body after "of"', 'Nine members of the Navy were wounded.', ['injuries exact 9 navy']],
  ['en', 'who did it is not counted', 'Four gunmen killed 11 soldiers.', ['deaths exact 11 army']],
  [
    'en',
    'a noun elided',
    'Seven suspects died in Sonora and five in Sinaloa.',
    ['deaths exact 5 suspected_criminals', 'deaths exact 7 suspected_criminals'],
  ],
  [
    'en',
    'more others than there were',
    'The attacks left 13 marines dead, along with 40 others.',
    ['deaths exact 13 navy', 'deaths exact 40 total'],
  ],
  [
    'en',
    'a hedge for the whole list',
    'At least 13 marines, 20 suspects and one civilian were killed.',
    ['deaths at_least 1 civilians', 'deaths at_least 13 navy', 'deaths at_least 20 suspected_criminals'],
  ],
  ['en', 'a denominator', 'Blockades reached 17 of the 32 states.', ['states_affected exact 17 n/a']],
  ['en', 'presence is no event', 'The cartel is present in 17 states.', []],
  ['en', 'a superlative', 'It is one of the most violent gangs, killed off by rivals.', []],
  ['en', 'a noun that only describes', 'Police took 600 vehicle complaints about burned tyres.', []],
  ['en', 'a price for each', 'He promised a reward of $500 for each soldier.', []],
  [
    'en',
    'several kinds of money',
    'Agents seized 3 million pesos and $20,000.',
    ['cash_seized_mxn exact 3000000 n/a', 'cash_seized_usd exact 20000 n/a'],
  ],
  [
    'en',
    'told with the leader',
    'The leader and two others died in the raid.',
    ['deaths exact 2 suspected_criminals'],
  ],
  [
    'en',
    'six of which',
    'There were attacks across Jalisco, six of which killed 14 marines.',
    ['attacks exact 6 security_forces', 'deaths exact 14 navy'],
  ],
  ['es', 'un verbo antes', 'Murieron 12 soldados.', ['deaths exact 12 army']],
  [
    'es',
    'un participio',
    'Hay 12 soldados heridos y ocho civiles muertos.',
    ['deaths exact 8 civilians', 'injuries exact 12 army'],
  ],
  [
    'es',
    'artículos que cuentan',
    'Murieron 12 marinos, un custodio y un agente de la Fiscalía.',
    ['deaths exact 1 prison_guards', 'deaths exact 1 prosecutors_office', 'deaths exact 12 navy'],
  ],
  ['es', 'un artículo que no cuenta', 'El gobierno envió un mensaje y un helicóptero.', []],
  [
    'es',
    'el todo delante',
    'De los 52 detenidos, siete son menores.',
    ['detentions exact 52 suspected_criminals', 'detentions exact 7 suspected_criminals'],
  ],
  [
    'es',
    'heridos que mueren',
    'Tres sicarios heridos que fallecieron en el hospital.',
    ['deaths exact 3 suspected_criminals'],
  ],
  [
    'es',
    'fugados que caen',
    'Fueron detenidos cinco reos que se habían fugado del penal.',
    ['escapes[recaptured] exact 5 inmates'],
  ],
  ['es', 'otro sustantivo', 'Se abrieron 57 carpetas contra los detenidos.', []],
  [
    'es',
    'el número tras el sustantivo',
    'Detenidos: 44. Abatidos 30',
    ['deaths exact 30 total', 'detentions exact 44 suspected_criminals'],
  ],
  [
    'es',
    'con la Fiscalía y la Guardia',
    'Perdieron la vida nueve agentes: uno de la Fiscalía y ocho de la Guardia Nacional.',
    ['deaths exact 1 prosecutors_office', 'deaths exact 8 national_guard', 'deaths exact 9 security_forces'],
  ],
  [
    'es',
    'cada uno',
    'Hubo 10 incendios en León y seis en Silao.',
    ['fires exact 10 n/a', 'fires exact 6 n/a'],
  ],
] as const)('%s: %s', (language, _what, text, expected) => {
  expect(attach(language, text)).toEqual([...expected].sort());
});
