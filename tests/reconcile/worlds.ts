// Random small worlds of reports that disagree, for the properties of pipeline/reconcile.
import fc from 'fast-check';
import type { ClaimRow } from '../../schemas/stages.ts';
import { changedLead, cutAtTheEnd, otherStory, wireStory } from './made_news.ts';
import type { Story } from './reconciled.ts';

const moments = ['2026-02-22', '2026-02-23', '2026-02-23T09:00:00Z', '2026-02-23T15:00:00Z', '2026-02-26'];

function claims(qualifiers: readonly string[]): fc.Arbitrary<Partial<ClaimRow>> {
  return fc.record({
    value: fc.constantFrom(7, 25, 25, 28),
    qualifier: fc.constantFrom(...qualifiers),
    speaker_id: fc.constantFrom(null, null, 'sspc', 'sedena', 'fiscalia-jalisco', 'authorities'),
    via: fc.constantFrom(null, null, 'AP', 'an unknown paper; Reuters'),
    scope: fc.constantFrom('retaliation', 'retaliation', 'overall', 'operation', 'background'),
    place: fc.constantFrom('MX', 'MX', 'MX', 'MX-JAL'),
    indicator: fc.constantFrom('deaths', 'deaths', 'deaths', 'missing'),
    status: fc.constantFrom('reported', 'reported', 'reported', 'denied'),
    as_of: fc.constantFrom(null, null, '2026-02-22T20:00:00.000Z', '2026-02-26T06:00:00.000Z'),
  });
}

/** Random worlds of 3 to 8 reports about a few figures; `moments` are when they may be dated (undefined: not at all). */
export function worlds(
  options: { qualifiers?: readonly string[]; moments?: readonly (string | undefined)[] } = {},
) {
  const story = fc.record({
    source: fc.constantFrom('x-paper-1', 'x-paper-2', 'x-madrid', 'x-nowhere', 'ap'),
    at: fc.constantFrom(...(options.moments ?? [...moments, undefined])),
    // Half of the reports have a text, and of these most copy one another.
    text: fc.constantFrom(undefined, undefined, undefined, wireStory, changedLead, cutAtTheEnd, otherStory),
    claims: fc.uniqueArray(
      claims(options.qualifiers ?? ['exact', 'exact', 'at_least', 'more_than', 'up_to', 'about']),
      {
        minLength: 1,
        maxLength: 4,
        selector: (claim) => JSON.stringify(claim),
      },
    ),
  });
  return fc.array(story, { minLength: 3, maxLength: 8 }).map((stories): Story[] =>
    stories.map(({ source, at, text, claims: given }, i) => ({
      report: `r${i}`,
      source,
      ...(at === undefined ? {} : { at }),
      ...(text === undefined ? {} : { text, capture: { capture_kind: 'page' } }),
      claims: given.map((claim, n) => ({
        ...claim,
        claim_id: `r${i}-${n}`,
        as_of_basis: claim.as_of?.slice(0, 10) ?? null,
      })),
    })),
  );
}

/** The same, where a report may have a second version that drops its first claim and adds one. */
export function revisedWorlds(): fc.Arbitrary<Story[]> {
  const revision = fc.record({
    at: fc.constantFrom('2026-02-24T08:00:00Z', '2026-02-27', undefined),
    retrieved: fc.constantFrom(null, '2026-02-25T10:00:00.000Z'),
    via: fc.constantFrom(null, 'AP'),
    capture_kind: fc.constantFrom('page', 'abstract'),
    added: claims(['exact']),
  });
  return fc
    .tuple(worlds(), fc.array(fc.option(revision), { minLength: 8, maxLength: 8 }))
    .map(([world, revisions]) =>
      world.flatMap((story, i): Story[] => {
        const revised = revisions[i];
        if (!revised) return [story];
        const added = { ...revised.added, claim_id: `r${i}-added`, as_of_basis: null, as_of: null };
        const capture = {
          capture_id: `r${i}-2`,
          retrieved_at: revised.retrieved,
          via: revised.via,
          capture_kind: revised.capture_kind,
        };
        const { at: _, ...undated } = story;
        return [
          story,
          {
            ...undated,
            ...(revised.at === undefined ? {} : { at: revised.at }),
            capture,
            claims: [...story.claims.slice(1), added],
          },
        ];
      }),
    );
}
