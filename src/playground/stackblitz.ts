import { STACKBLITZ } from './stackblitz-address';
import type { Project } from './project-files';

/**
 * Sends a project to StackBlitz by a form that opens it there in a new tab, as StackBlitz documents it. The new tab knows
 * nothing of this one. A form turns line ends to CRLF.
 */
export function openInStackBlitz({ name, files }: Project): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `${STACKBLITZ}/run`;
  form.target = '_blank';
  form.rel = 'noopener';
  form.hidden = true;
  const add = (key: string, value: string): void => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = `project[${key}]`;
    input.value = value;
    form.append(input);
  };
  add('title', name);
  add('description', 'From the playground of Crossfade');
  add('template', 'node');
  for (const [path, text] of Object.entries(files)) add(`files][${path}`, text);
  document.body.append(form);
  form.submit();
  form.remove();
}
