// A moment as a person writes it on the command line.
import { UsageError } from './exit_codes.ts';

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

/** The moment in UTC, ISO 8601 ending in `Z`. Throws a UsageError where the zone is missing or it is no moment. */
export function readMoment(text: string): string {
  const moment = form.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(moment.getTime()))
    throw new UsageError(`--as-of is "${text}"; write it as 2026-02-23T12:00Z, with its zone.`);
  return moment.toISOString();
}
