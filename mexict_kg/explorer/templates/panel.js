// The panel: how to read the picture, or what passes the filters, or all about a thing or a line.

// ---- A claim --------------------------------------------------------------------------------------------------------

/** A text in which the names of these things and claims lead to them. */
function linked(text, ids) {
  const parts = [];
  let rest = text;
  for (const id of ids) {
    const name = labelOf(id), place = rest.indexOf(name);
    if (place < 0 || !(things.has(id) || claims.has(id))) continue;
    parts.push(rest.slice(0, place), go(id, name, "go plain"));
    rest = rest.slice(place + name.length);
  }
  return [...parts, rest].filter((part) => part !== "");
}

const namedIn = (claim, key) => claim.named[key] ?? [];
const chip = (text) => el("span", { class: "chip", title: text }, shortened(text, 64));

/** The source, each name as short as its aliases allow. */
function whose(claim) {
  const short = (id) => {
    const { aliases, label } = things.get(id);
    const parts = aliases.map(({ text }) => text).filter((text) => said(label).includes(text));
    return parts.sort((a, b) => a.length - b.length)[0] ?? said(label);
  };
  const known = namedIn(claim, "source").filter((id) => things.has(id));
  return known.reduce((text, id) => text.replace(labelOf(id), () => short(id)), told(claim, "source"));
}

/** What must not be overlooked while a claim's details are closed: how surely, whose word, denied, over, on what condition. */
function chips(claim) {
  return [
    el("span", { class: "badge" }, told(claim, "modality") + (namedIn(claim, "source").length ? ` · ${whose(claim)}` : "")),
    claim.negated ? el("span", { class: "badge" }, word("denied")) : null,
    claim.sense === "Former" ? el("span", { class: "badge" }, told(claim, "when")) : null,
    namedIn(claim, "condition").length ? chip(told(claim, "condition")) : null,
  ];
}

function rowsOf(claim) {
  return graph.headings.filter(({ id }) => id !== "modality" && told(claim, id)).flatMap(({ id, label }) => [
    el("dt", {}, said(label)), el("dd", { lang: id === "quote" ? "en" : null }, ...linked(told(claim, id), claim.named[id] ?? []))]);
}

/** The address of the publisher's page, at the quoted words where there are some; only a web page can be followed. */
function passageOf(claim) {
  const { address } = graph.report, encoded = (text) => encodeURIComponent(text).replaceAll("-", "%2D");
  return /^https:\/\//.test(address) ? address + (claim.quoted ? `#:~:text=${encoded(claim.quoted)}` : "") : null;
}

/** How to cite the passage that a claim rests on. */
function citationOf(claim) {
  const [paragraph, sentence] = claim.sentences[0].slice(1).split("-").map(Number), quote = claim.quoted ? `, “${claim.quoted}”` : "";
  return word("cited", { report: graph.report.cited, paragraph, sentence, quote, address: graph.report.address, claim: claim.id });
}

async function copy(text) {
  try { await navigator.clipboard.writeText(text); } catch { copyByHand(text); }
  announce(word("copied"));
}

/** Where a page may not use the clipboard, it may still copy what is selected in it. */
function copyByHand(text) {
  const field = el("textarea", { class: "said", "aria-hidden": "true" }, text), before = document.activeElement;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  before?.focus();
}

function sourceRow(claim) {
  const href = passageOf(claim);
  return el("p", { class: "passage" },
    href && el("a", { href, target: "_blank", rel: "noopener noreferrer" }, word("passage")),
    claim.sentences.length ? button("go plain cite", () => copy(citationOf(claim)), word("cite")) : null);
}

const endOf = (claim, id) => (things.has(id) ? go(id) : el("strong", {}, claim.figure ? said(claim.figure) : id));
const wholeTriple = (claim) => el("p", { class: "triple" },
  endOf(claim, claim.subject), " ", go(claim.id, `— ${reading(claim, true)}${hedge(claim)} →`, "go plain"), " ", endOf(claim, claim.object));

/** `other` is the end to name: an id, null for none, undefined for the whole triple. */
function claimCard({ claim, other }, isOpen) {
  return el("li", { class: "claim", "data-id": claim.id, "aria-current": claim.id === state.claim ? "true" : null },
    other === undefined ? wholeTriple(claim) : other === null ? null : endOf(claim, other),
    el("p", { class: "label" }, said(claim.label)),
    el("details", { open: isOpen || claim.id === state.claim },
      el("summary", {}, lineOf(claim), ...chips(claim), el("span", { class: "where" }, claim.sentences.join(", "))),
      el("dl", { class: "rows" }, ...rowsOf(claim)), sourceRow(claim)));
}

