import { describe, expect, test } from 'vitest';
import { toDigest } from '#catalog/digest.ts';
import { explainCode } from '#catalog/explain.ts';
import { findCase, findCode } from '#catalog/find.ts';
import { loadCatalog } from '#catalog/load.ts';
import { contohFolder } from './contoh.ts';

const catalog = loadCatalog(contohFolder);
const digest = toDigest(catalog);
const listed = new Set(catalog.codes.map(({ code }) => code));

describe('a catalog of another shape', () => {
  test('lists every case in every service, save where rows name services', () => {
    // 12 cases in 3 services, of which 404-07 is published for two alone.
    expect(listed.size).toBe(12 * 3 - 1);
    expect(listed).not.toContain('4040507');
  });

  test('has HTTP statuses and services that the shipped one has not', () => {
    expect(findCode(catalog, '5039000')).toMatchObject({
      http: { status: '503', name: 'Service Unavailable' },
      service: { code: '90', name: 'Pindah Buku' },
      row: { message: 'Service Unavailable' },
    });
  });

  test('gives a case another meaning for one service', () => {
    expect(findCode(catalog, '4042401')).toMatchObject({
      row: { message: 'Bill Not Found' },
      category: { name: 'Teknis & "<lain>" {x}' },
    });
    expect(findCode(catalog, '4049001')).toMatchObject({
      row: { message: 'Account Closed [info]' },
      category: { name: 'Aturan' },
    });
  });

  test('keeps several causes under one code', () => {
    expect(findCode(catalog, '4099001').row.causes).toHaveLength(3);
  });

  test('keeps what is retired: a service, the row for any service, the row for a named one', () => {
    const retired = (code: string) => findCode(catalog, code).retired;
    expect(retired('2000500')).toMatchObject({ on: '2030-12-31' });
    expect(retired('4099002')).toMatchObject({
      note: expect.stringContaining('never closed') as string,
    });
    expect(retired('4092402')).toBeUndefined();
    expect(retired('4049007')).toEqual({ on: '2029-01-31' });
    expect(retired('4042407')).toBeUndefined();
  });

  test('counts by kind of transaction where a service says which it is', () => {
    expect(findCode(catalog, '4092401').countsAs).toBe('success');
    expect(findCode(catalog, '4090501').countsAs).toBe('failed');
    expect(findCode(catalog, '4099001').countsAs).toBeUndefined();
  });

  test('holds texts in both languages', () => {
    expect(findCase(catalog, '404-01').text).toEqual({
      en: { note: '{field name} is no expression; <b>this</b> is no markup.' },
      id: { note: '{nama kolom} bukan ekspresi; <b>ini</b> bukan markah.' },
    });
  });

  test('needs no list of the services of the standard', () => {
    expect(catalog.standardServices).toEqual([]);
  });
});

describe('of a catalog of another shape it is explained', () => {
  test('that a case is not published for a service, with what it means for others', () => {
    expect(explainCode(digest, '4040507')).toEqual({
      listed: false,
      code: '4040507',
      http: { status: '404', name: 'Not Found' },
      service: {
        known: 'offered',
        code: '05',
        name: 'Card "Unbinding" &amp; more',
        slug: 'card-unbinding',
      },
      case: {
        id: '404-07',
        code: '07',
        messages: ['Bill Not Found', 'Account Not Found'],
      },
    });
  });

  test('that a code is retired', () => {
    expect(explainCode(digest, '2000500')).toMatchObject({ listed: true, retired: true });
    expect(explainCode(digest, '4099002')).toMatchObject({ listed: true, retired: true });
    expect(explainCode(digest, '4092402')).toMatchObject({ listed: true, retired: false });
  });

  test('that nobody knows the service or the HTTP status', () => {
    expect(explainCode(digest, '5004700')).toMatchObject({
      listed: false,
      http: { status: '500', name: null },
      service: { known: 'no', code: '47' },
      case: { id: '500-00', messages: [] },
    });
  });
});
