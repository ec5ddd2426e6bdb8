import { describe, expect, test } from 'vitest';
import { breakLines, layOut, widthOf, type Box, type Step } from '#components/guide/flow.ts';

const step = (ask: string, then = 'Leave'): Step => ({ ask, leaveOn: 'no', then });

describe('lines', () => {
  test('are broken between words, and hold as much as there is room for', () => {
    const text = 'Do digits 1 to 3 equal the HTTP status that came?';
    const lines = breakLines(text, 168);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(168);
    const [first = '', second = ''] = lines;
    expect(widthOf(`${first} ${second.split(' ')[0] ?? ''}`)).toBeGreaterThan(168);
  });

  test('hold a word that is too long on its own', () => {
    expect(breakLines('a latestTransactionStatus b', 50)).toEqual([
      'a',
      'latestTransactionStatus',
      'b',
    ]);
  });
});

describe('a chart', () => {
  const bottom = ({ y, height }: Box) => y + height;

  test('has its questions below each other, and ends below the last', () => {
    const { questions, end, height } = layOut([step('One?'), step('Two?'), step('Three?')], 'End');
    const column = [...questions, end];
    column.reduce((above, box) => {
      expect(box.y).toBeGreaterThan(bottom(above));
      return box;
    });
    expect(height).toBe(bottom(end));
  });

  test('has one exit for questions in a row that leave for the same place', () => {
    const { questions, exits } = layOut(
      [step('One?'), step('Two?'), step('Three?', 'Elsewhere'), step('Four?')],
      'End',
    );
    expect(exits.map(({ lines }) => lines.join(' '))).toEqual(['Leave', 'Elsewhere', 'Leave']);
    expect(exits[0]?.y).toBe(questions[0]?.y);
    expect(exits[0] && bottom(exits[0])).toBe(questions[1] && bottom(questions[1]));
  });

  test('makes room for an exit that says more than its question', () => {
    const { questions, exits } = layOut([step('One?', 'Leave and say at length why')], 'End');
    expect(exits[0]?.lines.length).toBeGreaterThan(1);
    expect(questions[0]?.height).toBe(exits[0]?.height);
  });

  test('keeps exits apart from questions and inside of the chart', () => {
    const { questions, exits, width } = layOut([step('One?'), step('Two?', 'Other')], 'End');
    const right = Math.max(...questions.map((box) => box.x + box.width));
    for (const exit of exits) {
      expect(exit.x).toBeGreaterThan(right);
      expect(exit.x + exit.width).toBeLessThanOrEqual(width);
    }
  });
});
