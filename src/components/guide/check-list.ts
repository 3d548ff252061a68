import { ConnectedElement } from '../ui/connected-element';

const STORED_AS = 'crossfade-checklist';

/** Puts a box before each item of its list. Without scripts it stays the plain list that it is. */
class CheckList extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    this.#addBoxes();
    this.addEventListener(
      'change',
      ({ target }) => {
        const box = target as HTMLInputElement;
        keep(box.closest('li')?.textContent.trim() ?? '', box.checked);
      },
      { signal },
    );
  }

  #addBoxes(): void {
    const ticked = readTicked();
    for (const [index, item] of [...this.querySelectorAll('li')].entries()) {
      if (item.querySelector('input')) continue;
      const text = item.textContent.trim();
      const label = document.createElement('label');
      label.append(...item.childNodes);
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.id = label.htmlFor = `${this.id || (this.id = nextId())}-${index}`;
      box.checked = ticked.has(text);
      item.append(box, label);
    }
  }
}

let lists = 0;
function nextId(): string {
  return `checklist-${(lists += 1)}`;
}

/** What is ticked, by its text: an item that is reworded has to be read, and ticked, again. */
function readTicked(): Set<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((text) => typeof text === 'string') : []);
  } catch {
    return new Set();
  }
}

function keep(text: string, isTicked: boolean): void {
  const ticked = readTicked();
  if (isTicked) ticked.add(text);
  else ticked.delete(text);
  try {
    localStorage.setItem(STORED_AS, JSON.stringify([...ticked]));
  } catch {
    // A browser that keeps nothing still shows the tick until the page is left.
  }
}

customElements.define('crossfade-check-list', CheckList);
