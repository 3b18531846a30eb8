// What a column is: the one declaration from which DDL, Arrow schema, metadata, codebook and row types derive.

/** Logical types; each maps to one DuckDB, one Arrow and one Data Package type in schemas/derive/. */
export type ColumnType = 'text' | 'code' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp';

/**
 * Where a value comes from: stated by the report, derived by the pipeline, judged by a person or rule,
 * or an identifier made by hashing.
 */
export type ProvenanceRole = 'identifier' | 'stated' | 'derived' | 'judged';

export interface Column {
  readonly type: ColumnType;
  /** May the value be missing? What null then means is said in `description`. */
  readonly nullable: boolean;
  readonly role: ProvenanceRole;
  readonly description: string;
  /** Unit of a number or integer, as a plain word; null where the value has none. */
  readonly unit: string | null;
  /** The code set (schemas/codes/) whose codes a `code` column holds; null for open vocabularies. */
  readonly codes: string | null;
  /** `table.column` that the value must exist in; null where it refers to nothing. */
  readonly references: string | null;
  /** May the text name persons or hold words of others? The release's gates read these columns. */
  readonly freeText: boolean;
}

export interface Table {
  readonly name: string;
  /** What one row is. */
  readonly grain: string;
  readonly primaryKey: readonly string[];
  /** A total order (it ends in the key), most used filter first: rows are written in it. */
  readonly orderBy: readonly string[];
  /** Is the table part of a release, or only handed from stage to stage? */
  readonly published: boolean;
  readonly columns: { readonly [name: string]: Column };
  /** CSV and Arrow hold the rows that meet one of these, Parquet all; absent: every format holds all. */
  readonly rowsInText?: readonly RowCondition[];
}

/** A row meets it when the column holds that value; null: when it holds none. */
export interface RowCondition {
  readonly column: string;
  readonly is: string | null;
}

type Options = Partial<Pick<Column, 'unit' | 'codes' | 'references' | 'freeText'>>;

function make<T extends ColumnType, N extends boolean>(
  type: T,
  nullable: N,
  role: ProvenanceRole,
  description: string,
  options: Options,
) {
  return {
    type,
    nullable,
    role,
    description,
    unit: null,
    codes: null,
    references: null,
    freeText: false,
    ...options,
  };
}

/** A column that always has a value. */
export function required<T extends ColumnType>(
  type: T,
  role: ProvenanceRole,
  description: string,
  options: Options = {},
) {
  return make(type, false as const, role, description, options);
}

/** A column that may be missing; `description` must say what null means. */
export function optional<T extends ColumnType>(
  type: T,
  role: ProvenanceRole,
  description: string,
  options: Options = {},
) {
  return make(type, true as const, role, description, options);
}

/** Keeps the literal column names and types of a table, so that `Row` can derive from them. */
export function defineTable<const T extends Table>(table: T): T {
  return table;
}

/** How each logical type is held in JavaScript: dates as `YYYY-MM-DD`, times as ISO 8601 in UTC ending in `Z`. */
interface InMemory {
  text: string;
  code: string;
  integer: number;
  number: number;
  boolean: boolean;
  date: string;
  timestamp: string;
}

/** The TypeScript type of a table's row, derived from its columns. */
export type Row<T extends Table> = {
  -readonly [K in keyof T['columns']]: T['columns'][K]['nullable'] extends true
    ? InMemory[T['columns'][K]['type']] | null
    : InMemory[T['columns'][K]['type']];
};
