// The dataset described once: data package, citation, codebook, licence texts and file metadata derive from this.

export const dataset = {
  name: 'cjng-crisis-dataset',
  schemaVersion: '0.1.0',
  titleEn: 'CJNG Crisis Dataset',
  titleEs: 'Conjunto de datos de la crisis del CJNG',
  descriptionEn:
    'Every figure that reports state about the crisis in Mexico from 22 February 2026, after the raid at Tapalpa in which the leader of the CJNG died: who said it, through whom, when it was known, and what holds once the reports are weighed against each other.',
  descriptionEs:
    'Cada cifra que los reportes dan sobre la crisis en México desde el 22 de febrero de 2026, tras el operativo de Tapalpa en el que murió el líder del CJNG: quién la dijo, a través de quién, cuándo se supo y qué se sostiene una vez cotejados los reportes.',
  creators: ['CJNG Crisis Dataset contributors'],
  keywords: [
    'Mexico',
    'CJNG',
    'organised crime',
    'political violence',
    'casualties',
    'roadblocks',
    'conflicting reports',
    'data provenance',
  ],
  /** First day that the figures are about; the last one comes from the tables. */
  temporalStart: '2026-02-22',
  spatial: 'Mexico (32 states, 2,478 municipalities)',
  languages: ['en', 'es'],
  dataLicence: {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  codeLicence: { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' },
} as const;
