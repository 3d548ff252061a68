// Runs in a pane: writes down the names of the devices, again when they change.
export {};

async function list(): Promise<void> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  document.body.textContent = devices.map(({ label }) => label).join();
}
await list();
navigator.mediaDevices.ondevicechange = list;
