/** What the page and its worker say to each other. Everything is plain data. */
import type { Locale } from '#catalog/locales.ts';
import type { View } from './decoder-view.ts';

/** What the page asks of the worker. */
export type Request =
  /** The first of all: what the catalog has and how the page speaks, both as JSON. */
  | { kind: 'start'; digest: string; words: string; base: string; locale: Locale; origin: string }
  | { kind: 'text'; turn: number; text: string }
  /** The page has come to an address; what stands in the field may say more than it does. */
  | { kind: 'address'; turn: number; hash: string; field: string; hasTravelled: boolean }
  | { kind: 'files'; turn: number; files: File[] }
  /** Ends the reading of files; what was found until then is answered. */
  | { kind: 'cancel' }
  /** `withLines`: with what stands in the text itself. */
  | { kind: 'export'; format: 'csv' | 'json'; withLines: boolean };

/** What the worker answers. `turn` is that of the question. */
export type Reply =
  | { kind: 'view'; turn: number; view: View }
  /**
   * `field` is what has to stand in the field, null when it stays; `isNamed`: whether the address
   * names anything, null when it says nothing of the field.
   */
  | { kind: 'address'; turn: number; view: View; field: string | null; isNamed: boolean | null }
  /** In bytes, over all files. */
  | { kind: 'progress'; turn: number; text: string; done: number; total: number }
  | { kind: 'file'; name: string; type: string; text: string };
