// Tells the language of a text, with a detector that has to be loaded first.
import { eld } from 'eld/medium';

/** ISO 639-1 code of the language a text is in; null where it is too short or too mixed to tell. */
export function detectLanguage(text: string): string | null {
  const result = eld.detect(text);
  return result.language !== '' && result.isReliable() ? result.language : null;
}
