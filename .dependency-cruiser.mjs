// Who may import whom. Each rule says why; tests/architecture shows each of them failing on a committed defect.
const stages = 'acquire|extract|normalise|reconcile|release|_evaluate';
const inputOutput = [
  '^(node:)?(fs|path|os|child_process|http|https|net|tls|dns|zlib|worker_threads|process|stream|url|crypto)(/|$)',
  'node_modules/@duckdb/',
  'node_modules/undici/',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'schemas-import-nothing-of-the-project',
      comment: 'Schemas say what things are; everything else leans on them.',
      severity: 'error',
      from: { path: '^schemas/' },
      to: { path: '^(pipeline|sources|tests)/' },
    },
    {
      name: 'stages-do-not-meet',
      comment:
        'A stage hands tables to the next through the runner, so that each can be run, tested and replaced alone.',
      severity: 'error',
      from: { path: `^pipeline/(${stages})/` },
      to: { path: `^pipeline/(${stages}|_run)/|^pipeline/run\\.ts$`, pathNot: '^pipeline/$1/' },
    },
    {
      name: 'stages-do-no-input-or-output',
      comment: 'What reads or writes lives in pipeline/_edge, so that a stage is a function of its inputs.',
      severity: 'error',
      from: { path: `^(schemas|pipeline/(${stages}))/` },
      to: { path: ['^pipeline/_edge/', ...inputOutput] },
    },
    {
      name: 'edge-knows-schemas-only',
      comment: 'The edge moves bytes and rows; what they mean is decided elsewhere.',
      severity: 'error',
      from: { path: '^pipeline/_edge/' },
      to: { path: `^pipeline/(${stages}|_run)/|^pipeline/run\\.ts$|^sources/` },
    },
    {
      name: 'sources-know-schemas-only',
      comment: 'A source is a description; it runs nothing.',
      severity: 'error',
      from: { path: '^sources/' },
      to: { path: '^pipeline/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Shipped code must not lean on tests.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or share a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package used must be in package.json, pinned.',
      severity: 'error',
      from: { path: '^(schemas|pipeline|sources)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^output/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
