// Labels on the canvas: one size at every zoom, what is focused first and then the best connected, none over another, over a sign
// or over the tip of an arrow, and none where it hides a line.

import { edges } from "./graph.js";
import { state } from "./state.js";
import { hedge, labelOf, reading, said, told, wrapped } from "./wording.js";
import { at } from "./elements.js";
import { colour } from "./colours.js";
import { foremost } from "./claims.js";
import { stepTold } from "./story.js";
import { lettersAside } from "./around.js";
import { scene } from "./scenes.js";
import { lineFont, nameFont, widestOf } from "./measuring.js";
import { bySize, near, network, onScreen, reachOf, touched, touches } from "./picture.js";
import {
  cardBox, distanceToWay, headOf, inPixels, lengthOf, LINE, pointOn, wayBetween, wayOf, waysInSight, WRAP,
} from "./lines.js";
import { lineAround, meet, placeNames } from "./placing.js";

const LEADING = 10; // so many names are bold
const FREE = 24; // pixels at each end of a line that its own name leaves free

/** The box of a text around a point at the middle of its upper edge. */
function boxAt(lines, { x, y }, font, margin) {
  const width = widestOf(lines, font), height = lines.length * LINE;
  return { x, y, lines, font, left: x - width / 2 - margin, right: x + width / 2 + margin, top: y - 1, bottom: y + height + 1 };
}

/** Where the lines of a label begin or end, and which way they are aligned: towards the sign that they stand beside. */
export const alignmentOf = ({ side, x, left, right }) =>
  (side > 0 ? ["left", left + 4] : side < 0 ? ["right", right - 4] : ["center", x]);

// ---- Things ---------------------------------------------------------------------------------------------------------

const isMiddle = (id) => (scene.beside || scene.spine) && id === state.of;
const isInCard = (id) => state.cards.has(id) || (scene.beside && id === state.of);
const leading = () => new Set(scene.beside || scene.spine ? [state.of] : bySize().slice(0, LEADING));
const fontOf = (id, leaders) => nameFont(id === state.focus || isInCard(id) || leaders.has(id));

/** Below its sign, else above, else beside it, else at a corner, else shifted along, else the same a little farther off. */
function placesAround({ x, y }, reach, width, height) {
  return [reach, reach + 7, reach + 14].flatMap((far) => {
    const [left, right, above, below] = [x - far - width / 2, x + far + width / 2, y - far - height, y + far];
    const [upper, lower] = [y + LINE / 4 - height, y - LINE / 4];
    return [
      { x, y: below }, { x, y: above }, { x: right, y: y - height / 2 }, { x: left, y: y - height / 2 },
      ...[right, left].flatMap((side) => [{ x: side, y: lower }, { x: side, y: upper }]),
      ...[right - 6, left + 6].flatMap((side) => [{ x: side, y: below - 4 }, { x: side, y: above + 4 }]),
      ...[3, -3, 2.2, -2.2].flatMap((part) => [below, above].map((top) => ({ x: x + width / part, y: top }))),
    ];
  });
}

/** Where the name of a neighbour stands: outwards of the middle. */
function besideSign(id, font) {
  const name = wrapped(labelOf(id), lettersAside()), heading = scene.headings.get(id)?.();
  const lines = heading ? [heading, ...name] : name, { x, y } = onScreen(id);
  const side = scene.spine ? 1 : Math.sign(scene.places.get(id).x);
  const width = widestOf(lines, font), reach = reachOf(id) + 7;
  const top = y - name.length * LINE / 2 - (heading ? LINE : 0);
  return [{ ...boxAt(lines, { x: x + side * (reach + width / 2), y: top }, font, 4), heading, side }];
}

/** Under the sign in the middle, within its card; over one column beside it. */
function inCard(id, font) {
  const { x, y } = onScreen(id), reach = reachOf(id) + 3;
  if (isInCard(id)) return [boxAt(wrapped(labelOf(id)), { x, y: y + reach }, font, 4)];
  const lines = wrapped(labelOf(id), lettersAside()), width = widestOf(lines, font);
  return [{ ...boxAt(lines, { x: x + reach + 4 + width / 2, y: y - lines.length * LINE / 2 }, font, 4), side: 1 }];
}

