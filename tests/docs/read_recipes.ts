// Finds the fenced blocks of a Markdown document, so that what it tells people to type can be run.
import { readFileSync } from 'node:fs';

export interface Recipe {
  readonly language: string;
  readonly code: string;
  /** The nearest heading above. */
  readonly heading: string;
}

/** Every fenced block of the document at `path` that names a language. */
export function readRecipes(path: string): Recipe[] {
  const recipes: Recipe[] = [];
  let heading = '';
  let open: { language: string; lines: string[] } | null = null;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const fence = /^```(\w*)\s*$/.exec(line);
    if (open && fence) {
      if (open.language !== '')
        recipes.push({ language: open.language, code: open.lines.join('\n'), heading });
      open = null;
    } else if (open) open.lines.push(line);
    else if (fence) open = { language: fence[1]!, lines: [] };
    else if (line.startsWith('#')) heading = line.replace(/^#+\s*/, '');
  }
  return recipes;
}
