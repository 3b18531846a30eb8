// Figures told in the clipped way of headlines, balances and lists by item; one text a row.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

const marks: Readonly<Record<string, string>> = { at_least: '>=', more_than: '>', about: '~', up_to: '<=' };

/** Indicator with its definition, bound and value, group, place. */
function read(text: string): string[] {
  return normaliseText(text, { language: 'es', country: 'MX' })
    .claims.map((claim) => {
      const definition = claim.definition === 'all' ? '' : `[${claim.definition}]`;
      const value = `${marks[claim.qualifier] ?? ''}${claim.value}`;
      return `${claim.indicator}${definition} ${value} ${claim.group_code} ${claim.place}`;
    })
    .sort();
}

const told: readonly (readonly [string, readonly string[]])[] = [
  [
    'Fallecidos: 25 guardias nacionales, un custodio, un agente de la FGE, una civil y 34 delincuentes.',
    [
      'deaths 25 national_guard MX',
      'deaths 1 prison_guards MX',
      'deaths 1 prosecutors_office MX',
      'deaths 1 civilians MX',
      'deaths 34 suspected_criminals MX',
    ],
  ],
  [
    'Vuelos: 40 cancelados en Guadalajara y 25 en Puerto Vallarta.',
    ['flights_cancelled 40 n/a MX-JAL', 'flights_cancelled 25 n/a MX-JAL'],
  ],
  [
    'Aeropuerto de Guadalajara: 40 vuelos cancelados, 12 demorados y 3 desviados.',
    ['flights_cancelled 40 n/a MX-JAL', 'flights_delayed 12 n/a MX-JAL', 'flights_diverted 3 n/a MX-JAL'],
  ],
  [
    'Volaris cancela 37 vuelos; Viva 22; Aeroméxico 15.',
    ['flights_cancelled 37 n/a MX', 'flights_cancelled 22 n/a MX', 'flights_cancelled 15 n/a MX'],
  ],
  [
    'En Michoacán, 15 agresiones, 16 policías heridos y cuatro agresores abatidos.',
    [
      'attacks 15 security_forces MX-MIC',
      'injuries 16 security_forces MX-MIC',
      'deaths 4 suspected_criminals MX-MIC',
    ],
  ],
  [
    'Jalisco tuvo 65 bloqueos, Michoacán 32 y Tamaulipas 36.',
    ['roadblocks 65 n/a MX-JAL', 'roadblocks 32 n/a MX-MIC', 'roadblocks 36 n/a MX-TAM'],
  ],
  [
    'Saldo en Guanajuato: 55 incendios, 18 detenidos y un herido.',
    ['fires 55 n/a MX-GUA', 'detentions 18 suspected_criminals MX-GUA', 'injuries 1 total MX-GUA'],
  ],
  [
    '18 sucursales del Banco del Bienestar y 69 Oxxo dañados.',
    ['banks_damaged 18 n/a MX', 'businesses_damaged 69 n/a MX'],
  ],
  ['Sube a 62 la cifra de muertos.', ['deaths 62 total MX']],
  ['Van 71 detenidos por los bloqueos.', ['detentions 71 suspected_criminals MX']],
  ['Ya son 85 los bloqueos.', ['roadblocks 85 n/a MX']],
  [
    'Siguen prófugos 19 de los 23 reos.',
    ['escapes[at_large] 19 inmates MX-JAL', 'escapes 23 inmates MX-JAL'],
  ],
  [
    'La violencia dejó 12 policías muertos: ocho estatales y cuatro municipales.',
    ['deaths 12 security_forces MX', 'deaths 8 state_police MX', 'deaths 4 municipal_police MX'],
  ],
  [
    'Se registraron quema de 31 vehículos y daños a 12 comercios en Colima.',
    ['vehicles_burned 31 n/a MX-COL', 'businesses_damaged 12 n/a MX-COL'],
  ],
  [
    'Reportan 31 vehículos quemados, de los cuales 20 eran de carga.',
    ['vehicles_burned 31 n/a MX', 'vehicles_burned 20 n/a MX'],
  ],
  ['Cuatro militares murieron y otros seis resultaron heridos.', ['deaths 4 army MX', 'injuries 6 army MX']],
  ['Un total de 1,500 turistas quedaron varados en Puerto Vallarta.', ['stranded 1500 civilians MX-JAL']],
  ['Se suspendieron tres partidos de la Liga MX.', ['events_postponed 3 n/a MX']],
  [
    'Fueron liberadas 49 de las 58 vialidades bloqueadas.',
    ['roadblocks[cleared] 49 n/a MX', 'roadblocks 58 n/a MX'],
  ],
  ['El Gobierno desplegó 2 mil elementos en Zacatecas.', ['troops_deployed 2000 security_forces MX-ZAC']],
  ['Hay ocho municipios de Nayarit con bloqueos.', ['municipalities_affected 8 n/a MX-NAY']],
  ['Las afectaciones suman 18 millones de pesos.', ['losses_mxn 18000000 n/a MX']],
  [
    'Se incautaron 7.2 millones de pesos y 965 mil dólares.',
    ['cash_seized_mxn 7200000 n/a MX', 'cash_seized_usd 965000 n/a MX'],
  ],
  [
    'Detuvieron a 11 hombres y 3 mujeres en Tepic.',
    ['detentions 11 suspected_criminals MX-NAY', 'detentions 3 suspected_criminals MX-NAY'],
  ],
  [
    'Un guardia nacional y dos policías perdieron la vida.',
    ['deaths 1 national_guard MX', 'deaths 2 security_forces MX'],
  ],
  [
    'Atacaron cinco gasolineras y quemaron tres Elektra en Morelia.',
    ['businesses_damaged 5 n/a MX-MIC', 'businesses_damaged 3 n/a MX-MIC'],
  ],
  ['Desvían ocho vuelos a Monterrey.', ['flights_diverted 8 n/a MX-NLE']],
  ['Cancelan al menos 20 vuelos a Puerto Vallarta.', ['flights_cancelled >=20 n/a MX-JAL']],
  ['Con 16 de las 32 entidades con hechos violentos, la jornada fue inédita.', ['states_affected 16 n/a MX']],
  [
    'Los ataques en 11 estados dejaron 30 policías heridos.',
    ['states_affected 11 n/a MX', 'injuries 30 security_forces MX'],
  ],
  ['Policías y militares abatieron a 9 hombres armados.', ['deaths 9 suspected_criminals MX']],
  ['Dos de los detenidos quedaron libres.', ['detentions[released] 2 suspected_criminals MX']],
  ['A la cifra se suman 3 custodios asesinados.', ['deaths 3 prison_guards MX']],
  ['Murieron tres guardias en el penal de Ixtapa.', ['deaths 3 prison_guards MX-JAL']],
  [
    'Cinco tráileres, dos camiones y un autobús ardieron en la autopista.',
    ['vehicles_burned 5 n/a MX', 'vehicles_burned 2 n/a MX', 'vehicles_burned 1 n/a MX'],
  ],
  ['Hombres armados se llevaron 12 camionetas.', ['vehicles_stolen 12 n/a MX']],
  ['Despojaron de sus vehículos a 14 conductores.', []],
  ['El 85 % de los bloqueos fue retirado.', []],
  ['Un joven de 19 años murió en Zapopan.', ['deaths 1 total MX-JAL']],
];

test.each(told)('%s', (text, expected) => {
  expect(read(text)).toEqual([...expected].sort());
});
