// Scenes: which claims are drawn, and where each thing stands. The places of views, their parts and stories come from Python.

import { claims, edges, graph, stories, things, views } from "./graph.js";
import { state } from "./state.js";
import { at } from "./elements.js";
import { narrow } from "./media.js";
import { isFiltering, passes } from "./claims.js";
import { hasNeighbours, isOneColumn, neighbourhood } from "./around.js";
import { layOut } from "./layout.js";
import { waysFound } from "./paths.js";
import { stepTold } from "./story.js";

const thingsAmong = (ids) => ids.filter((id) => things.has(id)).length;
const placed = (rows) => new Map(rows.map(([id, x, y]) => [id, { x, y }]));

const WIDEST = 1.7;
/** Drawn out along one side until the places are as much wider than high as the window is; no lines cross that did not. */
function stretched(places) {
  const spanOf = (axis) => {
    const all = [...places.values()].map((place) => place[axis]);
    return Math.max(...all) - Math.min(...all) + 1;
  };
  const by = Math.min(Math.max(aspectOfPicture() / (spanOf("x") / spanOf("y")), 1 / WIDEST), WIDEST);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * Math.max(by, 1), y: y / Math.min(by, 1) }]));
}

/** `claims` are those that may be drawn, `headings` stand over the first neighbour of each relation, `beside` has labels outwards
 * of the middle, `spine` short lines to one column, `tells` has lines named while nothing is chosen, `partial` has more to it, in
 * `parts` to be turned over or as a whole; `extent` has all things that it is about, `readings` what is read as what,
 * `cards` the parts to choose from in place of a picture; `canDrop` that what finds no room for its name may be left out. */
const NOTHING = {
  claims: new Set(), places: new Map(), headings: new Map(), extent: [], readings: [],
  beside: false, spine: false, tells: false, partial: false, canGrow: false, parts: 1, cards: null, canDrop: true,
};

/** The claims among these that are drawn between two placed things. */
const between = (places, ids) => new Set(ids.filter((id) => {
  const { drawn, subject, object } = claims.get(id);
  return drawn && places.has(subject) && places.has(object);
}));

const aspectOfPicture = () => Math.min(Math.max(at("picture").clientWidth / (at("picture").clientHeight || 1), 0.6), 2);

/** The lines of a view that the filters leave, each as its two ends. */
const passingLines = (all) => all.map((id) => claims.get(id)).filter((claim) => claim.drawn && passes(claim))
  .map(({ subject, object }) => [subject, object]);

/** The best connected things that are joined among themselves, as views/scenes.py has the core of a view. */
function coreOf(lines, most) {
  const near = new Map();
  for (const [one, other] of lines.flatMap(([a, b]) => [[a, b], [b, a]])) near.set(one, [...(near.get(one) ?? []), other]);
  const chosen = new Set();
  let joined = new Set();
  for (const id of [...near.keys()].sort((a, b) => near.get(b).length - near.get(a).length || (a < b ? -1 : 1))) {
    const others = near.get(id).filter((other) => other !== id && chosen.has(other));
    const grown = new Set([...joined, ...others, ...(others.length ? [id] : [])]);
    if (grown.size > most) continue;
    chosen.add(id);
    joined = grown;
  }
  return joined;
}

/** The parts of a view as those of their lines that the filters leave, each with the ends of these. */
function partsLeft({ parts, claims: all }) {
  const lines = passingLines(all), home = new Map((parts ?? []).flatMap((rows, number) => rows.map(([id]) => [id, number])));
  return (parts ?? []).map((rows, number) => {
    const own = lines.filter((pair) => pair.every((id) => home.get(id) === number)), ends = new Set(own.flat());
    return { number: number + 1, rows: rows.filter(([id]) => ends.has(id)), lines: own };
  }).filter(({ lines: own }) => own.length);
}

/** All of a large view: the parts that it is cut into, to be chosen from, or one of them. */
function wholeScene(view, count, extent) {
  const parts = partsLeft(view), part = parts.find(({ number }) => number === state.part), all = new Set(view.claims);
  if (!part) return { ...NOTHING, all, canGrow: true, count, extent, cards: parts };
  const places = isFiltering() ? layOut(part.lines, aspectOfPicture()) : stretched(placed(part.rows));
  const own = part.rows.map(([id]) => id), shown = between(places, view.claims);
  return { ...NOTHING, all, places, claims: shown, canGrow: true, partial: true, count: thingsAmong(own), extent: own };
}

/** What the filters leave of a view, laid out afresh: all of it, or where that is much its core. */
function filteredScene(view, extent, count) {
  const { claims: all } = view, lines = passingLines(all), canGrow = extent.length > graph.core.most;
  if (canGrow && state.whole) return wholeScene(view, count, extent);
  const kept = canGrow ? coreOf(lines, graph.core.size) : new Set(extent);
  const places = layOut(lines.filter((pair) => pair.every((id) => kept.has(id))), aspectOfPicture());
  return { ...NOTHING, all: new Set(all), places, claims: between(places, all), canGrow, partial: canGrow, count, extent };
}

