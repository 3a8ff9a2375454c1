import {
  LinearFilter,
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  ShaderMaterial,
  Vector2,
  WebGLRenderTarget,
  type Camera,
  type Texture,
  type WebGLRenderer,
} from 'three';

import type { Framing } from './framing.ts';
import { BACKDROP_FRAGMENT, BACKDROP_VERTEX } from './glsl/output.ts';
import { ROOM_FRAGMENT, ROOM_VERTEX } from './glsl/room.ts';
import type { Theme } from './light-rig.ts';

/** Longer side of the painted room. It is out of focus, so this is enough for any screen. */
const LONG_SIDE_PX = 640;

/** Share of the painted room that is on view; the rest is there to drift into. Also stands in BACKDROP_VERTEX. */
export const ROOM_SHARE = 0.985;

/** What stands behind the person: a museum's lobby, or a photographer's paper. Both know day and evening. */
export type Backdrop = 'lobby' | 'paper';

/** The room behind the person: painted when the view or the theme changes, then only copied. */
export interface Room {
  readonly texture: Texture;
  /** Shift of the picture in shares of the view, against the camera's breath. */
  readonly drift: { readonly value: Vector2 };
  paint(framing: Framing, theme: Theme, backdrop: Backdrop): void;
  /** Lays the room behind what has been drawn. */
  render(camera: Camera): void;
  /** The painted room as a picture for a canvas of the page, when the GPU has come to it. */
  picture(): Promise<ImageData>;
  dispose(): void;
}

export const createRoom = (renderer: WebGLRenderer): Room => {
  const target = new WebGLRenderTarget(4, 4, { depthBuffer: false });
  target.texture.minFilter = LinearFilter;
  target.texture.magFilter = LinearFilter;
  const drift = { value: new Vector2() };
  const quad = new PlaneGeometry(2, 2);
  const flat = new OrthographicCamera();
  const uniforms = {
    uAspect: { value: 1 },
    uEvening: { value: 0 },
    uPaper: { value: 0 },
    uEye: { value: new Vector2() },
  };
  const painter = new Mesh(
    quad,
    new ShaderMaterial({
      uniforms,
      vertexShader: ROOM_VERTEX,
      fragmentShader: ROOM_FRAGMENT,
      depthTest: false,
      depthWrite: false,
    }),
  );
  const backdrop = new Mesh(
    quad,
    new ShaderMaterial({
      uniforms: { uRoom: { value: target.texture }, uDrift: drift },
      vertexShader: BACKDROP_VERTEX,
      fragmentShader: BACKDROP_FRAGMENT,
      depthWrite: false,
    }),
  );
  painter.frustumCulled = false;
  backdrop.frustumCulled = false;
  return {
    texture: target.texture,
    drift,
    paint({ aspect, eyeX, eyeY }, theme, backdrop) {
      const wide = Math.max(1, aspect);
      const tall = Math.max(1, 1 / aspect);
      target.setSize(Math.round(LONG_SIDE_PX / tall), Math.round(LONG_SIDE_PX / wide));
      uniforms.uAspect.value = aspect;
      uniforms.uEye.value.set(eyeX, eyeY);
      uniforms.uEvening.value = theme === 'dark' ? 1 : 0;
      uniforms.uPaper.value = backdrop === 'paper' ? 1 : 0;
      renderer.setRenderTarget(target);
      renderer.render(painter, flat);
      renderer.setRenderTarget(null);
    },
    render(camera) {
      renderer.render(backdrop, camera);
    },
    async picture() {
      const { width, height } = target;
      const picture = new ImageData(width, height);
      const bottomUp = new Uint8Array(width * height * 4);
      await renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height, bottomUp);
      const row = width * 4;
      for (let y = 0; y < height; y++) {
        const from = (height - 1 - y) * row;
        picture.data.set(bottomUp.subarray(from, from + row), y * row);
      }
      return picture;
    },
    dispose() {
      target.dispose();
      quad.dispose();
      painter.material.dispose();
      backdrop.material.dispose();
    },
  };
};
