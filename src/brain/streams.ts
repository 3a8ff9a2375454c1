import { draw } from '#core';

/**
 * One random stream for each thing that happens by itself, so that one channel never disturbs another: a blink more or
 * less does not move the eyes elsewhere, and each channel can be run ahead alone.
 */
const CHANNELS = [
  'gaze',
  'blink',
  'head',
  'swallow',
  'breath',
  'heart',
  'listen',
  'accent',
] as const;
export type Channel = (typeof CHANNELS)[number];
/** The int32 state of each stream. */
export type Streams = Readonly<Record<Channel, number>>;
export type MutableStreams = Record<Channel, number>;

/** Streams of one seed, far apart from each other. */
export function createStreams(seed: number): MutableStreams {
  const of = (channel: Channel): number => {
    const mixed = Math.imul(
      (seed | 0) ^ Math.imul(CHANNELS.indexOf(channel) + 1, 0x9e3779b1),
      0x85ebca6b,
    );
    return (mixed ^ (mixed >>> 15)) | 0;
  };
  return {
    gaze: of('gaze'),
    blink: of('blink'),
    head: of('head'),
    swallow: of('swallow'),
    breath: of('breath'),
    heart: of('heart'),
    listen: of('listen'),
    accent: of('accent'),
  };
}

/** Uniform in [low, high). */
export const uniform = (
  rng: MutableStreams,
  channel: Channel,
  low: number,
  high: number,
): number => {
  const [value, next] = draw(rng[channel]);
  rng[channel] = next;
  return low + value * (high - low);
};

/** Standard normal by Box and Muller; two draws. */
export const normal = (rng: MutableStreams, channel: Channel): number => {
  const u = Math.max(1e-9, uniform(rng, channel, 0, 1));
  const v = uniform(rng, channel, 0, 1);
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
};
