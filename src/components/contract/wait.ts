import type { Locale } from '#catalog/locales.ts';

const units = [
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/**
 * Writes pauses for people, each in the largest unit that it fills: `[15, 90, 3600]` is
 * "15 seconds, 90 seconds, 1 hour".
 * @param wait in seconds
 */
export function formatWait(wait: readonly number[], locale: Locale): string {
  return wait.map((seconds) => formatSeconds(seconds, locale)).join(', ');
}

function formatSeconds(count: number, locale: Locale): string {
  const { unit, seconds } = units.find((one) => count % one.seconds === 0) ?? units[2];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    count / seconds,
  );
}
