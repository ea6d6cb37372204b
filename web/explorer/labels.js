// Labels on the canvas: one size at every zoom, what is focused first and then the best connected, none over another, and from
// afar only as many as there could be room for.

import { edges } from "./graph.js";
import { state } from "./state.js";
import { hedge, labelOf, reading, told, wrapped } from "./wording.js";
import { at } from "./elements.js";
import { colour } from "./colours.js";
import { foremost } from "./claims.js";
import { scene } from "./scenes.js";
import { bySize, enlarged, near, network, reachOf, touched, touches } from "./picture.js";
import { drawSpine, LINE, pointOn, SHARES, STEPS, WIDE, WRAP } from "./lines.js";

const TIGHT = 4; // labels in a column may come so much nearer to each other
const LEADING = 40; // so many are named at every zoom, as far as they find room

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (box, { x, y }) => box.left - 2 < x && x < box.right + 2 && box.top - 2 < y && y < box.bottom + 2;
const inSight = ({ clientWidth, clientHeight }, box) =>
  box.left >= 0 && box.top >= 0 && box.right <= clientWidth && box.bottom <= clientHeight;

function boxAt(ctx, lines, { x, y }, margin) {
  const width = Math.max(...lines.map((text) => ctx.measureText(text).width)), height = lines.length * LINE;
  return { x, y, left: x - width / 2 - margin, right: x + width / 2 + margin, top: y - 2, bottom: y + height + 2 };
}

/** Where the lines of a label begin or end, and which way they are aligned: towards the sign that they stand beside. */
export const alignmentOf = ({ side, x, left, right }) =>
  (side > 0 ? ["left", left + 4] : side < 0 ? ["right", right - 4] : ["center", x]);

function write(ctx, lines, box) {
  const [align, x] = alignmentOf(box), { font, fillStyle } = ctx;
  ctx.textAlign = align;
  lines.forEach((text, row) => {
    const isHeading = box.heading && row === 0;
    ctx.font = isHeading ? font.replace(/^(normal |bold |\d00 )?/, "italic ") : font;
    ctx.fillStyle = isHeading ? colour("soft") : fillStyle;
    for (const way of ["strokeText", "fillText"]) ctx[way](text, x, box.y + row * LINE + LINE / 2);
  });
  Object.assign(ctx, { font, fillStyle, textAlign: "center" });
}

// ---- Things ---------------------------------------------------------------------------------------------------------

/** Below its glyph, else above, else beside it, else at a corner, else below or above and a little aside. */
function placesAround(x, y, reach, width, height) {
  const [left, right, above] = [x - reach - width / 2, x + reach + width / 2, y - reach - height];
  return [
    { x, y: y + reach }, { x, y: above }, { x: right, y: y - height / 2 }, { x: left, y: y - height / 2 },
    { x: right, y: y - LINE / 4 }, { x: left, y: y - LINE / 4 },
    { x: right, y: y + LINE / 4 - height }, { x: left, y: y + LINE / 4 - height },
    ...[3, -3, 2, -2].flatMap((part) => [y + reach, above].map((top) => ({ x: x + width / part, y: top }))),
  ];
}

/** Where the label of a thing may stand, the best place first. */
function boxesOf(ctx, id) {
  const { x: across, y: down } = scene.places.get(id), { x, y } = network.canvasToDOM({ x: across, y: down });
  const outwards = scene.beside && across !== 0, name = wrapped(labelOf(id), outwards ? WIDE : WRAP);
  const heading = scene.headings.get(id)?.(), lines = heading ? [heading, ...name] : name;
  const { left, right, top, bottom } = boxAt(ctx, lines, { x: 0, y: 0 }, 0);
  const [width, height, reach] = [right - left, bottom - top - 4, reachOf(id) + 3];
  const aside = { x: x + Math.sign(across) * (reach + width / 2 + 3), y: y - height / 2 - (heading ? LINE / 2 : 0) };
  const places = outwards ? [aside] : placesAround(x, y, reach, width, height);
  const side = outwards ? Math.sign(across) : 0;
  const boxes = places.map((place) => ({ ...boxAt(ctx, lines, place, 4), node: id, lines, heading, side }));
  return outwards ? boxes.map((box) => ({ ...box, top: box.top + TIGHT, bottom: box.bottom - TIGHT })) : boxes;
}

