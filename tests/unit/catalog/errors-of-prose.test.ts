import { describe, expect, test } from 'vitest';
import { contohTexts, dedent, edited, report, type Edit } from './contoh.ts';
import { allTold, lines, oneContract, reportOf, told, type Change } from './one-contract.ts';

type Part = 'verdict' | 'causes' | 'steps' | 'say';

/** A contract of which one text in one language is this. */
function withText(locale: 'en' | 'id', part: Part, text: string, values: Change = {}): Change {
  const isList = part === 'causes' || part === 'steps';
  return { ...values, [locale]: { ...values[locale], [part]: isList ? [text] : text } };
}

/** The problem of that text. */
function toldAt(
  locale: 'en' | 'id',
  part: Part,
  text: string,
  [expected, mend, found]: [expected: string, mend: string, found?: string],
): string {
  const isList = part === 'causes' || part === 'steps';
  const column = 8 + `${part}: `.length + 1 + (isList ? 1 : 0);
  const shown = text.length > 59 ? `"${text.slice(0, 59)}…` : JSON.stringify(text);
  const field = `contracts[0].text.${locale}.${part}${isList ? '[0]' : ''}`;
  return told(`${lines[locale][part]}:${column}`, field, [expected, found ?? shown, mend]);
}

describe('under never nothing invites to call again', () => {
  const never = { retry: 'never' };
  const problem: [string, string] = [
    'no sentence that invites to call again, since retry is never',
    'say what to do instead, or correct retry',
  ];

  test.each<['en' | 'id', Part, string]>([
    ['en', 'verdict', 'Not done. Retry.'],
    ['en', 'steps', 'Send it again.'],
    ['en', 'say', 'Try again.'],
    ['id', 'verdict', 'Tidak terlaksana. Kirim ulang.'],
    ['id', 'steps', 'Ulangi panggilan.'],
    ['id', 'say', 'Coba lagi.'],
  ])('in %s, in %s: %s', (locale, part, text) => {
    expect(reportOf(withText(locale, part, text, never))).toBe(
      allTold(toldAt(locale, part, text, problem)),
    );
  });

  test.each<['en' | 'id', Part, string]>([
    ['en', 'verdict', 'Done: do not retry.'],
    ['en', 'steps', 'Never send it again.'],
    ['en', 'say', 'Nobody needs to try again.'],
    ['id', 'verdict', 'Selesai: jangan kirim ulang.'],
    ['id', 'steps', 'Panggilan tidak boleh diulang.'],
    ['id', 'say', 'Tidak perlu mencoba lagi.'],
    // Where it came from may have been a second call.
    ['en', 'causes', 'Your program calls in a loop: retry, retry, retry.'],
  ])('save where it is turned round: in %s, in %s: %s', (locale, part, text) => {
    expect(reportOf(withText(locale, part, text, never))).toBe('no problem');
  });

  test('and under another retry it may', () => {
    expect(reportOf(withText('en', 'steps', 'Correct the hour, then send it again.'))).toBe(
      'no problem',
    );
  });
});

describe('under after-fix nothing sends the same request again', () => {
  const problem: [string, string] = [
    'no sentence that sends the same request again, since retry is after-fix',
    'say what to change first, or correct retry',
  ];

  test.each<['en' | 'id', Part, string]>([
    ['en', 'verdict', 'Busy: the same request again will do.'],
    ['en', 'steps', 'Send it again unchanged.'],
    ['en', 'say', 'Send the same request again.'],
    ['id', 'steps', 'Kirim ulang tanpa perubahan.'],
    ['id', 'say', 'Kirim permintaan yang sama lagi.'],
  ])('in %s, in %s: %s', (locale, part, text) => {
    expect(reportOf(withText(locale, part, text))).toBe(
      allTold(toldAt(locale, part, text, problem)),
    );
  });

  test.each<['en' | 'id', Part, string]>([
    ['en', 'steps', 'Do not send the same request again: correct the hour.'],
    ['en', 'steps', 'Keep partnerReferenceNo unchanged and correct the hour.'],
    ['id', 'steps', 'Jangan kirim ulang tanpa perubahan: perbaiki jamnya.'],
    ['en', 'causes', 'Your program sends the same request again.'],
  ])('save where it is turned round: in %s, in %s: %s', (locale, part, text) => {
    expect(reportOf(withText(locale, part, text))).toBe('no problem');
  });
});

