// The picture: which things and lines are seen of a scene, and how signs look. vis-network draws the signs alone.

import { claims, edges, graph, kinds, nodes } from "./graph.js";
import { state } from "./state.js";
import { at, fill } from "./elements.js";
import { inks } from "./glyphs.js";
import { colour } from "./colours.js";
import { isFiltering, passes } from "./claims.js";
import { endsOfStep, isOfStep } from "./story.js";
import { scene } from "./scenes.js";

const look = new vis.DataSet();
export const network = new vis.Network(at("picture"), { nodes: look, edges: new vis.DataSet() }, graph.options);

// the frame is reached by Tab, and its arrows move the window
fill(network.canvas.frame, { role: "img", "data-name": "picture" }, []);

// ---- What is seen ---------------------------------------------------------------------------------------------------

/** What of the scene is to be seen: what passes the filters, without what the window has no room to name. */
export function sift() {
  const isThere = (id) => scene.places.has(id) && !state.unnamed.has(id);
  const drawn = graph.edges.filter(({ from, to }) => isThere(from) && isThere(to));
  const isSeen = (claim) => scene.claims.has(claim.id) && passes(claim);
  const sifted = drawn.map((edge) => [edge.id, edge.claims.map((id) => claims.get(id)).filter(isSeen)]);
  const seen = new Map(sifted.filter(([, passing]) => passing.length));
  const joined = [...seen.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]);
  const alone = isFiltering() ? [] : [...scene.places.keys()].filter(isThere);
  state.seen = { nodes: new Set([...joined, ...alone]), edges: seen };
}

/** The more lines, the fainter each. */
export const faint = () => Math.min(0.9, 8 / Math.sqrt(state.seen.edges.size));
export const widthOf = (edge) =>
  (touches(edge) && !((scene.beside || scene.spine) && state.focus === state.of) ? 3 : 1.8) + (isInLoop(edge) ? 2.4 : 0);
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
function exchange(looks) {
  const wanted = new Map(looks.map((one) => [one.id, one]));
  look.remove(look.getIds().filter((id) => !wanted.has(id)));
  const fresh = looks.map((one) => [one, JSON.stringify(one)]).filter(([{ id }, text]) =>
    look.get(id) === null || shownLooks.get(id) !== text);
  fresh.forEach(([{ id }, text]) => shownLooks.set(id, text));
  look.update(fresh.map(([one]) => one));
}

const LEAST = 4;
/** Neighbours stand in columns, where a large sign would cover the next. */
const sizeOf = (id) => (scene.beside || scene.spine) && id !== state.of ? Math.min(nodes.get(id).size, 8) : nodes.get(id).size;
/** How far a sign reaches on the screen: from afar it shrinks as the root of the scale only, so as to be made out. */
export const reachOf = (id) => Math.max(sizeOf(id) * Math.min(1, Math.sqrt(network.getScale())), LEAST);
/** Where a thing stands on the screen. */
export const onScreen = (id) => network.canvasToDOM(scene.places.get(id));

// vis-network leaves out what it takes to be outside of the window, and learns only by drawing where a new thing is
let isKnown = false;
function makeKnown(ctx) {
  for (const sign of Object.values(network.body.nodes)) sign.updateBoundingBox(ctx);
  isKnown = true;
  requestAnimationFrame(() => network.redraw());
}

// vis-network scales everything with the plane, and an update of its data at every step of a zoom would be slow.
network.on("beforeDrawing", (ctx) => {
  if (!isKnown) makeKnown(ctx);
  for (const sign of Object.values(network.body.nodes)) {
    const size = reachOf(sign.id) / network.getScale();
    if (sign.options.size !== size) sign.needsRefresh();
    sign.options.size = size;
  }
});

export const isFiltered = (id) => scene.places.has(id) && !state.seen.nodes.has(id) && !state.unnamed.has(id);

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
  const lit = near(), signs = [...state.seen.nodes].map((id) => lookOfNode(id, lit));
  drawnOnce(() => exchange(signs));
  for (const note of document.querySelectorAll("#panel .filtered")) note.hidden = !isFiltered(state.focus);
}
const isLarger = (a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1);
/** The things in sight, the best connected first. */
export const bySize = () => [...state.seen.nodes].map((id) => nodes.get(id)).sort(isLarger).map(({ id }) => id);
