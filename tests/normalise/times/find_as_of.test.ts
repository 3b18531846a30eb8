// Up to which moment figures count; what is the date of an event or of nothing.
import { expect, test } from 'vitest';
import { describeMoments, momentsIn } from './read_times.ts';

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  ['en', 'As of Monday morning, 25 had died.', '2026-02-23'],
  ['en', 'Until midday Monday, 12 had died.', '2026-02-23T12:00'],
  ['en', 'By Sunday night, 20 shops had burned.', '2026-02-22'],
  ['en', 'As of 9 p.m. on Sunday, 20 shops had burned.', '2026-02-22T21:00'],
  ['en', 'As of February 24, 62 had died.', '2026-02-24'],
  ['en', 'As of Feb. 24, 2026, 62 had died.', '2026-02-24'],
  ['en', 'As of 22 February, ten had died.', '2026-02-22'],
  ['en', 'As of yesterday, ten had died.', '2026-02-23'],
  ['en', 'As of today, ten had died.', '2026-02-24'],
  ['en', 'As of 10:30 a.m. Monday, ten had died.', '2026-02-23T10:30'],
  ['en', 'By midnight, ten had died.', '2026-02-24T00:00'],
  ['en', 'As of Wednesday, ten had died.', '2026-02-18'],
  ['en', 'Flights are off through Thursday: ten of them.', ''],
  ['en', 'Ten flights are cancelled until Wednesday.', ''],
  ['en', 'Until Friday, ten had died.', '2026-02-20'],
  ['en', 'By nightfall on Sunday, ten had died.', '2026-02-22'],
  ['en', 'Ten were killed on Sunday.', ''],
  ['en', 'It began on Sunday at dawn.', ''],
  ['en', 'It lasted until everyone left.', ''],
  ['en', 'Ten died on February 22.', ''],
  ['en', 'Up to 25 guards died.', ''],
  ['en', 'Up to 60 people died on Monday.', ''],
  ['en', 'As of the end of 2025, 900 were missing.', ''],
  ['en', 'They drove through Colima.', ''],
  ['en', 'As of last night, ten had died.', '2026-02-23'],
  ['en', 'As of two days ago, ten had died.', '2026-02-22'],
  ['en', 'By 2030 it will be over.', ''],
  ['es', 'Con corte a las 21:00 horas del 22 de febrero hubo 27 detenidos.', '2026-02-22T21:00'],
  ['es', 'Con corte a las 21:00 del 22 de febrero de 2026 hubo 27 detenidos.', '2026-02-22T21:00'],
  ['es', 'Con corte al 3 de marzo hubo 881 reportes.', ''],
  ['es', 'Al 23 de febrero hubo 881 reportes.', '2026-02-23'],
  ['es', 'Hasta las 16:00 hubo diez.', '2026-02-24T16:00'],
  ['es', 'Hasta las 20.00 horas hubo 229.', '2026-02-24T20:00'],
  ['es', 'A las 13:00 horas informó de cuatro.', '2026-02-24T13:00'],
  ['es', 'Hasta anoche hubo seis.', '2026-02-23'],
  ['es', 'Hasta el lunes hubo seis.', '2026-02-23'],
  ['es', 'Hasta el pasado domingo hubo seis.', '2026-02-22'],
  ['es', 'Hasta hace tres días hubo seis.', '2026-02-21'],
  ['es', 'Hasta el mediodía del lunes hubo seis.', '2026-02-23T12:00'],
  ['es', 'Hasta las 8 de la noche hubo seis.', '2026-02-24T20:00'],
  ['es', 'El domingo a las 20:00 horas sumaban seis.', '2026-02-22T20:00'],
  ['es', 'El domingo 22 de febrero, a las 20:00 horas, sumaban seis.', '2026-02-22T20:00'],
  ['es', 'El lunes ardieron dos y a las 20:00 horas sumaban seis.', '2026-02-24T20:00'],
  ['es', 'Al cierre de la jornada del domingo sumaban seis.', '2026-02-22'],
  ['es', 'Hay seis vuelos cancelados hasta el jueves.', ''],
  ['es', 'Mazatlán, Sinaloa, a 23 de febrero de 2026.- Hubo seis muertos.', ''],
  ['es', 'Tepic, Nayarit, a 23 de febrero.— Hubo seis muertos.', ''],
  ['es', 'Tepic, a 23 de febrero, sumaba seis muertos.', '2026-02-23'],
  ['es', 'Murieron seis el domingo.', ''],
  ['es', 'Ardió el domingo por la noche.', ''],
  ['es', 'Hasta 60 personas murieron.', ''],
  ['es', 'Hasta ahora hay seis muertos.', '2026-02-24'],
  ['es', 'Al corte de las 16:00 horas, hubo 25 detenidos.', '2026-02-24T16:00'],
  ['es', 'Fue a las tres calles.', ''],
  ['es', 'Hasta el 25 de febrero hubo nueve.', ''],
  ['es', 'Subió al 30 por ciento.', ''],
  ['es', 'Hasta el martes 24 de febrero hubo nueve.', '2026-02-24'],
  ['es', 'Hasta que llegó la policía.', ''],
  ['es', 'Hasta ayer hubo nueve.', '2026-02-23'],
  ['es', 'Hasta el 31 de febrero hubo nueve.', ''],
  ['en', 'As of late Monday, 31 had died.', '2026-02-23'],
  ['en', 'As of 6 p.m. local time Monday, 31 had died.', '2026-02-23T18:00'],
  ['en', 'Through Sunday, 31 buses had burned.', '2026-02-22'],
  ['en', 'By midday Tuesday, 31 had died.', '2026-02-24T12:00'],
  ['en', 'By the end of Sunday, 31 had died.', '2026-02-22'],
  ['en', 'By Tuesday afternoon the toll stood at 31.', '2026-02-24'],
  ['en', 'By late Monday, 31 had died.', '2026-02-23'],
  ['en', 'Until Monday evening, 31 roads were closed.', '2026-02-23'],
  ['en', 'Police had cleared 31 roadblocks by 1 p.m. on Sunday.', '2026-02-22T13:00'],
  ['en', 'Police had cleared 31 roadblocks by 1 p.m.', '2026-02-24T13:00'],
  ['en', 'As of 6 a.m. Tuesday, 31 roads were closed.', '2026-02-24T06:00'],
  ['en', 'As of 8 p.m. Monday night, 31 roads were closed.', '2026-02-23T20:00'],
  ['en', 'As of this writing, 31 have died.', '2026-02-24'],
  ['en', 'As of press time, 31 have died.', '2026-02-24'],
  ['en', 'As of Tuesday, Feb. 24, 31 have died.', '2026-02-24'],
  ['en', 'As of Feb. 23, at 31 points roads were closed.', '2026-02-23'],
  ['en', 'The attack began at 7 a.m. and 31 died.', ''],
  ['en', 'From February 20 to February 23, 31 died.', ''],
  ['en', 'By bus, 31 people left.', ''],
  ['en', 'Until recently, 31 lived there.', ''],
  ['en', 'Up to Monday, 31 had died.', '2026-02-23'],
  ['en', 'As of midnight on Sunday, 31 had died.', '2026-02-22T00:00'],
  ['es', 'Con corte informativo a las 20:00 horas hay 31 detenidos.', '2026-02-24T20:00'],
  ['es', 'Al corte de las 20:00 horas del lunes hay 31 detenidos.', '2026-02-23T20:00'],
  ['es', 'Al corte de las 20:00 horas de este lunes 23 de febrero hay 31 detenidos.', '2026-02-23T20:00'],
  ['es', 'Hasta la noche del domingo había 31 bloqueos.', '2026-02-22'],
  ['es', 'Hasta la tarde de este martes había 31 bloqueos.', '2026-02-24'],
  ['es', 'Hasta este martes van 31 muertos.', '2026-02-24'],
  ['es', 'Al cierre del lunes había 31 bloqueos.', '2026-02-23'],
  ['es', 'Hasta las 22:00 horas del domingo había 31 bloqueos.', '2026-02-22T22:00'],
  ['es', 'Hasta las 22 horas del domingo había 31 bloqueos.', '2026-02-22T22:00'],
  ['es', 'Hasta las 10 de la noche del domingo había 31 bloqueos.', '2026-02-22T22:00'],
  ['es', 'Hasta las primeras horas de este martes había 31 bloqueos.', '2026-02-24'],
  ['es', 'Hasta el cierre de ayer había 31 bloqueos.', '2026-02-23'],
  ['es', 'Hasta el cierre de esta edición había 31 bloqueos.', '2026-02-24'],
  ['es', 'Con datos hasta hace tres días, suman 31 muertos.', '2026-02-21'],
  ['es', 'Con corte al pasado domingo, suman 31 muertos.', '2026-02-22'],
  ['es', 'Al mediodía de este martes suman 31 muertos.', '2026-02-24T12:00'],
  ['es', 'Al mediodía suman 31 muertos.', '2026-02-24T12:00'],
  ['es', 'Al 20 de febrero suman 31 muertos.', '2026-02-20'],
  ['es', 'A las 13:00 horas suman 31 muertos.', '2026-02-24T13:00'],
  ['es', 'Con corte a las 13:30 h suman 31 muertos.', '2026-02-24T13:30'],
  ['es', 'Del 20 al 23 de febrero murieron 31.', ''],
  ['es', 'Del 1 de enero al 23 de febrero murieron 31.', ''],
  ['es', 'Entre el 20 y el 23 de febrero murieron 31.', ''],
  ['es', 'Para el lunes esperan 31 vuelos.', ''],
  ['es', 'Viajaron al norte 31 autos.', ''],
  ['es', 'Para las 18:00 horas del lunes sumaban 31 bloqueos.', '2026-02-23T18:00'],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(describeMoments(text, language)).toBe(expected);
});

test('a weekday without a day of publication is not guessed', () => {
  expect(momentsIn('As of Monday, ten had died.', 'en', null)).toEqual([]);
  expect(momentsIn('Con corte a las 21:00 horas hubo diez.', 'es', null)).toEqual([]);
});

test('a full date needs no day of publication', () => {
  expect(momentsIn('Con corte al 3 de marzo de 2026 hubo diez.', 'es', null)[0]?.asOf).toBe('2026-03-03');
});

test('a report without a date means the crisis of 2026 by a day without a year', () => {
  expect(momentsIn('As of February 23, ten had died.', 'en', null)[0]?.asOf).toBe('2026-02-23');
});

test('an hour without a date after a bare preposition is marked as the weaker reading', () => {
  expect(momentsIn('A las 13:00 horas informó de cuatro.', 'es', '2026-02-22')[0]?.rule).toBe('at_hour');
});
