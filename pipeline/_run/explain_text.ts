// How `cjng explain` writes a figure: the claims behind it statement by statement, what disagreed, then the answer.
import type { PlainRow } from '../../schemas/plain_row.ts';
import type { ExplainedFigure } from '../_edge/explain_figure.ts';
import { dayIn, type ExplainLanguage, explainPhrases, momentIn } from './explain_phrases.ts';

const shown = (value: unknown) => Number(value).toLocaleString('en-US', { maximumFractionDigits: 6 });

/** Rows in the order given, gathered by what `keyOf` makes of each. */
function gather(rows: readonly PlainRow[], keyOf: (row: PlainRow) => unknown): PlainRow[][] {
  const groups = new Map<unknown, PlainRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes in one language. */
export function explainText(language: ExplainLanguage) {
  const words = explainPhrases[language];
  const label = (row: PlainRow, name: string) => String(row[`${name}_${language}`]);

  function hedged(qualifier: unknown, value: unknown, high: unknown): string {
    if (qualifier === 'range') return words.range(shown(value), shown(high));
    return `${words.hedges[String(qualifier)] ?? ''}${shown(value)}`;
  }

  function rangeOf({ low, high }: PlainRow): string {
    if (low === null && high === null) return words.anyNumber;
    if (high === null) return words.orMore(shown(low));
    if (low === null) return words.orFewer(shown(high));
    return low === high ? shown(low) : words.range(shown(low), shown(high));
  }

  function dateOf(row: PlainRow): string {
    const known = String(row.known_from);
    if (row.known_basis === 'stated_instant') return momentIn(language, known);
    if (row.known_basis === 'end_of_stated_day')
      return words.dayStated(dayIn(language, String(row.published_on)));
    const day = (value: unknown) => (value === null ? null : dayIn(language, String(value)));
    const stated = day(row.published_inferred_on);
    const [from, to] = [day(row.likely_from), day(row.likely_to)];
    return [
      words.undated(dayIn(language, known)),
      ...(stated === null ? [] : [words.likelyDay(stated)]),
      ...(from === null && to === null ? [] : [words.likelyBetween(from, to)]),
    ].join(', ');
  }

  function claimLines(row: PlainRow): string[] {
    const other = row.other_figure_id === null ? null : String(row.other_figure_id);
    const facts = [
      row.speaker === null ? words.nobodyNamed : words.saidBy(String(row.speaker)),
      ...(row.via === null ? [] : [words.through(String(row.via).replaceAll(';', ', '))]),
      ...(row.as_of_basis === null ? [] : [words.asOf(String(row.as_of_basis))]),
      ...(row.relay_basis_en === null ? [] : [label(row, 'relay_basis')]),
      ...(row.changed_en === null ? [] : [label(row, 'changed')]),
      ...(other === null
        ? []
        : [row.is_placed_here === true ? words.placedHere(other) : words.placedAt(other)]),
    ];
    const said = row.quotation ?? `… ${row.value_text} … ${words.withheld}`;
    return [
      `    ${hedged(row.qualifier, row.value, row.value_high)}  ${row.publisher}, ${dateOf(row)}`,
      `      ${facts.join('; ')}`,
      `      ${row.is_abstract === true ? `${words.ourSummary}${said}` : `“${said}”`}`,
      ...(row.url === null ? [] : [`      ${row.url}`]),
    ];
  }

  function statementLines(rows: readonly PlainRow[]): string[] {
    const [first] = rows as [PlainRow];
    const reasons = [...new Set(rows.map((row) => label(row, 'reason')))].join('; ');
    if (first.statement_id === null)
      return [`  ${words.noStatement}: ${reasons}`, ...rows.flatMap(claimLines)];
    const value = hedged(first.statement_qualifier, first.statement_value, first.statement_value_high);
    const said = [
      `${value}, ${first.origin ?? words.nobodyIdentified}`,
      ...(first.said_on === null ? [] : [words.saidOn(dayIn(language, String(first.said_on)))]),
      `${words.counted(rows.length, 1).split(',', 1)[0]}`,
    ];
    return [`  ${said.join(', ')}: ${reasons}`, ...rows.flatMap(claimLines)];
  }

  function claims(rows: readonly PlainRow[]): string[] {
    return gather(rows, (row) => row.part).flatMap((own) => {
      const statements = gather(own, (row) => row.statement_id);
      const named = statements.filter(([row]) => row!.statement_id !== null).length;
      const title = `${upperFirst(label(own[0]!, 'part'))}: ${words.counted(own.length, named)}`;
      return [title, '', ...statements.flatMap((rowsOfOne) => [...statementLines(rowsOfOne), ''])];
    });
  }

  function inputs({ inputs: rows }: ExplainedFigure): string[] {
    if (rows.length === 0) return [];
    return [
      `${upperFirst(words.derivedFrom)}: ${[...new Set(rows.map(({ input }) => label(input, 'identity')))].join('; ')}`,
      '',
      ...rows.flatMap(({ input, claims: beneath }) => [
        `  ${input.is_whole === true ? words.whole : words.part}: ${label(input, 'label')}`,
        `  ${input.figure_id}`,
        `  ${words.answer(input.best === null ? words.none : shown(input.best), rangeOf(input), label(input, 'status'))}`,
        ...beneath.flatMap(claimLines),
        '',
      ]),
    ];
  }

  function conflicts({ conflicts: rows }: ExplainedFigure): string[] {
    const shownPairs = 3;
    const side = (qualifier: unknown, value: unknown, origin: unknown) =>
      `${hedged(qualifier, value, value)} (${origin ?? words.nobodyIdentified})`;
    const lines = gather(rows, (row) => `${row.kind_en} ${row.evidence_en} ${row.resolution_en}`).map(
      (alike) => {
        const pairs = alike.map(
          (row) =>
            `${side(row.qualifier, row.value, row.origin)} ${words.and} ${side(row.other_qualifier, row.other_value, row.other_origin)}`,
        );
        const more = pairs.length - shownPairs;
        const listed = [...pairs.slice(0, shownPairs), ...(more > 0 ? [words.andMore(more)] : [])].join('; ');
        return `  ${label(alike[0]!, 'kind')} (${label(alike[0]!, 'evidence')}), ${label(alike[0]!, 'resolution')}: ${listed}`;
      },
    );
    return lines.length === 0 ? [] : [upperFirst(words.conflicts), ...lines, ''];
  }

  function sums({ sums: rows }: ExplainedFigure): string[] {
    const lines = rows.map(
      (row) =>
        `  ${label(row, 'identity')}: ${words.wholeAndParts(shown(row.whole_best), shown(row.parts_best))}: ${label(row, 'verdict')}`,
    );
    return lines.length === 0 ? [] : [upperFirst(words.sums), ...lines, ''];
  }

  function rulings({ rulings: rows }: ExplainedFigure): string[] {
    const lines = rows.map((row) => {
      const url = row.source_url === null ? '' : ` ${row.source_url}`;
      const decided = `${row.decided_by}, ${dayIn(language, String(row.decided_on))}`;
      return `  ${row.ruling_id}: ${label(row, 'kind')} (${decided}): ${row.reason}${url}`;
    });
    return lines.length === 0 ? [] : [upperFirst(words.rulings), ...lines, ''];
  }

  function rules({ rules: rows }: ExplainedFigure): string[] {
    const lines = rows.map((row) => {
      // This rule chooses none by its nature; any other that has none has nothing to choose from.
      const best = row.rule === 'min_max' ? rangeOf(row) : row.best === null ? words.none : shown(row.best);
      return `  ${label(row, 'rule')}: ${best}`;
    });
    return lines.length === 0 ? [] : [upperFirst(words.otherRules), ...lines, ''];
  }

  /** The whole text; `moment` is the one asked for, null for now. The disagreement comes before the number. */
  return (figureId: string, moment: string | null, figure: ExplainedFigure): string => {
    const { estimate } = figure;
    const at = moment === null ? '' : `, ${words.asKnownAt(momentIn(language, moment))}`;
    const answer =
      estimate === null
        ? [words.nothingKnown]
        : [
            words.answer(
              estimate.best === null ? words.none : shown(estimate.best),
              rangeOf(estimate),
              label(estimate, 'status'),
            ),
            label(estimate, 'explanation'),
          ];
    const lines = [
      ...(estimate === null ? [] : [label(estimate, 'label')]),
      `${figureId}${at}`,
      '',
      ...claims(figure.claims),
      ...inputs(figure),
      ...conflicts(figure),
      ...sums(figure),
      ...rulings(figure),
      ...rules(figure),
      ...answer,
    ];
    return `${lines.join('\n')}\n`;
  };
}
