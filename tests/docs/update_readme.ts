// `make readme`: writes the measured tables of README.md and METHODOLOGY.md and the scores of rules anew, from a build and an evaluation made now.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDataset, freshFolder, root } from '../acceptance/run_cjng.ts';
import {
  headlineTable,
  historyTable,
  putBetweenMarkers,
  readDocument,
  ruleScoresFile,
  rulesTable,
  scoresTable,
} from './readme_tables.ts';

const { release } = await buildDataset(freshFolder());
let text = readDocument('README.md');
text = putBetweenMarkers(text, 'headline', await headlineTable(release!.directory));
text = putBetweenMarkers(text, 'history', await historyTable(release!.directory));
text = putBetweenMarkers(text, 'scores', await scoresTable());
writeFileSync(join(root, 'README.md'), text);
writeFileSync(
  join(root, 'METHODOLOGY.md'),
  putBetweenMarkers(readDocument('METHODOLOGY.md'), 'rules', await rulesTable(release!.directory)),
);
writeFileSync(join(root, 'schemas/codes/rule_scores.csv'), await ruleScoresFile());
