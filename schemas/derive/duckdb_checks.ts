// Derives, from the declared tables, the checks that every table must pass; each returns the offending rows.
import type { Table } from '../columns.ts';
import type { DerivedGate } from '../release.ts';

const quoteName = (name: string) => `"${name}"`;
const quoteLiteral = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The key of a row as one text, columns joined by `|`. */
function keyText(table: Table): string {
  return `concat_ws('|', ${table.primaryKey.map((name) => `CAST(${quoteName(name)} AS VARCHAR)`).join(', ')})`;
}

function offending(table: Table, where: string): string {
  return `SELECT ${quoteLiteral(table.name)} AS table_name, ${keyText(table)} AS row_key FROM ${quoteName(table.name)} WHERE ${where}`;
}

function keyGate(table: Table): DerivedGate {
  const key = table.primaryKey.map(quoteName).join(', ');
  return {
    name: `key_of_${table.name}`,
    severity: 'error',
    meaning: `the key of ${table.name} (${table.primaryKey.join(', ')}) occurs twice`,
    sql: `${offending(table, 'true')} GROUP BY ${key} HAVING count(*) > 1 ORDER BY row_key`,
  };
}

function requiredGate(table: Table): DerivedGate {
  const empty = Object.entries(table.columns)
    .filter(([, column]) => !column.nullable)
    .map(([name]) => `${quoteName(name)} IS NULL`);
  return {
    name: `required_of_${table.name}`,
    severity: 'error',
    meaning: `a value of ${table.name} is missing that must be there`,
    sql: `${offending(table, empty.join(' OR '))} ORDER BY row_key`,
  };
}

// Many programs cannot tell an empty text from a missing value, so no published text is empty. Many, among them the
// database's own client, drop a byte order mark at the start of a text: none may be there to be dropped.
function emptyTextGate(table: Table): DerivedGate | null {
  const empty = Object.entries(table.columns)
    .filter(([, column]) => column.type === 'text' || column.type === 'code')
    .map(([name]) => `${quoteName(name)} = '' OR starts_with(${quoteName(name)}, chr(65279))`);
  if (empty.length === 0) return null;
  return {
    name: `empty_text_of_${table.name}`,
    severity: 'error',
    meaning: `a text of ${table.name} is empty or begins with a byte order mark; a missing value is null`,
    sql: `${offending(table, empty.join(' OR '))} ORDER BY row_key`,
  };
}

function referenceGates(table: Table, known: ReadonlySet<string>): DerivedGate[] {
  return Object.entries(table.columns).flatMap(([name, column]) => {
    const [target, targetColumn] = column.references?.split('.') ?? [];
    if (target === undefined || targetColumn === undefined || !known.has(target)) return [];
    const where = `${quoteName(name)} IS NOT NULL AND ${quoteName(name)} NOT IN (SELECT ${quoteName(targetColumn)} FROM ${quoteName(target)})`;
    return [
      {
        name: `reference_of_${table.name}_${name}`,
        severity: 'error' as const,
        meaning: `${table.name}.${name} is not found in ${column.references}`,
        sql: `${offending(table, where)} ORDER BY row_key`,
      },
    ];
  });
}

function codeGates(table: Table, codesOf: (codeSet: string) => readonly string[]): DerivedGate[] {
  return Object.entries(table.columns).flatMap(([name, column]) => {
    if (column.codes === null) return [];
    const codes = codesOf(column.codes).map(quoteLiteral).join(', ');
    return [
      {
        name: `codes_of_${table.name}_${name}`,
        severity: 'error' as const,
        meaning: `${table.name}.${name} holds a code that the code set ${column.codes} lacks`,
        sql: `${offending(table, `${quoteName(name)} IS NOT NULL AND ${quoteName(name)} NOT IN (${codes})`)} ORDER BY row_key`,
      },
    ];
  });
}

/** Checks of keys, required values, empty texts, references and codes for every table, in the order of the tables. */
export function deriveGates(
  tables: readonly Table[],
  codesOf: (codeSet: string) => readonly string[],
): DerivedGate[] {
  const known = new Set(tables.map((table) => table.name));
  return tables.flatMap((table) => {
    const emptyText = emptyTextGate(table);
    return [
      keyGate(table),
      requiredGate(table),
      ...(emptyText === null ? [] : [emptyText]),
      ...referenceGates(table, known),
      ...codeGates(table, codesOf),
    ];
  });
}
