// Offices and bodies that no source describes: they speak by their role and place, never by the name of whoever holds it.
import { expect, test } from 'vitest';
import { describeSpeakers } from './read_speakers.ts';

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  [
    'en',
    'The press office for public safety in Sonora said seven blockades were lifted.',
    '"press office for public safety in Sonora"',
  ],
  [
    'en',
    'The public safety department of Sonora said nine trucks burned.',
    '"public safety department of Sonora"',
  ],
  [
    'en',
    "Nine men were held, the Chihuahua state prosecutors' office said.",
    `"Chihuahua state prosecutors' office"`,
  ],
  ['en', 'Nine men were held, prosecutors said.', '"prosecutors"'],
  [
    'en',
    'Ana Ruiz, secretary of public security of Nayarit state, told reporters that nine buses burned.',
    '"secretary of public security of Nayarit state"',
  ],
  ['en', 'Ana Ruiz, the Nayarit security secretary, said nine buses burned.', '"Nayarit security secretary"'],
  ['en', 'Tepic Mayor Ana Ruiz said nine buses burned.', '"Tepic Mayor"'],
  ['en', 'Mayor Ana Ruiz of Tepic told local media that nine buses burned.', '"Mayor"'],
  [
    'en',
    'Nine shops burned, said Ana Ruiz, head of the Nayarit civil protection agency.',
    '"Nayarit civil protection agency"',
  ],
  ['en', 'Nine shops burned, the chamber of commerce of Tepic said.', '"chamber of commerce of Tepic"'],
  ['en', 'Nine flights were cancelled, a spokesperson for the airport operator said.', '"airport operator"'],
  ['en', 'Nine soldiers died, the army said.', 'sedena'],
  ['en', 'Nine sailors came, according to the Navy.', 'semar'],
  ['en', 'The top security official put the number of detained at nine.', 'sspc'],
  ['en', 'Officials in the state of Sonora said nine buses burned.', 'officials'],
  ['en', 'Authorities have not confirmed that nine died.', ''],
  ['en', 'Harfuch did not say how many of the nine died.', ''],
  ['en', 'Ana Ruiz, a teacher, said nine buses burned.', ''],
  ['en', 'Ana Ruiz, a mother who fled the army, said nine buses burned.', ''],
  ['en', 'Ana Ruiz, spokeswoman for the state police, said nine buses burned.', 'police'],
  ['en', 'Nine buses burned, a hotel manager said.', ''],
  ['en', 'Nine buses burned, Ana Ruiz said.', ''],
  ['en', 'The army sent nine trucks to Sonora.', ''],
  ['en', 'Death toll rises to nine: officials', 'officials'],
  ['en', 'Nine inmates fled, according to a report of the Defense Ministry.', 'sedena'],
  ['es', 'La Fiscalía de Nayarit informó la detención de nueve personas.', '"Fiscalía de Nayarit"'],
  [
    'es',
    'La Fiscalía General del Estado (FGE) de Sonora detalló que detuvo a nueve.',
    '"Fiscalía General del Estado (FGE) de Sonora"',
  ],
  ['es', 'El saldo en Guanajuato creció. | La FGE contó 31 incendios.', 'fiscalia-guanajuato'],
  [
    'es',
    'Eliseo Ruiz, titular de la Secretaría de Turismo de Nayarit, informó de nueve vuelos cancelados.',
    '"titular de la Secretaría de Turismo de Nayarit"',
  ],
  [
    'es',
    'El vicefiscal regional de Jalisco precisó que hubo nueve detenidos.',
    '"vicefiscal regional de Jalisco"',
  ],
  [
    'es',
    'La presidenta de la Canaco de Sonora, Ana Ruiz, dio a conocer nueve negocios quemados.',
    '"presidenta de la Canaco de Sonora"',
  ],
  [
    'es',
    'El director del aeropuerto de Tepic reportó nueve vuelos cancelados.',
    '"director del aeropuerto de Tepic"',
  ],
  [
    'es',
    'Ardieron nueve casas, indicó Eliseo Ruiz, titular de la Secretaría de Salud de Sonora.',
    '"titular de la Secretaría de Salud de Sonora"',
  ],
  [
    'es',
    'De acuerdo con el reporte oficial de la Secretaría de Seguridad de Jalisco, hubo nueve detenidos.',
    'seguridad-jalisco',
  ],
  [
    'es',
    'El coordinador estatal de Protección Civil, Eliseo Ruiz, señaló que ardieron nueve casas.',
    '"coordinador estatal de Protección Civil"',
  ],
  ['es', 'Autoridades de la entidad informaron que hubo nueve detenidos.', 'authorities'],
  ['es', 'Las autoridades no han confirmado que haya nueve muertos.', ''],
  ['es', 'Harfuch no precisó cuántos de los nueve murieron.', ''],
  ['es', 'Suman nueve muertos: Harfuch', 'sspc'],
  ['es', 'Nueve detenidos en Tepic: Fiscalía de Nayarit', '"Fiscalía de Nayarit"'],
  ['es', 'El Ejército informó que murieron nueve.', 'sedena'],
  ['es', 'El comerciante Eliseo Ruiz dijo que hubo nueve incendios.', ''],
  ['es', 'Eliseo Ruiz, taxista, contó nueve incendios.', ''],
  ['es', 'El Ejército envió nueve camiones.', ''],
  ['es', 'Ardieron nueve casas, informó el fiscal de Sonora.', '"fiscal de Sonora"'],
  ['es', 'Según el gobernador de Jalisco, ardieron nueve casas.', 'gobierno-de-jalisco'],
  ['es', 'Harfuch habló a mediodía. | Él dijo que ardieron nueve casas.', 'sspc'],
  ['es', 'Omar García Harfuch, secretario de Seguridad Ciudadana, reportó nueve detenidos.', 'sspc'],
  ['es', 'La Secretaría de Seguridad de Jalisco (SSP) reportó nueve detenidos.', 'seguridad-jalisco'],
  ['es', 'Fuentes de seguridad dijeron a Reuters que hubo nueve detenidos.', 'officials<reuters'],
  ['es', 'El Gobierno de Jalisco actualizó la cifra a nueve.', 'gobierno-de-jalisco'],
  ['en', "Nine houses burned, the governor's office said.", `"governor's office"`],
  ['en', 'Official figures show nine died.', 'authorities'],
  ['en', 'An official who spoke on condition of anonymity said nine died.', 'officials'],
  ['en', 'The U.S. Embassy said nine flights were cancelled.', 'us-embassy-mexico'],
  ['es', 'Eliseo Ruiz, vocero de la Policía Estatal, informó a AFP que hubo nueve detenidos.', 'police<afp'],
  ['en', 'Authorities in the north-western Mexican state of Sonora say nine died.', 'authorities'],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(describeSpeakers(text, language)).toBe(expected);
});