describe('what is said to a merchant or customer', () => {
  test.each<['en' | 'id', string]>([
    ['en', 'The transfer was made.'],
    ['en', 'You have not been charged.'],
    ['id', 'Dana tidak berpindah.'],
    ['id', 'Transfer gagal.'],
  ])('does not say whether money moved where it may have: in %s: %s', (locale, text) => {
    const open = { money: 'maybe-moved', retry: 'never' };
    expect(reportOf(withText(locale, 'say', text, open))).toBe(
      allTold(
        toldAt(locale, 'say', text, [
          'nothing that says whether money has moved, since money is maybe-moved',
          'say that it is being checked',
        ]),
      ),
    );
    expect(reportOf(withText(locale, 'say', text, { money: 'not-moved' }))).toBe('no problem');
  });

  test('may leave open whether it has', () => {
    const open: Change = {
      money: 'maybe-moved',
      retry: 'never',
      id: { say: 'Kami sedang memeriksa apakah dana sudah berpindah.' },
    };
    expect(
      reportOf(withText('en', 'say', 'We are checking whether the transfer was made.', open)),
    ).toBe('no problem');
  });

  test.each<['en' | 'id', string, string]>([
    ['en', 'The API did not answer.', 'API'],
    ['en', 'Your partnerReferenceNo is wrong.', 'partnerReferenceNo'],
    ['en', 'It is 5039000.', '5039000'],
    ['en', "It is the bank's fault.", "bank's fault"],
    ['en', 'It will be refunded.', 'will be refunded'],
    ['en', 'It is done within 24 hours.', 'within 24 hours'],
    ['id', 'Token sudah kedaluwarsa.', 'Token'],
    ['id', 'Ini kesalahan bank.', 'kesalahan bank'],
    ['id', 'Nominal akan dikembalikan.', 'akan dikembalikan'],
    ['id', 'Hasilnya pasti baik.', 'pasti'],
  ])('has no internals, no blame, no promise: in %s: %s', (locale, text, found) => {
    expect(reportOf(withText(locale, 'say', text))).toBe(
      allTold(
        toldAt(locale, 'say', text, [
          'words for a customer: no internals, no blame, no promise',
          'say it in plain words, or leave it out',
          found,
        ]),
      ),
    );
    // Whoever mends it may read them.
    expect(reportOf(withText(locale, 'steps', text))).toBe('no problem');
  });

  test('has two sentences at most', () => {
    const three = 'We are closed. We open soon. Come back.';
    expect(reportOf(withText('en', 'say', three))).toBe(
      allTold(toldAt('en', 'say', three, ['one or two sentences', 'shorten it'])),
    );
    expect(reportOf(withText('en', 'say', 'We are closed; we open soon. Come back.'))).toBe(
      'no problem',
    );
  });
});

describe('a step that sends the reader to the bank', () => {
  test.each<['en' | 'id', string]>([
    ['en', 'Contact the bank.'],
    ['en', 'If nothing helps, contact the bank.'],
    ['en', 'Ask the bank for the reason and the amount.'],
    ['id', 'Hubungi bank.'],
    ['id', 'Jika tidak membantu, tanyakan ke bank.'],
  ])('says what to bring: in %s: %s', (locale, text) => {
    expect(reportOf(withText(locale, 'steps', text))).toBe(
      allTold(
        toldAt(locale, 'steps', text, [
          'what to bring to the bank, by the names of headers and fields',
          'name it, such as X-EXTERNAL-ID and the reference number, and say what to ask',
        ]),
      ),
    );
    // A verdict may be short.
    expect(reportOf(withText(locale, 'verdict', text))).toBe('no problem');
  });

  test.each<['en' | 'id', string]>([
    ['en', 'Bring X-EXTERNAL-ID to the bank and ask what became of it.'],
    ['en', 'Do not contact the bank yet.'],
    ['id', 'Bawa X-EXTERNAL-ID ke bank dan tanyakan kelanjutannya.'],
    ['id', 'Jangan hubungi bank dulu.'],
  ])('is sound when it does: in %s: %s', (locale, text) => {
    expect(reportOf(withText(locale, 'steps', text))).toBe('no problem');
  });
});

