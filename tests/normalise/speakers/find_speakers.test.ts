// Who is said to have given what sentences state: frames, titles, later mentions, channels, actors who say nothing.
import { expect, test } from 'vitest';
import { describeSpeakers, speakersIn } from './read_speakers.ts';

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  ['es', 'Hubo 12 ataques en Jalisco, dijo el general Ricardo Trevilla.', 'sedena'],
  ['es', 'Hay 12 heridos, de acuerdo con el reporte de la Fiscalía de Jalisco.', 'fiscalia-jalisco'],
  ['es', 'La Guardia Nacional aseguró 12 armas en Sonora.', ''],
  ['es', 'La Guardia Nacional aseguró que hay 12 heridos.', 'guardia-nacional'],
  ['es', 'Cifra preliminar de la Secretaría de la Defensa Nacional: 12 heridos.', 'sedena'],
  [
    'es',
    'Un reo murió frente a elementos de la Guardia Nacional, el domingo, confirmó el fiscal de Jalisco.',
    'fiscalia-jalisco',
  ],
  [
    'es',
    'Hay 12 heridos, señaló el subsecretario de Operación Policial.',
    '"subsecretario de Operación Policial"',
  ],
  ['es', 'Cuatro agresiones documentó Artículo 19.', '"Artículo 19"'],
  ['en', 'Omar García Harfuch said 25 guards died.', 'sspc'],
  ['en', 'Security Secretary Omar Garcia Harfuch said that 25 guards died.', 'sspc'],
  ['en', '25 guards died, Harfuch said.', 'sspc'],
  ['en', '25 guards died, said Harfuch.', 'sspc'],
  ['en', 'Twenty buses burned, according to Harfuch.', 'sspc'],
  ['en', 'According to the Defense Ministry, six gunmen fell.', 'sedena'],
  ['en', 'Ricardo Trevilla, the defense secretary, said 2,500 would go.', 'sedena'],
  ['en', 'The defence ministry counts six dead.', 'sedena'],
  ['en', 'Harfuch said six died. | He added that two fled.', 'sspc'],
  ['en', 'Harfuch said six died. | The secretary also said two fled.', 'sspc'],
  ['en', 'Harfuch spoke at noon. | Ten shops burned.', ''],
  ['en', 'The government sent 2,500 troops.', ''],
  ['en', 'The Army deployed 2,500 soldiers to Jalisco.', ''],
  ['en', 'Sheinbaum praised the 25 guards.', ''],
  ['en', 'Authorities said 12 died.', 'authorities'],
  ['en', 'Mexican officials said on Monday that 12 died.', 'officials'],
  ['en', 'Police reported four dead.', 'police'],
  ['en', 'Ten shops burned, Al Jazeera reported.', '<al-jazeera'],
  ['en', 'Harfuch told AFP that ten shops burned.', 'sspc<afp'],
  ['en', 'A tourist told AP that ten buses burned.', '<ap'],
  ['en', 'A resident said that ten buses burned.', ''],
  ['en', 'Harfuch said ten shops burned, Reuters reported.', 'sspc <reuters'],
  ['en', 'The governor of Nayarit said 12 vehicles burned.', 'gobierno-de-nayarit'],
  ['en', 'Jalisco Governor Pablo Lemus said three died.', 'gobierno-de-jalisco'],
  ['en', 'The mayor of Zapopan said three died.', 'zapopan'],
  ['en', 'Three died, the mayor of San Gabriel, a former teacher, said.', '"mayor of San Gabriel"'],
  [
    'en',
    "In Jalisco it was worse. | Ten shops burned, said the state's security secretary.",
    'seguridad-jalisco',
  ],
  ['en', 'Roads burned; the authorities gave the arrests as 25.', 'authorities'],
  ['en', 'Four were reported killed.', ''],
  ['en', 'The number was said to be ten.', ''],
  ['en', 'Figures from AMIS put the cars at 544.', 'amis'],
  ['en', 'The National Guard lost 25 men.', ''],
  ['en', 'Harfuch and Trevilla said 62 died.', '"Omar García Harfuch / Ricardo Trevilla Trejo"'],
  ['en', 'ANI, citing Al Jazeera, put the dead at 25.', '<ani <al-jazeera'],
  ['en', 'Nothing was heard.', ''],
  ['en', 'Nine dead in Jalisco - Harfuch', 'sspc'],
  ['en', 'Nine dead in Jalisco – officials', 'officials'],
  ['en', 'Nine dead in a half-Army convoy', ''],
  ['es', 'Suman nueve muertos – García Harfuch', 'sspc'],
  ['es', 'Murieron nueve en el choque carretero México-Sedena', ''],
  ['es', 'Harfuch informó que murieron 25 guardias.', 'sspc'],
  ['es', 'Murieron 25 guardias, informó Harfuch.', 'sspc'],
  ['es', 'Omar García Harfuch, titular de la SSPC, informó que murieron 25.', 'sspc'],
  [
    'es',
    'El secretario de Seguridad y Protección Ciudadana, Omar García Harfuch, dijo que murieron 25.',
    'sspc',
  ],
  ['es', 'Según la Fiscalía de Jalisco, hubo 12 cuerpos.', 'fiscalia-jalisco'],
  ['es', 'De acuerdo con la Sedena, murieron cuatro.', 'sedena'],
  ['es', 'De acuerdo al gobernador de Jalisco, hubo 18 bloqueos.', 'gobierno-de-jalisco'],
  ['es', 'En palabras de Harfuch, fueron 27 agresiones.', 'sspc'],
  ['es', 'Harfuch: en Jalisco 890 detenidos', 'sspc'],
  ['es', 'El Gobierno de Jalisco informó la detención de 25.', 'gobierno-de-jalisco'],
  ['es', 'El Gabinete de Seguridad reportó 252 bloqueos.', 'gabinete-de-seguridad'],
  ['es', 'Hubo 25 bajas, precisó Trevilla.', 'sedena'],
  ['es', 'Trevilla precisó que murieron tres. | Añadió que hubo doce heridos.', 'sedena'],
  ['es', 'Trevilla precisó que murieron tres. | Señaló que hubo doce heridos.', 'sedena'],
  ['es', 'Trevilla precisó que murieron tres. | El funcionario agregó que hubo doce heridos.', 'sedena'],
  ['es', 'Trevilla precisó que murieron tres. | Además, hubo doce heridos.', 'sedena'],
  ['es', 'Trevilla precisó que murieron tres. | Ardieron doce tiendas.', ''],
  ['es', 'Trevilla precisó que murieron tres. | Se aseguraron doce camionetas.', 'sedena'],
  ['es', 'Trevilla precisó que murieron tres. | En Colima cayeron otros dos.', 'sedena'],
  ['es', 'Trevilla precisó que murieron tres. | 12 tiendas ardieron.', 'sedena'],
  ['es', 'Trevilla: tres muertos. | 12 tiendas ardieron.', ''],
  ['es', 'Trevilla precisó que murieron tres. | Según Harfuch, hubo doce heridos.', 'sspc'],
  ['es', 'Trevilla precisó que murieron tres. | # Otro tema | Se aseguraron doce camionetas.', ''],
  ['en', 'Trevilla said three died. | 12 shops burned.', ''],
  ['es', 'La Secretaría de la Defensa Nacional (Defensa) confirmó que murieron tres.', 'sedena'],
  ['es', 'Harfuch especificó que murieron tres.', 'sspc'],
  ['en', 'Authorities have detected twelve roadblocks.', 'authorities'],
  ['es', '# Veracruz | La gobernadora dijo que hubo cuatro detenidos.', 'gobierno-de-veracruz'],
  ['es', '# Tamaulipas | El gobernador detalló 36 hechos.', 'gobierno-de-tamaulipas'],
  ['es', 'El alcalde de San Gabriel informó de dos casas quemadas.', '"alcalde de San Gabriel"'],
  ['es', 'El Ejército desplegó 2.500 efectivos.', ''],
  ['es', 'El Ejército desplegó 2.500 efectivos, informó Trevilla.', 'sedena'],
  ['es', 'Se informó de tres muertos.', ''],
  ['es', 'Se reportaron tres muertos.', ''],
  ['es', 'Hubo 20 bloqueos, según AFP.', '<afp'],
  ['es', 'Hubo 20 bloqueos (AFP).', '<afp'],
  ['es', 'La AMIS estimó daños por 254 millones.', 'amis'],
  ['es', 'La AMIS contó 765 siniestros, publicó El Universal.', 'amis <el-universal'],
  ['es', 'Autoridades informaron de 12 muertos.', 'authorities'],
  ['es', 'Un testigo dijo que ardieron diez camiones.', ''],
  ['es', 'Sheinbaum informó: | - 25 guardias muertos', 'presidencia-mexico'],
  ['es', 'Sheinbaum informó: | - 25 guardias muertos | Nadie más habló.', ''],
  ['es', 'Ardieron 18 sucursales, dio a conocer la Fiscalía de Guanajuato.', 'fiscalia-guanajuato'],
  ['es', 'Los datos fueron difundidos por la Sedena.', 'sedena'],
  ['es', 'No pasó nada.', ''],
  ['it', 'Il governatore di Nayarit ha dichiarato che dieci autobus sono bruciati.', 'gobierno-de-nayarit'],
  ['it', 'Il sindaco di San Gabriel ha dichiarato che tre sono morti.', '"sindaco di San Gabriel"'],
  ['it', 'Harfuch ha detto che sei sono morti. | Ha aggiunto che due sono fuggiti.', 'sspc'],
  ['fr', 'Le gouverneur du Nayarit a déclaré que dix bus ont brûlé.', 'gobierno-de-nayarit'],
  // French and German verbs keep their subjects: whoever speaks is named, known or not.
  ['fr', 'Harfuch a dit que six sont morts. | Dix bus ont brûlé, a raconté un badaud.', ''],
  ['pt', 'Harfuch disse que seis morreram. | Informou que dois fugiram.', 'sspc'],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(describeSpeakers(text, language)).toBe(expected);
});

