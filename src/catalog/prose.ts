/**
 * What a sentence for people claims, as far as words show it. The checks hold it against the values
 * of the contract that it stands in. Deliberately simple: it may miss a claim that is put in unusual
 * words, and a person rewords a sentence that it takes for a claim.
 */
import type { Locale } from './locales.ts';

/** What the checks look for in a text. No pattern may take long, whatever the text. */
export interface Lexicon {
  /** Inviting somebody to make the call again. */
  repeat: RegExp;
  /** Sending it as it was. */
  unchanged: RegExp;
  /** Words that turn a claim round. */
  negation: RegExp;
  /** A clause that says when something holds, up to its comma. */
  condition: RegExp;
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
  /\b(?:APIs?|HTTP|JSON|SNAP|[Tt]okens?|[Ss]ervers?|[Tt]ime-?outs?|[Hh]eaders?|[Ee]ndpoints?|[Ww]ebhooks?|[Pp]ayloads?|(?:[Ee]rror|[Rr]esponse) codes?|[Kk]ode (?:error|respons)|X-[A-Z-]+|[a-z]+[A-Z]\w*|\d{3}-\d{2}|\d{7})\b/;

/** One of some patterns, as whole words, in small and capital letters. */
const any = (...patterns: string[]) => new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'i');

export const lexicons: Record<Locale, Lexicon> = {
  en: {
    repeat: any(
      '(?:retry|retries|retrying)',
      're-?(?:send|sending|submit|submitting)',
      '(?:send|sending|submit|submitting|call|calling|try|trying|make) (?:(?:it|this|that|them|(?:the|your|this) (?!customer|merchant|bank)(?:\\w+ )?\\w+) )?(?:again|once more|another time|a second time)',
      'repeat(?:ing)? (?:it|this|(?:the|your) (?:same )?(?:call|request|refund|payment|transaction|transfer))',
    ),
    unchanged: any(
      'same (?:\\w+ )?(?:body|request|call|refund) (?:again|once more)',
      '(?:send|re-?send|submit|retry|repeat|call) (?:(?:it|this|(?:the|your) (?:same )?\\w+) )?(?:again )?(?:unchanged|without (?:any )?chang(?:es?|ing it)|as (?:it )?(?:is|was|stands))',
    ),
    negation:
      /\b(?:not|never|no|nor|none|nothing|nobody|cannot|without|neither|instead of|rather than|stop|avoid)\b|n['’]t\b/i,
    condition: /\b(?:if|when|whenever|where|while|until|unless)\b[^,]*,?/gi,
    moneyFact: any(
      '(?:money|amount|payment|refund|transfer|transaction) (?:(?:has|had|have|was|is|did) )?(?:(?:not|already|been|now) ){0,3}(?:moved|move|taken|made|paid|returned|done|refunded|completed?|successful|succeeded|failed|fail|went|gone|go through|arrived)',
      '(?:has|have|was|were|been) (?:(?:not|already) )?(?:been )?(?:refunded|charged|debited|credited|paid back)',
      'no money',
    ),
    doubt: any(
      '(?:whether|if|may|might|until|unless|once|before)',
      '(?:confirm|check)\\w*',
      'not (?:yet )?(?:known|clear|certain)',
    ),
    unsayable: any(
      'signatures?',
      "(?:your|our|their|his|her|\\w+['’]s) (?:own )?(?:fault|mistake|error)",
      '(?:fault of|error (?:on|at|of))',
      '(?:guarantee|promise)\\w*',
      '(?:definitely|certainly)',
      '(?<!\\bnot (?:\\w+ ){0,3})for sure',
      'within (?:[\\w-]+ ){1,3}?(?:seconds?|minutes?|hours?|days?|weeks?|months?)',
      'will be (?:\\w+ )?(?:refunded|returned|credited|paid back|repaid|sent back)',
      "(?:will|[’']ll) (?:get|receive|have) (?:back )?(?:your|the|their|his|her|a) (?:full )?(?:money|refund|amount|payment)",
    ),
    toBank: any(
      "(?:contact|ask|tell|call|phone|inform|notify|write to|turn to) (?:[\\w'’]+[ -]){0,4}?(?:bank|support)",
      "(?:hand|bring|give|send|report|raise|take|forward|escalate)\\b.{0,200}?\\b(?:to|with) (?:[\\w'’]+[ -]){0,4}?(?:bank|support)",
    ),
  },
  id: {
    repeat: any(
      '(?:kirim|kirimlah|mengirim|dikirim|kirimkan|mengirimkan|panggil|memanggil|buat|ajukan) (?:\\w+ ){0,5}?(?:ulang|lagi|kembali)',
      '(?:coba|cobalah|mencoba|dicoba) (?:\\w+ ){0,2}?(?:lagi|ulang|kembali)',
      '(?:ulangi|mengulangi?|diulangi?)',
    ),
    unchanged: any(
      '(?:kirim|kirimkan|mengirim|dikirim|panggil|ajukan|coba|ulangi|ulang|lagi) (?:\\w+ ){0,5}?(?:tanpa (?:ada |satu pun )?(?:perubahan|diubah|mengubah apa pun|mengubahnya)|apa adanya)',
      '(?:permintaan|body|panggilan) yang sama (?:sekali )?lagi',
    ),
    negation:
      /\b(?:jangan(?:lah)?|tidak|tak|bukan|belum|tanpa|hentikan|berhenti|hindari|alih-alih|dilarang)\b/i,
    condition: /\b(?:jika|bila|kalau|apabila|ketika|saat|selama|sampai|hingga|sebelum)\b[^,]*,?/gi,
    moneyFact: any(
      '(?:dana|uang|saldo|pembayaran|transfer|transaksi) (?:Anda |pelanggan |tersebut |itu |ini )?(?:(?:sudah|telah|tidak|belum) )?(?:\\w+ )?(?:berpindah|terpotong|dipotong|dikembalikan|kembali|diterima|dilakukan|berhasil|gagal|selesai|masuk)',
      '(?:sudah|telah|belum|tidak) (?:dikembalikan|ditagih|dipotong|didebit|terpotong)',
      '(?:tidak|belum) ada (?:dana|uang|saldo) (?:\\w+ )?yang',
    ),
    doubt: any(
      '(?:apakah|mungkin|kemungkinan|jika|bila|kalau|apabila|sampai|hingga|sebelum|setelah)',
      '(?:memastikan|periksa|memeriksa|diperiksa|pemeriksaan|mengecek|dicek|pengecekan|menanyakan|ditanyakan|menelusuri|ditelusuri)',
      'belum (?:diketahui|jelas|pasti|tentu)',
    ),
    unsayable: any(
      'tanda tangan',
      '(?:ke)?salah(?:an)? (?:(?:dari|di|pada|pihak|sistem|sisi) ){0,3}(?:Anda|kami|bank|merchant|pelanggan|mitra)',
      'gara-gara',
      '(?<!\\b(?:belum|tidak|tak) )pasti',
      '(?:dijamin|menjamin|jaminan|janji|berjanji|menjanjikan)',
      'dalam (?:waktu )?(?:\\d[\\dx–-]* ?|(?:satu|dua|tiga|beberapa) |se)(?:detik|menit|jam|hari|minggu|bulan)',
      'akan (?:segera )?(?:dikembalikan|dikreditkan|dibayarkan|diganti)',
      '(?:dana|uang|saldo) (?:\\w+ ){0,2}akan (?:segera )?(?:kembali|masuk|cair)',
    ),
    toBank: any(
      '(?:hubungi|menghubungi|kontak|tanya|tanyai|minta|mintalah) (?:[\\w-]+ ){0,3}?(?:bank|support|dukungan)',
      '(?:tanyakan|tanya|laporkan|serahkan|berikan|bawa|sampaikan|kirim|kirimkan|ajukan|teruskan)\\b.{0,200}?\\b(?:ke|kepada|pada) (?:[\\w-]+ ){0,3}?(?:bank|support|dukungan)',
    ),
  },
};

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["'”’)]{0,2})\s+/).filter((sentence) => sentence !== '');
}

/** Whether a sentence of the text, or a part before a semicolon, says it and leaves no door open. */
export function says(text: string, claim: RegExp, unless: RegExp): boolean {
  return sentencesOf(text)
    .flatMap((sentence) => sentence.split(/;\s/))
    .some((part) => {
      // A word of the claim does not turn the claim round: "send it without changes".
      const rest = part.replace(claim, '');
      return rest !== part && !unless.test(rest);
    });
}

/**
 * Whether a text tells somebody to do it. What stands in a clause of condition does not count, on
 * either side: "If no answer comes, retry" tells to retry, "Do not ask when you retry" does not.
 */
export function demands(text: string, claim: RegExp, { negation, condition }: Lexicon): boolean {
  const clauses = sentencesOf(text).map((sentence) => sentence.replace(condition, ','));
  return clauses.some((clause) => says(clause, claim, negation));
}

/** What looks like the name of a header or of a field in a text, in order. */
export function fieldsIn(text: string): string[] {
  return text.match(/\bX-[A-Z]+(?:-[A-Z]+)*\b|\b[a-z]+(?:[A-Z]\w*)+(?:\.[a-z]\w*)*/g) ?? [];
}
