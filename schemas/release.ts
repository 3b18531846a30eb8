// What the release stage hands to the edge that writes it: the plan of a release, and what came of it.

import type { Table } from './columns.ts';
import type { PlainRow } from './plain_row.ts';
import type { SourceDescription } from './source_description.ts';

/** A release that exists already, as its own manifest describes it. */
export interface PreviousRelease {
  readonly version: string;
  readonly directory: string;
  readonly codeHash: string;
  readonly buildHash: string;
}

/** A check in SQL (`pipeline/release/gates/<name>.sql`), or derived from the declared tables, or of texts. */
export interface Gate {
  readonly name: string;
  /** An error stops before anything is published; a warning is written into quality.json. */
  readonly severity: 'error' | 'warning';
  /** What it means when rows offend, as one clause; shown behind the number of rows. */
  readonly meaning: string;
}

/** A gate whose statement derives from the declared tables. */
export interface DerivedGate extends Gate {
  readonly sql: string;
}

/** A gate over every column that may name persons. */
export interface TextGate extends Gate {
  /** Does the text offend? The text itself is never written into a report of it. */
  readonly offends: (text: string) => boolean;
}

export interface GateResult extends Gate {
  readonly offending_rows: number;
  /** `table key` of the first offending rows. */
  readonly examples: readonly string[];
}

/** One file of a release. */
export interface ReleaseFile {
  /** Relative to the release, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table or view as written, in every format. */
export interface WrittenTable {
  readonly name: string;
  readonly rows: number;
  /** SHA-256 over the rows themselves, whatever program wrote the file; see schemas/derive/cell_values.ts. */
  readonly contentSha256: string;
  /** The same of the rows that the formats other than Parquet hold; null where all hold all. */
  readonly text: { readonly rows: number; readonly contentSha256: string } | null;
  readonly files: readonly ReleaseFile[];
}

/** What only the tables themselves can tell, for the texts of a release. */
export interface ReleaseFacts {
  /** Day of the release, YYYY-MM-DD: from the inputs, never from the clock. */
  readonly date: string;
  readonly tables: readonly WrittenTable[];
  readonly views: readonly WrittenTable[];
  readonly quality: readonly GateResult[];
  /** Rows of each statement in `pipeline/release/facts/`, by its file name without the ending. */
  readonly found: { readonly [statement: string]: readonly PlainRow[] };
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface ReleasePlan {
  readonly version: string;
  readonly schemaVersion: string;
  /** Hash of inputs, code and schema version: two builds that share it have the same content. */
  readonly buildHash: string;
  readonly codeHash: string;
  readonly inputHashes: { readonly [name: string]: string };
  readonly previous: PreviousRelease | null;
  /** Moment whose knowledge it holds (a vintage); null: everything. A vintage never becomes the latest. */
  readonly asOf: string | null;
  /** YYYY-MM-DD to be used as the release's date; null: the day of the latest known_at. */
  readonly date: string | null;
  readonly title: string;
  readonly licence: string;
  readonly folders: {
    /** Where releases lie, one folder a version. */
    readonly releases: string;
    /** Copies of the views of the last release. */
    readonly latest: string;
    /** The checkout, for the statements of this stage and of reconcile. */
    readonly project: string;
  };
  /** Published tables, reference tables and `changes` included, in listing order. */
  readonly tables: readonly Table[];
  /** Ready tables for dashboards, each made by `pipeline/release/views/<name>.sql`. */
  readonly views: readonly Table[];
  /** Rows of the tables that come from schemas/ and not from reports, by table. */
  readonly referenceRows: { readonly [table: string]: readonly PlainRow[] };
  /** Described sources, for the names by which statements know them. */
  readonly sources: readonly SourceDescription[];
  readonly gates: {
    readonly sql: readonly Gate[];
    readonly derived: readonly DerivedGate[];
    readonly texts: readonly TextGate[];
  };
  /** May the text name a person who speaks in no office? Quotations that may are withheld. */
  readonly mayNamePerson: (text: string) => boolean;
  /** The texts that accompany the data, from what was found while writing it. */
  readonly texts: (facts: ReleaseFacts) => readonly TextFile[];
}

export interface ReleaseSummary {
  readonly version: string;
  readonly directory: string;
  /** True when this very release existed already; nothing was written. */
  readonly unchanged: boolean;
  readonly date: string;
  /** Version of the release it was compared with; null: the first. */
  readonly previousVersion: string | null;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly warnings: readonly string[];
}
