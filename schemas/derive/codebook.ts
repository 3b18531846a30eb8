// Derives CODEBOOK.md: every table with its grain and columns, every code with its labels, and how to read the files.
import type { Column, Table } from '../columns.ts';
import { dataset } from '../dataset.ts';
import type { WrittenTable } from '../release.ts';
import type { LabelledCode } from './code_labels.ts';

const roles = {
  identifier: 'made by hashing or fixed by the project',
  stated: 'stated by the report',
  derived: 'worked out by the pipeline',
  judged: 'judged by a person or a rule',
} as const;

// A cell of a Markdown table ends at a bar and at the end of the line.
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

function columnLine(name: string, column: Column): string {
  const type = column.codes === null ? column.type : `code: [${column.codes}](#codes-${column.codes})`;
  const leadsTo = column.references === null ? '' : ` Refers to \`${column.references}\`.`;
  const cells = [
    `\`${name}\``,
    type,
    column.unit ?? '',
    column.nullable ? 'may be missing' : 'always there',
    column.role,
    cell(column.description) + leadsTo,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What CSV and Arrow leave out, where they do. */
function inText(table: Table, written: WrittenTable): string {
  if (table.rowsInText === undefined || written.text === null) return '';
  const conditions = table.rowsInText.map(({ column, is }) =>
    is === null ? `\`${column}\` is missing` : `\`${column}\` is \`${is}\``,
  );
  return ` Parquet holds all of them; CSV and Arrow hold the ${written.text.rows} whose ${conditions.join(' or whose ')}.`;
}

function tableSection(table: Table, written: WrittenTable): string {
  return `### \`${table.name}\`

One row: ${table.grain}. Key: ${table.primaryKey.map((name) => `\`${name}\``).join(', ')}. Sorted by ${table.orderBy
    .map((name) => `\`${name}\``)
    .join(', ')}. Rows: ${written.rows}.${inText(table, written)}

| column | type | unit | missing? | role | meaning |
|---|---|---|---|---|---|
${Object.entries(table.columns)
  .map(([name, column]) => columnLine(name, column))
  .join('\n')}
`;
}

function codeSection(codeSet: string, codes: readonly LabelledCode[]): string {
  return `### Codes: ${codeSet}

<a id="codes-${codeSet}"></a>

| code | English | Spanish | meaning |
|---|---|---|---|
${codes
  .map(
    (row) =>
      `| \`${row.code}\` | ${cell(row.labelEn)} | ${cell(row.labelEs)} | ${cell(row.description ?? '')} |`,
  )
  .join('\n')}
`;
}

/** The text of CODEBOOK.md. `codeSets` are listed in the order given. */
export function codebook(options: {
  readonly version: string;
  readonly tables: readonly { readonly table: Table; readonly written: WrittenTable }[];
  readonly views: readonly { readonly table: Table; readonly written: WrittenTable }[];
  readonly codeSets: readonly { readonly codeSet: string; readonly codes: readonly LabelledCode[] }[];
}): string {
  const roleLines = Object.entries(roles).map(([role, meaning]) => `- \`${role}\`: ${meaning}`);
  return `# Codebook: ${dataset.titleEn}

Version ${options.version}, schema ${dataset.schemaVersion}. ${dataset.descriptionEn}

## How to read the files

Every table is there three times, with the same rows in the same order unless its section says otherwise: \`data/<table>.parquet\`, \`.csv\` and \`.arrow\`.

- **Missing values.** In CSV a missing value is an empty field, and nothing else is: no text of this dataset is empty, and zero is written \`0\`. What it means that a value is missing is said at each column. Tell your reader that only the empty field is missing, since some take \`NA\` for missing too: \`na.strings = ""\` in R's \`read.csv\`, \`keep_default_na=False, na_values=[""]\` in pandas; Stata's \`import delimited\` needs nothing.
- **Apostrophes.** In CSV, a text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage return has an apostrophe put before it, so that no spreadsheet runs it as a formula; so has a text that begins with apostrophes and then one of these. Take one apostrophe away to have the text. Numbers are never changed. Parquet and Arrow hold the texts as they are.
- **CSV.** RFC 4180: UTF-8, commas, lines end in CR LF, quotes doubled. \`true\` and \`false\`; dates \`YYYY-MM-DD\`; times ISO 8601 in UTC, ending in \`Z\`.
- **Arrow.** IPC file format, uncompressed; codes are dictionaries; times are microseconds in UTC, as in Parquet.
- **Intervals.** \`known_from\` is inclusive, \`known_to\` exclusive and missing for what still holds. A missing lower or upper bound is unbounded.

Roles of columns:

${roleLines.join('\n')}

## Care

Reports of violence are counts of people. Codes name groups as the authorities name them and no more: \`suspected_criminals\` are people *described by authorities as suspected criminals*; nobody's guilt is stated. Office-holders and spokespeople are named in that role, and the leader whose death is the subject; no victim, detainee or bystander is. A figure is what a report states, not what happened; \`estimates\` say what the project's rule makes of the reports, with the range that credible claims leave open.

## Licence

Data and abstracts: ${dataset.dataLicence.title} (${dataset.dataLicence.path}), database rights included. Quotations are not covered: they remain their authors' and are kept short (at most 25 words a claim and 90 a report). Where \`evidence_kind\` is \`project_abstract\` the words are this project's summary, not the outlet's. Code: ${dataset.codeLicence.title}. See LICENSE and NOTICE.

## Tables

${options.tables.map(({ table, written }) => tableSection(table, written)).join('\n')}
## Views

Small ready tables in \`views/\`, made from the tables above.

${options.views.map(({ table, written }) => tableSection(table, written)).join('\n')}
## Codes

${options.codeSets.map(({ codeSet, codes }) => codeSection(codeSet, codes)).join('\n')}`;
}
