import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headerRules } from '#publish/headers.ts';
import { caddyfile, nginxConf, type Served } from '#publish/servers.ts';

const policy = { header: "default-src 'none'", meta: '' };

function served(base: string): Served {
  return {
    base,
    rules: headerRules(policy, base),
    redirects: [{ from: `${base}services/47/`, to: `${base}services/pay/` }],
  };
}

const kinds = [
  { file: 'nginx.conf', render: nginxConf },
  { file: 'Caddyfile', render: caddyfile },
];

describe.each(kinds)('the configuration $file', ({ file, render }) => {
  const template = readFileSync(`hosting/${file}`, 'utf8');

  test.each(['/', '/docs.v1/'])('has no place left that is not filled in, below %s', (base) => {
    expect(render(template, served(base))).not.toMatch(/\{\{|\}\}|undefined/);
  });

  test('names every header and every redirect', () => {
    const text = render(template, served('/docs/'));
    for (const { headers } of served('/docs/').rules) {
      for (const [name, value] of Object.entries(headers)) {
        expect(text).toContain(name);
        expect(text).toContain(`"${value}"`);
      }
    }
    expect(text).toContain('/docs/services/47');
    expect(text).toContain('/docs/services/pay/');
  });

  test('takes a dot in the base path for nothing but a dot', () => {
    const patterns = render(template, served('/docs.v1/'))
      .split('\n')
      .filter((line) => line.includes('^/'));
    expect(patterns.length).toBeGreaterThan(1);
    expect(patterns.filter((line) => line.includes('^/docs.v1'))).toEqual([]);
  });

  test('leads to the base path only where there is one', () => {
    expect(render(template, served('/'))).not.toMatch(/\b302\b/);
    expect(render(template, served('/docs/'))).toMatch(/\b302\b/);
  });
});

test('of several rules for a header the last one holds in nginx, too', () => {
  const rules = [
    { path: '/', headers: { A: '1' } },
    { path: '/api/', headers: { A: '2' } },
    { path: '/api/codes/', headers: { A: '3' } },
  ];
  expect(nginxConf('{{headers}}', { base: '/', rules, redirects: [] })).toBe(
    [
      'map $request_uri $header_a {',
      '  default "1";',
      '  ~^/api/codes/ "3";',
      '  ~^/api/ "2";',
      '}',
      'add_header A $header_a always;',
    ].join('\n'),
  );
});
