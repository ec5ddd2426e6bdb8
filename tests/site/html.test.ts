import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { listPages, readAt } from './dist.ts';
import { contohSite, mainSite, uglySites } from '../sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // `<meta … />`, as Astro writes it, is HTML, too.
      'void-style': 'off',
      // What a button or a field without a type is, HTML says: one that submits, one for text.
      'no-implicit-button-type': 'off',
      'no-implicit-input-type': 'off',
      // A title holds the message of its code, however long that is.
      'long-title': 'off',
      // The search and the filters answer while one types.
      'wcag/h32': 'off',
      // No `select` has options that are links, and a region that scrolls is no section of the text.
      'prefer-native-element': 'off',
      // A list may have a name, though it need not.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // White space at the end of a line of text is shown to nobody.
      'no-trailing-whitespace': 'off',
      // Starlight calls the top of a page `_top`.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

/** What a script fills in before anybody sees it. */
const filledIn = new Set(['empty-heading', 'wcag/h30']);

/** What keeps a page from being valid, each as a line. */
function wrongIn(html: string, page: string): string[] {
  return validator
    .validateStringSync(html, page)
    .results.flatMap(({ messages }) => messages)
    .filter(
      ({ ruleId, selector }) => !(filledIn.has(ruleId) && /\btemplate\b/.test(selector ?? '')),
    )
    .map(({ ruleId, message, selector }) => `${page} ${ruleId}: ${message} (${selector})`);
}

test.each([
  '<p><div>x</div></p>',
  '<ul><p>x</p></ul>',
  '<p id="a">x</p><p id="a">x</p>',
  '<p>x</span></p>',
  '<p class=a class=b>x</p>',
  '<a href="/x/"><button type="button">x</button></a>',
  '<label for="none">x</label>',
  '<img src="x">',
  '<h2></h2>',
  '<p align="center">x</p>',
  '<p aria-labelledby="none">x</p>',
  '<nosuchelement></nosuchelement>',
  'a & b',
])('%s is not valid HTML', (part) => {
  const html = `<!doctype html><html lang="en"><head><title>x</title></head><body>${part}</body></html>`;
  expect(wrongIn(html, 'a page')).not.toEqual([]);
});

describe.each([mainSite, contohSite, ...uglySites])('every page of $dist', (site) => {
  test('is valid HTML', { timeout: 240_000 }, () => {
    const wrong = listPages(site).flatMap((page) => wrongIn(readAt(site, page), page));
    expect(wrong).toEqual([]);
  });
});
