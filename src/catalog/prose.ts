/**
 * What a sentence for people claims, as far as words show it. The checks hold it against the values
 * of the contract that it stands in. Deliberately simple: it may miss a claim that is put in unusual
 * words, and a person rewords a sentence that it takes for a claim.
 */
import type { Locale } from './locales.ts';

/** What the checks look for in a text. */
export interface Lexicon {
  /** Inviting somebody to make the call again. */
  repeat: RegExp;
  /** Sending it as it was. */
  unchanged: RegExp;
  /** Words that turn a claim round. */
  negation: RegExp;
  /** Saying that money has moved, or has not. */
  moneyFact: RegExp;
  /** Words that leave a claim open. */
  doubt: RegExp;
  /** Words of blame and of promises, which nobody says to a customer. */
  unsayable: RegExp;
  /** Sending the reader to the bank. */
  toBank: RegExp;
}

/** Identifiers, digits of codes and technical words, which nobody says to a customer. */
export const internals =
  /\b(?:API|HTTP|JSON|[Tt]okens?|[Ss]ervers?|[Tt]imeouts?|[Hh]eaders?|X-[A-Z-]+|[a-z]+[A-Z]\w*|\d{3}-\d{2}|\d{7})\b/;

export const lexicons: Record<Locale, Lexicon> = {
  en: {
    repeat:
      /\b(?:retry|retries|re-?send|re-?submit|(?:send|submit|call|try|make) (?:(?:it|this|that|them|the (?:same )?\w+) )?again|repeat (?:it|this|the (?:call|request|refund)))\b/i,
    unchanged: /\bunchanged\b|\b(?:the )?same (?:body|request) again\b/i,
    negation: /\b(?:not|never|no|nothing|nobody|cannot|without|neither|instead of)\b|n['’]t\b/i,
    moneyFact:
      /\b(?:money|amount|payment|refund) (?:has|was|is) (?:not |already )?(?:been )?(?:moved|taken|made|paid|returned|done)\b|\b(?:has|have|was|were) (?:not |already )?(?:been )?(?:refunded|charged|debited|credited|paid back)\b|\bno money\b/i,
    doubt: /\b(?:whether|if|may|might|until|unless|once|before|confirm\w*|check\w*)\b/i,
    unsayable:
      /\b(?:signature|your (?:fault|mistake)|our (?:fault|mistake)|fault of|error on|guarantee\w*|promise\w*|definitely|certainly|for sure|within (?:\d+|one|two|a few|an?) \w+|will be (?:refunded|returned|credited|paid|repaid))\b/i,
    toBank:
      /\b(?:contact|ask|tell|call|write to|hand|bring|give|send|report|raise)\b.*\b(?:the bank|support)\b/i,
  },
  id: {
    repeat:
      /\b(?:(?:kirim|mengirim|dikirim|kirimkan|mengirimkan|panggil|buat|ajukan) (?:\w+ ){0,3}?(?:ulang|lagi|kembali)|coba (?:\w+ )?lagi|dicoba lagi|mencoba lagi|ulangi|mengulangi?|diulangi?)\b/i,
    unchanged: /\btanpa (?:perubahan|diubah|mengubah)\b|\bapa adanya lagi\b/i,
    negation: /\b(?:jangan|tidak|tak|bukan|belum|tanpa|hentikan|alih-alih|dilarang)\b/i,
    moneyFact:
      /\b(?:dana|uang|saldo|pembayaran|pengembalian dana) (?:Anda |pelanggan )?(?:sudah|telah|tidak|belum) (?:\w+ )?(?:berpindah|terpotong|dipotong|dikembalikan|kembali|diterima|dilakukan)\b|\b(?:sudah|telah) dikembalikan\b/i,
    doubt:
      /\b(?:apakah|mungkin|jika|bila|sampai|hingga|sebelum|setelah|memastikan|periksa|memeriksa|pengecekan)\b/i,
    unsayable:
      /\b(?:tanda tangan|kesalahan (?:Anda|kami|bank|merchant|pelanggan)|salah (?:Anda|kami|bank)|pasti|dijamin|menjamin|janji|berjanji|dalam (?:\d+|satu|dua|beberapa) \w+|akan (?:segera )?(?:dikembalikan|dikreditkan|dibayarkan))\b/i,
    toBank:
      /\b(?:hubungi|tanyakan|tanya|minta|mintalah|laporkan|serahkan|berikan|bawa|sampaikan|kirimkan)\b.*\b(?:bank|support)\b/i,
  },
};

/** The sentences of a text, and the clauses that a semicolon parts. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+/).filter((sentence) => sentence !== '');
}

/** Whether a sentence of the text says it without turning it round. */
export function says(text: string, claim: RegExp, unless: RegExp): boolean {
  return sentencesOf(text).some((sentence) => claim.test(sentence) && !unless.test(sentence));
}

/** What looks like the name of a header or of a field in a text, in order. */
export function fieldsIn(text: string): string[] {
  return text.match(/\bX-[A-Z]+(?:-[A-Z]+)*\b|\b[a-z]+(?:[A-Z]\w*)+(?:\.[a-z]\w*)*/g) ?? [];
}
