import type { Attack } from './attack';

/** Elements that connect, in a document that is written piece by piece: no piece has a whole tag. They replace the document. */
export const WRITTEN_ATTACKS: readonly Attack[] = ['iframe', 'link'].map((tag) => ({
  name: `a written ${tag} in pieces`,
  given: tag,
  run: ({ origin, preconnect }, given) => {
    const tag = given as string;
    const address = tag === 'link' ? preconnect : `${origin}/written-${tag}`;
    for (let cut = 0; cut < tag.length; cut++)
      for (const piece of [
        `<${tag.slice(0, cut)}`,
        `${tag.slice(cut)} rel="preconnect" href="${address}" src="${address}"></${tag}>`,
      ])
        document.write(piece);
    document.close();
    return new Promise((resolve) => setTimeout(resolve, 1500, 'written'));
  },
  outcome: 'NotSupportedError', // a pane keeps its document
  ...(tag === 'iframe' ? { arrives: ['/written-iframe'] } : {}),
}));
