// Text in CSV files: safe against spreadsheets that run formulas, and read back unchanged.
// A cell that begins with one of these is run as a formula by spreadsheets: https://owasp.org/www-community/attacks/CSV_Injection
// The full-width forms are taken for the plain ones by some of them.
const formulaAfterApostrophes = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const escapedFormula = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Puts an apostrophe before a text that a spreadsheet would run. Apostrophes already there count, so that it can be undone. */
export function escapeFormula(text: string): string {
  return formulaAfterApostrophes.test(text) ? `'${text}` : text;
}

/** Undoes `escapeFormula`. */
export function unescapeFormula(text: string): string {
  return escapedFormula.test(text) ? text.slice(1) : text;
}
