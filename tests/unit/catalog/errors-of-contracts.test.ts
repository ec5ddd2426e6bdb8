import { describe, expect, test } from 'vitest';
import { dedent, edited, report } from './contoh.ts';
import { allTold, lines, oneContract, reportOf, told, type Change } from './one-contract.ts';

const entry = 'contracts[0]';

test('a contract with sound values and texts has no problem', () => {
  expect(reportOf({})).toBe('no problem');
});

describe('every code has one contract', () => {
  test('a service that no entry is for is named', () => {
    expect(reportOf({ appliesTo: ['24'] })).toBe(
      allTold(
        told(`${lines.entry}:3`, 'contracts', [
          'a contract for every service that has this case',
          'none for 05, 90',
          'name them in appliesTo of an entry, or add one',
        ]),
      ),
    );
  });

  test('a service that has no row of the case needs none', () => {
    // 404-07 is published for 24 and 90 alone.
    expect(report(edited(['cases/404-07.yaml', '["90"]', '["90", "05"]']))).toBe(dedent`
      catalog/cases/404-07.yaml:24:3  contracts
        expected: a contract for every service that has this case
        found:    none for 05
        mend:     name them in appliesTo of an entry, or add one

      1 problem in the catalog.
    `);
  });

  test('a service that there is not is told, and the ones that there are', () => {
    expect(reportOf({ others: [{ appliesTo: ['42'], relevance: 'no-known-way' }] })).toBe(
      allTold(
        told('29:19', 'contracts[1].appliesTo[0]', [
          'a service that the catalog has (05, 24, 90)',
          '"42"',
          'add a file for the service, or correct its code here',
        ]),
      ),
    );
    // Who calls a service that there is not cannot be known: its wait is no second problem.
    expect(
      reportOf({
        others: [{ appliesTo: 'any', relevance: 'no-known-way' }],
        appliesTo: ['42'],
        outcome: 'pending',
        retry: 'same-reference',
        wait: [1],
      }),
    ).toMatch(/"42"\n.*\n\n1 problem in/);
  });

  test('a service that two entries are for is told, with the place of the first', () => {
    const others = [
      { appliesTo: ['24'], relevance: 'no-known-way' },
      { appliesTo: ['90', '24'], relevance: 'no-known-way' },
      { appliesTo: 'any', relevance: 'no-known-way' },
    ];
    const expected = 'a service that no other contract of this case is for';
    const mend = 'remove it from one of the two';
    const file = 'catalog/cases/503-00.yaml';
    expect(reportOf({ others })).toBe(
      allTold(
        told('30:24', 'contracts[2].appliesTo[1]', [
          expected,
          `24, which stands in ${file}:29 too`,
          mend,
        ]),
        told('31:18', 'contracts[3].appliesTo', [
          expected,
          `any, which stands in ${file}:10 too`,
          mend,
        ]),
      ),
    );
  });

  test('a case without contracts, or with an empty list of them, is told', () => {
    const rows = 'http: "503"\ncase: "00"\nrows:\n  - x\n';
    expect(report(edited(['cases/503-00.yaml', rows]))).toContain(
      told('1:1', 'contracts', ['a list', 'nothing', 'add the field contracts']),
    );
    expect(report(edited(['cases/503-00.yaml', `${rows}contracts: []\n`]))).toContain(
      told('5:12', 'contracts', ['at least one entry', '[]', 'add one, after "- "']),
    );
  });
});

