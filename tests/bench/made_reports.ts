// Makes reports of about 2,000 characters in English and Spanish, for timing only: sentences of our own, figures at random.

/** Numbers that look random and are the same on every machine (Numerical Recipes' linear congruential generator). */
export function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** `#` is a number, `@` a state or town, `&` a speaker. About a third of the sentences state a figure, as in the press. */
const templates: Readonly<Record<string, readonly string[]>> = {
  en: [
    'At least # members of the National Guard were killed in @, & said on Monday.',
    'Authorities counted # roadblocks across @ by late afternoon, and # vehicles had been set on fire.',
    '& told reporters that # suspects were detained and # weapons seized in the operation.',
    'Between # and # flights were cancelled at the airport of @, which reopened two days later.',
    'Schools stayed closed in @ while parents waited for word from the ministry.',
    'Residents described smoke rising over the avenue and long lines outside the few shops that remained open.',
    'The group, founded more than a decade ago, has long fought its rivals over routes that lead to the coast.',
    'Analysts warned that the weeks ahead could bring further attacks, although no one knows who will take over.',
    'On February 22, 2026 the convoy left the base before dawn and drove 40 kilometers along Highway 80.',
    'A bus driver, 45 years old, said that he had abandoned his vehicle when armed men ordered everyone out.',
    'The embassy asked its citizens in @ to shelter in place and to follow local media for updates.',
    'Shops along the main square lowered their shutters, and the cathedral cancelled the evening service.',
    'More than # troops arrived in @ after the raid, according to &.',
    'The peso lost 1.2 percent against the dollar, a move that traders linked to the news.',
  ],
  es: [
    'Al menos # elementos de la Guardia Nacional murieron en @, informó & este lunes.',
    'Las autoridades contaron # bloqueos en @ hasta la tarde, y # vehículos fueron incendiados.',
    '& dijo que # personas fueron detenidas y # armas aseguradas durante el operativo.',
    'Entre # y # vuelos fueron cancelados en el aeropuerto de @, que reabrió dos días después.',
    'Las escuelas permanecieron cerradas en @ mientras los padres esperaban noticias de la secretaría.',
    'Los vecinos describieron columnas de humo sobre la avenida y largas filas ante las pocas tiendas abiertas.',
    'El grupo, fundado hace más de una década, disputa desde entonces las rutas que llevan a la costa.',
    'Los analistas advirtieron que las próximas semanas podrían traer más ataques, aunque nadie sabe quién mandará.',
    'El 22 de febrero de 2026 el convoy salió de la base antes del amanecer y recorrió 40 kilómetros por la carretera 80.',
    'Un chofer de 45 años contó que abandonó su unidad cuando hombres armados ordenaron bajar a todos.',
    'La embajada pidió a sus ciudadanos en @ quedarse en casa y seguir a los medios locales.',
    'Los comercios de la plaza bajaron las cortinas, y la catedral suspendió la misa de la tarde.',
    'Más de # soldados llegaron a @ después del operativo, de acuerdo con &.',
    'El peso perdió 1.2 por ciento frente al dólar, un movimiento que los operadores ligaron a la noticia.',
  ],
};
const places = ['Jalisco', 'Michoacán', 'Guanajuato', 'Guadalajara', 'Puerto Vallarta', 'Colima', 'Zapopan'];
const speakers: Readonly<Record<string, readonly string[]>> = {
  en: ['Omar García Harfuch', 'the Security Secretary', 'the governor of Jalisco', 'authorities'],
  es: [
    'Omar García Harfuch',
    'la Secretaría de la Defensa Nacional',
    'el gobernador de Jalisco',
    'la fiscalía',
  ],
};
const numbers: Readonly<Record<string, readonly string[]>> = {
  en: ['25', 'seven', 'a dozen', '2,500', 'sixty-two', '14', '340'],
  es: ['25', 'siete', 'una docena', '2 mil 500', 'sesenta y dos', '14', '340'],
};

/** Paragraphs of one report: two to four sentences each, about `length` characters in all. */
export function makeReport(language: 'en' | 'es', length: number, dice: (sides: number) => number): string[] {
  const pick = (list: readonly string[]) => list[dice(list.length)]!;
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const sentences = Array.from({ length: 2 + dice(3) }, () =>
      pick(templates[language]!).replace(/[#@&]/g, (mark) =>
        pick(mark === '#' ? numbers[language]! : mark === '@' ? places : speakers[language]!),
      ),
    );
    const text = sentences.join(' ').slice(0, length - written);
    paragraphs.push(text);
    written += text.length;
  }
  return paragraphs;
}
