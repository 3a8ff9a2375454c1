import {
  DepthTexture,
  LessEqualCompare,
  LinearFilter,
  Matrix4,
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  ShaderMaterial,
  UnsignedIntType,
  WebGLRenderTarget,
  type Camera,
  type IUniform,
  type Texture,
  type Vector2,
  type Vector3,
  type WebGLRenderer,
} from 'three';

import type { Figure } from './figure.ts';
import { DEVELOP_FRAGMENT, DEVELOP_VERTEX } from './glsl/output.ts';

const SHADOW_SIZE = 1024;
/** Half the width of what the shadow map sees, in units: head and shoulders. */
const SHADOW_REACH = 2.5;
const SAMPLES = 4;

/** The studio picture: a shadow from the key light, the person with smooth edges, then both over the room. */
export interface Studio {
  readonly shadowUniforms: Readonly<Record<string, IUniform>>;
  /** Has every shader of the tier built in the background, for the very targets it will draw into. */
  prepare(figure: Figure, camera: Camera): Promise<void>;
  /** Draws the person over whatever is on screen; `opacity` 1 replaces it. */
  render(figure: Figure, camera: Camera, opacity: number): void;
  resize(widthPx: number, heightPx: number): void;
  dispose(): void;
}

export const createStudio = (
  renderer: WebGLRenderer,
  keyDirection: Vector3,
  room: Texture,
  drift: { value: Vector2 },
  pixel: { value: Vector2 },
): Studio => {
  const depth = new DepthTexture(SHADOW_SIZE, SHADOW_SIZE, UnsignedIntType);
  depth.compareFunction = LessEqualCompare;
  depth.magFilter = LinearFilter;
  depth.minFilter = LinearFilter;
  const shadowTarget = new WebGLRenderTarget(SHADOW_SIZE, SHADOW_SIZE, { depthTexture: depth });
  const eye = new OrthographicCamera(
    -SHADOW_REACH,
    SHADOW_REACH,
    SHADOW_REACH,
    -SHADOW_REACH,
    1,
    14,
  );
  eye.position.copy(keyDirection).multiplyScalar(7);
  eye.position.y -= 0.6;
  eye.lookAt(0, -0.6, 0);
  eye.updateMatrixWorld();
  const shadowMatrix = new Matrix4().multiplyMatrices(eye.projectionMatrix, eye.matrixWorldInverse);

  // Colours are finished before they are averaged: edges between dark and bright then look as smooth as they are.
  const person = new WebGLRenderTarget(4, 4, { samples: SAMPLES });
  const opacity = { value: 1 };
  const develop = new Mesh(
    new PlaneGeometry(2, 2),
    new ShaderMaterial({
      uniforms: {
        uPerson: { value: person.texture },
        uRoom: { value: room },
        uDrift: drift,
        uPixel: pixel,
        uOpacity: opacity,
      },
      vertexShader: DEVELOP_VERTEX,
      fragmentShader: DEVELOP_FRAGMENT,
      transparent: true,
      depthTest: false,
      depthWrite: false,
    }),
  );
  develop.frustumCulled = false;

  // Guests wear three's own materials, and those know three's own shadows only.
  renderer.shadowMap.enabled = true;
  const castShadow = (figure: Figure): void => {
    if (figure.casters.length === 0) return;
    for (const mesh of figure.meshes) mesh.visible = false;
    for (const caster of figure.casters) {
      caster.mesh.visible = true;
      swap(caster);
    }
    renderer.setRenderTarget(shadowTarget);
    renderer.clear();
    renderer.render(figure.root, eye);
    for (const caster of figure.casters) swap(caster);
    for (const mesh of figure.meshes) mesh.visible = true;
  };

  const worn = new WeakMap<Mesh, Mesh['material']>();
  const swap = ({ mesh, shadow }: Figure['casters'][number]): void => {
    const kept = worn.get(mesh);
    if (mesh.material === shadow && kept) mesh.material = kept;
    else {
      worn.set(mesh, mesh.material);
      mesh.material = shadow;
    }
  };

  return {
    shadowUniforms: {
      uShadowMap: { value: depth },
      uShadowMatrix: { value: shadowMatrix },
      uShadowTexel: { value: 1 / SHADOW_SIZE },
    },
    async prepare(figure, camera) {
      // A program is built for one kind of target, so each is in place while its programs are asked for.
      renderer.setRenderTarget(person);
      const surfaces = renderer.compileAsync(figure.root, camera);
      for (const caster of figure.casters) swap(caster);
      renderer.setRenderTarget(shadowTarget);
      const shadows = renderer.compileAsync(figure.root, eye);
      for (const caster of figure.casters) swap(caster);
      renderer.setRenderTarget(null);
      await Promise.all([surfaces, shadows, renderer.compileAsync(develop, camera)]);
    },
    render(figure, camera, share) {
      castShadow(figure);
      renderer.setRenderTarget(person);
      renderer.clear();
      renderer.render(figure.root, camera);
      renderer.setRenderTarget(null);
      opacity.value = share;
      renderer.render(develop, camera);
    },
    resize(widthPx, heightPx) {
      person.setSize(widthPx, heightPx);
      pixel.value.set(1 / widthPx, 1 / heightPx);
    },
    dispose() {
      shadowTarget.dispose();
      depth.dispose();
      person.dispose();
      develop.geometry.dispose();
      develop.material.dispose();
    },
  };
};