describe('the values of a contract', () => {
  test.each([
    ['relevance', 'expected, possible, no-known-way', 'likely'],
    ['outcome', 'success, pending, failed, unknown', 'done'],
    ['money', 'moved, not-moved, maybe-moved, see-status, not-said', 'perhaps'],
    ['retry', 'never, after-fix, same-reference, after-inquiry', 'always'],
    ['who', 'partner-developer, partner-operations, customer, bank, nobody', 'merchant'],
  ] as const)('are told with the ones that there are: %s', (part, allowed, wrong) => {
    const column = 4 + `${part}: `.length + 1;
    expect(reportOf({ [part]: wrong })).toBe(
      allTold(
        told(`${lines[part]}:${column}`, `${entry}.${part}`, [
          `one of ${allowed}`,
          `"${wrong}"`,
          'write one of them',
        ]),
      ),
    );
  });

  test.each([
    ['outcome', 'success, pending, failed, unknown'],
    ['money', 'moved, not-moved, maybe-moved, see-status, not-said'],
    ['retry', 'never, after-fix, same-reference, after-inquiry'],
    ['who', 'partner-developer, partner-operations, customer, bank, nobody'],
  ])('are missed where one is not said: %s', (part, allowed) => {
    expect(reportOf({ [part]: null })).toBe(
      allTold(
        told(`${lines.entry}:5`, `${entry}.${part}`, [
          `one of ${allowed}`,
          'nothing',
          `add the field ${part}`,
        ]),
      ),
    );
  });

  test('are not asked of a contract that does not say its relevance', () => {
    expect(reportOf({ relevance: null, text: 5, en: { causes: 5 as never } } as Change)).toBe(
      allTold(
        told(`${lines.entry}:5`, `${entry}.relevance`, [
          'one of expected, possible, no-known-way',
          'nothing',
          'write one of them',
        ]),
      ),
    );
  });

  test('do not stand beside no-known-way, whose contract is in its own file', () => {
    const others = [{ appliesTo: ['24'], relevance: 'no-known-way', who: 'bank' }];
    expect(reportOf({ others })).toBe(
      allTold(
        told('29:52', 'contracts[1].who', [
          'one of the keys appliesTo, relevance',
          'who',
          'remove it: there is no such field',
        ]),
      ),
    );
  });

  test.each([[5], ['never'], [null]])('belong to a mapping, not to %j', (other) => {
    expect(reportOf({ others: [other as never] })).toContain(
      'expected: a mapping with the keys appliesTo, relevance and more',
    );
  });
});

describe('how long to wait', () => {
  const operation = { outcome: 'unknown', money: 'not-said' };
  const steps = ['Take the same partnerReferenceNo and a new X-EXTERNAL-ID.'];
  const texts = { en: { steps }, id: { steps } };
  const asking = { en: { steps: ['Ask service 05.'] }, id: { steps: ['Tanya layanan 05.'] } };

  test.each([
    ['same-reference', texts],
    ['after-inquiry', asking],
  ])('is missed where the partner may call: %s', (retry, text) => {
    expect(reportOf({ ...operation, ...text, retry })).toBe(
      allTold(
        told(`${lines.entry}:5`, `${entry}.wait`, [
          `how long to wait, since retry is ${retry}`,
          'nothing',
          'add wait, in seconds, such as [1, 5, 15]',
        ]),
      ),
    );
    expect(reportOf({ ...operation, ...text, retry, wait: [1, 86_400] })).toBe('no problem');
  });

  test.each(['never', 'after-fix'])('is too much where nobody waits: %s', (retry) => {
    expect(reportOf({ retry, wait: [60] })).toBe(
      allTold(
        told(`${lines.wait}:11`, `${entry}.wait`, [
          `no wait, since retry is ${retry}`,
          '[60]',
          'remove wait, or correct retry',
        ]),
      ),
    );
  });

  test('is too much for a service that the bank calls, and not missed there', () => {
    const others = [{ appliesTo: 'any', relevance: 'no-known-way' }];
    const change = { ...operation, retry: 'same-reference', appliesTo: ['24'], others };
    expect(reportOf(change)).toBe('no problem');
    expect(reportOf({ ...change, wait: [60] })).toBe(
      allTold(
        told(`${lines.wait}:11`, `${entry}.wait`, [
          'no wait, since the bank decides when it calls',
          '[60]',
          'remove wait, or correct retry',
        ]),
      ),
    );
  });

  test.each([[[0]], [[-1]], [[1.5]], [['60']], [[60, null]]])(
    'is whole seconds, not %j',
    (wait) => {
      const problem = reportOf({ ...operation, ...texts, retry: 'same-reference', wait });
      expect(problem).toContain(`${entry}.wait[${wait.length - 1}]`);
      expect(problem).toContain('expected: a number of seconds, 1 or more\n');
      expect(problem).toMatch(/\n1 problem in/);
    },
  );

  test('is not an empty list', () => {
    expect(reportOf({ ...operation, ...texts, retry: 'same-reference', wait: [] })).toContain(
      'expected: at least one entry\n',
    );
  });
});

