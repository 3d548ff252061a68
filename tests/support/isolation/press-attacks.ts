import { attackProgram, type Attack, type Browser } from './attack';
import type { Target } from './listeners';

/*
 * What one press could be used for. Each gets a press of its own: some use it up. `works` says in which browsers a frame of an
 * ordinary page gets it.
 */
export interface PressAttack extends Attack {
  works: readonly Browser[];
}

const BOTH = ['chromium', 'firefox'] as const;

export const PRESS_ATTACKS: readonly PressAttack[] = [
  {
    name: 'the whole screen',
    run: async () => {
      await document.body.requestFullscreen();
      await document.exitFullscreen();
      return 'done';
    },
    works: BOTH,
  },
  {
    name: 'the pointer',
    run: () =>
      new Promise((resolve, reject) => {
        document.addEventListener('pointerlockchange', () => {
          document.exitPointerLock();
          resolve('done');
        });
        document.addEventListener('pointerlockerror', () => reject(new Error('refused')));
        Promise.resolve(document.body.requestPointerLock()).catch(reject);
      }),
    works: BOTH,
  },
  {
    name: 'a window above everything',
    run: async () => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      const video = document.body.appendChild(document.createElement('video'));
      video.muted = true;
      video.srcObject = canvas.captureStream();
      setInterval(() => context.fillRect(0, 0, Math.random() * 9, 9), 20);
      await video.play();
      await video.requestPictureInPicture();
      await document.exitPictureInPicture();
      return 'done';
    },
    works: ['chromium'],
  },
  {
    name: 'the clipboard, to write',
    run: () => navigator.clipboard.writeText('secret').then(() => 'done'),
    works: BOTH,
  },
  {
    name: 'the clipboard, to write markup',
    run: () => {
      const item = new ClipboardItem({ 'text/html': new Blob(['<b>x</b>'], { type: 'text/html' }) });
      return navigator.clipboard.write([item]).then(() => 'done');
    },
    works: BOTH,
  },
  { name: 'a window', run: () => (window.open('about:blank') ? 'done' : 'none'), works: BOTH },
  {
    name: 'a window by name, at the top',
    run: () => (window.open('about:blank#top', '_top') ? 'done' : 'none'),
    works: [],
  },
  {
    name: 'a link to a new window',
    run: ({ origin }) => {
      const link = Object.assign(document.createElement('a'), {
        href: `${origin}/press-blank`,
        target: '_blank',
      });
      document.body.append(link);
      link.click();
      return new Promise((resolve) => setTimeout(resolve, 500, 'clicked'));
    },
    works: BOTH,
    arrives: ['/press-blank'],
  },
  {
    name: 'a form to a new window',
    run: ({ origin }) => {
      const form = Object.assign(document.createElement('form'), {
        action: `${origin}/press-form`,
        target: '_blank',
      });
      document.body.append(form);
      form.requestSubmit();
      return new Promise((resolve) => setTimeout(resolve, 500, 'clicked'));
    },
    works: BOTH,
    arrives: ['/press-form?'],
  },
  {
    name: 'a button’s own address',
    run: ({ origin }) => {
      const form = document.body.appendChild(document.createElement('form'));
      const button = Object.assign(document.createElement('button'), {
        formAction: `${origin}/press-formaction`,
        formMethod: 'post',
        formTarget: '_blank',
      });
      form.append(button);
      button.click();
      return new Promise((resolve) => setTimeout(resolve, 500, 'clicked'));
    },
    works: BOTH,
    arrives: ['/press-formaction'],
  },
  {
    name: 'the printer',
    run: () =>
      new Promise((resolve) => {
        addEventListener('beforeprint', () => resolve('done'));
        setTimeout(resolve, 500, 'none');
        window.print();
      }),
    // A stock Firefox shows its dialog, which nothing here could close.
    works: ['chromium'],
  },
  {
    name: 'a question of the browser',
    run: () => (window.prompt('x', 'y') === 'y' ? 'done' : 'none'),
    works: BOTH,
  },
  {
    name: 'the site’s own storage',
    run: () => document.requestStorageAccess().then(() => 'done'),
    works: BOTH,
  },
  {
    name: 'a share with other apps',
    run: () => navigator.share({ title: 'x', url: 'https://example.com' }).then(() => 'done'),
    works: [],
  },
  { name: 'a shaking device', run: () => (navigator.vibrate(1) ? 'done' : 'none'), works: ['chromium'] },
  {
    name: 'the keys of the system',
    run: () =>
      (navigator as unknown as { keyboard: { lock(): Promise<void> } }).keyboard.lock().then(() => 'done'),
    works: [],
  },
];

/** A button for each, which lets it try. */
export const pressProgram = (attacks: readonly PressAttack[], target: Target): string =>
  attacks
    .map(
      (attack) => `{
        const button = document.body.appendChild(document.createElement('button'));
        button.textContent = ${JSON.stringify(attack.name)};
        button.onclick = async () => { ${attackProgram([attack], target, 0)} };
      }`,
    )
    .join('\n');
