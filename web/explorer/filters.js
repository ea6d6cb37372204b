// Legend and filters. Claims about figures count too, although the picture does not draw them.

import { graph, relations } from "./graph.js";
import { state } from "./state.js";
import { said, word } from "./wording.js";
import { at, el, renew } from "./elements.js";
import { glyph } from "./glyphs.js";
import { SPAN, yearsOf } from "./claims.js";
import { isTimeline, setScene } from "./scenes.js";
import { findAgain } from "./camera.js";
import { tell } from "./panel.js";
import { note } from "./address.js";
import { drawAll } from "./views.js";

const counted = (records, key) =>
  records.reduce((sums, record) => sums.set(record[key], (sums.get(record[key]) ?? 0) + 1), new Map());
const counts = {
  kinds: counted(graph.things, "kind"),
  relations: counted(graph.claims, "relation"), modalities: counted(graph.claims, "modality"),
  sections: counted(graph.claims.flatMap((claim) => claim.sections.map((section) => ({ section }))), "section"),
};

/** Lets through nothing but these values of a filter. */
function chooseOnly(filter, ids) {
  state.off[filter] = new Set([...counts[filter].keys()].filter((id) => !ids.includes(id)));
  refresh();
}

/** A box for one value of a filter, or for a family of them, which `id` names. */
function box(filter, id, ids, name, sign, className) {
  const off = state.off[filter], missing = ids.filter((one) => off.has(one)).length;
  const onchange = ({ target }) => { ids.forEach((one) => (target.checked ? off.delete(one) : off.add(one))); refresh(); };
  const input = el("input", { type: "checkbox", checked: missing < ids.length, "data-id": id, onchange });
  input.indeterminate = missing > 0 && missing < ids.length;
  const count = el("span", { class: "count" }, ids.reduce((sum, one) => sum + counts[filter].get(one), 0));
  const only = el("button", { type: "button", class: "only", "data-id": id, "aria-label": `${word("only")}: ${name}`,
    onclick: () => chooseOnly(filter, ids) }, word("only"));
  return el("li", { class: className }, el("label", {}, input, sign, el("span", { class: "name" }, name), count), only);
}

function choiceOf(filter, items) {
  const wasOpen = document.querySelector(`details[data-filter="${filter}"]`)?.open;
  return el("details", { class: "choice", "data-filter": filter, open: wasOpen ?? filter !== "relations" },
    el("summary", {}, word(filter)), el("ul", {}, ...items));
}

/** A family, and under it, set in, its relations. */
function relationBoxes(family) {
  const ids = graph.relations.filter((one) => one.family === family.id && counts.relations.has(one.id)).map((one) => one.id);
  ids.sort((a, b) => counts.relations.get(b) - counts.relations.get(a));
  if (ids.length === 0) return [];
  const whole = box("relations", family.id, ids, `${said(family.label)} ${word("wholeFamily")}`, null, "family");
  return [whole, ...ids.map((id) => box("relations", id, [id], said(relations.get(id).label), null, "member"))];
}

/** Moves one handle; it pushes the other before it. The handles stay in place, since one of them is being held. */
function moveHandle(place, year) {
  const [from, until] = state.years ?? SPAN, moved = place === 0 ? [year, Math.max(year, until)] : [Math.min(year, from), year];
  state.years = moved[0] === SPAN[0] && moved[1] === SPAN[1] ? null : moved;
  moved.forEach((one, end) => {
    at(`year-${end}`).value = one;
    document.querySelector(`output[for="year-${end}"]`).textContent = one;
  });
  showPassing();
}

/** One of the two handles of the period. */
function handle(place, key) {
  const year = (state.years ?? SPAN)[place], id = `year-${place}`;
  const input = el("input", { type: "range", id, "data-id": id, min: SPAN[0], max: SPAN[1], step: 1, value: year,
    oninput: ({ target }) => moveHandle(place, Number(target.value)) });
  return el("p", { class: "handle" }, el("label", { for: id }, word(key)), input, el("output", { for: id }, year));
}

function periodChoice() {
  const dated = graph.claims.filter((claim) => yearsOf(claim)).length, undated = graph.claims.length - dated;
  const onchange = ({ target }) => { state.undated = target.checked; refresh(); };
  return [
    el("li", {}, handle(0, "periodFrom")), el("li", {}, handle(1, "periodUntil")),
    el("li", {}, el("label", {}, el("input", { type: "checkbox", "data-id": "undated", checked: state.undated, onchange }),
      el("span", { class: "name" }, word("undated")), el("span", { class: "count" }, undated))),
  ];
}

// ---- All of them ----------------------------------------------------------------------------------------------------

export function offerFilters() {
  const boxes = (filter, records, sign) => records.filter(({ id }) => counts[filter].has(id)).map(({ id, label }) =>
    box(filter, id, [id], said(label), sign(id), ""));
  renew(at("choices"),
    choiceOf("modalities", boxes("modalities", graph.modalities, () => null)),
    choiceOf("kinds", boxes("kinds", graph.kinds, (id) => glyph(id))),
    choiceOf("relations", graph.families.flatMap(relationBoxes)),
    choiceOf("period", periodChoice()),
    choiceOf("sections", boxes("sections", graph.sections, () => null)));
}

/** What passes the filters is drawn and told anew; what is chosen and where one looks stay. */
function showPassing() {
  if (state.view === "path") setScene();
  drawAll();
  if (!state.table && !isTimeline()) findAgain();
  if (state.focus === null) tell();
  note();
}

function refresh() {
  offerFilters();
  showPassing();
}

export function clearFilters() {
  Object.values(state.off).forEach((off) => off.clear());
  Object.assign(state, { years: null, undated: true });
  refresh();
}
