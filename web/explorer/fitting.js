// Fitting: the picture draws only what it can name in the window as it is; what it cannot is listed beside it.

import { edges } from "./graph.js";
import { state } from "./state.js";
import { at } from "./elements.js";
import { scene, setScene } from "./scenes.js";
import { draw, near, network, onScreen, reachOf, sift } from "./picture.js";
import { animation, frameScene, frameStep } from "./camera.js";
import { cardBox, lengthOf, wayOf } from "./lines.js";
import { isHiddenBy } from "./placing.js";
import { nameless } from "./labels.js";

const MANY = 4; // lines
const BESIDE = 160; // pixels
const SHORT = 16; // pixels: no line to a card is shorter

/** What must not be left out: what is chosen, what the step tells of, what is in the middle. */
const isKept = (id, lit) => id === state.focus || id === state.of || lit?.has(id)
  || (edges.has(state.focus) && [edges.get(state.focus).from, edges.get(state.focus).to].includes(id));

const endsOf = (id) => [edges.get(id).from, edges.get(id).to];
const linesAt = (id) => [...state.seen.edges.keys()].filter((line) => endsOf(line).includes(id)).length;

/** Leaves out things that nothing joins any more to another. */
function leaveOutLonely(wereJoined) {
  const joined = new Set([...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]));
  for (const id of state.seen.nodes) if (wereJoined.has(id) && !joined.has(id)) state.unnamed.add(id);
}

/** Leaves these out, a part of the nameless at a time, since one that goes makes room for others. */
function leaveOut(found) {
  const joined = new Set([...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]));
  found.forEach((id) => state.unnamed.add(id));
  sift();
  leaveOutLonely(joined);
  sift();
}

/** What is left out for a name that has to be there: the least connected of what a line joins to its thing, or is close by. */
function nextTo(id, lit) {
  const { x, y } = onScreen(id), far = (other) => Math.hypot(onScreen(other).x - x, onScreen(other).y - y);
  const isJoined = (other) => [`${id} ${other}`, `${other} ${id}`].some((line) => state.seen.edges.has(line));
  const others = [...state.seen.nodes].filter((other) => !isKept(other, lit) && (isJoined(other) || far(other) < BESIDE));
  return others.sort((a, b) => isJoined(b) - isJoined(a) || linesAt(a) - linesAt(b)).slice(0, 1);
}

/** What stands in the way of a card: signs under it, and of lines that run under it the end with fewer lines. */
function underCards(lit) {
  const found = new Set();
  for (const id of [...state.cards].filter((one) => state.seen.nodes.has(one))) {
    const box = cardBox(id), holds = ({ x, y }, reach) =>
      box.left - reach < x && x < box.right + reach && box.top - reach < y && y < box.bottom + reach;
    for (const other of state.seen.nodes) if (other !== id && holds(onScreen(other), reachOf(other))) found.add(other);
    for (const line of state.seen.edges.keys()) {
      const way = wayOf(edges.get(line)), isShort = endsOf(line).includes(id) && lengthOf(way) < SHORT;
      if (!isShort && !isHiddenBy(box, way)) continue;
      const ends = endsOf(line).filter((end) => end !== id && !isKept(end, lit));
      ends.sort((a, b) => linesAt(a) - linesAt(b)).slice(0, 1).forEach((end) => found.add(end));
    }
  }
  return [...found].filter((id) => !isKept(id, lit));
}

/** What is to be done next for the names that find no room: those that must be there, or at which many lines meet, get cards; of
 * the others some are left out. */
function makeRoom() {
  const lit = near(), under = underCards(lit);
  if (under.length) { leaveOut(under); return true; }
  const found = nameless(), hubs = found.filter((id) => isKept(id, lit) || linesAt(id) >= MANY), hub = hubs.at(-1);
  const crowding = hub && isKept(hub, lit) ? nextTo(hub, lit) : [];
  if (hub && !crowding.length) state.cards.add(hub);
  const out = hub ? crowding : found.slice(0, Math.ceil(found.length / 3));
  if (out.length) leaveOut(out);
  return Boolean(hub) || out.length > 0;
}

/** Frames what is seen, and leaves out until all in the window is named. */
function fitTo(frame) {
  const before = { scale: network.getScale(), position: network.getViewPosition() };
  Object.assign(state, { unnamed: new Set(), cards: new Set() });
  sift();
  do frame(false); while (scene.canDrop && makeRoom());
  draw();
  if (!animation() || frame === frameScene) return;
  network.moveTo(before);
  frame(animation());
}

let size = "";
const sizeNow = () => `${at("picture").clientWidth} ${at("picture").clientHeight}`;
/** Makes the scene for the window as it is: the texts around the picture say how much room is left for it. */
export function setSceneForWindow() {
  Object.assign(state, { unnamed: new Set(), cards: new Set() });
  setScene();
  size = sizeNow();
}
export const isOutgrown = () => size !== sizeNow();

/** The scene as a whole; where it was laid out for the window, all of it has its name. */
export function fitScene() {
  if (!scene.places.size) return;
  if (scene.beside || scene.spine) { draw(); frameScene(); } else fitTo(frameScene);
}
export const fitStep = () => fitTo(frameStep);
