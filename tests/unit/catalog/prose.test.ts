import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalog/locales.ts';
import {
  demands,
  fieldsIn,
  internals,
  lexicons,
  says,
  sentencesOf,
  type Lexicon,
} from '#catalog/prose.ts';

const { en, id } = lexicons;

describe('an invitation to call again is found', () => {
  test.each([
    'Retry.',
    'Then retry with a new number.',
    'Retrying is safe.',
    'Send it again.',
    'Wait a minute, then send the request again.',
    'Send the same request once more.',
    'Send your request again.',
    'Submit it a second time.',
    'Resend the refund.',
    're-send it',
    'Try again later.',
    'Repeat the call.',
    'Repeat the same request tomorrow.',
    'Repeat the refund.',
    'Call again in a minute.',
    // What is turned round stands in another sentence, in another part, or in a condition.
    'It was not booked. Send it again.',
    'Nothing was booked; send it again.',
    'If no answer comes, retry.',
    'Retry if there is no answer.',
    'Wait until the bank has not changed it, then try again.',
  ])('en: %s', (text) => {
    expect(demands(text, en.repeat, en)).toBe(true);
  });

  test.each([
    'Kirim ulang.',
    'Kirim lagi permintaan itu.',
    'Kirim permintaan itu lagi.',
    'Kirim permintaan yang sama sekali lagi.',
    'Coba lagi nanti.',
    'Coba sekali lagi.',
    'Cobalah lagi besok.',
    'Ulangi panggilan.',
    'Panggilan bisa diulang.',
    'Panggil sekali lagi.',
    'Permintaan dapat dikirim ulang.',
    'Belum tercatat. Kirim ulang.',
    'Belum tercatat; kirim ulang.',
    'Jika tidak ada respons, kirim ulang.',
    'Coba lagi jika respons tidak datang.',
  ])('id: %s', (text) => {
    expect(demands(text, id.repeat, id)).toBe(true);
  });
});

describe('no invitation to call again is found', () => {
  test.each([
    'Do not retry.',
    "Don't send it again.",
    'Don’t send it again.',
    'Never send the same request again.',
    'It cannot be repeated: do not repeat the call.',
    'Mark it as done instead of sending it again.',
    'Stop retrying.',
    'There is no reason to retry.',
    'Until the bank has answered, do not send the request again.',
    'Neither resend nor cancel it.',
    // The bank, a person on the phone.
    'The bank sends it again.',
    'Call the customer again.',
    'Ask the customer to pay with another card.',
    // No call at all.
    'Store the number and mark the order as paid.',
    'The agenda is long, and the resender is a machine.',
  ])('en: %s', (text) => {
    expect(demands(text, en.repeat, en)).toBe(false);
  });

  test.each([
    'Jangan kirim ulang.',
    'Janganlah mengirimnya lagi.',
    'Tidak perlu dikirim ulang.',
    'Hentikan pengiriman; jangan ulangi.',
    'Hindari mengirim permintaan itu lagi.',
    'Sampai bank menjawab, jangan kirim permintaan itu lagi.',
    'Tandai selesai, tanpa mengirim ulang.',
    'Simpan nomornya dan tandai pesanan lunas.',
    'Lagi pula nomor itu berulang tahun.',
  ])('id: %s', (text) => {
    expect(demands(text, id.repeat, id)).toBe(false);
  });
});

