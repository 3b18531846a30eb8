// Figures told in the clipped way of headlines, balances and lists by item; one text a row.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

const marks: Readonly<Record<string, string>> = { at_least: '>=', more_than: '>', about: '~', up_to: '<=' };

/** Indicator with its definition, bound and value, group, place. */
function read(language: string, text: string): string[] {
  return normaliseText(text, { language, country: language === 'es' ? 'MX' : 'US' })
    .claims.map((claim) => {
      const definition = claim.definition === 'all' ? '' : `[${claim.definition}]`;
      const value = `${marks[claim.qualifier] ?? ''}${claim.value}`;
      return `${claim.indicator}${definition} ${value} ${claim.group_code} ${claim.place}`;
    })
    .sort();
}

const told: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'es',
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
    'es',
    'Vuelos: 40 cancelados en Guadalajara y 25 en Puerto Vallarta.',
    ['flights_cancelled 40 n/a MX-JAL', 'flights_cancelled 25 n/a MX-JAL'],
  ],
  [
    'es',
    'Aeropuerto de Guadalajara: 40 vuelos cancelados, 12 demorados y 3 desviados.',
    ['flights_cancelled 40 n/a MX-JAL', 'flights_delayed 12 n/a MX-JAL', 'flights_diverted 3 n/a MX-JAL'],
  ],
  [
    'es',
    'Volaris cancela 37 vuelos; Viva 22; Aeroméxico 15.',
    ['flights_cancelled 37 n/a MX', 'flights_cancelled 22 n/a MX', 'flights_cancelled 15 n/a MX'],
  ],
  [
    'es',
    'En Michoacán, 15 agresiones, 16 policías heridos y cuatro agresores abatidos.',
    [
      'attacks 15 security_forces MX-MIC',
      'injuries 16 security_forces MX-MIC',
      'deaths 4 suspected_criminals MX-MIC',
    ],
  ],
  [
    'es',
    'Jalisco tuvo 65 bloqueos, Michoacán 32 y Tamaulipas 36.',
    ['roadblocks 65 n/a MX-JAL', 'roadblocks 32 n/a MX-MIC', 'roadblocks 36 n/a MX-TAM'],
  ],
  [
    'es',
    'Saldo en Guanajuato: 55 incendios, 18 detenidos y un herido.',
    ['fires 55 n/a MX-GUA', 'detentions 18 suspected_criminals MX-GUA', 'injuries 1 total MX-GUA'],
  ],
  [
    'es',
    '18 sucursales del Banco del Bienestar y 69 Oxxo dañados.',
    ['banks_damaged 18 n/a MX', 'businesses_damaged 69 n/a MX'],
  ],
  ['es', 'Sube a 62 la cifra de muertos.', ['deaths 62 total MX']],
  ['es', 'Van 71 detenidos por los bloqueos.', ['detentions 71 suspected_criminals MX']],
  ['es', 'Ya son 85 los bloqueos.', ['roadblocks 85 n/a MX']],
  [
    'es',
    'Siguen prófugos 19 de los 23 reos.',
    ['escapes[at_large] 19 inmates MX-JAL', 'escapes 23 inmates MX-JAL'],
  ],
  [
    'es',
    'La violencia dejó 12 policías muertos: ocho estatales y cuatro municipales.',
    ['deaths 12 security_forces MX', 'deaths 8 state_police MX', 'deaths 4 municipal_police MX'],
  ],
  [
    'es',
    'Se registraron quema de 31 vehículos y daños a 12 comercios en Colima.',
    ['vehicles_burned 31 n/a MX-COL', 'businesses_damaged 12 n/a MX-COL'],
  ],
  [
    'es',
    'Reportan 31 vehículos quemados, de los cuales 20 eran de carga.',
    ['vehicles_burned 31 n/a MX', 'vehicles_burned 20 n/a MX'],
  ],
  [
    'es',
    'Cuatro militares murieron y otros seis resultaron heridos.',
    ['deaths 4 army MX', 'injuries 6 army MX'],
  ],
  [
    'es',
    'Un total de 1,500 turistas quedaron varados en Puerto Vallarta.',
    ['stranded 1500 civilians MX-JAL'],
  ],
  ['es', 'Se suspendieron tres partidos de la Liga MX.', ['events_postponed 3 n/a MX']],
  [
    'es',
    'Fueron liberadas 49 de las 58 vialidades bloqueadas.',
    ['roadblocks[cleared] 49 n/a MX', 'roadblocks 58 n/a MX'],
  ],
  [
    'es',
    'El Gobierno desplegó 2 mil elementos en Zacatecas.',
    ['troops_deployed 2000 security_forces MX-ZAC'],
  ],
  ['es', 'Hay ocho municipios de Nayarit con bloqueos.', ['municipalities_affected 8 n/a MX-NAY']],
  ['es', 'Las afectaciones suman 18 millones de pesos.', ['losses_mxn 18000000 n/a MX']],
  [
    'es',
    'Se incautaron 7.2 millones de pesos y 965 mil dólares.',
    ['cash_seized_mxn 7200000 n/a MX', 'cash_seized_usd 965000 n/a MX'],
  ],
  [
    'es',
    'Detuvieron a 11 hombres y 3 mujeres en Tepic.',
    ['detentions 11 suspected_criminals MX-NAY', 'detentions 3 suspected_criminals MX-NAY'],
  ],
  [
    'es',
    'Un guardia nacional y dos policías perdieron la vida.',
    ['deaths 1 national_guard MX', 'deaths 2 security_forces MX'],
  ],
  [
    'es',
    'Atacaron cinco gasolineras y quemaron tres Elektra en Morelia.',
    ['businesses_damaged 5 n/a MX-MIC', 'businesses_damaged 3 n/a MX-MIC'],
  ],
  ['es', 'Desvían ocho vuelos a Monterrey.', ['flights_diverted 8 n/a MX-NLE']],
  ['es', 'Cancelan al menos 20 vuelos a Puerto Vallarta.', ['flights_cancelled >=20 n/a MX-JAL']],
  [
    'es',
    'Con 16 de las 32 entidades con hechos violentos, la jornada fue inédita.',
    ['states_affected 16 n/a MX'],
  ],
  [
    'es',
    'Los ataques en 11 estados dejaron 30 policías heridos.',
    ['states_affected 11 n/a MX', 'injuries 30 security_forces MX'],
  ],
  ['es', 'Policías y militares abatieron a 9 hombres armados.', ['deaths 9 suspected_criminals MX']],
  ['es', 'Dos de los detenidos quedaron libres.', ['detentions[released] 2 suspected_criminals MX']],
  ['es', 'A la cifra se suman 3 custodios asesinados.', ['deaths 3 prison_guards MX']],
  ['es', 'Murieron tres guardias en el penal de Ixtapa.', ['deaths 3 prison_guards MX-JAL']],
  [
    'es',
    'Cinco tráileres, dos camiones y un autobús ardieron en la autopista.',
    ['vehicles_burned 5 n/a MX', 'vehicles_burned 2 n/a MX', 'vehicles_burned 1 n/a MX'],
  ],
  ['es', 'Hombres armados se llevaron 12 camionetas.', ['vehicles_stolen 12 n/a MX']],
  ['es', 'Despojaron de sus vehículos a 14 conductores.', []],
  ['es', 'El 85 % de los bloqueos fue retirado.', []],
  ['es', 'Un joven de 19 años murió en Zapopan.', ['deaths 1 total MX-JAL']],
  [
    'es',
    'Aeroméxico canceló 12 vuelos a Guadalajara, cinco a Puerto Vallarta y dos a Manzanillo; Volaris, ocho a Guadalajara.',
    [
      'flights_cancelled 12 n/a MX-JAL',
      'flights_cancelled 5 n/a MX-JAL',
      'flights_cancelled 2 n/a MX-COL',
      'flights_cancelled 8 n/a MX-JAL',
    ],
  ],
  [
    'es',
    'Puerto Vallarta: 45 llegadas y 40 salidas canceladas.',
    ['flights_cancelled 45 n/a MX-JAL', 'flights_cancelled 40 n/a MX-JAL'],
  ],
  [
    'es',
    'En Monterrey se cancelaron 18 vuelos: 10 a Guadalajara y ocho a Puerto Vallarta.',
    ['flights_cancelled 18 n/a MX-NLE', 'flights_cancelled 10 n/a MX-NLE', 'flights_cancelled 8 n/a MX-NLE'],
  ],
  [
    'es',
    'Vuelos cancelados: Guadalajara 20, Puerto Vallarta 15, Tepic 2.',
    ['flights_cancelled 20 n/a MX-JAL', 'flights_cancelled 15 n/a MX-JAL', 'flights_cancelled 2 n/a MX-NAY'],
  ],
  [
    'es',
    'Vuelos cancelados por aeropuerto: Guadalajara (20), Puerto Vallarta (15), Manzanillo (2).',
    ['flights_cancelled 20 n/a MX-JAL', 'flights_cancelled 15 n/a MX-JAL', 'flights_cancelled 2 n/a MX-COL'],
  ],
  [
    'es',
    'Viva Aerobus: cuatro vuelos cancelados; Volaris: tres; Aeroméxico: uno.',
    ['flights_cancelled 4 n/a MX', 'flights_cancelled 3 n/a MX', 'flights_cancelled 1 n/a MX'],
  ],
  [
    'es',
    'Volaris registró 12 cancelaciones de vuelos, Aeroméxico nueve y Viva siete.',
    ['flights_cancelled 12 n/a MX', 'flights_cancelled 9 n/a MX', 'flights_cancelled 7 n/a MX'],
  ],
  [
    'es',
    'En el aeropuerto hubo cancelaciones: 14 llegadas y 16 salidas.',
    ['flights_cancelled 14 n/a MX', 'flights_cancelled 16 n/a MX'],
  ],
  [
    'es',
    'Cancelan vuelos a Guadalajara. Volaris canceló 5; Viva, cuatro.',
    ['flights_cancelled 5 n/a MX-JAL', 'flights_cancelled 4 n/a MX-JAL'],
  ],
  [
    'es',
    'El aeropuerto de Guadalajara tuvo 66 vuelos cancelados: 30 de Volaris, 20 de Viva y 16 de Aeroméxico.',
    [
      'flights_cancelled 66 n/a MX-JAL',
      'flights_cancelled 30 n/a MX-JAL',
      'flights_cancelled 20 n/a MX-JAL',
      'flights_cancelled 16 n/a MX-JAL',
    ],
  ],
  [
    'es',
    'Fueron cancelados vuelos de Volaris (12), Viva (9) y Aeroméxico (4).',
    ['flights_cancelled 12 n/a MX', 'flights_cancelled 9 n/a MX', 'flights_cancelled 4 n/a MX'],
  ],
  [
    'es',
    'Volaris: 12 vuelos cancelados, tres demorados. Viva: nueve cancelados.',
    ['flights_cancelled 12 n/a MX', 'flights_delayed 3 n/a MX', 'flights_cancelled 9 n/a MX'],
  ],
  [
    'es',
    'De los 80 vuelos programados, 30 fueron cancelados y cinco se desviaron.',
    ['flights_cancelled 30 n/a MX', 'flights_diverted 5 n/a MX'],
  ],
  [
    'es',
    'GAP reportó 100 cancelaciones en Guadalajara y 90 en Puerto Vallarta.',
    ['flights_cancelled 100 n/a MX-JAL', 'flights_cancelled 90 n/a MX-JAL'],
  ],
  [
    'es',
    'Se cancelaron 29 operaciones, 15 de llegada y 14 de salida.',
    ['flights_cancelled 29 n/a MX', 'flights_cancelled 15 n/a MX', 'flights_cancelled 14 n/a MX'],
  ],
  [
    'en',
    'National Guard: 25 dead; state police: three.',
    ['deaths 25 national_guard MX', 'deaths 3 state_police MX'],
  ],
  [
    'en',
    'Guadalajara airport: 40 flights canceled, 12 delayed and three diverted.',
    ['flights_cancelled 40 n/a MX-JAL', 'flights_delayed 12 n/a MX-JAL', 'flights_diverted 3 n/a MX-JAL'],
  ],
  [
    'en',
    'Volaris canceled 37 flights, Viva 22 and Aeromexico 15.',
    ['flights_cancelled 37 n/a MX', 'flights_cancelled 22 n/a MX', 'flights_cancelled 15 n/a MX'],
  ],
  [
    'en',
    'Jalisco had 65 roadblocks, Michoacan 32 and Tamaulipas 36.',
    ['roadblocks 65 n/a MX-JAL', 'roadblocks 32 n/a MX-MIC', 'roadblocks 36 n/a MX-TAM'],
  ],
  [
    'en',
    'In Michoacan, 15 attacks left 16 police officers wounded and four attackers dead.',
    [
      'attacks 15 security_forces MX-MIC',
      'injuries 16 security_forces MX-MIC',
      'deaths 4 suspected_criminals MX-MIC',
    ],
  ],
  ['en', 'Two of the detainees were released.', ['detentions[released] 2 suspected_criminals MX']],
  ['en', 'Four soldiers died and six others were wounded.', ['deaths 4 army MX', 'injuries 6 army MX']],
  ['en', 'Eight municipalities in Nayarit saw roadblocks.', ['municipalities_affected 8 n/a MX-NAY']],
  [
    'en',
    'At the height of the violence there were 85 roadblocks on federal highways.',
    ['roadblocks[federal_highways] 85 n/a MX'],
  ],
  ['en', 'Losses are estimated at 900 million pesos.', ['losses_mxn ~900000000 n/a MX']],
  ['en', 'The attack killed 12 people and wounded 30 more.', ['deaths 12 total MX', 'injuries 30 total MX']],
  [
    'en',
    'Twelve people were killed, including three children.',
    ['deaths 12 total MX', 'deaths 3 civilians MX'],
  ],
  [
    'en',
    'Of the dead, 25 were guardsmen and four were soldiers.',
    ['deaths 25 national_guard MX', 'deaths 4 army MX'],
  ],
  ['en', 'Police killed nine gunmen in Sonora.', ['deaths 9 suspected_criminals MX-SON']],
  [
    'en',
    'Security forces have arrested 70 people in seven states.',
    ['detentions 70 suspected_criminals MX'],
  ],
  ['en', 'The number of people arrested has risen to 70.', ['detentions 70 suspected_criminals MX']],
  [
    'en',
    'More than 1,000 visitors spent the night at the zoo in Guadalajara.',
    ['stranded >1000 civilians MX-JAL'],
  ],
  ['en', 'Some 300 Canadians remain stranded in Puerto Vallarta.', ['stranded ~300 civilians MX-JAL']],
  ['en', 'He was wanted with a $15 million bounty on his head.', ['reward_usd 15000000 n/a MX']],
  [
    'en',
    'The United States had offered $15 million for information leading to his arrest.',
    ['reward_usd 15000000 n/a MX'],
  ],
  [
    'en',
    'Soldiers seized 11 long guns and seven vehicles.',
    ['weapons_seized 11 n/a MX', 'vehicles_seized 7 n/a MX'],
  ],
  ['en', 'Nearly 10,000 soldiers and police were deployed.', ['troops_deployed ~10000 security_forces MX']],
  ['en', 'In total, 20 branches of the Banco del Bienestar were damaged.', ['banks_damaged 20 n/a MX']],
  [
    'en',
    'Attackers set ablaze 14 buses, nine trucks and a gas station.',
    ['vehicles_burned 14 n/a MX', 'vehicles_burned 9 n/a MX', 'businesses_damaged 1 n/a MX'],
  ],
  [
    'en',
    'A police officer was killed and two were hurt in Tonalá.',
    ['deaths 1 security_forces MX-JAL', 'injuries 2 security_forces MX-JAL'],
  ],
  [
    'en',
    'Authorities confirmed 18 deaths in Colima and seven in Nayarit.',
    ['deaths 18 total MX-COL', 'deaths 7 total MX-NAY'],
  ],
  [
    'en',
    'Thirty-four members of the cartel were killed: 30 in Jalisco and four in Michoacan.',
    [
      'deaths 34 suspected_criminals MX',
      'deaths 30 suspected_criminals MX-JAL',
      'deaths 4 suspected_criminals MX-MIC',
    ],
  ],
  ['en', 'Ten days later, 14 inmates are still on the run.', ['escapes[at_large] 14 inmates MX-JAL']],
  ['en', 'At least one woman died.', ['deaths >=1 civilians MX']],
  ['en', 'Two airports suspended operations.', []],
  [
    'en',
    'In 2019, 14 police officers were killed in an ambush in Michoacan.',
    ['deaths 14 security_forces MX-MIC'],
  ],
  ['en', 'The trio were arrested in Tepic.', ['detentions 3 suspected_criminals MX-NAY']],
  ['en', 'Fifteen bullet wounds were counted.', []],
  ['en', 'The 59-year-old was shot 12 times.', []],
  ['en', 'About 40 percent of flights were cancelled.', []],
  ['en', 'Flight 1234 was diverted.', []],
  ['en', 'Highway 15 was blocked for 12 hours.', []],
  ['en', 'Hundreds of cars were burned.', []],
  [
    'en',
    'Air Canada cancelled 20 flights, WestJet 15 and United 12.',
    ['flights_cancelled 20 n/a MX', 'flights_cancelled 15 n/a MX', 'flights_cancelled 12 n/a MX'],
  ],
  [
    'en',
    'From Guadalajara, 12 flights were cancelled; from Puerto Vallarta, 30.',
    ['flights_cancelled 12 n/a MX-JAL', 'flights_cancelled 30 n/a MX-JAL'],
  ],
  [
    'en',
    'At Puerto Vallarta airport, 45 arrivals and 40 departures were cancelled.',
    ['flights_cancelled 45 n/a MX-JAL', 'flights_cancelled 40 n/a MX-JAL'],
  ],
  [
    'en',
    'Delta called off 14 flights to Guadalajara and nine to Puerto Vallarta.',
    ['flights_cancelled 14 n/a MX-JAL', 'flights_cancelled 9 n/a MX-JAL'],
  ],
  [
    'en',
    'Cancellations by airline: Delta 14, United 12, Alaska 9.',
    ['flights_cancelled 14 n/a MX', 'flights_cancelled 12 n/a MX', 'flights_cancelled 9 n/a MX'],
  ],
  [
    'en',
    'Alaska Airlines had nine cancellations and two diversions.',
    ['flights_cancelled 9 n/a MX', 'flights_diverted 2 n/a MX'],
  ],
  [
    'en',
    'Of 80 flights scheduled, 30 were cancelled and five diverted.',
    ['flights_cancelled 30 n/a MX', 'flights_diverted 5 n/a MX'],
  ],
  ['en', 'Southwest scrubbed 18 flights.', ['flights_cancelled 18 n/a MX']],
  [
    'en',
    'Three matches were called off and a concert was postponed.',
    ['events_postponed 3 n/a MX', 'events_postponed 1 n/a MX'],
  ],
  ['es', 'La cifra de detenidos subió a 88 este martes.', ['detentions 88 suspected_criminals MX']],
  ['es', 'Las autoridades elevaron a 31 el número de muertos.', ['deaths 31 total MX']],
  ['es', 'El balance preliminar es de 11 policías muertos.', ['deaths 11 security_forces MX']],
  [
    'es',
    'Los muertos son 31, de los que 11 eran policías.',
    ['deaths 31 total MX', 'deaths 11 security_forces MX'],
  ],
  [
    'es',
    'En los enfrentamientos murieron al menos 31 personas, 11 de ellas policías.',
    ['deaths >=31 total MX', 'deaths 11 security_forces MX'],
  ],
  [
    'es',
    'Hubo 31 muertos: 11 policías, 18 sicarios y dos civiles.',
    [
      'deaths 31 total MX',
      'deaths 11 security_forces MX',
      'deaths 18 suspected_criminals MX',
      'deaths 2 civilians MX',
    ],
  ],
  [
    'es',
    'Más de 31 personas han muerto y otras 40 resultaron heridas.',
    ['deaths >31 total MX', 'injuries 40 total MX'],
  ],
  [
    'es',
    'Tres policías fallecieron tras ser atacados a balazos en Uruapan.',
    ['deaths 3 security_forces MX-MIC'],
  ],
  ['es', 'Localizan los cuerpos de cuatro hombres en Lagos de Moreno.', ['deaths 4 total MX-JAL']],
  ['es', 'Cuatro cuerpos fueron hallados en Lagos de Moreno.', ['deaths 4 total MX-JAL']],
  ['es', 'Sicarios emboscaron un convoy y mataron a ocho soldados.', ['deaths 8 army MX']],
  ['es', 'Entre las bajas hay ocho soldados.', ['deaths 8 army MX']],
  ['es', 'En el ataque al cuartel hubo ocho bajas militares.', ['deaths 8 army MX']],
  [
    'es',
    'Fueron asesinados ocho marinos, un fiscal y dos custodios.',
    ['deaths 8 navy MX', 'deaths 1 prosecutors_office MX', 'deaths 2 prison_guards MX'],
  ],
  ['es', 'Reportan 20 desaparecidos en Zapopan.', ['missing 20 total MX-JAL']],
  ['es', 'Grupos armados cerraron 14 carreteras en Sinaloa.', ['roadblocks 14 n/a MX-SIN']],
  ['es', 'Se mantienen cinco bloqueos en Jalisco.', ['roadblocks[active] 5 n/a MX-JAL']],
  ['es', 'Aún hay cinco bloqueos activos.', ['roadblocks[active] 5 n/a MX']],
  [
    'es',
    'El 22 de febrero hubo 252 bloqueos en 20 estados.',
    ['roadblocks 252 n/a MX', 'states_affected 20 n/a MX'],
  ],
  [
    'es',
    'La Secretaría de Seguridad registró 252 bloqueos, 85 de ellos en carreteras federales.',
    ['roadblocks 252 n/a MX', 'roadblocks[federal_highways] 85 n/a MX'],
  ],
  [
    'es',
    'Delincuentes prendieron fuego a 33 autos y 5 tiendas.',
    ['vehicles_burned 33 n/a MX', 'businesses_damaged 5 n/a MX'],
  ],
  [
    'es',
    'Los daños alcanzan a 69 tiendas Oxxo y 18 bancos.',
    ['businesses_damaged 69 n/a MX', 'banks_damaged 18 n/a MX'],
  ],
  ['es', 'Unas 200 tiendas sufrieron saqueos.', ['businesses_damaged ~200 n/a MX']],
  ['es', 'Saquearon una docena de tiendas en León.', ['businesses_damaged ~12 n/a MX-GUA']],
  ['es', 'Afectaron 20 sucursales del Banco del Bienestar.', ['banks_damaged 20 n/a MX']],
  ['es', 'La violencia se extendió a 14 estados.', ['states_affected 14 n/a MX']],
  [
    'es',
    'La jornada violenta alcanzó 12 municipios de Michoacán.',
    ['municipalities_affected 12 n/a MX-MIC'],
  ],
  ['es', 'Enviaron a 600 elementos del Ejército a Colima.', ['troops_deployed 600 army MX-COL']],
  ['es', 'Un contingente de 600 soldados llegó a Colima.', ['troops_deployed 600 army MX-COL']],
  ['es', 'Quedaron varados cerca de mil pasajeros.', ['stranded ~1000 civilians MX']],
  ['es', 'Fueron evacuadas 300 personas del centro comercial.', ['evacuated 300 civilians MX']],
  [
    'es',
    'El saldo fue de 12 vehículos asegurados y nueve armas largas.',
    ['vehicles_seized 12 n/a MX', 'weapons_seized 9 n/a MX'],
  ],
  ['es', 'Los daños superan los 900 millones de pesos.', ['losses_mxn >900000000 n/a MX']],
  ['en', 'The number of detainees rose to 88 on Tuesday.', ['detentions 88 suspected_criminals MX']],
  ['en', 'Officials raised the death toll to 31.', ['deaths 31 total MX']],
  ['en', 'The dead include 11 police officers.', ['deaths 11 security_forces MX']],
  [
    'en',
    'At least 31 people were killed, 11 of them police officers.',
    ['deaths >=31 total MX', 'deaths 11 security_forces MX'],
  ],
  [
    'en',
    'The violence left 31 dead: 11 police officers, 18 gunmen and two bystanders.',
    [
      'deaths 31 total MX',
      'deaths 11 security_forces MX',
      'deaths 18 suspected_criminals MX',
      'deaths 2 civilians MX',
    ],
  ],
  ['en', 'The bodies of four men were found in Lagos de Moreno.', ['deaths 4 total MX-JAL']],
  ['en', 'Eight soldiers lost their lives when their convoy was ambushed.', ['deaths 8 army MX']],
  ['en', 'Twenty people are missing in Zapopan.', ['missing 20 total MX-JAL']],
  ['en', 'Gunmen blocked 14 highways in Sinaloa.', ['roadblocks 14 n/a MX-SIN']],
  ['en', 'Five roadblocks remain in Jalisco.', ['roadblocks[active] 5 n/a MX-JAL']],
  [
    'en',
    'There were 252 roadblocks, 85 of them on federal highways.',
    ['roadblocks 252 n/a MX', 'roadblocks[federal_highways] 85 n/a MX'],
  ],
  [
    'en',
    'Criminals set fire to 33 cars and five stores.',
    ['vehicles_burned 33 n/a MX', 'businesses_damaged 5 n/a MX'],
  ],
  ['en', 'A dozen shops were looted in León.', ['businesses_damaged ~12 n/a MX-GUA']],
  ['en', 'The violence spread to 14 states.', ['states_affected 14 n/a MX']],
  ['en', 'Roadblocks went up in 14 states.', ['states_affected 14 n/a MX']],
  ['en', 'A contingent of 600 soldiers arrived in Colima.', ['troops_deployed 600 army MX-COL']],
  ['en', 'Mexico sent 2,000 troops to Jalisco on Monday.', ['troops_deployed 2000 security_forces MX-JAL']],
  ['en', 'Nearly a thousand passengers were left stranded.', ['stranded ~1000 civilians MX']],
  ['en', 'Three hundred people were evacuated from a mall.', ['evacuated 300 civilians MX']],
  [
    'en',
    'Authorities seized 12 vehicles and nine rifles.',
    ['vehicles_seized 12 n/a MX', 'weapons_seized 9 n/a MX'],
  ],
  [
    'en',
    'Attackers killed eight marines, a prosecutor and two prison guards.',
    ['deaths 8 navy MX', 'deaths 1 prosecutors_office MX', 'deaths 2 prison_guards MX'],
  ],
  [
    'en',
    'The clashes in Sonora killed nine, including a child.',
    ['deaths 9 total MX-SON', 'deaths 1 civilians MX-SON'],
  ],
  [
    'en',
    'Nine people died in the clashes and 12 more in the ambush.',
    ['deaths 9 total MX', 'deaths 12 total MX'],
  ],
  ['en', 'Another 14 suspects were killed by soldiers.', ['deaths 14 suspected_criminals MX']],
  ['en', 'Eighteen more are being treated in hospital.', ['injuries 18 total MX']],
  ['en', 'Cartel gunmen abducted six policemen.', ['hostages 6 security_forces MX']],
  ['es', 'Siete de los 25 heridos murieron en el hospital.', ['deaths 7 total MX', 'injuries 25 total MX']],
  [
    'es',
    'Entre los 31 muertos hay 11 policías y dos niños.',
    ['deaths 31 total MX', 'deaths 11 security_forces MX', 'deaths 2 civilians MX'],
  ],
  ['es', 'De los 31 muertos, 11 eran policías.', ['deaths 31 total MX', 'deaths 11 security_forces MX']],
  ['es', 'Además de los 31 muertos, hay 44 heridos.', ['deaths 31 total MX', 'injuries 44 total MX']],
  [
    'es',
    'El ataque dejó sin vida a cinco agentes de la Guardia Nacional e hirió a tres más.',
    ['deaths 5 national_guard MX', 'injuries 3 national_guard MX'],
  ],
  [
    'es',
    'Veinticinco efectivos perdieron la vida en Jalisco, mientras que en Michoacán cuatro presuntos criminales fueron abatidos.',
    ['deaths 25 security_forces MX-JAL', 'deaths 4 suspected_criminals MX-MIC'],
  ],
  [
    'es',
    'El secretario detalló que 25 integrantes de la Guardia Nacional, un custodio y un agente de la Fiscalía perdieron la vida en seis ataques ocurridos en Jalisco.',
    [
      'deaths 25 national_guard MX-JAL',
      'deaths 1 prison_guards MX-JAL',
      'deaths 1 prosecutors_office MX-JAL',
      'attacks 6 security_forces MX-JAL',
    ],
  ],
  [
    'es',
    'En total se contabilizan 73 personas fallecidas, de las cuales 46 son presuntos delincuentes.',
    ['deaths 73 total MX', 'deaths 46 suspected_criminals MX'],
  ],
  [
    'es',
    'Las autoridades detuvieron a 58 personas: 25 por hechos violentos, 19 por saqueo y 14 por otros delitos.',
    [
      'detentions 58 suspected_criminals MX',
      'detentions 25 suspected_criminals MX',
      'detentions 19 suspected_criminals MX',
      'detentions 14 suspected_criminals MX',
    ],
  ],
  [
    'es',
    'En la cárcel de Ixtapa fueron asesinados un custodio y dos internos.',
    ['deaths 1 prison_guards MX-JAL', 'deaths 2 inmates MX-JAL'],
  ],
  ['es', 'Las tiendas dañadas suman 69.', ['businesses_damaged 69 n/a MX']],
  [
    'es',
    'El Ejército envió otros dos mil 500 elementos, para un total de 10 mil.',
    ['troops_deployed[additional] 2500 army MX', 'troops_deployed 10000 army MX'],
  ],
  ['en', 'Seven of the 25 wounded died in hospital.', ['deaths 7 total MX', 'injuries 25 total MX']],
  [
    'en',
    'Among the 31 dead are 11 police officers and two children.',
    ['deaths 31 total MX', 'deaths 11 security_forces MX', 'deaths 2 civilians MX'],
  ],
  [
    'en',
    'Of the 31 killed, 11 were police officers.',
    ['deaths 31 total MX', 'deaths 11 security_forces MX'],
  ],
  ['en', 'Besides the 31 dead, 44 people were hurt.', ['deaths 31 total MX', 'injuries 44 total MX']],
  [
    'en',
    'The attack killed five members of the National Guard and wounded three more.',
    ['deaths 5 national_guard MX', 'injuries 3 national_guard MX'],
  ],
  [
    'en',
    'Five officers, including a woman, were killed in Celaya.',
    ['deaths 5 security_forces MX-GUA', 'deaths 1 civilians MX-GUA'],
  ],
  [
    'en',
    'Twenty-five guardsmen died in Jalisco, while in Michoacan four suspects were shot dead.',
    ['deaths 25 national_guard MX-JAL', 'deaths 4 suspected_criminals MX-MIC'],
  ],
  [
    'en',
    'Fifteen officers were also wounded, 13 of them in Michoacan.',
    ['injuries 15 security_forces MX', 'injuries 13 security_forces MX-MIC'],
  ],
  [
    'en',
    'In all, 73 people have died, 46 of whom were suspected criminals.',
    ['deaths 73 total MX', 'deaths 46 suspected_criminals MX'],
  ],
  [
    'en',
    'Police detained 58 people: 25 for acts of violence, 19 for looting and 14 for other crimes.',
    [
      'detentions 58 suspected_criminals MX',
      'detentions 25 suspected_criminals MX',
      'detentions 19 suspected_criminals MX',
      'detentions 14 suspected_criminals MX',
    ],
  ],
  [
    'en',
    'The army sent another 2,500 soldiers, bringing the total to 10,000.',
    ['troops_deployed[additional] 2500 army MX', 'troops_deployed 10000 army MX'],
  ],
  ['en', 'The stores damaged numbered 69.', ['businesses_damaged 69 n/a MX']],
  [
    'en',
    'A prison guard and two inmates were killed at the Ixtapa prison.',
    ['deaths 1 prison_guards MX-JAL', 'deaths 2 inmates MX-JAL'],
  ],
  [
    'en',
    "The toll includes 25 guardsmen, a prison guard and an agent of the prosecutor's office.",
    ['deaths 25 national_guard MX', 'deaths 1 prison_guards MX', 'deaths 1 prosecutors_office MX'],
  ],
  ['en', 'Some 30 criminals were also killed in Jalisco.', ['deaths ~30 suspected_criminals MX-JAL']],
  ['en', 'Authorities had put the number of roadblocks at 85.', ['roadblocks 85 n/a MX']],
  ['en', 'The blaze consumed 12 vehicles.', ['vehicles_burned 12 n/a MX']],
];

test.each(told)('%s: %s', (language, text, expected) => {
  expect(read(language, text)).toEqual([...expected].sort());
});
