// Turns the figures of a report into rows: claims, their evidence, the places of joint claims.
import { claimId, evidenceId } from '../../../schemas/identity.ts';
import type { IssueFound } from '../../../schemas/issue_rows.ts';
import type {
  CaptureRow,
  ClaimPlaceRow,
  ClaimRow,
  EvidenceRow,
  ParagraphRow,
  Sha256,
} from '../../../schemas/stages.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import type { StatedFigure } from '../stated_figure.ts';
import { readBounds } from './bounds.ts';
import { countCodePoints } from './code_points.ts';
import type { MergedFigure } from './merge_figures.ts';
import { type KnownNames, mayNamePerson } from './private_names.ts';
import { countWords, maxWords, maxWordsOfReport, quotationSpan, wordsPerClaim } from './quotations.ts';
import { endOfStatedMoment } from './stated_moment.ts';

export interface ClaimContext {
  readonly capture: CaptureRow;
  readonly vocabulary: Vocabulary;
  readonly knownNames: KnownNames;
  readonly extractorVersion: string;
  readonly sha256: Sha256;
}

export interface MadeClaims {
  readonly claims: ClaimRow[];
  readonly evidence: EvidenceRow[];
  readonly claimPlaces: ClaimPlaceRow[];
  readonly issues: IssueFound[];
}

function countingOf(figure: StatedFigure, hasWhole: boolean, vocabulary: Vocabulary): ClaimRow['counting'] {
  const relation = vocabulary.definitions.find(
    (row) => row.code === figure.definition && row.indicator === figure.indicator,
  )?.relation;
  if (hasWhole || relation === 'subset') return 'subset';
  if (relation === 'increment' || figure.attached.isAdditional) return 'increment';
  if (relation === 'snapshot') return 'snapshot';
  return vocabulary.indicators.find((row) => row.code === figure.indicator)?.default_counting ?? 'total';
}

function unitOf(figure: StatedFigure, vocabulary: Vocabulary): ClaimRow['unit'] {
  const indicator = vocabulary.indicators.find((row) => row.code === figure.indicator);
  if (indicator === undefined) {
    throw new Error(
      `normalise: the reading ${figure.indicator} is no indicator. Add it to schemas/codes/indicators.csv or mend schemas/codes/readings.csv.`,
    );
  }
  return indicator.unit;
}

function incidentIdOf({ incident, place }: StatedFigure): string | null {
  return incident === null ? null : `${incident}:${place.municipalityCode ?? place.place}`;
}

/** The described names of the outlets and wires that relayed a figure, the nearest last, joined by `;`. */
function viaOf(figure: StatedFigure, { capture, vocabulary }: ClaimContext): string | null {
  const named = figure.speaker?.via ?? [];
  if (named.length === 0) return capture.via;
  return named
    .map((id) => vocabulary.sources.find((source) => source.source_id === id)?.name ?? id)
    .join(';');
}

function makeClaim({ figure }: MergedFigure, hasWhole: boolean, context: ClaimContext): ClaimRow {
  const { capture, vocabulary, sha256 } = context;
  const { value, valueHigh, qualifier } = figure;
  const { low, high } = readBounds(value, valueHigh, qualifier);
  const row: ClaimRow = {
    claim_id: '',
    capture_id: capture.capture_id,
    report_id: capture.report_id,
    indicator: figure.indicator,
    definition: figure.definition,
    group_code: figure.group,
    place: figure.place.place,
    municipality: figure.place.municipality,
    municipality_code: figure.place.municipalityCode,
    incident_id: incidentIdOf(figure),
    scope: figure.scope,
    value_text: figure.valueText,
    value,
    value_low: low,
    value_high: high,
    unit: unitOf(figure, vocabulary),
    qualifier,
    counting: countingOf(figure, hasWhole, vocabulary),
    part_of: null,
    as_of: figure.asOf === null ? null : endOfStatedMoment(figure.asOf),
    as_of_basis: figure.asOf,
    speaker: figure.speaker?.speaker ?? null,
    speaker_role: figure.speaker?.speakerRole ?? null,
    speaker_id: figure.speaker?.speakerId ?? null,
    via: viaOf(figure, context),
    status: figure.status,
    rules: [...figure.rules].join(';'),
    review: 'machine',
  };
  return { ...row, claim_id: claimId(row, sha256) };
}

