// One article under several addresses is one report.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl, parseUrl, readableUrl } from '../../schemas/canonical_url.ts';

test.each([
  'https://example.com/2026/02/23/story',
  'http://example.com/2026/02/23/story/',
  'HTTPS://WWW.Example.COM:443/2026/02/23/story#comments',
  'https://m.example.com/2026/02/23/story?utm_source=x&fbclid=1',
  'https://amp.example.com/2026/02/23/story/amp/',
  'https://www.example.com/amp/2026/02/23/story',
  'https://user:secret@example.com//2026/02/23//story?gclid=2&',
])('%s', (address) => {
  expect(canonicalUrl(address)).toBe('https://example.com/2026/02/23/story');
});

test('what tells articles apart is kept', () => {
  expect(canonicalUrl('https://example.com/post.php?id=37361&utm_medium=rss')).toBe(
    'https://example.com/post.php?id=37361',
  );
  expect(canonicalUrl('https://example.com:8443/a')).toBe('https://example.com:8443/a');
  expect(canonicalUrl('https://www.com/a')).toBe('https://www.com/a');
  expect(canonicalUrl('https://example.com/Amparo')).toBe('https://example.com/Amparo');
});

test.each([
  '',
  'story',
  'ftp://example.com/a',
  'javascript:alert(1)',
  'https://',
  'https://exa mple.com',
  `https://a.com/${'x'.repeat(3000)}`,
])('%s is no address', (text) => {
  expect(canonicalUrl(text)).toBeNull();
  expect(readableUrl(text)).toBeNull();
});

test('the readable form still leads to the page', () => {
  expect(readableUrl('https://user@WWW.Example.com:443/a/?id=1&utm_source=x#top')).toBe(
    'https://www.example.com/a/?id=1',
  );
});

test('the canonical form is its own canonical form', () => {
  const address = fc
    .webUrl({ withFragments: true, withQueryParameters: true })
    .map((url) => canonicalUrl(url))
    .filter((url) => url !== null);
  fc.assert(
    fc.property(address, (url) => {
      expect(parseUrl(url)).not.toBeNull();
      expect(canonicalUrl(url)).toBe(url);
    }),
  );
});