describe('sending the same thing once more is found', () => {
  test.each([
    'Send the same request again.',
    'Send the same refund request once more.',
    'Send it again unchanged.',
    'Send it again without changes.',
    'Send it without any change.',
    'Resend it as it was.',
    'Retry as is.',
  ])('en: %s', (text) => {
    expect(demands(text, en.unchanged, en)).toBe(true);
  });

  test.each([
    'Kirim ulang tanpa perubahan.',
    'Kirim permintaan itu lagi tanpa diubah.',
    'Kirim ulang apa adanya.',
    'Kirim body yang sama lagi.',
    'Kirim permintaan yang sama sekali lagi.',
  ])('id: %s', (text) => {
    expect(demands(text, id.unchanged, id)).toBe(true);
  });

  test.each([
    'Keep partnerReferenceNo unchanged and correct the amount.',
    'Send the corrected body with partnerReferenceNo unchanged.',
    'Do not send the same request again.',
    'Never send it unchanged.',
    'Leave the order as it is.',
    'Send it again with the corrected amount.',
  ])('and not in: %s', (text) => {
    expect(demands(text, en.unchanged, en)).toBe(false);
  });

  test.each([
    'Pertahankan partnerReferenceNo tanpa diubah dan perbaiki nominal.',
    'Jangan kirim ulang tanpa perubahan.',
    'Biarkan pesanan apa adanya.',
    'Kirim lagi dengan nominal yang sudah diperbaiki.',
  ])('nor in: %s', (text) => {
    expect(demands(text, id.unchanged, id)).toBe(false);
  });
});

describe('a claim about the money is found', () => {
  test.each([
    'The money has moved.',
    'The payment was made.',
    'The payment went through.',
    'The transfer did not go through.',
    'The refund failed.',
    'The refund is completed.',
    'The refund has not been made.',
    'You have been charged.',
    'The customer was not charged.',
    'The amount has already been refunded.',
    'No money left the account.',
  ])('en: %s', (text) => {
    expect(says(text, en.moneyFact, en.doubt)).toBe(true);
  });

  test.each([
    'Dana sudah berpindah.',
    'Saldo Anda terpotong.',
    'Saldo Anda tidak terpotong.',
    'Tidak ada dana yang terpotong.',
    'Pengembalian dana berhasil.',
    'Pembayaran pelanggan telah diterima.',
    'Uang sudah kembali.',
    'Pembayaran ini gagal.',
    'Belum ditagih.',
  ])('id: %s', (text) => {
    expect(says(text, id.moneyFact, id.doubt)).toBe(true);
  });

  test.each([
    'We are checking whether the payment was made.',
    'The refund may have been made.',
    'Until then keep it open.',
    'It is not known yet which payment was made.',
    'Keep the receipt and wait for us.',
  ])('and not in: %s', (text) => {
    expect(says(text, en.moneyFact, en.doubt)).toBe(false);
  });

  test.each([
    'Kami sedang memeriksa apakah dana sudah berpindah.',
    'Dana mungkin sudah berpindah.',
    'Belum diketahui dana sudah berpindah atau belum.',
    'Simpan struk dan tunggu kabar kami.',
  ])('nor in: %s', (text) => {
    expect(says(text, id.moneyFact, id.doubt)).toBe(false);
  });
});

