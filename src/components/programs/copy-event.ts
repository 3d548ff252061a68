/** Asks the figure that code stands in for what the reader has made of it; the editor answers in `detail`. */
export const COPY_EVENT = 'crossfade-copy';
