// Navigation: how one gets from one view, thing or claim to another.

import { claims, edges, things } from "./graph.js";
import { state } from "./state.js";
import { word } from "./wording.js";
import { at } from "./elements.js";
import { paint } from "./colours.js";
import { dark, narrow } from "./media.js";
import { stepTold } from "./story.js";
import { inScene, isTimeline, partWith, scene } from "./scenes.js";
import { hasNeighbours } from "./around.js";
import { frameFocus, lookFrom, showBoth } from "./camera.js";
import { fitScene, fitStep } from "./fitting.js";
import { tell } from "./panel.js";
import { note, readAddress } from "./address.js";
import { drawAll, set } from "./views.js";
import { speak } from "./language.js";

/** Goes to another view or another part of it; `change` says what of the state is to be otherwise. */
export function enter(change) {
  const isElsewhere = ["view", "of", "ends", "whole", "part", "without", "any", "readings"].some((key) => key in change);
  const isMore = ["whole", "part"].some((key) => key in change);
  if (isElsewhere && !isMore) Object.assign(state, { whole: false, part: 0 });
  if (change.view) Object.assign(state, { without: new Set(), any: false });
  Object.assign(state, isMore ? {} : { focus: null, claim: null }, change); // what grows keeps what is chosen
  state.ends.forEach((end) => state.without.delete(end));
  if (change.view) Object.assign(state, { of: change.of ?? null, step: change.step ?? 0 });
  if (isElsewhere || (narrow.matches && "step" in change)) set(); else drawAll();
  tell();
  if (stepTold()) fitStep();
  note(true);
  showBoth();
}

/** Focuses a thing, an edge, a claim by what it is drawn as, or nothing (null). */
function choose(id) {
  const claim = claims.get(id), line = claim && `${claim.subject} ${claim.object}`;
  const wanted = claim ? (claim.drawn && edges.has(line) ? line : claim.subject) : id;
  state.focus = things.has(wanted) || edges.has(wanted) ? wanted : null;
  state.claim = claim ? id : null;
}

/** Where a thing or a line that is not in the view can be seen: around the thing, or around one end of the line. */
function homeOf(id) {
  const edge = edges.get(id), near = edge ? edge.from : id;
  return hasNeighbours(near) ? { view: "near", of: near } : null;
}

/** Shows the home of what is chosen, and all of it where the core does not have what is chosen. */
function moveTo(home) {
  Object.assign(state, { whole: false, part: 0, step: 0, without: new Set(), any: false }, home);
  set();
  if (!inScene(state.focus)) growTo(state.focus);
}

/** Shows the part of a neighbourhood or of a view that has what is chosen. */
function growTo(id) {
  if (state.view === "near") {
    for (state.part = 1; state.part < scene.parts; state.part += 1) { set(); if (inScene(id)) return; }
    return;
  }
  const edge = edges.get(id), part = partWith(edge ? [edge.from, edge.to] : [id]);
  Object.assign(state, part ? { whole: true, part } : { whole: false, part: 0, ...homeOf(id) });
  set();
}

/** Chooses something and shows it; `moving` takes the picture there, to its own neighbourhood if the view does not have it. */
export function visit(id, moving) {
  const before = state.claim ?? state.focus;
  choose(id);
  if (id !== null) state.panel = true;
  const home = moving && state.focus && !isTimeline() && !inScene(state.focus) ? homeOf(state.focus) : null;
  if (home) moveTo(home);
  drawAll();
  tell();
  if (moving && state.focus && !home && !state.table && !isTimeline()) frameFocus();
  if (id !== before) note(true);
  showBoth();
}

/** What an address leads to. */
function arrive(id) {
  choose(id);
  const isAlone = id && location.hash && !location.hash.includes("view="), home = isAlone ? homeOf(state.focus) : null;
  if (home) Object.assign(state, home);
  set();
  if (state.focus && !inScene(state.focus) && scene.canGrow && !state.part) growTo(state.focus);
  settle();
  tell();
}

/** Looks at what one is at: the step that is told, what is chosen, or all of the scene. */
export function settle() {
  if (state.table || isTimeline()) return;
  fitScene();
  if (stepTold()) fitStep();
  else if (state.focus && inScene(state.focus)) frameFocus();
}

/** Shows what the address asks for; on the way back the language stays, which is then handed over. */
export function restore(lang = null) {
  const asked = readAddress();
  paint(state.theme ?? (dark.matches ? "dark" : "light"));
  speak(lang ?? asked.lang);
  at("notice").textContent = asked.strangers.length ? word("unknownAddress", { names: asked.strangers.join(", ") }) : "";
  arrive(asked.id);
  if (asked.camera) lookFrom(asked.camera);
  if (lang) note();
}

/** Shows or hides what is told beside the picture. */
export function showPanel(panel) {
  state.panel = panel;
  drawAll();
  note(true);
}

/** Turns from picture or timeline to the table, or back. */
export function showTable(table) {
  state.table = table;
  set();
  settle();
  if (state.focus === null) tell();
  note(true);
}