const isUrgent = (id) => id === state.focus || id === state.hover;
const fontOf = (id, leading, family) => `${isUrgent(id) || leading.has(id) ? 650 : 400} 12px ${family}`;

/** Whether a box is in sight and meets none of the others. */
const isFree = (ctx, box, others) => inSight(ctx.canvas, box) && !others.some((other) => meet(box, other));

/** Where a label finds room when one other label gives way to it: both boxes, and the one that is given up. */
function madeRoom(ctx, boxes, taken, choices) {
  for (const box of boxes.filter((one) => inSight(ctx.canvas, one))) {
    const [before, ...more] = taken.filter((other) => meet(box, other));
    if (more.length || !choices.has(before.node)) continue;
    const rest = [...taken.filter((other) => other !== before), box];
    const after = choices.get(before.node).find((other) => isFree(ctx, other, rest));
    if (after) return { box, before, after };
  }
  return null;
}

/**
 * At the first place that is free and in sight, else over the sign of a thing that is not to be named, else where another label
 * can give way; if urgent in any case.
 */
function placeLabel(ctx, id, taken, choices) {
  const boxes = boxesOf(ctx, id), free = (others) => boxes.find((box) => isFree(ctx, box, others));
  const found = free(taken) ?? free(taken.filter((one) => !one.lesser));
  const room = found || isUrgent(id) ? null : madeRoom(ctx, boxes, taken, choices);
  const box = found ?? room?.box ?? (isUrgent(id) ? boxes[0] : null);
  if (!box) return;
  if (room) taken[taken.indexOf(room.before)] = room.after;
  taken.push(box);
  choices.set(id, boxes);
}

/** What to name: what is pointed at, then all around what is focused, else the more the closer (at 1 there is room for all). */
function toName(lit) {
  const urgent = [state.hover, state.focus].filter((id) => state.seen.nodes.has(id));
  const others = bySize().filter((id) => !lit || lit.has(id));
  const most = lit ? others.length : Math.max(LEADING, others.length * network.getScale() ** 2);
  return new Set([...urgent, ...others.slice(0, most)]);
}

function labelNodes(ctx, taken, family, named) {
  ctx.fillStyle = colour("ink");
  const leading = new Set(scene.beside ? [state.of] : bySize().slice(0, LEADING / 4)), choices = new Map();
  for (const id of named) {
    ctx.font = fontOf(id, leading, family);
    placeLabel(ctx, id, taken, choices);
  }
  for (const box of taken.filter(({ node }) => node)) {
    ctx.font = fontOf(box.node, leading, family);
    write(ctx, box.lines, box);
  }
}

/** The room that the buttons over the picture take. */
function buttonsBox() {
  const { left, top } = at("picture").getBoundingClientRect(), box = document.querySelector(".zoom").getBoundingClientRect();
  return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
}