/** In two or three shapes: as it is, and broken into shorter or longer lines. */
function anywhere(id, font) {
  const point = onScreen(id), shapes = [WRAP, WRAP + 10, WRAP - 6].map((letters) => wrapped(labelOf(id), letters));
  const different = shapes.filter((lines, at) => shapes.findIndex((other) => other.length === lines.length) === at);
  const boxes = different.map((lines) => {
    const width = widestOf(lines, font) + 6, height = lines.length * LINE;
    return placesAround(point, reachOf(id) + 3, width, height).map((place) => boxAt(lines, place, font, 3));
  });
  return boxes[0].flatMap((_, at) => boxes.map((shape) => shape[at]));
}

/** Where the name of a thing may stand, the best place first. */
function boxesOf(id, leaders) {
  const font = fontOf(id, leaders);
  if (isMiddle(id) || isInCard(id)) return inCard(id, font);
  return scene.beside || scene.spine ? besideSign(id, font) : anywhere(id, font);
}

/** What to name: what is chosen, then all around it, or all. */
function toName(lit) {
  const line = state.seen.edges.has(state.focus) ? edges.get(state.focus) : null;
  const chosen = line ? [line.from, line.to] : state.seen.nodes.has(state.focus) ? [state.focus] : [];
  const isAll = Boolean(stepTold() || scene.beside || scene.spine);
  const others = bySize().filter((id) => !lit || isAll || lit.has(id));
  if (lit && isAll) others.sort((a, b) => lit.has(b) - lit.has(a));
  return [...new Set([...chosen, ...others])];
}

/** The room that the buttons over the picture take. */
function buttonsBox() {
  const { left, top } = at("picture").getBoundingClientRect(), box = document.querySelector(".zoom").getBoundingClientRect();
  return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
}

/** The signs that count, faded ones left out. */
const signsAround = (lit) => [...state.seen.nodes].filter((id) => !lit || stepTold() || lit.has(id))
  .map((id) => ({ id, reach: reachOf(id), ...onScreen(id) }));
/** The room that they take. */
const signBoxes = (lit) => signsAround(lit).map(({ x, y, reach }) =>
  ({ left: x - reach * 0.8, right: x + reach * 0.8, top: y - reach * 0.8, bottom: y + reach * 0.8 }));

// ---- Lines ----------------------------------------------------------------------------------------------------------

/** What is written on a line: how its claim reads, and the sum where it has one. */
function textOnLine(id) {
  const seen = state.seen.edges.get(id), first = foremost(seen), more = seen.length > 1 ? ` +${seen.length - 1}` : "";
  return [reading(first, true) + hedge(first), told(first, "amount")].filter(Boolean).join(" · ") + more;
}

/** The lines that are named: the one that is chosen, those that are lit, and of some views all. */
function linesToName() {
  const chosen = state.seen.edges.has(state.focus) ? [state.focus] : [];
  if (scene.beside || scene.spine) return chosen; // their names stand over the neighbours
  const lit = scene.tells && !near() ? [...state.seen.edges.keys()] : touched().map(({ id }) => id);
  return [...new Set([...chosen, ...lit])];
}

export const SHARES = [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82, 0.18];

/** Where the name of a line may stand: on it where both its ends stay free, else just above or below it. */
function boxesOnLine(id, way, text = textOnLine(id)) {
  const font = lineFont(), lines = [text], length = lengthOf(way);
  const near = Array.from({ length: 9 }, (_, step) => Math.min(step * FREE / 8 / length, 0.5));
  const ends = near.flatMap((share) => [pointOn(way, share), pointOn(way, 1 - share)]);
  const around = ({ x, y }) => ({ left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 });
  const isClear = (box) => ends.every((point) => !meet(around(point), box));
  const [a, b] = [way[0], way.at(-1)], away = Math.abs(b.x - a.x) > Math.abs(b.y - a.y) ? "y" : "x";
  const half = away === "y" ? LINE : widestOf(lines, font) / 2 + 8;
  const boxes = [0, -1, 1].flatMap((side) => SHARES.map((share) => {
    const { x, y } = pointOn(way, share), place = { x, y: y - LINE / 2 };
    return { ...boxAt(lines, { ...place, [away]: place[away] + side * half }, font, 3), edge: id };
  }));
  return boxes.filter(isClear);
}

