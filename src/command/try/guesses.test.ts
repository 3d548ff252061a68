import { expect, it } from 'vitest';
import { fieldFor, GUESSES, type ControlName } from './guesses';

const fits = (name: string): ControlName[] =>
  (Object.keys(GUESSES) as ControlName[]).filter((control) =>
    GUESSES[control].names.some((pattern) => pattern.test(name)),
  );

it.each<[string, ControlName[]]>([
  ['Join', ['join']],
  ['Join now', ['join']],
  ['Enter room', ['join']],
  ['Mute', ['mute']],
  ['Mute my microphone', ['mute']],
  ['Turn off mic', ['mute']],
  ['Unmute', ['unmute']],
  ['Unmute mic', ['unmute']],
  ['Share screen', ['share']],
  ['Start sharing', ['share']],
  ['Stop sharing', ['stopSharing']],
  ['Leave', ['leave']],
  ['Hang up', ['leave']],
  ['Entrar na Reunião', ['join']],
  ['Beitreten', ['join']],
  ['Silenciar', ['mute']],
  ['Couper le micro', ['mute']],
  ['Ativar microfone', ['unmute']],
  ['Compartir pantalla', ['share']],
  ['Sair da chamada', ['leave']],
  ['Raccrocher', ['leave']],
  ['Mute all', []],
  ['Mute Ben', []],
  ['Send', []],
  ['Stop video', []],
])('"%s" is taken for %s', (name, controls) => {
  expect(fits(name)).toEqual(controls);
});

it('tells a field for a name from one for a room', () => {
  expect(['Your name', 'userName', 'Room name', 'meeting-id', 'E-mail'].map(fieldFor)).toEqual([
    'name',
    'name',
    'room',
    'room',
    undefined,
  ]);
  expect(['Nome completo', 'ID da Sala', 'Nom de la salle'].map(fieldFor)).toEqual(['name', 'room', 'room']);
});
