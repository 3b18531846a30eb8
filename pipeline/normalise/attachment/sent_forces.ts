// Says of which force those are whom a verb of sending names only as men or people: "the navy sent in 600 men".
import { isForce } from '../forces.ts';
import type { Draft, Surroundings } from './drafts.ts';
import { termCovering } from './phrase_readings.ts';

/** Words between a force and its verb of sending, and between that and whom it sends, at most. */
const nearSender = 3;

/** "The navy sent in 600 men": those whom a force sends are of it; null where no force does. */
export function groupThatIsSent(
  { kind, group, phrase }: Draft,
  { sentence, happenings }: Surroundings,
): string | null {
  if (kind !== 'person' || group !== '*') return null;
  const sent = happenings.findLast(({ to }) => to <= phrase.from);
  if (sent?.code !== 'deployed' || sent.part === 'noun' || phrase.from - sent.to > nearSender) return null;
  for (let at = sent.from - 1; at >= Math.max(0, sent.from - nearSender); at -= 1) {
    if (!sentence.words[at]!.isWord || sentence.numberAt[at] !== undefined) return null;
    const force = termCovering(sentence, at)?.senses.find(
      ({ sense, part }) => sense === 'organisation' && part === 'noun',
    );
    if (force !== undefined) return isForce(force.group) ? force.group : null;
  }
  return null;
}