function makeEvidence(
  claim: string,
  statement: StatedFigure,
  limit: number,
  pointsIn: (paragraph: ParagraphRow) => (offset: number) => number,
  context: ClaimContext,
): EvidenceRow {
  const { capture, sha256, extractorVersion } = context;
  const { text, paragraph } = statement.paragraph;
  const span = quotationSpan(statement.attached.sentence, statement.attached.phrase, limit);
  const quotation = text.slice(span.start, span.end);
  const pointsBefore = pointsIn(statement.paragraph);
  const charStart = pointsBefore(span.start);
  const charEnd = pointsBefore(span.end);
  return {
    evidence_id: evidenceId(claim, capture.capture_id, paragraph, charStart, charEnd, sha256),
    claim_id: claim,
    capture_id: capture.capture_id,
    evidence_kind: capture.capture_kind === 'abstract' ? 'project_abstract' : 'source_text',
    paragraph,
    char_start: charStart,
    char_end: charEnd,
    quote_sha256: sha256(quotation),
    quotation,
    value_text: statement.valueText,
    rule: statement.rules[0] ?? 'none',
    extractor_version: extractorVersion,
  };
}

/** Withholds quotations that may name a private person, and those beyond the limit of a report; says so. */
function withhold(evidence: readonly EvidenceRow[], context: ClaimContext): [EvidenceRow[], IssueFound[]] {
  const issues: IssueFound[] = [];
  const { capture, knownNames } = context;
  let used = 0;
  const quoted = new Set<string>();
  // One quotation for each claim first; repetitions share what is left.
  const firsts = evidence.filter(({ claim_id }) => !quoted.has(claim_id) && quoted.add(claim_id));
  const isFirst = new Set(firsts);
  const rows = [...firsts, ...evidence.filter((row) => !isFirst.has(row))].map((row) => {
    const words = countWords(row.quotation ?? '');
    const isTooMuch = row.evidence_kind === 'source_text' && used + words > maxWordsOfReport;
    const isPrivate = mayNamePerson(row.quotation ?? '', knownNames);
    if (!isTooMuch && !isPrivate) {
      used += words;
      return row;
    }
    issues.push({
      stage: 'normalise',
      severity: 'note',
      reason: 'quotation_withheld',
      subject: capture.report_id,
      reportId: capture.report_id,
      paragraph: row.paragraph,
      charStart: row.char_start,
      detail: isPrivate
        ? 'The words may name a person who is no described office-holder; find them at their offsets.'
        : `The report is quoted with ${maxWordsOfReport} words already; find these at their offsets.`,
    });
    return { ...row, quotation: null };
  });
  return [rows, issues];
}

/** The rows of a report's figures. A part finds its whole by the statement it was read from. */
export function makeClaims(merged: readonly MergedFigure[], context: ClaimContext): MadeClaims {
  const mergedOf = new Map(
    merged.flatMap((one) => one.statements.map((each) => [each.attached, one] as const)),
  );
  const wholeOf = (one: MergedFigure) => {
    const whole = one.statements.map(({ attached }) => attached.whole).find((each) => each !== null);
    const found = whole === undefined || whole === null ? undefined : mergedOf.get(whole);
    return found === one ? undefined : found;
  };
  const claimOf = new Map<MergedFigure, ClaimRow>();
  for (const one of merged) claimOf.set(one, makeClaim(one, wholeOf(one) !== undefined, context));
  const limit = context.capture.capture_kind === 'abstract' ? maxWords : wordsPerClaim(merged.length);
  const counters = new Map<ParagraphRow, (offset: number) => number>();
  const pointsIn = (paragraph: ParagraphRow) => {
    const known = counters.get(paragraph) ?? countCodePoints(paragraph.text);
    counters.set(paragraph, known);
    return known;
  };
  const claims = new Map<string, ClaimRow>();
  const evidence = new Map<string, EvidenceRow>();
  for (const one of merged) {
    const whole = wholeOf(one);
    const claim = claimOf.get(one)!;
    const partOf = whole === undefined ? null : claimOf.get(whole)!.claim_id;
    if (!claims.has(claim.claim_id))
      claims.set(claim.claim_id, { ...claim, part_of: partOf === claim.claim_id ? null : partOf });
    for (const statement of one.statements) {
      const row = makeEvidence(claim.claim_id, statement, limit, pointsIn, context);
      if (!evidence.has(row.evidence_id)) evidence.set(row.evidence_id, row);
    }
  }
  const rows = [...claims.values()];
  const [kept, issues] = withhold([...evidence.values()], context);
  return {
    claims: rows,
    evidence: kept,
    claimPlaces: rows.flatMap(({ claim_id, place }) =>
      place.includes('+') ? place.split('+').map((code) => ({ claim_id, place: code })) : [],
    ),
    issues,
  };
}
