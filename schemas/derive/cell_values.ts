// One value of a declared column: how it is held while formats are written and compared, and how it reads as text.
import type { ColumnType, Table } from '../columns.ts';

/**
 * A value in the form in which the three formats are compared: text and codes as strings, integers as bigint,
 * numbers as number, dates as days since 1970-01-01 (number), timestamps as microseconds since then in UTC (bigint).
 */
export type Cell = string | number | bigint | boolean | null;

const millisecondsPerDay = 86_400_000;

/** The columns of a table as pairs, in order. */
export function columnsOf(table: Table): { readonly name: string; readonly type: ColumnType }[] {
  return Object.entries(table.columns).map(([name, { type }]) => ({ name, type }));
}

function formatTimestamp(microseconds: bigint): string {
  // BigInt division rounds towards zero; before 1970 the fraction still counts upwards within its second.
  const fraction = ((microseconds % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const second = new Date(Number((microseconds - fraction) / 1000n)).toISOString().slice(0, 19);
  if (fraction === 0n) return `${second}Z`;
  return `${second}.${String(fraction).padStart(6, '0').replace(/0+$/, '')}Z`;
}

/** A value as text: dates `YYYY-MM-DD`, times ISO 8601 ending in `Z`. Throws for a number that is not finite. */
export function formatCell(type: ColumnType, value: Exclude<Cell, null>): string {
  if (type === 'timestamp') return formatTimestamp(value as bigint);
  if (type === 'date') return new Date((value as number) * millisecondsPerDay).toISOString().slice(0, 10);
  if (type === 'number' && !Number.isFinite(value)) {
    throw new Error(`release: ${value} is no finite number. A missing number is null.`);
  }
  return String(value);
}

const shapes: { readonly [T in ColumnType]: RegExp } = {
  text: /^/,
  code: /^/,
  integer: /^-?(?:0|[1-9]\d*)$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamp: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/,
};

/** Reads what `formatCell` wrote. Throws when the text is no value of the type. */
export function parseCell(type: ColumnType, text: string): Exclude<Cell, null> {
  if (!shapes[type].test(text)) throw new Error(`"${text}" is no ${type}`);
  if (type === 'integer') return BigInt(text);
  if (type === 'number') return Number(text);
  if (type === 'boolean') return text === 'true';
  if (type === 'date') return Date.parse(text) / millisecondsPerDay;
  if (type !== 'timestamp') return text;
  const seconds = BigInt(Date.parse(`${text.slice(0, 19)}Z`)) * 1000n;
  return seconds + BigInt(text.slice(20, -1).padEnd(6, '0'));
}

function canonicalCell(type: ColumnType, value: Cell): string {
  if (value === null) return 'null';
  const text = formatCell(type, value);
  return type === 'integer' || type === 'number' || type === 'boolean' ? text : JSON.stringify(text);
}

/**
 * One row as the content hash reads it: a JSON array and a line feed. Text, codes, dates and times are JSON strings,
 * numbers in the shortest decimal form that reads back to the same double, missing values `null`.
 */
export function canonicalRow(types: readonly ColumnType[], row: readonly Cell[]): string {
  return `[${row.map((value, i) => canonicalCell(types[i]!, value)).join(',')}]\n`;
}

/** The line that the content hash reads before the rows: the columns with their types. */
export function canonicalHeader(table: Table): string {
  return `${JSON.stringify(columnsOf(table).map(({ name, type }) => [name, type]))}\n`;
}
