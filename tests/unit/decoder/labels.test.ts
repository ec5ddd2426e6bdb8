import { expect, test } from 'vitest';
import { findCodes } from '#decoder/find.ts';

test.each([
  'X-EXTERNAL-ID: 4044701',
  'sent X-PARTNER-ID=4044701 ok',
  '"X-EXTERNAL-ID":"4044701"',
  'CHANNEL-ID: 4044701',
])('the header in %s is no response code', (text) => {
  expect(findCodes(text)).toEqual([]);
});

test.each(['X-RESPONSE-CODE: 4044701', 'HTTP-Code: 4044701'])('the header in %s is one', (text) => {
  expect(findCodes(text).map(({ code }) => code)).toEqual(['4044701']);
});