test('each of two speakers covers its own clause', () => {
  const text = 'Harfuch said 25 died; Trevilla said two fled.';
  const spans = speakersIn(text, 'en').at(-1) ?? [];
  expect(
    spans.map((span) => [span.speakerId, text.slice(span.covers.start, span.covers.end).trim()]),
  ).toEqual([
    ['sspc', 'Harfuch said 25 died;'],
    ['sedena', 'Trevilla said two fled.'],
  ]);
});

test('a speaker after a semicolon does not cover what stands before it', () => {
  const text = 'Roads burned; the authorities gave the arrests as 25.';
  const span = speakersIn(text, 'en').at(-1)?.[0];
  expect(text.slice(span?.covers.start, span?.covers.end)).toBe('the authorities gave the arrests as 25.');
});

test('an undescribed office speaks by its role, never by the name of whoever holds it', () => {
  const span = speakersIn('El alcalde de San Gabriel, Fulano Detal, dijo que hubo dos.', 'es').at(-1)?.[0];
  expect(span).toMatchObject({ speaker: 'alcalde de San Gabriel', speakerId: null });
});

test('a role is told in the language of the report', () => {
  expect(speakersIn('Harfuch dijo que hubo dos.', 'es')[0]?.[0]?.speakerRole).toMatch(/^secretario/);
  expect(speakersIn('Harfuch said two died.', 'en')[0]?.[0]?.speakerRole).toMatch(/^Secretary/);
});
