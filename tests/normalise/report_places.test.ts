// Where figures happened: the place beside them, that of a list, of a heading, of whoever speaks; one text a row.
import { expect, test } from 'vitest';
import { normaliseText } from './normalise_text.ts';

/** "value place (municipality)" of each claim in the order of the text. */
function placesOf(language: string, text: string): string[] {
  const country = language === 'es' ? 'MX' : 'US';
  return normaliseText(text, { language, country }).claims.map(
    ({ value, place, municipality }) =>
      `${value} ${place}${municipality === null ? '' : ` (${municipality})`}`,
  );
}

test.each([
  [
    'en',
    'a town with its state, then another town',
    'Eight soldiers were killed in Zapopan, Jalisco, and three in Morelia.',
    ['8 MX-JAL (Zapopan)', '3 MX-MIC (Morelia)'],
  ],
  [
    'en',
    'parts by state, the whole of the nation',
    'Of the 252 roadblocks, 65 were in Jalisco, 36 in Tamaulipas and 22 in Puebla.',
    ['252 MX', '65 MX-JAL', '36 MX-TAM', '22 MX-PUE'],
  ],
  [
    'en',
    'both tells of places and counts nothing',
    'Gunmen burned 15 shops in León and nine in Irapuato, both in Guanajuato.',
    ['15 MX-GUA (León)', '9 MX-GUA (Irapuato)'],
  ],
  [
    'en',
    'a label and a number stand for the rest',
    'Jalisco: 18 bank branches burned.\nMichoacán: 25.',
    ['18 MX-JAL', '25 MX-MIC'],
  ],
  [
    'es',
    'the place right before its number',
    'En León fueron quemados seis comercios y en Irapuato tres.',
    ['6 MX-GUA (León)', '3 MX-GUA (Irapuato)'],
  ],
  [
    'es',
    'a list of states, each with its number',
    'Por entidad, Jalisco registró 65 bloqueos; Tamaulipas, 36; Puebla, 22, y Michoacán, 32.',
    ['65 MX-JAL', '36 MX-TAM', '22 MX-PUE', '32 MX-MIC'],
  ],
  [
    'es',
    'headings',
    'Durango\n14 vehículos quemados\n3 detenidos\nSinaloa\n11 vehículos quemados',
    ['14 MX-DUR', '3 MX-DUR', '11 MX-SIN'],
  ],
  [
    'es',
    'an office that nobody describes, in the state it names',
    'La Fiscalía de Nayarit informó de 14 detenidos. La de Sonora calló.',
    ['14 MX-NAY'],
  ],
  [
    'es',
    'the town of its mayor',
    'El alcalde de Tepatitlán informó de 12 vehículos quemados; en Sonora no hubo.',
    ['12 MX-JAL (Tepatitlán de Morelos)'],
  ],
])('%s: %s', (language, _what, text, expected) => {
  expect(placesOf(language, text)).toEqual(expected);
});

