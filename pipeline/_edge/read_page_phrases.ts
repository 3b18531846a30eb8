// Reads the words that tell the parts of a page apart from a checkout.
import { join } from 'node:path';
import { checkPagePhrases, type PagePhrases } from '../../schemas/page_phrases.ts';
import { readCsv } from './read_vocabulary.ts';

/** The phrases of schemas/pages/phrases.csv of the checkout at `root`. Throws on the first row that is wrong. */
export function readPagePhrases(root: string): PagePhrases {
  return checkPagePhrases(readCsv(join(root, 'schemas', 'pages', 'phrases.csv')));
}
