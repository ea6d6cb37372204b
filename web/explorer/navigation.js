// Navigation: how one gets from one view, thing or claim to another.

import { claims, edges, graph, things } from "./graph.js";
import { state } from "./state.js";
import { stepTold } from "./story.js";
import { inScene, isTimeline, scene } from "./scenes.js";
import { frameFocus, frameScene, frameStep, showBoth } from "./camera.js";
import { tell } from "./panel.js";
import { note, readAddress } from "./address.js";
import { drawAll, set } from "./views.js";
import { speak } from "./language.js";

/** Goes to another view or another part of it; `change` says what of the state is to be otherwise. */
export function enter(change) {
  const isElsewhere = ["view", "of", "ends", "whole", "without", "any", "readings"].some((key) => key in change);
  if (isElsewhere && !("whole" in change)) state.whole = false;
  if (change.view) Object.assign(state, { without: new Set(), any: false });
  Object.assign(state, "whole" in change ? {} : { focus: null, claim: null }, change); // what grows keeps what is chosen
  state.ends.forEach((end) => state.without.delete(end));
  if (change.view) Object.assign(state, { of: change.of ?? null, step: change.step ?? 0 });
  if (isElsewhere) set(); else drawAll();
  tell();
  if (stepTold()) frameStep();
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
  return graph.around[near] ? { view: "near", of: near } : null;
}

/** Shows the home of what is chosen, and all of it where the core does not have what is chosen. */
function moveTo(home) {
  Object.assign(state, { whole: false, step: 0, without: new Set(), any: false }, home);
  set();
  if (!inScene(state.focus)) { state.whole = true; set(); }
}

/** Chooses something and shows it; `moving` takes the picture there, to its own neighbourhood if the view does not have it. */
export function visit(id, moving) {
  const before = state.claim ?? state.focus;
  choose(id);
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
  if (state.focus && !inScene(state.focus) && scene.canGrow) { state.whole = true; set(); }
  tell();
  settle();
}

/** Looks at what one is at: the step that is told, what is chosen, or all of the scene. */
export function settle() {
  if (state.table || isTimeline()) return;
  frameScene();
  if (stepTold()) frameStep();
  else if (state.focus && inScene(state.focus)) frameFocus();
}

/** Shows what the address asks for; on the way back the language stays, which is then handed over. */
export function restore(lang = null) {
  const asked = readAddress();
  speak(lang ?? asked.lang);
  arrive(asked.id);
  if (lang) note();
}

/** Turns from picture or timeline to the table, or back. */
export function showTable(table) {
  state.table = table;
  drawAll();
  settle();
  note(true);
}
