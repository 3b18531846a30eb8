// The same kinds of figure told in many ways, as reporters of any crisis tell them; one sentence a row.
import { expect, test } from 'vitest';
import { describeAll, normaliseText } from '../normalise_text.ts';

/** What is compared: indicator, definition, qualifier, value, group. */
function read(language: string, text: string): string[] {
  const country = language === 'es' ? 'MX' : 'US';
  return describeAll(normaliseText(text, { language, country })).map((claim) =>
    claim
      .split(' ')
      .slice(0, claim.includes(' range ') ? 4 : 4)
      .join(' '),
  );
}

const english: readonly (readonly [string, readonly string[]])[] = [
  ['The clashes claimed the lives of at least 14 marines.', ['deaths at_least 14 navy']],
  ['Violence has claimed 41 lives so far.', ['deaths exact 41 total']],
  ['The death toll climbed to 83 on Monday.', ['deaths exact 83 total']],
  ['The death toll from the attacks has risen to 38.', ['deaths exact 38 total']],
  ['Officials put the death toll at 55.', ['deaths exact 55 total']],
  [
    'There were 31 attacks on police officers, eight of them in Sonora.',
    ['attacks exact 31 security_forces', 'attacks exact 8 security_forces'],
  ],
  [
    'The military sent 3,000 soldiers after clashes that left 40 dead.',
    ['deaths exact 40 total', 'troops_deployed exact 3000 army'],
  ],
  ['The attacks left 31 dead among soldiers, gunmen and bystanders.', ['deaths exact 31 total']],
  ['The attacks left 31 dead among soldiers and police.', ['deaths exact 31 security_forces']],
  [
    'At least 58 people were hurt. Among them are 17 marines, a prison guard and 23 bystanders.',
    [
      'injuries at_least 58 total',
      'injuries exact 1 prison_guards',
      'injuries exact 17 navy',
      'injuries exact 23 civilians',
    ],
  ],
  ['Nine inmates who had escaped were arrested.', ['escapes[recaptured] exact 9 inmates']],
  ['The toll stands at 19 dead and 44 wounded.', ['deaths exact 19 total', 'injuries exact 44 total']],
  ['More than 60 people lost their lives.', ['deaths more_than 60 total']],
  ['Sixteen bodies were found in Sonora.', ['deaths exact 16 total']],
  [
    'An ambush left six police officers dead and nine injured.',
    ['deaths exact 6 security_forces', 'injuries exact 9 security_forces'],
  ],
  [
    'Gunmen ambushed a convoy, killing eight soldiers and wounding five.',
    ['deaths exact 8 army', 'injuries exact 5 army'],
  ],
  [
    'Among the dead were 11 navy personnel, a prosecutor and a pregnant woman.',
    ['deaths exact 1 civilians', 'deaths exact 1 prosecutors_office', 'deaths exact 11 navy'],
  ],
  [
    'Of the 71 people arrested, nine were released.',
    ['detentions exact 71 suspected_criminals', 'detentions[released] exact 9 suspected_criminals'],
  ],
  ['Police made 37 arrests.', ['detentions exact 37 suspected_criminals']],
  ['A total of 37 suspects were taken into custody in Puebla.', ['detentions exact 37 suspected_criminals']],
  ['Authorities reported the arrest of 29 people.', ['detentions exact 29 suspected_criminals']],
  ['Twenty-nine people have been detained, the governor said.', ['detentions exact 29 suspected_criminals']],
  [
    'Inmates broke out of a prison in Durango; 18 prisoners remain at large.',
    ['escapes[at_large] exact 18 inmates'],
  ],
  [
    'As many as 18 inmates escaped from a jail, and six have been recaptured.',
    ['escapes up_to 18 inmates', 'escapes[recaptured] exact 6 inmates'],
  ],
  [
    'Cartel members torched 47 vehicles and 15 convenience stores.',
    ['businesses_damaged exact 15 n/a', 'vehicles_burned exact 47 n/a'],
  ],
  [
    'At least 47 vehicles and 15 shops were set on fire.',
    ['businesses_damaged at_least 15 n/a', 'vehicles_burned at_least 47 n/a'],
  ],
  ['Some 33 bank branches were vandalized.', ['banks_damaged about 33 n/a']],
  ['There were 58 roadblocks in 12 states.', ['roadblocks exact 58 n/a', 'states_affected exact 12 n/a']],
  [
    'Of 58 roadblocks, 49 had been cleared and nine remained active by evening.',
    ['roadblocks exact 58 n/a', 'roadblocks[active] exact 9 n/a', 'roadblocks[cleared] exact 49 n/a'],
  ],
  ['Roads were blocked at 22 points in Nayarit.', ['roadblocks exact 22 n/a']],
  [
    'Airlines cancelled 64 flights and diverted five.',
    ['flights_cancelled exact 64 n/a', 'flights_diverted exact 5 n/a'],
  ],
  [
    'Sixty-four flights were canceled and 13 delayed at the airport.',
    ['flights_cancelled exact 64 n/a', 'flights_delayed exact 13 n/a'],
  ],
  ['The airline said it had scrapped 18 flights.', ['flights_cancelled exact 18 n/a']],
  ['The army sent 1,800 more soldiers to the state.', ['troops_deployed[additional] exact 1800 army']],
  ['Some 4,500 soldiers are already deployed there.', ['troops_deployed[in_place] about 4500 army']],
  ['A further 600 soldiers will be deployed to Sinaloa.', ['troops_deployed[additional] exact 600 army']],
  ['Four league matches were postponed.', ['events_postponed exact 4 n/a']],
  [
    'Soldiers seized eight rifles, three vehicles and $40,000 in cash.',
    ['cash_seized_usd exact 40000 n/a', 'vehicles_seized exact 3 n/a', 'weapons_seized exact 8 n/a'],
  ],
  ['The unrest caused losses of 900 million pesos.', ['losses_mxn exact 900000000 n/a']],
  ['The US offers a reward of up to $10 million for him.', ['reward_usd up_to 10000000 n/a']],
  ['About 300 tourists were stranded at the airport.', ['stranded about 300 civilians']],
  ['Violence was reported in 14 states.', ['states_affected exact 14 n/a']],
  ['Two dozen people were hurt.', ['injuries about 24 total']],
  ['No one was killed and no injuries were reported.', []],
  [
    'Three soldiers, two police officers and a bystander died.',
    ['deaths exact 1 civilians', 'deaths exact 2 security_forces', 'deaths exact 3 army'],
  ],
  ['Between 20 and 25 gunmen were killed.', ['deaths range 20-25 suspected_criminals']],
  ['Upwards of 40 trucks were burned.', ['vehicles_burned more_than 40 n/a']],
  ['Eight more people died in neighbouring Colima.', ['deaths exact 8 total']],
];

