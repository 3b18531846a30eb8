// The texts on rights that accompany a release: LICENSE and NOTICE.
import { dataset } from '../../schemas/dataset.ts';

/** LICENSE: what may be done with data and with code. The deed is named and summed up, not copied. */
export function licenceText(): string {
  return `${dataset.titleEn}

DATA
The tables, their metadata and the project's abstracts, with the rights in them as a database, are licensed under
${dataset.dataLicence.title} (${dataset.dataLicence.name}).
The licence itself: https://creativecommons.org/licenses/by/4.0/legalcode
In short, and without standing in for it: you may copy, share and adapt the data for any purpose, commercial ones
included, if you give credit, link to the licence and say what you changed. CITATION.cff says how to cite.

NOT COVERED
Quotations (column \`quotation\` of table \`evidence\` where \`evidence_kind\` is \`source_text\`) are short extracts from
reports of others. They remain their authors' and are shown so that each figure can be checked against its source.

CODE
The SQL under reconcile/ and the program that made this release are licensed under the MIT License:

Copyright (c) ${dataset.creators.join(', ')}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
}

/** NOTICE: whose facts and words these are. */
export function noticeText(): string {
  return `${dataset.titleEn}

Places: codes, names, seats, populations and coordinates of states and municipalities are facts of the Catalogue of
geostatistical areas and of the Census of Population and Housing 2020 of Mexico's Instituto Nacional de Estadística y
Geografía (INEGI). INEGI has not endorsed this dataset.

Abstracts: texts whose \`evidence_kind\` is \`project_abstract\` are this project's own summaries of reports, not the
words of the outlets. The address of each report is in the table \`reports\`.

Quotations: at most 25 words a claim and 90 a report are quoted from what others wrote. They are excluded from the
licence of the data and remain their authors'. No headline and no page is republished.

Figures are what reports state about others' counts. Naming a group as authorities name it states nobody's guilt.
`;
}
