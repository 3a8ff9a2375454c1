import { composePose } from '#avatar';
import { express } from '#brain';
import { createFacePose, createMouthShape, POSE_CHANNELS } from '#core';

import { PLAYS } from '../tests/brain/scenes/plays.ts';

/** The moments of each play that are looked at, seconds and what they are. */
const MOMENTS: Readonly<
  Record<keyof typeof PLAYS, readonly (readonly [second: number, what: string])[]>
> = {
  joke: [
    [1, 'angry visitor'],
    [8, 'complaint'],
    [15.2, 'they laugh'],
    [17, 'relief'],
    [21, 'joy'],
  ],
  tears: [
    [2.9, 'before'],
    [4, 'they cry'],
    [5, 'distress'],
    [8, 'comforting'],
    [19, 'after'],
  ],
  shout: [
    [1.9, 'listening'],
    [2.35, 'a shout'],
    [3.5, 'goes on'],
    [7, 'complaint'],
    [60, 'later'],
  ],
  praise: [
    [2.9, 'before'],
    [3.6, 'thanks'],
    [4.4, 'gratitude'],
    [6.4, 'again'],
    [15, 'later'],
  ],
  insult: [
    [2.9, 'before'],
    [3.8, 'insult'],
    [4.7, 'embarrassed'],
    [9, 'steady'],
    [40, 'later'],
  ],
  silence: [
    [5, 'speaking'],
    [9, 'waiting'],
    [60, 'a minute'],
    [187.2, 'three minutes'],
    [200.9, 'they stir'],
  ],
  interruption: [
    [5.9, 'speaking'],
    [6.3, 'cut off'],
    [6.6, 'listening'],
    [8, 'listening'],
    [13, 'after'],
  ],
  return: [
    [2, 'visitor'],
    [15, 'thanked'],
    [24.5, 'they are gone'],
    [60.25, 'back again'],
    [61.2, 'known'],
  ],
  kiosk: [
    [10, 'angry first'],
    [30.25, 'second comes'],
    [37, 'who is glad'],
    [70.25, 'third comes'],
    [80, 'calm'],
  ],
};

/** A still of every moment: the channels of the pose that are not 0. Where a blink falls, the moment just after it. */
export function stills() {
  return Object.entries(PLAYS).flatMap(([name, play]) => {
    const moments = Object.entries(MOMENTS).find(([known]) => known === name)?.[1] ?? [];
    const last = Math.max(...moments.map(([second]) => second));
    const film = play().play(last + 2);
    return moments.map(([second, what]) => {
      let at = second;
      while (express(film.state(at)).blink > 0.15 && at < second + 0.6) at += 1 / 60;
      const [pose, mouth] = [createFacePose(), createMouthShape()];
      mouth[0] = 1;
      composePose(express(film.state(at)), mouth, { still: false }, pose);
      const channels = POSE_CHANNELS.map((channel, i) => [channel, pose[i] ?? 0] as const);
      return {
        label: `${name}: ${what}`,
        pose: Object.fromEntries(channels.filter(([, value]) => value !== 0)),
      };
    });
  });
}
