// Of which figure another is a part: by a sum, by "among them" behind it, by a sentence that goes on about one told before.
import { expect, test } from 'vitest';
import { describeAll, normaliseText } from '../normalise_text.ts';

/** "25<70 4": each claim's value, with its whole behind `<` where it has one. */
function parts(language: string, text: string): string {
  return describeAll(normaliseText(text, { language }))
    .map((line) => {
      const [, value] = / (\d+) /.exec(line)!;
      const whole = / part of (\d+)/.exec(line)?.[1];
      return whole === undefined ? value! : `${value}<${whole}`;
    })
    .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .join(' ');
}

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  ['en', 'Ninety people died. Of those, 31 were National Guard members.', '90 31<90'],
  ['en', 'Ninety people died. Of them, 31 were soldiers and 12 were gunmen.', '90 31<90 12<90'],
  ['en', 'Ninety people died. Among the dead were 31 soldiers.', '90 31<90'],
  ['en', 'Ninety people died. Thirty-one of them were soldiers.', '90 31<90'],
  ['en', 'Ninety people died. They include 31 soldiers.', '90 31<90'],
  ['en', 'Ninety people died. Another 31 were wounded.', '90 31'],
  ['en', 'Ninety people died. The army lost 31 soldiers, who were killed in Colima.', '90 31'],
  ['en', 'Ninety people were arrested. Of those, 12 have been released.', '90 12<90'],
  ['en', 'Ninety people were arrested. Of those killed, 12 were soldiers.', '90 12'],
  ['en', 'Ninety people died, 31 soldiers among them.', '90 31<90'],
  ['en', 'Ninety people died, with 31 soldiers among the dead.', '90 31<90'],
  ['en', 'The 90 dead include 31 soldiers.', '90 31<90'],
  ['en', 'Police arrested 90 people, 50 for arson and 40 for looting.', '90 50<90 40<90'],
  ['en', 'Police arrested 90 people, 50 for arson and 30 for looting.', '90 50 30'],
  ['en', 'Three soldiers, two policemen and one marine were killed.', '3 2 1'],
  ['en', 'Ninety people were killed. There 59 people died, and 31 died in hospital.', '90 59<90 31<90'],
  ['en', 'Ninety people were killed. There 59 people died, and 30 died in hospital.', '90 59 30'],
  ['en', 'Nine people were wounded, two of them gravely.', '9 2<9'],
  ['en', 'Some 90 roadblocks were set up; 31 of those were cleared.', '90 31<90'],
  ['es', 'Hubo 90 muertos. De ellos, 31 eran elementos de la Guardia Nacional.', '90 31<90'],
  ['es', 'Hubo 90 muertos. Detalló que de los 90 muertos, 31 eran soldados.', '90 31<90'],
  ['es', 'Murieron 90 personas. En el lugar murieron 59 personas y 31 más en hospitales.', '90 59<90 31<90'],
  ['es', 'Hubo 90 muertos. De ese total, 31 eran soldados.', '90 31<90'],
  ['es', 'Hubo 90 muertos. Entre las víctimas se encuentran 31 soldados.', '90 31<90'],
  ['es', 'Hubo 90 muertos. Entre los fallecidos hay 31 soldados y un custodio.', '90 31<90 1<90'],
  ['es', 'Hubo 90 muertos. Otros 31 resultaron heridos.', '90 31'],
  ['es', 'Fueron detenidas 90 personas. De ellas, 12 fueron liberadas.', '90 12<90'],
  ['es', 'Murieron 90 personas; de ellas, 31 eran soldados.', '90 31<90'],
  ['es', 'Murieron 90 personas, de las que 31 eran soldados.', '90 31<90'],
  ['es', 'Murieron 90 personas, 31 soldados entre ellas.', '90 31<90'],
  ['es', 'Hay 90 detenidos, 50 por hechos violentos y 40 por saqueos.', '90 50<90 40<90'],
  ['es', 'Hay 90 detenidos: 50 por hechos violentos y 30 por saqueos.', '90 50<90 30<90'],
  ['es', 'Hay nueve heridos, dos de ellos graves.', '9 2<9'],
  ['en', 'Some 90 roadblocks were set up across Mexico, 31 in Jalisco.', '90 31<90'],
  ['en', 'The tolls were 90 killed in January, 31 in February.', '90 31'],
  ['es', 'Hubo 90 bloqueos en Zapopan, 31 en Tonalá.', '90 31'],
  ['es', 'Hubo 90 bloqueos en Jalisco, 31 en Colima.', '90 31'],
  ['es', 'Murió uno de la Fiscalía. Antes hubo 90 muertos.', '90 1'],
  ['es', 'Murieron tres soldados, dos policías y un marino.', '3 2 1'],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(parts(language, text)).toBe(expected);
});