describe('values that contradict each other are told, with the ones that may stand', () => {
  /** Every pair that must not stand together, with what else is needed to see that one alone. */
  test.each<[Change, 'outcome' | 'money' | 'retry' | 'who', string]>([
    [
      { money: 'maybe-moved', retry: 'after-fix' },
      'retry',
      'never or after-inquiry, since money is maybe-moved',
    ],
    [
      { money: 'maybe-moved', retry: 'same-reference', outcome: 'unknown' },
      'retry',
      'never or after-inquiry, since money is maybe-moved',
    ],
    [{ money: 'moved' }, 'retry', 'never, since money is moved'],
    [{ money: 'see-status' }, 'outcome', 'success, since money is see-status'],
    [{ outcome: 'success' }, 'retry', 'never or same-reference, since outcome is success'],
    [
      { outcome: 'success', retry: 'after-inquiry' },
      'retry',
      'never or same-reference, since outcome is success',
    ],
    [
      { outcome: 'pending' },
      'retry',
      'never or same-reference or after-inquiry, since outcome is pending',
    ],
    [
      { outcome: 'unknown' },
      'retry',
      'never or same-reference or after-inquiry, since outcome is unknown',
    ],
    [
      { outcome: 'unknown', money: 'moved', retry: 'never' },
      'money',
      'not-moved or maybe-moved or not-said, since outcome is unknown',
    ],
    [{ who: 'nobody', retry: 'never' }, 'outcome', 'success or pending, since who is nobody'],
    [
      { who: 'nobody', retry: 'same-reference', outcome: 'pending' },
      'retry',
      'never, since who is nobody',
    ],
    [
      { outcome: 'failed', money: 'moved', retry: 'never' },
      'outcome',
      'success, since money is moved',
    ],
  ])('%j', (change, part, expected) => {
    const [, since = ''] = /since (\w+) is/.exec(expected) ?? [];
    const value = { outcome: 'failed', money: 'not-moved', retry: 'after-fix', ...change }[part];
    const report = reportOf(change);
    expect(report).toContain(
      told(`${lines[part]}:${4 + `${part}: `.length + 1}`, `${entry}.${part}`, [
        expected,
        JSON.stringify(value),
        `correct ${part} or ${since}`,
      ]),
    );
  });

  test('no others: each value may stand beside some others', () => {
    const steps = ['Ask service 05 with partnerReferenceNo and X-EXTERNAL-ID.'];
    const texts = { en: { steps }, id: { steps } };
    for (const values of [
      { outcome: 'success', money: 'moved', retry: 'never', who: 'nobody' },
      { outcome: 'success', money: 'see-status', retry: 'same-reference', wait: [10] },
      { outcome: 'success', money: 'maybe-moved', retry: 'never', who: 'partner-operations' },
      { outcome: 'success', money: 'not-said', retry: 'never', who: 'partner-developer' },
      { outcome: 'pending', money: 'not-said', retry: 'never', who: 'nobody' },
      { outcome: 'pending', money: 'maybe-moved', retry: 'after-inquiry', wait: [60] },
      { outcome: 'failed', money: 'not-moved', retry: 'same-reference', wait: [1] },
      { outcome: 'failed', money: 'maybe-moved', retry: 'after-inquiry', wait: [1] },
      { outcome: 'unknown', money: 'not-moved', retry: 'same-reference', wait: [1] },
      { outcome: 'unknown', money: 'maybe-moved', retry: 'never', who: 'customer' },
    ]) {
      expect(reportOf({ ...values, ...texts })).toBe('no problem');
    }
  });
});

