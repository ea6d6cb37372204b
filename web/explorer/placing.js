// Placing names: each at the best of its places at which it covers no other name, no sign, no tip of an arrow, and of no line
// more than a little, as cartographers place them (Imhof 1975; Christensen, Marks and Shieber 1995, for going over it again).

const MOST = 0.085; // of a line may lie under names
const ROUNDS = 8;

export const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How much of the way from one point to another lies in a box, in pixels (Liang and Barsky 1984). */
function lengthInside(box, a, b) {
  const across = b.x - a.x, down = b.y - a.y;
  let from = 0, until = 1;
  const sides = [[-across, a.x - box.left], [across, box.right - a.x], [-down, a.y - box.top], [down, box.bottom - a.y]];
  for (const [step, room] of sides) {
    if (step === 0) { if (room < 0) return 0; continue; }
    const share = room / step;
    if (step < 0) from = Math.max(from, share); else until = Math.min(until, share);
    if (from >= until) return 0;
  }
  return (until - from) * Math.hypot(across, down);
}

/** Whether a box hides more of a way than may be. */
export function isHiddenBy(box, points) {
  const pairs = points.slice(1).map((to, at) => [points[at], to]);
  const hidden = pairs.reduce((sum, [a, b]) => sum + lengthInside(box, a, b), 0);
  return hidden > MOST * pairs.reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
}

const boundsOf = (points) => {
  const xs = points.map(({ x }) => x), ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

/** A line as it is placed around: its way, and what has to stay free at its tip. */
export function lineAround(id, points, tip, length) {
  return { id, points, length, bounds: boundsOf(points), tip: boundsOf(tip) };
}

const holds = (outer, inner) => outer.left <= inner.right && inner.left <= outer.right
  && outer.top <= inner.bottom && inner.top <= outer.bottom;

/** What a box would cover: pixels of lines by their numbers, and whether a tip; its own line does not count. */
function coverOf(box, lines) {
  const hidden = [];
  for (let number = 0; number < lines.length; number += 1) {
    const line = lines[number];
    if (!holds(line.bounds, box) || line.id === box.edge) continue;
    if (holds(line.tip, box)) return null;
    let length = 0;
    for (let at = 1; at < line.points.length; at += 1) length += lengthInside(box, line.points[at - 1], line.points[at]);
    if (length > MOST * line.length) return null;
    if (length) hidden.push([number, length]);
  }
  return hidden;
}

/** How far a box is from the rim of a sign. */
function gapTo(box, { x, y, reach }) {
  const across = Math.max(box.left - x, 0, x - box.right), down = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(across, down) - reach;
}

/** How much nearer a name would stand to its own sign than to any other: where it is not, it would be taken for the other's. */
function lead(box, signs) {
  const own = signs.find(({ id }) => id === box.node);
  if (!own) return Infinity;
  const others = signs.filter(({ id }) => id !== box.node).map((sign) => gapTo(box, sign));
  return Math.min(...others, Infinity) - Math.max(gapTo(box, own), 0);
}

const CLEAR = 1, EASY = 12; // pixels by which a name has to be nearer to its own sign, and had better be

/** Where a name may stand at all, with what it would cover there, and how bad that is: the better places come first, and every
 * bit of a line counts, as does every pixel by which another sign is too near; what is needed may stand there for want of
 * better. */
function choicesOf({ boxes, isNeeded }, { lines, taken, signs, isInSight }) {
  return boxes.filter((box) => isInSight(box) && !taken.some((one) => meet(one, box))).map((box, rank) => {
    const hidden = coverOf(box, lines), ahead = hidden && lead(box, signs);
    if (!hidden || (ahead < CLEAR && !isNeeded)) return null;
    const covered = hidden.reduce((sum, [number, length]) => sum + 200 * length / lines[number].length, 0);
    return { box, hidden, cost: rank + covered + 2 * Math.max(EASY - ahead, 0) };
  }).filter(Boolean).sort((a, b) => a.cost - b.cost);
}

/** Names as they are placed so far, and how much of each line they hide. */
class Placement {
  constructor(lines) {
    this.lines = lines;
    this.chosen = new Map();
    this.hidden = new Float64Array(lines.length);
  }

  isFree({ box, hidden }, but = null) {
    return hidden.every(([number, length]) => this.hidden[number] + length <= MOST * this.lines[number].length)
      && ![...this.chosen].some(([item, other]) => item !== but && meet(other.box, box));
  }

  put(item, choice) {
    this.chosen.set(item, choice);
    for (const [number, length] of choice.hidden) this.hidden[number] += length;
  }

  take(item) {
    const choice = this.chosen.get(item);
    this.chosen.delete(item);
    for (const [number, length] of choice.hidden) this.hidden[number] -= length;
    return choice;
  }
}

/** Finds room for a name by moving one other, if that helps both. */
function pushAside(item, placement, choices) {
  for (const choice of choices.get(item)) {
    const [before, ...more] = [...placement.chosen].filter(([, other]) => meet(other.box, choice.box)).map(([other]) => other);
    if (!before || more.length) continue;
    const was = placement.take(before);
    if (placement.isFree(choice)) {
      placement.put(item, choice);
      const other = choices.get(before).find((one) => placement.isFree(one));
      if (other) { placement.put(before, other); return true; }
      placement.take(item);
    }
    placement.put(before, was);
  }
  return false;
}

/** One after the other, each at its best place that is left; and those for which there was none. */
function placeInOrder(items, lines, choices) {
  const placement = new Placement(lines), failed = [];
  for (const item of items) {
    const choice = choices.get(item).find((one) => placement.isFree(one));
    if (choice) placement.put(item, choice);
    else if (!pushAside(item, placement, choices)) failed.push(item);
  }
  return { placement, failed };
}

/**
 * A box for each of the items that finds room, the foremost first: `items` are `{ id, boxes }`, the best place first. What found
 * none is placed first in the next round; of all rounds the best counts.
 */
export function placeNames(items, around) {
  const choices = new Map(items.map((item) => [item, choicesOf(item, around)]));
  let order = items, best = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = placeInOrder(order, around.lines, choices);
    if (!best || found.failed.length < best.failed.length) best = found;
    const hopeful = found.failed.filter((item) => choices.get(item).length);
    if (!hopeful.length) break;
    order = [...hopeful, ...order.filter((item) => !hopeful.includes(item))];
  }
  return new Map([...best.placement.chosen].map(([{ id }, { box }]) => [id, box]));
}
