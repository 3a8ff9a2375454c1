import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildPerson } from '../../src/avatar/person/build-person.ts';
import { writeGlb } from '../../src/avatar/person/files/write-glb.ts';
import { PRESETS } from '../../src/avatar/person/presets.ts';
import {
  asVrm0,
  asVrm1,
  elsewhere,
  eyeless,
  halved,
  meshoptPacked,
  renamed,
  underscored,
  withNaN,
} from '../avatar/guest/guest-files.ts';
import { dracoPacked, ktx2Painted } from '../avatar/guest/packed-guests.ts';
import { runMien, type RunningMien } from '../support/run-server.ts';
import type { GuestFile, LoadedForTest } from './pages/guest.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { servePage, type PageServer } from './support/page-server.ts';

const [first] = PRESETS;
if (!first) throw new Error('there are no presets');
const glb = writeGlb(buildPerson(first));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

let browser: Browser;
let pages: PageServer;
let page: Page;
const foreign: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  pages = await servePage('guest');
  const { origin } = pages;
  page = await browser.newPage();
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:blob|data):/u.test(url)) foreign.push(url);
  });
  await page.goto(pages.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.guest !== undefined, undefined, { timeout: 90_000 });
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

const load = async (file: GuestFile): Promise<LoadedForTest> => {
  const loaded = await page.evaluate((asked) => window.guest?.load(asked), file);
  if (!loaded) throw new Error('the page offers nothing');
  return loaded;
};
const loadBytes = (bytes: Uint8Array): Promise<LoadedForTest> => load({ base64: base64(bytes) });

const both = (name: string): Record<string, number> => ({
  [`${name}Left`]: 1,
  [`${name}Right`]: 1,
});
/** Where our own people's eyes and mouth are in a square picture; a guest's have to be there too. */
const BOXES = {
  eyes: [0.34, 0.27, 0.32, 0.12],
  mouth: [0.38, 0.42, 0.24, 0.14],
  wall: [0.02, 0.02, 0.15, 0.3],
} as const;
const POSES = [
  {},
  { ...both('mouthSmile') },
  { viseme_aa: 1 },
  { ...both('eyeBlink') },
  { eyeLeftYawRad: 0.4, eyeRightYawRad: 0.4, eyeLookOutLeft: 0.7, eyeLookInRight: 0.7 },
];

describe('a guest looks as they are asked to, wherever their file comes from', () => {
  test.each([
    ['as we write it', () => glb, 'arkit'],
    [
      'behind meshes with _L and _R, without visemes',
      () =>
        renamed(glb, (name) =>
          name.startsWith('viseme') ? null : `blendShape1.${underscored(name)}`,
        ),
      'arkit',
    ],
    ['in centimetres, turned away, standing elsewhere', () => elsewhere(glb), 'arkit'],
    ['packed with meshopt', () => meshoptPacked(glb), 'arkit'],
    ['packed with Draco', () => dracoPacked(glb), 'arkit'],
    ['with pictures in KTX2, ETC1S', () => ktx2Painted(glb, 'ETC1S', [250, 240, 235]), 'arkit'],
    ['with pictures in KTX2, UASTC', () => ktx2Painted(glb, 'UASTC', [250, 240, 235]), 'arkit'],
    ['as VRM 1 with names that say nothing', () => asVrm1(glb), 'vrm'],
    ['as VRM 0', () => asVrm0(glb), 'vrm'],
  ] as const)('%s', async (_how, make, kind) => {
    const loaded = await loadBytes(await make());
    if ('fault' in loaded) throw new Error(loaded.fault.detail);
    expect(loaded.report.kind).toBe(kind);
    expect(loaded.report.head).toBe('bone');
    const changes = await page.evaluate(([poses, boxes]) => window.guest?.compare(poses, boxes), [
      POSES,
      BOXES,
    ] as const);
    const [smile, open, blink, look] = changes ?? [];
    expect(smile?.['mouth']).toBeGreaterThan(2);
    expect(open?.['mouth']).toBeGreaterThan(4);
    expect(blink?.['eyes']).toBeGreaterThan(3);
    // a VRM 0 without ranges hardly turns its eyes, as its format has it
    expect(look?.['eyes']).toBeGreaterThan(kind === 'vrm' ? 0.05 : 0.6);
    for (const change of changes ?? []) expect(change['wall']).toBeLessThan(0.5);
    expect(open?.['eyes']).toBeLessThan(1.5);
  });

  test('mouth shapes alone are enough to speak', async () => {
    const loaded = await loadBytes(
      renamed(glb, (name) => (name.startsWith('viseme') ? name : null)),
    );
    if ('fault' in loaded) throw new Error(loaded.fault.detail);
    expect(loaded.report.kind).toBe('visemes');
    expect(loaded.report.remarks).toEqual(expect.arrayContaining(['no-blink', 'no-smile']));
    const changes = await page.evaluate(([poses, boxes]) => window.guest?.compare(poses, boxes), [
      [{}, { viseme_aa: 1 }],
      BOXES,
    ] as const);
    expect(changes?.[0]?.['mouth']).toBeGreaterThan(4);
  });

  test('without eyes the lids still tell where they were', async () => {
    const loaded = await loadBytes(eyeless(glb));
    if ('fault' in loaded) throw new Error(loaded.fault.detail);
    const changes = await page.evaluate(([poses, boxes]) => window.guest?.compare(poses, boxes), [
      [{}, { eyeBlinkLeft: 1, eyeBlinkRight: 1 }],
      BOXES,
    ] as const);
    expect(changes?.[0]?.['eyes']).toBeGreaterThan(2);
  });
});

