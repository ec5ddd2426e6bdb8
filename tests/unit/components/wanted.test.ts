import { expect, test } from 'vitest';
import { wanted } from '#components/language/wanted.ts';

const there = ['en', 'id'];

test('what was chosen comes before what the browser asks for', () => {
  expect(wanted('en', ['id-ID'], there)).toBe('en');
  expect(wanted('id', ['en-US'], there)).toBe('id');
});

test('without a choice the first language holds that the browser asks for and the page has', () => {
  expect(wanted(null, ['id-ID', 'en'], there)).toBe('id');
  expect(wanted(null, ['ms', 'en-GB', 'id'], there)).toBe('en');
});

test('a language that the page does not have is not wanted', () => {
  expect(wanted(null, ['ms', 'jv'], there)).toBeUndefined();
  expect(wanted(null, [], there)).toBeUndefined();
  expect(wanted('xx', ['id'], there)).toBeUndefined();
});
