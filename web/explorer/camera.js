// Moving about in the picture.

import { edges } from "./graph.js";
import { state } from "./state.js";
import { at } from "./elements.js";
import { calm, narrow } from "./media.js";
import { stepTold } from "./story.js";
import { isTimeline, scene } from "./scenes.js";
import { near, network } from "./picture.js";

export const animation = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
const CLOSEST = 1.5; // at 1 there is room for every label
let farthest = 0.05;

/** Brings things into view, with room for the labels of those at the rim. */
function frame(ids, closest, animation, below = 80) {
  const xs = ids.map((id) => scene.places.get(id).x), ys = ids.map((id) => scene.places.get(id).y);
  const { clientWidth, clientHeight } = at("picture"), margin = 130;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = Math.max(clientWidth - margin, clientWidth / 3, 1), down = Math.max(clientHeight - below, clientHeight / 3, 1);
  const scale = Math.min(closest, across / (right - left + 1), down / (bottom - top + 1));
  farthest = Math.min(farthest, scale * 0.7);
  network.moveTo({ scale, position: { x: (left + right) / 2, y: (top + bottom) / 2 + 10 }, animation });
}

/** Everything that the filters leave. */
export function frameAll(animation) {
  const left = state.seen.nodes.size ? [...state.seen.nodes] : [...scene.places.keys()];
  if (left.length) frame(left, 1, animation);
}

/** The middle of the window never leaves what is drawn. */
export function keepInSight() {
  const { x, y } = network.getViewPosition(), places = [...scene.places.values()];
  const kept = (value, all) => Math.min(Math.max(value, Math.min(...all)), Math.max(...all));
  const position = { x: kept(x, places.map((place) => place.x)), y: kept(y, places.map((place) => place.y)) };
  if (places.length && (position.x !== x || position.y !== y)) network.moveTo({ position, animation: animation() });
}

export const bounded = (scale) => Math.min(Math.max(scale, farthest), CLOSEST);
export const zoom = (factor) => network.moveTo({ scale: bounded(network.getScale() * factor), animation: animation() });

/** Takes the window to where it was. */
export function lookFrom([x, y, scale]) {
  network.moveTo({ position: { x, y }, scale: bounded(scale) });
  state.camera = [x, y, scale];
}

/** Remembers where the window was moved to. */
export function keepCamera() {
  const { x, y } = network.getViewPosition();
  state.camera = [Math.round(x), Math.round(y), Number(network.getScale().toFixed(3))];
}

const STRIDES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Arrow keys move the window over the picture, plus and minus zoom. */
export function moveByKey(event) {
  const stride = STRIDES[event.key], factor = { "+": 1.4, "-": 1 / 1.4 }[event.key];
  if ((!stride && !factor) || event.ctrlKey || event.metaKey || event.altKey) return; // those are the browser's
  event.preventDefault();
  if (factor) { zoom(factor); return; }
  const { x, y } = network.getViewPosition(), by = 80 / network.getScale();
  network.moveTo({ position: { x: x + stride[0] * by, y: y + stride[1] * by } });
  keepInSight();
}

/** The first view of a scene: all of it; a neighbourhood is laid out in pixels of the window. */
export function frameScene() {
  network.setSize(); // now that the texts around it are in place
  if (!scene.places.size) return;
  farthest = Infinity;
  if (!scene.beside && !scene.spine) { frameAll(false); return; }
  const { clientWidth, clientHeight } = at("picture");
  const middle = scene.beside ? { x: 0, y: 0 } : { x: clientWidth / 2 - 30, y: clientHeight / 2 - 22 };
  farthest = 0.7;
  network.moveTo({ scale: 1, position: middle });
}

/** On a telephone the page is scrolled so that one sees both the picture and the beginning of what is told. */
export function showBoth() {
  if (!narrow.matches || !(state.focus || stepTold())) return;
  const top = scrollY + at(isTimeline() ? "timeline" : state.table ? "table" : "picture").getBoundingClientRect().top;
  scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
}

export function frameFocus() {
  const shown = [...(near() ?? [])].filter((id) => state.seen.nodes.has(id));
  if (shown.length && !scene.beside && !scene.spine) frame(shown, edges.has(state.focus) ? 1.2 : 1, animation());
}

/** Takes the picture to what the step is about. */
export function frameStep(animation) {
  const shown = [...(near() ?? [])].filter((id) => state.seen.nodes.has(id));
  if (shown.length) frame(shown, 1.1, animation, 150); // whose names stand wherever they can
  else frameAll(animation);
}
