// The words of `cjng explain` that no table holds, English and Spanish.

export const explainLanguages = ['en', 'es'] as const;
export type ExplainLanguage = (typeof explainLanguages)[number];

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
} as const;

/** A day (`YYYY-MM-DD…`) in words. */
export function dayIn(language: ExplainLanguage, day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  const name = months[language][month - 1];
  return language === 'en' ? `${date} ${name} ${year}` : `${date} de ${name} de ${year}`;
}

/** A moment (ISO 8601, UTC) in words. */
export function momentIn(language: ExplainLanguage, moment: string): string {
  return `${dayIn(language, moment)}, ${moment.slice(11, 16)} UTC`;
}

export interface ExplainPhrases {
  readonly hedges: { readonly [qualifier: string]: string };
  readonly range: (low: string, high: string) => string;
  readonly orMore: (low: string) => string;
  readonly orFewer: (high: string) => string;
  readonly anyNumber: string;
  readonly asKnownAt: (moment: string) => string;
  readonly counted: (claims: number, statements: number) => string;
  readonly nobodyIdentified: string;
  readonly noStatement: string;
  readonly firstKnown: (moment: string) => string;
  readonly saidOn: (day: string) => string;
  readonly saidBy: (speaker: string) => string;
  readonly nobodyNamed: string;
  readonly through: (via: string) => string;
  readonly asOf: (basis: string) => string;
  readonly dayStated: (day: string) => string;
  readonly undated: (read: string) => string;
  readonly likelyDay: (day: string) => string;
  /** Days by what the report knows; null: open on that side. */
  readonly likelyBetween: (from: string | null, to: string | null) => string;
  readonly placedHere: (figure: string) => string;
  readonly placedAt: (figure: string) => string;
  readonly ourSummary: string;
  readonly withheld: string;
  readonly derivedFrom: string;
  readonly whole: string;
  readonly part: string;
  readonly sums: string;
  readonly wholeAndParts: (whole: string, parts: string) => string;
  readonly rulings: string;
  readonly conflicts: string;
  readonly and: string;
  readonly andMore: (more: number) => string;
  readonly otherRules: string;
  readonly none: string;
  readonly answer: (best: string, range: string, status: string) => string;
  readonly nothingKnown: string;
}

const english: ExplainPhrases = {
  hedges: {
    at_least: 'at least ',
    more_than: 'more than ',
    about: 'about ',
    up_to: 'up to ',
    fewer_than: 'fewer than ',
  },
  range: (low, high) => `${low} to ${high}`,
  orMore: (low) => `${low} or more`,
  orFewer: (high) => `${high} or fewer`,
  anyNumber: 'any number',
  asKnownAt: (moment) => `as known at ${moment}`,
  counted: (claims, statements) =>
    `${claims} ${claims === 1 ? 'claim' : 'claims'}, ${statements} ${statements === 1 ? 'statement' : 'statements'}`,
  nobodyIdentified: 'nobody identified',
  noStatement: 'no statement',
  firstKnown: (moment) => `first known ${moment}`,
  saidOn: (day) => `said on ${day}`,
  saidBy: (speaker) => `said by ${speaker}`,
  nobodyNamed: 'names nobody',
  through: (via) => `through ${via}`,
  asOf: (basis) => `as of ${basis}`,
  dayStated: (day) => `${day} (day only)`,
  undated: (read) => `undated, counted from ${read}`,
  likelyDay: (day) => `probably of ${day}`,
  likelyBetween: (from, to) =>
    from === to
      ? `by what it knows of ${from}`
      : `by what it knows ${[...(from === null ? [] : [`not before ${from}`]), ...(to === null ? [] : [`not after ${to}`])].join(' and ')}`,
  placedHere: (figure) => `stated under ${figure}`,
  placedAt: (figure) => `counted under ${figure}`,
  ourSummary: "our summary, not the outlet's words: ",
  withheld: '(words withheld)',
  derivedFrom: 'derived from',
  whole: 'whole',
  part: 'part',
  sums: 'sums',
  wholeAndParts: (whole, parts) => `whole ${whole}, parts stated ${parts}`,
  rulings: 'rulings of persons',
  conflicts: 'disagreements',
  and: 'and',
  andMore: (more) => `and ${more} more`,
  otherRules: 'by other rules',
  none: 'none',
  answer: (best, range, status) => `Best ${best}, range ${range}: ${status}.`,
  nothingKnown: 'Nothing was known of it at that moment.',
};

const spanish: ExplainPhrases = {
  hedges: {
    at_least: 'al menos ',
    more_than: 'más de ',
    about: 'alrededor de ',
    up_to: 'hasta ',
    fewer_than: 'menos de ',
  },
  range: (low, high) => `de ${low} a ${high}`,
  orMore: (low) => `${low} o más`,
  orFewer: (high) => `${high} o menos`,
  anyNumber: 'cualquier número',
  asKnownAt: (moment) => `según se sabía el ${moment}`,
  counted: (claims, statements) =>
    `${claims} ${claims === 1 ? 'afirmación' : 'afirmaciones'}, ${statements} ${statements === 1 ? 'declaración' : 'declaraciones'}`,
  nobodyIdentified: 'nadie identificado',
  noStatement: 'sin declaración',
  firstKnown: (moment) => `se supo el ${moment}`,
  saidOn: (day) => `dicho el ${day}`,
  saidBy: (speaker) => `dicho por ${speaker}`,
  nobodyNamed: 'no nombra a nadie',
  through: (via) => `a través de ${via}`,
  asOf: (basis) => `al corte de ${basis}`,
  dayStated: (day) => `${day} (solo el día)`,
  undated: (read) => `sin fecha, se cuenta desde el ${read}`,
  likelyDay: (day) => `probablemente del ${day}`,
  likelyBetween: (from, to) =>
    from === to
      ? `por lo que sabe, del ${from}`
      : `por lo que sabe ${[...(from === null ? [] : [`no anterior al ${from}`]), ...(to === null ? [] : [`no posterior al ${to}`])].join(' y ')}`,
  placedHere: (figure) => `declarada en ${figure}`,
  placedAt: (figure) => `contada en ${figure}`,
  ourSummary: 'nuestro resumen, no las palabras del medio: ',
  withheld: '(palabras reservadas)',
  derivedFrom: 'derivada de',
  whole: 'total',
  part: 'parte',
  sums: 'sumas',
  wholeAndParts: (whole, parts) => `total ${whole}, partes declaradas ${parts}`,
  rulings: 'decisiones de personas',
  conflicts: 'desacuerdos',
  and: 'y',
  andMore: (more) => `y ${more} más`,
  otherRules: 'según otras reglas',
  none: 'ninguna',
  answer: (best, range, status) => `Mejor cifra ${best}, intervalo ${range}: ${status}.`,
  nothingKnown: 'Nada se sabía de ella en ese momento.',
};

export const explainPhrases: { readonly [L in ExplainLanguage]: ExplainPhrases } = {
  en: english,
  es: spanish,
};
