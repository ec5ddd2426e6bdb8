import { expect, test } from 'vitest';
import { makeUrls } from '#catalog/urls.ts';
import { meaningOf, pathOf } from '#decoder/record.ts';
import { scan } from '#decoder/scan.ts';
import { digest, lexicon } from './lexicon.ts';

const urls = makeUrls({ base: '/', locale: 'en' });
const meaning = (text: string) => {
  const [find] = scan(text, lexicon);
  if (!find) throw new Error(`Nothing was found in ${text}`);
  return { ...meaningOf(find, digest), path: pathOf(find, digest, urls) };
};

test('a listed code means its row, with what to do, and leads to its page', () => {
  expect(meaning('rc=4044701')).toMatchObject({
    listed: true,
    http: '404',
    service: '47',
    case: '404-01',
    message: 'Transaction Not Found',
    contract: { outcome: expect.any(String) as string, verdict: expect.any(String) as string },
    path: '/codes/4044701/',
  });
});

test('a pattern and a message mean a case: nobody knows what to do without the service', () => {
  const inconsistent = {
    listed: true,
    service: null,
    case: '404-18',
    message: 'Inconsistent Request',
    contract: null,
    path: '/cases/404-18/',
  };
  expect(meaning('404xx18')).toMatchObject(inconsistent);
  expect(meaning('"responseMessage":"Inconsistent Request"')).toMatchObject(inconsistent);
});

test('an ambiguous message leads to all cases of its HTTP status', () => {
  expect(meaning('Invalid Bill/Virtual Account')).toMatchObject({ case: null, path: '/http/404/' });
});

test('a code that nobody listed leads to the decoder', () => {
  expect(meaning('rc=4044799')).toMatchObject({ listed: false, path: '/decode/#4044799' });
});
