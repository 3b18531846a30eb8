// Arithmetic on days of the calendar, without a clock and without time zones: a day is its text `YYYY-MM-DD`.

/** The day some days later (earlier where negative). */
export function addDays(day: string, days: number): string {
  const time = Date.UTC(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8, 10)) + days,
  );
  return new Date(time).toISOString().slice(0, 10);
}

/** Day of the week, 0 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The latest day of that weekday that is not after `day`. */
export function lastWeekday(weekday: number, day: string): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** `YYYY-MM-DD`; null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}
