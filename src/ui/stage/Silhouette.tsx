/** Head and shoulders, warming into view while the person is being made. */
export function Silhouette() {
  return (
    <svg
      className="silhouette"
      viewBox="0 0 400 400"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <radialGradient id="silhouette-warmth" cx="38%" cy="30%" r="75%">
          <stop offset="0" className="silhouette-light" />
          <stop offset="1" className="silhouette-shade" />
        </radialGradient>
      </defs>
      <g className="silhouette-cool">
        <Shape />
      </g>
      <g className="silhouette-warm" fill="url(#silhouette-warmth)">
        <Shape />
      </g>
    </svg>
  );
}

function Shape() {
  return (
    <>
      <path d="M200 62c-52 0-86 37-88 96-2 49-6 78-14 98 20 12 44 12 60 3v31c-8 12-66 18-98 46-18 16-28 38-34 66h348c-6-28-16-50-34-66-32-28-90-34-98-46v-31c16 9 40 9 60-3-8-20-12-49-14-98-2-59-36-96-88-96z" />
    </>
  );
}
