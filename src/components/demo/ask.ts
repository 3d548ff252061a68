import { element } from './dom';

export interface Question {
  title: string;
  text: string;
  /** Labels of the two buttons. */
  yes: string;
  no: string;
}

/** Asks the reader something that has to be answered before it goes on. Esc, and leaving the page, are a no. */
export function ask({ title, text, yes, no }: Question): Promise<boolean> {
  const dialog = element('dialog', 'question') as HTMLDialogElement;
  const heading = element('h2', '', title);
  heading.id = 'question-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = element('form', 'question-buttons') as HTMLFormElement;
  form.method = 'dialog';
  // The harmless answer comes first, and has the focus.
  form.append(button('no', no), button('yes', yes));
  dialog.append(heading, element('p', '', text), form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    window.addEventListener('pagehide', () => dialog.close('no'), { once: true });
    dialog.showModal();
  });
}

function button(value: string, label: string): HTMLElement {
  const made = element('button', 'button', label) as HTMLButtonElement;
  made.value = value;
  return made;
}
