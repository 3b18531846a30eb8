import { expect, test } from 'vitest';
import { mayNamePerson } from '../../../pipeline/normalise/claims/private_names.ts';
import { knowledge } from '../build_knowledge.ts';

test.each([
  ['25 members of the National Guard were killed in Puerto Vallarta', false],
  ['Omar García Harfuch said that 25 were killed', false],
  ['informó Ricardo Trevilla Trejo', false],
  ['the leader, Nemesio Oseguera Cervantes, died', false],
  ['a guard named Zbigniew Kowalczyk was killed', true],
  ['murió Wenceslao de la Quintanilla', true],
  // Two first names that are known, joined to one that is not: still a person whom nobody described.
  ['Omar Kowalczyk was among the dead', true],
  // German capitalises every noun, and what begins a sentence.
  ['Zwei Soldaten wurden getötet', false],
  ['Die Häftlinge entkamen in Puerto Vallarta', false],
  ['Der Häftling Zbigniew Kowalczyk entkam', true],
  ['Polizist Kowalczyk starb', true],
] as const)('%s', (text, may) => {
  expect(mayNamePerson(text, knowledge.knownNames)).toBe(may);
});
