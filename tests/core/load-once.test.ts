import { expect, test } from 'vitest';

import { loadOnce } from '#core';

test('what is wanted twice at the same time is loaded once', async () => {
  let loads = 0;
  const thing = loadOnce(async () => ++loads);
  expect(thing.value).toBeNull();
  expect(await Promise.all([thing.get(), thing.get()])).toEqual([1, 1]);
  expect(thing.value).toBe(1);
  expect(await thing.get()).toBe(1);
});

test('a load that failed is tried again when it is wanted again', async () => {
  let loads = 0;
  const thing = loadOnce(async () => {
    loads += 1;
    if (loads === 1) throw new Error('offline');
    return loads;
  });
  await expect(thing.get()).rejects.toThrow('offline');
  expect(thing.value).toBeNull();
  expect(await thing.get()).toBe(2);
});

test('what is still on its way when it is no longer wanted is ended once it comes', async () => {
  const ended: string[] = [];
  const thing = loadOnce(async () => 'voice');
  thing.dispose((value) => ended.push(value));
  expect(ended).toEqual([]);
  const coming = thing.get();
  thing.dispose((value) => ended.push(value));
  await coming;
  expect(ended).toEqual(['voice']);
});
