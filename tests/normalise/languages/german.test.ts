// What the German folder makes the engine read: compounds, verbs in two parts, verbs at the end. All sentences are the project's own.
import { describe, expect, test } from 'vitest';
import { describeNumber, numbersIn } from '../numbers/read_numbers.ts';
import { describeSpeakers } from '../speakers/read_speakers.ts';
import { describeMoments } from '../times/read_times.ts';
import { describeClaims } from './read_claims.ts';

type Case = readonly [text: string, ...claims: string[]];

const tolls: readonly Case[] = [
  [
    'Mindestens 17 Nationalgardisten sind in Jalisco getötet worden, teilte Sicherheitsminister Omar García Harfuch mit.',
    'deaths >=17 national_guard MX-JAL by Omar García Harfuch',
  ],
  [
    'Bei den Überfällen starben elf Angehörige der Nationalgarde, ein Justizvollzugsbeamter und eine Mitarbeiterin der Staatsanwaltschaft.',
    'deaths 11 national_guard MX',
    'deaths 1 prison_guards MX',
    'deaths 1 prosecutors_office MX',
  ],
  [
    'Rund 30 mutmaßliche Kartellmitglieder kamen in Colima ums Leben.',
    'deaths ~30 suspected_criminals MX-COL',
  ],
  ['Mutmassliche Kriminelle erschossen in Nayarit vier Polizisten.', 'deaths 4 security_forces MX-NAY'],
  ['Die Zahl der Todesopfer ist von 58 auf 71 gestiegen.', 'deaths 71 total MX'],
  ['Damit erhöhte sich die Zahl der getöteten Soldaten auf 19.', 'deaths 19 army MX'],
  ['Zwischen 40 und 50 Menschen kamen ums Leben.', 'deaths 40..50 total MX'],
  ['20 bis 30 Menschen wurden verletzt.', 'injuries 20..30 total MX'],
  [
    'Neun tote Soldaten und 16 verletzte Zivilisten lautet die Bilanz in Zacatecas.',
    'deaths 9 army MX-ZAC',
    'injuries 16 civilians MX-ZAC',
  ],
  [
    '53 Menschen wurden getötet, darunter 21 Gardisten und 28 Angreifer.',
    'deaths 53 total MX',
    'deaths 21 national_guard MX',
    'deaths 28 suspected_criminals MX',
  ],
  [
    'Mehr als zwei Dutzend Sicherheitskräfte verloren bei den Gefechten ihr Leben.',
    'deaths >24 security_forces MX',
  ],
  [
    'Die Zahl der Toten ist auf 58 gestiegen. Darunter sind 17 Soldaten und ein Wärter.',
    'deaths 58 total MX',
    'deaths 17 army MX',
    'deaths 1 prison_guards MX',
  ],
  ['Bei dem Einsatz wurden vier seiner Leibwächter getötet.', 'deaths 4 suspected_criminals MX-JAL'],
  ['Sieben Angreifer wurden getötet, drei konnten fliehen.', 'deaths 7 suspected_criminals MX'],
  ['In Sinaloa verletzten sich keine Soldaten; Dutzende Menschen flohen.'],
  ['Der 44-Jährige war am 3. März getötet worden.'],
  ['Keine Toten in Colima.'],
];

const arrestsAndEscapes: readonly Case[] = [
  [
    'Gut 60 Verdächtige nahm die Armee am Sonntag in Tonalá fest.',
    'detentions >60 suspected_criminals MX-JAL',
  ],
  [
    'Siebzig Personen wurden in Michoacán festgenommen, sagte Präsidentin Claudia Sheinbaum.',
    'detentions 70 suspected_criminals MX-MIC by Claudia Sheinbaum Pardo',
  ],
  [
    'Nach Angaben von Omar García Harfuch brachen 31 Häftlinge aus dem Gefängnis von Puerto Vallarta aus, ein Gefängniswärter wurde erschossen.',
    'escapes 31 inmates MX-JAL by Omar García Harfuch',
    'deaths 1 prison_guards MX-JAL by Omar García Harfuch',
  ],
  [
    'Die Polizei nahm 22 Menschen fest - zwölf wegen Brandstiftung und zehn wegen Plünderungen.',
    'detentions 22 suspected_criminals MX',
    'detentions 12 suspected_criminals MX',
    'detentions 10 suspected_criminals MX',
  ],
  ['Unter den Festgenommenen sind vier Minderjährige.', 'detentions 4 suspected_criminals MX'],
  [
    'Sechs der 31 geflohenen Insassen wurden wieder gefasst.',
    'escapes (recaptured) 6 inmates MX-JAL',
    'escapes 31 inmates MX-JAL',
  ],
];

