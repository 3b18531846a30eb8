// Where sentences end, and where a full stop is no end.
import { expect, test } from 'vitest';
import { sentencesIn } from './numbers/read_numbers.ts';

const cases: readonly (readonly [string, string, number])[] = [
  ['en', 'Two died. Three were hurt.', 2],
  ['en', 'The U.S. Embassy warned staff. It closed.', 2],
  ['en', 'He left the U.S. The army stayed.', 2],
  ['en', 'Gen. Robles spoke. Mr. J. Soto did not.', 2],
  ['en', 'On Feb. 22 it began at 9 p.m. in the port.', 1],
  ['en', 'It rose 2.5 percent.', 1],
  ['en', 'It was No. 5 on the list.', 1],
  ['en', 'He said “no.” Then he left.', 2],
  ['en', 'He waited... and left.', 1],
  ['en', 'One fell; two fled; three hid.', 1],
  ['en', 'Was it over? Nobody knew! All waited.', 3],
  ['en', '1. Jalisco: 25 roadblocks', 1],
  ['en', 'Roadblocks by state', 1],
  ['es', 'El Gral. Soto y la Sra. Ruiz hablaron. Nadie más.', 2],
  ['es', 'Viajó a EE.UU. El lunes volvió.', 2],
  ['es', 'Viajó a EE. UU. con dos más.', 1],
  ['es', 'A las 9 p.m. cerraron.', 1],
  ['es', 'Hubo muertos.El gobierno calló.', 2],
  ['es', '¿Cuántos? ¡Nadie sabe! Veinte.', 3],
  ['es', 'En Tapalpa, Jal., hubo 2.500 soldados.', 1],
  ['es', '«Son 25.» Así lo dijo.', 2],
  ['es', '', 0],
];

test.each(cases)('%s: %s', (language, text, count) => {
  expect(sentencesIn(text, language)).toHaveLength(count);
});
