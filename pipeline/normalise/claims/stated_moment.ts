// The instant that ends a stated moment: reports state days, or hours of central Mexico.

/** Central Mexico keeps UTC-6 all year since 2022 (decree of 28 October 2022 on the hours). */
const hoursBehindUtc = 6;

/** The end in UTC (ISO 8601) of a day `YYYY-MM-DD`, or of a local minute `YYYY-MM-DDTHH:MM`, in central Mexico. */
export function endOfStatedMoment(asOf: string): string {
  const isDay = asOf.length === 10;
  const [year, month, day] = asOf.slice(0, 10).split('-').map(Number) as [number, number, number];
  const hour = isDay ? 23 : Number(asOf.slice(11, 13));
  const minute = isDay ? 59 : Number(asOf.slice(14, 16));
  const second = isDay ? 59 : 0;
  const instant = Date.UTC(year, month - 1, day, hour + hoursBehindUtc, minute, second);
  return new Date(instant).toISOString();
}
