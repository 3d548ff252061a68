const { crossfade } = window;

// #region respond
crossfade.respond('/access', async () => {
  const headers = { authorization: await crossfade.videosdkToken() };
  const made = await fetch('https://api.videosdk.live/v2/rooms', { method: 'POST', headers });
  const { roomId } = (await made.json()) as { roomId: string };
  return { token: await crossfade.videosdkToken({ roomId }), room: roomId };
});
// #endregion respond

// #region guest
export async function ring(room: string): Promise<void> {
  const ada = await crossfade.addGuest({ service: 'videosdk', room, name: 'Ada' });
  await ada.speak(1);
  await ada.mute();
  await ada.cameraOff();
  await ada.leave();
}
// #endregion guest

// #region faults
export async function reconnect(): Promise<void> {
  await crossfade.faults.dropSockets('videosdk');
}

export async function throwOut(room: string): Promise<void> {
  await crossfade.faults.removeParticipant({ service: 'videosdk', room, participant: 'me' });
}
// #endregion faults
