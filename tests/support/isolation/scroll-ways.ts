/** Ways in which a program moves the page around it: what stands in the frame comes into view. `e` is an element far below. */
export const SCROLL_WAYS = {
  'scrollIntoView()': `e.scrollIntoView()`,
  'scrollIntoView(), smoothly': `e.scrollIntoView({ behavior: 'smooth' })`,
  'scrollIntoViewIfNeeded()': `(e.scrollIntoViewIfNeeded ?? e.scrollIntoView).call(e)`,
  'focus()': `e.focus()`,
  'find()': `find('Needle')`,
  'a fragment': `location.hash = '#e'`,
  'a dialog': `dialog.showModal()`,
  'the check of a form': `form.reportValidity()`,
  'a label': `label.click()`,
  'the selection': `getSelection().selectAllChildren(e); getSelection().modify('extend', 'forward', 'character')`,
};
export type ScrollWay = keyof typeof SCROLL_WAYS;

/** What of it nothing can be put in place of (docs/threat-model.md). */
export const LEFT_WAYS: readonly ScrollWay[] = [
  'a fragment',
  'a dialog',
  'the check of a form',
  'a label',
  'the selection',
];

/** Scrolls when it is told to, by a press of its button. */
export const scrollProgram = (way: ScrollWay): string => `
  document.body.innerHTML = '<button id="go">go</button><div style="height: 3000px"></div><p id="e" tabindex="0">Needle</p><dialog id="dialog"><input></dialog><form id="form"><input id="field" required></form><label id="label" for="field">x</label>';
  const [e, dialog, form, label] = ['e', 'dialog', 'form', 'label'].map((id) => document.getElementById(id));
  document.getElementById('go').onclick = () => {
    ${SCROLL_WAYS[way]};
    document.body.dataset.tried = 'yes';
  };`;
