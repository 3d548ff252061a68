/**
 * What the enabled fields of a form hold, by name.
 *
 * @param lists names of groups of boxes, whose value is a list
 */
export function valuesOf(form: HTMLFormElement, lists: readonly string[]): Record<string, string | string[]> {
  const data = new FormData(form);
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) values[name] = String(data.get(name));
  for (const name of lists) values[name] = data.getAll(name).map(String);
  return values;
}

/** Puts a sentence under each field that is wrong, ties it to the field, and goes to the first. */
export function showErrors(form: HTMLFormElement, errors: Readonly<Record<string, string>>): void {
  const wrong: HTMLElement[] = [];
  for (const place of placesIn(form)) {
    const text = errors[place.dataset['error']!];
    if (text === undefined) continue;
    place.textContent = text.replaceAll('`', '');
    for (const field of fieldsOf(place)) {
      field.setAttribute('aria-invalid', 'true');
      wrong.push(field);
    }
  }
  wrong[0]?.focus();
}

export function clearErrors(form: HTMLFormElement): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-error]')) {
    place.textContent = '';
    for (const field of fieldsOf(place)) field.removeAttribute('aria-invalid');
  }
}

const placesIn = (form: HTMLFormElement): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>('fieldset:not(:disabled) [data-error]'),
];

const fieldsOf = (place: HTMLElement): HTMLInputElement[] => [
  ...(place.parentElement?.querySelectorAll<HTMLInputElement>('input') ?? []),
];
