// Everybody and every body whose words reports carry, from the source descriptions, in one tree of words.
import type { SourceDescription } from '../../../schemas/source_description.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { buildPhraseTree, type PhraseTree } from '../phrase_tree.ts';

/** One reading of a name. */
export interface SpeakerEntry {
  readonly sourceId: string;
  /** The person's own name, else the body's. */
  readonly speaker: string;
  readonly roleEn: string | null;
  readonly roleEs: string | null;
  /** `outlet`: its name is a channel, not an origin. `generic`: an origin named and not identified. */
  readonly kind: 'person' | 'body' | 'outlet' | 'generic';
  /** Code of schemas/codes/offices.csv; null for bodies and offices that no list holds. */
  readonly office: string | null;
  /** Where the speaker is competent, ISO 3166; null: not said. */
  readonly jurisdiction: string | null;
  /** Must the text write it with a capital? Not where the description itself writes it small, nor for a title. */
  readonly needsCapital: boolean;
}

export interface Speakers {
  readonly tree: PhraseTree<SpeakerEntry>;
  /** Names of states, to read an office's state from ("the governor of Nayarit"). */
  readonly states: PhraseTree<string>;
  /** Office-holders by `office|jurisdiction`. */
  readonly holders: ReadonlyMap<string, SpeakerEntry>;
  /** Offices that a person holds, not bodies. */
  readonly personOffices: ReadonlySet<string>;
}

/** Kinds of sources that speak for themselves; any other is a channel. */
const origins: ReadonlySet<string> = new Set([
  'authority',
  'foreign_government',
  'industry_body',
  'company',
  'ngo',
]);

function officeOf(roleEn: string, offices: Vocabulary['offices']): string | null {
  return offices.find((office) => roleEn.startsWith(office.role_en))?.code ?? null;
}

/** Outlets are often words ("Milenio", "Reforma"), bodies of one word too ("Defensa"); longer names are only names. */
function needsCapital(name: string, kind: SpeakerEntry['kind']): boolean {
  if (kind === 'outlet') return true;
  return kind === 'body' && !name.includes(' ') && !/^\p{Ll}/u.test(name);
}

function entriesOf(
  source: SourceDescription,
  offices: Vocabulary['offices'],
): readonly (readonly [string, SpeakerEntry])[] {
  const body: SpeakerEntry = {
    sourceId: source.source_id,
    speaker: source.name,
    roleEn: null,
    roleEs: null,
    kind: !origins.has(source.kind) ? 'outlet' : source.generic ? 'generic' : 'body',
    office: null,
    jurisdiction: source.jurisdiction,
    needsCapital: true,
  };
  const people = source.speakers.flatMap((person) => {
    const entry: SpeakerEntry = {
      ...body,
      kind: 'person',
      speaker: person.name,
      roleEn: person.role_en,
      roleEs: person.role_es,
      office: officeOf(person.role_en, offices),
    };
    return [
      ...[person.name, ...person.surnames].map((name) => [name, entry] as const),
      ...person.titles.map((title) => [title, { ...entry, needsCapital: false }] as const),
    ];
  });
  const names = [...new Set([source.name, ...source.names])];
  return [
    ...people,
    ...names.map((name) => [name, { ...body, needsCapital: needsCapital(name, body.kind) }] as const),
  ];
}

/** The described bodies that are a state's office: "Fiscalía de Guanajuato" is the `prosecutors_office` of `MX-GUA`. */
function addBodies(
  { sources, offices }: Pick<Vocabulary, 'sources' | 'offices'>,
  entries: readonly (readonly [string, SpeakerEntry])[],
  holders: Map<string, SpeakerEntry>,
): void {
  const ofStates = new Set(
    sources.filter(({ level }) => level === 'state').map(({ source_id }) => source_id),
  );
  for (const { code, body_name: name } of offices) {
    if (name === '') continue;
    for (const [, entry] of entries) {
      const key = `${code}|${entry.jurisdiction}`;
      const isIt =
        entry.kind === 'body' && ofStates.has(entry.sourceId) && entry.speaker.startsWith(`${name} `);
      if (isIt && !holders.has(key)) holders.set(key, entry);
    }
  }
}

/** Builds the tree of speakers' names from the checked vocabulary. */
export function buildSpeakers(vocabulary: Pick<Vocabulary, 'sources' | 'offices' | 'states'>): Speakers {
  const entries = vocabulary.sources.flatMap((source) => entriesOf(source, vocabulary.offices));
  const holders = new Map<string, SpeakerEntry>();
  for (const [, entry] of entries) {
    const key = `${entry.office}|${entry.jurisdiction}`;
    if (entry.kind === 'person' && entry.office !== null && !holders.has(key)) holders.set(key, entry);
  }
  addBodies(vocabulary, entries, holders);
  return {
    tree: buildPhraseTree(entries),
    states: buildPhraseTree(
      vocabulary.states.flatMap((state) =>
        [state.name, ...state.names]
          .filter((name) => name !== 'México' && !name.endsWith('.'))
          .map((name) => [name, state.iso] as const),
      ),
    ),
    holders,
    personOffices: new Set(
      vocabulary.offices.filter(({ kind }) => kind === 'person').map(({ code }) => code),
    ),
  };
}
