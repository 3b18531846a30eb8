// The codes of a code set with their labels, wherever they are listed, and the rows of the `codes` and `places` tables.
import type { PlainRow } from '../plain_row.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface LabelledCode {
  readonly code: string;
  readonly labelEn: string;
  readonly labelEs: string;
  /** Null: the label says it. */
  readonly description: string | null;
}

const orNull = (text: string) => (text === '' ? null : text);

const noIndicator = { counting_rule_en: null, unit: null, nature: null, parent: null, relation: null };

/** The rows of the `codes` table: every code set, in the order in which the files list it. */
export function codeRows(vocabulary: Vocabulary): PlainRow[] {
  const everywhere = { ...noIndicator, applies_to: '*', description_en: null };
  const listed = [
    ...vocabulary.indicators.map((row) => ({
      ...everywhere,
      code_set: 'indicator',
      code: row.code,
      label_en: row.label_en,
      label_es: row.label_es,
      description_en: orNull(row.description_en),
      counting_rule_en: row.counting_rule_en,
      unit: row.unit,
      nature: row.nature,
    })),
    ...vocabulary.definitions.map((row) => ({
      ...everywhere,
      code_set: 'definition',
      applies_to: row.indicator,
      code: row.code,
      label_en: row.label_en,
      label_es: row.label_es,
      relation: row.relation,
    })),
    ...vocabulary.groups.map((row) => ({
      ...everywhere,
      code_set: 'group',
      code: row.code,
      label_en: row.label_en,
      label_es: row.label_es,
      parent: orNull(row.parent),
    })),
    ...vocabulary.identities.map((row) => ({
      ...everywhere,
      code_set: 'identity',
      code: row.identity,
      label_en: row.label_en,
      label_es: row.label_es,
      description_en: row.reason_en,
    })),
    ...vocabulary.codes.map((row) => ({
      ...everywhere,
      code_set: row.code_set,
      code: row.code,
      label_en: row.label_en,
      label_es: row.label_es,
      description_en: orNull(row.description_en),
    })),
  ];
  const seen = new Map<string, number>();
  return listed.map((row) => {
    const position = (seen.get(row.code_set) ?? 0) + 1;
    seen.set(row.code_set, position);
    return { ...row, list_order: position };
  });
}

/** The codes of one set with labels, each once. Empty where there is no such set. */
export function labelledCodes(vocabulary: Vocabulary, codeSet: string): LabelledCode[] {
  const byCode = new Map<string, LabelledCode>();
  for (const row of codeRows(vocabulary)) {
    if (row.code_set !== codeSet || byCode.has(String(row.code))) continue;
    byCode.set(String(row.code), {
      code: String(row.code),
      labelEn: String(row.label_en),
      labelEs: String(row.label_es),
      description: (row.description_en ?? row.counting_rule_en ?? null) as string | null,
    });
  }
  return [...byCode.values()];
}

/** The rows of the `places` table: the nation, the states, the municipalities. */
export function placeRows(vocabulary: Vocabulary): PlainRow[] {
  const otherNames = (place: string, municipality: string) =>
    vocabulary.place_names
      .filter(
        (row) => row.place === place && row.municipality_code === municipality && row.kind !== 'locality',
      )
      .map((row) => row.name);
  const joined = (names: readonly string[], own: string) => {
    const others = [...new Set(names)].filter((name) => name !== own);
    return others.length === 0 ? null : others.join(';');
  };
  const noSeat = { population_2020: null, seat_lat: null, seat_lon: null };
  return [
    {
      ...noSeat,
      place_code: 'MX',
      kind: 'nation',
      part_of: null,
      name: 'México',
      other_names: 'Mexico',
      inegi_code: null,
      seat: null,
    },
    ...vocabulary.states.map((state) => ({
      ...noSeat,
      place_code: state.iso,
      kind: 'state',
      part_of: 'MX',
      name: state.name,
      other_names: joined(state.names, state.name),
      inegi_code: state.inegi,
      seat: state.capital,
    })),
    ...vocabulary.municipalities.map((municipality) => ({
      place_code: municipality.cvegeo,
      kind: 'municipality',
      part_of: municipality.state_iso,
      name: municipality.name,
      other_names: joined(otherNames(municipality.state_iso, municipality.cvegeo), municipality.name),
      inegi_code: municipality.cvegeo,
      seat: orNull(municipality.seat),
      population_2020: municipality.population_2020,
      seat_lat: municipality.lat,
      seat_lon: municipality.lon,
    })),
  ];
}

/** The rows of the `extraction_rules` table: what each rule does, and how often it was right. */
export function ruleRows(vocabulary: Pick<Vocabulary, 'extraction_rules' | 'rule_scores'>): PlainRow[] {
  const scores = new Map(vocabulary.rule_scores.map((row) => [row.rule, row]));
  return vocabulary.extraction_rules.map(({ rule, step, description_en }) => {
    const score = scores.get(rule);
    return {
      rule,
      step,
      description_en,
      claim_count: score?.claim_count ?? 0,
      value_precision: score?.value_precision ?? null,
      key_precision: score?.key_precision ?? null,
    };
  });
}
