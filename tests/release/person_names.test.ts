// Names of described office-holders, bodies and places pass; anybody else is found. Every name here is made up but the leader's.
import { describe, expect, it } from 'vitest';
import { knownNames, namesPrivatePerson, unlistedNames } from '../../pipeline/release/person_names.ts';
import { smallVocabulary } from '../_edge/small_release.ts';

const known = knownNames(smallVocabulary());

describe('passes', () => {
  it.each([
    ['a described speaker', 'Ana Robles'],
    ['a speaker with the role', 'Security Minister Ana Robles'],
    ['a body', 'Security Ministry'],
    ['an outlet', 'The Gazette'],
    ['a place', 'Puerto Vallarta, Jalisco'],
    ['a place with article', 'Estado de México'],
    ['the leader', 'Nemesio Oseguera Cervantes'],
    ['a group', 'National Guard'],
    ['a body that nobody described', 'Grupo Quxfoo Brnz'],
    ['a possessive', "Ana Robles's words"],
    ['words in small letters', 'the state prosecutor said so'],
    ['one capitalised word', 'Quxfoo said so'],
    ['numbers', '25'],
  ])('%s', (_, text) => {
    expect(unlistedNames(text, known)).toEqual([]);
  });
});

describe('finds', () => {
  it.each([
    ['a name', 'Zuli Quxfoo', 'Zuli Quxfoo'],
    ['a name with particles', 'la señora Zuli de la Quxfoo Brnz', 'Zuli de la Quxfoo Brnz'],
    ['a name with accents', 'habló Ñuli Quxfóo ayer', 'Ñuli Quxfóo'],
    ['a name beside an allowed one', 'Ana Robles y Zuli Quxfoo', 'Zuli Quxfoo'],
    ['a name beside a body', 'Zuli Quxfoo of Grupo Brnz', 'Zuli Quxfoo'],
  ])('%s', (_, text, name) => {
    expect(unlistedNames(text, known)).toEqual([name]);
  });
});

describe('stops at a name beside', () => {
  it.each([
    ['a word for victims', 'the victim, Zuli Quxfoo'],
    ['a word for detainees', 'el detenido Zuli Quxfoo'],
    ['an identification', 'identificado como Zuli Quxfoo'],
    ['an alias', 'alias Zuli Quxfoo'],
    ['an age', 'Zuli Quxfoo, 34, of Tonalá'],
    ['an age in Spanish', 'Zuli Quxfoo, de 34 años'],
  ])('%s', (_, text) => {
    expect(namesPrivatePerson(text, known)).toBe(true);
  });

  it('not at one without such a word', () => {
    expect(namesPrivatePerson('Zuli Quxfoo, known to many, cancelled 12 flights', known)).toBe(false);
  });

  it('not at an allowed name', () => {
    expect(namesPrivatePerson('known as El Mencho', known)).toBe(false);
  });
});
