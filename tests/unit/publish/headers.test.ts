import { describe, expect, test } from 'vitest';
import { headerRules, headersFor, parseHeadersFile, toHeadersFile } from '#publish/headers.ts';

const policy = { header: "default-src 'none'; frame-ancestors 'none'", meta: '' };

describe.each(['/', '/sub/path/'])('the headers of a site below %s', (base) => {
  const rules = headerRules(policy, base);

  test('keep what changes its name for long, and pages for as long as a visit', () => {
    for (const file of ['_astro/a.css', 'search/files/0a1b2c3d/en/data.json']) {
      expect(headersFor(base + file, rules)['Cache-Control']).toMatch(/immutable/);
    }
    expect(headersFor(`${base}codes/`, rules)['Cache-Control']).toBe('public, max-age=60');
  });

  test('let others read the data, and nothing else', () => {
    expect(headersFor(`${base}api/catalog.json`, rules)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Security-Policy': policy.header,
    });
    expect(headersFor(`${base}codes/`, rules)).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  test('hold for nothing above the base path', () => {
    expect(headersFor('/another/', rules)).toEqual(base === '/' ? rules[0]?.headers : {});
  });

  test('come back from the file as they were written', () => {
    expect(parseHeadersFile(toHeadersFile(rules))).toEqual(rules);
  });
});

test('a rule that sets a header anew takes it off before, in the file', () => {
  expect(
    toHeadersFile([
      { path: '/', headers: { A: '1', B: '2' } },
      { path: '/api/', headers: { B: '3', C: '4' } },
    ]),
  ).toBe('/*\n  A: 1\n  B: 2\n\n/api/*\n  ! B\n  B: 3\n  C: 4\n');
});

test('a file that is empty has no rules', () => {
  expect(parseHeadersFile('')).toEqual([]);
});
