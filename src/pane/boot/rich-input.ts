import { apply } from '../../sandbox/media/primordials';

/**
 * Lets what the reader drops or pastes into a text come in as plain text. The browser makes elements of markup by itself, asks no
 * policy, and would make a frame: one with a realm of its own, whose connections nothing guards. A program can bring such
 * markup along with what is dragged or copied from it. Has to listen before the program does, and before its ways to insert
 * text are taken away.
 */
export function takePlainText(): void {
  const transferOf = Object.getOwnPropertyDescriptor(InputEvent.prototype, 'dataTransfer')?.get;
  if (!transferOf) throw new Error('This browser does not say what is inserted.');
  const { preventDefault } = Event.prototype;
  const { getData } = DataTransfer.prototype;
  const { execCommand } = Document.prototype;
  const page = document;
  window.addEventListener(
    'beforeinput',
    (event) => {
      if (!event.isTrusted) return;
      const transfer: unknown = apply(transferOf, event, []);
      if (transfer === null || transfer === undefined) return;
      apply(preventDefault, event, []);
      const text: unknown = apply(getData, transfer, ['text/plain']);
      if (text !== '') apply(execCommand, page, ['insertText', false, text]);
    },
    true,
  );
}
