import { createFacePose, POSE, type FacePose } from '#core';
import { PerspectiveCamera, Vector2, Vector3, type WebGLRenderer } from 'three';

import type { Figure } from './figure.ts';
import {
  CAMERA_DISTANCE,
  WHOLE_VIEW,
  frameView,
  type Box,
  type Framing,
  type Inset,
} from './framing.ts';
import { createLightRig, type Theme } from './light-rig.ts';
import { reachOf, wardrobeOf, type Performer } from './performer.ts';
import type { Detail, Tier } from './quality.ts';
import { createRoom, type Backdrop } from './room.ts';
import { createEdgeSmoother } from './smooth-edges.ts';
import { createSkeleton } from './skeleton.ts';
import { createStudio, type Studio } from './studio.ts';

/** How long one tier takes to give way to the other. */
const FADE_MS = 600;
const NEAR = 4;
const FAR = 30;
/** The camera's breath: how far it moves (units) and how slowly. Two periods that do not meet. */
const SWAY = 0.035;
const SWAY_PERIOD_MS = 9_400;
const BOB_PERIOD_MS = 7_100;
/** What the camera walks round: the middle of the head. */
const ORBIT_CENTRE = new Vector3(0, -0.1, -0.1);

/** Draws one person in one room. Knows tiers but not when to change them, and has no loop of its own. */
export interface Engine {
  readonly camera: PerspectiveCamera;
  /** What is on screen, or what is fading in. */
  readonly tier: Tier;
  readonly fading: boolean;
  readonly lastPose: FacePose;
  readonly framing: Framing;
  /**
   * `widthPx` x `heightPx` is the whole view in CSS pixels. With `box` the canvas covers only that part of it and stays
   * clear where the person is not: lite only, the page then shows `roomPicture` behind.
   */
  setView(
    widthPx: number,
    heightPx: number,
    dpr: number,
    inset: Inset | undefined,
    box?: Box,
  ): void;
  /** Counts how often the room has been painted: another number is another room. */
  readonly roomVersion: number;
  /** The room as it was painted last. */
  roomPicture(): Promise<ImageData>;
  setTheme(theme: Theme): void;
  /** How many triangles are drawn, on every tier. */
  setDetail(detail: Detail): void;
  setBackdrop(backdrop: Backdrop): void;
  /** Puts another person in the place of the one on view; the next picture shows them, on whatever tier is on. */
  setPerson(person: Performer): void;
  /** Walks the camera round the person: yaw + = towards the person's left, pitch + = up, radians. */
  setOrbit(yawRad: number, pitchRad: number): void;
  /** Begins a change of tier; `studio` shows once its shaders are ready. `instant` skips the fade. */
  setTier(tier: Tier, instant?: boolean): Promise<void>;
  /** Draws `pose`. `still` holds the camera. No allocation. */
  draw(pose: FacePose, nowMs: number, still: boolean): void;
  /** After the context came back: everything painted must be painted again, from lite up. */
  restore(): void;
  dispose(): void;
}

const sameFraming = (a: Framing, b: Framing): boolean =>
  a.aspect === b.aspect && a.viewHeight === b.viewHeight && a.eyeX === b.eyeX && a.eyeY === b.eyeY;