describe('what nobody says to a customer is found', () => {
  const unsayable = (text: string, { unsayable: pattern }: Lexicon) =>
    internals.exec(text)?.[0] ?? pattern.exec(text)?.[0];

  test.each([
    ['The API is down.', 'API'],
    ['HTTP 500.', 'HTTP'],
    ['The token has expired.', 'token'],
    ['Our server is slow.', 'server'],
    ['There was a timeout.', 'timeout'],
    ['There was a time-out.', 'time-out'],
    ['A header is missing.', 'header'],
    ['The webhook failed.', 'webhook'],
    ['The error code is new.', 'error code'],
    ['Check X-EXTERNAL-ID.', 'X-EXTERNAL-ID'],
    ['Check partnerReferenceNo.', 'partnerReferenceNo'],
    ['It is case 404-01.', '404-01'],
    ['It is 4044701.', '4044701'],
    ['The signature is wrong.', 'signature'],
    ['This is your fault.', 'your fault'],
    ["It is the bank's fault.", "bank's fault"],
    ['It is the bank’s mistake.', 'bank’s mistake'],
    ['There was an error on the other side.', 'error on'],
    ['There is an error at the bank.', 'error at'],
    ['We promise it.', 'promise'],
    ['It is guaranteed.', 'guaranteed'],
    ['It will be refunded.', 'will be refunded'],
    ['It will be fully refunded.', 'will be fully refunded'],
    ['You will get your money back.', 'will get your money'],
    ['You’ll receive the refund.', '’ll receive the refund'],
    ['It comes within 24 hours.', 'within 24 hours'],
    ['It comes within the next two days.', 'within the next two days'],
    ['It is done for sure.', 'for sure'],
  ])('en: %s', (text, found) => {
    expect(unsayable(text, en)).toBe(found);
  });

  test.each([
    ['Ini kesalahan bank.', 'kesalahan bank'],
    ['Ini kesalahan dari pihak bank.', 'kesalahan dari pihak bank'],
    ['Ini salah Anda.', 'salah Anda'],
    ['Gara-gara bank.', 'Gara-gara'],
    ['Dana pasti kembali.', 'pasti'],
    ['Dijamin aman.', 'Dijamin'],
    ['Kami berjanji.', 'berjanji'],
    ['Selesai dalam 24 jam.', 'dalam 24 jam'],
    ['Selesai dalam 1x24 jam.', 'dalam 1x24 jam'],
    ['Selesai dalam waktu 3 hari.', 'dalam waktu 3 hari'],
    ['Selesai dalam sehari.', 'dalam sehari'],
    ['Uang akan dikembalikan.', 'akan dikembalikan'],
    ['Dana Anda akan segera masuk.', 'Dana Anda akan segera masuk'],
    ['Tanda tangan salah.', 'Tanda tangan'],
    ['Token kedaluwarsa.', 'Token'],
    ['Kode respons tidak dikenal.', 'Kode respons'],
  ])('id: %s', (text, found) => {
    expect(unsayable(text, id)).toBe(found);
  });

  test.each([
    'We are checking the payment. Keep the receipt and wait for our answer.',
    'Not known for sure yet: we are asking.',
    'Pay with another app, or within one shop at most.',
    'Scan the QR code again, or use another one.',
    'The amount is Rp1.000.000.',
    'Nobody paid by default.',
  ])('and not in: %s', (text) => {
    expect(unsayable(text, en)).toBeUndefined();
  });

  test.each([
    'Pembayaran sedang kami periksa. Mohon simpan struk dan tunggu kabar kami.',
    'Hasilnya belum pasti.',
    'Kami memastikan statusnya dulu.',
    'Mohon tidak membayar dalam dua transaksi.',
    'Kami akan kembali menghubungi Anda.',
  ])('nor in: %s', (text) => {
    expect(unsayable(text, id)).toBeUndefined();
  });
});

describe('being sent to the bank is found', () => {
  test.each([
    'Contact the bank.',
    'Contact support.',
    "Contact the bank's integration support.",
    'If it does not help, contact the bank.',
    'Ask the bank.',
    'Report it to the bank.',
    'Raise a ticket with support.',
    'Bring what you have to the bank.',
  ])('en: %s', (text) => {
    expect(demands(text, en.toBank, en)).toBe(true);
  });

  test.each([
    'Hubungi bank.',
    'Hubungi pihak bank.',
    'Jika tidak membantu, hubungi tim dukungan bank.',
    'Tanyakan ke bank.',
    'Laporkan ke bank.',
    'Minta bantuan ke bank.',
    'Bawa semuanya ke bank.',
  ])('id: %s', (text) => {
    expect(demands(text, id.toBank, id)).toBe(true);
  });

  test.each([
    'Do not contact the bank yet.',
    'Ask the customer to wait until the bank answers.',
    'Tell the two apart by their numbers.',
    'The bank sends it.',
  ])('and not in: %s', (text) => {
    expect(demands(text, en.toBank, en)).toBe(false);
  });

  test.each([
    'Jangan hubungi bank dulu.',
    'Minta pelanggan menunggu sampai bank menjawab.',
    'Bank mengirimnya.',
  ])('nor in: %s', (text) => {
    expect(demands(text, id.toBank, id)).toBe(false);
  });
});

