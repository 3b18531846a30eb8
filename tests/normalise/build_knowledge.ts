// The project's own vocabulary and languages, prepared once for the tests of normalise.
import { fileURLToPath } from 'node:url';
import { readLanguages, readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';
import { prepareKnowledge } from '../../pipeline/normalise/prepare_knowledge.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const vocabulary = readVocabulary(root);
export const languages = readLanguages(root);
export const knowledge = prepareKnowledge(vocabulary, languages, 'test');
