import type { Locale } from '#catalog/locales.ts';

/** Writes a number of bytes for people: in kilobytes below a megabyte. */
export function megabytes(bytes: number, locale: Locale): string {
  const [unit, size] = bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / size,
  );
}
