/**
 * The words, English and Indonesian, that tell what a number beside them is. They decide between
 * numbers that look alike, and say nothing of what a code means.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The last word of a name that holds a response code: `errorCode`, `rc`. */
const codeNames = list('code codes kode rc rcs respcode responsecode rescode retcode errcode resp');

/** Words before "code" that leave it a response code. */
const codeOwners = list(
  `response resp res rsp respon respons error err errors result return ret returned status snap api http reason expected
  actual got want original upstream provider gateway external internal last final failure fail failed
  success answer reply biller gagal galat balasan jawaban full the this a your my get set is with of by
  for const string val var static public private new same old mock stub test m unknown known qris
  retryable retry allowed accepted ignored handled mapped body x latest acquirer issuer sandbox`,
);

/** Names that hold an answer and may hold its code. */
const answerNames = list(
  'status error err result response respon respons hasil reply answer outcome',
);

/** Names that hold where something goes, never what came of it. */
const places = list('to from src dst dest sender recipient');

/** What is said of answers, before or behind one. */
const answerWords = list(
  `response responses respon respons resp responded responds responding responsecode answer answers
  answered answering return returns returned returning got get gets getting gave give gives receive
  received receives receiving dapat dapet dapatnya mendapat mendapatkan terima menerima diterima muncul
  keluar keluarnya balas balasan dibalas membalas jawab jawaban dijawab menjawab code codes kode rc error
  err errors galat status fail failed fails failing failure gagal reject rejected rejects ditolak declined
  expected expect expects expecting actual result results hasil hasilnya harus harusnya seharusnya
  menjadi jadi success sukses berhasil http snap shown showing shows saw see seeing seen throws threw
  thrown raise raises raised says said mean means meaning arti artinya berarti unknown unlisted
  undocumented instead became becomes treat treats send sends sending sent kirim mengirim dikirim reply replies replied replying mengembalikan kembali dikembalikan tertulis kena
  ketemu nyangkut warn warning exception assert assertequals equals equal isequalto tobe matches
  sebelumnya sekarang why kenapa mengapa retry retries retried callback webhook now ack pakai memakai
  menggunakan found notfound use uses using pass passed ok`,
);

/** What has numbers of its own. */
const otherThings = list(
  `amount amounts amt nominal jumlah total subtotal gross net nett price harga biaya fee fees cost tarif
  balance saldo sisa tagihan rp idr usd rupiah discount diskon limit max min
  increment autoincrement tax pajak mdr refunded qty stok stock plafon anggaran realisasi budget pagu omzet omset pendapatan
  revenue gmv settlement sales penjualan debet kredit debit credit setoran tunai cash cicilan
  order orders orderno pesanan invoice invoices inv faktur ref refs refno reference references referensi
  rrn stan trace traceno trx trxid txn transaction transactions transaksi tx id ids uid pid nomor nomer no
  number numbers num nmr booking resi tracking trackingno parcel shipment voucher kupon coupon barcode sku
  product produk item items barang serial request requests
  ticket tickets tiket kb article articles artikel doc docs document dokumen file files berkas page pages
  pageid issue issues pr pull commit commits build builds version versi release revision rev attachment
  lampiran image images img scan surat question questions post posts job batch queue
  refs bug jira revert process thread goroutine worker xmin xid lsn fd frame frames boot remaining gambar halaman video
  user users member members customer customers pelanggan nasabah cust merchant merchants merchantid store
  stores toko terminal terminals account accounts rekening norek card cards kartu session sessions employee
  nik npwp nib nmid mpan imei pan partner channel device perangkat agent kasir
  phone phones telephone tel telp telepon telpon hp handphone mobile msisdn fax wa whatsapp hotline
  kontak rumah kantor
  port size sizes length offset offsets lag bytes byte count counts counter volume row rows baris line
  lines record records documents seq sequence index height block duration took elapsed latency delay
  sleep settimeout timeout ttl seconds wait interval uptime epoch julian day days heap memory memori mem
  cache pool buffer chunk processed imported exported inserted loaded indexed visited scanned deleted
  skipped sent downloaded uploaded quota views hits impressions population penduduk score points poin
  followers subscribers installs downloads estimated approximately about roughly sekitar sebanyak
  sebesar mencapai totalling usage capacity kapasitas partition shard cursor
  zip postal pos postcode area kabupaten kecamatan kota jalan jl alamat coordinates lat lon koordinat
  color colour background hash sha md5 etag checksum crc digest nonce salt seed hex token spanid
  traceid date tanggal time jam waktu timestamp ts year tahun month bulan expired_at batchsize random
  license lisensi patent isbn ean upc vin plate pelat model type tipe series seri lot charge`,
);

/** What a number counts, directly behind it. */
const units = list(
  `rows row records record items item users user requests request req reqs messages message events event
  hits bytes byte b kb mb gb kib mib gib ki mi gi ns us ms s sec secs second seconds detik menit minutes jam
  hours hari days kali times transaksi transactions transaction trx lines baris documents document docs
  files berkas pcs unit units buah lembar orang pelanggan nasabah customers merchants merchant rupiah rp
  idr usd percent persen km kg m tps qps rps entries entry keys key points poin views downloads deleted
  skipped pages halaman calls attempts percobaan data tokens objects blocks packets samples ticks connections
  iterations cycles pixels px tabungan`,
);

