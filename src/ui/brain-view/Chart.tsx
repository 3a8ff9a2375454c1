import uPlot from 'uplot';
import { useEffect, useRef } from 'react';
import 'uplot/dist/uPlot.min.css';

import type { Span } from './series.ts';
import { clock } from './words.ts';

export interface ChartLine {
  readonly key: string;
  /** Which of the chart's colours. */
  readonly hue: number;
}

export interface ChartProps {
  readonly lines: readonly ChartLine[];
  /** Times in seconds, one column for each line, and where there is another run one more for each. */
  readonly columns: readonly (readonly (number | null)[])[];
  readonly compared: boolean;
  readonly span: Span;
  readonly lowest: -1 | 0;
  /** The moment that is shown, s; null = now, which needs no line. */
  readonly cursorS: number | null;
  /** Moments at which something happened, s. */
  readonly eventsS: readonly number[];
  readonly heightPx: number;
  /** How a figure is written along the side. */
  readonly figure: (value: number) => string;
  /** What the figures along both sides are, in words. */
  readonly axes?: { readonly level: string; readonly time: string };
  /** Without figures along its sides: for a small one. */
  readonly bare?: boolean;
  readonly onPick: (tMs: number) => void;
}

const NO_POINTS = { show: false } as const;

const aligned = (columns: ChartProps['columns']): uPlot.AlignedData =>
  columns.map((column) => [...column]) as uPlot.AlignedData; // one column of times, then values

/**
 * Lines over time on a canvas. What it shows is said in words by whoever puts it on a page. Other lines or colours need
 * another chart.
 */
export function Chart(props: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
    chart.current?.setData(aligned(props.columns));
  });

  useEffect(() => {
    const box = host.current;
    // Where nothing can be drawn on, the words beside have to do.
    if (!box || !document.createElement('canvas').getContext('2d')) return undefined;
    const style = getComputedStyle(box);
    const ink = (name: string): string => style.getPropertyValue(name).trim();
    const { lines: drawn, compared, lowest, heightPx, axes, bare = false } = latest.current;
    const stroke = ({ hue }: ChartLine): string => ink(`--hue-${hue}`);
    const font = `13px ${ink('--sans')}`;
    const solid = drawn.map((line): uPlot.Series => ({
      stroke: stroke(line),
      width: 2,
      points: NO_POINTS,
    }));
    const dashed = compared
      ? drawn.map((line): uPlot.Series => ({
          stroke: stroke(line),
          width: 1.75,
          dash: [5, 4],
          points: NO_POINTS,
        }))
      : [];
    const upright = (plot: uPlot, atS: number, colour: string, width: number): void => {
      const { ctx, bbox } = plot;
      const x = Math.round(plot.valToPos(atS, 'x', true));
      if (x < bbox.left || x > bbox.left + bbox.width) return;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = width * devicePixelRatio;
      ctx.setLineDash([]);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      ctx.restore();
    };
    const plot = new uPlot(
      {
        width: Math.max(120, box.clientWidth),
        height: heightPx,
        legend: { show: false },
        padding: [8, 8, 0, 0],
        cursor: { y: false, points: { size: 7 }, drag: { x: false, y: false } },
        scales: {
          x: {
            time: false,
            range: () => {
              const { fromMs, toMs } = latest.current.span;
              return [fromMs / 1000, toMs / 1000];
            },
          },
          y: { range: [lowest - 0.02, 1.02] },
        },
        axes: [
          {
            show: !bare,
            font,
            size: 30,
            ...(axes && { label: axes.time, labelFont: font, labelSize: 20, labelGap: 2 }),
            stroke: ink('--ink-quiet'),
            grid: { show: false },
            ticks: { stroke: ink('--line'), width: 1, size: 5 },
            values: (_plot, ticks) => ticks.map((tick) => clock(tick * 1000)),
            space: 64,
            incrs: [1, 5, 10, 15, 30, 60, 120, 300, 600],
          },
          {
            font,
            ...(axes && { label: axes.level, labelFont: font, labelSize: 20 }),
            size: 44,
            stroke: ink('--ink-quiet'),
            grid: { stroke: ink('--line'), width: 1 },
            ticks: { show: false },
            values: (_plot, splits) => splits.map(latest.current.figure),
            ...(bare && { values: () => [], size: 0 }),
            splits: lowest < 0 ? [-1, -0.5, 0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1],
          },
        ],
        series: [{}, ...solid, ...dashed],
        hooks: {
          drawClear: [
            (self) => {
              for (const atS of latest.current.eventsS) upright(self, atS, ink('--line-strong'), 1);
            },
          ],
          draw: [
            (self) => {
              const { cursorS: atS } = latest.current;
              if (atS !== null) upright(self, atS, ink('--ink'), 2);
            },
          ],
        },
      },
      aligned(latest.current.columns),
      box,
    );
    const pick = (event: MouseEvent): void => {
      const left = event.clientX - plot.over.getBoundingClientRect().left;
      latest.current.onPick(1000 * plot.posToVal(left, 'x'));
    };
    plot.over.addEventListener('click', pick);
    const resized = new ResizeObserver(() => {
      plot.setSize({ width: Math.max(120, box.clientWidth), height: heightPx });
    });
    resized.observe(box);
    chart.current = plot;
    return () => {
      resized.disconnect();
      chart.current = null;
      plot.destroy();
    };
  }, []);

  return <div ref={host} className="bv-chart" aria-hidden="true" />;
}
