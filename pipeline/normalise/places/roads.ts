// Reads two places joined by a dash as the road between them ("carretera Guadalajara-Colima"): a road, not two places.
import { matchPhrase } from '../phrase_tree.ts';
import type { PlaceSpan } from '../spans.ts';
import type { RawPlace } from './match_names.ts';
import type { Surroundings } from './weigh_candidates.ts';

interface Found {
  readonly span: PlaceSpan;
  readonly raw: RawPlace;
}

const dash = /^[-–—]$/;

function areEndsOfRoad(near: Surroundings, a: Found, b: Found): boolean {
  if (b.raw.from - a.raw.to !== 1 || !dash.test(near.words[a.raw.to]!.text)) return false;
  if (near.words[a.raw.to]!.start !== a.span.end && !near.marks[a.raw.from]!.has('road_before')) return false;
  return (
    near.marks[a.raw.from]!.has('road_before') ||
    matchPhrase(near.placeWords.road_after, near.words, b.raw.to) !== null ||
    (a.span.municipality !== null && b.span.municipality !== null)
  );
}

/** The spans, each pair of ends replaced by one span of kind `highway`, in the state that both ends share if they do. */
export function joinRoads(near: Surroundings, found: readonly Found[]): readonly PlaceSpan[] {
  const spans: PlaceSpan[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const [a, b] = [found[at]!, found[at + 1]];
    if (b === undefined || !areEndsOfRoad(near, a, b)) {
      spans.push(a.span);
      continue;
    }
    spans.push({
      ...a.span,
      end: b.span.end,
      place: a.span.place === b.span.place ? a.span.place : null,
      municipality: null,
      municipalityCode: null,
      kind: 'highway',
      rule: 'road_name',
    });
    at += 1;
  }
  return spans;
}
