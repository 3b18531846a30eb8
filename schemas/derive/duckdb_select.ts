// Derives the statements that read and write whole declared tables in their declared order.
import type { RowCondition, Table } from '../columns.ts';

const quoteName = (name: string) => `"${name}"`;
const quoteLiteral = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Rows of one row group of a published Parquet file; a multiple of DuckDB's 2,048, so that it is exact. */
const rowGroupSize = 20_480;

/** The columns of a table's total order: as declared, then what is missing of the key. */
export function totalOrder(table: Table): readonly string[] {
  return [...table.orderBy, ...table.primaryKey.filter((name) => !table.orderBy.includes(name))];
}

const meets = ({ column, is }: RowCondition) =>
  is === null ? `${quoteName(column)} IS NULL` : `${quoteName(column)} = ${quoteLiteral(is)}`;

/** Which rows: all, or those alone that the formats other than Parquet hold. */
export type RowsOf = 'all' | 'text';

const where = (table: Table, rows: RowsOf) =>
  rows === 'all' || table.rowsInText === undefined
    ? ''
    : ` WHERE ${table.rowsInText.map(meets).join(' OR ')}`;

/** The rows of a table in its total order, columns as declared. */
export function selectOrdered(table: Table, rows: RowsOf = 'all'): string {
  const columns = Object.keys(table.columns).map(quoteName).join(', ');
  const order = totalOrder(table).map(quoteName).join(', ');
  return `SELECT ${columns} FROM ${quoteName(table.name)}${where(table, rows)} ORDER BY ${order}`;
}

/** The values of a code column that occur, in code point order: the dictionary of its Arrow column. */
export function selectDictionary(table: Table, column: string): string {
  const name = quoteName(column);
  return `SELECT DISTINCT ${name} AS value FROM ${quoteName(table.name)} WHERE ${name} IS NOT NULL ORDER BY 1`;
}

/** Writes a table as Parquet: zstd, in total order, with `metadata` in the footer. */
export function copyToParquet(
  table: Table,
  path: string,
  metadata: { readonly [key: string]: string },
): string {
  const pairs = Object.entries(metadata).map(([key, value]) => `${quoteName(key)}: ${quoteLiteral(value)}`);
  return `COPY (${selectOrdered(table)}) TO ${quoteLiteral(path)} (
  FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroupSize}, KV_METADATA {${pairs.join(', ')}}
)`;
}

/** The rows of a Parquet file, in the order of the file, columns as declared. */
export function selectFromParquet(table: Table, path: string, rows: RowsOf = 'all'): string {
  const columns = Object.keys(table.columns).map(quoteName).join(', ');
  return `SELECT ${columns} FROM read_parquet(${quoteLiteral(path)})${where(table, rows)}`;
}

/** Names and types of the columns of a Parquet file. */
export function describeParquet(path: string): string {
  return `DESCRIBE SELECT * FROM read_parquet(${quoteLiteral(path)})`;
}

/** A view under the table's name on a Parquet file, so that statements written for tables read files. */
export function viewOfParquet(table: Table, path: string): string {
  return `CREATE OR REPLACE VIEW ${quoteName(table.name)} AS ${selectFromParquet(table, path)}`;
}

const keyOf = (table: Table) => table.primaryKey.map(quoteName).join(', ');

/** How many rows a table has (`n`), and how many hashes of keys (`keys`): fewer where a key may be there twice. */
export function countKeys(table: Table): string {
  return `SELECT count(*) AS n, count(DISTINCT hash(${keyOf(table)})) AS keys FROM ${quoteName(table.name)}`;
}

/** One key that more than one row has, if any. */
export function selectKeysTwice(table: Table): string {
  return `SELECT ${keyOf(table)} FROM ${quoteName(table.name)} GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 1`;
}

/** Empties a table. */
export function deleteRows(table: Table): string {
  return `DELETE FROM ${quoteName(table.name)}`;
}

/** Fills a declared table from a bare SELECT, by column name. */
export function insertSelected(table: Table, select: string): string {
  return `INSERT INTO ${quoteName(table.name)} BY NAME\n${select}`;
}

/** Creates, in the schema `previous`, the table as the previous release has it; empty where that has no such table. */
export function createPrevious(table: Table, path: string | null, columnsThere: readonly string[]): string {
  const columns = Object.keys(table.columns).map((name) =>
    columnsThere.includes(name) ? `p.${quoteName(name)}` : `t.${quoteName(name)}`,
  );
  // The join with no row of today's table lends the types of columns that the previous release lacked.
  const nothing = `(SELECT * FROM ${quoteName(table.name)} LIMIT 0) AS t`;
  const source =
    path === null ? nothing : `read_parquet(${quoteLiteral(path)}) AS p LEFT JOIN ${nothing} ON true`;
  return `CREATE OR REPLACE TABLE previous.${quoteName(table.name)} AS SELECT ${columns.join(', ')} FROM ${source}`;
}

/** Deletes the rows whose value in a column a statement selects. */
export function deleteSelected(table: Table, column: string, select: string): string {
  return `DELETE FROM ${quoteName(table.name)} WHERE ${quoteName(column)} IN (\n${select}\n)`;
}

/** Empties a column of the rows that a statement selects by their key column. */
export function clearColumn(table: Table, column: string, key: string, select: string): string {
  return `UPDATE ${quoteName(table.name)} SET ${quoteName(column)} = NULL WHERE ${quoteName(key)} IN (\n${select}\n)`;
}

/** The indicator of a row `t`: its own, that of its figure key, or that of its claim in the run before. */
function indicatorOf(table: Table): string {
  const has = (name: string) => name in table.columns;
  if (has('indicator')) return 't.indicator';
  const figure = ['figure_id', 'whole_figure_id'].find(has);
  const found = [
    ...(figure === undefined ? [] : [`split_part(t.${figure}, '/', 1)`]),
    ...(has('claim_id') && (figure === undefined || table.columns[figure]!.nullable)
      ? ['(SELECT c.indicator FROM before.claims AS c WHERE c.claim_id = t.claim_id)']
      : []),
  ];
  if (found.length === 0) throw new Error(`${table.name} has no column that leads to an indicator.`);
  return `coalesce(${found.join(', ')})`;
}

/** Deletes the rows that are known to be of an indicator that the table `touched` does not name. */
export function deleteUntouched(table: Table, touched: string): string {
  return `DELETE FROM ${quoteName(table.name)} AS t WHERE ${indicatorOf(table)} NOT IN (SELECT indicator FROM ${quoteName(touched)})`;
}

/** Adds the rows of the run before, in the schema `before`, of indicators that the table `touched` does not name. */
export function insertUntouched(table: Table, touched: string): string {
  return insertSelected(
    table,
    `SELECT t.* FROM before.${quoteName(table.name)} AS t WHERE ${indicatorOf(table)} NOT IN (SELECT indicator FROM ${quoteName(touched)})`,
  );
}
