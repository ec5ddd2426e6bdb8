import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { getWords, loadCatalog } from '#catalog/load.ts';
import type { Catalog } from '#catalog/model.ts';
import { planPages } from '#generate/plan.ts';

const catalog = loadCatalog('content/catalog');
const words = new Map([['en', getWords('en')]] as const);
const plan = planPages(catalog, words);

/** Front matter and body of a planned page. */
function cut(mdx: string | undefined): { data: Record<string, unknown>; body: string } {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(mdx ?? '') ?? [];
  return { data: parse(front) as Record<string, unknown>, body };
}

/** The catalog with the message of case 404-01 replaced. */
function withMessage(message: string): Catalog {
  return {
    ...catalog,
    codes: catalog.codes.map((code) =>
      code.case.id === '404-01' ? { ...code, row: { ...code.row, message } } : code,
    ),
  };
}

describe('the plan', () => {
  test('has a page for every code, service, case and HTTP status, and no other', () => {
    const folders = [...plan.keys()].map((file) => file.split('/')[0] ?? '');
    const count = (folder: string) => folders.filter((one) => one === folder).length;
    expect([count('codes'), count('services'), count('cases'), count('http')]).toEqual([
      315, 5, 63, 11,
    ]);
    expect(plan.size).toBe(315 + 5 + 63 + 11);
  });

  test('is the same, in the same order, each time', () => {
    const again = planPages(loadCatalog('content/catalog'), words);
    expect([...again]).toEqual([...plan]);
    expect([...plan.keys()]).toEqual([...plan.keys()].sort());
  });

  test('gives a page a title and a description that say what the code is', () => {
    const { data } = cut(plan.get('codes/4044701.mdx'));
    expect(data).toMatchObject({ code: '4044701', locale: 'en' });
    expect(data.title).toBe('4044701 Transaction Not Found (MPM Code Generation)');
    expect(data.description).toContain('404 Not Found');
    expect(data.description).toContain('Transaction Not Found');
  });

  test('gives components the code and nothing of the catalog', () => {
    const { body } = cut(plan.get('codes/4004701.mdx'));
    expect(body).toContain('<Meaning code="4004701" />');
    expect(body).not.toContain('Invalid Field Format');
  });

  test.each([
    '{field} `x` <script>alert(1)</script>',
    "--- import x from 'y' --- export default",
    'a "quoted" \\ back\\slash',
    'right\u202eto\u200fleft',
    'line\u2028separator and \u0085 and \ufeff',
    '# heading : colon - dash & amp; %',
    'x'.repeat(150),
  ])('keeps hostile text in the front matter, as it is: %j', (message) => {
    const { data, body } = cut(planPages(withMessage(message), words).get('codes/4044701.mdx'));
    expect(data.title).toBe(`4044701 ${message} (MPM Code Generation)`);
    expect(body).toBe(cut(plan.get('codes/4044701.mdx')).body);
  });
});
