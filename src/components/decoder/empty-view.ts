import type { View } from './decoder-view.ts';

/** What is shown of nothing. */
export const emptyView: View = {
  lead: '',
  answers: [],
  table: null,
  announcement: '',
  codes: [],
  ticket: null,
};
