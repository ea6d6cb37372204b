// Places for what the filters leave, which nobody has laid out before: as far apart on the page as in the network, by stress
// majorization (Gansner, Koren and North 2004), then moved apart until no name lies over another, as in views/layout.py.

import { graph } from "./graph.js";
import { labelsOf, wrapped } from "./wording.js";

const { line: LINE, character: CHARACTER, glyph: GLYPH } = graph.measures;
const MARGIN = 14, BETWEEN = 46, SWEEPS = 120, LENGTH = 34;

/** Width and height of a sign with its name under it, in the longer of the languages. */
function boxOf(id) {
  const texts = labelsOf(id).map((label) => wrapped(label));
  const letters = Math.max(...texts.flat().map((text) => text.length));
  return [Math.max(letters * CHARACTER, GLYPH) + MARGIN, GLYPH + LINE * Math.max(...texts.map((lines) => lines.length)) + MARGIN];
}

/** The parts of the network that nothing joins, the largest first; `joined` has the neighbours of each thing. */
function partsOf(joined) {
  const left = new Set(joined.keys()), parts = [];
  for (const id of joined.keys()) {
    if (!left.delete(id)) continue;
    const part = [id];
    for (const one of part) for (const other of joined.get(one)) if (left.delete(other)) part.push(other);
    parts.push(part);
  }
  return parts.sort((a, b) => b.length - a.length);
}

/** A line is long where many neighbours that its ends do not share have to find room around it. */
function lengthOf(one, other, joined) {
  const [mine, theirs] = [joined.get(one), joined.get(other)];
  const apart = [...mine].filter((id) => !theirs.has(id)).length + [...theirs].filter((id) => !mine.has(id)).length;
  return LENGTH * Math.sqrt(apart);
}

/** How far apart any two of a part want to be: the lines on the shortest way between them (Floyd and Warshall). */
function distancesIn(part, joined) {
  const place = new Map(part.map((id, at) => [id, at]));
  const far = part.map((one) => part.map((other) =>
    (one === other ? 0 : joined.get(one).has(other) ? lengthOf(one, other, joined) : Infinity)));
  for (const via of place.values()) {
    for (const from of far) for (const to of place.values()) from[to] = Math.min(from[to], from[via] + far[via][to]);
  }
  return far;
}

/** The places at which distances differ least from those that are wanted, near ones counting most. */
function majorized(far) {
  const places = far.map((_, at) => ({ x: 40 * Math.cos(at * 2.4) * Math.sqrt(at), y: 40 * Math.sin(at * 2.4) * Math.sqrt(at) }));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    far.forEach((wanted, at) => {
      const sum = { x: 0, y: 0, weight: 0 }, { x, y } = places[at];
      wanted.forEach((apart, to) => {
        if (to === at) return;
        const other = places[to], weight = apart ** -2, by = apart / Math.max(Math.hypot(x - other.x, y - other.y), 0.01);
        sum.x += weight * (other.x + by * (x - other.x));
        sum.y += weight * (other.y + by * (y - other.y));
        sum.weight += weight;
      });
      if (sum.weight) places[at] = { x: sum.x / sum.weight, y: sum.y / sum.weight };
    });
  }
  return places;
}

/** Moves boxes apart until no two overlap: each pair gives way along the shorter side, and the whole grows a little. */
function separate(places, boxes) {
  for (let moved = true; moved;) {
    moved = false;
    for (let one = 0; one < places.length; one += 1) {
      for (let other = one + 1; other < places.length; other += 1) {
        const [across, down] = [places[one].x - places[other].x, places[one].y - places[other].y];
        const [wide, high] = [across, down].map((gap, axis) => (boxes[one][axis] + boxes[other][axis]) / 2 - Math.abs(gap));
        if (wide <= 0.5 || high <= 0.5) continue;
        moved = true;
        const axis = wide < high ? "x" : "y", push = (Math.min(wide, high) / 2) * ((axis === "x" ? across : down) < 0 ? -1 : 1);
        places[one][axis] += push;
        places[other][axis] -= push;
      }
    }
    for (const place of places) Object.assign(place, { x: place.x * 1.001, y: place.y * 1.001 });
  }
}

/** A part around its own middle: its ids, places, and how wide and high it is. */
function laidOut(part, joined, aspect) {
  const boxes = part.map(boxOf), places = majorized(distancesIn(part, joined));
  for (const place of places) Object.assign(place, { x: place.x * Math.sqrt(aspect), y: place.y / Math.sqrt(aspect) });
  separate(places, boxes);
  const edgeOf = (most, side, axis) => most(...places.map((place, at) => place["xy"[axis]] + side * boxes[at][axis] / 2));
  const [left, top] = [0, 1].map((axis) => edgeOf(Math.min, -1, axis));
  const [right, bottom] = [0, 1].map((axis) => edgeOf(Math.max, 1, axis));
  const moved = places.map(({ x, y }) => ({ x: x - left, y: y - top }));
  return { part, boxes, places: moved, width: right - left, height: bottom - top };
}

/** The place of each thing's sign, those that nothing joins side by side in rows, the whole about `aspect` times as wide as high;
 * `lines` are pairs of things. */
export function layOut(lines, aspect) {
  const joined = new Map();
  for (const [one, other] of lines.flatMap(([a, b]) => [[a, b], [b, a]])) {
    joined.set(one, joined.get(one) ?? new Set());
    if (one !== other) joined.get(one).add(other);
  }
  const parts = partsOf(joined).map((part) => laidOut(part, joined, aspect));
  const area = parts.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0);
  const across = Math.max(parts[0]?.width ?? 0, Math.sqrt(area * aspect)), found = new Map();
  let x = 0, y = 0, lowest = 0;
  for (const { part, boxes, places, width, height } of parts) {
    if (x > 0 && x + width > across) [x, y, lowest] = [0, y + lowest + BETWEEN, 0];
    // what was moved about is the middle of the box; the sign stands above the name
    part.forEach((id, at) => found.set(id, { x: x + places[at].x, y: y + places[at].y - (boxes[at][1] - MARGIN - GLYPH) / 2 }));
    [x, lowest] = [x + width + BETWEEN, Math.max(lowest, height)];
  }
  return found;
}
