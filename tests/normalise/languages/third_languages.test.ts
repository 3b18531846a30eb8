// What a folder of data alone makes the engine read: Portuguese, Italian, French. All sentences are the project's own.
import { describe, expect, test } from 'vitest';
import { describeClaims } from './read_claims.ts';

type Case = readonly [text: string, ...claims: string[]];

const portuguese: readonly Case[] = [
  [
    'Pelo menos 25 membros da Guarda Nacional morreram em Jalisco, segundo Omar García Harfuch.',
    'deaths >=25 national_guard MX-JAL by Omar García Harfuch',
  ],
  ['Mais de dez mil soldados foram enviados para Jalisco.', 'troops_deployed >10000 army MX-JAL'],
  ['Cento e vinte e cinco militares foram enviados para Michoacán.', 'troops_deployed 125 army MX-MIC'],
  [
    'O governo mobilizou mais 2,5 mil soldados para Jalisco.',
    'troops_deployed (additional) 2500 army MX-JAL',
  ],
  [
    'Vinte e três detentos fugiram do presídio de Puerto Vallarta e um agente penitenciário foi morto.',
    'escapes 23 inmates MX-JAL',
    'deaths 1 prison_guards MX-JAL',
  ],
  ['Cerca de 30 supostos criminosos foram mortos em Colima.', 'deaths ~30 suspected_criminals MX-COL'],
  ['Foram registrados 252 bloqueios em 20 estados.', 'roadblocks 252 n/a MX', 'states_affected 20 n/a MX'],
  ['O balanço passou de 18 para 22 mortos em Jalisco.', 'deaths 22 total MX-JAL'],
  ['Entre 60 e 70 pessoas morreram no país.', 'deaths 60..70 total MX'],
  [
    'Ao menos 12 policiais ficaram feridos em Michoacán, disse a presidente Claudia Sheinbaum.',
    'injuries >=12 security_forces MX-MIC by Claudia Sheinbaum Pardo',
  ],
  [
    'O governador de Jalisco, Pablo Lemus, informou que 18 pessoas foram detidas no domingo (22).',
    'detentions 18 suspected_criminals MX-JAL by Pablo Lemus Navarro',
  ],
  ['Vinte agências do Banco do Bem-Estar foram danificadas em Guadalajara.', 'banks_damaged 20 n/a MX-JAL'],
  ['Ofereciam uma recompensa de US$ 15 milhões.', 'reward_usd 15000000 n/a MX'],
  [
    'Oito mil soldados foram enviados ao oeste após a operação que deixou quase 50 mortos.',
    'troops_deployed 8000 army MX',
    'deaths ~50 total MX',
  ],
  [
    'O secretário de Segurança informou que nove policiais morreram.',
    'deaths 9 security_forces MX by Omar García Harfuch',
  ],
  ['Sem mortos em Colima.'],
  ['O chefe do cartel, de 59 anos, morreu no domingo (22).'],
];

