// Where lines run, on the screen, and how they are drawn there: their width, dashes and heads are the same at every zoom, so that
// what is not said to be so never looks as if it were.

import { edges, graph } from "./graph.js";
import { state } from "./state.js";
import { labelOf, wrapped } from "./wording.js";
import { colour } from "./colours.js";
import { nameFont, widestOf } from "./measuring.js";
import { isDashed, signOf } from "./claims.js";
import { scene } from "./scenes.js";
import { faint, near, network, onScreen, reachOf, touches, widthOf } from "./picture.js";

export const { wrap: WRAP, wide: WIDE, line: LINE } = graph.measures; // those that the layout made room by
export const HEAD = { length: 9, half: 4 }; // of an arrow
const GAP = 2; // between a sign and the lines at it

// ---- Their ways -----------------------------------------------------------------------------------------------------

const APART = 10; // so that no head of an arrow lies over the next
/** The neighbours at one side of the card, from top to bottom. */
const sideOf = (isRight) => [...scene.places].filter(([id, { x }]) => id !== state.of && x > 0 === isRight)
  .sort(([, a], [, b]) => a.y - b.y).map(([id]) => id);

/** The card of a thing, its sign and the name under it, at whose border the lines end: of the thing in the middle of a
 * neighbourhood, which is as high as its lines need, and of what so many lines meet at that its name finds no other room. */
export function cardBox(id = state.of) {
  const { x, y } = onScreen(id), lines = wrapped(labelOf(id)), reach = reachOf(id);
  const half = Math.max(reach, widestOf(lines, nameFont(true)) / 2) + 8, below = reach + 6 + lines.length * LINE;
  const isMiddle = scene.beside && id === state.of;
  const high = isMiddle ? APART * Math.max(sideOf(false).length, sideOf(true).length) - below - reach - 6 : 0;
  const more = Math.max(high, 0) / 2;
  return { left: x - half, right: x + half, top: y - reach - 6 - more, bottom: y + below + more };
}

/** The share of the way from the middle of a box to a point outside of it that is within the box. */
function shareInside({ left, right, top, bottom }, from, to) {
  const across = to.x - from.x, down = to.y - from.y;
  const sides = [across > 0 ? (right - from.x) / across : across < 0 ? (left - from.x) / across : Infinity,
    down > 0 ? (bottom - from.y) / down : down < 0 ? (top - from.y) / down : Infinity];
  return Math.min(...sides, 0.5);
}

/** Where a line ends at the side of the card: in the order of the other ends. */
function pointAtCard(other) {
  const { left, right, top, bottom } = cardBox(), isRight = scene.places.get(other).x > 0, others = sideOf(isRight);
  const middle = (top + bottom) / 2, apart = Math.min((bottom - top) / (others.length + 1), 2 * APART);
  return { x: isRight ? right : left, y: middle + (others.indexOf(other) - (others.length - 1) / 2) * apart };
}

/** The point from which a line hangs on the one that goes down from the thing in the middle. */
const pointOnSpine = (other) => ({ x: onScreen(state.of).x, y: onScreen(other).y });

/** Where a way leaves the sign, or the card, that it begins at. */
function trimmed(id, from, to) {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = state.cards.has(id) ? shareInside(cardBox(id), from, to) : (reachOf(id) + GAP) / far;
  return { x: from.x + (to.x - from.x) * Math.min(share, 0.5), y: from.y + (to.y - from.y) * Math.min(share, 0.5) };
}

const BENDS = Array.from({ length: 41 }, (_, step) => step / 40);
/** A bent line is a quadratic curve, of which the part is seen that lies outside of the signs at its ends. */
function bent({ from, to, smooth: { roundness } }) {
  const [a, b] = [onScreen(from), onScreen(to)];
  const points = BENDS.map((share) => {
    const aside = 2 * roundness * share * (1 - share);
    return { x: a.x + (b.x - a.x) * share + (b.y - a.y) * aside, y: a.y + (b.y - a.y) * share - (b.x - a.x) * aside };
  });
  const free = points.filter((point) => !isUnder(from, point) && !isUnder(to, point));
  return free.length > 1 ? free : wayBetween(from, to);
}

/** Whether a point lies under the sign or the card of a thing. */
function isUnder(id, point) {
  const { x, y } = onScreen(id);
  if (!state.cards.has(id)) return Math.hypot(point.x - x, point.y - y) < reachOf(id) + GAP;
  const { left, right, top, bottom } = cardBox(id);
  return left < point.x && point.x < right && top < point.y && point.y < bottom;
}

/** In a neighbourhood from the middle to a side; the two lines of a pair run beside each other. */
function wayFromMiddle({ from, to, smooth }) {
  const isForth = from === state.of, other = isForth ? to : from, by = smooth ? (isForth ? 4 : -4) : 0;
  const middle = (scene.spine ? pointOnSpine : pointAtCard)(other), end = trimmed(other, onScreen(other), middle);
  const points = [middle, end].map(({ x, y }) => ({ x, y: y + by }));
  return isForth ? points : points.reverse();
}

