import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '#publish/headers.ts';
import { listPages, openPage } from './dist.ts';
import { contohSite, mainSite, uglySites, type Site } from '../sites.ts';

/** What may run, by the policy that hosts send. */
function allowedScripts({ dist, base }: Site): string[] {
  const rules = parseHeadersFile(readFileSync(path.join(dist, '_headers'), 'utf8'));
  const policy = headersFor(base, rules)['Content-Security-Policy'] ?? '';
  return /script-src ([^;]+)/.exec(policy)?.[1]?.split(' ').sort() ?? [];
}

describe.each([mainSite, contohSite, ...uglySites])('the policy of $dist', (site) => {
  test('lets the scripts of its pages run, and no other', () => {
    const scripts = listPages(site).flatMap((page) => {
      const $ = openPage(site, page);
      return $('script:not([src]):not([type="application/json"])')
        .map((_, script) => $(script).text())
        .get();
    });
    const hashes = [...new Set(scripts)].map(
      (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    expect(allowedScripts(site)).toEqual(["'self'", "'wasm-unsafe-eval'", ...hashes].sort());
  });

  test('allows the same scripts whatever the catalog says', () => {
    expect(allowedScripts(site)).toEqual(allowedScripts(mainSite));
  });

  test('is the same in every page, but for what only a header can say', () => {
    const rules = parseHeadersFile(readFileSync(path.join(site.dist, '_headers'), 'utf8'));
    const header = headersFor(site.base, rules)['Content-Security-Policy'];
    const metas = listPages(site).map((page) =>
      openPage(site, page)('meta[http-equiv=Content-Security-Policy]').attr('content'),
    );
    expect([...new Set(metas)]).toEqual([header?.replace("; frame-ancestors 'none'", '')]);
  });
});
