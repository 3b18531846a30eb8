// Converts offsets in UTF-16 code units, as the finders count, to code points, as the tables do.

/** Code units between the counts that are kept of a text. */
const step = 1024;

const isLead = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isTrail = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** Trailing halves of pairs in `text` from `from` to `to`: each makes one code point of two code units. */
function countTrails(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = Math.max(1, from); at < to; at += 1)
    if (isTrail(text.charCodeAt(at)) && isLead(text.charCodeAt(at - 1))) count += 1;
  return count;
}

/**
 * A function that gives the code points before a code unit of `text`. Counts are kept every so often, so that many
 * offsets of one long text cost little.
 */
export function countCodePoints(text: string): (offset: number) => number {
  const trails = [0];
  for (let at = step; at <= text.length; at += step)
    trails.push(trails.at(-1)! + countTrails(text, at - step, at));
  return (offset) => {
    const kept = Math.floor(offset / step);
    return offset - trails[kept]! - countTrails(text, kept * step, offset);
  };
}