/** Whether the name of a line stands nearer to it than to any other that is named. */
function isNearest({ x, y }, id, lines, ways) {
  const middle = { x, y: y + LINE / 2 }, own = distanceToWay(middle, ways.get(id));
  return lines.every((other) => other === id || distanceToWay(middle, ways.get(other)) > own + 1);
}

/** How one thing is read as another, where a chain goes over that. */
const readingsToName = () => scene.readings.map(({ from, to, reads }) => {
  const id = `${from} ${to}`, boxes = boxesOnLine(id, wayBetween(from, to), said(reads));
  return { id: `reading ${id}`, boxes: boxes.map((box) => ({ ...box, edge: null, reading: true })) };
});

// ---- All of them ----------------------------------------------------------------------------------------------------

const isInSight = ({ left, right, top, bottom }) => {
  const { clientWidth, clientHeight } = at("picture");
  return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
};

/** The lines to be placed around; faded ones are not, but in a story, which is told over all of them. */
function linesAround(ways, lit) {
  const counted = [...ways].filter(([id]) => !lit || stepTold() || touches(edges.get(id)));
  return counted.map(([id, way]) => lineAround(id, way, headOf(way), lengthOf(way)));
}

/** What is to be named, each with where it could be; the line that is chosen comes after its ends, other lines last. */
function itemsToName(lit, ways) {
  const leaders = leading(), boxes = (id) => boxesOf(id, leaders).map((box) => ({ ...box, node: id }));
  const names = toName(lit).map((id) => ({ id, boxes: boxes(id), isNeeded: Boolean(lit?.has(id)) }));
  const lines = linesToName(), onLines = lines.map((id) => ({ id, boxes: boxesOnLine(id, ways.get(id)).filter((box) =>
    isNearest(box, id, lines, ways)) }));
  const first = state.seen.edges.has(state.focus) && !scene.beside && !scene.spine ? 2 : names.length;
  return [...names.slice(0, first), ...onLines, ...readingsToName(), ...names.slice(first)];
}

/** In a neighbourhood names stand where the layout made room; that of the line which is chosen keeps clear of them. */
function placeInColumns(items) {
  const [names, onLines] = [true, false].map((isName) => items.filter(({ id }) => state.seen.nodes.has(id) === isName));
  const fixed = names.map(({ id, boxes: [box] }) => [id, box]), taken = fixed.map(([, box]) => box);
  return new Map([...fixed, ...placeNames(onLines, { lines: [], taken, signs: [], isInSight })]);
}

/** The names in cards where these are, all others around them. */
function placeAround(items, { taken, ...around }) {
  const fixed = items.filter(({ id }) => state.cards.has(id)).map(({ id, boxes: [box] }) => [id, box]);
  const cards = fixed.map(([id]) => cardBox(id)), free = items.filter(({ id }) => !state.cards.has(id));
  return new Map([...fixed, ...placeNames(free, { ...around, taken: [...taken, ...cards] })]);
}

/** The boxes of the names, by thing or line; what is chosen is named in any case. */
export function placeLabels() {
  const lit = near(), ways = waysInSight(), items = itemsToName(lit, ways), lines = linesAround(ways, lit);
  const taken = [buttonsBox(), ...signBoxes(lit)], signs = signsAround(lit);
  const isFixed = scene.beside || scene.spine; // there the layout has made room
  const found = isFixed ? placeInColumns(items) : placeAround(items, { lines, taken, signs, isInSight });
  const chosen = items.find(({ id }) => id === state.focus && !found.has(id)), isLine = state.seen.edges.has(state.focus);
  const box = chosen?.boxes.find((one) => !isLine || ![...found.values()].some((other) => meet(one, other)));
  if (box) found.set(chosen.id, box);
  return found;
}

/** The name of what is pointed at, where it has none: over all others, and none of these gives way. */
function pointedAt(found) {
  const id = state.hover;
  if (id === null || found.has(id)) return [];
  const isLine = state.seen.edges.has(id), way = isLine && wayOf(edges.get(id));
  if (!isLine && !state.seen.nodes.has(id)) return [];
  const boxes = isLine ? boxesOnLine(id, way) : boxesOf(id, new Set()), middle = isLine ? pointOn(way, 0.5) : null;
  const box = boxes.find(isInSight) ?? boxes[0] ?? boxAt([textOnLine(id)], { ...middle, y: middle.y - LINE / 2 }, lineFont(), 3);
  return [{ ...box, [isLine ? "edge" : "node"]: id, isOver: true }];
}

