import type { Expression } from '#core';
import { memo, useId } from 'react';

import { drawExpression } from './drawn-expression.ts';

/** A face drawn in a few lines from an expression: where the scene cannot be drawn, and where many faces are wanted. */
export const ExpressionFace = memo(function ExpressionFace({
  expression,
}: {
  readonly expression: Expression;
}) {
  const face = drawExpression(expression);
  const id = useId();
  return (
    <svg className="bv-drawn" viewBox="-60 -74 120 148" aria-hidden="true">
      <g transform={face.tilt}>
        <path
          className="bv-drawn-hair"
          d="M-43 6C-52 -40 -30 -68 1 -68C33 -68 52 -40 44 8C48 28 50 46 42 58C30 66 -30 66 -42 58C-50 46 -48 28 -43 6Z"
        />
        <path
          className="bv-drawn-coat"
          d="M-72 140C-72 82 -50 68 -20 62L0 80L20 62C50 68 72 82 72 140Z"
        />
        <path className="bv-drawn-neck" d="M-13 40H13V62C13 68 7 78 0 82C-7 78 -13 68 -13 62Z" />
        <path
          className="bv-drawn-skin"
          d="M-37 -8C-38 -38 -22 -54 0 -54C22 -54 38 -38 37 -8C36 20 27 40 13 49Q0 56 -13 49C-27 40 -36 20 -37 -8Z"
        />
        <g transform={face.turn}>
          <g className="bv-drawn-blush" opacity={face.blush}>
            <ellipse cx="-21" cy="14" rx="9" ry="6" />
            <ellipse cx="21" cy="14" rx="9" ry="6" />
          </g>
          {face.eyes.map((eye) => (
            <g key={eye.x}>
              <clipPath id={`${id}${eye.x}`}>
                <path d={eye.outline} />
              </clipPath>
              <path className="bv-drawn-white" d={eye.outline} />
              <g clipPath={`url(#${id}${eye.x})`}>
                <circle className="bv-drawn-iris" cx={eye.iris.x} cy={eye.iris.y} r="4.7" />
                <circle className="bv-drawn-pupil" cx={eye.iris.x} cy={eye.iris.y} r={eye.pupil} />
                <circle
                  className="bv-drawn-white"
                  cx={eye.iris.x - 1.5}
                  cy={eye.iris.y - 1.6}
                  r="0.9"
                />
              </g>
              <path className="bv-drawn-lid" d={eye.lid} />
              <path className="bv-drawn-fine" d={eye.below} opacity={face.underInk} />
            </g>
          ))}
          {face.brows.map((d) => (
            <path key={d} className="bv-drawn-brow" d={d} />
          ))}
          <path className="bv-drawn-fine" d={face.nose} />
          <path className="bv-drawn-lips" d={face.lips} />
          <path className="bv-drawn-opening" d={face.opening} />
          {face.folds.map((d) => (
            <path key={d} className="bv-drawn-fine" d={d} opacity={face.foldInk} />
          ))}
        </g>
        <path
          className="bv-drawn-hair"
          d="M-40 2C-46 -36 -26 -62 0 -63C28 -62 46 -36 40 4C37 -14 31 -30 19 -41C4 -34 -16 -34 -29 -30C-35 -20 -38 -10 -40 2Z"
        />
      </g>
    </svg>
  );
});
