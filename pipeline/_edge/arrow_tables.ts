// Arrow IPC files of declared tables: uncompressed (readers in other languages lack codecs), codes as dictionaries.
import { closeSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import {
  AsyncByteQueue,
  type Data,
  type Dictionary,
  type Int32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchReader,
  type Schema,
  Struct,
  Type,
  Utf8,
  Vector,
} from 'apache-arrow';
import type { ColumnType, Table } from '../../schemas/columns.ts';
import { arrowSchema } from '../../schemas/derive/arrow_schema.ts';
import { type Cell, columnsOf } from '../../schemas/derive/cell_values.ts';

/** Writes what the Arrow writer makes straight to a file, so that no table is held in memory. */
class FileSink extends AsyncByteQueue {
  constructor(private readonly file: number) {
    super();
  }
  override write(chunk: ArrayBufferView | ArrayBufferLike | string): void {
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk)
        : ArrayBuffer.isView(chunk)
          ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
          : new Uint8Array(chunk);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
  }
}

/** Rows of one record batch. */
const rowsPerBatch = 20_480;

function bitmap(bits: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 64) * 8);
  for (const [i, bit] of bits.entries()) if (bit) bytes[i >> 3]! |= 1 << (i & 7);
  return bytes;
}

function utf8Data(texts: readonly (string | null)[]): Data<Utf8> {
  const encoded = texts.map((text) => Buffer.from(text ?? ''));
  const valueOffsets = new Int32Array(texts.length + 1);
  for (const [i, bytes] of encoded.entries()) valueOffsets[i + 1] = valueOffsets[i]! + bytes.length;
  const nullBitmap = bitmap(texts.map((text) => text !== null));
  const nullCount = texts.filter((text) => text === null).length;
  const data = new Uint8Array(Buffer.concat(encoded));
  return makeData({ type: new Utf8(), length: texts.length, nullCount, nullBitmap, valueOffsets, data });
}

/** One column of a batch, its buffers filled directly: the library's builders are many times slower. */
function columnData(
  field: Schema['fields'][number],
  type: ColumnType,
  values: readonly Cell[],
  dictionary: { readonly vector: Vector<Utf8>; readonly positions: ReadonlyMap<string, number> } | undefined,
): Data {
  if (type === 'text') return utf8Data(values as readonly (string | null)[]);
  const common = {
    type: field.type,
    length: values.length,
    nullCount: values.filter((value) => value === null).length,
    nullBitmap: bitmap(values.map((value) => value !== null)),
  };
  if (type === 'code') {
    const { vector, positions } = dictionary!;
    const data = Int32Array.from(values, (value) => (value === null ? 0 : positions.get(value as string)!));
    return makeData({ ...common, type: field.type as Dictionary<Utf8, Int32>, data, dictionary: vector });
  }
  const data =
    type === 'boolean'
      ? bitmap(values.map((value) => value === true))
      : type === 'number'
        ? Float64Array.from(values, (value) => (value ?? 0) as number)
        : type === 'date'
          ? Int32Array.from(values, (value) => (value ?? 0) as number)
          : BigInt64Array.from(values, (value) => (value ?? 0n) as bigint);
  return makeData({ ...common, data } as Parameters<typeof makeData>[0]) as Data;
}

/**
 * Writes rows as an Arrow IPC file. `dictionaries` holds, for each code column, the values that occur, in order;
 * every batch shares them, as the file format asks.
 */
export async function writeArrow(
  path: string,
  table: Table,
  rows: AsyncIterable<Cell[][]>,
  dictionaries: ReadonlyMap<string, readonly string[]>,
  metadata: ReadonlyMap<string, string>,
): Promise<void> {
  const columns = columnsOf(table);
  const schema = arrowSchema(table, metadata);
  const shared = new Map(
    [...dictionaries].map(([name, values]) => [
      name,
      {
        vector: new Vector([utf8Data(values)]),
        positions: new Map(values.map((value, i) => [value, i])),
      },
    ]),
  );
  const file = openSync(path, 'w');
  try {
    const writer = new RecordBatchFileWriter();
    writer.reset(new FileSink(file), schema);
    const writeBatch = (batch: readonly Cell[][]) => {
      const children = columns.map(({ name, type }, i) =>
        columnData(
          schema.fields[i]!,
          type,
          batch.map((row) => row[i]!),
          shared.get(name),
        ),
      );
      writer.write(
        new RecordBatch(
          schema,
          makeData({ type: new Struct(schema.fields), length: batch.length, nullCount: 0, children }),
        ),
      );
    };
    let waiting: Cell[][] = [];
    let written = 0;
    for await (const chunk of rows) {
      waiting.push(...chunk);
      while (waiting.length >= rowsPerBatch) {
        writeBatch(waiting.slice(0, rowsPerBatch));
        waiting = waiting.slice(rowsPerBatch);
        written++;
      }
    }
    // An empty table has one empty batch, so that its schema and dictionaries are read as those of any other.
    if (waiting.length > 0 || written === 0) writeBatch(waiting);
    writer.close();
  } finally {
    closeSync(file);
  }
}

const expectedArrow: { readonly [T in ColumnType]: Type } = {
  text: Type.Utf8,
  code: Type.Dictionary,
  integer: Type.Int,
  number: Type.Float,
  boolean: Type.Bool,
  date: Type.Date,
  timestamp: Type.Timestamp,
};

function checkArrowSchema(schema: Schema, table: Table): void {
  const expected = columnsOf(table);
  const names = schema.fields.map(({ name }) => name).join(',');
  const declared = expected.map(({ name }) => name).join(',');
  if (names !== declared) throw new Error(`the columns are ${names}, and not ${declared}`);
  for (const [i, { name, type }] of expected.entries()) {
    const found = schema.fields[i]!.type;
    if (found.typeId !== expectedArrow[type])
      throw new Error(`column ${name} is ${found}, and no ${type} as declared`);
  }
}

/** Reads the cells of one column of a batch from its buffers: the library would turn instants into doubles. */
function columnReader(data: Data, type: ColumnType, vector: Vector | null): (row: number) => Cell {
  const isNull = (row: number) => !data.getValid(row);
  if (type === 'text' || type === 'code') return (row) => vector!.get(row) as string | null;
  if (type === 'boolean') return (row) => (vector!.get(row) as boolean | null) ?? null;
  const values = data.values as Float64Array | Int32Array | BigInt64Array;
  return (row) => {
    if (isNull(row)) return null;
    const value = values[row]!;
    return value === 0 ? 0 : value;
  };
}

/** Yields the rows of an Arrow file of a declared table, a batch at a time. Throws when columns or types differ. */
export async function* readArrowCells(path: string, table: Table): AsyncGenerator<Cell[][]> {
  const columns = columnsOf(table);
  const file = await open(path, 'r');
  try {
    const reader = await RecordBatchReader.from(file);
    await reader.open();
    checkArrowSchema(reader.schema, table);
    for await (const batch of reader) {
      const read = columns.map(({ type }, i) =>
        columnReader(batch.data.children[i]!, type, batch.getChildAt(i)),
      );
      yield Array.from({ length: batch.numRows }, (_, row) => read.map((cellAt) => cellAt(row)));
    }
  } finally {
    await file.close();
  }
}
