// The picture: which things and lines are seen of a scene, and how they look.

import { claims, edges, graph, kinds, nodes } from "./graph.js";
import { state } from "./state.js";
import { at } from "./elements.js";
import { inks } from "./glyphs.js";
import { colour } from "./colours.js";
import { isDashed, isFiltering, passes, signOf } from "./claims.js";
import { endsOfStep, isOfStep } from "./story.js";
import { scene } from "./scenes.js";

const look = new vis.DataSet(), lineLook = new vis.DataSet();
export const network = new vis.Network(at("picture"), { nodes: look, edges: lineLook }, graph.options);

// ---- What is seen ---------------------------------------------------------------------------------------------------

function sift() {
  const drawn = graph.edges.filter(({ from, to }) => scene.places.has(from) && scene.places.has(to));
  const isSeen = (claim) => scene.claims.has(claim.id) && passes(claim);
  const sifted = drawn.map((edge) => [edge.id, edge.claims.map((id) => claims.get(id)).filter(isSeen)]);
  state.seen.edges = new Map(sifted.filter(([, seen]) => seen.length));
  const joined = [...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]);
  const alone = isFiltering() ? [] : [...scene.places.keys()];
  state.seen.nodes = new Set([...joined, ...alone]);
}

/** The more lines, the fainter each. */
export const faint = () => Math.min(0.9, 8 / Math.sqrt(state.seen.edges.size));
export const widthOf = (edge) =>
  (touches(edge) && !(scene.beside && state.focus === state.of) ? 3 : 1.8) + (isInLoop(edge) ? 2.4 : 0);
/** What is lit: the edges at the focused thing, the focused edge itself, or those of the step that is told. */
export const touches = (edge) => (state.focus === null ? isOfStep(edge) : [edge.id, edge.from, edge.to].includes(state.focus));
export const touched = () => [...state.seen.edges.keys()].map((id) => edges.get(id)).filter(touches);
const looping = new Set(graph.loops.flat());
const isInLoop = (edge) => state.view === "causes" && edge.claims.some((id) => looping.has(id));

/** The lit things: the focused one with its neighbours, or the ends of the lit edges; null when nothing is to stand out. */
export function near() {
  const ends = touched().flatMap((edge) => [edge.from, edge.to]);
  if (state.focus === null) ends.push(...endsOfStep().filter((id) => scene.places.has(id)));
  if (scene.places.has(state.focus)) ends.push(state.focus);
  return ends.length ? new Set(ends) : null;
}

// ---- How it looks ---------------------------------------------------------------------------------------------------

/** One line stands for all claims of its pair that the filters let through. */
function lookOfEdge(id, seen, lit) {
  const { from, to, smooth } = edges.get(id), shade = colour(signOf(seen)), chosen = touches(edges.get(id));
  return {
    id, from, to, arrows: "to", smooth: smooth ? { enabled: true, ...smooth } : false,
    dashes: isDashed(seen) ? [7, 6] : false, width: widthOf(edges.get(id)),
    color: { color: shade, highlight: shade, hover: shade, opacity: chosen ? 1 : faint() / (lit ? 4 : 1) },
  };
}

function lookOfNode(id, lit) {
  const { shape, group } = nodes.get(id), size = sizeOf(id), kind = kinds.get(group), { fill, rim } = inks(kind);
  const shade = { background: colour(kind.ring === 1 ? "paper" : fill), border: colour(kind.ring ? rim : "paper") };
  const borderWidth = [1.5, 4, 3][kind.ring];
  return {
    id, shape, size, ...scene.places.get(id), label: " ", opacity: lit && !lit.has(id) ? 0.18 : 1, borderWidth,
    borderWidthSelected: borderWidth, color: { ...shade, highlight: shade, hover: shade },
  };
}

const shownLooks = new Map(); // what vis-network was last told of each: telling it again what it knows takes most of the time
function exchange(dataset, looks) {
  const wanted = new Map(looks.map((one) => [one.id, one]));
  dataset.remove(dataset.getIds().filter((id) => !wanted.has(id)));
  const fresh = looks.map((one) => [one, JSON.stringify(one)]).filter(([{ id }, text]) =>
    dataset.get(id) === null || shownLooks.get(id) !== text);
  fresh.forEach(([{ id }, text]) => shownLooks.set(id, text));
  dataset.update(fresh.map(([one]) => one));
}

/** By how much signs and lines are enlarged: from afar they shrink as the root of the scale only, so as to be made out. */
export const enlarged = () => Math.max(1, 1 / Math.sqrt(network.getScale()));
/** Neighbours stand in columns, where a large sign would cover the next. */
const sizeOf = (id) => (scene.beside && id !== state.of ? Math.min(nodes.get(id).size, 8) : nodes.get(id).size);
/** How far a sign reaches on the screen. */
export const reachOf = (id) => sizeOf(id) * enlarged() * network.getScale();

// vis-network leaves out what it takes to be outside of the window, and learns only by drawing where a new thing is; and it draws
// a line up to where its arrow was when it last drew
let isKnown = false;
function makeKnown(ctx) {
  for (const sign of Object.values(network.body.nodes)) sign.updateBoundingBox(ctx);
  for (const line of Object.values(network.body.edges)) Object.assign(line.edgeType, { fromPoint: line.from, toPoint: line.to });
  isKnown = true;
  requestAnimationFrame(() => network.redraw());
}

// vis-network scales everything with the plane, and an update of its data at every step of a zoom would be slow.
network.on("beforeDrawing", (ctx) => {
  const by = enlarged();
  if (!isKnown) makeKnown(ctx);
  for (const sign of Object.values(network.body.nodes)) {
    const size = sizeOf(sign.id) * by;
    if (sign.options.size !== size) sign.needsRefresh();
    sign.options.size = size;
  }
  for (const line of Object.values(network.body.edges)) line.options.width = widthOf(edges.get(line.id)) * by;
});

export const isFiltered = (id) => scene.places.has(id) && !state.seen.nodes.has(id);

/** Has vis-network draw once, in the next frame, what it would else draw at each step of a change. */
function drawnOnce(change) {
  network.renderer.allowRedraw = false;
  change();
  isKnown = false;
  network.renderer.allowRedraw = true;
  network.body.emitter.emit("_requestRedraw");
}

export function draw() {
  sift();
  const lit = near();
  const lines = [...state.seen.edges].map(([id, seen]) => lookOfEdge(id, seen, lit));
  const drawnNodes = [...state.seen.nodes].map((id) => lookOfNode(id, lit));
  drawnOnce(() => { exchange(look, drawnNodes); exchange(lineLook, scene.spine ? [] : lines); });
  for (const note of document.querySelectorAll("#panel .filtered")) note.hidden = !isFiltered(state.focus);
}
const isLarger = (a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1);
/** The things in sight, the best connected first. */
export const bySize = () => [...state.seen.nodes].map((id) => nodes.get(id)).sort(isLarger).map(({ id }) => id);
