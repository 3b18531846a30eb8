// The words of one language that stand around names of places, ready to be matched.
import { type Language, placeWordRoles } from '../../../schemas/language.ts';
import { buildPhraseTree, type PhraseTree } from '../phrase_tree.ts';

/**
 * `nation`: stands for the whole country. `preposition`, `before_`/`after_` markers: say that a place comes or came;
 * before a name that is a state and a town, `before_municipalities` leaves it the state ("the towns of Puebla").
 * `name_before`, `name_after`: with the place they name a body, an office, a street ("fiscal de Jalisco",
 * "Jalisco Cartel"); `name_joiner`: may stand between the two. `state_anaphor`, `capital_anaphor`,
 * `town_anaphor`: stand for a state, its capital, a town named before. `person_title`: a person's name follows. `road_`: a road named after its ends.
 * `plain_capital`: capitalised for its position only, never a first name.
 */
export type PlaceWordRole = Language['place_words'][number]['role'];

export type PlaceWords = Readonly<Record<PlaceWordRole, PhraseTree<true>>>;

/** Sorts the rows of a language's place_words.csv by role. */
export function readPlaceWords(language: Pick<Language, 'place_words'>): PlaceWords {
  return Object.fromEntries(
    placeWordRoles.map((role) => [
      role,
      buildPhraseTree(
        language.place_words.filter((row) => row.role === role).map((row) => [row.surface, true] as const),
      ),
    ]),
  ) as PlaceWords;
}