const things: readonly Case[] = [
  ['Brandstifter zerstörten 29 Oxxo-Läden.', 'businesses_damaged 29 n/a MX'],
  [
    'In 14 Bundesstaaten wurden 163 Straßensperren gezählt.',
    'states_affected 14 n/a MX',
    'roadblocks 163 n/a MX',
  ],
  [
    'Die Behörden meldeten landesweit 163 Strassensperren, davon 48 in Jalisco.',
    'roadblocks 163 n/a MX by authorities',
    'roadblocks 48 n/a MX-JAL by authorities',
  ],
  ['In der Hafenstadt Manzanillo blockierten Unbekannte fünf Straßen.', 'roadblocks 5 n/a MX-COL'],
  [
    'Gezählt wurden 32 Angriffe auf Soldaten, neun davon in Guanajuato.',
    'attacks 32 security_forces MX',
    'attacks 9 security_forces MX-GUA',
  ],
  [
    'In León zündeten Bandenmitglieder 40 Fahrzeuge, zwölf Läden und sieben Bankfilialen an.',
    'vehicles_burned 40 n/a MX-GUA',
    'businesses_damaged 12 n/a MX-GUA',
    'banks_damaged 7 n/a MX-GUA',
  ],
  ['Ein halbes Dutzend Busse ging in Celaya in Flammen auf.', 'vehicles_burned ~6 n/a MX-GUA'],
  [
    'Die Soldaten stellten drei Raketenwerfer und 22 Gewehre sicher.',
    'weapons_seized 3 n/a MX',
    'weapons_seized 22 n/a MX',
  ],
  [
    'Am Flughafen von Guadalajara fielen 96 Flüge aus, elf weitere wurden umgeleitet.',
    'flights_cancelled 96 n/a MX-JAL',
    'flights_diverted 11 n/a MX-JAL',
  ],
  ['Drei Ligaspiele wurden abgesagt.', 'events_postponed 3 n/a MX'],
  ['Bis zu 800 Urlauber saßen in Puerto Vallarta fest.', 'stranded <=800 civilians MX-JAL'],
];

const forcesAndMoney: readonly Case[] = [
  [
    'Die Regierung entsandte 3.200 zusätzliche Soldaten nach Jalisco.',
    'troops_deployed (additional) 3200 army MX-JAL',
  ],
  ["Über 4'500 Soldaten wurden nach Michoacán verlegt.", 'troops_deployed >4500 army MX-MIC'],
  ['In Colima setzt die Regierung knapp 900 Marinesoldaten ein.', 'troops_deployed ~900 navy MX-COL'],
  ['Auf ihn hatten die USA ein Kopfgeld von 15 Millionen Dollar ausgesetzt.', 'reward_usd 15000000 n/a MX'],
  ['Der Schaden beläuft sich auf 1,8 Milliarden Pesos.', 'losses_mxn 1800000000 n/a MX'],
  ['Mehr als 1,2 Millionen Menschen leben in Guadalajara.'],
];

describe.each([
  ['tolls', tolls],
  ['arrests and escapes', arrestsAndEscapes],
  ['things', things],
  ['forces and money', forcesAndMoney],
] as const)('%s', (_, cases) => {
  test.each(cases.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(describeClaims(text, 'de')).toEqual(claims);
  });
});

