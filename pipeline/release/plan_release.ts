// Plans a release: its version, what is written, what must hold, and the texts that accompany the data. Touches nothing.

import type { Table } from '../../schemas/columns.ts';
import { dataset } from '../../schemas/dataset.ts';
import { citationFile } from '../../schemas/derive/citation.ts';
import { codeRows, labelledCodes, placeRows, ruleRows } from '../../schemas/derive/code_labels.ts';
import { codebook } from '../../schemas/derive/codebook.ts';
import { dataPackage } from '../../schemas/derive/data_package.ts';
import { deriveGates } from '../../schemas/derive/duckdb_checks.ts';
import type {
  PreviousRelease,
  ReleaseFacts,
  ReleasePlan,
  TextFile,
  TextGate,
  WrittenTable,
} from '../../schemas/release.ts';
import type { Sha256 } from '../../schemas/stages.ts';
import { views } from '../../schemas/tables/views.ts';
import { publishedTables } from '../../schemas/tables.ts';
import { codesOf, type Vocabulary } from '../../schemas/vocabulary.ts';
import { changesText } from './changes_text.ts';
import { sqlGates } from './gates.ts';
import { licenceText, noticeText } from './licence_texts.ts';
import { manifestText } from './manifest_text.ts';
import { type KnownNames, knownNames, namesPrivatePerson, unlistedNames } from './person_names.ts';
import { readmeText } from './readme_text.ts';
import { hashBuild, localVersion } from './version.ts';

export interface ReleaseInputs {
  readonly vocabulary: Vocabulary;
  /** SHA-256 by name of everything that was read: captures, rulings, vocabulary. */
  readonly inputHashes: { readonly [name: string]: string };
  /** Hash of the code and lexicons that made the tables. */
  readonly codeHash: string;
  readonly previous: PreviousRelease | null;
  /** Moment of a vintage; null: everything that is known. */
  readonly asOf: string | null;
  /** SOURCE_DATE_EPOCH in seconds where the caller has one; null: dates come from the reports. */
  readonly sourceDateEpoch: number | null;
  readonly folders: ReleasePlan['folders'];
  readonly sha256: Sha256;
}

function textGates(known: KnownNames): TextGate[] {
  return [
    {
      name: 'private_person_named',
      severity: 'error',
      meaning:
        'a text names somebody beside a word for victims, suspects or ages who is no described office-holder',
      offends: (text) => namesPrivatePerson(text, known),
    },
    {
      name: 'name_not_listed',
      severity: 'warning',
      meaning: 'a text holds capitalised words that no described source, speaker, place or label explains',
      offends: (text) => unlistedNames(text, known).length > 0,
    },
  ];
}

function pair(tables: readonly Table[], written: readonly WrittenTable[]) {
  return tables.map((table) => {
    const found = written.find(({ name }) => name === table.name);
    if (found === undefined)
      throw new Error(`release: ${table.name} was not written. This is a fault of the program.`);
    return { table, written: found };
  });
}

/** Code sets in the order in which columns first name them. */
function codeSetsOf(tables: readonly Table[]): string[] {
  const named = tables.flatMap((table) => Object.values(table.columns).map((column) => column.codes));
  return [...new Set(named.filter((codeSet) => codeSet !== null))];
}

function textsOf(plan: Omit<ReleasePlan, 'texts'>, vocabulary: Vocabulary, facts: ReleaseFacts): TextFile[] {
  const tables = pair(plan.tables, facts.tables);
  const shownViews = pair(plan.views, facts.views);
  const labels = (codeSet: string) => labelledCodes(vocabulary, codeSet);
  const { version } = plan;
  const { date } = facts;
  // A report without a date counts as known when it was retrieved, which may be long after what it tells of.
  const lastDay = String(facts.found.last_days?.[0]?.last_dated_on ?? date);
  const packaged = dataPackage({ version, date, lastDay, tables: [...tables, ...shownViews], labels });
  const codeSets = codeSetsOf([...plan.tables, ...plan.views]).map((codeSet) => ({
    codeSet,
    codes: labels(codeSet),
  }));
  const causes = labels('change_cause');
  return [
    { path: 'datapackage.json', text: `${JSON.stringify(packaged, null, 2)}\n` },
    { path: 'CODEBOOK.md', text: codebook({ version, tables, views: shownViews, codeSets }) },
    { path: 'CITATION.cff', text: citationFile(version, date) },
    { path: 'LICENSE', text: licenceText() },
    { path: 'NOTICE', text: noticeText() },
    {
      path: 'CHANGES.md',
      text: changesText({
        version,
        date,
        previousVersion: plan.previous?.version ?? null,
        counted: facts.found.changes_counted ?? [],
        estimates: facts.found.estimates_changed ?? [],
        causeLabel: (cause) => causes.find(({ code }) => code === cause)?.labelEn ?? cause,
      }),
    },
    { path: 'README.txt', text: readmeText(version, date, plan.asOf) },
    { path: 'manifest.json', text: manifestText(plan, facts) },
  ];
}

/** The plan of a local build. Throws when a declared code set does not exist. */
export function planRelease(inputs: ReleaseInputs): ReleasePlan {
  const { vocabulary, previous } = inputs;
  const schemaVersion = dataset.schemaVersion;
  const date =
    inputs.sourceDateEpoch === null
      ? null
      : new Date(inputs.sourceDateEpoch * 1000).toISOString().slice(0, 10);
  const buildHash = hashBuild({ ...inputs, schemaVersion, date }, inputs.sha256);
  const known = knownNames(vocabulary);
  const allViews = Object.values(views);
  const plan: Omit<ReleasePlan, 'texts'> = {
    version: localVersion(buildHash, previous?.version ?? null, inputs.sha256),
    schemaVersion,
    buildHash,
    codeHash: inputs.codeHash,
    inputHashes: inputs.inputHashes,
    previous,
    asOf: inputs.asOf,
    date,
    title: dataset.titleEn,
    licence: dataset.dataLicence.name,
    folders: inputs.folders,
    tables: publishedTables,
    views: allViews,
    referenceRows: {
      code_labels: codeRows(vocabulary),
      extraction_rules: ruleRows(vocabulary),
      places: placeRows(vocabulary),
      headlines: vocabulary.headlines,
    },
    sources: vocabulary.sources,
    gates: {
      sql: sqlGates,
      derived: deriveGates([...publishedTables, ...allViews], (codeSet) => codesOf(vocabulary, codeSet)),
      texts: textGates(known),
    },
    mayNamePerson: (text) => unlistedNames(text, known).length > 0,
  };
  return { ...plan, texts: (facts) => textsOf(plan, vocabulary, facts) };
}