const FEW = 4; // so many claims are shown with all their details at once
const cards = (entries, isOpen = entries.length <= FEW) => el("ul", {}, ...entries.map((entry) => claimCard(entry, isOpen)));

/** Claims under headings, in the order in which the headings first appear. */
function grouped(entries, tag, isOpen) {
  const groups = new Map();
  for (const entry of entries) groups.set(entry.heading, [...(groups.get(entry.heading) ?? []), entry]);
  return [...groups].flatMap(([heading, group]) => [el(tag, {}, heading), cards(group, isOpen)]);
}

const block = (key, className, name, children) =>
  children.length ? [el("section", { class: `block ${className}` }, el("h3", {}, word(key, { name })), ...children)] : [];

/** First what is said to be so, then, apart, what is not. */
function inTwoBlocks(entries) {
  const [firm, loose] = [true, false].map((asserted) => entries.filter(({ claim }) => Boolean(claim.asserted) === asserted));
  const under = (part) => grouped(part, "h4", entries.length <= FEW);
  return [...block("firm", "firm", "", under(firm)), ...block("loose", "loose", "", under(loose))];
}

// ---- A thing, a line ------------------------------------------------------------------------------------------------

/** The claims with a thing at either end, each with its heading and the other end. */
function entriesOf(id, prefix = "") {
  return graph.claims.filter((claim) => claim.subject === id || claim.object === id).map((claim) => {
    const forth = claim.subject === id;
    return { heading: prefix + reading(claim, forth), claim, other: forth ? claim.object : claim.subject };
  }).sort((a, b) => (a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : 0));
}

/** Every claim that a thing has part in, once: at an end of it, through its aspects, as its source, in another role. */
function partsOf(id) {
  const listed = new Set();
  const fresh = (entries) => entries.filter(({ claim }) => !listed.has(claim.id) && listed.add(claim.id));
  const aspects = graph.things.filter((other) => other.aspectOf === id);
  const through = (aspect) => entriesOf(aspect.id, `${word("throughAspect")} “${said(aspect.label)}” — `);
  const says = fresh(graph.claims.filter((claim) => namedIn(claim, "source").includes(id)).map((claim) => ({ claim })));
  const ends = fresh([...entriesOf(id), ...aspects.flatMap(through)]);
  const naming = graph.claims.filter((claim) => Object.values(claim.named).flat().includes(id));
  const mentions = fresh(naming.map((claim) => ({ claim })));
  return { ends, says, mentions, count: listed.size };
}

function thingHeading(thing, count) {
  const other = state.lang === "en" ? "es" : "en";
  const names = thing.aliases.filter((alias) => [state.lang, ""].includes(alias.lang)).map((alias) => alias.text);
  const kind = said(kinds.get(thing.kind).label);
  return [
    el("p", { class: "kind" }, glyph(thing.kind), kind, count ? el("span", { class: "count" }, howMany(count)) : null),
    el("h2", {}, capital(said(thing.label))),
    thing.label[other] === said(thing.label) ? null : el("p", { class: "other", lang: other }, thing.label[other]),
    Object.keys(thing.official).length ? el("p", { class: "other" }, said(thing.official)) : null,
    names.length ? el("p", { class: "note" }, `${word("aliases")}: ${names.join(" · ")}`) : null,
    thing.aspectOf ? el("p", { class: "note" }, `${word("aspectOf")} `, go(thing.aspectOf)) : null,
    thing.opposites.length ? el("p", { class: "note" }, `${word("opposites")} `, ...thing.opposites.flatMap((id) => [go(id), " "])) : null,
    Object.keys(thing.definition).length ? el("p", {}, said(thing.definition)) : null,
  ];
}

/** Where to go on from a thing. */
function waysFrom(id) {
  if (!graph.around[id]) return el("p", { class: "note" }, word("notDrawn"));
  const here = state.view === "near" && state.of === id;
  return el("p", { class: "onwards" },
    here ? null : button("do", () => enter({ view: "near", of: id, focus: id }), word("around")),
    button("do", () => enter({ view: "path", ends: [id, null] }), word("pathFrom")));
}

