import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyOf, withPolicy } from '#publish/policy.ts';

const hashOf = (script: string) =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

function directive(policy: string, name: string): string[] {
  const found = policy.split('; ').find((directive) => directive.startsWith(`${name} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('the policy of a site', () => {
  test('lets the scripts that stand in its pages run, each by its hash, once', () => {
    const { header } = policyOf([
      '<script>one()</script><script type="module">two()</script>',
      '<script>one()</script>',
    ]);
    const hashes = directive(header, 'script-src').filter((source) => source.startsWith("'sha256"));
    expect(hashes).toEqual([hashOf('one()'), hashOf('two()')].sort());
  });

  test('is the same in whatever order the pages come', () => {
    const pages = ['<script>one()</script>', '<script>two()</script>', '<script>three()</script>'];
    expect(policyOf(pages)).toEqual(policyOf(pages.toReversed()));
  });

  test('has a hash neither for a script of its own address nor for data', () => {
    const { header } = policyOf([
      '<script src="/a.js"></script><script type="application/json">{}</script>',
      '<script type="application/ld+json">{}</script>',
    ]);
    expect(directive(header, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  test('has no hash for what looks like a script inside of something else', () => {
    const { header } = policyOf([
      '<p data-text="</p><script>one()</script>">x</p>',
      '<!-- <script>two()</script> -->',
      '<textarea><script>three()</script></textarea>',
      '<title><script>four()</script></title>',
      '<script type="application/json">{"a":"<script>five()"}</script>',
    ]);
    expect(directive(header, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  test('has a hash for a script with marks of its own, and in a template', () => {
    const { header } = policyOf([
      '<SCRIPT data-src="x" async>one()</SCRIPT><template><script>two()</script></template>',
    ]);
    expect(directive(header, 'script-src')).toEqual(
      expect.arrayContaining([hashOf('one()'), hashOf('two()')]),
    );
  });

  test('allows nothing that it does not name, and no script because it is in the page', () => {
    const { header } = policyOf([]);
    expect(directive(header, 'default-src')).toEqual(["'none'"]);
    expect(directive(header, 'base-uri')).toEqual(["'none'"]);
    expect(directive(header, 'style-src-elem')).toEqual(["'self'"]);
    expect(directive(header, 'script-src')).not.toContain("'unsafe-inline'");
    expect(directive(header, 'require-trusted-types-for')).toEqual(["'script'"]);
  });

  test('forbids frames in the header alone: a meta element cannot', () => {
    const { header, meta } = policyOf([]);
    expect(header).toBe(`${meta}; frame-ancestors 'none'`);
    expect(meta).not.toContain('frame-ancestors');
  });
});

describe('the policy in a page', () => {
  const policy = { header: 'h', meta: "default-src 'none'" };
  const element = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

  test('stands behind the character set and before all that it binds', () => {
    const page = '<head><meta charset="utf-8"><script>one()</script></head>';
    expect(withPolicy(page, policy)).toBe(
      `<head><meta charset="utf-8">${element}<script>one()</script></head>`,
    );
  });

  test('comes first where no character set is named', () => {
    expect(withPolicy('<head><title>a</title></head>', policy)).toBe(
      `<head>${element}<title>a</title></head>`,
    );
  });
});
