/*
 * What buttons of a call are called, for apps that say nothing. The first that fits counts, so the sure ones come first.
 */

export type ControlName = 'join' | 'mute' | 'unmute' | 'share' | 'stopSharing' | 'leave';

export interface Guess {
  /** Of the accessible name. */
  names: readonly RegExp[];
  /** Of `id`, `title`, `data-testid`, `class` and the picture's address, for buttons that only show one. */
  marks: readonly string[];
}

export const GUESSES: Readonly<Record<ControlName, Guess>> = {
  join: {
    names: [
      /^join\b/i,
      /^(?:connect|enter|start)\b(?!.*\b(?:shar|record))/i,
      /^(?:continue|next|go|call|ready)\b/i,
      /\bjoin\b/i,
      /^(?:entrar|unirse|ingresar|participar|rejoindre|entrer|beitreten|teilnehmen|entra|partecipa)\b/i,
    ],
    marks: ['join', 'connect', 'enter'],
  },
  mute: {
    names: [
      /^mute$/i,
      /^(?:mute|turn off|disable|stop)\b.*\b(?:mic|microphone|audio|me|myself)\b/i,
      /^(?:mic|microphone|audio)(?: on)?$/i,
      /^(?:toggle )(?:mic|microphone|audio|mute)\b/i,
      /^(?:silenciar|mutar|silenzia|stumm(?:schalten)?)$/i,
      /^(?:silenciar|desativar|desactivar|couper|disattiva)\b.*\b(?:mic|micro\w*|som|son|audio)\b/i,
    ],
    marks: ['mute', 'mic', 'audio'],
  },
  unmute: {
    names: [
      /^unmute$/i,
      /^(?:unmute|turn on|enable|start)\b.*\b(?:mic|microphone|audio|me|myself)\b/i,
      /^(?:mic|microphone|audio) off$/i,
      /^(?:ativar|activar|activer|attiva)\b.*\b(?:mic|micro\w*|som|son|audio)\b/i,
    ],
    marks: ['unmute'],
  },
  share: {
    names: [
      /^share\b/i,
      /^(?:start|toggle) (?:screen|sharing|presenting)\b/i,
      /^(?:screen ?share|present)\b/i,
      /^(?:compartilhar|compartir|partager|condividi|bildschirm)\b/i,
    ],
    marks: ['share', 'screen'],
  },
  stopSharing: {
    names: [/^(?:stop|end|un)[- ]?(?:screen|shar|present)/i, /^stop\b.*\bshar/i],
    marks: ['stop-share', 'stopshare', 'unshare'],
  },
  leave: {
    names: [
      /^leave\b/i,
      /^(?:disconnect|hang ?up|end call|exit|quit)\b/i,
      /\b(?:leave|hang ?up)\b/i,
      /^(?:sair|salir|quitter|verlassen|esci|colgar|encerrar|desligar|raccrocher|auflegen)\b/i,
    ],
    marks: ['leave', 'hangup', 'hang-up', 'disconnect', 'end-call', 'endcall', 'phone', 'call'],
  },
};

/** What a field that stands before joining is for, by all that it is called. */
export function fieldFor(called: string): 'name' | 'room' | undefined {
  if (/room|meeting|channel|conference|\b(?:sala|salle|raum|stanza)\b|reuni[oó]n|réunion/i.test(called))
    return 'room';
  return /name|identity|user|participant|who|\b(?:nome|nombre|nom)\b/i.test(called) ? 'name' : undefined;
}