/** What stands between a number and the word that tells what it is. */
const small = list(
  `the a an of is are was were to in on at for with and or as by dan atau di ke dari yang ini itu adalah
  ya nya pada dengan untuk has have had be been it its this that our your my their we they i you he she only
  just also still ada lagi saja masih tetap terus both either not no. vs then lalu kemudian karena after
  before when if than over from into out up per via case and/or new old`,
);

export type Said = 'answer' | 'other' | null;

/** Whether a name, such as `errorCode` or `merchant_id`, is that of a response code. */
export function readName(name: string): 'code' | Said {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const owner = words.at(-2);
  if (codeNames.has(last)) {
    if (owner === undefined || codeOwners.has(owner) || codeNames.has(owner)) return 'code';
    return otherThings.has(owner) ||
      /^(?:zip|bank|branch|appr|approval|country|promo|currency|city|swift|otp|referral|verification|auth|approval|appr|akses|unik|verifikasi)$/.test(
        owner,
      )
      ? 'other'
      : 'answer';
  }
  if (codeNames.has(words[0] ?? '') && !otherThings.has(last)) return 'code';
  if (answerNames.has(last)) return 'answer';
  if (otherThings.has(last)) return 'other';
  if (words.some((word) => codeNames.has(word) || answerNames.has(word))) return 'answer';
  // bytesIn, rows_examined; but ORDER_FAILED may well be the name of a code.
  const isOther = words.some((word) => otherThings.has(word));
  return isOther && name !== name.toUpperCase() ? 'other' : null;
}

/** What a key says that its value is. */
export function readKey(key: string): 'code' | Said {
  return places.has(key.toLowerCase()) ? 'other' : readName(key);
}

/** Whether a word names something that has numbers of its own. */
export function isOtherThing(word: string): boolean {
  return otherThings.has(word);
}

/** A word that stands at a number, as in `err_4044701`: whether it leaves it a code. */
export function readPrefix(word: string): 'code' | Said {
  return codeOwners.has(word.toLowerCase()) ? 'code' : (readName(word) ?? 'other');
}

/** What the heading of a column says that its numbers are. */
export function readHeading(heading: string): Said {
  const said = readName(heading);
  return said === 'code' ? 'answer' : (said ?? readBefore(heading));
}

/** What the words before a number, the nearest first, say that it is. */
export function readBefore(before: string): Said {
  // What stands in another cell, or in brackets of its own, speaks of something else.
  const cell = before.slice(Math.max(before.lastIndexOf('|'), before.lastIndexOf('\t')) + 1);
  const text = cell.replace(/\([^()]*\)/g, ' ');
  // "without offset => 4001201": what a word leads to is an answer.
  if (/\p{L}\s(?:=>|->|→|⇒)\s?["'`]?$/u.test(text)) return 'answer';
  const tokens = [...text.matchAll(/\p{L}[\p{L}\p{N}_]*|[;!?]|\.(?=\s)/gu)].reverse();
  let distance = 0;
  for (const [place, { 0: token, index }] of tokens.entries()) {
    if (/^[.;!?]$/.test(token)) {
      // Another sentence speaks of something else, but for short forms such as "No. 4044701".
      if (distance > 0 || token !== '.') return null;
      continue;
    }
    const behind = text.slice(index + token.length);
    // "INV-1  2004700": it has its own number.
    if (/^[\s_#:=.-]{0,3}(?:\d{1,6}|\d{8,})(?!\d)/.test(behind)) continue;
    const word = token.toLowerCase();
    const owner = tokens[place + 1]?.[0] ?? '';
    const said = readName(
      codeNames.has(word) && otherThings.has(owner.toLowerCase()) ? `${owner}_${token}` : token,
    );
    // A "kode bayar" is what a customer pays with.
    if (said === 'code')
      return tokens[place - 1]?.[0].toLowerCase() === 'bayar' ? 'other' : 'answer';
    if (answerWords.has(word)) return 'answer';
    if (small.has(word) && said === null) continue;
    // "error no. 4044701"
    if (/^(?:no|nomor|number|num)$/.test(word) && answerWords.has(owner.toLowerCase()))
      return 'answer';
    if (said !== null) return said;
    // "GR 5005103": an abbreviation that is no word of ours names something else.
    if (distance === 0 && /^\p{Lu}{2,4}$/u.test(token) && /^\s$/.test(behind)) return 'other';
    distance += 1;
    if (distance > 5) return null;
  }
  return null;
}

/** What the words behind a number say that it is. */
export function readAfter(text: string): Said {
  const [, first = ''] = /^["'`)\]]?[ ]{1,2}([\p{L}]+)/u.exec(text) ?? [];
  if (
    units.has(first) ||
    /^\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d/.test(text)
  ) {
    return 'other';
  }
  // assertEquals(4044701, $response->code): the other one says what is compared.
  const [, compared] = /^["'`]?,\s?(?=\$|\w+\.)\$?([\w.>()[\]-]{2,40})/.exec(text) ?? [];
  const said = compared === undefined ? null : readName(compared);
  if (said !== null) return said === 'code' ? 'answer' : said;
  if (/^ \((?:HEAD|origin|tag:)/.test(text)) return 'other';
  const words = text.match(/\p{L}+/gu)?.slice(0, 4) ?? [];
  return words.some((word) => answerWords.has(word.toLowerCase())) ? 'answer' : null;
}

/** The words of a name in lower case: `errorCode` gives `error` and `code`. */
function wordsOf(name: string): string[] {
  return (name.match(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+(?!\p{Ll})|\p{L}+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