export const createEngine = (renderer: WebGLRenderer, person: Performer): Engine => {
  renderer.autoClear = false;
  renderer.info.autoReset = false;
  renderer.setClearColor(0, 0);
  const rig = createLightRig(person.skinDepth);
  const skeleton = createSkeleton();
  const room = createRoom(renderer);
  const smoother = createEdgeSmoother(renderer);
  const pixel = { value: new Vector2(1, 1) };
  const camera = new PerspectiveCamera();
  let wardrobe = wardrobeOf(person);
  let detail: Detail = 'full';
  let lite = wardrobe('lite', skeleton, rig.uniforms);
  let studio: { stage: Studio; figure: Figure } | null = null;
  /** Who was on view until just now. They keep the shaders alive until the next person has been drawn with them. */
  const leaving: Figure[] = [];

  const lastPose = createFacePose();
  lastPose[POSE.pupil] = 0.5;
  let reach = reachOf(person);
  let framing: Framing = frameView(1, undefined, reach);
  let box: Box = WHOLE_VIEW;
  let theme: Theme = 'light';
  let backdrop: Backdrop = 'lobby';
  let roomStale = true;
  let roomVersion = 0;
  let bufferWidth = 4;
  let bufferHeight = 4;
  let tier: Tier = 'lite';
  /** Share of the studio picture on screen, and when it last moved. */
  let studioShare = 0;
  let fadeFromMs = -1;
  let disposed = false;

  const studioFigure = (stage: Studio): Figure => {
    const uniforms = { ...rig.uniforms, ...stage.shadowUniforms };
    const figure = wardrobe('studio', skeleton, uniforms);
    figure.setDetail?.(detail);
    return figure;
  };
  const buildStudio = (): { stage: Studio; figure: Figure } => {
    const stage = createStudio(renderer, rig.keyDirection, room.texture, room.drift, pixel);
    stage.resize(bufferWidth, bufferHeight);
    return { stage, figure: studioFigure(stage) };
  };
  const leave = (figure: Figure): void => {
    leaving.push(figure);
  };
  const dismiss = (): void => {
    for (const figure of leaving.splice(0)) figure.dispose();
  };
  const dropStudio = (): void => {
    if (!studio) return;
    studio.figure.dispose();
    studio.stage.dispose();
    studio = null;
    studioShare = 0;
  };

  const orbit = { yawRad: 0, pitchRad: 0 };
  const placeCamera = (nowMs: number, still: boolean): void => {
    const swayX = still ? 0 : Math.sin((nowMs / SWAY_PERIOD_MS) * 2 * Math.PI) * SWAY;
    const swayY = still ? 0 : Math.sin((nowMs / BOB_PERIOD_MS) * 2 * Math.PI) * SWAY * 0.6;
    camera.position.set(swayX, swayY, CAMERA_DISTANCE);
    camera.rotation.set(-orbit.pitchRad, orbit.yawRad, 0, 'YXZ');
    camera.position.sub(ORBIT_CENTRE).applyEuler(camera.rotation).add(ORBIT_CENTRE);
    camera.updateMatrixWorld();
    // The wall is farther away than the face, so it moves less on screen: seen from the face, against the sway.
    room.drift.value.set(
      (swayX * 0.35) / (framing.viewHeight * framing.aspect),
      (swayY * 0.35) / framing.viewHeight,
    );
  };

  const paintRoom = (): void => {
    if (!roomStale) return;
    room.paint(framing, theme, backdrop);
    roomStale = false;
    roomVersion += 1;
  };

  const setFrustum = (): void => {
    const { viewHeight, aspect, eyeX, eyeY } = framing;
    const scale = NEAR / (CAMERA_DISTANCE - 0.4);
    const height = viewHeight * scale;
    const width = height * aspect;
    camera.near = NEAR;
    camera.far = FAR;
    camera.projectionMatrix.makePerspective(
      (box.left - eyeX) * width,
      (box.left + box.width - eyeX) * width,
      (eyeY - box.top) * height,
      (eyeY - box.top - box.height) * height,
      NEAR,
      FAR,
    );
    camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  };

  const stepFade = (nowMs: number): void => {
    if (fadeFromMs < 0) {
      fadeFromMs = nowMs;
      return;
    }
    const step = Math.min(0.34, Math.max(0, nowMs - fadeFromMs) / FADE_MS);
    fadeFromMs = nowMs;
    const aim = tier === 'studio' && studio ? 1 : 0;
    studioShare =
      aim > studioShare ? Math.min(aim, studioShare + step) : Math.max(aim, studioShare - step);
  };

  rig.light(theme);
  setFrustum();
  return {
    camera,
    lastPose,
    get tier() {
      return tier;
    },
    get fading() {
      return studioShare !== (tier === 'studio' && studio ? 1 : 0);
    },
    get framing() {
      return framing;
    },
    setView(widthPx, heightPx, dpr, inset, part) {
      const next = frameView(widthPx / Math.max(1, heightPx), inset, reach);
      if (!sameFraming(next, framing)) roomStale = true;
      framing = next;
      box = part ?? WHOLE_VIEW;
      bufferWidth = Math.max(1, Math.floor(widthPx * box.width * dpr));
      bufferHeight = Math.max(1, Math.floor(heightPx * box.height * dpr));
      smoother.resize(bufferWidth, bufferHeight);
      studio?.stage.resize(bufferWidth, bufferHeight);
      setFrustum();
    },
    get roomVersion() {
      return roomVersion;
    },
    roomPicture: room.picture,
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      rig.light(theme);
      roomStale = true;
    },
    setDetail(next) {
      detail = next;
      lite.setDetail?.(detail);
      studio?.figure.setDetail?.(detail);
    },
    setBackdrop(next) {
      if (next === backdrop) return;
      backdrop = next;
      roomStale = true;
    },
    setPerson(next) {
      wardrobe = wardrobeOf(next);
      reach = reachOf(next);
      rig.suit(next.skinDepth);
      leave(lite);
      lite = wardrobe('lite', skeleton, rig.uniforms);
      lite.setDetail?.(detail);
      if (!studio) return;
      leave(studio.figure);
      studio = { stage: studio.stage, figure: studioFigure(studio.stage) };
    },
    setOrbit(yawRad, pitchRad) {
      orbit.yawRad = yawRad;
      orbit.pitchRad = pitchRad;
    },
    async setTier(next, instant = false) {
      if (next === 'studio' && !studio) {
        let built = buildStudio();
        const prepared = wardrobe;
        built.figure.pose(lastPose);
        await built.stage.prepare(built.figure, camera);
        if (disposed) return;
        if (wardrobe !== prepared) {
          leave(built.figure);
          built = { stage: built.stage, figure: studioFigure(built.stage) };
        }
        studio = built;
      }
      tier = next;
      fadeFromMs = -1;
      if (instant) studioShare = next === 'studio' ? 1 : 0;
    },
    draw(pose, nowMs, still) {
      lastPose.set(pose);
      renderer.info.reset();
      paintRoom();
      stepFade(nowMs);
      placeCamera(nowMs, still);
      skeleton.apply(pose);
      rig.blush(pose[POSE.blush] ?? 0);
      if (studioShare < 1) {
        lite.pose(pose);
        const whole = box === WHOLE_VIEW;
        if (whole) {
          renderer.clear();
          room.render(camera);
        }
        smoother.render(lite.root, camera, !whole);
      }
      if (studio && studioShare > 0) {
        studio.figure.pose(pose);
        studio.stage.render(studio.figure, camera, studioShare);
      }
      if (leaving.length > 0) dismiss();
    },
    restore() {
      dropStudio();
      tier = 'lite';
      roomStale = true;
    },
    dispose() {
      disposed = true;
      dropStudio();
      dismiss();
      lite.dispose();
      smoother.dispose();
      room.dispose();
    },
  };
};
