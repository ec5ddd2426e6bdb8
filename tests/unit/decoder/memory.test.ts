import { expect, test } from 'vitest';
import { remember } from '#decoder/memory.ts';

test('what was worked out is kept, also when it is nothing, but not for ever', () => {
  const asked: string[] = [];
  const work = remember((text: string) => {
    asked.push(text);
    return text === 'nothing' ? undefined : text.length;
  });
  expect([work('a'), work('nothing'), work('a'), work('nothing')]).toEqual([
    1,
    undefined,
    1,
    undefined,
  ]);
  expect(asked).toEqual(['a', 'nothing']);
  for (let index = 0; index < 10_000; index += 1) work(String(index));
  expect(work('a')).toBe(1);
  expect(asked.filter((text) => text === 'a')).toHaveLength(2);
});
