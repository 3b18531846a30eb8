// A row as it crosses from the database to the rest of the program.

/** Dates `YYYY-MM-DD`, times ISO 8601 in UTC, numbers as numbers. */
export type PlainRow = { readonly [column: string]: string | number | boolean | null };
