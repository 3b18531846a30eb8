// README.txt of a release: what lies where, in a screenful.
import { dataset } from '../../schemas/dataset.ts';

/** The text of README.txt. */
export function readmeText(version: string, date: string, asOf: string | null): string {
  return `${dataset.titleEn}
Version ${version}, date of the inputs ${date}, schema ${dataset.schemaVersion}
${asOf === null ? '' : `A vintage: today's method on what was known at ${asOf}, and nothing later.\n`}
${dataset.descriptionEn}

data/        every table three times: .parquet, .csv, .arrow
views/       small ready tables made from them: .parquet, .csv
reconcile/   the SQL that makes the estimates from the claims, the judgements it reads (inputs/), and run.sql
as_of.sql    the macro as_of(t): the estimates that held at a moment
CODEBOOK.md       every table, column and code; how missing values are written
datapackage.json  the same for programs (Data Package v2)
manifest.json     what this release is made of; rows and hashes of each table
quality.json      the checks it passed, and its warnings
CHANGES.md        what differs from the previous release
LICENSE, NOTICE, CITATION.cff

Start with views/headline.csv. Each row of data/estimates leads to claims by data/claim_parts, each claim to its report
and to the words that state it by data/evidence.

To run the reconciliation again and compare:   duckdb -c ".read reconcile/run.sql"
To check that nothing is missing or altered:   sha256sum -c SHA256SUMS
To check hashes, types, keys and formats:      cjng verify .
`;
}
