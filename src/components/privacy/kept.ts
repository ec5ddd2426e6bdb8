/** What scripts of this site keep in local storage, by key; `text` is the interface word that says what it is. */
export const kept = [
  { key: 'language', text: 'privacy.kept.language' },
  { key: 'starlight-theme', text: 'privacy.kept.theme' },
] as const;
