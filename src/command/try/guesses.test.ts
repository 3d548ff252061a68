import { expect, it } from 'vitest';
import { fieldFor, GUESSES, TOKEN_ADDRESS, type ControlName } from './guesses';

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

it('tells a request for a token by its address from one for a file or for a service', () => {
  const looks = (address: string): boolean => new RegExp(TOKEN_ADDRESS, 'i').test(address);
  for (const address of [
    'http://localhost:5173/token',
    'http://localhost:5000/rooms/join-room',
    'https://app.example/api/video/getToken/',
    'https://mine-1234.twil.io/access-token/Ada/lab',
    'http://localhost/api/v1/TwilioAccess',
    'https://app.example/api/v1/twilio/token/Ada/room/lab',
  ])
    expect(looks(address), address).toBe(true);
  for (const address of [
    'http://localhost/rooms',
    'http://localhost/tokens/main.js',
    'https://api.videosdk.live/v2/token',
    'https://video.twilio.com/v1/connect',
    'https://ecs.us1.twilio.com/v1/token',
    'http://localhost/token/a/b/c',
  ])
    expect(looks(address), address).toBe(false);
});
