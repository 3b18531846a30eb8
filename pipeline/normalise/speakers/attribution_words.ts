// The words of one language that attribute what is said, ready to be matched.
import type { Language } from '../../../schemas/language.ts';
import { buildPhraseTree, type PhraseTree } from '../phrase_tree.ts';

export type AttributionRow = Language['attribution'][number];

/**
 * `verb`: reports speech; `continuing_verb`: reports more from the last speaker; `telling_verb`: who is told follows.
 * `frame`: the origin follows ("according to"); `channel_frame`: whoever relays, or is relayed, follows ("citing").
 * `passive`: before a verb, takes its subject away. `between`: may stand between a speaker and the verb.
 * `pronoun`, `anaphor`: the last speaker. `office`: a speaker by office. `private`: somebody who is no source here.
 * `breaker`: begins a clause that another may say. `joint`: joins two speakers. `definite`: before what is known already.
 * `continuing_cue`: at the head of a sentence, goes on with what the last speaker said. `of_state`: beside an office,
 * "of the state named last" ("the state's security secretary").
 */
export type AttributionRole = AttributionRow['role'];

export interface AttributionWords {
  readonly language: string;
  readonly byRole: Readonly<Record<AttributionRole, PhraseTree<AttributionRow>>>;
  readonly statusCues: PhraseTree<'denied' | 'unconfirmed'>;
}

const roles: readonly AttributionRole[] = [
  'verb',
  'continuing_verb',
  'telling_verb',
  'frame',
  'channel_frame',
  'passive',
  'between',
  'pronoun',
  'anaphor',
  'office',
  'private',
  'breaker',
  'joint',
  'definite',
  'continuing_cue',
  'of_state',
];

/** Sorts the rows of a language's attribution.csv by role. */
export function readAttribution(
  language: Pick<Language, 'attribution' | 'status_cues' | 'code'>,
): AttributionWords {
  const treeOf = (role: AttributionRole): PhraseTree<AttributionRow> =>
    buildPhraseTree(
      language.attribution.filter((row) => row.role === role).map((row) => [row.surface, row] as const),
    );
  return {
    language: language.code,
    byRole: Object.fromEntries(roles.map((role) => [role, treeOf(role)])) as AttributionWords['byRole'],
    statusCues: buildPhraseTree(language.status_cues.map((row) => [row.surface, row.status] as const)),
  };
}