/** The same, of texts that come from nobody knows where. */
test.each([
  ['es', 'the one state named', 'Hubo bloqueos en Sonora. Quemaron siete autos.', ['7 MX-SON']],
  ['es', 'the state of the raid alone', 'El Mencho murió en Jalisco. Quemaron siete autos.', ['7 MX']],
  [
    'es',
    'the state of the raid, whose authority speaks',
    'El Gobierno de Jalisco dio un balance. Quemaron siete autos.',
    ['7 MX-JAL'],
  ],
  [
    'en',
    'one state beside that of the raid',
    'Roads in Colima were closed after the raid in Jalisco. Seven cars were burned.',
    ['7 MX'],
  ],
  [
    'en',
    'a whole with a part in the one state',
    'Nineteen officers were wounded, 12 of them in Sonora.',
    ['19 MX', '12 MX-SON'],
  ],
  [
    'es',
    'the clash told of before',
    'Hombres armados atacaron a policías en Uruapan, Michoacán, y en Colima hubo calma. Durante la refriega, cuatro agentes resultaron heridos.',
    ['4 MX-MIC (Uruapan)'],
  ],
  [
    'es',
    'an ambush with its own sentence',
    'La emboscada ocurrió en Uruapan, Michoacán. Colima quedó en calma. En ese mismo ataque murieron tres agentes.',
    ['3 MX-MIC (Uruapan)'],
  ],
  [
    'en',
    'the shootout told of before',
    'A shootout broke out in Reynosa. In Colima nothing was reported. Two officers died in the shootout.',
    ['2 MX-TAM (Reynosa)'],
  ],
  [
    'es',
    'attacks pointed at',
    'Hubo 27 ataques en Sonora. Colima quedó en calma. En esas agresiones murieron tres agentes.',
    ['27 MX-SON', '3 MX-SON'],
  ],
  [
    'es',
    'a sentence that adds to the one before',
    'En Sonora murieron 12 agentes. Asimismo, fallecieron tres civiles. En Colima hubo calma.',
    ['12 MX-SON', '3 MX-SON'],
  ],
  [
    'en',
    'shootouts in general',
    'A shootout broke out in Reynosa. In Colima nothing was reported. Two officers died in shootouts.',
    ['2 MX'],
  ],
  [
    'es',
    'on the spot, of a clash elsewhere',
    'El enfrentamiento ocurrió en Apatzingán, Michoacán. En el lugar murieron tres sicarios.',
    ['3 MX-MIC (Apatzingán)'],
  ],
  [
    'en',
    'the one town of a report that names the nation to say where it is',
    'Gunmen attacked a jail in the Mexican town of Reynosa, Tamaulipas. Nine inmates escaped. Tamaulipas is in northern Mexico.',
    ['9 MX-TAM (Reynosa)'],
  ],
  [
    'en',
    'the one town, told late',
    'The government of Tamaulipas gave its count. Nine cars were burned. A road to Reynosa was closed.',
    ['9 MX-TAM'],
  ],
  [
    'en',
    'the state named first and most, beside another',
    'Gunmen closed a road in Sonora. Nine cars were burned. Sonora said that it had called for help from Colima.',
    ['9 MX-SON'],
  ],
  [
    'en',
    'the whole country, in a report of one state',
    'Gunmen closed a road in Sonora. Nationwide, nine cars were burned. Sonora called for help from Colima.',
    ['9 MX'],
  ],
  [
    'en',
    'two towns of one state',
    'Gunmen closed a road in Reynosa, Tamaulipas. Nine cars were burned. Matamoros was calm.',
    ['9 MX-TAM'],
  ],
  [
    'en',
    'the nation counted beside one state',
    'Roads were closed in Tamaulipas. Nine cars were burned. Mexico counts 80 burned cars so far.',
    ['9 MX', '80 MX'],
  ],
  [
    'en',
    'a state beside the cartel of another',
    'The Sinaloa cartel attacked police in Morelia, Michoacán. Nine officers were wounded.',
    ['9 MX-MIC (Morelia)'],
  ],
  [
    'en',
    'a town before a colon',
    'Tijuana: Gunmen killed nine officers on a road that leads to the town of Morelia, Michoacán, prosecutors said.',
    ['9 MX-MIC (Morelia)'],
  ],
  [
    'es',
    'states that are examples',
    'Unas 80 personas fueron detenidas en estados como Sonora o Colima.',
    ['80 MX'],
  ],
  [
    'en',
    'states that are examples',
    'Police arrested 80 suspects in states such as Sonora and Colima.',
    ['80 MX'],
  ],
  [
    'en',
    'states that are all there are',
    'Police arrested 80 suspects in the states of Sonora and Colima.',
    ['80 MX-COL+MX-SON'],
  ],
  [
    'es',
    'parts of those told of before',
    'En Sonora fueron detenidas 25 personas y en Colima dos. De los detenidos, 11 son menores.',
    ['25 MX-SON', '2 MX-COL', '11 MX'],
  ],
  [
    'es',
    'state names that are surnames, as labels of items',
    'Bloqueos por estado:\nVI. Guerrero: 4 bloqueos\nVII. Hidalgo (12): sin heridos',
    ['4 MX-GRO', '12 MX-HID'],
  ],
])('%s from nowhere: %s', (language, _what, text, expected) => {
  const { claims } = normaliseText(text, { language, country: null });
  const places = claims.map(({ value, place, municipality }) =>
    municipality === null ? `${value} ${place}` : `${value} ${place} (${municipality})`,
  );
  expect(places).toEqual(expected);
});

test.each([
  ['en', 'Six guards die in ambush', 'MEXICO CITY (AP) — Six guards were killed, the army said.', ['6 MX']],
  [
    'es',
    'Reportan 22 hechos violentos',
    'MORELIA, Mich.- El gobierno reportó 22 hechos de violencia y siete heridos.',
    ['22 MX', '7 MX'],
  ],
  [
    'es',
    'Reportan 22 hechos violentos',
    'Ciudad de México, México.- El gobierno reportó 22 hechos de violencia.',
    ['22 MX'],
  ],
])('a dateline under the headline is no place of an event (%s)', (language, headline, body, places) => {
  const country = language === 'es' ? 'AR' : 'US';
  const { claims } = normaliseText(`${headline}\n${body}`, { language, country, roles: ['headline'] });
  expect(claims.map(({ value, place, municipality }) => `${value} ${place}${municipality ?? ''}`)).toEqual(
    places,
  );
});

test('a report of another year stays where its event was', () => {
  const text =
    'Gunmen attacked a convoy in Aguililla, Michoacán. Thirteen officers were killed in the municipality. Nine others were injured. The road to Colima was closed.';
  const places = (publishedOn: string) =>
    normaliseText(text, { language: 'en', publishedOn }).claims.map(({ place }) => place);
  expect(places('2019-10-14')).toEqual(['MX-MIC', 'MX-MIC']);
});

test('a dateline is no place of whoever attests a figure later', () => {
  const text =
    'Mexico City, February 24: At least 25 members of the National Guard were killed in clashes, a daily reported. Security Secretary Omar García Harfuch confirmed that the National Guard members lost their lives in six attacks in Jalisco.';
  const places = normaliseText(text, { language: 'en', country: 'US' }).claims.map(({ place }) => place);
  expect(places).not.toContain('MX-CMX');
});
