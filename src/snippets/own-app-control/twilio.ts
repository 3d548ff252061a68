const { crossfade } = window;

// #region respond
crossfade.respond('/access', async () => {
  const room = 'stand-up';
  return { token: await crossfade.twilioToken({ identity: 'Me', room }), room };
});
// #endregion respond

// #region guest
export async function ring(room: string): Promise<void> {
  const ada = await crossfade.addGuest({ service: 'twilio', room, name: 'Ada' });
  await ada.speak(1);
  await ada.mute();
  await ada.cameraOff();
  await ada.leave();
}
// #endregion guest

// #region faults
export async function reconnect(): Promise<void> {
  await crossfade.faults.dropSockets('twilio');
}

export async function throwOut(room: string): Promise<void> {
  await crossfade.faults.removeParticipant({ service: 'twilio', room, participant: 'Me' });
}
// #endregion faults
