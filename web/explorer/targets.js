// Targets: what a pointer is at. A name is as good as its sign, and both are large enough for a finger.

import { edges } from "./graph.js";
import { state } from "./state.js";
import { onScreen, reachOf } from "./picture.js";
import { distanceToWay, wayOf } from "./lines.js";

const FINGER = 12, LINE_REACH = 7; // pixels around a point
/** A box at least as high as a finger is wide. */
const grown = ({ left, right, top, bottom }) => {
  const more = Math.max(0, FINGER - (bottom - top) / 2);
  return { left, right, top: top - more, bottom: bottom + more };
};
const holds = ({ left, right, top, bottom }, { x, y }) => left <= x && x <= right && top <= y && y <= bottom;

/** The nearest of these within a reach of each, or none. */
function nearest(ids, distanceOf, reach) {
  const near = ids.map((id) => [id, distanceOf(id)]).filter(([id, far]) => far <= reach(id)).sort(([, a], [, b]) => a - b);
  return near[0]?.[0] ?? null;
}

const distanceBetween = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/** The thing or the line at a point of the picture, or null: first signs, then names, then what is close by. */
export function targetAt(point) {
  const ids = [...state.seen.nodes], distances = new Map(ids.map((id) => [id, distanceBetween(onScreen(id), point)]));
  const distanceOf = (id) => distances.get(id);
  const sign = nearest(ids, distanceOf, reachOf);
  const box = state.labels.find((one) => one.lines && holds(one, point));
  const around = state.labels.find((one) => one.lines && holds(grown(one), point));
  const close = () => around?.node ?? around?.edge ?? nearest(ids, distanceOf, (id) => Math.max(reachOf(id), FINGER));
  const line = () => nearest([...state.seen.edges.keys()], (id) => distanceToWay(point, wayOf(edges.get(id))), () => LINE_REACH);
  return sign ?? box?.node ?? box?.edge ?? close() ?? line();
}