describe('what countsAs says of a kind of transaction', () => {
  test('is the outcome of its service', () => {
    const texts = edited(
      // 24 is a bill payment, 05 an unbinding.
      ['cases/409-01.yaml', 'outcome: success', 'outcome: failed'],
      ['cases/409-01.yaml', 'causes: []', 'causes: [Taken before.]'],
      ['cases/409-01.yaml', 'causes: []', 'causes: [Sudah diambil.]'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/cases/409-01.yaml:33:14  contracts[0].outcome
        expected: success, as countsAs says for this service
        found:    failed
        mend:     write success, give the service an entry of its own, or correct countsAs

      1 problem in the catalog.
    `);
  });

  test('holds for a service that has no contract of its own, too', () => {
    // The entry for 05 is now one of another service, so that 05 falls to the entry for any.
    const texts = edited(['cases/409-01.yaml', 'appliesTo: ["05"]', 'appliesTo: ["90"]']);
    expect(report(texts)).toContain(dedent`
      catalog/cases/409-01.yaml:73:14  contracts[2].outcome
        expected: failed, as countsAs says for this service
        found:    unknown
        mend:     write failed, give the service an entry of its own, or correct countsAs
    `);
  });

  test('does not bind a service of no kind', () => {
    const texts = edited([
      'services/book-transfer.yaml',
      'slug:',
      'transactionKind: Top up\nslug:',
    ]);
    expect(report(texts)).toContain('contracts[2].outcome\n  expected: success, as countsAs says');
  });
});

describe('what a part rests on', () => {
  test('is published, of the standard, or guidance', () => {
    expect(reportOf({ basis: { outcome: { is: 'guess' } } })).toBe(
      allTold(
        told(`${lines.basis}:29`, `${entry}.basis.outcome.is`, [
          'one of published, snap, guidance',
          '"guess"',
          'write one of them',
        ]),
      ),
    );
  });

  test('is a source of sources.yaml', () => {
    const basis = { money: { is: 'snap', source: 'catatan-rapt' } };
    const expected = told(`${lines.basis}:43`, `${entry}.basis.money.source`, [
      'the id of a source in sources.yaml',
      '"catatan-rapt"',
      'correct the id, or add the source there',
    ]);
    expect(reportOf({ basis })).toBe(allTold(expected));
  });

  test('is told at every part, and in the files of services and of no known way', () => {
    const source = 'source: daftar-kode';
    const texts = edited(
      ['no-known-way.yaml', 'source: catatan-rapat', 'source: x'],
      ['services/book-transfer.yaml', source, 'source: y'],
    );
    const report_ = report(texts);
    expect(report_).toContain('catalog/no-known-way.yaml:8:34  partner.basis.outcome.source');
    expect(report_).toContain(
      'catalog/services/book-transfer.yaml:50:36  noAnswer.basis.retry.source',
    );
    expect(report_).toMatch(/\n2 problems in/);
  });

  test('cannot be named without that file, and is not looked for in a broken one', () => {
    const texts = edited();
    texts.delete('sources.yaml');
    expect(report(texts)).toContain('expected: the id of a source in sources.yaml');
    const broken = report(edited(['sources.yaml', 'id: daftar-kode', 'id: Daftar Kode']));
    expect(broken).toBe(dedent`
      catalog/sources.yaml:3:7  [0].id
        expected: lower-case words joined by hyphens
        found:    Daftar Kode
        mend:     write it like status-inquiry

      1 problem in the catalog.
    `);
  });

  test('is not a part that there is not', () => {
    expect(reportOf({ basis: { wait: { is: 'guidance' } } as object })).toContain(
      'expected: one of the keys relevance, outcome, money, retry, who, verdict, causes, steps, say\n',
    );
  });
});

describe('a source, a header, a field', () => {
  test('stands in its file once, whichever list a name is in', () => {
    const texts = edited(
      ['sources.yaml', 'id: catatan-rapat', 'id: daftar-kode'],
      ['fields.yaml', 'name: amount', 'name: X-TIMESTAMP'],
    );
    const problems = report(texts).split('\n\n');
    expect(problems).toContain(dedent`
      catalog/sources.yaml:6:7  [1].id
        expected: an id that stands here once
        found:    daftar-kode, which stands in catalog/sources.yaml:3 too
        mend:     remove one of the two
    `);
    expect(problems).toContain(dedent`
      catalog/fields.yaml:52:11  fields[4].name
        expected: a name that stands here once
        found:    X-TIMESTAMP, which stands in catalog/fields.yaml:9 too
        mend:     remove one of the two
    `);
  });

  test('has an address that a page can link to, or none', () => {
    const texts = edited(['sources.yaml', 'https://contoh.example/rtl', 'javascript:alert(1)']);
    expect(report(texts)).toContain('catalog/sources.yaml:10:8  [2].url\n');
  });

  test('of a service is one that fields.yaml explains; the near one is suggested', () => {
    const texts = edited(
      ['services/book-transfer.yaml', 'idempotencyField: partner', 'idempotencyField: partnr'],
      [
        'services/book-transfer.yaml',
        'ticketFields: [X-EXTERNAL-ID',
        'ticketFields: [X-EXTERNALID',
      ],
      ['services/book-transfer.yaml', '- name: toString', '- name: kodeRahasia'],
      ['services/book-transfer.yaml', '- name: referenceNo', '- name: referencNo'],
    );
    const expected = 'the name of a header or a field in fields.yaml';
    const problem = (place: string, found: string, mend: string) => dedent`
      catalog/services/book-transfer.yaml:${place}
        expected: ${expected}
        found:    ${found}
        mend:     ${mend}
    `;
    const all = report(texts);
    expect(all).toContain(
      problem('6:19  idempotencyField', 'partnrReferenceNo', 'write partnerReferenceNo'),
    );
    expect(all).toContain(problem('16:16  ticketFields[0]', 'X-EXTERNALID', 'write X-EXTERNAL-ID'));
    expect(all).toContain(
      problem(
        '26:13  request.fields[2].name',
        'kodeRahasia',
        'add it to fields.yaml, or correct it here',
      ),
    );
    expect(all).toContain(
      problem('37:13  response.fields[0].name', 'referencNo', 'write referenceNo'),
    );
  });

  test('has a name as it is sent', () => {
    const texts = edited(['fields.yaml', 'name: billNo', 'name: bill no']);
    expect(report(texts)).toBe(dedent`
      catalog/fields.yaml:58:11  fields[5].name
        expected: the name of a header or a field
        found:    bill no
        mend:     write it as it is sent, like X-EXTERNAL-ID or amount

      1 problem in the catalog.
    `);
  });
});

describe('a service', () => {
  test.each([
    ['ticketFields: [X-EXTERNAL-ID]\n\n', 'ticketFields', 'a list'],
    [
      'request:\n  fields: []\n  sample: {}\n\n',
      'request',
      'a mapping with the keys fields, sample',
    ],
    ['response:\n  fields: []\n\n', 'response', 'a mapping with the keys fields'],
  ])('says all of %j', (part, field, expected) => {
    const texts = edited(['services/card-unbinding.yaml', part, '']);
    expect(report(texts)).toBe(dedent`
      catalog/services/card-unbinding.yaml:1:1  ${field}
        expected: ${expected}
        found:    nothing
        mend:     add the field ${field}

      1 problem in the catalog.
    `);
  });

  test('says what to do without an answer, and what its operation is, in both languages', () => {
    const texts = edited(
      ['services/card-unbinding.yaml', 'noAnswer:', 'noAnswr:'],
      ['services/book-transfer.yaml', '    operation: pindah buku\n', ''],
    );
    const all = report(texts);
    expect(all).toContain('card-unbinding.yaml:1:1  noAnswer\n');
    expect(all).toContain('mend:     rename it to noAnswer, or remove it\n');
    expect(all).toContain('book-transfer.yaml:13:5  text.id.operation\n');
    expect(all).toContain('mend:     add the field operation\n');
  });

  test('has no contract without an answer that contradicts itself', () => {
    const texts = edited([
      'services/card-unbinding.yaml',
      'money: not-moved',
      'money: maybe-moved',
    ]);
    expect(report(texts)).toContain(dedent`
      catalog/services/card-unbinding.yaml:30:10  noAnswer.retry
        expected: never or after-inquiry, since money is maybe-moved
        found:    same-reference
        mend:     correct retry or money
    `);
  });
});

describe('no-known-way.yaml', () => {
  test('has a contract for each side of the call', () => {
    const texts = edited(['no-known-way.yaml', '\nbank:', '\nbanks:']);
    const all = report(texts);
    expect(all).toContain('catalog/no-known-way.yaml:2:1  bank\n');
    expect(all).toContain('mend:     rename it to bank, or remove it\n');
  });

  test('is held against the same rules', () => {
    const texts = edited(['no-known-way.yaml', 'who: bank', 'who: nobody']);
    expect(report(texts)).toContain('expected: success or pending, since who is nobody\n');
  });

  test('must be there, like fields.yaml', () => {
    const texts = edited();
    texts.delete('no-known-way.yaml');
    texts.delete('fields.yaml');
    expect(report(texts)).toBe(dedent`
      catalog/fields.yaml:1:1
        expected: this file
        found:    no such file
        mend:     add it, or name the folder of a whole catalog in CATALOG_DIR

      catalog/no-known-way.yaml:1:1
        expected: this file
        found:    no such file
        mend:     add it, or name the folder of a whole catalog in CATALOG_DIR

      2 problems in the catalog.
    `);
  });
});

test('a missing text in the second language is missed like any other', () => {
  const texts = edited(
    ['http-statuses.yaml', '    id:\n      meaning: Panggilan berhasil.\n', ''],
    ['cases/404-01.yaml', '        id: Spasi hilang, dan {satu} <ditambahkan>.\n', ''],
    ['cases/200-00.yaml', '    translation:\n      id:\n        description: Berhasil\n', ''],
    ['catalog.yaml', '      id:\n        meaning: "#judul yang bukan judul', '      #'],
  );
  const all = report(texts);
  expect(all).toContain('catalog/http-statuses.yaml:4:5  [0].text.id\n');
  expect(all).toContain('catalog/cases/200-00.yaml:5:5  rows[0].translation\n');
  expect(all).toContain('catalog/catalog.yaml:31:7  categories[0].text.id\n');
  expect(all).toContain('catalog/cases/404-01.yaml:18:9  rows[0].published.reason.id\n');
  expect(all).toMatch(/\n4 problems in/);
});

test('several problems of several contracts are told at once', () => {
  const all = report(
    edited(
      oneContract({
        appliesTo: ['90', '42'],
        outcome: 'done',
        money: 'maybe-moved',
        wait: [1],
        who: null,
        basis: { say: { is: 'guidance', source: 'nowhere' } },
        en: { say: 'The API failed.', steps: [] },
        id: { verdict: 5 as never },
        others: [{ appliesTo: ['24', '24'], relevance: 'perhaps' }, 5 as never],
      }),
      ['no-known-way.yaml', 'retry: never', 'retry: often'],
    ),
  );
  const fields = [...all.matchAll(/^catalog\/\S+ {2}(\S+)$/gm)].map(([, field]) => field);
  expect(fields).toEqual([
    'contracts[0].who',
    'contracts[0].appliesTo[1]',
    'contracts[0].outcome',
    'contracts[0].retry',
    'contracts[0].wait',
    'contracts[0].basis.say.source',
    'contracts[0].text.en.steps',
    'contracts[0].text.en.say',
    'contracts[0].text.id.verdict',
    'contracts[1].relevance',
    'contracts[2]',
    'partner.retry',
  ]);
});
