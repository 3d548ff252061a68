/** Whether a page lists its headings: pages of the guide do. Tables and tools have their own ways in. */
export const hasContents = ({ id, filePath }: { id: string; filePath?: string }): boolean =>
  filePath !== undefined && !['', 'index', '404'].includes(id);
