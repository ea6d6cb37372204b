// Where lines run, on the screen.

import { edges, graph } from "./graph.js";
import { state } from "./state.js";
import { colour } from "./colours.js";
import { isDashed, signOf } from "./claims.js";
import { scene } from "./scenes.js";
import { network, reachOf } from "./picture.js";

export const { wrap: WRAP, wide: WIDE, line: LINE } = graph.measures; // those that the layout made room by

/** Where a line to one column runs: level with the thing that it joins to the one in the middle. */
function pointFromSpine({ from, to }, share) {
  const { x, y } = scene.places.get(from === state.of ? to : from);
  return network.canvasToDOM({ x: x * (from === state.of ? share : 1 - share), y });
}

/** The point at a share of a line's way. A bent line is a quadratic curve. */
export function pointOn(edge, share) {
  if (scene.spine) return pointFromSpine(edge, share);
  const a = scene.places.get(edge.from), b = scene.places.get(edge.to);
  const aside = 2 * (edge.smooth?.roundness ?? 0) * share * (1 - share);
  const [x, y] = [a.x + (b.x - a.x) * share + (b.y - a.y) * aside, a.y + (b.y - a.y) * share - (b.x - a.x) * aside];
  return network.canvasToDOM({ x, y });
}

export const SHARES = [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82, 0.18];
export const STEPS = Array.from({ length: 81 }, (_, step) => step / 80);

/** From below the name of the thing in the middle down to the last of its neighbours; nothing where it has none. */
export function spineEnds() {
  const [top, ...rest] = [...scene.places.values()].map(({ y }) => network.canvasToDOM({ x: 0, y })).sort((a, b) => a.y - b.y);
  return rest.length ? [{ x: top.x, y: top.y + reachOf(state.of) + 1.5 * LINE }, rest.at(-1)] : [];
}

function stroke(ctx, shade, dashes, points) {
  Object.assign(ctx, { strokeStyle: shade, fillStyle: shade, lineWidth: 1.8 });
  ctx.setLineDash(dashes);
  ctx.beginPath();
  points.forEach(({ x, y }) => ctx.lineTo(x, y));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Lines to one column, which vis-network would draw as a bundle out of one point. */
export function drawSpine(ctx) {
  stroke(ctx, colour("rule"), [], spineEnds());
  for (const [id, seen] of state.seen.edges) {
    const edge = edges.get(id), isForth = edge.from === state.of, reach = reachOf(isForth ? edge.to : edge.from) + 2;
    const [start, tip] = [pointOn(edge, 0), pointOn(edge, 1)], back = isForth ? -8 : 8;
    (isForth ? tip : start).x -= reach;
    stroke(ctx, colour(signOf(seen)), isDashed(seen) ? [5, 4] : [], [start, tip]);
    ctx.beginPath();
    for (const [x, y] of [[0, 0], [back, -4], [back, 4]]) ctx.lineTo(tip.x + x, tip.y + y);
    ctx.fill();
  }
}
