/** A stretch of a message: literal text, or a placeholder that the sender fills in. */
export interface MessagePart {
  kind: 'text' | 'placeholder';
  /** The stretch as published, brackets included. */
  text: string;
}

const placeholder = /(\{[^{}[\]]+\}|\[[^{}[\]]+\])/;

/**
 * Splits a message into its literal and its variable parts, in order.
 * `Invalid Field Format {field name}` gives the text `Invalid Field Format ` and the placeholder
 * `{field name}`. Both notations of the source, `{…}` and `[…]`, are placeholders.
 */
export function splitMessage(message: string): MessagePart[] {
  return message
    .split(placeholder)
    .filter((text) => text !== '')
    .map((text) => ({ kind: placeholder.test(text) ? 'placeholder' : 'text', text }));
}

/** Whether every bracket of the message belongs to a placeholder that is opened and closed. */
export function hasBalancedPlaceholders(message: string): boolean {
  return splitMessage(message).every(
    ({ kind, text }) => kind === 'placeholder' || !/[{}[\]]/.test(text),
  );
}