function thingPanel(thing) {
  const { ends, says, mentions, count } = partsOf(thing.id);
  return [
    ...thingHeading(thing, count),
    waysFrom(thing.id),
    el("p", { class: "note filtered", hidden: !isFiltered(thing.id) }, word("hiddenByFilter")),
    count ? null : el("p", { class: "note" }, word("noClaims")),
    ...inTwoBlocks(ends),
    ...block("says", "says", capital(said(thing.label)), says.length ? [cards(says)] : []),
    ...block("mentioned", "mentions", "", mentions.length ? [cards(mentions)] : []),
  ];
}

function edgePanel(edge) {
  const entries = edge.claims.map((id) => claims.get(id)).map((claim) => ({ heading: reading(claim, true), claim, other: null }));
  const heading = el("h2", {}, go(edge.from), " → ", go(edge.to));
  return [el("p", { class: "kind" }, howMany(entries.length)), heading, ...inTwoBlocks(entries)];
}

// ---- Nothing chosen -------------------------------------------------------------------------------------------------

/** What passes the filters, by how surely it is said. */
function filterPanel() {
  const passing = graph.claims.filter(passes);
  const entries = graph.modalities.flatMap((one) =>
    passing.filter((claim) => claim.modality === one.id).map((claim) => ({ heading: capital(said(one.label)), claim })));
  const all = el("button", { type: "button", class: "go", onclick: () => at("show-all").click() }, word("showAll"));
  return [
    el("h2", {}, word(passing.length === 1 ? "onePasses" : "passing", { n: passing.length })), el("p", { class: "note" }, all),
    ...grouped(entries, "h3", entries.length <= FEW),
  ];
}

/** Three ways to go on from a view: around its best connected thing where it has one, along stories of it, to the next view. */
function waysOn() {
  const view = views.get(state.view) ?? views.get("overview"), about = new Set(view.claims);
  const shared = (story) => story.steps.flatMap((step) => step.claims).filter((id) => about.has(id)).length;
  const byShare = [...graph.stories].sort((a, b) => shared(b) - shared(a));
  const next = graph.views[(graph.views.indexOf(view) + 1) % graph.views.length];
  const told = byShare.map((story) => [word("wayStory", { name: said(story.label) }), { view: "story", of: story.id }]);
  const around = view.start ? [[word("wayThing", { name: labelOf(view.start) }), { view: "near", of: view.start, focus: view.start }]] : [];
  return [...[...around, ...told].slice(0, 2), [word("wayView", { name: word(`view-${next.id}`) }), { view: next.id }]];
}

function readingPanel() {
  const ways = waysOn().map(([name, where]) =>
    button(null, () => enter(where), el("span", { class: "name" }, name), el("span", { "aria-hidden": "true" }, "→")));
  const glossary = graph.modalities.flatMap((one) =>
    [el("dt", {}, el("span", { class: "badge" }, said(one.label))), el("dd", {}, said(one.definition))]);
  return [
    el("h2", { class: "tool" }, word("waysHeading")), el("ul", { class: "ways tool" }, ...ways.map((way) => el("li", {}, way))),
    el("h3", {}, word("readHeading")),
    ...(state.table ? ["readTable", "readSolid"] : isTimeline() ? ["readBars", "readSolid", "readRows"] : ["readThings", "readLines", "readSolid", "readDenied", "readClick"]).map((key) => el("p", {}, word(key))),
    el("h3", {}, word("glossaryHeading")), el("dl", { class: "glossary" }, ...glossary),
  ];
}

function bodyOf(id) {
  if (id !== null) return edges.has(id) ? edgePanel(edges.get(id)) : thingPanel(things.get(id));
  if (state.view === "path") return pathPanel();
  if (state.view === "story") return storyPanel();
  return isFiltering() ? filterPanel() : readingPanel();
}

function tell() {
  const body = bodyOf(state.focus);
  const close = el("button", { type: "button", class: "close", "aria-label": word("close"), onclick: () => visit(null) }, "×");
  const top = state.focus ? [el("div", { class: "top" }, body.shift(), close)] : [];
  renew(at("panel"), ...top, ...body.filter(Boolean));
  at("panel").scrollTop = 0;
  document.querySelector("#panel [aria-current]")?.scrollIntoView({ block: "nearest" });
}