describe('the steps name', () => {
  const same = { outcome: 'unknown', retry: 'same-reference', wait: [1] };
  const problem = (locale: 'en' | 'id', name: string, steps: string[]) =>
    told(`${lines[locale].steps}:16`, `contracts[0].text.${locale}.steps`, [
      `a step that names ${name}, since retry is same-reference`,
      JSON.stringify(steps),
      'say which number stays and which one is new',
    ]);

  test('what stays the same and what is new, where the call is made again', () => {
    expect(
      reportOf({
        ...same,
        en: { steps: ['Take a new X-EXTERNAL-ID.'] },
        id: { steps: ['Tunggu.', 'Pakai partnerReferenceNo yang sama.'] },
      }),
    ).toBe(
      allTold(
        problem('en', 'partnerReferenceNo', ['Take a new X-EXTERNAL-ID.']),
        problem('id', 'X-EXTERNAL-ID', ['Tunggu.', 'Pakai partnerReferenceNo yang sama.']),
        told(`${lines.id.steps}:16`, 'contracts[0].text.id.steps', [
          '1 entries, as in en',
          '2',
          'say the same in both languages',
        ]),
      ),
    );
  });

  test('nothing of it for services without such a number, or that the bank calls', () => {
    const others = [{ appliesTo: ['90', '24'], relevance: 'no-known-way' }];
    expect(reportOf({ ...same, appliesTo: ['05'], others })).toBe('no problem');
    const without = [{ appliesTo: ['90', '05'], relevance: 'no-known-way' }];
    expect(reportOf({ ...same, wait: null, appliesTo: ['24'], others: without })).toBe(
      'no problem',
    );
  });

  test('nothing of it where asking again is all there is to do', () => {
    const done = { outcome: 'success', money: 'see-status', retry: 'same-reference', wait: [1] };
    expect(reportOf(done)).toBe('no problem');
  });

  test('no inquiry where the bank is the one who calls', () => {
    const others = [{ appliesTo: ['90', '05'], relevance: 'no-known-way' }];
    const asking = { outcome: 'unknown', retry: 'after-inquiry', appliesTo: ['24'], others };
    expect(reportOf(asking)).toBe('no problem');
  });

  test('what to ask, where one asks first', () => {
    const asking = { outcome: 'unknown', retry: 'after-inquiry', wait: [1] };
    const expected: [string, string, string] = [
      'a step that says which inquiry to make, since retry is after-inquiry',
      '["Write the hour as a number."]',
      'name the service (05) and the field that answers',
    ];
    const sound = { en: { steps: ['Ask service 05 for latestTransactionStatus.'] } };
    expect(reportOf({ ...asking, ...sound })).toBe(
      allTold(
        told(`${lines.id.steps}:16`, 'contracts[0].text.id.steps', [
          expected[0],
          '["Tulis jam sebagai angka."]',
          expected[2],
        ]),
      ),
    );
    expect(reportOf({ ...asking, id: { steps: ['Tanya layanan 05.'] } })).toBe(
      allTold(told(`${lines.en.steps}:16`, 'contracts[0].text.en.steps', expected)),
    );
  });
});

