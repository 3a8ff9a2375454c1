import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Software GL, no service of the browser's own on the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SOFTWARE_GL = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];
const NO_GL = ['--disable-gpu', '--disable-3d-apis', '--disable-software-rasterizer'];

export interface BrowserOptions {
  /** An MJPEG or Y4M file played by the camera; null shows Chromium's test picture. */
  readonly cameraFile?: string;
  readonly microphoneFile?: string;
  readonly webgl?: boolean;
}

export const launchBrowser = (options: BrowserOptions = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['MIEN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...FLAGS,
      ...(options.webgl === false ? NO_GL : SOFTWARE_GL),
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      ...(options.cameraFile ? [`--use-file-for-fake-video-capture=${options.cameraFile}`] : []),
      ...(options.microphoneFile
        ? [`--use-file-for-fake-audio-capture=${options.microphoneFile}`]
        : []),
    ],
  });

export interface Visit {
  readonly page: Page;
  /** Every address the page asked for. */
  readonly requests: readonly string[];
  /** Uncaught errors and console errors. */
  readonly errors: readonly string[];
}

/** A visitor with nothing stored, watched: what they load and what goes wrong. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 960, height: 640 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url, { waitUntil: 'commit' });
  return { page, requests, errors };
}