describe('sentences', () => {
  test.each([
    ['One.', ['One.']],
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['He said "stop." Then he went.', ['He said "stop."', 'Then he went.']],
    ['A part; and another.', ['A part; and another.']],
    ['Rp10.000 at 10.30', ['Rp10.000 at 10.30']],
    ['Lines\nare one. \n\n Two.', ['Lines\nare one.', 'Two.']],
    ['', []],
  ])('of %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('names of fields', () => {
  test.each([
    ['Send X-EXTERNAL-ID and partnerReferenceNo.', ['X-EXTERNAL-ID', 'partnerReferenceNo']],
    ['additionalInfo.scID, then scID-nya.', ['additionalInfo.scID', 'scID']],
    ['JavaScript, QRIS, Rp1000 and an amount.', []],
    ['(refundNo)', ['refundNo']],
    ['X-TIMESTAMP/X-SIGNATURE', ['X-TIMESTAMP', 'X-SIGNATURE']],
    ['', []],
  ])('in %j', (text, names) => {
    expect(fieldsIn(text)).toEqual(names);
  });
});

describe('whatever the text', () => {
  const words = [
    ...[
      'retry',
      'send it again',
      'not',
      'ask',
      'the bank',
      'support',
      'if',
      'money',
      'was',
      'will',
    ],
    ...[
      'within',
      'same',
      'request',
      'kirim',
      'ulang',
      'jangan',
      'jika',
      'bawa',
      'ke',
      'bank',
      'dana',
    ],
    ...['X-', 'X-A', 'aB', '.', ';', ',', '!', ' ', '\n', "'s", '"', '4044701', 'for sure', 'akan'],
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')),
  );

  /** Everything that is asked of a text. */
  function askAll(asked: string): void {
    sentencesOf(asked);
    fieldsIn(asked);
    internals.test(asked);
    for (const locale of locales) {
      const lexicon = lexicons[locale];
      for (const claim of [lexicon.repeat, lexicon.unchanged, lexicon.toBank]) {
        demands(asked, claim, lexicon);
      }
      says(asked, lexicon.moneyFact, lexicon.doubt);
      lexicon.unsayable.test(asked);
    }
  }

  test('nothing throws', () => {
    fc.assert(
      fc.property(text, (asked) => {
        askAll(asked);
      }),
    );
  });

  test('an answer does not depend on what was asked before', () => {
    fc.assert(
      fc.property(text, (asked) => {
        for (const locale of locales) {
          const lexicon = lexicons[locale];
          const answer = () => demands(asked, lexicon.repeat, lexicon);
          expect(answer()).toBe(answer());
        }
      }),
    );
  });

  test('the sentences are the text, but for the space between them', () => {
    const bare = (some: string) => some.replace(/\s/g, '');
    fc.assert(
      fc.property(text, (asked) => {
        expect(bare(sentencesOf(asked).join(''))).toBe(bare(asked));
      }),
    );
  });

  test('names of fields stand in the text, in its order', () => {
    fc.assert(
      fc.property(text, (asked) => {
        let from = 0;
        for (const name of fieldsIn(asked)) {
          from = asked.indexOf(name, from);
          expect(from).not.toBe(-1);
          from += name.length;
        }
      }),
    );
  });

  test('a claim that is turned round in its own sentence is none', () => {
    fc.assert(
      fc.property(fc.constantFrom('retry', 'resend it', 'try again'), (claim) => {
        expect(demands(claim, en.repeat, en)).toBe(true);
        expect(demands(`do not ${claim}`, en.repeat, en)).toBe(false);
      }),
    );
  });

  // A pattern that goes back and forth over a text would need minutes for these.
  test.each(
    [
      ...words,
      'a',
      'ask ',
      'ask the ',
      'bring ',
      'bawa ',
      'contact ',
      'within a-',
      'same a ',
      'dana a ',
      'kirim a ',
      'not a ',
      'if ',
      'X-A-',
      'aB.',
      'dalam 1',
      '. ',
    ].map((word) => [word]),
  )('long input takes no longer than its length allows: %j', (word) => {
    const long = word.repeat(Math.ceil(200_000 / word.length));
    const start = performance.now();
    askAll(long);
    askAll(`${long}é`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
