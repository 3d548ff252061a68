/** Whether a file is one that the assistant has made. */
export const isOurs = (text: string): boolean =>
  text.slice(0, 600).includes('Made by Crossfade, under the MIT licence.');
