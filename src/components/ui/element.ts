type Options<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Tag], 'dataset' | 'style' | 'children'>
> & { dataset?: Readonly<Record<string, string>> };

/**
 * Makes an element. Texts are set as text, never taken for markup.
 * @param options its class, or its properties and data
 * @param content what is in it: a text, or nodes and texts
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: string | Options<Tag> = {},
  content: string | readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const { dataset, ...properties }: Options<Tag> =
    typeof options === 'string' ? ({ className: options } as Options<Tag>) : options;
  const made = document.createElement(tag);
  Object.assign(made, properties);
  Object.assign(made.dataset, dataset);
  made.append(...(typeof content === 'string' ? [content] : content));
  return made;
}