/** The way of a line between the signs at its ends, as points. */
export function wayOf(edge) {
  if (scene.beside || scene.spine) return wayFromMiddle(edge);
  return edge.smooth ? bent(edge) : wayBetween(edge.from, edge.to);
}

/** The straight way between two things that no claim need join. */
export const wayBetween = (from, to) => {
  const [a, b] = [onScreen(from), onScreen(to)];
  return [trimmed(from, a, b), trimmed(to, b, a)];
};

const lengthBetween = (a, b) => Math.hypot(b.x - a.x, b.y - a.y);
export const lengthOf = (points) => points.slice(1).reduce((sum, point, at) => sum + lengthBetween(points[at], point), 0);

/** The point at a share of a way. */
export function pointOn(points, share) {
  let left = share * lengthOf(points);
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1], points[at]], length = lengthBetween(a, b);
    if (left <= length || at === points.length - 1) {
      const part = length ? Math.min(left / length, 1) : 0;
      return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
    }
    left -= length;
  }
  return points[0];
}

function distanceToSegment({ x, y }, a, b) {
  const [across, down] = [b.x - a.x, b.y - a.y], length = across ** 2 + down ** 2;
  const share = length ? Math.min(Math.max(((x - a.x) * across + (y - a.y) * down) / length, 0), 1) : 0;
  return Math.hypot(x - a.x - share * across, y - a.y - share * down);
}
/** How far a point is from a way. */
export const distanceToWay = (point, way) =>
  Math.min(...way.slice(1).map((to, at) => distanceToSegment(point, way[at], to)));

/** The lines in sight by their ids, each with its way. */
export const waysInSight = () => new Map([...state.seen.edges.keys()].map((id) => [id, wayOf(edges.get(id))]));

/** From below the name of the thing in the middle down to the last of its neighbours; nothing where it has none. */
export function spineEnds() {
  const [top, ...rest] = [...scene.places.keys()].map(onScreen).sort((a, b) => a.y - b.y);
  return rest.length ? [{ x: top.x, y: top.y + reachOf(state.of) + GAP }, { x: top.x, y: rest.at(-1).y }] : [];
}

// ---- How they look --------------------------------------------------------------------------------------------------

/** The three corners of the head of an arrow. */
export function headOf(points) {
  const tip = points.at(-1), { x, y } = points.at(-2), far = Math.hypot(tip.x - x, tip.y - y) || 1;
  const [across, down] = [(tip.x - x) / far, (tip.y - y) / far], length = Math.min(HEAD.length, 0.7 * far), { half } = HEAD;
  const back = { x: tip.x - across * length, y: tip.y - down * length };
  return [tip, { x: back.x - down * half, y: back.y + across * half }, { x: back.x + down * half, y: back.y - across * half }];
}

export const DASH = [6, 5], DOTS = [1.5, 4]; // what is not said to be so; what is read as something else
/** How a line looks: its colour, width, dashes, and how faint it is while others are lit. */
export function lookOf(id, seen, lit) {
  const edge = edges.get(id), isLit = !lit || touches(edge);
  const opacity = touches(edge) ? 1 : isLit ? faint() : faint() / 4;
  return { shade: colour(signOf(seen)), width: widthOf(edge), dashes: isDashed(seen) ? DASH : [], opacity };
}

/** Lines that look alike are drawn at one stroke. */
function alike(lit) {
  const groups = new Map();
  for (const [id, seen] of state.seen.edges) {
    const look = lookOf(id, seen, lit), key = JSON.stringify(look);
    if (!groups.has(key)) groups.set(key, { look, ways: [] });
    groups.get(key).ways.push(wayOf(edges.get(id)));
  }
  return [...groups.values()].sort((a, b) => a.look.opacity - b.look.opacity);
}

function trace(ctx, points) {
  points.forEach(({ x, y }, at) => (at ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
}

function strokeAll(ctx, { look: { shade, width, dashes, opacity }, ways }) {
  Object.assign(ctx, { strokeStyle: shade, fillStyle: shade, lineWidth: width, globalAlpha: opacity });
  ctx.setLineDash(dashes);
  ctx.beginPath();
  for (const way of ways) trace(ctx, way);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const way of ways) { trace(ctx, headOf(way)); ctx.closePath(); }
  ctx.fill();
}

/** The canvas as pixels of the window. */
export function inPixels(ctx, act) {
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  act();
  ctx.restore();
}

network.on("beforeDrawing", (ctx) => inPixels(ctx, () => {
  const spine = scene.spine ? spineEnds() : [];
  if (spine.length) strokeAll(ctx, { look: { shade: colour("rule"), width: 1.8, dashes: [], opacity: 1 }, ways: [] });
  if (spine.length) { ctx.beginPath(); trace(ctx, spine); ctx.stroke(); }
  alike(near()).forEach((group) => strokeAll(ctx, group));
  Object.assign(ctx, { strokeStyle: colour("soft"), lineWidth: 1.5, globalAlpha: 1 });
  ctx.setLineDash(DOTS);
  ctx.beginPath();
  for (const { from, to } of scene.readings) trace(ctx, wayBetween(from, to));
  ctx.stroke();
}));

