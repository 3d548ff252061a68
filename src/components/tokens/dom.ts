type Options<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Tag], 'dataset' | 'style' | 'children'>
> & { dataset?: Readonly<Record<string, string>> };

/** An element with its properties, its data and what is in it. Texts are set as text, never as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { dataset, ...properties }: Options<Tag>,
  content: readonly (Node | string)[],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  Object.assign(made.dataset, dataset);
  made.append(...content);
  return made;
}

/** A text with what stands in backticks as code. */
export function rich(text: string): (Node | string)[] {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? element('code', { translate: false }, [part]) : part));
}