function viewScene(view) {
  const { places: rows, parts, claims: all } = view, isLeft = isFiltering() && rows;
  const extent = isLeft ? [...new Set(passingLines(all).flat())] : view.extent, count = thingsAmong(extent);
  if (!rows) return { ...NOTHING, all: new Set(all), claims: new Set(all) };
  if (isLeft) return filteredScene(view, extent, count);
  if (parts && state.whole) return wholeScene(view, count, extent);
  const places = stretched(placed(rows)), canGrow = Boolean(parts);
  return { ...NOTHING, all: new Set(all), places, claims: between(places, all), canGrow, partial: canGrow, count, extent };
}

/** The part of the view that has all of these things; none is 0. */
export function partWith(ids) {
  const { parts } = views.get(views.has(state.view) ? state.view : "overview");
  return 1 + (parts ?? []).findIndex((rows) => ids.every((id) => rows.some(([one]) => one === id)));
}

function nearScene(id) {
  if (!hasNeighbours(id)) return { ...NOTHING, all: new Set() };
  const { places, headings, parts, all } = neighbourhood(id), spine = isOneColumn();
  const touching = graph.edges.filter(({ from, to }) => (from === id && places.has(to)) || (to === id && places.has(from)));
  const whole = graph.edges.filter(({ from, to }) => from === id || to === id).flatMap((edge) => edge.claims);
  return {
    ...NOTHING, places, headings, beside: !spine, spine, claims: new Set(touching.flatMap((edge) => edge.claims)),
    all: new Set(whole), parts, canGrow: parts > 1, partial: parts > 1,
    count: thingsAmong(all), extent: all,
  };
}

/** A story as a whole; on a telephone each of its steps by itself. */
function storyScene(story) {
  const all = story.steps.flatMap((step) => step.claims), told = narrow.matches && stepTold();
  const ends = (told ? told.claims : []).map((id) => claims.get(id)).filter(({ drawn }) => drawn);
  const places = told ? layOut(ends.map(({ subject, object }) => [subject, object]), aspectOfPicture())
    : stretched(placed(story.scene));
  return { ...NOTHING, places, claims: between(places, all), all: new Set(all), extent: [...places.keys()] };
}

const STEP_ACROSS = 230, STEP_DOWN = 110;

/** The things that a way leads over, opposites of them among them. */
const thingsOf = (way) => way.flatMap(({ from, to }, hop) => (hop === 0 || way[hop - 1].to !== from ? [from, to] : [to]));

/** Hop after hop from left to right, or on a telephone downwards; what is as far from the start stands in one row. */
function pathScene() {
  const found = waysFound(), levels = [];
  for (const way of found) {
    thingsOf(way).forEach((id, hop) => (levels[hop] ??= new Set()).add(id));
  }
  const places = new Map();
  levels.forEach((ids, hop) => [...ids].forEach((id, place) => {
    const aside = (place - (ids.size - 1) / 2) * (narrow.matches ? STEP_ACROSS / 1.6 : STEP_DOWN);
    places.set(id, narrow.matches ? { x: aside, y: hop * STEP_DOWN * 1.2 } : { x: hop * STEP_ACROSS, y: aside });
  }));
  const readings = found.flat().filter(({ over }) => over).map(({ over: { start: [from], end: [to], reading } }) =>
    ({ from, to, reads: reading.reads }));
  const onWay = new Set(found.flat().map(({ edge }) => edge).filter(Boolean));
  const onWays = new Set([...onWay].flatMap((edge) => edge.claims));
  return { ...NOTHING, places, claims: onWays, tells: true, canDrop: false, found, readings, extent: [...places.keys()] };
}

function madeScene() {
  if (state.view === "near") return nearScene(state.of);
  if (state.view === "story" && state.of) return storyScene(stories.get(state.of));
  if (state.view === "path" && state.ends.every(Boolean)) return pathScene();
  const scene = viewScene(views.get(views.has(state.view) ? state.view : "overview"));
  return { ...scene, tells: state.view === "incidents-and-money" };
}

export let scene = NOTHING;
/** Makes the scene that the state asks for. */
export function setScene() {
  scene = madeScene();
}

const isDrawn = (id) => scene.places.has(id) && !state.unnamed.has(id);
export const inScene = (id) => isDrawn(id) || (edges.has(id) && [edges.get(id).from, edges.get(id).to].every(isDrawn)
  && edges.get(id).claims.some((claim) => scene.claims.has(claim)));
/** The claims that the scene is about, also those that no line stands for; of a core all where something was chosen. */
export const sceneClaims = () =>
  graph.claims.filter(({ id }) => (scene.partial && !isFiltering() ? scene.claims : scene.all ?? scene.claims).has(id));
export const isTimeline = () => state.view === "timeline";