let drawn = { key: null, found: new Map() };
/** The same as long as nothing has moved. */
function placedLabels() {
  const { x, y } = network.canvasToDOM({ x: 0, y: 0 }), { clientWidth, clientHeight } = at("picture");
  const key = [x, y, network.getScale(), clientWidth, clientHeight, state.focus, state.lang, state.step].join();
  if (key !== drawn.key || state.seen !== drawn.seen || scene !== drawn.scene) {
    drawn = { key, seen: state.seen, scene, found: placeLabels() };
  }
  return drawn.found;
}

function write(ctx, box) {
  const [align, x] = alignmentOf(box), shade = box.edge || box.reading ? colour("soft") : colour("ink");
  ctx.textAlign = align;
  if (box.edge || box.reading || box.isOver) {
    ctx.fillStyle = colour("paper");
    ctx.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  }
  box.lines.forEach((text, row) => {
    const isHeading = box.heading && row === 0;
    ctx.font = isHeading ? box.font.replace(/^(normal |bold |\d00 )?/, "italic ") : box.font;
    ctx.fillStyle = isHeading ? colour("soft") : shade;
    for (const way of ["strokeText", "fillText"]) ctx[way](text, x, box.y + row * LINE + LINE / 2);
  });
}

/** The things that have cards. */
export const cardsInSight = () => [...state.seen.nodes].filter(isInCard);

/** A cross on every line whose first claim is a denial, unless its name says so; where no name is. */
function crossesOf(found, ways) {
  const denials = [...state.seen.edges].filter(([id, seen]) => foremost(seen).negated && !found.has(id));
  return denials.map(([id]) => {
    const boxes = SHARES.map((share) => {
      const { x, y } = pointOn(ways.get(id), share);
      return { x, y, left: x - 4.5, right: x + 4.5, top: y - 4.5, bottom: y + 4.5, cross: id };
    });
    return boxes.find((box) => ![...found.values()].some((other) => meet(box, other))) ?? boxes[0];
  });
}

function drawCross(ctx, { left, right, top, bottom, cross }, lit) {
  Object.assign(ctx, { strokeStyle: colour("Neutral"), lineWidth: 2, globalAlpha: lit && !touches(edges.get(cross)) ? 0.25 : 1 });
  ctx.beginPath();
  for (const [from, to] of [[top, bottom], [bottom, top]]) { ctx.moveTo(left, from); ctx.lineTo(right, to); }
  ctx.stroke();
}

/** The card of a thing, at whose border the lines end. */
function drawCard(ctx, id) {
  const { left, right, top, bottom } = cardBox(id);
  Object.assign(ctx, { strokeStyle: colour("rule"), lineWidth: 1 });
  ctx.strokeRect(left, top, right - left, bottom - top);
}

network.on("afterDrawing", (ctx) => inPixels(ctx, () => {
  const found = placedLabels(), lit = near(), crosses = crossesOf(found, waysInSight());
  for (const id of cardsInSight()) drawCard(ctx, id);
  for (const cross of crosses) drawCross(ctx, cross, lit);
  Object.assign(ctx, { textBaseline: "middle", lineJoin: "round", lineWidth: 4, strokeStyle: colour("paper") });
  const over = pointedAt(found);
  for (const box of [...found.values(), ...over]) {
    box.faded = Boolean(lit && box.node && !lit.has(box.node) && !box.isOver);
    ctx.globalAlpha = box.faded ? 0.5 : 1;
    write(ctx, box);
  }
  state.labels = [...found.values(), ...over, ...crosses];
}));

/** The things in sight that are to be named and found no room, the least connected first. */
export function nameless() {
  const found = placeLabels(), pointed = ({ x, y }) => ({ left: x, right: x, top: y, bottom: y });
  return toName(near()).filter((id) => !found.has(id) && isInSight(pointed(onScreen(id)))).reverse();
}