/** The room that the glyphs themselves take, faded ones left out. */
const glyphBoxes = (lit, named) => [...state.seen.nodes].filter((id) => !lit || lit.has(id)).map((id) => {
  const reach = reachOf(id) * 0.8, { x, y } = network.canvasToDOM(scene.places.get(id));
  return { lesser: !named.has(id), left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
});

// ---- Lines ----------------------------------------------------------------------------------------------------------

/** What is written on a line: how its claim reads, and the sum where it has one. */
function textOnLine(id) {
  const seen = state.seen.edges.get(id), first = foremost(seen), more = seen.length > 1 ? ` +${seen.length - 1}` : "";
  return [reading(first, true) + hedge(first), told(first, "amount")].filter(Boolean).join(" · ") + more;
}

const linesToName = () => (scene.tells && !near() ? [...state.seen.edges.keys()].map((id) => edges.get(id)) : touched());

/** Each on its own line, where no other focused line and no other label is; where there is no such place, none. */
function labelEdges(ctx, taken, family) {
  const lines = linesToName().map((edge) => ({ edge, points: STEPS.map((share) => pointOn(edge, share)) }));
  ctx.font = `italic 400 11px ${family}`;
  for (const { edge } of lines) {
    const text = [textOnLine(edge.id)];
    const foreign = lines.filter((other) => other.edge !== edge).flatMap((other) => other.points);
    const boxes = SHARES.map((share) => pointOn(edge, share)).map(({ x, y }) => (
      { ...boxAt(ctx, text, { x, y: y - LINE / 2 }, 3), edge: edge.id, lines: text }));
    const free = boxes.find((box) => isFree(ctx, box, taken) && !foreign.some((point) => holds(box, point)));
    const box = free ?? (edge.id === state.focus ? boxes[0] : null);
    if (!box) continue;
    taken.push(box);
    ctx.fillStyle = colour("paper");
    ctx.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    ctx.fillStyle = colour("soft");
    ctx.fillText(text[0], box.x, box.y + LINE / 2);
  }
}

/** Where the names would best stand: a cross there could leave one without a place. */
function bestPlaces(ctx, named, family) {
  ctx.font = `400 12px ${family}`;
  return [...named].map((id) => boxesOf(ctx, id)[0]);
}

/** A cross on every line that stands for denials only, unless its label says so. */
function crossDenials(ctx, taken, lit, wanted = []) {
  const reach = 4.5 / enlarged();
  const around = ({ x, y }) => ({ x, y, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  const denials = [...state.seen.edges].filter(([id, seen]) =>
    seen.every((claim) => claim.negated) && !taken.some((box) => box.edge === id));
  for (const edge of denials.map(([id]) => edges.get(id))) {
    const boxes = SHARES.map((share) => around(pointOn(edge, share)));
    const free = boxes.filter((one) => !taken.some((other) => meet(one, other)));
    const box = free.find((one) => !wanted.some((other) => meet(one, other))) ?? free[0] ?? boxes[0], { x, y } = box;
    taken.push({ ...box, cross: edge.id });
    const globalAlpha = lit && !touches(edge) ? 0.25 : 1;
    Object.assign(ctx, { strokeStyle: colour("Neutral"), lineWidth: 2 / enlarged(), globalAlpha });
    ctx.beginPath();
    for (const side of [-1, 1]) {
      ctx.moveTo(x - reach, y - reach * side);
      ctx.lineTo(x + reach, y + reach * side);
    }
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

// ---- All of them ----------------------------------------------------------------------------------------------------

network.on("afterDrawing", (ctx) => {
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth, { fontFamily: family } = getComputedStyle(document.body);
  const lit = near(), named = toName(lit), taken = [buttonsBox(), ...glyphBoxes(lit, named)];
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (scene.spine) drawSpine(ctx);
  if (!lit || scene.spine) crossDenials(ctx, taken, lit, scene.beside ? [] : bestPlaces(ctx, named, family));
  Object.assign(ctx, { textAlign: "center", textBaseline: "middle", lineJoin: "round", lineWidth: 4 });
  ctx.strokeStyle = colour("paper");
  const isLine = edges.has(state.focus); // then its own label comes first
  if (isLine) labelEdges(ctx, taken, family);
  labelNodes(ctx, taken, family, named);
  if (!isLine && !scene.beside) labelEdges(ctx, taken, family);
  if (lit && !scene.spine) crossDenials(ctx, taken, lit);
  ctx.restore();
  state.labels = taken.filter((box) => box.node || box.edge || box.cross);
});
