import type { Locale } from '#catalog/locales.ts';
import { locales } from '#catalog/locales.ts';
import type { Knowledge } from './knowledge.ts';

/** The parts of what the command knows, in each language, as JSON: most calls need but a few of them. */
export interface Packed extends Pick<Knowledge, 'base' | 'site'> {
  texts: Record<Locale, Record<'digest' | 'words' | 'advice', string>>;
}

const nothing = { digest: '{}', words: '{}', advice: '{}' };

/** What the bundled command knows. The build puts the catalog in this place. */
export const packed: Packed = { base: '/', site: '', texts: { en: nothing, id: nothing } };

/** Packs what the command knows. */
export function pack({ base, site, ...knowledge }: Knowledge): Packed {
  const texts = locales.map((locale) => [
    locale,
    {
      digest: toAscii(knowledge.digest(locale)),
      words: toAscii(knowledge.words(locale)),
      advice: toAscii(knowledge.advice(locale)),
    },
  ]);
  return { base, site, texts: Object.fromEntries(texts) as Packed['texts'] };
}

/** Unpacks each part when it is asked for. */
export function unpack({ base, site, texts }: Packed): Knowledge {
  const part = (name: 'digest' | 'words' | 'advice') => (locale: Locale) =>
    JSON.parse(texts[locale][name]) as unknown;
  return {
    base,
    site,
    digest: part('digest') as Knowledge['digest'],
    words: part('words') as Knowledge['words'],
    advice: part('advice') as Knowledge['advice'],
  };
}

/** JSON in ASCII: a program that is nothing else is read in half of the time. */
function toAscii(value: unknown): string {
  return escapeRest(JSON.stringify(value));
}

/** Writes every sign outside of ASCII as JSON and JavaScript write it in a text. */
export function escapeRest(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