describe('a file that is no good', () => {
  test.each([
    ['half of it', { base64: base64(halved(glb)) }, 'truncated', true],
    ['numbers that are none', { base64: base64(withNaN(glb)) }, 'corrupt', false],
    [
      'no face',
      { base64: base64(renamed(glb, (name) => `body_${name.length}`)) },
      'no-face-shapes',
      false,
    ],
    [
      'more than the limit',
      { base64: base64(glb), limits: { maxBytes: 1000 } },
      'too-large',
      false,
    ],
    ['another protocol', { url: 'ftp://files.example/a.glb' }, 'refused', false],
    ['a server that is not there', { url: 'http://127.0.0.1:9/a.glb' }, 'network', true],
  ] as const)('%s comes back as a fault', async (_what, file, code, retryable) => {
    const loaded = await load(file);
    expect(loaded).toMatchObject({ fault: { code, retryable } });
  });

  test('an address with nothing behind it comes back as such', async () => {
    await page.route('**/nobody.glb', (route) => route.fulfill({ status: 404, body: 'no' }));
    const loaded = await load({ url: '/nobody.glb' });
    expect(loaded).toMatchObject({ fault: { code: 'not-found', retryable: false } });
  });

  test('a server that never answers is not waited for', async () => {
    await page.route('**/slow.glb', () => undefined);
    const loaded = await load({ url: '/slow.glb', limits: { maxMs: 200 } });
    expect(loaded).toMatchObject({ fault: { code: 'too-slow', retryable: true } });
  });

  test('nothing was ever asked of anybody else', () => {
    expect(foreign.filter((url) => !url.startsWith('http://127.0.0.1:9/'))).toEqual([]);
  });
});

interface Shelf {
  readonly __mien?: { readonly stage?: { readonly triangles: number; readonly frames: number } };
}

describe('in the product', () => {
  let product: RunningMien;
  beforeAll(async () => {
    product = await runMien();
  });
  afterAll(async () => product?.stop());

  test('?avatar= shows whoever is in the file, however it is packed, with nothing from elsewhere', async () => {
    const packed = await ktx2Painted(await dracoPacked(glb), 'ETC1S', [250, 240, 235]);
    const { page: tab, requests, errors } = await visit(browser, 'about:blank');
    await tab.route(
      ({ pathname }) => pathname === '/people/vera.glb',
      (route) => route.fulfill({ body: Buffer.from(packed), contentType: 'model/gltf-binary' }),
    );
    await tab.goto(`${product.url}/?debug&avatar=/people/vera.glb`, { waitUntil: 'commit' });
    await tab.locator('.stage[data-state="ready"]').waitFor({ timeout: 90_000 });
    await tab.waitForFunction(() => ((window as unknown as Shelf).__mien?.stage?.frames ?? 0) > 1);
    expect(requests.some((url) => url.includes('/person/'))).toBe(false);
    expect(
      requests.filter((url) => !/^(?:about|blob|data):/u.test(url) && !url.startsWith(product.url)),
    ).toEqual([]);
    expect(errors).toEqual([]);
    await tab.context().close();
  });

  test('a file that is no good costs nothing but the figure: ours stands there, and says so', async () => {
    const { page: tab } = await visit(browser, `${product.url}/?avatar=/people/nobody.glb`);
    await tab.locator('.stage[data-state="ready"]').waitFor({ timeout: 90_000 });
    await tab.getByText('The figure that was to stand here').waitFor();
    await tab.locator('#say').fill('Are you open today?');
    await tab.locator('#say').press('Enter');
    await tab.getByText('Are you open today?').first().waitFor();
    expect(await tab.locator('.stage').getAttribute('data-state')).toBe('ready');
    await tab.context().close();
  });

  test('who does not ask for a guest loads none of it', async () => {
    const { page: tab, requests } = await visit(browser, product.url);
    await tab.locator('.stage[data-state="ready"]').waitFor({ timeout: 90_000 });
    expect(requests.filter((url) => /guest|GLTF|vrm|draco|basis|meshopt/iu.test(url))).toEqual([]);
    await tab.context().close();
  });
});
