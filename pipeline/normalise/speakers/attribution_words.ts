// The words of one language that attribute what is said, ready to be matched.
import { attributionRoles, type Language } from '../../../schemas/language.ts';
import { expandTerm } from '../lexicon/senses.ts';
import { buildPhraseTree, groupTrees, type PhraseTree, type TreeGroup } from '../phrase_tree.ts';

export type AttributionRow = Language['attribution'][number];
export type StatusCueRow = Language['status_cues'][number];

/**
 * `verb`: reports speech; `continuing_verb`: reports more from the last speaker; `telling_verb`: who is told follows.
 * `frame`: the origin follows ("according to"); `channel_frame`: whoever relays, or is relayed, follows ("citing").
 * `passive`: before a verb, takes its subject away. `between`: may stand between a speaker and the verb.
 * `pronoun`, `anaphor`: the last speaker. `office`: a speaker by office. `private`: somebody who is no source here.
 * `breaker`: begins a clause that another may say. `joint`: joins two speakers. `definite`: before what is known already.
 * `continuing_cue`: at the head of a sentence, goes on with what the last speaker said; with the value `number`, a
 * number at the head does so in this language too. `continuing_word`: anywhere in a sentence, says that it goes on with
 * what the last speaker said ("demnach", "seien", which only reported speech has). `clause_opener`: before a verb of
 * speech whose subject is left out ("y señaló"); a language without any never leaves it out. `of_place`: joins an office
 * to its place. `of_state`: beside an office,
 * "of the state named last" ("the state's security secretary"). `negation`: between a speaker and the verb, nothing was
 * said. `additive`: anywhere in a sentence, adds to a count told before ("also killed were").
 * `post`: between a name and the body that it speaks for ("Ana Ruiz, head of the state police").
 * `relay`: between a report and whose it is ("the report of the ministry").
 * `attested`: confirms what the sentences before stated; its value is their indicator, `*` for any.
 */
export type AttributionRole = AttributionRow['role'];

export interface AttributionWords {
  readonly language: string;
  readonly byRole: Readonly<Record<AttributionRole, PhraseTree<AttributionRow>>>;
  readonly statusCues: PhraseTree<StatusCueRow>;
  /** Does a sentence that opens with a number go on with what the last speaker said? */
  readonly carriesNumbers: boolean;
  /** May a verb of speech leave its subject out? */
  readonly elidesSubjects: boolean;
  /** All words that open a frame or are a verb of one. */
  readonly ofFrames: TreeGroup;
  /** All words that stand for somebody without a name. */
  readonly ofMentions: TreeGroup;
}

/** Sorts the rows of a language's attribution.csv by role; braces hold alternatives, as in the lexicon. */
export function readAttribution(
  language: Pick<Language, 'attribution' | 'status_cues' | 'code'>,
): AttributionWords {
  const treeOf = (role: AttributionRole): PhraseTree<AttributionRow> =>
    buildPhraseTree(
      language.attribution
        .filter((row) => row.role === role)
        .flatMap((row) =>
          expandTerm(row.surface).map(({ surface }) => [surface, { ...row, surface }] as const),
        ),
    );
  const byRole = Object.fromEntries(
    attributionRoles.map((role) => [role, treeOf(role)]),
  ) as AttributionWords['byRole'];
  const { frame, channel_frame, verb, continuing_verb, telling_verb } = byRole;
  return {
    language: language.code,
    byRole,
    elidesSubjects: language.attribution.some((row) => row.role === 'clause_opener'),
    ofFrames: groupTrees([frame, channel_frame, verb, continuing_verb, telling_verb]),
    ofMentions: groupTrees([byRole.office, byRole.anaphor, byRole.private, byRole.pronoun]),
    statusCues: buildPhraseTree(language.status_cues.map((row) => [row.surface, row] as const)),
    carriesNumbers: language.attribution.some(
      (row) => row.role === 'continuing_cue' && row.value === 'number',
    ),
  };
}
