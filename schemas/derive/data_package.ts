// Derives datapackage.json (Data Package v2, Table Schema v2) from the declared tables: https://datapackage.org/standard/
import type { Column, ColumnType, Table } from '../columns.ts';
import { dataset } from '../dataset.ts';
import type { ReleaseFile, WrittenTable } from '../release.ts';
import type { LabelledCode } from './code_labels.ts';

const fieldTypes: { readonly [T in ColumnType]: string } = {
  text: 'string',
  code: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'datetime',
};

/** How a missing value reads in every CSV file: an empty field. A text is never empty, so the two cannot be confused. */
export const missingValues = [''] as const;

type Json = { readonly [key: string]: unknown };

function fieldOf(name: string, column: Column, codes: readonly LabelledCode[]): Json {
  return {
    name,
    type: fieldTypes[column.type],
    description: column.description,
    constraints: {
      ...(column.nullable ? {} : { required: true }),
      ...(codes.length === 0 ? {} : { enum: codes.map(({ code }) => code) }),
    },
    ...(codes.length === 0
      ? {}
      : { categories: codes.map(({ code, labelEn }) => ({ value: code, label: labelEn })) }),
    ...(column.unit === null ? {} : { unit: column.unit }),
    ...(column.codes === null ? {} : { codeSet: column.codes }),
    logicalType: column.type,
    provenanceRole: column.role,
  };
}

/** The Table Schema of a declared table. `labels` gives the codes of a code set with labels. */
export function tableSchema(
  table: Table,
  resources: ReadonlySet<string>,
  labels: (codeSet: string) => readonly LabelledCode[],
): Json {
  const foreignKeys = Object.entries(table.columns).flatMap(([name, { references }]) => {
    const [target, column] = references?.split('.') ?? [];
    if (target === undefined || !resources.has(target)) return [];
    // The specification names the resource itself by the empty text.
    const resource = target === table.name ? '' : target;
    return [{ fields: [name], reference: { resource, fields: [column] } }];
  });
  return {
    fields: Object.entries(table.columns).map(([name, column]) =>
      fieldOf(name, column, column.codes === null ? [] : labels(column.codes)),
    ),
    primaryKey: table.primaryKey,
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    missingValues,
  };
}

const formats = [
  { ending: 'csv', mediatype: 'text/csv' },
  { ending: 'parquet', mediatype: 'application/vnd.apache.parquet' },
  { ending: 'arrow', mediatype: 'application/vnd.apache.arrow.file' },
] as const;

function fileOf(written: WrittenTable, ending: string): ReleaseFile | undefined {
  return written.files.find((file) => file.path.endsWith(`.${ending}`));
}

function resourcesOf(table: Table, written: WrittenTable, schema: Json): Json[] {
  return formats.flatMap<Json>(({ ending, mediatype }) => {
    const file = fileOf(written, ending);
    if (file === undefined) return [];
    const common = {
      path: file.path,
      format: ending,
      mediatype,
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
    };
    if (ending !== 'csv') return [{ name: `${table.name}-${ending}`, alternativeOf: table.name, ...common }];
    return [
      {
        name: table.name,
        type: 'table',
        title: table.name,
        description: `One row: ${table.grain}.`,
        ...common,
        encoding: 'utf-8',
        dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n' },
        rowCount: written.text?.rows ?? written.rows,
        ...(table.rowsInText === undefined
          ? {}
          : { rowsInText: table.rowsInText, rowCountInParquet: written.rows }),
        orderBy: table.orderBy,
        schema,
      },
    ];
  });
}

/** What datapackage.json holds. Tables and views are CSV resources with a schema; the other formats point to them. */
export function dataPackage(options: {
  readonly version: string;
  readonly date: string;
  readonly lastDay: string;
  readonly tables: readonly { readonly table: Table; readonly written: WrittenTable }[];
  readonly labels: (codeSet: string) => readonly LabelledCode[];
}): Json {
  const resources = new Set(options.tables.map(({ table }) => table.name));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.name,
    title: dataset.titleEn,
    titleEs: dataset.titleEs,
    description: dataset.descriptionEn,
    descriptionEs: dataset.descriptionEs,
    version: options.version,
    schemaVersion: dataset.schemaVersion,
    created: `${options.date}T00:00:00Z`,
    licenses: [dataset.dataLicence],
    contributors: dataset.creators.map((title) => ({ title, roles: ['creator'] })),
    keywords: dataset.keywords,
    temporalCoverage: `${dataset.temporalStart}/${options.lastDay}`,
    spatialCoverage: dataset.spatial,
    resources: options.tables.flatMap(({ table, written }) =>
      resourcesOf(table, written, tableSchema(table, resources, options.labels)),
    ),
  };
}
