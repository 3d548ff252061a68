/*
 * Longest texts in a pane's messages, in characters. The pane cuts what is longer, the page refuses it.
 */
export const PAYLOAD_LENGTH = 200;
export const SUBJECT_LENGTH = 120;
export const MESSAGE_LENGTH = 1000;
export const ERROR_NAME_LENGTH = 80;
export const KIND_LENGTH = 40;

/** A text that fits; what is cut off shows as an ellipsis. */
export const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
/** The names of React components. */
export const COMPONENT_LENGTH = 120;
