/**
 * The words, English and Indonesian, that tell what a number beside them is. They decide between
 * numbers that look alike, and say nothing of what a code means. Other forms of them count as well.
 */
import { remember } from './memory.ts';
import { hasRoot } from './roots.ts';

/** What a word is to a number beside it. The first four speak for a response code. */
export type WordKind =
  /** A code: `kode`, `rc`. */
  | 'code'
  /** An answer: `response`, `hasil`, `error`. */
  | 'answer'
  /** What is done with an answer: `returned`, `dapat`. */
  | 'answering'
  /** What was wrong: `invalid`, `kosong`. */
  | 'fault'
  /** What came of it otherwise: `failed`, `pending`, `not`. */
  | 'outcome'
  /** What is counted or measured, whatever came of it: `count`, `bytes`, `elapsed`. */
  | 'count'
  /** What has a number of its own: `amount`, `id`, `article`. */
  | 'label'
  /** The same, but more often an error is about it: `order`, `merchant`. */
  | 'thing'
  /** Nothing: `the`, `di`. */
  | 'filler';

const lists: Record<WordKind, ReadonlySet<string>> = {
  code: list(`code kode rc rcs respcode responsecode rescode rescd retcode errcode errcd rspcode resp
    rcode`),

  answer: list(`
    response respon answer reply replies balas jawab result hasil outcome status error err galat
    exception http snap assert`),

  answering: list(`
    respond return get got give gave receive dapat dapet terima muncul keluar beri kasih expect
    actual harus become became jadi show shown see saw seen throw threw thrown raise say said mean
    arti unlisted undocumented instead treat send sent kirim replied kembali tulis kena ketemu
    nyangkut warn equal match sebelum sekarang why kenapa mengapa retry callback webhook now ack
    pakai guna use pass handle map ignore end face facing acknowledge log observe lempar simulate
    layar screen popup test occur happen terjadi appear come came yield lead trigger cause
    produce emit print display tampil catat report lapor alami temu bilang explain`),

  fault: list(`
    invalid wrong salah keliru missing kosong empty unknown duplicate dobel ganda insufficient kurang
    suspect curiga inactive nonaktif dormant unauthorized unsupported mismatch inconsistent
    conflict expire kadaluarsa kedaluwarsa habis exceed lampau lampaui tanpa without notfound low high rendah tinggi`),

  outcome: list(`
    success sukses berhasil ok pending proses fail failure gagal not tidak tdk gak nggak bukan belum
    blm found lewat limited cukup block blokir blacklist suspend denied deny forbidden larang boleh
    dukung cocok sesuai beda timeout cancel batal down unavailable banned locked tolak reject
    declin decline lunas fraud paid unpaid`),

  count: list(`
    jumlah total subtotal count counter volume row baris line seq sequence index height width depth
    size length offset lag byte block duration took elapse latency delay sleep settimeout ttl second
    wait interval uptime epoch julian julia day days heap memory memori mem cache pool buffer chunk
    process import export insert load visit scan delete skip download upload quota view impression
    population penduduk score point poin follower subscriber install estimate approximate about
    rough sekitar sebanyak sebesar capai usage capacity kapasitas partition shard cursor lsn xid
    xmin fd frame iteration tick thread goroutine worker max min increment autoincrement qty stok
    stock sisa port entry hits
    date tanggal tgl time jam waktu timestamp ts year tahun month bulan periode januari februari
    maret april mei juni juli agustus september oktober november desember`),

  label: list(`
    amount amt nominal gross net nett price harga biaya fee cost tarif balance saldo tagihan rp idr
    usd rupiah discount diskon tax pajak mdr plafon anggaran realisasi budget pagu omzet omset
    pendapatan revenue gmv settlement sales penjualan debet kredit debit credit setor tunai cash
    cicilan gaji bonus modal uang dana transfer bayar byr topup cair limit beli pulsa
    ref reff refno reference referensi rrn stan trace traceno trx trxid txn tx id ids uid pid mid
    tid nmid msgid nomor nomer no number num nmr booking resi track sku barcode serial seri series
    version versi release revision rev build pin nik npwp nib mpan imei pan norek antri antrian
    issue pull commit merge rebase checkout cherry git deploy sha md5 hash etag checksum crc digest
    nonce salt seed hex token spanid traceid fingerprint span signature
    kb knowledge base article artikel doc document dokumen file berkas attach lampiran image img
    gambar surat question post page pageid halaman slide pdf photo foto video issn isbn ean upc pmid
    patent vin
    phone telephone tel telp telepon telpon hp handphone mobile msisdn fax wa whatsapp hotline
    kontak contact dial hubungi center rumah kantor
    zip postal pos postcode area kabupaten kecamatan kota alamat coordinate lat lon
    koordinat color colour background random`),

  thing: list(`
    order orderno pesan pesanan invoice inv faktur nota bill transaction transaksi voucher kupon
    coupon product produk item barang request ticket tiket bug jira job batch queue session sesi
    user member customer pelanggan nasabah cust merchant merchantid store toko terminal account
    rekening card kartu employee partner channel device perangkat agent kasir record refunded
    parcel shipment delivery license lisensi plate pelat model type tipe lot charge remain revert
    boot approval slip struk`),

  filler: list(`
    the a an of is are was were to in on at for with and or as by dan atau di ke dari yang ini itu
    adalah ya nya pada dengan untuk has have had be been it its this that our your my their we they
    i you he she only just also ada saja tetap both either vs after before
    when if than over from into out up per via new old`),
};

const kinds = Object.keys(lists) as WordKind[];

/** The kind of a word in lower case; null for one that is in no list. */
export const kindOf = remember(
  (word: string): WordKind | null =>
    kinds.find((kind) => lists[kind].has(word)) ??
    kinds.find((kind) => hasRoot(lists[kind], word)) ??
    null,
);

/** Whether a kind speaks for a response code. */
export function isOfAnswer(kind: WordKind | null): boolean {
  return (
    kind === 'code' ||
    kind === 'answer' ||
    kind === 'answering' ||
    kind === 'fault' ||
    kind === 'outcome'
  );
}

/** Whether a kind names what has numbers of its own. */
export function isOfOther(kind: WordKind | null): boolean {
  return kind === 'count' || kind === 'label' || kind === 'thing';
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
