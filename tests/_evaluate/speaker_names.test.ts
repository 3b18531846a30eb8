// One speaker under several names: resolved by the described sources, else by the words of the names.
import { describe, expect, test } from 'vitest';
import { collectSpeakerNames, isSameSpeaker } from '../../pipeline/_evaluate/speaker_names.ts';
import { sourceDescriptionSchema } from '../../schemas/source_description.ts';

function describeSource(source_id: string, names: string[], speakers: object[] = []) {
  return sourceDescriptionSchema.parse({
    source_id,
    name: names[0],
    kind: 'authority',
    country: 'MX',
    language: null,
    homepage: null,
    domains: [],
    owner: null,
    relays: [],
    names,
    party_to_deaths: false,
    speakers,
    facts_from: [],
    note: null,
  });
}

const names = collectSpeakerNames([
  describeSource(
    'ministry-one',
    ['Ministry of Sea and Land', 'MSL'],
    [
      {
        name: 'Ana Núñez',
        role_en: 'minister',
        role_es: 'ministra',
        surnames: ['Núñez'],
        titles: ['sea minister'],
      },
    ],
  ),
  describeSource(
    'office-two',
    ['Fiscalía de Prueba'],
    [{ name: 'Luis Núñez', role_en: 'prosecutor', role_es: 'fiscal', surnames: ['Núñez'], titles: [] }],
  ),
]);
const same = (a: string | null, b: string | null, speakerId: string | null = null) =>
  isSameSpeaker({ speaker: a, speakerId: null }, { speaker: b, speakerId }, names);

describe('is it the same speaker?', () => {
  test.each([
    ['accents and case', 'fiscalia de PRUEBA', 'Fiscalía de Prueba', true],
    ['office-holder and body', 'Ana Nunez', 'MSL', true],
    ['title and body', 'sea minister', 'Ministry of Sea and Land', true],
    ['two bodies', 'MSL', 'Fiscalía de Prueba', false],
    ['a surname shared by both', 'Núñez', 'Fiscalía de Prueba', true],
    ['one of two named together', 'Núñez and somebody', 'MSL', true],
    ['one of two set side by side', 'A Paper / MSL', 'Ministry of Sea and Land', true],
    ['undescribed, shorter name', 'Chamber of Trade', 'National Chamber of Trade', true],
    ['undescribed, other name', 'Chamber of Trade', 'Chamber of Wine', false],
    ['a title before a name', 'Gov. Ana Núñez Prado', 'Ana Núñez', true],
    ['an office before a name', 'Sea Minister Ana Núñez', 'MSL', true],
    ['an article before a name', 'the MSL', 'Ministry of Sea and Land', true],
    ['one title, two names', 'Gov. Ana Prado', 'Gov. Luis Soto', false],
    ['a title alone', 'the governor', 'Gov. Luis Soto', false],
    ['an office and its town', 'the prosecutor of Villa', 'Villa Wine Club', false],
    ['nobody on either side', null, null, true],
    ['nobody on one side', null, 'MSL', false],
  ])('%s', (_, a, b, expected) => {
    expect(same(a, b)).toBe(expected);
    expect(same(b, a)).toBe(expected);
  });

  test('a known id goes before the name', () => {
    expect(same('MSL', 'any words', 'ministry-one')).toBe(true);
    expect(same('MSL', 'MSL', 'office-two')).toBe(false);
  });
});
