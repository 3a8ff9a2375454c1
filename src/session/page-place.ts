import type { PagePercept } from '#core';

/** A place on the page that changed, as an interface sees it. */
export interface PagePlace {
  /** From the person's face, in widths of the page: + = towards the visitor's right. */
  readonly x: number;
  /** From the person's face, in heights of the page: + = up. */
  readonly y: number;
  /** [0, 1] how much it calls: 0.3 = a field that is entered, 0.7 = a picture that appears. */
  readonly salience: number;
}

/** The whole page as somebody would see it who looks out of it, from conversation distance. */
const PAGE_DEG = { width: 40, height: 24 } as const;
const RAD = Math.PI / 180;

/** The person's left is the visitor's right. */
export const pagePercept = ({ x, y, salience }: PagePlace, tMs: number): PagePercept => ({
  kind: 'page',
  tMs,
  yawRad: x * PAGE_DEG.width * RAD,
  pitchRad: y * PAGE_DEG.height * RAD,
  salience,
});
