// A strict reader of CSV as RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180): lines end in CR LF, quotes only around whole fields.
// Beside the library that writes, so that what is published has been read by a second program; and because an empty field
// and a quoted empty one must be told apart, which readers rarely do.

/** A field as read: null for an empty one without quotes, which is how a missing value is written. */
export type CsvField = string | null;

/** Reads the quoted field whose opening quote is at `start`: its text and the position behind it; null where the text ends first. */
function quotedField(text: string, start: number): { value: string; end: number } | null {
  let from = start + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    // The last character may be the first of a doubled quote whose second is not there yet.
    if (quote === -1 || quote === text.length - 1) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

const fieldEnd = /[,\r\n"]/g;

/** Reads the field at `start`; null where the text ends before the field does. */
function fieldAt(text: string, start: number): { value: CsvField; end: number } | null {
  if (text[start] === '"') return quotedField(text, start);
  fieldEnd.lastIndex = start;
  const found = fieldEnd.exec(text);
  if (found === null) return null;
  return { value: found.index === start ? null : text.slice(start, found.index), end: found.index };
}

/** Reads the record at `start`; null where the text ends before the record does. Throws when it is malformed. */
function recordAt(text: string, start: number): { record: CsvField[]; end: number } | null {
  const record: CsvField[] = [];
  for (let at = start; ; ) {
    const field = fieldAt(text, at);
    if (field === null) return null;
    record.push(field.value);
    const { end } = field;
    if (text[end] === ',') {
      at = end + 1;
    } else if (text[end] === '\r') {
      if (end + 1 === text.length) return null;
      if (text[end + 1] === '\n') return { record, end: end + 2 };
      throw new Error('a carriage return that ends no line stands outside of quotes');
    } else {
      throw new Error(`${JSON.stringify(text[end])} stands where a comma or the end of the line must be`);
    }
  }
}

/**
 * Yields the records of a CSV text that comes in parts, several at a time, the header among them.
 * Throws when the text is malformed; every record must end in CR LF, the last one too.
 */
export async function* readCsvRecords(parts: AsyncIterable<string>): AsyncGenerator<CsvField[][]> {
  let text = '';
  for await (const part of parts) {
    text += part;
    const records: CsvField[][] = [];
    let start = 0;
    for (let next = recordAt(text, start); next !== null; next = recordAt(text, start)) {
      records.push(next.record);
      start = next.end;
    }
    text = text.slice(start);
    if (records.length > 0) yield records;
  }
  if (text !== '') throw new Error('the last line is not ended');
}
