// Derives CITATION.cff (Citation File Format 1.2.0): https://github.com/citation-file-format/citation-file-format
import { stringify } from 'yaml';
import { dataset } from '../dataset.ts';

/** The text of CITATION.cff for one release; `date` is YYYY-MM-DD. */
export function citationFile(version: string, date: string): string {
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'If you use this dataset, please cite it with the version you used.',
      type: 'dataset',
      title: dataset.titleEn,
      abstract: dataset.descriptionEn,
      authors: dataset.creators.map((name) => ({ name })),
      version,
      'date-released': date,
      license: dataset.dataLicence.name,
      'license-url': dataset.dataLicence.path,
      keywords: dataset.keywords,
    },
    { lineWidth: 0 },
  );
}