describe('both languages', () => {
  test('say as many causes and steps', () => {
    expect(
      reportOf({ en: { causes: ['One.', 'Two.'] }, id: { steps: ['Satu.', 'Dua.', 'Tiga.'] } }),
    ).toBe(
      allTold(
        told(`${lines.id.causes}:17`, 'contracts[0].text.id.causes', [
          '2 entries, as in en',
          '1',
          'say the same in both languages',
        ]),
        told(`${lines.id.steps}:16`, 'contracts[0].text.id.steps', [
          '1 entries, as in en',
          '3',
          'say the same in both languages',
        ]),
      ),
    );
  });

  test.each(['verdict', 'say'] as const)('have a text of their own: %s', (part) => {
    const text = { [part]: 'The same in both.' };
    expect(reportOf({ en: text, id: text })).toBe(
      allTold(toldAt('id', part, 'The same in both.', ['a text in Indonesian', 'translate it'])),
    );
  });

  test('are both there', () => {
    const texts = edited(['no-known-way.yaml', '    id:\n', '    in:\n']);
    const all = report(texts);
    expect(all).toContain('catalog/no-known-way.yaml:10:5  partner.text.id\n');
    expect(all).toContain('found:    in\n');
    expect(all).toMatch(/\n2 problems in/);
  });

  test('of a translation have as many causes as were published', () => {
    const cause = '          - "import y from \'x\'"\n';
    expect(report(edited(['cases/409-01.yaml', cause, '']))).toBe(dedent`
      catalog/cases/409-01.yaml:22:11  rows[0].translation.id.causes
        expected: 3 entries, as many as causes of the row
        found:    2
        mend:     translate each of them, in their order

      1 problem in the catalog.
    `);
    const description = 'description: Berhasil\n';
    const superfluous = `${description}        causes: [Tidak ada.]\n`;
    expect(report(edited(['cases/200-00.yaml', description, superfluous]))).toContain(
      'expected: no causes, since the row has none\n',
    );
  });
});

describe('causes', () => {
  const empty = { en: { causes: [] }, id: { causes: [] } };

  test.each(['failed', 'unknown'])('are there where the outcome is %s', (outcome) => {
    const values = { outcome, retry: 'never', ...empty };
    const problem = (locale: 'en' | 'id') =>
      told(`${lines[locale].causes}:17`, `contracts[0].text.${locale}.causes`, [
        `at least one cause, since outcome is ${outcome}`,
        '[]',
        'say what it comes from, or that nobody has published it',
      ]);
    expect(reportOf(values)).toBe(allTold(problem('en'), problem('id')));
  });

  test.each(['success', 'pending'])('are not needed where it is %s', (outcome) => {
    expect(reportOf({ outcome, retry: 'never', ...empty })).toBe('no problem');
  });

  test('steps are always needed', () => {
    expect(reportOf({ outcome: 'success', retry: 'never', en: { steps: [] } })).toContain(
      'expected: at least one entry\n',
    );
  });
});

