// Converts offsets in UTF-16 code units, as the finders count, to code points, as the tables do.

/** Code points of `text` before the code unit `offset`. */
export function codePointsBefore(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset; at += 1) {
    const unit = text.charCodeAt(at);
    const isLead = unit >= 0xd800 && unit < 0xdc00;
    const next = text.charCodeAt(at + 1);
    if (isLead && next >= 0xdc00 && next < 0xe000) at += 1;
    count += 1;
  }
  return count;
}
