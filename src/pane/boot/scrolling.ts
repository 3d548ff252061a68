/*
 * Browsers bring what scrolls into view in every frame around it, and so a program would move the page under the reader: one
 * that focuses its field or shows its last message does so without any ill will. Here it scrolls inside of its pane only. A few
 * ways are left, since nothing can be put in their place: a fragment, a modal dialog, the label of a field, the check of a form,
 * and in Firefox the selection.
 */

type Where = ScrollLogicalPosition;
type Reveal = (element: Element, block: Where, inline: Where, behavior?: ScrollBehavior) => void;

/** Puts in place what scrolls no further than the document. Nothing of it is a wall. */
export function scrollInside(): void {
  const { prototype } = Element as unknown as { prototype: Element & { scrollIntoViewIfNeeded?: unknown } };
  prototype.scrollIntoView = function (options) {
    const { block, inline, behavior } = typeof options === 'object' ? options : {};
    reveal(this, block ?? (options === false ? 'end' : 'start'), inline ?? 'nearest', behavior);
  };
  if ('scrollIntoViewIfNeeded' in prototype)
    prototype.scrollIntoViewIfNeeded = function (this: Element) {
      reveal(this, 'nearest', 'nearest');
    };
  for (const Kind of [HTMLElement, SVGElement, window.MathMLElement]) {
    // Not every browser has each.
    const native = (Kind?.prototype as HTMLElement | undefined)?.focus;
    if (native) Kind.prototype.focus = focusWith(native);
  }
  (window as unknown as { find: () => boolean }).find = () => false;
}

const focusWith = (native: HTMLElement['focus']) =>
  function (this: HTMLElement, options?: FocusOptions): void {
    Reflect.apply(native, this, [{ ...options, preventScroll: true }]);
    if (!options?.preventScroll) reveal(this, 'nearest', 'nearest');
  };

/** Scrolls what is around an element, up to the document, by as much as it takes to see it. */
const reveal: Reveal = (element, block, inline, behavior = 'auto') => {
  const root = document.scrollingElement ?? document.documentElement;
  for (let each = above(element); each; each = each === root ? undefined : (above(each) ?? root)) {
    if (each !== root && !scrolls(each)) continue;
    const at = element.getBoundingClientRect();
    const seen = each === root ? new DOMRect(0, 0, innerWidth, innerHeight) : insideOf(each);
    const top = distance(block, [at.top, at.bottom], [seen.top, seen.bottom]);
    const left = distance(inline, [at.left, at.right], [seen.left, seen.right]);
    if (top !== 0 || left !== 0) each.scrollBy({ top, left, behavior });
  }
};

const above = (element: Element): Element | undefined => {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
};

const scrolls = (element: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll|hidden/.test(overflowX + overflowY);
};

/** What of an element shows what is in it. */
function insideOf(element: Element): DOMRect {
  const { left, top } = element.getBoundingClientRect();
  return new DOMRect(
    left + element.clientLeft,
    top + element.clientTop,
    element.clientWidth,
    element.clientHeight,
  );
}

/** How far to scroll so that a stretch stands where it is wanted in the one that is seen. */
export function distance(where: Where, [start, end]: [number, number], [from, to]: [number, number]): number {
  if (where === 'start') return start - from;
  if (where === 'end') return end - to;
  if (where === 'center') return (start + end - from - to) / 2;
  if ((start >= from && end <= to) || (start < from && end > to)) return 0;
  const isBefore = start < from;
  // What is larger than the place for it is shown from the side it comes from.
  return isBefore === end - start < to - from ? start - from : end - to;
}
