// A speaker who attests in a later sentence what an outlet reported in an earlier one.
import { expect, test } from 'vitest';
import { findConfirmations } from '../../../pipeline/normalise/speakers/confirmations.ts';
import { findStatusCues } from '../../../pipeline/normalise/speakers/status_cues.ts';
import { attributionOf, sentencesOf, speakersIn } from './read_speakers.ts';

const confirmationsIn = (text: string) =>
  findConfirmations(sentencesOf(text), speakersIn(text, 'en'), attributionOf('en'));

test('the same group, said to be known already, makes the earlier figure the speaker’s', () => {
  const found = confirmationsIn(
    'Some 25 National Guard members fell, Al Jazeera reported. | Harfuch confirmed that the National Guard members fell at six places.',
  );
  expect(found).toMatchObject([{ of: 0, by: 1, speaker: { speakerId: 'sspc' } }]);
});

test('another group attests nothing', () => {
  expect(
    confirmationsIn(
      'Some 25 guards fell, Al Jazeera reported. | Harfuch said the prison riot in the port was over.',
    ),
  ).toEqual([]);
});

test.each([
  ['en', 'Officials denied that ten died.', 'denied'],
  ['en', 'Unconfirmed accounts speak of ten dead.', 'unconfirmed'],
  ['es', 'La Fiscalía desmintió diez muertes.', 'denied'],
  ['es', 'Diez muertos, aún sin confirmar.', 'unconfirmed'],
  ['es', 'Extraoficialmente hubo diez.', 'unconfirmed'],
])('%s: %s', (language, text, status) => {
  expect(findStatusCues(sentencesOf(text)[0]!, attributionOf(language)).map((cue) => cue.status)).toEqual([
    status,
  ]);
});
