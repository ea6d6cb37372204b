// Scenes: which claims are drawn, and where each thing stands. All places but those of a path come from Python.

import { claims, edges, graph, stories, things, views } from "./graph.js";
import { state } from "./state.js";
import { at } from "./elements.js";
import { reading } from "./wording.js";
import { narrow } from "./media.js";
import { isFiltering, passes } from "./claims.js";
import { layOut } from "./layout.js";
import { waysFound } from "./paths.js";

const thingsAmong = (rows) => rows.filter(([id]) => things.has(id)).length;
const placed = (rows) => new Map(rows.map(([id, x, y]) => [id, { x, y }]));

/** `claims` are those that may be drawn, `headings` stand over the first neighbour of each relation, `beside` has labels outwards
 * of the middle, `spine` short lines to one column, `tells` has lines named while nothing is chosen, `partial` has more to it. */
const NOTHING = {
  claims: new Set(), places: new Map(), headings: new Map(),
  beside: false, spine: false, tells: false, partial: false, canGrow: false,
};

/** The claims among these that are drawn between two placed things. */
const between = (places, ids) => new Set(ids.filter((id) => {
  const { drawn, subject, object } = claims.get(id);
  return drawn && places.has(subject) && places.has(object);
}));

const LARGEST = 250; // more things than these stand where they do in the whole of the view

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

/** What the filters leave of a view, laid out afresh: all of it, or where that is much its core. */
function filteredScene({ whole, claims: all }) {
  const lines = passingLines(all), ends = new Set(lines.flat()), canGrow = ends.size > graph.core.most;
  const kept = canGrow && !state.whole ? coreOf(lines, graph.core.size) : ends;
  const among = lines.filter((pair) => pair.every((id) => kept.has(id)));
  const places = kept.size > LARGEST ? placed(whole) : layOut(among, aspectOfPicture());
  const count = [...ends].filter((id) => things.has(id)).length;
  const partial = canGrow && !state.whole;
  return { ...NOTHING, all: new Set(all), places, claims: between(places, all), canGrow, partial, count };
}

function viewScene({ core, whole, claims: all }) {
  if (whole && isFiltering()) return filteredScene({ whole, claims: all });
  const rows = state.whole || !core ? whole : core, scene = { ...NOTHING, all: new Set(all) };
  if (!rows) return { ...scene, claims: new Set(all) };
  const places = placed(rows), partial = Boolean(core) && !state.whole;
  return { ...scene, places, claims: between(places, all), canGrow: Boolean(core), partial, count: thingsAmong(whole) };
}

/** On a telephone there is room for one column only: what acts on the thing, then what it acts on, below it. */
function inOneColumn(id, places) {
  const others = [...places].filter(([other]) => other !== id);
  others.sort(([, a], [, b]) => Math.sign(a.x) - Math.sign(b.x) || Math.abs(a.x) - Math.abs(b.x) || a.y - b.y);
  return new Map([[id, { x: 0, y: 0 }], ...others.map(([other], row) => [other, { x: 70, y: 60 + 50 * row }])]);
}

function nearScene(id) {
  const around = graph.around[id], one = (state.whole && around?.whole) || around;
  if (!one) return { ...NOTHING, all: new Set() };
  const places = narrow.matches ? inOneColumn(id, placed(one.places)) : placed(one.places);
  const touching = graph.edges.filter(({ from, to }) => (from === id && places.has(to)) || (to === id && places.has(from)));
  return {
    ...NOTHING, places, claims: new Set(touching.flatMap((edge) => edge.claims)), beside: true, spine: narrow.matches,
    headings: new Map(one.headings.map(([node, claim, forth]) => [node, () => reading(claims.get(claim), forth)])),
    canGrow: Boolean(around.whole), partial: Boolean(around.whole) && !state.whole,
    count: around.whole && thingsAmong(around.whole.places),
  };
}

function storyScene(story) {
  const places = placed(story.scene), all = story.steps.flatMap((step) => step.claims);
  return { ...NOTHING, places, claims: between(places, all), all: new Set(all) };
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
  const onWay = new Set(found.flat().map(({ edge }) => edge).filter(Boolean));
  return { ...NOTHING, places, claims: new Set([...onWay].flatMap((edge) => edge.claims)), tells: true, found };
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

export const inScene = (id) =>
  scene.places.has(id) || (edges.has(id) && edges.get(id).claims.some((claim) => scene.claims.has(claim)));
/** The claims that the scene is about, also those that no line stands for; of a core all where something was chosen. */
export const sceneClaims = () =>
  graph.claims.filter(({ id }) => (scene.partial && !isFiltering() ? scene.claims : scene.all ?? scene.claims).has(id));
export const isTimeline = () => state.view === "timeline";
