import { element } from './element';

export interface Question {
  title: string;
  text: string;
  /** Labels of the two buttons. */
  yes: string;
  no: string;
}

/** Asks the reader something that has to be answered before it goes on. Esc, and leaving the page, are a no. */
export function ask({ title, text, yes, no }: Question): Promise<boolean> {
  const heading = element('h2', { id: 'question-title' }, title);
  const form = element('form', { className: 'question-buttons', method: 'dialog' }, [
    // The harmless answer comes first, and has the focus.
    answer('no', no),
    answer('yes', yes),
  ]);
  const dialog = element('dialog', 'question', [heading, element('p', '', text), form]);
  dialog.setAttribute('aria-labelledby', heading.id);
  document.body.append(dialog);
  const answered = new AbortController();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      answered.abort();
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    window.addEventListener('pagehide', () => dialog.close('no'), { signal: answered.signal });
    dialog.showModal();
  });
}

const answer = (value: string, label: string): HTMLElement =>
  element('button', { className: 'button', value }, label);