describe('a text that stands in two cases', () => {
  const copied = 'It was written once, and serves twice.';

  /** A second case, with texts of its own in every part that is not given. */
  function otherCase(change: Change): Edit {
    const texts = {
      en: { verdict: 'Red.', causes: ['Blue.'], steps: ['Green.'], say: 'White.', ...change.en },
      id: { verdict: 'Merah.', causes: ['Biru.'], steps: ['Hijau.'], say: 'Putih.', ...change.id },
    };
    const [, text = ''] = oneContract(texts);
    return ['cases/404-99.yaml', text?.replace('"503"', '"404"').replace('"00"', '"99"') ?? null];
  }

  test.each<[Part, number]>([
    ['verdict', 18],
    ['causes', 18],
    ['steps', 17],
    ['say', 14],
  ])('is told: %s', (part, column) => {
    const change = withText('en', part, copied);
    const field = part === 'causes' || part === 'steps' ? `${part}[0]` : part;
    expect(reportOf(change, otherCase({}))).toBe('no problem');
    expect(reportOf(change, otherCase(change))).toBe(
      allTold(
        told(`${lines.en[part]}:${column}`, `contracts[0].text.en.${field}`, [
          'a text of its own',
          `the text of catalog/cases/404-99.yaml:${lines.en[part]}`,
          'say what is particular here',
        ]),
      ),
    );
  });

  test('is told whatever the signs and capitals, and in the files of services', () => {
    const said = withText('en', 'steps', 'Store the bill, with a new X-EXTERNAL-ID!');
    const all = reportOf(said, [
      'services/card-unbinding.yaml',
      'Send the same body',
      'STORE the “bill”',
    ]);
    expect(all).toContain('services/card-unbinding.yaml:39:11  noAnswer.text.en.steps[0]\n');
    expect(all).toContain('found:    the text of catalog/cases/503-00.yaml:22\n');
    expect(all).toMatch(/\n1 problem in/);
  });

  test('is no copy within one file that is not of a case', () => {
    const text = contohTexts.get('no-known-way.yaml') ?? '';
    const [first = '', second = ''] = text.match(/say: .*/g)?.filter((_, at) => at % 2 === 0) ?? [];
    expect(report(edited(['no-known-way.yaml', second, first]))).toBe('no problem');
  });

  test('is no copy within one case, where services share what is true of each', () => {
    const text = contohTexts.get('cases/404-01.yaml') ?? '';
    const say = /say: (The account cannot .*)/.exec(text)?.[1] ?? '';
    const other = /say: ("We could not find .*)/.exec(text)?.[1] ?? '';
    expect(report(edited(['cases/404-01.yaml', other, say]))).toBe('no problem');
  });
});

describe('names in texts', () => {
  test.each<[string, string, string]>([
    ['Look at partnrReferencNo.', 'partnrReferencNo', 'write partnerReferenceNo'],
    ['Look at X-EXTERNALID.', 'X-EXTERNALID', 'write X-EXTERNAL-ID'],
    ['Look at kodeRahasia.', 'kodeRahasia', 'correct the name, or add it to fields.yaml'],
  ])('are those of fields.yaml; the near one is suggested: %s', (text, found, mend) => {
    expect(reportOf(withText('en', 'causes', text))).toBe(
      allTold(
        toldAt('en', 'causes', text, [
          'names of headers and fields that fields.yaml has',
          mend,
          found,
        ]),
      ),
    );
  });

  test('may be the last part of the name of a field inside of another', () => {
    const name =
      'namaFieldYangPanjangSekaliDanTidakPernahBerakhirSampaiKeUjungHalamanDanLebihJauhLagi';
    expect(reportOf(withText('en', 'causes', `It is about ${name}.`))).toBe('no problem');
  });

  test('are not looked for in a broken file of fields', () => {
    const broken: [string, string, string] = ['fields.yaml', 'name: billNo', 'name: bill no'];
    const all = reportOf(withText('en', 'causes', 'Look at kodeRahasia.'), broken);
    expect(all).toMatch(/^catalog\/fields\.yaml[^]*\n1 problem in/);
  });

  test.each(['verdict', 'causes', 'steps'] as const)('are codes that are listed: %s', (part) => {
    const text = 'Look at 5039000, 4040507 and 12345678.';
    expect(reportOf(withText('id', part, text))).toBe(
      allTold(
        toldAt('id', part, text, [
          'response codes that the catalog lists',
          'correct the code',
          '4040507',
        ]),
      ),
    );
  });

  test('are not looked for where a broken file may list the code', () => {
    const broken: [string, string, string] = ['cases/404-07.yaml', 'case: "07"', 'case: 07'];
    const all = reportOf(withText('en', 'causes', 'Look at 4049007 and 4999999.'), broken);
    expect(all).toMatch(/^catalog\/cases\/404-07\.yaml:3:7[^]*\n1 problem in/);
  });
});

test('every problem of one text is told', () => {
  const text = 'Retry the API. Your partnrReferenceNo is 4040507. It will be refunded.';
  const all = reportOf(withText('en', 'say', text, { retry: 'never' }));
  const expected = [...all.matchAll(/expected: (.*)/g)].map(([, words]) => words);
  expect(expected).toEqual([
    'no sentence that invites to call again, since retry is never',
    'words for a customer: no internals, no blame, no promise',
    'one or two sentences',
    'names of headers and fields that fields.yaml has',
    'response codes that the catalog lists',
  ]);
});
