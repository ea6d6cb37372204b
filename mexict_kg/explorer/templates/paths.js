// Paths: the shortest ways over claims between two things, each hop with its direction, and where it is said.

const LISTED = 6, STEP_ACROSS = 230, STEP_DOWN = 110;

/** For each thing the lines that may be followed from it, with the other end. */
function waysOut() {
  const out = new Map();
  const add = (from, to, edge) => out.set(from, [...(out.get(from) ?? []), { to, edge }]);
  for (const edge of graph.edges) {
    const isOpen = !figures.has(edge.to) && edge.from !== edge.to && edge.claims.some((id) => passes(claims.get(id)));
    if (!isOpen || [edge.from, edge.to].some((id) => state.without.has(id))) continue;
    add(edge.from, edge.to, edge);
    if (!state.along) add(edge.to, edge.from, edge);
  }
  return out;
}

/** How many hops each thing is from one, breadth first. */
function hopsFrom(start, out) {
  const hops = new Map([[start, 0]]);
  for (const id of hops.keys()) { // a Map hands over also what is added meanwhile
    for (const { to } of out.get(id) ?? []) if (!hops.has(to)) hops.set(to, hops.get(id) + 1);
  }
  return hops;
}

/** All shortest ways between the ends, as lists of hops; those that are said to be so throughout come first. */
function shortestWays() {
  const [start, end] = state.ends, out = waysOut(), hops = hopsFrom(start, out);
  if (!hops.has(end)) return [];
  const before = (id) => [...hops.keys()].flatMap((from) => (hops.get(from) === hops.get(id) - 1
    ? (out.get(from) ?? []).filter(({ to }) => to === id).map(({ edge }) => ({ from, to: id, edge })) : []));
  const back = (id) => (id === start ? [[]] : before(id).flatMap((hop) => back(hop.from).map((way) => [...way, hop])));
  const doubts = (way) => way.filter(({ edge }) => isDashed(passingOf(edge))).length;
  const size = (way) => way.slice(1).reduce((sum, { from }) => sum + nodes.get(from).degree, 0);
  return hops.get(end) === 0 ? [] : back(end).sort((a, b) => doubts(a) - doubts(b) || size(a) - size(b));
}

const passingOf = (edge) => edge.claims.map((id) => claims.get(id)).filter(passes);

/** Hop after hop from left to right, or on a telephone downwards; what is as far from the start stands in one row. */
function pathScene() {
  const found = shortestWays(), levels = [];
  for (const way of found) {
    [state.ends[0], ...way.map(({ to }) => to)].forEach((id, hop) => (levels[hop] ??= new Set()).add(id));
  }
  const places = new Map();
  levels.forEach((ids, hop) => [...ids].forEach((id, place) => {
    const aside = (place - (ids.size - 1) / 2) * (narrow.matches ? STEP_ACROSS / 1.6 : STEP_DOWN);
    places.set(id, narrow.matches ? { x: aside, y: hop * STEP_DOWN * 1.2 } : { x: hop * STEP_ACROSS, y: aside });
  }));
  const onWay = new Set(found.flat().map(({ edge }) => edge));
  return { ...NOTHING, places, claims: new Set([...onWay].flatMap((edge) => edge.claims)), tells: true, found };
}

// ---- In words -------------------------------------------------------------------------------------------------------

/** A hop in words, with the arrow as the claim has it. */
function hopTold({ from, to, edge }) {
  const seen = passingOf(edge), first = foremost(seen), reads = reading(first, true) + hedge(first);
  const arrow = edge.from === from ? `— ${reads} →` : `← ${reads} —`;
  const more = seen.length > 1 ? el("span", { class: "count" }, word("andMore", { n: seen.length - 1 })) : null;
  return el("li", {}, el("p", { class: "triple" }, go(from), " ", go(edge.id, arrow, "go plain"), " ", go(to)),
    el("p", { class: "evidence" }, lineOf(first), ...chips(first).filter(Boolean),
      el("span", { class: "where" }, first.sentences.join(", ")), more, to === state.ends[1] ? null : leaveOut(to)));
}

/** A way around a thing that one does not want to pass through. */
function leaveOut(id) {
  const onclick = () => { state.without.add(id); enter({ without: state.without }); };
  return el("button", { type: "button", class: "go plain", "aria-label": `${word("leaveOut")}: ${labelOf(id)}`, onclick }, word("leaveOut"));
}

const wayTold = (way, place) =>
  el("section", { class: "block way" }, el("h3", {}, word("way", { n: place + 1 })), el("ol", {}, ...way.map(hopTold)));

/** What else than the report may keep two things apart. */
const bounds = () => [isFiltering() && "pathFiltered", state.along && "pathAlongOnly", state.without.size && "pathAround"].filter(Boolean);

function howFar(ways) {
  if (state.ends[0] === state.ends[1]) return word("pathSame");
  if (!ways.length) return word("pathNone", { how: bounds().map((key) => ` ${word(key)}`).join("") });
  const hops = ways[0].length;
  return hops === 1 ? word("pathHop") : word(ways.length === 1 ? "pathFoundOne" : "pathFound", { ways: ways.length, hops });
}

function endFinder(place, key) {
  const id = `end-${place}`, chosen = state.ends[place];
  const list = el("ul", { id: `${id}-found`, class: "found", role: "listbox", "aria-label": word(key), hidden: true });
  const input = el("input", { id, type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
    autocomplete: "off", spellcheck: "false", class: chosen ? "chosen" : null, placeholder: chosen ? labelOf(chosen) : word("search") });
  const leave = () => enter({ ends: state.ends.map((end, one) => (one === place ? null : end)) });
  const clear = chosen ? el("button", { type: "button", class: "close", "aria-label": `${word("clearEnd")}: ${labelOf(chosen)}`, onclick: leave }, "×") : null;
  makeFinder(input, list, findThings, (found) => enter({ ends: state.ends.map((end, one) => (one === place ? found : end)) }));
  return el("p", { class: "end tool" }, el("label", { for: id }, word(key)),
    el("span", { class: "finder" }, chosen ? glyph(kindOf(chosen)) : null, input, clear, list));
}

function pathPanel() {
  const along = el("input", { type: "checkbox", id: "path-along", checked: state.along, onchange: ({ target }) => enter({ along: target.checked }) });
  const left = [...state.without].map((id) => button("do", () => { state.without.delete(id); enter({ without: state.without }); }, `${labelOf(id)} ×`));
  const form = [
    el("h2", {}, word("pathHeading")), el("p", { class: "note tool" }, word("pathHelp")), endFinder(0, "pathStart"), endFinder(1, "pathEnd"),
    el("p", { class: "tool" }, el("label", {}, along, " ", word("pathAlong")), " ",
      fill(button("do", () => enter({ ends: [...state.ends].reverse() }), word("swap")), { id: "path-swap" }, [])),
    left.length ? el("p", { class: "onwards" }, word("leftOut"), " ", ...left) : null,
  ];
  if (!state.ends.every(Boolean)) return form;
  const { found } = scene, more = found.length - LISTED;
  return [...form, el("p", { class: "found-ways", role: "status" }, howFar(found)), ...found.slice(0, LISTED).map(wayTold),
    more > 0 ? el("p", { class: "note" }, word("pathMore", { n: more })) : null];
}
