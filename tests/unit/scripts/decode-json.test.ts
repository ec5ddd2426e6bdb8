import { describe, expect, test } from 'vitest';
import { findsOf, run } from './decode-run.ts';
import { makeFolder, write } from './project.ts';

/** In the order in which they are documented. */
const fields = [
  ['file', 'line', 'column', 'text', 'code', 'confidence', 'listed', 'http', 'service', 'case'],
  ['message', 'parameters', 'outcome', 'url', 'pattern', 'candidates', 'why', 'said', 'statuses'],
  ['contradictions', 'readAs', 'offset', 'length'],
].flat();

const error = { confidence: 'certain', listed: true, pattern: null, candidates: [], readAs: [] };

describe('a find as JSON', () => {
  test.each([
    [
      '{"responseCode":"4044701","responseMessage":"Transaction Not Found"}',
      {
        ...error,
        ...{ file: '-', line: 1, column: 18, text: '4044701', code: '4044701', http: '404' },
        ...{ service: '47', case: '404-01', message: 'Transaction Not Found', parameters: {} },
        ...{ outcome: 'failed', url: '/codes/4044701/', why: 'key', said: 'Transaction Not Found' },
        ...{ statuses: [], contradictions: [], offset: 17, length: 7 },
      },
    ],
    [
      'one\n{"responseCode":"4007802","responseMessage":"Invalid Mandatory Field amount.value"}',
      {
        ...error,
        ...{ line: 2, code: '4007802', message: 'Invalid Mandatory Field {field name}' },
        parameters: { 'field name': 'amount.value' },
      },
    ],
    [
      '{"responseCode":"2005100","responseMessage":"Successful","latestTransactionStatus":"03"}',
      {
        ...error,
        outcome: 'success',
        statuses: [{ field: 'latestTransactionStatus', value: '03' }],
      },
    ],
    [
      '{"responseCode":"4044799"}',
      {
        ...{ code: '4044799', listed: false, http: '404', service: '47', case: '404-99' },
        ...{ message: null, outcome: null, url: '/decode/#4044799' },
      },
    ],
    ['{"responseCode":4044701}', { code: '4044701', contradictions: [{ kind: 'number' }] }],
    [
      'HTTP/1.1 500\n\n{"responseCode":"4044701"}',
      { code: '4044701', contradictions: [{ kind: 'http', http: '500' }] },
    ],
    [
      'rc=404xx18',
      {
        ...{ text: '404xx18', code: null, pattern: '404xx18', listed: true, http: '404' },
        ...{ service: null, case: '404-18', outcome: null, url: '/cases/404-18/' },
      },
    ],
    [
      '"responseMessage":"Insufficient Funds"',
      { code: null, case: '403-14', listed: true, message: 'Insufficient Funds', service: null },
    ],
    [
      '"responseMessage":"Unauthorized"',
      {
        ...{ code: null, case: null, http: null, listed: false, message: null },
        candidates: ['401-00', '401-01', '401-02', '401-03', '401-04'],
        url: '/http/401/',
      },
    ],
    [
      '"responseCode":"4O447O1"',
      { code: '4044701', text: '4O447O1', readAs: [{ letter: 'O', digit: '0' }] },
    ],
    ['"responseCode":"404-47-01"', { code: '4044701', text: '404-47-01', length: 9 }],
    [
      'latestTransactionStatus: 07',
      {
        code: null,
        case: null,
        why: 'status',
        statuses: [{ field: 'latestTransactionStatus', value: '07' }],
      },
    ],
    ['日本 🙂 "responseCode":"4044701"', { column: 23, offset: 22 }],
  ])('%s', async (stdin, expected) => {
    const finds = await findsOf([], { stdin });
    expect(finds).toHaveLength(1);
    expect(Object.keys(finds[0] ?? {})).toEqual(fields);
    expect(finds[0]).toMatchObject(expected);
  });

  test('of an argument has no file', async () => {
    expect(await findsOf(['4044701', '404xx01', 'Insufficient Funds', '404-01'])).toMatchObject([
      { file: null, line: 1, column: 1, text: '4044701', code: '4044701', length: 7 },
      { file: null, code: null, pattern: '404xx01', case: '404-01' },
      { file: null, code: null, case: '403-14', said: 'Insufficient Funds' },
      { file: null, code: null, pattern: '404xx01', case: '404-01' },
    ]);
  });

  test('of a file has its name as it was given, and the address in the language asked for', async () => {
    const folder = makeFolder();
    write(folder, { 'logs/a.log': 'rc=4044701' });
    const env = { SITE_URL: 'https://codes.example.org' };
    expect(await findsOf(['--lang=id', './logs/a.log'], { folder, env })).toMatchObject([
      { file: './logs/a.log', url: 'https://codes.example.org/id/codes/4044701/' },
    ]);
  });

  test('is one line each, whatever is in the text', async () => {
    const stdin =
      '"responseCode":"4007802","responseMessage":"Invalid Mandatory Field a\u2028\u0085\u009b\u202eb"';
    const { stdout } = await run(['--json'], { stdin });
    expect(stdout).toMatch(/^[ -~]*\n$/);
    const { said } = JSON.parse(stdout) as { said: string };
    expect(said).toContain('\u009b\u202eb');
  });

  test('is nothing where nothing is', async () => {
    expect(await run(['--json'], { stdin: 'nothing' })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('comes for as many as there are', async () => {
    const stdin = 'responseCode=4044701\n'.repeat(20_000);
    const finds = await findsOf([], { stdin });
    expect(finds).toHaveLength(20_000);
    expect(finds.at(-1)).toMatchObject({ line: 20_000, column: 14 });
  });
});