const italian: readonly Case[] = [
  [
    'Almeno venticinque membri della Guardia nazionale sono stati uccisi in Jalisco, secondo Omar García Harfuch.',
    'deaths >=25 national_guard MX-JAL by Omar García Harfuch',
  ],
  ['Più di 10mila soldati sono stati inviati nello stato di Jalisco.', 'troops_deployed >10000 army MX-JAL'],
  [
    'Nel carcere di Puerto Vallarta sono evasi ventitré detenuti e un agente penitenziario è stato ucciso.',
    'escapes 23 inmates MX-JAL',
    'deaths 1 prison_guards MX-JAL',
  ],
  ['Una trentina di presunti criminali sono morti a Colima.', 'deaths ~30 suspected_criminals MX-COL'],
  [
    'Sono stati registrati 252 blocchi stradali in 20 stati.',
    'roadblocks 252 n/a MX',
    'states_affected 20 n/a MX',
  ],
  [
    "L'esercito ha arrestato 70 persone in Michoacán, ha dichiarato la presidente Claudia Sheinbaum.",
    'detentions 70 suspected_criminals MX-MIC by Claudia Sheinbaum Pardo',
  ],
  ['Circa 200 voli sono stati cancellati a Guadalajara.', 'flights_cancelled ~200 n/a MX-JAL'],
  [
    'Duecentocinquanta veicoli e diciotto banche sono stati incendiati in Guanajuato.',
    'vehicles_burned 250 n/a MX-GUA',
    'banks_damaged 18 n/a MX-GUA',
  ],
  ['Il bilancio è salito da 18 a 22 morti in Jalisco.', 'deaths 22 total MX-JAL'],
  ['Tra 60 e 70 persone hanno perso la vita nel Paese.', 'deaths 60..70 total MX'],
  ['Offrivano una ricompensa di 15 milioni di dollari.', 'reward_usd 15000000 n/a MX'],
  ['Il capo del cartello aveva 59 anni ed è morto domenica 22 febbraio.'],
  ['Il bilancio è di 34 morti tra criminali, civili e agenti.', 'deaths 34 total MX'],
  [
    'Arrestate 33 persone: dodici per i blocchi e nove per i saccheggi.',
    'detentions 33 suspected_criminals MX',
    'detentions 12 suspected_criminals MX',
    'detentions 9 suspected_criminals MX',
  ],
  ['Senza vittime a Colima.'],
];

const french: readonly Case[] = [
  [
    "Au moins vingt-cinq membres de la Garde nationale ont été tués dans l'État de Jalisco, selon Omar García Harfuch.",
    'deaths >=25 national_guard MX-JAL by Omar García Harfuch',
  ],
  [
    'Près de 2 500 soldats supplémentaires ont été déployés à Guadalajara.',
    'troops_deployed (additional) ~2500 army MX-JAL',
  ],
  [
    'Vingt-trois détenus se sont évadés de la prison de Puerto Vallarta et un gardien a été tué.',
    'escapes 23 inmates MX-JAL',
    'deaths 1 prison_guards MX-JAL',
  ],
  [
    'Une trentaine de membres présumés du cartel sont morts à Colima.',
    'deaths ~30 suspected_criminals MX-COL',
  ],
  [
    'Les autorités ont recensé 252 barrages routiers dans 20 États.',
    'roadblocks 252 n/a MX',
    'states_affected 20 n/a MX',
  ],
  [
    'Soixante-dix personnes ont été arrêtées dans le Michoacán, a déclaré la présidente Claudia Sheinbaum.',
    'detentions 70 suspected_criminals MX-MIC by Claudia Sheinbaum Pardo',
  ],
  ["Plus d'une vingtaine d'agents ont été blessés au Jalisco.", 'injuries >20 security_forces MX-JAL'],
  [
    'Quatre-vingt-dix-sept véhicules et dix-huit agences bancaires ont été incendiés.',
    'vehicles_burned 97 n/a MX',
    'banks_damaged 18 n/a MX',
  ],
  ['Le bilan est passé de 18 à 22 morts au Jalisco.', 'deaths 22 total MX-JAL'],
  ['Entre 60 et 70 personnes ont perdu la vie.', 'deaths 60..70 total MX'],
  [
    'Le gouverneur de Jalisco, Pablo Lemus, a indiqué que dix-huit personnes avaient été blessées.',
    'injuries 18 total MX-JAL by Pablo Lemus Navarro',
  ],
  ['Ils offraient une récompense de 15 millions de dollars.', 'reward_usd 15000000 n/a MX'],
  [
    'Selon le ministre de la Défense, dix-neuf soldats ont été tués.',
    'deaths 19 army MX by Ricardo Trevilla Trejo',
  ],
  ['Le chef du cartel, âgé de 59 ans, est mort dimanche 22 février.'],
];

describe.each([
  ['pt', portuguese],
  ['it', italian],
  ['fr', french],
] as const)('%s', (language, cases) => {
  test.each(cases.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(describeClaims(text, language)).toEqual(claims);
  });
});
