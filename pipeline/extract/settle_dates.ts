// Which of a document's statements of its date holds, and whether it can be true.
import { dataset } from '../../schemas/dataset.ts';
import type { CaptureRow } from '../../schemas/stages.ts';
import type { DateStatement } from './document.ts';

export type SettledDate = Pick<
  CaptureRow,
  'published_at' | 'published_local' | 'published_on' | 'published_basis'
>;

export const noDate: SettledDate = {
  published_at: null,
  published_local: null,
  published_on: null,
  published_basis: 'none',
};

/** Nothing read here is older, and without a recorded retrieval nothing is from after this many years of the crisis. */
const firstYear = 1990;
const yearsAhead = 20;
const millisecondsPerDay = 86_400_000;

/** Why a day cannot be that of publication; null where it can. A day of grace is left for zones. */
function impossible(on: string, retrievedAt: string | null): string | null {
  const year = Number(on.slice(0, 4));
  if (year < firstYear) return `The stated day of publication, ${on}, is before ${firstYear}.`;
  if (year > Number(dataset.temporalStart.slice(0, 4)) + yearsAhead) {
    return `The stated day of publication, ${on}, is in the far future.`;
  }
  if (retrievedAt === null) return null;
  const latest = new Date(Date.parse(retrievedAt) + millisecondsPerDay).toISOString().slice(0, 10);
  return on > latest ? `The stated day of publication, ${on}, is after the retrieval, ${retrievedAt}.` : null;
}

/** A zone borrowed from another statement of the same local minute, where the one chosen states none. */
function borrowZone(chosen: DateStatement, statements: readonly DateStatement[]): string | null {
  const local = chosen.date?.local;
  if (!local) return null;
  const sameMinute = statements.find(
    ({ text, date }) => date?.at && text.trim().replace(' ', 'T').startsWith(local),
  );
  return sameMinute?.date?.at ?? null;
}

/** The first statement that can be read and can be true; with what was wrong with those before it. */
export function settleDate(
  statements: readonly DateStatement[],
  retrievedAt: string | null,
): { readonly settled: SettledDate; readonly problems: readonly string[] } {
  const problems: string[] = [];
  for (const statement of statements) {
    const { basis, text, date } = statement;
    const problem =
      date === null
        ? `The stated date "${text.slice(0, 60)}" is no day, local minute or instant that the calendar has.`
        : impossible(date.on, retrievedAt);
    if (problem !== null) {
      problems.push(problem);
      continue;
    }
    const at = date!.at ?? borrowZone(statement, statements);
    const settled = {
      published_at: at,
      published_local: at === null ? date!.local : null,
      published_on: date!.on,
      published_basis: basis,
    };
    return { settled, problems };
  }
  return { settled: noDate, problems };
}
