// Legend and filters. Claims about figures count too, although the picture does not draw them.

const counted = (records, key) =>
  records.reduce((sums, record) => sums.set(record[key], (sums.get(record[key]) ?? 0) + 1), new Map());
const counts = {
  kinds: counted(graph.things, "kind"),
  relations: counted(graph.claims, "relation"), modalities: counted(graph.claims, "modality"),
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

function offerFilters() {
  const boxes = (filter, records, sign) => records.filter(({ id }) => counts[filter].has(id)).map(({ id, label }) =>
    box(filter, id, [id], said(label), sign(id), ""));
  at("choices").replaceChildren(
    choiceOf("modalities", boxes("modalities", graph.modalities, () => null)),
    choiceOf("kinds", boxes("kinds", graph.kinds, (id) => glyph(id))),
    choiceOf("relations", graph.families.flatMap(relationBoxes)));
}

function refresh() {
  const { tagName, dataset } = document.activeElement ?? {}, within = at("choices").contains(document.activeElement);
  offerFilters();
  if (within && dataset.id) document.querySelector(`#choices ${tagName}[data-id="${CSS.escape(dataset.id)}"]`)?.focus();
  draw();
  if (state.focus === null) tell();
}
