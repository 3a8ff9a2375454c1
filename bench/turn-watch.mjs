/**
 * Runs in the page before anything else; keeps what happened in each turn on `window.turnWatch`, in the page's own time.
 * It changes nothing of what it watches. Self-contained: it is sent to the page as text.
 */
export const watchTurns = () => {
  /** Quieter than this (RMS of 5 ms, full scale 1) counts as silence: -40 dB. */
  const AUDIBLE_RMS = 0.01;
  const WINDOW_S = 0.005;
  let turn = null;
  const since = (name) => {
    if (turn) turn[name] ??= performance.now();
  };

  window.turnWatch = {
    /** Forgets the last turn and waits for the next Enter. */
    expect() {
      turn = { sounds: [] };
    },
    /** A turn was spoken and ended at `atMs`, page time. */
    begin(atMs) {
      turn = { sounds: [], submitMs: atMs, noticedMs: atMs };
    },
    read: () => turn,
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !turn || turn.submitMs) return;
      // The moment of the key itself: a page too busy to notice it must pay for that.
      turn.submitMs = event.timeStamp;
      turn.noticedMs = performance.now();
    },
    { capture: true },
  );

  const { fetch } = window;
  window.fetch = async (...args) => {
    const [asked] = args;
    const isTurn = typeof asked === 'string' && asked.endsWith('/turns');
    if (isTurn) since('askedMs');
    const response = await fetch(...args);
    if (isTurn) since('headersMs');
    return response;
  };

  const { postMessage } = Worker.prototype;
  const heardFrom = new WeakSet();
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.kind === 'job') since('voiceAskedMs');
    if (!heardFrom.has(this)) {
      heardFrom.add(this);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'sound') since('voiceAnsweredMs');
      });
    }
    return postMessage.call(this, message, ...rest);
  };

  /** Seconds from the beginning of `buffer` to the first sound in it, not before `fromS`; null when it is all silence. */
  const soundAfterS = (buffer, fromS) => {
    const pcm = buffer.getChannelData(0);
    const size = Math.round(WINDOW_S * buffer.sampleRate);
    for (let at = Math.round(fromS * buffer.sampleRate); at < pcm.length; at += size) {
      let sum = 0;
      const end = Math.min(pcm.length, at + size);
      for (let i = at; i < end; i++) sum += pcm[i] ** 2;
      if (Math.sqrt(sum / (end - at)) > AUDIBLE_RMS) return at / buffer.sampleRate;
    }
    return null;
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (whenS = 0, offsetS = 0, ...rest) {
    start.call(this, whenS, offsetS, ...rest);
    if (!turn?.submitMs || !this.buffer) return;
    since('placedMs');
    const soundS = soundAfterS(this.buffer, offsetS);
    if (soundS === null) return;
    const { context } = this;
    const atS = Math.max(whenS, context.currentTime) + soundS - offsetS;
    // Two ways to say when that leaves the loudspeaker; the later one counts.
    const { contextTime, performanceTime } = context.getOutputTimestamp();
    const byStampMs = performanceTime + (atS - contextTime) * 1000;
    const latencyS = context.outputLatency || context.baseLatency || 0;
    const byLatencyMs = performance.now() + (atS - context.currentTime + latencyS) * 1000;
    turn.sounds.push({
      byStampMs,
      byLatencyMs,
      latencyMs: latencyS * 1000,
      lengthMs: (this.buffer.duration - offsetS) * 1000,
      running: context.state,
    });
  };

  /** Once the speaker has begun the first line of a reply: when its first viseme is due on the audio clock. */
  window.turnWatch.follow = (speaker) => {
    /** The visemes; what the speaker writes behind them falls off the end. */
    const mouth = new Float32Array(15);
    speaker.subscribe((event) => {
      if (event.kind !== 'line-started' || !turn?.submitMs || turn.lineStartedMs) return;
      since('lineStartedMs');
      const offsetMs = performance.now() - speaker.nowMs();
      for (let atMs = event.atMs - 100; atMs < event.atMs + 1500; atMs += 1) {
        speaker.mouthAt(atMs, mouth);
        // Another viseme than silence is the strongest.
        if (mouth.indexOf(Math.max(...mouth)) === 0) continue;
        turn.visemeMs = atMs + offsetMs;
        break;
      }
    });
  };

  const look = () => {
    const silence = window.__mien?.stage?.lastPose[52] ?? 1;
    if (turn?.submitMs && silence < 0.5 && turn.lineStartedMs) since('mouthDrawnMs');
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
