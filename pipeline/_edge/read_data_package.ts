// Reads the tables of a release back from its datapackage.json, so that a release can be checked without the code that made it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Column, Table } from '../../schemas/columns.ts';

const fieldSchema = z.object({
  name: z.string(),
  description: z.string(),
  unit: z.string().optional(),
  codeSet: z.string().optional(),
  logicalType: z.enum(['text', 'code', 'integer', 'number', 'boolean', 'date', 'timestamp']),
  provenanceRole: z.enum(['identifier', 'stated', 'derived', 'judged']),
  constraints: z.object({ required: z.boolean().optional(), enum: z.array(z.string()).optional() }),
});

const packageSchema = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      alternativeOf: z.string().optional(),
      description: z.string().optional(),
      orderBy: z.array(z.string()).optional(),
      rowsInText: z.array(z.object({ column: z.string(), is: z.string().nullable() })).optional(),
      schema: z
        .object({
          fields: z.array(fieldSchema),
          primaryKey: z.array(z.string()),
          foreignKeys: z
            .array(
              z.object({
                fields: z.array(z.string()),
                reference: z.object({ resource: z.string(), fields: z.array(z.string()) }),
              }),
            )
            .optional(),
        })
        .optional(),
    }),
  ),
});

export interface PackagedTable {
  readonly table: Table;
  /** Path of its Parquet file, relative to the release. */
  readonly parquet: string;
  /** The codes of each code set that its columns name. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

type Resource = z.infer<typeof packageSchema>['resources'][number];

function packagedTable(resource: Resource): PackagedTable | null {
  const { schema } = resource;
  if (schema === undefined) return null;
  const references = new Map(
    (schema.foreignKeys ?? []).map(({ fields, reference }) => [
      fields[0],
      `${reference.resource || resource.name}.${reference.fields[0]}`,
    ]),
  );
  const columns: { [name: string]: Column } = {};
  for (const field of schema.fields) {
    columns[field.name] = {
      type: field.logicalType,
      nullable: field.constraints.required !== true,
      role: field.provenanceRole,
      description: field.description,
      unit: field.unit ?? null,
      codes: field.codeSet ?? null,
      references: references.get(field.name) ?? null,
      freeText: false,
    };
  }
  return {
    table: {
      name: resource.name,
      grain: resource.description ?? '',
      primaryKey: schema.primaryKey,
      orderBy: resource.orderBy ?? schema.primaryKey,
      published: true,
      columns,
      ...(resource.rowsInText === undefined ? {} : { rowsInText: resource.rowsInText }),
    },
    parquet: resource.path.replace(/\.csv$/, '.parquet'),
    codes: new Map(
      schema.fields.flatMap((field) =>
        field.codeSet === undefined ? [] : [[field.codeSet, field.constraints.enum ?? []] as const],
      ),
    ),
  };
}

/** The tables and views that a release describes. Throws one sentence when datapackage.json is missing or broken. */
export function readPackagedTables(directory: string): PackagedTable[] {
  try {
    const text = readFileSync(join(directory, 'datapackage.json'), 'utf8');
    const { resources } = packageSchema.parse(JSON.parse(text));
    return resources.flatMap((resource) => packagedTable(resource) ?? []);
  } catch (error) {
    throw new Error('datapackage.json cannot be read: get the release again.', { cause: error });
  }
}
