/** A number of things in words: `counted(1, 'row', 'rows')` is `1 row`. */
export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;
