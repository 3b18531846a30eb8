// Spells whole numbers in English and Spanish, so that the grammar can be held against every number.

const englishSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const englishTens = 'x ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** English words of a whole number from 1 to 999,999,999, with the British "and" where `hasAnd`. */
export function spellEnglish(value: number, hasAnd: boolean): string {
  if (value >= 1_000_000) return group(value, 1_000_000, 'million', hasAnd);
  if (value >= 1_000) return group(value, 1_000, 'thousand', hasAnd);
  if (value >= 100) {
    const rest = value % 100;
    const head = `${englishSmall[Math.floor(value / 100)]} hundred`;
    return rest === 0 ? head : `${head}${hasAnd ? ' and' : ''} ${spellEnglish(rest, hasAnd)}`;
  }
  if (value < 20) return englishSmall[value]!;
  const ten = englishTens[Math.floor(value / 10)]!;
  return value % 10 === 0 ? ten : `${ten}-${englishSmall[value % 10]}`;
}

function group(value: number, scale: number, name: string, hasAnd: boolean): string {
  const rest = value % scale;
  const head = `${spellEnglish(Math.floor(value / scale), hasAnd)} ${name}`;
  return rest === 0 ? head : `${head}${hasAnd && rest < 100 ? ' and' : ''} ${spellEnglish(rest, hasAnd)}`;
}

const spanishSmall =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const spanishTens = 'x x x treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const spanishHundreds =
  'x ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

/** Spanish words of a whole number from 1 to 999,999,999; `isShort`: before a noun or a scale, "un" for "uno". */
export function spellSpanish(value: number, isShort = false): string {
  if (value >= 1_000_000) {
    const millions = Math.floor(value / 1_000_000);
    const head = millions === 1 ? 'un millón' : `${spellSpanish(millions, true)} millones`;
    const rest = value % 1_000_000;
    return rest === 0 ? head : `${head} ${spellSpanish(rest, isShort)}`;
  }
  if (value >= 1_000) {
    const thousands = Math.floor(value / 1_000);
    const head = thousands === 1 ? 'mil' : `${spellSpanish(thousands, true)} mil`;
    const rest = value % 1_000;
    return rest === 0 ? head : `${head} ${spellSpanish(rest, isShort)}`;
  }
  if (value === 100) return 'cien';
  if (value > 100) {
    const rest = value % 100;
    const head = spanishHundreds[Math.floor(value / 100)]!;
    return rest === 0 ? head : `${head} ${spellSpanish(rest, isShort)}`;
  }
  if (value < 30)
    return isShort && value === 1 ? 'un' : isShort && value === 21 ? 'veintiún' : spanishSmall[value]!;
  const ten = spanishTens[Math.floor(value / 10)]!;
  return value % 10 === 0 ? ten : `${ten} y ${spellSpanish(value % 10, isShort)}`;
}
