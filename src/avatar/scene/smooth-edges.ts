import {
  LinearFilter,
  Mesh,
  NoBlending,
  NormalBlending,
  PlaneGeometry,
  ShaderMaterial,
  Vector2,
  WebGLRenderTarget,
  type Camera,
  type Object3D,
  type WebGLRenderer,
} from 'three';

import { SMOOTH_FRAGMENT, SMOOTH_VERTEX } from './glsl/smooth-edges.ts';

/** Draws without samples, then softens the edges: what a software rasteriser can pay for. */
export interface EdgeSmoother {
  resize(widthPx: number, heightPx: number): void;
  /** Draws `root` over what is on screen, or with `replace` in its place, clear where `root` is not. */
  render(root: Object3D, camera: Camera, replace: boolean): void;
  dispose(): void;
}

export const createEdgeSmoother = (renderer: WebGLRenderer): EdgeSmoother => {
  const target = new WebGLRenderTarget(4, 4);
  target.texture.minFilter = LinearFilter;
  target.texture.magFilter = LinearFilter;
  const pixel = { value: new Vector2(0.25, 0.25) };
  const material = new ShaderMaterial({
    uniforms: { uPicture: { value: target.texture }, uPixel: pixel },
    vertexShader: SMOOTH_VERTEX,
    fragmentShader: SMOOTH_FRAGMENT,
    transparent: true,
    premultipliedAlpha: true,
    depthTest: false,
    depthWrite: false,
  });
  const sheet = new Mesh(new PlaneGeometry(2, 2), material);
  sheet.frustumCulled = false;
  return {
    resize(widthPx, heightPx) {
      if (target.width === widthPx && target.height === heightPx) return;
      target.setSize(widthPx, heightPx);
      pixel.value.set(1 / widthPx, 1 / heightPx);
    },
    render(root, camera, replace) {
      renderer.setRenderTarget(target);
      renderer.clear();
      renderer.render(root, camera);
      renderer.setRenderTarget(null);
      material.blending = replace ? NoBlending : NormalBlending;
      renderer.render(sheet, camera);
    },
    dispose() {
      target.dispose();
      sheet.geometry.dispose();
      material.dispose();
    },
  };
};
