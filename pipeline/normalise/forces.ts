// Which groups are forces of the state, and which name nobody: asked by the lexicon and by every step of attachment.

/** Groups whose members are not sent anywhere, and names that stand for no force of their own. */
const notForces: ReadonlySet<string> = new Set([
  '?',
  '*',
  'n/a',
  'total',
  'civilians',
  'inmates',
  'suspected_criminals',
  'leaders',
]);

/** Does it say of whom? `?` are members of whatever the words around name, `*` anybody. */
export function isNamed(group: string | null | undefined): group is string {
  return group != null && group !== '?' && group !== '*';
}

/** Is it the group of one force, or of several? False where nobody says which (`?`, `*`, null). */
export function isForce(group: string | null | undefined): group is string {
  return group != null && !notForces.has(group);
}
