import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { getCatalog } from '#catalog/load.ts';
import { contohKnowledge, findsOf, run } from './decode-run.ts';
import { makeFolder, makeProject, packages, startNode, write } from './project.ts';

const nothingIn = (name: string) =>
  `${name}: no such file, and no response code or message in it\n`;

/** Text as a person reads it: white space folded. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('the options', () => {
  test('--help fits a screen and says what else there is', async () => {
    for (const option of ['--help', '-h']) {
      const { code, stdout, stderr } = await run([option, '4044701']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
      for (const word of ['--json', '--all', '--lang', 'NO_COLOR', 'SITE_URL', './4044701']) {
        expect(stdout).toContain(word);
      }
    }
  });

  test.each([
    [['--nope'], '--nope is no option of this command.'],
    [['-x'], '-x is no option of this command.'],
    [['--lang'], '--lang takes en or id.'],
    [['--lang', 'fr'], '--lang takes en or id, and not fr.'],
    [['--lang=\u001b[2J'], '--lang takes en or id, and not ␛[2J.'],
    [['--json=yes'], '--json takes no value.'],
  ])('%j are bad use', async (args, said) => {
    expect(await run(['4044701', ...args])).toEqual({
      code: 2,
      stdout: '',
      stderr: `${said} Try snap-code --help\n`,
    });
  });

  test('that name no address of a site are bad use', async () => {
    const { code, stderr } = await run(['4044701'], { env: { SITE_URL: 'codes.example.org' } });
    expect(code).toBe(2);
    expect(stderr).toContain('SITE_URL is codes.example.org');
  });

  test('end at "--"', async () => {
    const folder = makeFolder();
    write(folder, { '--json': 'rc=4044701' });
    expect((await run(['--', '--json'], { folder })).stdout).toContain('Transaction Not Found');
  });
});

describe('a code is explained', () => {
  test.each([
    '4044701',
    '404-47-01',
    '404 47 01',
    ' 4044701 ',
    '"4044701"',
    '404 47 O1',
    '４０４４７０１',
  ])('written %j', async (text) => {
    const { code, stdout, stderr } = await run([text]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^4044701 Transaction Not Found\n/);
    expect(stdout).toMatch(/\n\/codes\/4044701\/\n$/);
  });

  test('by what its page says, the verdict first', async () => {
    for (const { code, row, http, service, contract, category } of getCatalog().codes) {
      const { stdout } = await run([code]);
      const text = plain(stdout);
      const facts = [
        `${code} ${row.message}`,
        contract.text.en.verdict,
        `HTTP status ${http.status} ${http.name}`,
        `Service ${service.code} ${service.name}`,
        `Category ${category.name}`,
        ...contract.text.en.steps,
        ...contract.text.en.causes,
        contract.text.en.say,
        `/codes/${code}/`,
      ].map(plain);
      const places = facts.map((fact) => text.indexOf(fact));
      expect(Math.min(...places), facts[places.indexOf(-1)]).toBeGreaterThanOrEqual(0);
      expect(places[1], code).toBe(plain(facts[0] ?? '').length + 1);
    }
  });

  test('with the four answers in the words of the site', async () => {
    const text = plain((await run(['5047800'])).stdout);
    expect(text).toContain(
      'Outcome Unknown (Refund) Customer’s money May have moved Retry After an inquiry (wait 1 minute, 5 minutes, 15 minutes) Who acts Your operations',
    );
  });

  test('as one that you send where the bank calls', async () => {
    expect(plain((await run(['4005202'])).stdout)).toContain('this is a code that you send');
  });

  test('as far as it goes where it is not listed', async () => {
    const { code, stdout } = await run(['4044799']);
    expect(code).toBe(0);
    expect(stdout).toBe(`\
4044799 Not listed: case 404-99 does not exist in this list

HTTP status  404 Not Found
Service      47 MPM Code Generation
Case         99 Case 404-99 is not in this list

/decode/#4044799
`);
    expect((await run(['9994701'])).stdout).toContain('HTTP status 999 is not used in this list');
  });

  test('in Indonesian', async () => {
    const { stdout } = await run(['--lang', 'id', '5047800']);
    const { contract } = getCatalog().codes.find(({ code }) => code === '5047800') ?? {};
    expect(plain(stdout)).toContain(plain(contract?.text.id.verdict ?? '?'));
    expect(plain(stdout)).toContain('Dana pelanggan Mungkin sudah berpindah');
    expect(plain(stdout)).toContain('(tunggu 1 menit, 5 menit, 15 menit)');
    expect(plain(stdout)).toContain('Terjemahan timeout dari penerbit (issuer)');
    expect(stdout).toContain('/id/codes/5047800/');
    expect(stdout).not.toMatch(/What to do|Who acts|Listed/);
  });

  test('at the address of the site where that is known', async () => {
    const env = { SITE_URL: 'https://codes.example.org', BASE_PATH: '/docs' };
    expect((await run(['4044701'], { env })).stdout).toMatch(
      /\nhttps:\/\/codes\.example\.org\/docs\/codes\/4044701\/\n$/,
    );
  });

  test('one after another', async () => {
    const { stdout } = await run(['4044701', '2004700']);
    expect(stdout).toMatch(/^4044701 /);
    expect(stdout).toContain('\n\n2004700 Successful\n');
  });
});

describe('a part of a code', () => {
  test('with the service left open is a case', async () => {
    for (const text of ['404xx01', '404-**-01', '404-01']) {
      const { code, stdout } = await run([text]);
      expect(code).toBe(0);
      expect(stdout).toContain('404-01 Transaction Not Found\n');
      for (const { code: own, case: one, contract } of getCatalog().codes) {
        if (one.id !== '404-01') continue;
        expect(stdout).toContain(`\n${own}  `);
        const [first = ''] = contract.text.en.verdict.split(' ');
        expect(stdout).toContain(first);
      }
      expect(stdout).toMatch(/\n\/cases\/404-01\/\n$/);
    }
  });

  test('that is no case of the list says so', async () => {
    const { stdout } = await run(['404xx99']);
    expect(stdout).toContain('Case 404-99 is not in this list');
    expect(stdout).toContain('/http/404/');
  });

  test('says what may follow', async () => {
    const { stdout } = await run(['40947']);
    expect(stdout).toContain('5 of 7 digits');
    expect(stdout).toMatch(/\n4094700 +Conflict\n/);
    expect((await run(['409'])).stdout).toMatch(/\n409-00 +Conflict\n/);
  });

  test('may be a case or the beginning of a code', async () => {
    const { stdout } = await run(['404-12']);
    expect(stdout).toContain('/cases/404-12/');
    expect(stdout).toContain('\n40412 5 of 7 digits');
  });

  test('is nothing for JSON', async () => {
    expect(await run(['--json', '404'])).toEqual({
      code: 1,
      stdout: '',
      stderr: '404: only the beginning of a response code\n',
    });
  });
});

describe('a message is explained', () => {
  test('as its case, with what stands in its places', async () => {
    const { code, stdout } = await run(['Invalid Mandatory Field amount.value']);
    expect(code).toBe(0);
    expect(stdout).toContain('field name: amount.value\n');
    expect(stdout).toContain('400-02 Invalid Mandatory Field {field name}\n');
    expect(stdout).toMatch(/\n4007802 +Refund API/);
  });

  test('without quotes, too', async () => {
    const quoted = await run(['Invalid Mandatory Field amount.value']);
    expect(await run(['Invalid', 'Mandatory', 'Field', 'amount.value'])).toEqual(quoted);
    expect((await run(['unauthorized', 'invalid', 'token'])).stdout).toContain('Unauthorized');
  });

  test('as each case that it may be', async () => {
    const { stdout } = await run(['Unauthorized']);
    expect(stdout).toMatch(/^This message alone does not tell the case\./);
    for (const id of ['401-00', '401-01', '401-02']) expect(stdout).toContain(`/cases/${id}/`);
    expect(stdout).toMatch(/\n4014701 +MPM Code Generation\n/);
  });

  test('by its description', async () => {
    expect((await run(['Timeout from the issuer.'])).stdout).toContain('/cases/504-00/');
  });

  test('with its body, the payment first', async () => {
    const body =
      '{"responseCode":"2005100","responseMessage":"Successful","latestTransactionStatus":"03"}';
    const { stdout } = await run([body]);
    expect(stdout).toMatch(/^The payment: Open\n {2}latestTransactionStatus 03 Pending: /);
    expect(plain(stdout)).toContain('2005100 only says that the call worked.');
    expect(stdout).toContain('\n2005100 Successful\n');
  });

  test('with what contradicts it', async () => {
    const { stdout } = await run(['HTTP/1.1 500 {"responseCode":4044701}']);
    expect(plain(stdout)).toContain('It came with HTTP status 500, but the code itself says 404.');
    expect(plain(stdout)).toContain('The body holds the code as a number.');
  });
});

describe('a name', () => {
  test('of nothing is told, and the others are done', async () => {
    const folder = makeFolder();
    write(folder, { 'a.log': 'responseCode=4044701' });
    const { code, stdout, stderr } = await run(['none.log', 'a.log', '12345678', '.'], { folder });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${nothingIn('none.log')}${nothingIn('12345678')}.: is a folder\n`,
    });
    expect(stdout).toContain('Transaction Not Found');
  });

  test('that ends as a file does is a file, whatever digits are in it', async () => {
    const { code, stderr } = await run(['logs/4044701/app.log']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: nothingIn('logs/4044701/app.log') });
  });

  test('that is nothing but a code is one, and a file with a path in front', async () => {
    const folder = makeFolder();
    write(folder, { '4044701': 'responseCode=2004700', '404': 'responseCode=2004700' });
    expect((await run(['4044701'], { folder })).stdout).toMatch(/^4044701 Transaction Not Found/);
    expect((await run(['./4044701'], { folder })).stdout).toMatch(/\n2004700 +1 +Successful/);
    expect((await run(['404'], { folder })).stdout).toMatch(/\n2004700 +1 +Successful/);
  });

  test('is told without what would drive the terminal', async () => {
    const { stderr } = await run(['\u001b[2Jnone']);
    expect(stderr).toBe(nothingIn('␛[2Jnone'));
  });

  test('of a file that cannot be read says why, and the others are done', async () => {
    const folder = makeFolder();
    symlinkSync('round.log', path.join(folder, 'round.log'));
    write(folder, { 'a.log': 'responseCode=4044701' });
    const stdin = new Readable({
      read() {
        const error = new Error('EACCES: permission denied, read');
        this.destroy(Object.assign(error, { code: 'EACCES' }));
      },
    });
    const { code, stdout, stderr } = await run(['round.log', '-', 'a.log'], { folder, stdin });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'round.log: too many symbolic links encountered\nstandard input: permission denied\n',
    );
    expect(stdout).toContain('Transaction Not Found');
  });
});

describe('files', () => {
  const log = [
    '2026-11-01 answer {"responseCode":"4007802","responseMessage":"Invalid Mandatory Field amount.value"}',
    '2026-11-01 answer {"responseCode":"4007802","responseMessage":"Invalid Mandatory Field merchantId"}',
    '2026-11-01 answer {"responseCode":"4007802","responseMessage":"Invalid Mandatory Field amount.value"}',
    '2026-11-01 answer {"responseCode":"5047800","responseMessage":"Timeout"}',
    '2026-11-01 answer {"responseCode":"4044799","responseMessage":"Odd"}',
    '2026-11-01 answer {"responseCode":"2004700","responseMessage":"Successful"}',
  ].join('\n');

  test('give a table, what is most urgent first', async () => {
    const { code, stdout, stderr } = await run([], { stdin: log });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`\
6 finds, 4 different.

Response  Count  Message                     Outcome  Customer’s      First –
code                                                  money           last place
5047800       1  Timeout                     Unknown  May have moved  4:36
4044799       1  Not listed                  –        –               5:36
4007802       3  Invalid Mandatory Field     Failed   Not moved       1:36
                 amount.value (2×),                                   3:36
                 merchantId (1×)
2004700       1  Successful                  Success  Not moved       6:36

Not listed
  4044799 Not listed: case 404-99 does not exist in this list. 5:36
`);
  });

  test('are named where there are several', async () => {
    const folder = makeFolder();
    write(folder, { 'a.log': log, 'a very long name of a folder/b.log': log });
    const args = ['a.log', 'a very long name of a folder/b.log', '-'];
    const { stdout } = await run(args, { folder, stdin: 'rc=5047800' });
    expect(stdout).toContain('13 finds, 4 different.');
    expect(stdout).toMatch(/\n5047800 +3 .* a\.log:4:36\n.* -:1:4\n/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('tell first how payments stand', async () => {
    const body = (status: string) =>
      `{"responseCode":"2005100","responseMessage":"Successful","latestTransactionStatus":"${status}"}\n`;
    const { stdout } = await run([], { stdin: body('03') });
    expect(stdout).toMatch(/^The payment: Open\n/);
    expect(plain(stdout)).toContain('2005100 only says that the call worked.');
    const many = await run([], { stdin: ['00', '00', '03', '05', '06'].map(body).join('') });
    expect(many.stdout).toMatch(/^Paid +2× {2}latestTransactionStatus 00 Success\n/);
  });

  test('keep to the width of the terminal', async () => {
    for (const columns of [40, 60, 80, 120]) {
      const { stdout } = await run([], { stdin: log, columns, env: { NO_COLOR: '1' } });
      const widths = stdout.split('\n').map(({ length }) => length);
      expect(Math.max(...widths), String(columns)).toBeLessThanOrEqual(columns);
      expect(stdout).toContain('May have');
    }
  });

  test('without a code say so', async () => {
    const { code, stdout } = await run([], { stdin: 'nothing here' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^There is no response code in this text\./);
  });

  test('hide what is only possible, but with --all', async () => {
    const text = 'order 2004712 shipped\nresponseCode=4044701\n';
    const [few, all] = [await run([], { stdin: text }), await run(['--all'], { stdin: text })];
    expect(few.stdout).not.toContain('2004712');
    expect(few.stdout).toContain('Not shown: 1 more. (--all)');
    expect(all.stdout).toContain('2004712?');
    expect(await findsOf([], { stdin: text })).toHaveLength(1);
    expect(await findsOf(['--all'], { stdin: text })).toMatchObject([
      { text: '2004712', confidence: 'possible' },
      { text: '4044701', confidence: 'certain' },
    ]);
  });

  test('are unpacked, of several members, too', async () => {
    const folder = makeFolder();
    const packed = Buffer.concat([
      gzipSync('responseCode=4044701\n'),
      gzipSync('responseCode=2004700\n'),
    ]);
    write(folder, { 'a.log.gz': packed });
    expect(await findsOf(['a.log.gz'], { folder })).toMatchObject([
      { code: '4044701', line: 1 },
      { code: '2004700', line: 2 },
    ]);
    expect(await findsOf([], { stdin: packed })).toHaveLength(2);
  });

  test('that are cut off are told, with what is left of them', async () => {
    const folder = makeFolder();
    const packed = gzipSync(
      Array.from({ length: 5000 }, (_, n) => `${n} responseCode=4044701 ${Math.sin(n)}\n`).join(''),
    );
    write(folder, {
      'a.gz': packed.subarray(0, packed.length / 2),
      'b.log': 'responseCode=2004700',
    });
    const { code, stdout, stderr } = await run(['a.gz', 'b.log'], { folder });
    expect(code).toBe(1);
    expect(stderr).toBe('a.gz is cut off: what could be read of it is counted here.\n');
    expect(stdout).toContain('4044701');
    expect(stdout).toContain('2004700');
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFresponseCode=4044701')],
    ['UTF-16, as Windows writes it', Buffer.from('\uFEFFresponseCode=4044701', 'utf16le')],
    ['UTF-16, the big end first', Buffer.from('\uFEFFresponseCode=4044701', 'utf16le').swap16()],
  ])('in %s are read', async (_, stdin) => {
    expect(await findsOf([], { stdin })).toMatchObject([
      { code: '4044701', line: 1, column: 14, offset: 13 },
    ]);
  });

  test('may hold anything', async () => {
    const junk = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * n * 31 + n) & 255));
    const stdin = Buffer.concat([
      junk,
      Buffer.from('\n\xff\xfe"responseCode":"4044701"\n', 'latin1'),
      junk,
    ]);
    const finds = await findsOf([], { stdin });
    expect(finds).toContainEqual(
      expect.objectContaining({ code: '4044701', confidence: 'certain' }),
    );
  });

  test('may be one line', async () => {
    const part = Buffer.alloc(1_000_000, 'x ');
    const stdin = Readable.from([
      ...Array.from({ length: 30 }, () => part),
      Buffer.from(' "responseCode":"4044701"'),
    ]);
    expect(await findsOf([], { stdin })).toMatchObject([{ line: 1, column: 30_000_018 }]);
  });

  test('never drive the terminal', async () => {
    const stdin = [
      '{"responseCode":"4007802","responseMessage":"Invalid Mandatory Field a\\u001b[2J\u001b]0;x\u0007\u009b31m\u202eb"}',
      '\u001b[31m{"responseCode":"4044701","latestTransactionStatus":"\u001b[2J"}',
    ].join('\n');
    for (const args of [[], ['--all'], ['--json', '--all']]) {
      const { stdout } = await run(args, { stdin });
      expect(stdout).toContain('4007802');
      // eslint-disable-next-line no-control-regex -- these must not come through
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

describe('colours', () => {
  const coloured = (text: string) => text.includes('\u001b[');

  test('are for terminals', async () => {
    expect(coloured((await run(['4044701'])).stdout)).toBe(false);
    expect(coloured((await run(['4044701'], { columns: 80 })).stdout)).toBe(true);
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('are left out where %j', async (env) => {
    const { stdout } = await run(['4044701'], { columns: 80, env });
    expect(coloured(stdout)).toBe(false);
    expect(stdout).toBe((await run(['4044701'])).stdout);
  });

  test('are kept where NO_COLOR is empty', async () => {
    expect(coloured((await run(['4044701'], { columns: 80, env: { NO_COLOR: '' } })).stdout)).toBe(
      true,
    );
  });
});

test('a large file says on a terminal how far it is, and takes that away', async () => {
  const part = Buffer.alloc(10_000_000, 'x '.repeat(50).concat('\n'));
  const pieces = () =>
    Readable.from([...Array.from({ length: 8 }, () => part), Buffer.from('rc=4044701')]);
  const { stderr } = await run([], { stdin: pieces(), columns: 80 });
  expect(stderr.split('\u001b[K')[0]).toMatch(/^\rReading -: [\d.]+ MB of \?$/);
  expect(stderr.endsWith('\u001b[K\r\u001b[K')).toBe(true);
  expect((await run([], { stdin: pieces() })).stderr).toBe('');
  expect((await run(['--json'], { stdin: pieces(), columns: 80 })).stderr).toBe('');
});

describe('npm run decode', () => {
  function makeCheckout() {
    const folder = makeProject('src', 'content/interface', 'content/catalog');
    symlinkSync(packages, path.join(folder, 'node_modules'));
    return folder;
  }

  test('reads standard input, names files from where it was called, and tells its status', async () => {
    const folder = makeCheckout();
    write(folder, { 'logs/a.log': 'responseCode=4044701' });
    const { child, ended } = startNode(
      folder,
      ['scripts/run.mjs', 'decode', '--json', '-', 'a.log', 'b.log'],
      {
        npm_lifecycle_event: 'decode',
        INIT_CWD: path.join(folder, 'logs'),
      },
    );
    child.stdin.end('responseCode=2004700');
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: nothingIn('b.log') });
    expect(stdout).toMatch(/^\{"file":"-".*\n\{"file":"a\.log".*\n$/);
  });

  test('is quiet when nobody reads any more', async () => {
    const { child, ended } = startNode(makeCheckout(), ['scripts/run.mjs', 'decode', '--json']);
    const lines = 'responseCode=4044701\n'.repeat(50_000);
    child.stdin.on('error', () => undefined);
    const feed = () => {
      while (child.stdin.writable && child.stdin.write(lines));
    };
    child.stdin.on('drain', feed);
    feed();
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('what was taken back', () => {
  const retired = { knowledge: contohKnowledge, columns: 160, env: { NO_COLOR: '1' } };

  test('is marked in the table of a log', async () => {
    const { stdout } = await run([], { ...retired, stdin: 'rc=5032401\nrc=5032400\n' });
    expect(stdout).toMatch(/5032401 .*Ledger Rebuilding \(Retired\)/);
    expect(stdout).not.toMatch(/Service Unavailable \(Retired\)/);
  });

  test('is marked among the codes of its case', async () => {
    const { stdout } = await run(['404xx07'], retired);
    expect(stdout).toMatch(/4049007 .*\(Retired\)/);
    expect(stdout).not.toMatch(/4042407 .*\(Retired\)/);
  });
});