const spanish: readonly (readonly [string, readonly string[]])[] = [
  ['Los choques cobraron la vida de al menos 14 marinos.', ['deaths at_least 14 navy']],
  ['La cifra de muertos ascendió a 83.', ['deaths exact 83 total']],
  ['Suman ya 83 los fallecidos por los ataques.', ['deaths exact 83 total']],
  ['El saldo es de 19 muertos y 44 heridos.', ['deaths exact 19 total', 'injuries exact 44 total']],
  [
    'Saldo: 19 muertos, 44 lesionados y 30 detenidos.',
    ['deaths exact 19 total', 'detentions exact 30 suspected_criminals', 'injuries exact 44 total'],
  ],
  ['Mueren 8 soldados en emboscada; 5 quedan heridos.', ['deaths exact 8 army', 'injuries exact 5 army']],
  [
    'Abaten a 12 sicarios y detienen a 7 en Sonora.',
    ['deaths exact 12 suspected_criminals', 'detentions exact 7 suspected_criminals'],
  ],
  [
    'Queman 47 vehículos y saquean 15 tiendas en Puebla.',
    ['businesses_damaged exact 15 n/a', 'vehicles_burned exact 47 n/a'],
  ],
  ['Vandalizan 33 sucursales bancarias.', ['banks_damaged exact 33 n/a']],
  [
    'Fueron incendiados 47 vehículos, 15 comercios y 6 cajeros automáticos.',
    ['banks_damaged exact 6 n/a', 'businesses_damaged exact 15 n/a', 'vehicles_burned exact 47 n/a'],
  ],
  [
    'Se contabilizaron 58 bloqueos en 12 entidades.',
    ['roadblocks exact 58 n/a', 'states_affected exact 12 n/a'],
  ],
  [
    'De 58 bloqueos, 49 ya fueron liberados y nueve siguen activos.',
    ['roadblocks exact 58 n/a', 'roadblocks[active] exact 9 n/a', 'roadblocks[cleared] exact 49 n/a'],
  ],
  ['Permanecen activos nueve bloqueos.', ['roadblocks[active] exact 9 n/a']],
  ['Hubo bloqueos en 22 puntos de Nayarit.', ['roadblocks exact 22 n/a']],
  [
    'La aerolínea canceló 64 vuelos y desvió cinco.',
    ['flights_cancelled exact 64 n/a', 'flights_diverted exact 5 n/a'],
  ],
  [
    'En el aeropuerto se cancelaron 64 vuelos y 13 sufrieron demoras.',
    ['flights_cancelled exact 64 n/a', 'flights_delayed exact 13 n/a'],
  ],
  ['Vuelos cancelados: 64.', ['flights_cancelled exact 64 n/a']],
  ['El Ejército envió mil 800 elementos más al estado.', ['troops_deployed[additional] exact 1800 army']],
  ['Arribaron 600 soldados a Sinaloa para reforzar la vigilancia.', ['troops_deployed exact 600 army']],
  ['Serán desplegados 2 mil 500 militares adicionales.', ['troops_deployed[additional] exact 2500 army']],
  ['Fueron aplazados cuatro partidos de la liga.', ['events_postponed exact 4 n/a']],
  [
    'Se aseguraron ocho fusiles, tres vehículos y 40 mil dólares.',
    ['cash_seized_usd exact 40000 n/a', 'vehicles_seized exact 3 n/a', 'weapons_seized exact 8 n/a'],
  ],
  ['Las pérdidas rondan los 900 millones de pesos.', ['losses_mxn about 900000000 n/a']],
  ['La violencia dejó pérdidas por 900 mdp.', ['losses_mxn exact 900000000 n/a']],
  ['Ofrecían por él una recompensa de hasta 10 millones de dólares.', ['reward_usd up_to 10000000 n/a']],
  ['Unos 300 turistas quedaron varados.', ['stranded about 300 civilians']],
  [
    'Se fugaron 18 reos del penal y seis fueron recapturados.',
    ['escapes exact 18 inmates', 'escapes[recaptured] exact 6 inmates'],
  ],
  [
    'De los 71 detenidos, nueve quedaron en libertad.',
    ['detentions exact 71 suspected_criminals', 'detentions[released] exact 9 suspected_criminals'],
  ],
  ['Robo de vehículos: 132 casos en Michoacán.', ['vehicles_stolen exact 132 n/a']],
  [
    'Hay 132 vehículos robados y 40 dañados.',
    ['vehicles_damaged exact 40 n/a', 'vehicles_stolen exact 132 n/a'],
  ],
  [
    'Entre los muertos hay 11 marinos, un fiscal y una mujer embarazada.',
    ['deaths exact 1 civilians', 'deaths exact 1 prosecutors_office', 'deaths exact 11 navy'],
  ],
  [
    'Perdieron la vida un custodio, dos policías municipales y tres agentes de la Fiscalía.',
    ['deaths exact 1 prison_guards', 'deaths exact 2 municipal_police', 'deaths exact 3 prosecutors_office'],
  ],
  ['No hubo muertos ni heridos.', []],
  ['Saldo blanco: cero lesionados.', []],
  ['Cerca de una veintena de camiones fueron calcinados.', ['vehicles_burned about 20 n/a']],
  ['Hubo violencia en 14 de los 32 estados.', ['states_affected exact 14 n/a']],
  ['Los hechos violentos se registraron en 23 municipios.', ['municipalities_affected exact 23 n/a']],
  [
    'Se registraron 36 agresiones contra policías y 9 enfrentamientos.',
    ['attacks exact 36 security_forces', 'clashes exact 9 n/a'],
  ],
  ['Fueron hospitalizados 13 heridos civiles.', ['injuries exact 13 civilians']],
  ['El ataque dejó 26 muertos entre sicarios, civiles y agentes.', ['deaths exact 26 total']],
  [
    'Murieron 58 personas. Entre ellas hay 17 marinos y 23 sicarios.',
    ['deaths exact 17 navy', 'deaths exact 23 suspected_criminals', 'deaths exact 58 total'],
  ],
  ['Hubo seis muertos policías.', ['deaths exact 6 security_forces']],
  ['Otras ocho personas murieron en la vecina Colima.', ['deaths exact 8 total']],
  ['Más de una decena de negocios resultaron con daños.', ['businesses_damaged more_than 10 n/a']],
  [
    'Doce Oxxos fueron saqueados y 4 gasolineras incendiadas.',
    ['businesses_damaged exact 12 n/a', 'businesses_damaged exact 4 n/a'],
  ],
];

test.each(english)('en: %s', (text, expected) => {
  expect(read('en', text)).toEqual([...expected].sort());
});

test.each(spanish)('es: %s', (text, expected) => {
  expect(read('es', text)).toEqual([...expected].sort());
});