test.each([
  ['fünfundzwanzig Tote', '25'],
  ['dreißig Tote, dreissig Verletzte', '30 30'],
  ['einundsechzig Festnahmen', '61'],
  ['hundertvierzig Flüge', '140'],
  ['zweihundertfünfzig Fahrzeuge', '250'],
  ['zweitausendfünfhundert Soldaten', '2500'],
  ['zehntausend Soldaten', '10000'],
  ['2.500 Soldaten', '2500'],
  ['2 500 Soldaten', '2500'],
  ["2'500 Soldaten", '2500'],
  ['2’500 Soldaten', '2500'],
  ["1'250'000 Menschen", '1250000'],
  ['2,5 Millionen Menschen', '2500000'],
  ['zweieinhalb Millionen Menschen', '2500000'],
  ['eine halbe Million Menschen', '500000'],
  ['ein Dutzend Tote', '~12'],
  ['Dutzende Tote', 'vague'],
  ['mehrere hundert Soldaten', 'vague'],
  ['gut 70 Tote', '>70'],
  ['knapp 70 Tote', '~70'],
  ['bis zu 70 Tote', '<=70'],
  ['nicht weniger als 70 Tote', '>=70'],
  ['weniger als 70 Tote', '<70'],
  ['60 bis 70 Tote', '60..70'],
  ['am 22. und 23. Februar', 'date date'],
  ['um 14.30 Uhr', 'clock'],
  ['15 Mio. US-Dollar', 'money 15000000 USD'],
] as const)('%s', (text, expected) => {
  expect(numbersIn(text, 'de').map(describeNumber).join(' ')).toBe(expected);
});

test('the Swiss part decimals by a full stop', () => {
  expect(numbersIn('2.5 Millionen Menschen', 'de', 'CH').map(describeNumber)).toEqual(['2500000']);
});

test.each([
  ['Harfuch teilte mit, dass zehn Läden brannten.', 'sspc'],
  ['Am Montag gab das Verteidigungsministerium sechs Tote bekannt.', 'sedena'],
  ['Zehn Läden brannten, so Harfuch.', 'sspc'],
  ['Behörden zufolge brannten zehn Läden.', 'authorities'],
  ['Nach Regierungsangaben brannten zehn Läden.', 'authorities'],
  ['Wie der Gouverneur von Nayarit sagte, brannten zwölf Autos.', 'gobierno-de-nayarit'],
  ['Der Gouverneur des Bundesstaates Nayarit sprach von zwölf Autos.', 'gobierno-de-nayarit'],
  ['Der Bürgermeister von San Gabriel sprach von drei Toten.', '"Bürgermeister von San Gabriel"'],
  ['Harfuch sagte, sechs seien tot. | Zwei seien geflohen.', 'sspc'],
  ['Harfuch sagte, sechs seien tot. | Zwei wurden demnach verletzt.', 'sspc'],
  ['Harfuch sagte, sechs seien tot. | Zehn Läden brannten.', ''],
  ['Ein Anwohner sagte, zehn Läden brannten.', ''],
  ['Die Armee schickte 2.500 Soldaten.', ''],
  ['Die mexikanische Armee räumte 30 Blockaden.', ''],
  ['Die Regierung räumte ein, dass zehn Läden brannten.', 'government'],
] as const)('%s is %s', (text, expected) => {
  expect(describeSpeakers(text, 'de')).toBe(expected);
});

test.each([
  ['Bis Montagabend waren zehn Menschen gestorben.', '2026-02-23'],
  ['Stand Sonntag: zehn Tote.', '2026-02-22'],
  ['Stand 22. Februar, 18 Uhr, waren es zehn Tote.', '2026-02-22T18:00'],
  ['Bis gestern gab es zehn Tote.', '2026-02-23'],
  ['Am 22. Februar starben zehn Menschen.', ''],
  ['Bis zu 25 Soldaten starben.', ''],
] as const)('%s counts up to %s', (text, expected) => {
  expect(describeMoments(text, 'de')).toBe(expected);
});
