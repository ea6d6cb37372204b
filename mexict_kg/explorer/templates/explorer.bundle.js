// Built from the folder web by `make scripts`: change it there.
"use strict";
(() => {
  // explorer/graph.js
  var { words, graph } = JSON.parse(document.getElementById("data").textContent);
  var byId = (records2) => new Map(records2.map((record2) => [record2.id, record2]));
  var things = byId(graph.things);
  var claims = byId(graph.claims);
  var figures = byId(graph.figures);
  var relations = byId(graph.relations);
  var kinds = byId(graph.kinds);
  var sections = byId(graph.sections);
  var views = byId(graph.views);
  var stories = byId(graph.stories);
  var nodes = byId(graph.nodes);
  var edges = byId(graph.edges);
  var REPORTED = 2021;

  // explorer/state.js
  var state = {
    lang: "en",
    view: "overview",
    // one of graph.views, "near" a thing, a "path", a "story"
    of: null,
    // the thing that is in the middle, or the story
    step: 0,
    // of the story, counted from 1; 0 is its beginning
    ends: [null, null],
    without: /* @__PURE__ */ new Set(),
    any: false,
    // of the path; any connection, not only chains
    readings: "text",
    // those that chains may go over: none, text or all
    whole: false,
    // all of a view, not only its core
    part: 0,
    // of the neighbours of a thing, where there are more than there is room for
    table: false,
    sort: { things: [], claims: [] },
    // the column that each table is sorted by, and which way
    pages: { things: 0, claims: 0 },
    tallies: /* @__PURE__ */ new Map(),
    // the page of each table, and how many claims each thing has in it
    panel: true,
    // whether what is chosen is told beside the picture
    camera: null,
    // where the window was moved to: x, y and scale
    theme: null,
    // light or dark, where it was chosen
    focus: null,
    // the id of a thing or of an edge
    claim: null,
    // the claim by which the focus was reached
    hover: null,
    // the filters: a claim has to have one of the values of each, where there are any
    only: Object.fromEntries(["modalities", "kinds", "relations", "sections", "sources", "addressees", "units"].map((name) => [name, /* @__PURE__ */ new Set()])),
    years: null,
    undated: true,
    // the period [from, until]; and whether claims without a date pass
    seen: { nodes: /* @__PURE__ */ new Set(), edges: /* @__PURE__ */ new Map() },
    // what the filters let through; an edge with its claims
    unnamed: /* @__PURE__ */ new Set(),
    // the things of the scene that the window has no room to name, which are listed and not drawn
    cards: /* @__PURE__ */ new Set(),
    // the things whose name stands under their sign in a card, at whose border the lines end
    labels: []
    // the boxes of those last drawn
  };

  // explorer/elements.js
  var at = (id) => document.getElementById(id);
  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }
  function renew(element, ...children) {
    const { activeElement: held } = document, isInside = element.contains(held) && held !== element;
    const name = isInside && ["id", "data-view", "data-id"].find((one) => held.getAttribute(one));
    const same = name ? `${held.tagName}[${name}="${CSS.escape(held.getAttribute(name))}"]` : ":scope > :not(*)";
    const place = [...element.querySelectorAll(same)].indexOf(held);
    element.replaceChildren(...children);
    const alike3 = element.querySelectorAll(same);
    if (isInside) (alike3[place] ?? alike3[0] ?? element).focus({ preventScroll: true });
  }
  var el = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
  var inSvg = (tag, attributes, ...children) => fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
  var drawing = (width2, height, className, ...paths) => inSvg(
    "svg",
    { class: className, viewBox: `0 0 ${width2} ${height}`, "aria-hidden": "true" },
    ...paths.map((path) => inSvg("path", path))
  );
  var button = (className, onclick, ...children) => el("button", { type: "button", class: className, onclick }, ...children);
  var isTyping = (target) => target instanceof HTMLInputElement && target.type === "text";
  function announce(text) {
    at("said").textContent = text;
    clearTimeout(announce.timer);
    announce.timer = setTimeout(() => {
      at("said").textContent = "";
    }, 4e3);
  }

  // explorer/wording.js
  var said = (text) => text[state.lang] ?? text.en ?? Object.values(text)[0] ?? "";
  var word = (key, values = {}) => words[state.lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  var named = (id) => things.get(id) ?? claims.get(id) ?? figures.get(id);
  var labelOf = (id) => named(id) ? said(named(id).label) : id;
  var labelsOf = (id) => Object.values(named(id)?.label ?? { id });
  var kindOf = (id) => nodes.get(id).group;
  var plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  var capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  var shortened = (text, most) => text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, "")} …` : text;
  var howMany = (n) => n === 1 ? word("oneClaim") : word("claimsOf", { n });
  var howManyThings = (n) => n === 1 ? word("oneThing") : word("thingsOf", { n });
  var told = (claim, key) => (claim.told[state.lang][key] ?? "").replace(/ \[mxc:[\w-]+\]/g, "");
  var reading = ({ relation, negated }, forth) => (negated ? `${word("not")} ` : "") + said(forth ? relations.get(relation).reads : relations.get(relation).readsBack);
  var hedge = (claim) => claim.hedge ? ` (${claim.hedge === "modality" ? told(claim, "modality") : word(claim.hedge)})` : "";
  var byName = (a, b) => a.localeCompare(b, state.lang);
  function wrapped(text, most = graph.measures.wrap) {
    const lines = [""];
    for (const part of text.split(/\s+/)) {
      const last = lines[lines.length - 1];
      if (last === "") lines[lines.length - 1] = part;
      else if (last.length + 1 + part.length <= most) lines[lines.length - 1] = `${last} ${part}`;
      else lines.push(part);
    }
    return lines;
  }

  // explorer/links.js
  var ways = {};
  var connect = (functions) => Object.assign(ways, functions);
  var visit = (id, moving2) => ways.visit(id, moving2);
  var enter = (change) => ways.enter(change);
  var refresh = () => ways.refresh();
  var go = (id, text = labelOf(id), className = "go") => el("button", { type: "button", class: className, "data-id": id, onclick: () => visit(id, true) }, text);

  // explorer/colours.js
  var inkwell = /* @__PURE__ */ new Map();
  function colour(name) {
    if (!inkwell.has(name)) inkwell.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
    return inkwell.get(name);
  }
  function paint(theme) {
    document.documentElement.dataset.theme = theme;
    inkwell = /* @__PURE__ */ new Map();
  }

  // explorer/media.js
  var calm = matchMedia("(prefers-reduced-motion: reduce)");
  var narrow = matchMedia("(max-width: 700px), (max-height: 500px)");
  var covering = matchMedia("(max-width: 1000px)");
  var dark = matchMedia("(prefers-color-scheme: dark)");

  // explorer/claims.js
  var TO_COME = /* @__PURE__ */ new Set(["Projection", "Intention", "Recommendation"]);
  var goesOn = ({ until, sense, modality }) => sense === "Since" || !until && !(sense === "NotBefore" && TO_COME.has(modality));
  function periodOf(claim) {
    const { from, until, sense, modality } = claim;
    if (sense === "AsOfReport") return [`${REPORTED}-01-01`, `${REPORTED}-12-31`];
    if (!from && !until) return null;
    const start = sense === "NotAfter" ? null : from ?? null, isEarly = start === null || start < `${REPORTED}-01-01`;
    return [TO_COME.has(modality) && isEarly ? `${REPORTED}-01-01` : start, goesOn(claim) ? `${REPORTED}-12-31` : until ?? null];
  }
  function yearsOf(claim) {
    const period = periodOf(claim);
    return period && [period[0] ? Number(period[0].slice(0, 4)) : -Infinity, period[1] ? Number(period[1].slice(0, 4)) : Infinity];
  }
  var datedYears = graph.claims.map(yearsOf).filter(Boolean).flat().filter(Number.isFinite);
  var SPAN = datedYears.length ? [Math.min(...datedYears), Math.max(...datedYears)] : [REPORTED, REPORTED];
  function isInPeriod(claim) {
    const years = yearsOf(claim);
    if (!years) return state.undated;
    return state.years === null || years[0] <= state.years[1] && years[1] >= state.years[0];
  }
  var AUTHORS = "authors";
  var VALUES = {
    modalities: (claim) => [claim.modality],
    kinds: (claim) => [...new Set([claim.subject, claim.object].filter((id) => things.has(id)).map((id) => things.get(id).kind))],
    relations: (claim) => [claim.relation],
    sections: (claim) => claim.sections,
    sources: (claim) => claim.named.source ?? [AUTHORS],
    addressees: (claim) => claim.addressees ?? [],
    units: (claim) => claim.unit ? [claim.unit] : []
  };
  var isStory = () => state.view === "story";
  var passesBut = (claim, name) => isInPeriod(claim) && Object.entries(state.only).every(([filter, only]) => filter === name || only.size === 0 || VALUES[filter](claim).some((value) => only.has(value)));
  var passes = (claim) => isStory() || passesBut(claim, null);
  var hasFilters = () => state.years !== null || !state.undated || Object.values(state.only).some(({ size: size2 }) => size2 > 0);
  var isFiltering = () => hasFilters() && !isStory();
  function signOf(seen) {
    const found = [...new Set(seen.map((claim) => claim.sign))].filter((sign) => sign !== "Neutral");
    return found.length > 1 ? "Mixed" : found[0] ?? "Neutral";
  }
  var isDashed = (seen) => !seen.some((claim) => claim.asserted);
  var foremost = (seen) => seen.find((claim) => claim.asserted) ?? seen[0];

  // explorer/chains.js
  var TURNED = { more: "less", less: "more", unsaid: "unsaid", met: "met" };
  var KINDS = ["paragraph", "section", "joined"];
  function alike(things2, id, course) {
    const opposites = things2.get(id)?.opposites ?? [];
    const again = new Set(opposites.flatMap((other) => things2.get(other)?.opposites ?? []).filter((other) => other !== id));
    const turned = opposites.map((other) => [other, TURNED[course]]);
    return [[id, course], ...turned, ...[...again].map((other) => [other, course])];
  }
  function hopsOf(claims2, relations2) {
    const found = /* @__PURE__ */ new Map();
    for (const claim of claims2) {
      const isNeed = relations2.get(claim.relation).carries === "Need";
      const [from, to] = isNeed ? [claim.object, claim.subject] : [claim.subject, claim.object];
      for (const [starts, becomes, told2] of claim.hops ?? []) {
        const on = claim.named.condition ?? [], key = JSON.stringify([from, starts, to, becomes, told2, isNeed, on]);
        if (!found.has(key)) found.set(key, { from, starts, to, becomes, told: told2, isNeed, on, claims: [] });
        found.get(key).claims.push(claim);
      }
    }
    return [...found.values()];
  }
  function crossingsOf(readings, counted, things2) {
    const turned = ([id, course]) => (things2.get(id)?.opposites ?? []).map((other) => [other, TURNED[course]]);
    const isCounted = ({ basis }) => counted === "all" || counted === "text" && basis === "InTheText";
    return readings.filter(isCounted).flatMap((reading2) => {
      const { takes, takenFor, turns, courses, kind } = reading2;
      const all = courses.length > 1 ? [...courses, "unsaid"] : courses;
      const up = all.map((course) => [[takes, course], [takenFor, turns ? TURNED[course] : course]]);
      const both = kind === "SameCondition" ? [...up, ...up.map(([start, end]) => [end, start])] : up;
      return both.flatMap(([start, end]) => [
        [start, end],
        ...turned(start).map((one) => [one, end]),
        ...turned(end).map((one) => [start, one])
      ]).map(([start, end]) => ({ start, end, reading: reading2 }));
    });
  }
  function followers(chain, hops, things2, crossings) {
    const { to, becomes } = chain.at(-1), states = alike(things2, to, becomes);
    if (!things2.get(to)?.passes || becomes === "met") return [];
    const begunAt = (id, course) => hops.filter((hop) => hop.from === id && hop.starts === course);
    const over = crossings.filter(({ start: [id, course] }) => id === to && course === becomes);
    const contrary = new Set(chain.flatMap(({ on }) => on).flatMap((condition) => things2.get(condition)?.opposites ?? []));
    const next = [
      ...states.flatMap((state2) => begunAt(...state2)),
      ...over.flatMap((crossing) => begunAt(...crossing.end).map((hop) => ({ ...hop, over: crossing })))
    ];
    return next.filter(({ on }) => !on.some((condition) => contrary.has(condition)));
  }
  function search(start, end, hops, things2, crossings, longest) {
    const axis = (id) => alike(things2, id, "more").map(([one]) => one), ends = new Set(axis(end)), found = [];
    const grow = (chain, over) => {
      const { to } = chain.at(-1);
      if (over.has(to)) return;
      if (ends.has(to)) found.push(chain);
      else if (chain.length < longest) {
        for (const hop of followers(chain, hops, things2, crossings)) {
          const crossed = hop.over ? axis(hop.from) : [];
          if (!crossed.some((id) => over.has(id))) grow([...chain, hop], /* @__PURE__ */ new Set([...over, ...axis(to), ...crossed]));
        }
      }
    };
    for (const course of ["more", "less"]) {
      const states = alike(things2, start, course);
      for (const hop of hops) {
        if (states.some(([id, starts]) => hop.from === id && hop.starts === starts)) grow([hop], new Set(axis(start)));
      }
    }
    return found;
  }
  function leadsOn(hops, things2, crossings) {
    const idsOf = (hop) => hop.claims.map(({ id }) => id);
    return hops.flatMap((hop) => followers([hop], hops, things2, crossings).flatMap((next) => idsOf(hop).flatMap((id) => idsOf(next).map((other) => [id, hop.starts, other, next.starts]))));
  }
  var paragraphsOf = (claim) => [...new Set(claim.sentences.map((sentence) => sentence.split("-")[0]))];
  function readIn(reading2, placesOf) {
    const places = new Set(placesOf(reading2));
    return reading2.basis === "InTheText" && places.size === 1 ? places : /* @__PURE__ */ new Set();
  }
  function argumentOf(chain) {
    for (const [kind, placesOf] of [["paragraph", paragraphsOf], ["section", (claim) => claim.sections]]) {
      const read = chain.flatMap(({ over }) => over ? [readIn(over.reading, placesOf)] : []);
      const [first, ...rest] = [...chain.map((hop) => new Set(hop.claims.flatMap(placesOf))), ...read];
      const shared = [...first].filter((place) => rest.every((places) => places.has(place))).sort();
      if (shared.length) return { kind, places: shared.slice(0, 1) };
    }
    return { kind: "joined", places: [...new Set(chain.map(({ claims: [claim] }) => paragraphsOf(claim)[0]))].sort() };
  }
  function chainsBetween(start, end, hops, things2, crossings, longest) {
    const readings = (chain) => chain.filter(({ over }) => over).length;
    const found = /* @__PURE__ */ new Map(), keyOf = (chain) => chain.map(({ claims: claims2 }) => claims2.map(({ id }) => id).join(" ")).join("|");
    for (const chain of search(start, end, hops, things2, crossings, longest)) {
      const key = keyOf(chain), other = found.get(key);
      if (!other || other.at(-1).becomes === "met" || readings(chain) < readings(other)) found.set(key, chain);
    }
    const doubts = (chain) => chain.filter(({ claims: claims2 }) => !claims2.some(({ asserted }) => asserted)).length;
    const rank = (chain) => [KINDS.indexOf(argumentOf(chain).kind), chain.length, readings(chain), doubts(chain)];
    const compare2 = (a, b) => rank(a).map((part, place) => part - rank(b)[place]).find(Boolean) ?? 0;
    return [...found.values()].sort(compare2);
  }

  // explorer/paths.js
  var STEPS = 4;
  function chainsFound([start, end] = state.ends) {
    const isOpen = (claim) => passes(claim) && ![claim.subject, claim.object].some((id) => state.without.has(id));
    const open = graph.claims.filter(isOpen);
    const crossings = crossingsOf(graph.readings, state.readings, things);
    return start === end ? [] : chainsBetween(start, end, hopsOf(open, relations), things, crossings, STEPS);
  }
  function wayOf(chain) {
    const hops = chain.map((hop) => {
      const { subject, object } = hop.claims[0];
      return { ...hop, edge: edges.get(`${subject} ${object}`) };
    });
    return Object.assign(hops, { argument: argumentOf(chain) });
  }
  function waysFound() {
    const chains = state.any ? [] : chainsFound().map(wayOf);
    return chains.length ? chains : shortestWays();
  }
  var claimsBetween = () => graph.claims.filter(({ subject, object }) => state.ends.includes(subject) && state.ends.includes(object) && subject !== object);
  function waysOut() {
    const out = /* @__PURE__ */ new Map();
    const add = (from, to, edge) => out.set(from, [...out.get(from) ?? [], { to, edge }]);
    for (const edge of graph.edges) {
      const isOpen = !figures.has(edge.to) && edge.from !== edge.to && edge.claims.some((id) => passes(claims.get(id)));
      if (!isOpen || [edge.from, edge.to].some((id) => state.without.has(id))) continue;
      add(edge.from, edge.to, edge);
      add(edge.to, edge.from, edge);
    }
    return out;
  }
  function hopsFrom(start, out) {
    const hops = /* @__PURE__ */ new Map([[start, 0]]);
    for (const id of hops.keys()) {
      for (const { to } of out.get(id) ?? []) if (!hops.has(to)) hops.set(to, hops.get(id) + 1);
    }
    return hops;
  }
  function shortestWays() {
    const [start, end] = state.ends, out = waysOut(), hops = hopsFrom(start, out);
    if (!hops.has(end)) return [];
    const before = (id) => [...hops.keys()].flatMap((from) => hops.get(from) === hops.get(id) - 1 ? (out.get(from) ?? []).filter(({ to }) => to === id).map(({ edge }) => ({ from, to: id, edge })) : []);
    const back = (id) => id === start ? [[]] : before(id).flatMap((hop) => back(hop.from).map((way) => [...way, hop]));
    const doubts = (way) => way.filter(({ edge }) => isDashed(passingOf(edge))).length;
    const size2 = (way) => way.slice(1).reduce((sum, { from }) => sum + nodes.get(from).degree, 0);
    return hops.get(end) === 0 ? [] : back(end).sort((a, b) => doubts(a) - doubts(b) || size2(a) - size2(b));
  }
  var passingOf = (edge) => edge.claims.map((id) => claims.get(id)).filter(passes);

  // explorer/around.js
  var { line: LINE, character: CHARACTER, wide: WIDE } = graph.measures;
  var GAP = 9;
  var SIGN = 26;
  var MARGIN = 24;
  var BUTTONS = 28;
  var LEAST = 300;
  var COLUMN = 70;
  var hasNeighbours = (id) => things.has(id) && nodes.get(id).degree > 0;
  var isOneColumn = () => narrow.matches || at("picture").clientWidth < 2 * LEAST;
  function lettersAside() {
    const { clientWidth } = at("picture");
    const room = isOneColumn() ? clientWidth - COLUMN - 2 * MARGIN - SIGN : clientWidth / 2 * 0.62 - MARGIN - BUTTONS;
    return Math.max(12, Math.min(Math.floor(room / CHARACTER), isOneColumn() ? 60 : WIDE));
  }
  function tiesOf(id) {
    const ties = /* @__PURE__ */ new Map(), letters = lettersAside();
    const own = graph.edges.filter(({ from, to }) => from === id !== (to === id));
    for (const edge of own) {
      const forth = edge.from === id, other = forth ? edge.to : edge.from;
      const passing = edge.claims.map((one) => claims.get(one)).filter(passes);
      const claim = passing.length ? foremost(passing) : null, before = ties.get(other);
      if (!claim || before && (before.claim.asserted || !claim.asserted)) continue;
      const lines = Math.max(...labelsOf(other).map((label) => wrapped(label, letters).length));
      ties.set(other, { id: other, claim, forth, lines, relation: `${claim.relation} ${Boolean(claim.negated)}` });
    }
    const isBetter = (a, b) => nodes.get(b.id).degree - nodes.get(a.id).degree || (a.id < b.id ? -1 : 1);
    return [...ties.values()].sort(isBetter);
  }
  function inOrder(ties) {
    const groups = /* @__PURE__ */ new Map();
    for (const tie of ties) groups.set(tie.relation, [...groups.get(tie.relation) ?? [], tie]);
    const largest = [...groups.values()].sort((a, b) => b.length - a.length || (a[0].relation < b[0].relation ? -1 : 1));
    return largest.flatMap((group) => group.map((tie, place) => ({ ...tie, leads: place === 0 })));
  }
  var heightOf = (ties) => ties.reduce((sum, { lines, leads }) => sum + LINE * (lines + leads) + GAP, 0);
  var columnsOf = (ties) => {
    const [back, forth] = [false, true].map((way) => inOrder(ties.filter((tie) => tie.forth === way)));
    return isOneColumn() ? [[...back, ...forth]] : [back, forth];
  };
  function shareOut(ties, height) {
    const kept = [], left = [];
    for (const tie of ties) {
      const fits = columnsOf([...kept, tie]).every((column) => heightOf(column) <= height);
      (fits || kept.length === 0 ? kept : left).push(tie);
    }
    return [kept, left];
  }
  function partsOf(id, height) {
    const parts = [];
    let rest = tiesOf(id);
    while (rest.length) {
      const [kept, left] = shareOut(rest, height);
      parts.push(kept);
      rest = left;
    }
    return parts.length ? parts : [[]];
  }
  function placesIn(column, x, from) {
    let top = from;
    return column.map(({ id, lines, leads }) => {
      const height = LINE * (lines + leads) + GAP, y = Math.round(top + (height + LINE * leads) / 2);
      top += height;
      return [id, { x, y }];
    });
  }
  var LEGEND = 130;
  function heightForAll() {
    const main = document.querySelector("main"), { offsetHeight: told2 } = document.querySelector(".seen");
    return Math.min(main.clientHeight - told2 - LEGEND, at("picture").clientHeight);
  }
  function neighbourhood(id) {
    const { clientWidth, clientHeight } = at("picture"), isOne = isOneColumn();
    const parts = partsOf(id, Math.max(isOne ? clientHeight - 4 * LINE : heightForAll() - 2 * MARGIN, 160));
    const part = Math.min(state.part, parts.length - 1), columns = columnsOf(parts[part]);
    const aside = Math.max(clientWidth / 2 - MARGIN - BUTTONS - lettersAside() * CHARACTER - SIGN / 2, 120);
    const placed2 = isOne ? placesIn(columns[0], COLUMN, 1.5 * LINE) : columns.flatMap((column, side) => placesIn(column, side ? aside : -aside, -heightOf(column) / 2));
    const leading2 = columns.flat().filter(({ leads }) => leads);
    return {
      parts: parts.length,
      all: [id, ...parts.flat().map((tie) => tie.id)],
      places: new Map([[id, { x: 0, y: 0 }], ...placed2]),
      headings: new Map(leading2.map(({ id: other, claim, forth }) => [other, () => reading(claim, forth)]))
    };
  }

  // explorer/layout.js
  var { line: LINE2, character: CHARACTER2, glyph: GLYPH } = graph.measures;
  var MARGIN2 = 14;
  var BETWEEN = 46;
  var SWEEPS = 120;
  var LENGTH = 34;
  function boxOf(id) {
    const texts = labelsOf(id).map((label) => wrapped(label));
    const letters = Math.max(...texts.flat().map((text) => text.length));
    return [Math.max(letters * CHARACTER2, GLYPH) + MARGIN2, GLYPH + LINE2 * Math.max(...texts.map((lines) => lines.length)) + MARGIN2];
  }
  function partsOf2(joined) {
    const left = new Set(joined.keys()), parts = [];
    for (const id of joined.keys()) {
      if (!left.delete(id)) continue;
      const part = [id];
      for (const one of part) for (const other of joined.get(one)) if (left.delete(other)) part.push(other);
      parts.push(part);
    }
    return parts.sort((a, b) => b.length - a.length);
  }
  function lengthOf(one, other, joined) {
    const [mine, theirs] = [joined.get(one), joined.get(other)];
    const apart = [...mine].filter((id) => !theirs.has(id)).length + [...theirs].filter((id) => !mine.has(id)).length;
    return LENGTH * Math.sqrt(apart);
  }
  function distancesIn(part, joined) {
    const place = new Map(part.map((id, at2) => [id, at2]));
    const far = part.map((one) => part.map((other) => one === other ? 0 : joined.get(one).has(other) ? lengthOf(one, other, joined) : Infinity));
    for (const via of place.values()) {
      for (const from of far) for (const to of place.values()) from[to] = Math.min(from[to], from[via] + far[via][to]);
    }
    return far;
  }
  function majorized(far) {
    const places = far.map((_, at2) => ({ x: 40 * Math.cos(at2 * 2.4) * Math.sqrt(at2), y: 40 * Math.sin(at2 * 2.4) * Math.sqrt(at2) }));
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      far.forEach((wanted, at2) => {
        const sum = { x: 0, y: 0, weight: 0 }, { x, y } = places[at2];
        wanted.forEach((apart, to) => {
          if (to === at2) return;
          const other = places[to], weight = apart ** -2, by = apart / Math.max(Math.hypot(x - other.x, y - other.y), 0.01);
          sum.x += weight * (other.x + by * (x - other.x));
          sum.y += weight * (other.y + by * (y - other.y));
          sum.weight += weight;
        });
        if (sum.weight) places[at2] = { x: sum.x / sum.weight, y: sum.y / sum.weight };
      });
    }
    return places;
  }
  function separate(places, boxes) {
    for (let moved = true; moved; ) {
      moved = false;
      for (let one = 0; one < places.length; one += 1) {
        for (let other = one + 1; other < places.length; other += 1) {
          const [across, down] = [places[one].x - places[other].x, places[one].y - places[other].y];
          const [wide, high] = [across, down].map((gap, axis2) => (boxes[one][axis2] + boxes[other][axis2]) / 2 - Math.abs(gap));
          if (wide <= 0.5 || high <= 0.5) continue;
          moved = true;
          const axis = wide < high ? "x" : "y", push = Math.min(wide, high) / 2 * ((axis === "x" ? across : down) < 0 ? -1 : 1);
          places[one][axis] += push;
          places[other][axis] -= push;
        }
      }
      for (const place of places) Object.assign(place, { x: place.x * 1.001, y: place.y * 1.001 });
    }
  }
  function laidOut(part, joined, aspect) {
    const boxes = part.map(boxOf), places = majorized(distancesIn(part, joined));
    for (const place of places) Object.assign(place, { x: place.x * Math.sqrt(aspect), y: place.y / Math.sqrt(aspect) });
    separate(places, boxes);
    const edgeOf = (most, side, axis) => most(...places.map((place, at2) => place["xy"[axis]] + side * boxes[at2][axis] / 2));
    const [left, top] = [0, 1].map((axis) => edgeOf(Math.min, -1, axis));
    const [right, bottom] = [0, 1].map((axis) => edgeOf(Math.max, 1, axis));
    const moved = places.map(({ x, y }) => ({ x: x - left, y: y - top }));
    return { part, boxes, places: moved, width: right - left, height: bottom - top };
  }
  function layOut(lines, aspect) {
    const joined = /* @__PURE__ */ new Map();
    for (const [one, other] of lines.flatMap(([a, b]) => [[a, b], [b, a]])) {
      joined.set(one, joined.get(one) ?? /* @__PURE__ */ new Set());
      if (one !== other) joined.get(one).add(other);
    }
    const parts = partsOf2(joined).map((part) => laidOut(part, joined, aspect));
    const area = parts.reduce((sum, { width: width2, height }) => sum + (width2 + BETWEEN) * (height + BETWEEN), 0);
    const across = Math.max(parts[0]?.width ?? 0, Math.sqrt(area * aspect)), found = /* @__PURE__ */ new Map();
    let x = 0, y = 0, lowest = 0;
    for (const { part, boxes, places, width: width2, height } of parts) {
      if (x > 0 && x + width2 > across) [x, y, lowest] = [0, y + lowest + BETWEEN, 0];
      part.forEach((id, at2) => found.set(id, { x: x + places[at2].x, y: y + places[at2].y - (boxes[at2][1] - MARGIN2 - GLYPH) / 2 }));
      [x, lowest] = [x + width2 + BETWEEN, Math.max(lowest, height)];
    }
    return found;
  }

  // explorer/story.js
  var storyOf = () => state.view === "story" && state.of ? stories.get(state.of) : null;
  var stepTold = () => storyOf()?.steps[state.step - 1] ?? null;
  var isOfStep = (edge) => Boolean(stepTold()) && edge.claims.some((id) => stepTold().claims.includes(id));
  var endsOfStep = () => (stepTold()?.claims ?? []).flatMap((id) => [claims.get(id).subject, claims.get(id).object]);

  // explorer/scenes.js
  var thingsAmong = (ids) => ids.filter((id) => things.has(id)).length;
  var placed = (rows) => new Map(rows.map(([id, x, y]) => [id, { x, y }]));
  var WIDEST = 1.7;
  function stretched(places) {
    const spanOf2 = (axis) => {
      const all = [...places.values()].map((place) => place[axis]);
      return Math.max(...all) - Math.min(...all) + 1;
    };
    const by = Math.min(Math.max(aspectOfPicture() / (spanOf2("x") / spanOf2("y")), 1 / WIDEST), WIDEST);
    return new Map([...places].map(([id, { x, y }]) => [id, { x: x * Math.max(by, 1), y: y / Math.min(by, 1) }]));
  }
  var NOTHING = {
    claims: /* @__PURE__ */ new Set(),
    places: /* @__PURE__ */ new Map(),
    headings: /* @__PURE__ */ new Map(),
    extent: [],
    readings: [],
    beside: false,
    spine: false,
    tells: false,
    partial: false,
    canGrow: false,
    parts: 1,
    cards: null,
    canDrop: true
  };
  var between = (places, ids) => new Set(ids.filter((id) => {
    const { drawn: drawn2, subject, object } = claims.get(id);
    return drawn2 && places.has(subject) && places.has(object);
  }));
  var aspectOfPicture = () => Math.min(Math.max(at("picture").clientWidth / (at("picture").clientHeight || 1), 0.6), 2);
  var passingLines = (all) => all.map((id) => claims.get(id)).filter((claim) => claim.drawn && passes(claim)).map(({ subject, object }) => [subject, object]);
  function coreOf(lines, most) {
    const near2 = /* @__PURE__ */ new Map();
    for (const [one, other] of lines.flatMap(([a, b]) => [[a, b], [b, a]])) near2.set(one, [...near2.get(one) ?? [], other]);
    const chosen2 = /* @__PURE__ */ new Set();
    let joined = /* @__PURE__ */ new Set();
    for (const id of [...near2.keys()].sort((a, b) => near2.get(b).length - near2.get(a).length || (a < b ? -1 : 1))) {
      const others = near2.get(id).filter((other) => other !== id && chosen2.has(other));
      const grown2 = /* @__PURE__ */ new Set([...joined, ...others, ...others.length ? [id] : []]);
      if (grown2.size > most) continue;
      chosen2.add(id);
      joined = grown2;
    }
    return joined;
  }
  function partsLeft({ parts, claims: all }) {
    const lines = passingLines(all), home = new Map((parts ?? []).flatMap((rows, number) => rows.map(([id]) => [id, number])));
    return (parts ?? []).map((rows, number) => {
      const own = lines.filter((pair) => pair.every((id) => home.get(id) === number)), ends = new Set(own.flat());
      return { number: number + 1, rows: rows.filter(([id]) => ends.has(id)), lines: own };
    }).filter(({ lines: own }) => own.length);
  }
  function wholeScene(view, count, extent) {
    const parts = partsLeft(view), part = parts.find(({ number }) => number === state.part), all = new Set(view.claims);
    if (!part) return { ...NOTHING, all, canGrow: true, count, extent, cards: parts };
    const places = isFiltering() ? layOut(part.lines, aspectOfPicture()) : stretched(placed(part.rows));
    const own = part.rows.map(([id]) => id), shown = between(places, view.claims);
    return { ...NOTHING, all, places, claims: shown, canGrow: true, partial: true, count: thingsAmong(own), extent: own };
  }
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
  function partWith(ids) {
    const { parts } = views.get(views.has(state.view) ? state.view : "overview");
    return 1 + (parts ?? []).findIndex((rows) => ids.every((id) => rows.some(([one]) => one === id)));
  }
  function nearScene(id) {
    if (!hasNeighbours(id)) return { ...NOTHING, all: /* @__PURE__ */ new Set() };
    const { places, headings, parts, all } = neighbourhood(id), spine = isOneColumn();
    const touching = graph.edges.filter(({ from, to }) => from === id && places.has(to) || to === id && places.has(from));
    const whole = graph.edges.filter(({ from, to }) => from === id || to === id).flatMap((edge) => edge.claims);
    return {
      ...NOTHING,
      places,
      headings,
      beside: !spine,
      spine,
      claims: new Set(touching.flatMap((edge) => edge.claims)),
      all: new Set(whole),
      parts,
      canGrow: parts > 1,
      partial: parts > 1,
      count: thingsAmong(all),
      extent: all
    };
  }
  function storyScene(story) {
    const all = story.steps.flatMap((step) => step.claims), told2 = narrow.matches && stepTold();
    const ends = (told2 ? told2.claims : []).map((id) => claims.get(id)).filter(({ drawn: drawn2 }) => drawn2);
    const places = told2 ? layOut(ends.map(({ subject, object }) => [subject, object]), aspectOfPicture()) : stretched(placed(story.scene));
    return { ...NOTHING, places, claims: between(places, all), all: new Set(all), extent: [...places.keys()] };
  }
  var STEP_ACROSS = 230;
  var STEP_DOWN = 110;
  var thingsOf = (way) => way.flatMap(({ from, to }, hop) => hop === 0 || way[hop - 1].to !== from ? [from, to] : [to]);
  function pathScene() {
    const found = waysFound(), levels = [];
    for (const way of found) {
      thingsOf(way).forEach((id, hop) => (levels[hop] ??= /* @__PURE__ */ new Set()).add(id));
    }
    const places = /* @__PURE__ */ new Map();
    levels.forEach((ids, hop) => [...ids].forEach((id, place) => {
      const aside = (place - (ids.size - 1) / 2) * (narrow.matches ? STEP_ACROSS / 1.6 : STEP_DOWN);
      places.set(id, narrow.matches ? { x: aside, y: hop * STEP_DOWN * 1.2 } : { x: hop * STEP_ACROSS, y: aside });
    }));
    const readings = found.flat().filter(({ over }) => over).map(({ over: { start: [from], end: [to], reading: reading2 } }) => ({ from, to, reads: reading2.reads }));
    const onWay = new Set(found.flat().map(({ edge }) => edge).filter(Boolean));
    const onWays = new Set([...onWay].flatMap((edge) => edge.claims));
    return { ...NOTHING, places, claims: onWays, tells: true, canDrop: false, found, readings, extent: [...places.keys()] };
  }
  function madeScene() {
    if (state.view === "near") return nearScene(state.of);
    if (state.view === "story" && state.of) return storyScene(stories.get(state.of));
    if (state.view === "path" && state.ends.every(Boolean)) return pathScene();
    const scene2 = viewScene(views.get(views.has(state.view) ? state.view : "overview"));
    return { ...scene2, tells: state.view === "incidents-and-money" };
  }
  var scene = NOTHING;
  function setScene() {
    scene = madeScene();
  }
  var isDrawn = (id) => scene.places.has(id) && !state.unnamed.has(id);
  var inScene = (id) => isDrawn(id) || edges.has(id) && [edges.get(id).from, edges.get(id).to].every(isDrawn) && edges.get(id).claims.some((claim) => scene.claims.has(claim));
  var sceneClaims = () => graph.claims.filter(({ id }) => (scene.partial && !isFiltering() ? scene.claims : scene.all ?? scene.claims).has(id));
  var isTimeline = () => state.view === "timeline";

  // explorer/glyphs.js
  var OUTLINES = {
    dot: "M7 1.5a5.5 5.5 0 1 0 .01 0z",
    square: "M2 2h10v10H2z",
    diamond: "M7 1 13 7 7 13 1 7z",
    triangle: "M7 2 12.6 12H1.4z",
    triangleDown: "M7 12 12.6 2H1.4z",
    hexagon: "M4.2 2.2h5.6L12.6 7l-2.8 4.8H4.2L1.4 7z"
  };
  var inks = ({ tone, ring }) => ({ fill: ring === 1 ? "card" : `tone-${tone}`, rim: ["card", `tone-${tone}`, "ink"][ring] });
  function glyph(kind, className = "glyph") {
    const { fill: fill2, rim } = inks(kinds.get(kind)), { shape, ring } = kinds.get(kind);
    const outline = { d: OUTLINES[shape], fill: `var(--${fill2})`, stroke: `var(--${rim})`, "stroke-width": [0, 2.4, 1.8][ring] };
    return drawing(14, 14, className, outline);
  }
  var DASHES = "5 3.5";
  function line(colour2, { dashed = false, crossed = false } = {}) {
    const stroke = { stroke: `var(--${colour2})`, "stroke-width": 2, fill: "none" };
    const cross = crossed ? [{ ...stroke, d: "M10 1l6 8M16 1l-6 8" }] : [];
    return drawing(26, 10, "line", { ...stroke, d: "M0 5h26", "stroke-dasharray": dashed ? DASHES : "none" }, ...cross);
  }
  var lineOf = (claim) => line(claim.sign, { dashed: !claim.asserted, crossed: claim.negated });

  // explorer/picture.js
  var look = new vis.DataSet();
  var network = new vis.Network(at("picture"), { nodes: look, edges: new vis.DataSet() }, graph.options);
  fill(network.canvas.frame, { role: "img", "data-name": "picture" }, []);
  function sift() {
    const isThere = (id) => scene.places.has(id) && !state.unnamed.has(id);
    const drawn2 = graph.edges.filter(({ from, to }) => isThere(from) && isThere(to));
    const isSeen = (claim) => scene.claims.has(claim.id) && passes(claim);
    const sifted = drawn2.map((edge) => [edge.id, edge.claims.map((id) => claims.get(id)).filter(isSeen)]);
    const seen = new Map(sifted.filter(([, passing]) => passing.length));
    const joined = [...seen.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]);
    const alone = isFiltering() ? [] : [...scene.places.keys()].filter(isThere);
    state.seen = { nodes: /* @__PURE__ */ new Set([...joined, ...alone]), edges: seen };
  }
  var faint = () => Math.min(0.9, 8 / Math.sqrt(state.seen.edges.size));
  var widthOf = (edge) => (touches(edge) && !((scene.beside || scene.spine) && state.focus === state.of) ? 3 : 1.8) + (isInLoop(edge) ? 2.4 : 0);
  var touches = (edge) => state.focus === null ? isOfStep(edge) : [edge.id, edge.from, edge.to].includes(state.focus);
  var touched = () => [...state.seen.edges.keys()].map((id) => edges.get(id)).filter(touches);
  var looping = new Set(graph.loops.flat());
  var isInLoop = (edge) => state.view === "causes" && edge.claims.some((id) => looping.has(id));
  function near() {
    const ends = touched().flatMap((edge) => [edge.from, edge.to]);
    if (state.focus === null) ends.push(...endsOfStep().filter((id) => scene.places.has(id)));
    if (scene.places.has(state.focus)) ends.push(state.focus);
    return ends.length ? new Set(ends) : null;
  }
  function lookOfNode(id, lit) {
    const { shape, group } = nodes.get(id), size2 = sizeOf(id), kind = kinds.get(group), { fill: fill2, rim } = inks(kind);
    const shade = { background: colour(kind.ring === 1 ? "paper" : fill2), border: colour(kind.ring ? rim : "paper") };
    const borderWidth = [1.5, 4, 3][kind.ring];
    return {
      id,
      shape,
      size: size2,
      ...scene.places.get(id),
      label: " ",
      opacity: lit && !lit.has(id) ? 0.18 : 1,
      borderWidth,
      borderWidthSelected: borderWidth,
      color: { ...shade, highlight: shade, hover: shade }
    };
  }
  var shownLooks = /* @__PURE__ */ new Map();
  function exchange(looks) {
    const wanted = new Map(looks.map((one) => [one.id, one]));
    look.remove(look.getIds().filter((id) => !wanted.has(id)));
    const fresh = looks.map((one) => [one, JSON.stringify(one)]).filter(([{ id }, text]) => look.get(id) === null || shownLooks.get(id) !== text);
    fresh.forEach(([{ id }, text]) => shownLooks.set(id, text));
    look.update(fresh.map(([one]) => one));
  }
  var LEAST2 = 4;
  var sizeOf = (id) => (scene.beside || scene.spine) && id !== state.of ? Math.min(nodes.get(id).size, 8) : nodes.get(id).size;
  var reachOf = (id) => Math.max(sizeOf(id) * Math.min(1, Math.sqrt(network.getScale())), LEAST2);
  var onScreen = (id) => network.canvasToDOM(scene.places.get(id));
  var isKnown = false;
  function makeKnown(ctx) {
    for (const sign of Object.values(network.body.nodes)) sign.updateBoundingBox(ctx);
    isKnown = true;
    requestAnimationFrame(() => network.redraw());
  }
  network.on("beforeDrawing", (ctx) => {
    if (!isKnown) makeKnown(ctx);
    for (const sign of Object.values(network.body.nodes)) {
      const size2 = reachOf(sign.id) / network.getScale();
      if (sign.options.size !== size2) sign.needsRefresh();
      sign.options.size = size2;
    }
  });
  var isFiltered = (id) => scene.places.has(id) && !state.seen.nodes.has(id) && !state.unnamed.has(id);
  function drawnOnce(change) {
    network.renderer.allowRedraw = false;
    change();
    isKnown = false;
    network.renderer.allowRedraw = true;
    network.body.emitter.emit("_requestRedraw");
  }
  function draw() {
    sift();
    const lit = near(), signs = [...state.seen.nodes].map((id) => lookOfNode(id, lit));
    drawnOnce(() => exchange(signs));
    for (const note2 of document.querySelectorAll("#panel .filtered")) note2.hidden = !isFiltered(state.focus);
  }
  var isLarger = (a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1);
  var bySize = () => [...state.seen.nodes].map((id) => nodes.get(id)).sort(isLarger).map(({ id }) => id);

  // explorer/camera.js
  var animation = () => calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  var CLOSEST = 1.5;
  var farthest = 0.05;
  function frame(ids, closest, animation2, below = 80) {
    const xs = ids.map((id) => scene.places.get(id).x), ys = ids.map((id) => scene.places.get(id).y);
    const { clientWidth, clientHeight } = at("picture"), margin = 130;
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const across = Math.max(clientWidth - margin, clientWidth / 3, 1), down = Math.max(clientHeight - below, clientHeight / 3, 1);
    const scale = Math.min(closest, across / (right - left + 1), down / (bottom - top + 1));
    farthest = Math.min(farthest, scale * 0.7);
    network.moveTo({ scale, position: { x: (left + right) / 2, y: (top + bottom) / 2 + 10 }, animation: animation2 });
  }
  function frameAll(animation2) {
    const left = state.seen.nodes.size ? [...state.seen.nodes] : [...scene.places.keys()];
    if (left.length) frame(left, 1, animation2);
  }
  function keepInSight() {
    const { x, y } = network.getViewPosition(), places = [...scene.places.values()];
    const kept = (value, all) => Math.min(Math.max(value, Math.min(...all)), Math.max(...all));
    const position = { x: kept(x, places.map((place) => place.x)), y: kept(y, places.map((place) => place.y)) };
    if (places.length && (position.x !== x || position.y !== y)) network.moveTo({ position, animation: animation() });
  }
  var bounded = (scale) => Math.min(Math.max(scale, farthest), CLOSEST);
  var zoom = (factor) => network.moveTo({ scale: bounded(network.getScale() * factor), animation: animation() });
  function lookFrom([x, y, scale]) {
    network.moveTo({ position: { x, y }, scale: bounded(scale) });
    state.camera = [x, y, scale];
  }
  function keepCamera() {
    const { x, y } = network.getViewPosition();
    state.camera = [Math.round(x), Math.round(y), Number(network.getScale().toFixed(3))];
  }
  var STRIDES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  function moveByKey(event) {
    const stride = STRIDES[event.key], factor = { "+": 1.4, "-": 1 / 1.4 }[event.key];
    if (!stride && !factor || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (factor) {
      zoom(factor);
      return;
    }
    const { x, y } = network.getViewPosition(), by = 80 / network.getScale();
    network.moveTo({ position: { x: x + stride[0] * by, y: y + stride[1] * by } });
    keepInSight();
  }
  function frameScene() {
    network.setSize();
    if (!scene.places.size) return;
    farthest = Infinity;
    if (!scene.beside && !scene.spine) {
      frameAll(false);
      return;
    }
    const { clientWidth, clientHeight } = at("picture");
    const middle = scene.beside ? { x: 0, y: 0 } : { x: clientWidth / 2 - 30, y: clientHeight / 2 - 22 };
    farthest = 0.7;
    network.moveTo({ scale: 1, position: middle });
  }
  function showBoth() {
    if (!narrow.matches || !(state.focus || stepTold())) return;
    const top = scrollY + at(isTimeline() ? "timeline" : state.table ? "table" : "picture").getBoundingClientRect().top;
    scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
  }
  function frameFocus() {
    const shown = [...near() ?? []].filter((id) => state.seen.nodes.has(id));
    if (shown.length && !scene.beside && !scene.spine) frame(shown, edges.has(state.focus) ? 1.2 : 1, animation());
  }
  function frameStep(animation2) {
    const shown = [...near() ?? []].filter((id) => state.seen.nodes.has(id));
    if (shown.length) frame(shown, 1.1, animation2, 150);
    else frameAll(animation2);
  }

  // explorer/measuring.js
  var pen = document.createElement("canvas").getContext("2d");
  var widths = /* @__PURE__ */ new Map();
  var family = () => getComputedStyle(document.body).fontFamily;
  var nameFont = (isBold) => `${isBold ? 650 : 400} 12px ${family()}`;
  var lineFont = () => `italic 400 11px ${family()}`;
  function widthOf2(text, font) {
    const key = `${font} ${text}`;
    if (!widths.has(key)) {
      pen.font = font;
      widths.set(key, pen.measureText(text).width);
    }
    return widths.get(key);
  }
  var widestOf = (lines, font) => Math.max(...lines.map((text) => widthOf2(text, font)));

  // explorer/lines.js
  var { wrap: WRAP, wide: WIDE2, line: LINE3 } = graph.measures;
  var HEAD = { length: 9, half: 4 };
  var GAP2 = 2;
  var APART = 10;
  var sideOf = (isRight) => [...scene.places].filter(([id, { x }]) => id !== state.of && x > 0 === isRight).sort(([, a], [, b]) => a.y - b.y).map(([id]) => id);
  function cardBox(id = state.of) {
    const { x, y } = onScreen(id), lines = wrapped(labelOf(id)), reach = reachOf(id);
    const half = Math.max(reach, widestOf(lines, nameFont(true)) / 2) + 8, below = reach + 6 + lines.length * LINE3;
    const isMiddle2 = scene.beside && id === state.of;
    const high = isMiddle2 ? APART * Math.max(sideOf(false).length, sideOf(true).length) - below - reach - 6 : 0;
    const more = Math.max(high, 0) / 2;
    return { left: x - half, right: x + half, top: y - reach - 6 - more, bottom: y + below + more };
  }
  function shareInside({ left, right, top, bottom }, from, to) {
    const across = to.x - from.x, down = to.y - from.y;
    const sides = [
      across > 0 ? (right - from.x) / across : across < 0 ? (left - from.x) / across : Infinity,
      down > 0 ? (bottom - from.y) / down : down < 0 ? (top - from.y) / down : Infinity
    ];
    return Math.min(...sides, 0.5);
  }
  function pointAtCard(other) {
    const { left, right, top, bottom } = cardBox(), isRight = scene.places.get(other).x > 0, others = sideOf(isRight);
    const middle = (top + bottom) / 2, apart = Math.min((bottom - top) / (others.length + 1), 2 * APART);
    return { x: isRight ? right : left, y: middle + (others.indexOf(other) - (others.length - 1) / 2) * apart };
  }
  var pointOnSpine = (other) => ({ x: onScreen(state.of).x, y: onScreen(other).y });
  function trimmed(id, from, to) {
    const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const share = state.cards.has(id) ? shareInside(cardBox(id), from, to) : (reachOf(id) + GAP2) / far;
    return { x: from.x + (to.x - from.x) * Math.min(share, 0.5), y: from.y + (to.y - from.y) * Math.min(share, 0.5) };
  }
  var BENDS = Array.from({ length: 41 }, (_, step) => step / 40);
  function bent({ from, to, smooth: { roundness } }) {
    const [a, b] = [onScreen(from), onScreen(to)];
    const points = BENDS.map((share) => {
      const aside = 2 * roundness * share * (1 - share);
      return { x: a.x + (b.x - a.x) * share + (b.y - a.y) * aside, y: a.y + (b.y - a.y) * share - (b.x - a.x) * aside };
    });
    const free = points.filter((point) => !isUnder(from, point) && !isUnder(to, point));
    return free.length > 1 ? free : wayBetween(from, to);
  }
  function isUnder(id, point) {
    const { x, y } = onScreen(id);
    if (!state.cards.has(id)) return Math.hypot(point.x - x, point.y - y) < reachOf(id) + GAP2;
    const { left, right, top, bottom } = cardBox(id);
    return left < point.x && point.x < right && top < point.y && point.y < bottom;
  }
  function wayFromMiddle({ from, to, smooth }) {
    const isForth = from === state.of, other = isForth ? to : from, by = smooth ? isForth ? 4 : -4 : 0;
    const middle = (scene.spine ? pointOnSpine : pointAtCard)(other), end = trimmed(other, onScreen(other), middle);
    const points = [middle, end].map(({ x, y }) => ({ x, y: y + by }));
    return isForth ? points : points.reverse();
  }
  function wayOf2(edge) {
    if (scene.beside || scene.spine) return wayFromMiddle(edge);
    return edge.smooth ? bent(edge) : wayBetween(edge.from, edge.to);
  }
  var wayBetween = (from, to) => {
    const [a, b] = [onScreen(from), onScreen(to)];
    return [trimmed(from, a, b), trimmed(to, b, a)];
  };
  var lengthBetween = (a, b) => Math.hypot(b.x - a.x, b.y - a.y);
  var lengthOf2 = (points) => points.slice(1).reduce((sum, point, at2) => sum + lengthBetween(points[at2], point), 0);
  function pointOn(points, share) {
    let left = share * lengthOf2(points);
    for (let at2 = 1; at2 < points.length; at2 += 1) {
      const [a, b] = [points[at2 - 1], points[at2]], length = lengthBetween(a, b);
      if (left <= length || at2 === points.length - 1) {
        const part = length ? Math.min(left / length, 1) : 0;
        return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
      }
      left -= length;
    }
    return points[0];
  }
  function distanceToSegment({ x, y }, a, b) {
    const [across, down] = [b.x - a.x, b.y - a.y], length = across ** 2 + down ** 2;
    const share = length ? Math.min(Math.max(((x - a.x) * across + (y - a.y) * down) / length, 0), 1) : 0;
    return Math.hypot(x - a.x - share * across, y - a.y - share * down);
  }
  var distanceToWay = (point, way) => Math.min(...way.slice(1).map((to, at2) => distanceToSegment(point, way[at2], to)));
  var waysInSight = () => new Map([...state.seen.edges.keys()].map((id) => [id, wayOf2(edges.get(id))]));
  function spineEnds() {
    const [top, ...rest] = [...scene.places.keys()].map(onScreen).sort((a, b) => a.y - b.y);
    return rest.length ? [{ x: top.x, y: top.y + reachOf(state.of) + GAP2 }, { x: top.x, y: rest.at(-1).y }] : [];
  }
  function headOf(points) {
    const tip = points.at(-1), { x, y } = points.at(-2), far = Math.hypot(tip.x - x, tip.y - y) || 1;
    const [across, down] = [(tip.x - x) / far, (tip.y - y) / far], length = Math.min(HEAD.length, 0.7 * far), { half } = HEAD;
    const back = { x: tip.x - across * length, y: tip.y - down * length };
    return [tip, { x: back.x - down * half, y: back.y + across * half }, { x: back.x + down * half, y: back.y - across * half }];
  }
  var DASH = [6, 5];
  var DOTS = [1.5, 4];
  function lookOf(id, seen, lit) {
    const edge = edges.get(id), isLit = !lit || touches(edge);
    const opacity = touches(edge) ? 1 : isLit ? faint() : faint() / 4;
    return { shade: colour(signOf(seen)), width: widthOf(edge), dashes: isDashed(seen) ? DASH : [], opacity };
  }
  function alike2(lit) {
    const groups = /* @__PURE__ */ new Map();
    for (const [id, seen] of state.seen.edges) {
      const look2 = lookOf(id, seen, lit), key = JSON.stringify(look2);
      if (!groups.has(key)) groups.set(key, { look: look2, ways: [] });
      groups.get(key).ways.push(wayOf2(edges.get(id)));
    }
    return [...groups.values()].sort((a, b) => a.look.opacity - b.look.opacity);
  }
  function trace(ctx, points) {
    points.forEach(({ x, y }, at2) => at2 ? ctx.lineTo(x, y) : ctx.moveTo(x, y));
  }
  function strokeAll(ctx, { look: { shade, width: width2, dashes, opacity }, ways: ways2 }) {
    Object.assign(ctx, { strokeStyle: shade, fillStyle: shade, lineWidth: width2, globalAlpha: opacity });
    ctx.setLineDash(dashes);
    ctx.beginPath();
    for (const way of ways2) trace(ctx, way);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.beginPath();
    for (const way of ways2) {
      trace(ctx, headOf(way));
      ctx.closePath();
    }
    ctx.fill();
  }
  function inPixels(ctx, act) {
    const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    act();
    ctx.restore();
  }
  network.on("beforeDrawing", (ctx) => inPixels(ctx, () => {
    const spine = scene.spine ? spineEnds() : [];
    if (spine.length) strokeAll(ctx, { look: { shade: colour("rule"), width: 1.8, dashes: [], opacity: 1 }, ways: [] });
    if (spine.length) {
      ctx.beginPath();
      trace(ctx, spine);
      ctx.stroke();
    }
    alike2(near()).forEach((group) => strokeAll(ctx, group));
    Object.assign(ctx, { strokeStyle: colour("soft"), lineWidth: 1.5, globalAlpha: 1 });
    ctx.setLineDash(DOTS);
    ctx.beginPath();
    for (const { from, to } of scene.readings) trace(ctx, wayBetween(from, to));
    ctx.stroke();
  }));

  // explorer/targets.js
  var FINGER = 12;
  var LINE_REACH = 7;
  var grown = ({ left, right, top, bottom }) => {
    const more = Math.max(0, FINGER - (bottom - top) / 2);
    return { left, right, top: top - more, bottom: bottom + more };
  };
  var holds = ({ left, right, top, bottom }, { x, y }) => left <= x && x <= right && top <= y && y <= bottom;
  function nearest(ids, distanceOf, reach) {
    const near2 = ids.map((id) => [id, distanceOf(id)]).filter(([id, far]) => far <= reach(id)).sort(([, a], [, b]) => a - b);
    return near2[0]?.[0] ?? null;
  }
  var distanceBetween = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
  function targetAt(point) {
    const ids = [...state.seen.nodes], distances = new Map(ids.map((id) => [id, distanceBetween(onScreen(id), point)]));
    const distanceOf = (id) => distances.get(id);
    const sign = nearest(ids, distanceOf, reachOf);
    const box2 = state.labels.find((one) => one.lines && holds(one, point));
    const around = state.labels.find((one) => one.lines && holds(grown(one), point));
    const close = () => around?.node ?? around?.edge ?? nearest(ids, distanceOf, (id) => Math.max(reachOf(id), FINGER));
    const line2 = () => nearest([...state.seen.edges.keys()], (id) => distanceToWay(point, wayOf2(edges.get(id))), () => LINE_REACH);
    return sign ?? box2?.node ?? box2?.edge ?? close() ?? line2();
  }

  // explorer/columns.js
  var units = new Map(graph.units.map(({ id, label }) => [id, label]));
  var figureOf = (claim) => claim.figure ? said(claim.figure) : told(claim, "amount");
  var unitOf = (claim) => claim.unit ? said(units.get(claim.unit)) : "";
  var boundOf = (claim, at2) => claim.number?.[at2] ?? "";
  var numberOf = (claim) => Number(claim.number?.find((bound) => bound !== null) ?? NaN);
  var COLUMNS = {
    things: [
      { key: "colName", text: (id) => labelOf(id), link: (id) => id },
      { key: "colKind", text: (id) => said(kinds.get(kindOf(id)).label) },
      {
        key: "colClaims",
        text: (id) => String(state.tallies.get(id) ?? 0),
        number: true,
        rank: (id) => [state.tallies.get(id) ?? 0]
      }
    ],
    claims: [
      { key: "colSubject", text: (claim) => labelOf(claim.subject), link: (claim) => claim.subject },
      { key: "colRelation", text: (claim) => reading(claim, true) },
      {
        key: "colObject",
        text: (claim) => claim.figure ? said(claim.figure) : labelOf(claim.object),
        link: (claim) => claim.figure ? null : claim.object
      },
      { key: "colSays", text: (claim) => said(claim.label), link: (claim) => claim.id },
      { key: "colQuote", text: (claim) => claim.quoted ?? "", lang: "en" },
      { key: "colModality", text: (claim) => told(claim, "modality") },
      { key: "colSource", text: (claim) => told(claim, "source") },
      {
        key: "colWhen",
        text: (claim) => told(claim, "when"),
        rank: (claim) => [told(claim, "when") && (periodOf(claim)?.find(Boolean) ?? "0")]
      },
      { key: "colFigure", text: figureOf, rank: (claim) => [figureOf(claim) && (unitOf(claim) || " "), numberOf(claim)] },
      { key: "colSentences", text: (claim) => claim.sentences.join(" ") }
    ]
  };
  var ADDRESS = "https://w3id.org/mexict/claim/";
  var columnsOf2 = (...keys) => keys.map((key) => COLUMNS.claims.find((column) => column.key === key));
  var FILED = {
    things: COLUMNS.things,
    claims: [
      { key: "colClaim", text: (claim) => claim.id },
      { key: "colAddress", text: (claim) => claim.id.replace("mxc:", ADDRESS) },
      ...columnsOf2("colSubject", "colRelation", "colObject", "colSays", "colModality", "colSource", "colWhen"),
      { key: "colCondition", text: (claim) => told(claim, "condition") },
      ...columnsOf2("colFigure"),
      { key: "colLeast", text: (claim) => String(boundOf(claim, 0) ?? "") },
      { key: "colMost", text: (claim) => String(boundOf(claim, 1) ?? "") },
      { key: "colUnit", text: unitOf },
      ...columnsOf2("colQuote"),
      { key: "colQuotedFrom", text: (claim) => claim.quoted ? claim.cited : "" },
      ...columnsOf2("colSentences"),
      { key: "colSection", text: (claim) => claim.sections.map((id) => said(sections.get(id).label)).join("; ") }
    ]
  };
  function tally(claims2) {
    const ends = claims2.flatMap((claim) => [.../* @__PURE__ */ new Set([claim.subject, claim.object])]).filter((id) => things.has(id));
    state.tallies = ends.reduce((sums, id) => sums.set(id, (sums.get(id) ?? 0) + 1), /* @__PURE__ */ new Map());
    return [...state.tallies.keys()];
  }
  var isNothing = (value) => value === "" || Number.isNaN(value);
  var compared = (a, b) => typeof a === "number" ? a - b : byName(a, b);
  function compare(one, other, way) {
    for (let at2 = 0; at2 < one.length; at2 += 1) {
      const [a, b] = [one[at2], other[at2]], missing = isNothing(a) - isNothing(b);
      if (missing) return missing;
      const by = isNothing(a) ? 0 : way * compared(a, b);
      if (by) return by;
    }
    return 0;
  }
  function sorted(name, rows) {
    const [key, way] = state.sort[name], { text, rank = (row) => [text(row)] } = COLUMNS[name].find((one) => one.key === key);
    return rows.map((row) => [rank(row), row]).sort(([a], [b]) => compare(a, b, way)).map(([, row]) => row);
  }
  var guarded = (text) => /^[=+\-@\t\r\0]/.test(text) && !/^-?\d+([.,]\d+)*$/.test(text) ? `'${text}` : text;
  var quotedCell = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  function csvOf(name, rows) {
    const columns = FILED[name], heads = columns.map(({ key }) => word(key));
    const lines = [heads, ...sorted(name, rows).map((row) => columns.map(({ text }) => guarded(text(row))))];
    return lines.map((cells) => `${cells.map(quotedCell).join(",")}\r
`).join("");
  }

  // explorer/table.js
  var ROWS = 100;
  var tableClaims = () => sceneClaims().filter(passes);
  function tableThings() {
    const ends = tally(tableClaims()), alone = isFiltering() || scene.partial ? [] : [...scene.places.keys()];
    return [.../* @__PURE__ */ new Set([...ends, ...alone.filter((id) => things.has(id))])];
  }
  function headOf2(name, change) {
    const [current, way] = state.sort[name];
    return COLUMNS[name].map(({ key }) => {
      const sort = key === current ? way > 0 ? "ascending" : "descending" : "none";
      const turn = () => {
        state.sort[name] = [key, key === state.sort[name][0] ? -state.sort[name][1] : 1];
        change();
      };
      const sign = { ascending: " ↑", descending: " ↓", none: "" }[sort];
      return el(
        "th",
        { scope: "col", "aria-sort": sort },
        el("button", { type: "button", id: `${name}-${key}`, onclick: turn }, word(key) + sign)
      );
    });
  }
  function cellOf({ text, link, number, lang }, row, place) {
    const target = link?.(row), content = target ? go(target, text(row), "go plain") : text(row);
    if (target) content.tabIndex = -1;
    const [tag, scope] = place === 0 ? ["th", "row"] : ["td", null];
    return el(tag, { scope, class: number ? "number" : null, lang: lang ?? null }, content);
  }
  function pageOf(name, caption, rows, change) {
    const body = rows.map((row) => el("tr", {}, ...COLUMNS[name].map((column, place) => cellOf(column, row, place))));
    const head = el("thead", {}, el("tr", {}, ...headOf2(name, change)));
    return el("table", { class: name }, el("caption", {}, caption), head, el("tbody", {}, ...body));
  }
  var captionOf = (name) => word(name === "claims" ? "claimsTable" : "thingsTable");
  var wholeCaption = (name, all) => `${captionOf(name)} (${all})`;
  var cutCaption = (name, page, all) => `${wholeCaption(name, all)}: ${page * ROWS + 1}–${Math.min((page + 1) * ROWS, all)}`;
  function paged(name, rows, change) {
    const all = rows.length, count = Math.max(Math.ceil(all / ROWS), 1), ordered = sorted(name, rows);
    const captionAt = (page) => count === 1 ? wholeCaption(name, all) : cutCaption(name, page, all);
    const made = (page) => pageOf(name, captionAt(page), ordered.slice(page * ROWS, (page + 1) * ROWS), change);
    const pages = Array.from({ length: count }, (_, page) => el("section", { class: "page", "data-page": page }));
    const fill2 = (page) => {
      if (!pages[page].firstChild) pages[page].append(made(page));
    };
    const pager = el("p", { class: "pager", hidden: count === 1 });
    const whole = el("div", { id: `table-${name}`, class: "paged" }, pager, ...pages);
    function turn(page) {
      state.pages[name] = page;
      fill2(page);
      for (const one of pages) one.setAttribute("hidden", "until-found");
      pages[page].removeAttribute("hidden");
      const go2 = (step) => () => {
        turn(page + step);
        whole.scrollIntoView({ block: "start" });
      };
      const to = (step, key) => el("button", {
        type: "button",
        class: "do",
        "data-id": `${name} ${key}`,
        disabled: !pages[page + step],
        onclick: go2(step)
      }, word(key));
      renew(pager, to(-1, "pageBefore"), ` ${word("pageOf", { page: page + 1, count })} `, to(1, "pageAfter"));
      pages[page].querySelectorAll("tbody .go").forEach((link, number) => {
        link.tabIndex = number === 0 ? 0 : -1;
      });
    }
    pages.forEach((one, number) => one.addEventListener("beforematch", () => turn(number)));
    turn(Math.min(state.pages[name], count - 1));
    return { whole, left: pages.map((_, page) => () => fill2(page)) };
  }
  var waiting = [];
  function makeOne() {
    waiting.shift()?.();
    if (waiting.length) setTimeout(makeOne, 30);
  }
  function makeAll() {
    waiting.forEach((make) => make());
    waiting = [];
  }
  function drawTable() {
    const change = () => {
      Object.assign(state.pages, { claims: 0, things: 0 });
      refresh();
    };
    const tables = [paged("claims", tableClaims(), change), paged("things", tableThings(), change)];
    renew(at("table"), ...tables.map(({ whole }) => whole));
    waiting = tables.flatMap(({ left }) => left);
    setTimeout(makeOne, 30);
  }
  var claimsOnPaper = () => {
    const rows = sorted("claims", tableClaims());
    return pageOf("claims", wholeCaption("claims", rows.length), rows, () => {
    });
  };
  var STEPS2 = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  function moveInTable(event) {
    const step = STEPS2[event.key], row = event.target.closest?.("tbody tr");
    if (!step || !row || !event.target.matches(".go")) return;
    const [down, across] = step, own = [...row.querySelectorAll(".go")], place = own.indexOf(event.target);
    const beside = down > 0 ? row.nextElementSibling : row.previousElementSibling;
    const next = across ? own[place + across] : beside?.querySelectorAll(".go")[place];
    if (!next) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  // explorer/timeline.js
  var ROW = 24;
  var AXIS = 30;
  var GAP3 = 12;
  var SIDE = 16;
  var LANE = 30;
  var NAME = 34;
  function inYears(iso, isEnd) {
    const [year, month, day] = iso.split("-").map(Number);
    return (Date.UTC(year, month - 1, day + (isEnd ? 1 : 0)) - Date.UTC(year, 0, 1)) / 315576e5 + year;
  }
  var beginning = ({ from, until }) => from ?? until;
  var laneAt = new Map(graph.lanes.map(({ id }, place) => [id, place]));
  var datedClaims = () => sceneClaims().filter((claim) => passes(claim) && beginning(claim)).sort((a, b) => laneAt.get(a.lane) - laneAt.get(b.lane) || (beginning(a) < beginning(b) ? -1 : beginning(a) > beginning(b) ? 1 : 0));
  function spanOf(rows) {
    const ends = rows.flatMap(({ from, until }) => [from && inYears(from), until && inYears(until, true)]).filter(Boolean);
    return [Math.floor(Math.min(...ends, 2020)), Math.ceil(Math.max(...ends, 2022))];
  }
  var LEAST3 = 0.35;
  function yearScale(rows) {
    const [first, last] = spanOf(rows), marks = /* @__PURE__ */ new Map();
    for (const iso of rows.flatMap(({ from, until }) => [from, until]).filter(Boolean)) {
      const year = Number(iso.slice(0, 4));
      marks.set(year, (marks.get(year) ?? 0) + 1);
    }
    const years = Array.from({ length: last - first }, (_, n) => first + n);
    const rooms = years.map((year) => LEAST3 + Math.min(Math.sqrt(marks.get(year) ?? 0), 3));
    const sums = rooms.reduce((all, room) => [...all, all.at(-1) + room], [0]), whole = sums.at(-1);
    const scale = (year) => {
      const kept = Math.min(Math.max(year, first), last), at2 = Math.min(Math.floor(kept) - first, years.length - 1);
      return (sums[at2] + (kept - first - at2) * rooms[at2]) / whole;
    };
    return { years: [...years, last], scale };
  }
  function columnsOf3(width2) {
    const stacked = width2 < 640, bars = stacked ? SIDE : Math.round(width2 * 0.5);
    return { stacked, bars, texts: stacked ? width2 - 2 * SIDE : bars - GAP3 - SIDE, row: stacked ? 44 : ROW };
  }
  function frameOf(width2) {
    const { years, scale } = yearScale(datedClaims()), columns = columnsOf3(width2);
    const scaled = (year) => columns.bars + 8 + scale(year) * (width2 - columns.bars - SIDE - 16);
    return { years, columns, scaled, width: width2 };
  }
  function yearsToName(years, scaled) {
    const roomOf = (year) => scaled(year + 1) - scaled(year), named2 = [];
    for (const year of [...years].sort((a, b) => roomOf(b) - roomOf(a) || a - b)) {
      if (named2.every((other) => Math.abs(scaled(other) - scaled(year)) >= NAME)) named2.push(year);
    }
    return named2.sort((a, b) => a - b);
  }
  function axisOf({ years, scaled }, height, isNamed) {
    const line2 = (year) => inSvg("path", { d: `M${scaled(year)} ${AXIS - 6}V${height}`, stroke: colour("rule"), fill: "none" });
    const name = (year) => inSvg("text", { x: scaled(year) + 3, y: 18, fill: colour("soft"), "font-size": 11.5 }, String(year));
    return [...years.map(line2), ...isNamed ? yearsToName(years, scaled).map(name) : []];
  }
  function textIn(text, x, y, width2, attributes = {}) {
    return inSvg("text", { x, y, fill: colour("ink"), "font-size": 12.5, ...attributes }, shortened(text, Math.floor(width2 / 6.6)));
  }
  function barOf(claim, scaled, middle) {
    const [from, until] = periodOf(claim);
    const start = scaled(from ? inYears(from) : -Infinity), end = scaled(until ? inYears(until, true) : Infinity);
    const shade = colour(claim.sign), width2 = Math.max(end - start, 5);
    const point = (x, by) => inSvg("path", { d: `M${x} ${middle - 5}l${by} 5l${-by} 5z`, fill: shade });
    return [
      inSvg("rect", {
        x: start,
        y: middle - 4,
        width: width2,
        height: 8,
        rx: 2,
        fill: claim.asserted ? shade : colour("paper"),
        stroke: shade,
        "stroke-dasharray": claim.asserted ? "none" : "4 3"
      }),
      until && !goesOn(claim) ? null : point(end, 7),
      from ? null : point(start, -7)
    ];
  }
  function rowOf(claim, top, { columns, scaled }) {
    const middle = top + (columns.stacked ? 33 : columns.row / 2);
    const label = `${said(claim.label)} (${told(claim, "when")}; ${told(claim, "modality")})`;
    const open = () => visit(claim.id, false);
    const onkeydown = (event) => {
      if (["Enter", " "].includes(event.key)) {
        event.preventDefault();
        open();
      }
    };
    const back = { class: claim.id === state.claim ? "chosen" : "back", x: 0, y: top, width: "100%", height: columns.row };
    const row = { class: "row", role: "button", tabindex: 0, "data-id": claim.id, "aria-label": label };
    return inSvg(
      "g",
      { ...row, onclick: open, onkeydown },
      inSvg("title", {}, label),
      inSvg("rect", { ...back, fill: "transparent" }),
      textIn(said(claim.label), SIDE, columns.stacked ? top + 18 : middle + 4, columns.texts),
      ...barOf(claim, scaled, middle)
    );
  }
  var laneName = (id, top) => textIn(
    said(graph.lanes.find((lane) => lane.id === id).label),
    SIDE,
    top + 20,
    400,
    { "font-weight": 650, class: "lane" }
  );
  function rowsOf(rows, from, frame2) {
    let top = from;
    const drawn2 = rows.flatMap((claim, place) => {
      const isFirst = claim.lane !== rows[place - 1]?.lane, name = isFirst ? [laneName(claim.lane, top)] : [];
      if (isFirst) top += LANE;
      top += frame2.columns.row;
      return [...name, rowOf(claim, top - frame2.columns.row, frame2)];
    });
    return [drawn2, top];
  }
  var svgOf = (width2, height, attributes, children) => inSvg("svg", { width: width2, height, viewBox: `0 0 ${width2} ${height}`, ...attributes }, ...children);
  function timelineDrawing(width2, rows = datedClaims(), hasAxis = true) {
    const frame2 = frameOf(width2), [drawn2, end] = rowsOf(rows, hasAxis ? AXIS : 0, frame2), height = end + 8;
    const x = frame2.scaled(REPORTED), year = frame2.scaled(REPORTED + 1) - x;
    const now = inSvg("rect", { x, y: hasAxis ? AXIS - 6 : 0, width: year, height, fill: colour("wash") });
    const axis = axisOf(frame2, height, hasAxis);
    return svgOf(width2, height, { role: "group", "aria-label": word("timelinePicture") }, [now, ...axis, ...drawn2]);
  }
  function axisDrawing(width2) {
    return svgOf(width2, AXIS, { class: "axis", "aria-hidden": "true" }, axisOf(frameOf(width2), AXIS, true));
  }
  function drawTimeline() {
    const { scrollTop, clientWidth } = at("timeline");
    const nothing = () => [el("p", { class: "note" }, word("nothingPasses"))];
    renew(at("timeline"), ...datedClaims().length ? [axisDrawing(clientWidth), timelineDrawing(clientWidth, datedClaims(), false)] : nothing());
    at("timeline").scrollTop = scrollTop;
    at("timeline").querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }

  // explorer/cards.js
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
  var namedIn = (claim, key) => claim.named[key] ?? [];
  var chip = (text) => el("span", { class: "chip", title: text }, shortened(text, 64));
  function whose(claim) {
    const short = (id) => {
      const { aliases, label } = things.get(id);
      const parts = aliases.map(({ text }) => text).filter((text) => said(label).includes(text));
      return parts.sort((a, b) => a.length - b.length)[0] ?? said(label);
    };
    const known2 = namedIn(claim, "source").filter((id) => things.has(id));
    return known2.reduce((text, id) => text.replace(labelOf(id), () => short(id)), told(claim, "source"));
  }
  function chips(claim) {
    return [
      el("span", { class: "badge" }, told(claim, "modality") + (namedIn(claim, "source").length ? ` · ${whose(claim)}` : "")),
      claim.negated ? el("span", { class: "badge" }, word("denied")) : null,
      claim.sense === "Former" ? el("span", { class: "badge" }, told(claim, "when")) : null,
      namedIn(claim, "condition").length ? chip(told(claim, "condition")) : null
    ];
  }
  function rowsOf2(claim) {
    return graph.headings.filter(({ id }) => id !== "modality" && told(claim, id)).flatMap(({ id, label }) => [
      el("dt", {}, said(label)),
      el("dd", { lang: id === "quote" ? "en" : null }, ...linked(told(claim, id), namedIn(claim, id)))
    ]);
  }
  var passageOf = ({ passage }) => /^https:\/\//.test(passage ?? "") ? passage : null;
  function citationOf(claim) {
    const [paragraph, sentence] = claim.cited.slice(1).split("-").map(Number), { cited: report, address } = graph.report;
    const quote = claim.quoted ? `, “${claim.quoted}”` : "";
    return word("cited", { report, paragraph, sentence, quote, address, claim: claim.id });
  }
  async function copy(text, key = "copied") {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyByHand(text);
    }
    announce(word(key));
  }
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
    return el(
      "p",
      { class: "passage" },
      href && el("a", { href, target: "_blank", rel: "noopener noreferrer" }, word("passage")),
      claim.cited ? button("go plain cite", () => copy(citationOf(claim)), word("cite")) : null
    );
  }
  var endOf = (claim, id) => things.has(id) ? go(id) : el("strong", {}, claim.figure ? said(claim.figure) : id);
  function wholeTriple(claim) {
    const relation = go(claim.id, `— ${reading(claim, true)}${hedge(claim)} →`, "go plain");
    return el("p", { class: "triple" }, endOf(claim, claim.subject), " ", relation, " ", endOf(claim, claim.object));
  }
  function claimCard({ claim, other }, isOpen) {
    return el(
      "li",
      { class: "claim", "data-id": claim.id, "aria-current": claim.id === state.claim ? "true" : null },
      other === void 0 ? wholeTriple(claim) : other === null ? null : endOf(claim, other),
      el("p", { class: "label" }, said(claim.label)),
      el(
        "details",
        { open: isOpen || claim.id === state.claim },
        el("summary", {}, lineOf(claim), ...chips(claim), el("span", { class: "where" }, claim.sentences.join(", "))),
        el("dl", { class: "rows" }, ...rowsOf2(claim)),
        sourceRow(claim)
      )
    );
  }
  var FEW = 4;
  var cards = (entries, isOpen = entries.length <= FEW) => el("ul", {}, ...entries.map((entry) => claimCard(entry, isOpen)));
  function grouped(entries, tag, isOpen) {
    const groups = /* @__PURE__ */ new Map();
    for (const entry of entries) groups.set(entry.heading, [...groups.get(entry.heading) ?? [], entry]);
    return [...groups].flatMap(([heading, group]) => [el(tag, {}, heading), cards(group, isOpen)]);
  }
  var block = (key, className, name, children) => children.length ? [el("section", { class: `block ${className}` }, el("h3", {}, word(key, { name })), ...children)] : [];
  function inTwoBlocks(entries) {
    const [firm, loose] = [true, false].map((asserted) => entries.filter(({ claim }) => Boolean(claim.asserted) === asserted));
    const under = (part) => grouped(part, "h4", entries.length <= FEW);
    return [...block("firm", "firm", "", under(firm)), ...block("loose", "loose", "", under(loose))];
  }

  // explorer/rest.js
  var AT_ONCE = 40;
  function listRest() {
    const inParts = new Set((scene.cards ?? []).flatMap(({ rows }) => rows.map(([id]) => id)));
    const isLeft = (id) => things.has(id) && !state.seen.nodes.has(id) && !inParts.has(id);
    return scene.extent.filter(isLeft).sort((a, b) => nodes.get(b).degree - nodes.get(a).degree || (a < b ? -1 : 1));
  }
  var itemOf = (id) => el("li", {}, glyph(kindOf(id), "glyph small"), " ", go(id, labelOf(id), "go plain"));
  function extend(list, ids) {
    const left = ids.slice(AT_ONCE), next = () => {
      more.remove();
      extend(list, left);
    };
    const more = el("li", {}, button("do", next, word("andMore", { n: left.length })));
    list.append(...ids.slice(0, AT_ONCE).map(itemOf), ...left.length ? [more] : []);
    return list;
  }
  function restList() {
    const ids = listRest();
    if (!ids.length) return null;
    const told2 = word(ids.length === 1 ? "restOne" : "restMany", { n: ids.length });
    return el(
      "details",
      { class: "rest tool", open: narrow.matches && ids.length <= AT_ONCE },
      el("summary", {}, told2),
      extend(el("ul", {}), ids)
    );
  }

  // explorer/finding.js
  var once = (make) => {
    let made;
    return () => made ??= make();
  };
  function namesOf(thing2) {
    const names = [...Object.values(thing2.label), ...Object.values(thing2.official), ...thing2.aliases.map((alias) => alias.text)];
    const hidden = (thing2.hidden ?? []).map((text) => ({ text: said(thing2.label), plain: plain(text) }));
    return [...[...new Set(names)].map((text) => ({ text, plain: plain(text) })), ...hidden];
  }
  var index = once(() => graph.things.map((thing2) => ({ thing: thing2, degree: nodes.get(thing2.id).degree, names: namesOf(thing2) })));
  function textsOf(claim) {
    const { label, reads, readsBack } = relations.get(claim.relation), own = Object.values(claim.label).map(plain);
    const phrases = [label, reads, readsBack].flatMap((text) => Object.values(text)).map(plain);
    return { claim, own, phrases, quote: plain(claim.quoted ?? "") };
  }
  var claimIndex = once(() => graph.claims.map(textsOf));
  function fitness(name, wanted) {
    const place = name.indexOf(wanted), isMidst = wanted.length < 4 && !` ${name}`.includes(` ${wanted}`);
    if (place < 0 || isMidst) return wanted.split(/\s+/).every((part) => ` ${name}`.includes(` ${part}`)) ? 1 : 0;
    return name === wanted ? 4 : place === 0 ? 3 : name.includes(` ${wanted}`) ? 2 : 1;
  }
  function findThings(wanted) {
    const hits = index().map(({ thing: thing2, degree, names }) => {
      const best = names.map((name) => ({ name: name.text, fit: fitness(name.plain, wanted) })).sort((a, b) => b.fit - a.fit)[0];
      return { id: thing2.id, thing: thing2, degree, ...best };
    });
    return hits.filter((hit) => hit.fit > 0).sort((a, b) => b.fit - a.fit || b.degree - a.degree);
  }
  function findClaims(wanted) {
    const parts = wanted.split(/\s+/), fits = (text) => parts.every((part) => ` ${text}`.includes(` ${part}`));
    const fitOf = ({ own, quote, phrases }) => {
      if (own.some(fits)) return 3;
      const isQuoted = quote && (quote.includes(wanted) || fits(quote) || wanted.includes(quote));
      return isQuoted ? 2 : phrases.some((text) => fitness(text, wanted) > 1) ? 1 : 0;
    };
    const hits = claimIndex().map((texts) => ({ id: texts.claim.id, claim: texts.claim, fit: fitOf(texts) }));
    return hits.filter((hit) => hit.fit > 0).sort((a, b) => b.fit - a.fit);
  }
  var stemOf = (text) => text.slice(0, Math.max(4, text.length - 3));
  function findAlikeClaims(wanted) {
    const stems = wanted.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 3).map(stemOf);
    if (stems.length < 2) return [];
    const share = (text) => stems.filter((stem) => ` ${text}`.includes(` ${stem}`)).length / stems.length;
    const hits = claimIndex().map(({ claim, own, quote }) => ({ id: claim.id, claim, fit: Math.max(...own.map((text) => share(`${text} ${quote}`))) }));
    return hits.filter((hit) => hit.fit > 0.6).sort((a, b) => b.fit - a.fit).slice(0, 20);
  }
  var SENTENCE = /^(?:p|parr?a?f?o?|paragraph|parrafo|¶)?\.?\s*0*(\d{1,3})(?:[-.](\d{1,2}))?$/;
  function findSentence(wanted) {
    const [whole, paragraph, sentence] = SENTENCE.exec(wanted) ?? [];
    if (!whole || !sentence && /^\d/.test(wanted)) return [];
    const name = `p${paragraph.padStart(3, "0")}${sentence ? `-${sentence}` : "-"}`;
    const isThere = (one) => sentence ? one === name : one.startsWith(name);
    return graph.claims.filter((claim) => claim.sentences.some(isThere)).map((claim) => ({ id: claim.id, claim }));
  }
  var findNamed = (records2, wanted, key) => records2.filter(({ label }) => Object.values(label).some((text) => fitness(plain(text), wanted) > 0)).map((record2) => ({ id: record2.id, [key]: record2 }));
  function findAll(wanted) {
    const groups = [
      ["foundSentence", findSentence(wanted)],
      ["thingsTable", findThings(wanted)],
      ["foundSections", findNamed(graph.sections, wanted, "section")],
      ["view-story", findNamed(graph.stories, wanted, "story")],
      ["claims", findClaims(wanted)]
    ];
    const isFilled = ([, hits]) => hits.length > 0, found = groups.filter(isFilled);
    return found.length ? found : [...findSimilar(wanted), ["foundAlike", findAlikeClaims(wanted)]].filter(isFilled);
  }
  function onlyThings(wanted) {
    const hits = findThings(wanted);
    return hits.length ? [["thingsTable", hits]] : findSimilar(wanted);
  }
  var pairsOf = (text) => Array.from({ length: text.length + 1 }, (_, place) => ` ${text} `.slice(place, place + 2));
  var lettersOf = (text) => [...text].sort().join("");
  var vocabulary = once(() => {
    const used2 = new Set(index().flatMap(({ names }) => names.flatMap((name) => name.plain.split(/\s+/))));
    return [...used2].map((text) => ({ text, pairs: pairsOf(text), letters: lettersOf(text) }));
  });
  function likenesses(part) {
    const own = pairsOf(part), letters = lettersOf(part);
    return new Map(vocabulary().map(({ text, pairs, letters: theirs }) => {
      if (letters === theirs) return [text, part === text ? 1 : 0.9];
      const left = [...pairs], all = own.length + pairs.length;
      const common = own.filter((pair) => {
        const place = left.indexOf(pair);
        return place >= 0 && left.splice(place, 1);
      });
      return [text, 2 * common.length / all];
    }));
  }
  var ALIKE = 0.6;
  function findSimilar(wanted) {
    if (wanted.length < 3) return [];
    const parts = wanted.split(/\s+/), alike3 = parts.map(likenesses);
    const share = (name) => Math.min(...alike3.map((by) => Math.max(...name.split(/\s+/).map((word2) => by.get(word2)))));
    const hits = index().map(({ thing: thing2, degree, names }) => {
      const [fit, name] = names.map((one) => [share(one.plain), one.text]).sort(([a], [b]) => b - a)[0];
      return { id: thing2.id, thing: thing2, degree, name, fit, longer: name.split(" ").length > parts.length };
    });
    const better = (a, b) => b.fit - a.fit || a.longer - b.longer || b.degree - a.degree;
    const near2 = hits.filter((hit) => hit.fit >= ALIKE).sort(better).slice(0, 5);
    return near2.length ? [["similar", near2]] : [];
  }

  // explorer/search.js
  var AT_ONCE2 = 7;
  function rowsOf3(groups, opened) {
    return groups.flatMap(([key, hits]) => {
      const isCut = hits.length > AT_ONCE2 && !opened.has(key), shown = isCut ? hits.slice(0, AT_ONCE2) : hits;
      return [{ heading: key, n: hits.length }, ...shown, ...isCut ? [{ more: key, n: hits.length }] : []];
    });
  }
  var record = ({ thing: thing2, claim, section, story }) => thing2 ?? claim ?? section ?? story;
  var signOf2 = ({ thing: thing2, claim }) => claim ? lineOf(claim) : thing2 ? glyph(thing2.kind, "glyph small") : null;
  var besideName = ({ thing: thing2, claim, name }) => {
    const aside = claim ? claim.sentences.join(", ") : thing2 && name !== said(thing2.label) ? name : "";
    return aside ? el("small", {}, ` ${aside}`) : null;
  };
  function makeFinder(input, list, find, choose2, leave = null) {
    let picked = 0, opened = /* @__PURE__ */ new Set(), groups = [];
    const wanted = () => plain(input.value.trim());
    const rows = () => rowsOf3(groups, opened);
    const options = () => rows().filter((row) => !row.heading);
    function search2() {
      groups = wanted() ? find(wanted()) : [];
    }
    function option(row, place) {
      const onmousedown = (event) => {
        event.preventDefault();
        take(row);
      };
      const isPicked = String(place === picked);
      const about = { role: "option", id: `${list.id}-${place}`, "aria-selected": isPicked, "data-id": row.id ?? row.more };
      if (row.more) return el("li", { ...about, class: "more", onmousedown }, word("foundAll", { n: row.n }));
      return el("li", { ...about, onmousedown }, signOf2(row), el("span", {}, said(record(row).label), besideName(row)));
    }
    const headingOf = ({ heading, n }) => {
      const text = heading === "similar" ? word(heading) : `${word(heading)} (${n})`;
      return el("li", { class: "group", role: "presentation" }, text);
    };
    function offer() {
      const asked = wanted() !== "", all = options();
      picked = Math.min(picked, Math.max(all.length - 1, 0));
      const unpickable = { role: "option", "aria-disabled": "true", "aria-selected": "false" };
      const nothing = el("li", { class: "note", ...unpickable }, word("nothingFound"));
      list.replaceChildren(
        ...rows().map((row) => row.heading ? headingOf(row) : option(row, all.indexOf(row))),
        ...asked && !all.length ? [nothing] : []
      );
      list.hidden = !asked;
      input.setAttribute("aria-expanded", String(asked));
      if (all.length) input.setAttribute("aria-activedescendant", `${list.id}-${picked}`);
      else input.removeAttribute("aria-activedescendant");
      at(`${list.id}-${picked}`)?.scrollIntoView({ block: "nearest" });
    }
    function clear() {
      Object.assign(input, { value: "" });
      search2();
      offer();
    }
    function take(row) {
      if (row.more) {
        opened.add(row.more);
        offer();
        return;
      }
      clear();
      choose2(row);
    }
    const keys = {
      ArrowDown: () => {
        picked += 1;
        offer();
      },
      ArrowUp: () => {
        picked = Math.max(picked - 1, 0);
        offer();
      },
      Enter: () => {
        const row = options()[picked];
        if (row) take(row);
      },
      Escape: () => {
        clear();
        input.blur();
      }
    };
    input.addEventListener("input", () => {
      [picked, opened] = [0, /* @__PURE__ */ new Set()];
      search2();
      offer();
    });
    input.addEventListener("focus", () => {
      search2();
      offer();
    });
    input.addEventListener("blur", () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      if (leave && wanted()) leave(groups.flatMap(([key, hits]) => key === "similar" ? [] : hits), input);
    });
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (keys[event.key]) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    return offer;
  }
  function showFound({ id, section, story }) {
    if (story) enter({ view: "story", of: id });
    else if (section) {
      state.only.sections = /* @__PURE__ */ new Set([id]);
      enter({ view: ["story", "near", "path"].includes(state.view) ? "overview" : state.view });
    } else visit(id, true);
    at("panel").focus({ preventScroll: true });
  }
  var offerFound = makeFinder(at("search"), at("found"), findAll, showFound);

  // explorer/path-panel.js
  var LISTED = 6;
  var READINGS = { none: "noneReadings", text: "textReadings", all: "allReadings" };
  var ARROWS = { more: "↑", less: "↓", unsaid: "~", met: "✓" };
  function stepTold2(hop, place, way) {
    const { from, starts, to, becomes, isNeed, over, claims: [first, ...others] } = hop, key = readingOf(hop);
    const reads = reading(first, !isNeed) + hedge(first), isTurned = place > 0 && !over && way[place - 1].to !== from;
    const more = others.length ? el("span", { class: "count" }, word("andMore", { n: others.length })) : null;
    const start = place === 0 && starts === "more" ? "" : ` ${ARROWS[starts]}`;
    return el(
      "li",
      {},
      over ? crossingTold(over) : null,
      el(
        "p",
        { class: "triple" },
        isTurned ? word("thatIs", { state: "" }) : null,
        go(from),
        `${start} `,
        go(first.id, `— ${reads} →`, "go plain"),
        " ",
        go(to),
        ` ${ARROWS[becomes]}`
      ),
      el(
        "p",
        { class: "evidence" },
        lineOf(first),
        ...chips(first).filter(Boolean),
        key ? el("span", { class: "badge" }, word(key)) : null,
        el("span", { class: "where" }, first.sentences.join(", ")),
        more,
        to === state.ends[1] ? null : leaveOut(to)
      )
    );
  }
  function crossingTold({ start: [from, course], end: [to, becomes], reading: reading2 }) {
    const { takes, takenFor, label, reads, sentences } = reading2;
    const isNamed = [takes, takenFor].every((id) => [from, to].includes(id));
    return el(
      "p",
      { class: "crossing" },
      go(from),
      ` ${ARROWS[course]} — ${said(reads)} → `,
      go(to),
      ` ${ARROWS[becomes]} `,
      isNamed ? null : `(${said(label)}) `,
      el("span", { class: "where" }, sentences.join(", "))
    );
  }
  function readingOf({ starts, becomes, told: isTold, isNeed }) {
    if (isNeed) return becomes === "met" ? "needMet" : "atRisk";
    if (becomes === "unsaid") return starts === "unsaid" ? null : "signNotSaid";
    if (isTold) return null;
    return starts === "less" && becomes === "more" ? "hindranceLess" : "otherWay";
  }
  function argumentTold(way) {
    const { kind, places } = way.argument;
    const names = kind === "section" ? places.map((place) => said(sections.get(place).label)) : places;
    const from = way[0].starts === "less" ? [word("fromLess")] : [];
    return `${[word(`${kind}Told`, { places: names.join(", ") }), ...from, word(`${way.at(-1).becomes}Arrives`)].join("; ")}.`;
  }
  function hopTold({ from, to, edge }) {
    const seen = passingOf(edge), first = foremost(seen), reads = reading(first, true) + hedge(first);
    const arrow = edge.from === from ? `— ${reads} →` : `← ${reads} —`;
    const more = seen.length > 1 ? el("span", { class: "count" }, word("andMore", { n: seen.length - 1 })) : null;
    return el(
      "li",
      {},
      el("p", { class: "triple" }, go(from), " ", go(edge.id, arrow, "go plain"), " ", go(to)),
      el(
        "p",
        { class: "evidence" },
        lineOf(first),
        ...chips(first).filter(Boolean),
        el("span", { class: "where" }, first.sentences.join(", ")),
        more,
        to === state.ends[1] ? null : leaveOut(to)
      )
    );
  }
  function leaveOut(id) {
    const onclick = () => {
      state.without.add(id);
      enter({ without: state.without });
    };
    const name = `${word("leaveOut")}: ${labelOf(id)}`;
    return el("button", { type: "button", class: "go plain", "aria-label": name, onclick }, word("leaveOut"));
  }
  var wayTold = (way, place) => el(
    "section",
    { class: "block way" },
    el("h3", {}, word("way", { n: place + 1 })),
    way.argument ? el("p", { class: "note" }, argumentTold(way)) : null,
    el("ol", {}, ...way.map(way.argument ? stepTold2 : hopTold))
  );
  function besides() {
    const back = chainsFound([...state.ends].reverse()), between2 = claimsBetween();
    const lines = between2.map((claim) => el("li", {}, go(claim.id), ` ${told(claim, "holds")}`));
    const turn = () => enter({ ends: [...state.ends].reverse() });
    return [
      back.length ? el("p", {}, button("do", turn, word("chainsBackShown", { n: back.length }))) : null,
      between2.length ? el("p", { class: "note" }, word("between")) : null,
      between2.length ? el("ul", {}, ...lines) : null
    ];
  }
  var bounds = () => [isFiltering() && "pathFiltered", state.without.size && "pathAround"].filter(Boolean);
  function howFar(ways2) {
    if (state.ends[0] === state.ends[1]) return word("pathSame");
    const how = bounds().map((key2) => ` ${word(key2)}`).join("");
    const none = state.any ? [] : [word("chainNone", { how })];
    if (!ways2.length) return [...none, word("pathNone", { how })].join(" ");
    if (ways2[0].argument) return word(ways2.length === 1 ? "chainFoundOne" : "chainFound", { n: ways2.length });
    const hops = ways2[0].length, key = hops === 1 ? "pathHop" : ways2.length === 1 ? "pathFoundOne" : "pathFound";
    return [...none, word(key, { ways: ways2.length, hops })].join(" ");
  }
  var isNameOf = (hit, text) => Boolean(hit) && hit.fit === 4 && text.trim() !== "";
  function endFinder(place, key) {
    const id = `end-${place}`, chosen2 = state.ends[place];
    const list = el("ul", { id: `${id}-found`, class: "found", role: "listbox", "aria-label": word(key), hidden: true });
    const input = el("input", {
      id,
      type: "text",
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": list.id,
      "aria-autocomplete": "list",
      autocomplete: "off",
      spellcheck: "false",
      class: chosen2 ? "chosen" : null,
      placeholder: chosen2 ? labelOf(chosen2) : word("searchThing")
    });
    const leave = () => enter({ ends: state.ends.map((end, one) => one === place ? null : end) });
    const clear = () => el("button", {
      type: "button",
      class: "close",
      "aria-label": `${word("clearEnd")}: ${labelOf(chosen2)}`,
      onclick: leave
    }, "×");
    const note2 = el("span", { class: "note refused", role: "status" });
    const take = ({ id: found }) => enter({ ends: state.ends.map((end, one) => one === place ? found : end) });
    const leaveTyped = (hits, { value }) => {
      if (isNameOf(hits[0], value) || hits.length === 1) take(hits[0]);
      else note2.textContent = word(hits.length ? "endUnclear" : "endUnknown", { text: value.trim(), n: hits.length });
    };
    makeFinder(input, list, onlyThings, take, leaveTyped);
    input.addEventListener("input", () => {
      note2.textContent = "";
    });
    return el(
      "p",
      { class: "end tool" },
      el("label", { for: id }, word(key)),
      el("span", { class: "finder" }, chosen2 ? glyph(kindOf(chosen2)) : null, input, chosen2 ? clear() : null, list),
      note2
    );
  }
  function pathPanel() {
    const onchange = ({ target }) => enter({ any: target.checked });
    const any = el("input", { type: "checkbox", id: "path-any", checked: state.any, onchange });
    const counted = el(
      "select",
      { id: "path-readings", onchange: (event) => enter({ readings: event.target.value }) },
      ...Object.entries(READINGS).map(([value, key]) => el("option", { value, selected: value === state.readings }, word(key)))
    );
    const passAgain = (id) => {
      state.without.delete(id);
      enter({ without: state.without });
    };
    const left = [...state.without].map((id) => button("do", () => passAgain(id), `${labelOf(id)} ×`));
    const form = [
      el("h2", {}, word("pathHeading")),
      el("p", { class: "note tool" }, word("pathHelp")),
      endFinder(0, "pathStart"),
      endFinder(1, "pathEnd"),
      el(
        "p",
        { class: "tool" },
        el("label", {}, any, " ", word("pathAny")),
        " ",
        fill(button("do", () => enter({ ends: [...state.ends].reverse() }), word("swap")), { id: "path-swap" }, [])
      ),
      state.any ? null : el("p", { class: "tool" }, el("label", {}, word("pathReadings"), " ", counted)),
      left.length ? el("p", { class: "onwards" }, word("leftOut"), " ", ...left) : null
    ];
    if (!state.ends.every(Boolean)) return form;
    const { found } = scene, more = found.length - LISTED;
    const isOff = !state.any && !found.some((way) => way.argument) && state.ends[0] !== state.ends[1];
    return [
      ...form,
      el("p", { class: "found-ways", role: "status" }, howFar(found)),
      ...isOff ? besides() : [],
      ...found.slice(0, LISTED).map(wayTold),
      more > 0 ? el("p", { class: "note" }, word("pathMore", { n: more })) : null,
      found.some((way) => way.argument) ? el("p", { class: "note" }, word("stepSigns")) : null
    ];
  }

  // explorer/story-panel.js
  function storyList() {
    const ways2 = graph.stories.map((story) => el("li", {}, button(
      null,
      () => enter({ view: "story", of: story.id }),
      el("span", { class: "name" }, el("strong", {}, said(story.label)), el("span", { class: "note" }, said(story.tells))),
      el("span", { class: "count" }, word("stepsOf", { n: story.steps.length }))
    )));
    return [
      el("h2", {}, word("storiesHeading")),
      el("p", { class: "note" }, word("storiesHelp")),
      el("ul", { class: "ways" }, ...ways2)
    ];
  }
  function stepButtons(story) {
    const turn = (step, key) => button("do", () => {
      enter({ step });
      at("story-next")?.focus();
    }, word(key));
    const last = state.step === story.steps.length;
    const end = (className) => button(className, () => enter({ of: null, step: 0 }), word("storyEnd"));
    const next = last ? end("do") : turn(state.step + 1, "next");
    next.id = "story-next";
    const previous = state.step > 0 ? turn(state.step - 1, "previous") : null;
    return el("p", { class: "onwards" }, previous, next, last ? null : end("go plain"));
  }
  function storyPanel() {
    const story = storyOf(), step = stepTold();
    if (!story) return storyList();
    const all = story.steps.length, place = step ? word("stepOf", { n: state.step, all }) : word("stepsOf", { n: all });
    const about = step ? step.claims.map((id) => ({ claim: claims.get(id) })) : [];
    return [
      el("p", { class: "kind" }, said(story.label), el("span", { class: "count" }, place)),
      el("h2", {}, said((step ?? story).label)),
      el("p", { class: "telling" }, said((step ?? story).tells)),
      stepButtons(story),
      step ? null : restList(),
      ...step ? [el("h3", {}, word("restsOn")), cards(about, false)] : []
    ];
  }

  // explorer/panel.js
  function entriesOf(id, prefix = "") {
    return graph.claims.filter((claim) => claim.subject === id || claim.object === id).map((claim) => {
      const forth = claim.subject === id;
      return { heading: prefix + reading(claim, forth), claim, other: forth ? claim.object : claim.subject };
    }).sort((a, b) => a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : 0);
  }
  function partsOf3(id) {
    const listed2 = /* @__PURE__ */ new Set();
    const fresh = (entries) => entries.filter(({ claim }) => !listed2.has(claim.id) && listed2.add(claim.id));
    const aspects = graph.things.filter((other) => other.aspectOf === id);
    const through = (aspect) => entriesOf(aspect.id, `${word("throughAspect")} “${said(aspect.label)}” — `);
    const says = fresh(graph.claims.filter((claim) => namedIn(claim, "source").includes(id)).map((claim) => ({ claim })));
    const ends = fresh([...entriesOf(id), ...aspects.flatMap(through)]);
    const naming = graph.claims.filter((claim) => Object.values(claim.named).flat().includes(id));
    const mentions = fresh(naming.map((claim) => ({ claim })));
    return { ends, says, mentions, count: listed2.size };
  }
  function thingHeading(thing2, count) {
    const other = state.lang === "en" ? "es" : "en";
    const names = thing2.aliases.filter((alias) => [state.lang, ""].includes(alias.lang)).map((alias) => alias.text);
    const kind = said(kinds.get(thing2.kind).label), opposites = thing2.opposites.flatMap((id) => [go(id), " "]);
    return [
      el("p", { class: "kind" }, glyph(thing2.kind), kind, count ? el("span", { class: "count" }, howMany(count)) : null),
      el("h2", {}, capital(said(thing2.label))),
      thing2.label[other] === said(thing2.label) ? null : el("p", { class: "other", lang: other }, thing2.label[other]),
      Object.keys(thing2.official).length ? el("p", { class: "other" }, said(thing2.official)) : null,
      names.length ? el("p", { class: "note" }, `${word("aliases")}: ${names.join(" · ")}`) : null,
      thing2.aspectOf ? el("p", { class: "note" }, `${word("aspectOf")} `, go(thing2.aspectOf)) : null,
      opposites.length ? el("p", { class: "note" }, `${word("opposites")} `, ...opposites) : null,
      Object.keys(thing2.definition).length ? el("p", {}, said(thing2.definition)) : null
    ];
  }
  function waysFrom(id) {
    if (!hasNeighbours(id)) return el("p", { class: "note" }, word("notDrawn"));
    const here = state.view === "near" && state.of === id;
    return el(
      "p",
      { class: "onwards" },
      here ? null : button("do", () => enter({ view: "near", of: id, focus: id }), word("around")),
      button("do", () => enter({ view: "path", ends: [id, null] }), word("pathFrom"))
    );
  }
  function thingPanel(thing2) {
    const { ends, says, mentions, count } = partsOf3(thing2.id);
    return [
      ...thingHeading(thing2, count),
      waysFrom(thing2.id),
      state.view === "near" && state.of === thing2.id ? restList() : null,
      el("p", { class: "note filtered", hidden: !isFiltered(thing2.id) }, word("hiddenByFilter")),
      count ? null : el("p", { class: "note" }, word("noClaims")),
      ...inTwoBlocks(ends),
      ...block("says", "says", capital(said(thing2.label)), says.length ? [cards(says)] : []),
      ...block("mentioned", "mentions", "", mentions.length ? [cards(mentions)] : [])
    ];
  }
  function edgePanel(edge) {
    const entries = edge.claims.map((id) => claims.get(id)).map((claim) => ({ heading: reading(claim, true), claim, other: null }));
    const heading = el("h2", {}, go(edge.from), " → ", go(edge.to));
    return [el("p", { class: "kind" }, howMany(entries.length)), heading, ...inTwoBlocks(entries)];
  }
  function filterPanel() {
    const passing = sceneClaims().filter(passes);
    const entries = graph.modalities.flatMap((one) => passing.filter((claim) => claim.modality === one.id).map((claim) => ({ heading: capital(said(one.label)), claim })));
    const all = button("go", () => at("clear-all").click(), word("clearFilters"));
    return [
      el("h2", {}, word(passing.length === 1 ? "onePasses" : "passing", { n: passing.length })),
      el("p", { class: "note" }, all),
      restIfPicture(),
      ...grouped(entries, "h3", entries.length <= FEW)
    ];
  }
  function waysOn() {
    const view = views.get(state.view) ?? views.get("overview"), about = new Set(view.claims);
    const shared = (story) => story.steps.flatMap((step) => step.claims).filter((id) => about.has(id)).length;
    const byShare = [...graph.stories].sort((a, b) => shared(b) - shared(a));
    const next = graph.views[(graph.views.indexOf(view) + 1) % graph.views.length];
    const told2 = byShare.map((story) => [word("wayStory", { name: said(story.label) }), { view: "story", of: story.id }]);
    const near2 = (id) => [word("wayThing", { name: labelOf(id) }), { view: "near", of: id, focus: id }];
    const around = view.start ? [near2(view.start)] : [];
    return [...[...around, ...told2].slice(0, 2), [word("wayView", { name: word(`view-${next.id}`) }), { view: next.id }]];
  }
  var restIfPicture = () => state.table || isTimeline() ? null : restList();
  function readingKeys() {
    if (state.table) return ["readTable", "readSolid"];
    if (isTimeline()) return ["readBars", "readSolid", "readRows"];
    return ["readThings", "readLines", "readSolid", "readDenied", "readClick"];
  }
  function readingPanel() {
    const ways2 = waysOn().map(([name, where]) => button(null, () => enter(where), el("span", { class: "name" }, name), el("span", { "aria-hidden": "true" }, "→")));
    const glossary = graph.modalities.flatMap((one) => [el("dt", {}, el("span", { class: "badge" }, said(one.label))), el("dd", {}, said(one.definition))]);
    return [
      narrow.matches ? restIfPicture() : null,
      el("h2", { class: "tool" }, word("waysHeading")),
      el("ul", { class: "ways tool" }, ...ways2.map((way) => el("li", {}, way))),
      narrow.matches ? null : restIfPicture(),
      el("h3", {}, word("readHeading")),
      ...readingKeys().map((key) => el("p", {}, word(key))),
      el("h3", {}, word("glossaryHeading")),
      el("dl", { class: "glossary" }, ...glossary)
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

  // explorer/address.js
  var HOME = navigator.language.startsWith("es") ? "es" : "en";
  var PLAIN = { view: "overview", of: null, step: 0, whole: false, part: 0, table: false, focus: null, claim: null };
  var PLAIN_SORT = { things: ["colName", 1], claims: ["colSentences", 1] };
  var byKey = (columns) => new Map(columns.map((column) => [column.key, column]));
  var sortTold = () => Object.entries(state.sort).filter(([name, [key, way]]) => key !== PLAIN_SORT[name][0] || way < 0).map(([name, [key, way]]) => `${name}.${key}.${way < 0 ? "down" : "up"}`).join(" ");
  var listed = (set2) => [...set2].sort().join(" ");
  function addressed() {
    const filters = Object.fromEntries(Object.entries(state.only).map(([name, only]) => [name, listed(only)]));
    const isPath = state.view === "path";
    const all = {
      view: state.view === PLAIN.view && !state.focus ? "" : state.view,
      of: state.of,
      step: state.step || "",
      all: state.whole ? 1 : "",
      part: state.part || "",
      table: state.table ? 1 : "",
      is: state.claim ?? state.focus,
      from: isPath ? state.ends[0] : null,
      to: isPath ? state.ends[1] : null,
      without: listed(state.without),
      any: state.any ? 1 : "",
      readings: state.readings === "text" ? "" : state.readings,
      ...filters,
      years: state.years?.join("-"),
      dated: state.undated ? "" : 1,
      sort: sortTold(),
      theme: state.theme,
      panel: state.panel ? "" : 0,
      window: state.camera?.join()
    };
    const told2 = Object.entries(all).filter(([, value]) => value || value === 0);
    const isClear = state.lang === (told2.length ? "en" : HOME);
    return new URLSearchParams([...told2, ...isClear ? [] : [["lang", state.lang]]]).toString();
  }
  function note(isPage = false) {
    const address = addressed(), url = address ? `#${address}` : location.pathname + location.search;
    if (address === location.hash.slice(1)) return;
    history[isPage ? "pushState" : "replaceState"]({ own: true }, "", url);
  }
  var renamed = new Map(Object.entries(graph.retired));
  var present = (text) => text?.split(" ").map((id) => renamed.get(id) ?? id).join(" ");
  var known = (text) => [present(text)].find((id) => things.has(id) || edges.has(id) || claims.has(id)) ?? null;
  var thing = (id) => things.has(present(id)) ? present(id) : null;
  var among = (text, records2) => new Set((text ?? "").split(" ").filter((id) => records2.has(id)));
  function readYears(text) {
    const [, from, until] = /^(\d{4})-(\d{4})$/.exec(text ?? "") ?? [];
    const years = [Number(from), Number(until)];
    return from && SPAN[0] <= years[0] && years[0] <= years[1] && years[1] <= SPAN[1] ? years : null;
  }
  function readView(asked) {
    const view = asked.get("view"), of = present(asked.get("of")), story = stories.get(of), step = Number(asked.get("step"));
    if (view === "near") return things.has(of) ? { view, of } : {};
    if (view === "path") return { view, ends: ["from", "to"].map((end) => thing(asked.get(end))) };
    if (view === "story" && !story) return { view };
    if (view === "story") return { view, of, step: step > 0 && step <= story.steps.length ? Math.floor(step) : 0 };
    return views.has(view) ? { view } : {};
  }
  var readPart = (text) => Math.max(0, Math.floor(Number(text) || 0));
  var spoken = (asked) => ["en", "es"].includes(asked.get("lang")) ? asked.get("lang") : location.hash.length > 1 ? "en" : HOME;
  var SORTABLE = { things: byKey(COLUMNS.things), claims: byKey(COLUMNS.claims) };
  function readSort(text) {
    const sort = { things: [...PLAIN_SORT.things], claims: [...PLAIN_SORT.claims] };
    for (const one of (text ?? "").split(" ")) {
      const [name, key, way] = one.split(".");
      if (SORTABLE[name]?.has(key)) sort[name] = [key, way === "down" ? -1 : 1];
    }
    return sort;
  }
  function readCamera(text) {
    const numbers = (text ?? "").split(",").map(Number);
    return numbers.length === 3 && numbers.every(Number.isFinite) && numbers[2] > 0 ? numbers : null;
  }
  var sources = new Map([[AUTHORS], ...things]);
  var FILTERED = {
    kinds,
    modalities: byId(graph.modalities),
    relations,
    sections,
    sources,
    addressees: things,
    units: byId(graph.units)
  };
  var isView = (id) => views.has(id) || ["near", "path", "story"].includes(id);
  var isKnown2 = (id) => known(id) !== null || stories.has(present(id));
  function strangersIn(asked) {
    const view = asked.get("view"), ids = ["of", "is", "from", "to"].map((name) => asked.get(name)).filter(Boolean);
    const values = Object.entries(FILTERED).flatMap(([name, records2]) => (asked.get(name) ?? "").split(" ").filter((id) => id && !records2.has(present(id))));
    return [...view && !isView(view) ? [view] : [], ...ids.filter((id) => !isKnown2(id)), ...values];
  }
  function parsed() {
    const text = location.hash.slice(1);
    if (text.includes("=") || text === "") return new URLSearchParams(text);
    try {
      return new URLSearchParams([["is", decodeURIComponent(text)]]);
    } catch {
      return new URLSearchParams([["is", text]]);
    }
  }
  function readAddress() {
    const asked = parsed(), isOn = (name) => asked.get(name) === "1";
    for (const name of Object.keys(state.only)) state.only[name] = among(present(asked.get(name)), FILTERED[name]);
    Object.assign(state, PLAIN, { ends: [null, null], without: among(present(asked.get("without")), things) }, readView(asked), {
      readings: ["none", "all"].find((one) => one === asked.get("readings")) ?? "text",
      whole: isOn("all") && asked.get("view") !== "near",
      part: readPart(asked.get("part")),
      table: isOn("table"),
      any: isOn("any"),
      undated: !isOn("dated"),
      years: readYears(asked.get("years")),
      sort: readSort(asked.get("sort")),
      theme: ["light", "dark"].find((one) => one === asked.get("theme")) ?? state.theme,
      // which lasts as long as the page
      panel: asked.get("panel") !== "0",
      camera: null
    });
    history.replaceState({ own: true }, "");
    return {
      lang: spoken(asked),
      id: known(asked.get("is")),
      camera: readCamera(asked.get("window")),
      strangers: strangersIn(asked)
    };
  }

  // explorer/placing.js
  var MOST = 0.085;
  var ROUNDS = 8;
  var meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  function lengthInside(box2, a, b) {
    const across = b.x - a.x, down = b.y - a.y;
    let from = 0, until = 1;
    const sides = [[-across, a.x - box2.left], [across, box2.right - a.x], [-down, a.y - box2.top], [down, box2.bottom - a.y]];
    for (const [step, room] of sides) {
      if (step === 0) {
        if (room < 0) return 0;
        continue;
      }
      const share = room / step;
      if (step < 0) from = Math.max(from, share);
      else until = Math.min(until, share);
      if (from >= until) return 0;
    }
    return (until - from) * Math.hypot(across, down);
  }
  function isHiddenBy(box2, points) {
    const pairs = points.slice(1).map((to, at2) => [points[at2], to]);
    const hidden = pairs.reduce((sum, [a, b]) => sum + lengthInside(box2, a, b), 0);
    return hidden > MOST * pairs.reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
  }
  var boundsOf = (points) => {
    const xs = points.map(({ x }) => x), ys = points.map(({ y }) => y);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  function lineAround(id, points, tip, length) {
    return { id, points, length, bounds: boundsOf(points), tip: boundsOf(tip) };
  }
  var holds2 = (outer, inner) => outer.left <= inner.right && inner.left <= outer.right && outer.top <= inner.bottom && inner.top <= outer.bottom;
  function coverOf(box2, lines) {
    const hidden = [];
    for (let number = 0; number < lines.length; number += 1) {
      const line2 = lines[number];
      if (!holds2(line2.bounds, box2) || line2.id === box2.edge) continue;
      if (holds2(line2.tip, box2)) return null;
      let length = 0;
      for (let at2 = 1; at2 < line2.points.length; at2 += 1) length += lengthInside(box2, line2.points[at2 - 1], line2.points[at2]);
      if (length > MOST * line2.length) return null;
      if (length) hidden.push([number, length]);
    }
    return hidden;
  }
  function gapTo(box2, { x, y, reach }) {
    const across = Math.max(box2.left - x, 0, x - box2.right), down = Math.max(box2.top - y, 0, y - box2.bottom);
    return Math.hypot(across, down) - reach;
  }
  function lead(box2, signs) {
    const own = signs.find(({ id }) => id === box2.node);
    if (!own) return Infinity;
    const others = signs.filter(({ id }) => id !== box2.node).map((sign) => gapTo(box2, sign));
    return Math.min(...others, Infinity) - Math.max(gapTo(box2, own), 0);
  }
  var CLEAR = 1;
  var EASY = 12;
  function choicesOf({ boxes, isNeeded }, { lines, taken, signs, isInSight: isInSight2 }) {
    return boxes.filter((box2) => isInSight2(box2) && !taken.some((one) => meet(one, box2))).map((box2, rank) => {
      const hidden = coverOf(box2, lines), ahead = hidden && lead(box2, signs);
      if (!hidden || ahead < CLEAR && !isNeeded) return null;
      const covered = hidden.reduce((sum, [number, length]) => sum + 200 * length / lines[number].length, 0);
      return { box: box2, hidden, cost: rank + covered + 2 * Math.max(EASY - ahead, 0) };
    }).filter(Boolean).sort((a, b) => a.cost - b.cost);
  }
  var Placement = class {
    constructor(lines) {
      this.lines = lines;
      this.chosen = /* @__PURE__ */ new Map();
      this.hidden = new Float64Array(lines.length);
    }
    isFree({ box: box2, hidden }, but = null) {
      return hidden.every(([number, length]) => this.hidden[number] + length <= MOST * this.lines[number].length) && ![...this.chosen].some(([item, other]) => item !== but && meet(other.box, box2));
    }
    put(item, choice2) {
      this.chosen.set(item, choice2);
      for (const [number, length] of choice2.hidden) this.hidden[number] += length;
    }
    take(item) {
      const choice2 = this.chosen.get(item);
      this.chosen.delete(item);
      for (const [number, length] of choice2.hidden) this.hidden[number] -= length;
      return choice2;
    }
  };
  function pushAside(item, placement, choices) {
    for (const choice2 of choices.get(item)) {
      const [before, ...more] = [...placement.chosen].filter(([, other]) => meet(other.box, choice2.box)).map(([other]) => other);
      if (!before || more.length) continue;
      const was = placement.take(before);
      if (placement.isFree(choice2)) {
        placement.put(item, choice2);
        const other = choices.get(before).find((one) => placement.isFree(one));
        if (other) {
          placement.put(before, other);
          return true;
        }
        placement.take(item);
      }
      placement.put(before, was);
    }
    return false;
  }
  function placeInOrder(items, lines, choices) {
    const placement = new Placement(lines), failed = [];
    for (const item of items) {
      const choice2 = choices.get(item).find((one) => placement.isFree(one));
      if (choice2) placement.put(item, choice2);
      else if (!pushAside(item, placement, choices)) failed.push(item);
    }
    return { placement, failed };
  }
  function placeNames(items, around) {
    const choices = new Map(items.map((item) => [item, choicesOf(item, around)]));
    let order = items, best = null;
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = placeInOrder(order, around.lines, choices);
      if (!best || found.failed.length < best.failed.length) best = found;
      const hopeful = found.failed.filter((item) => choices.get(item).length);
      if (!hopeful.length) break;
      order = [...hopeful, ...order.filter((item) => !hopeful.includes(item))];
    }
    return new Map([...best.placement.chosen].map(([{ id }, { box: box2 }]) => [id, box2]));
  }

  // explorer/labels.js
  var LEADING = 10;
  var FREE = 24;
  function boxAt(lines, { x, y }, font, margin) {
    const width2 = widestOf(lines, font), height = lines.length * LINE3;
    return { x, y, lines, font, left: x - width2 / 2 - margin, right: x + width2 / 2 + margin, top: y - 1, bottom: y + height + 1 };
  }
  var alignmentOf = ({ side, x, left, right }) => side > 0 ? ["left", left + 4] : side < 0 ? ["right", right - 4] : ["center", x];
  var isMiddle = (id) => (scene.beside || scene.spine) && id === state.of;
  var isInCard = (id) => state.cards.has(id) || scene.beside && id === state.of;
  var leading = () => new Set(scene.beside || scene.spine ? [state.of] : bySize().slice(0, LEADING));
  var fontOf = (id, leaders) => nameFont(id === state.focus || isInCard(id) || leaders.has(id));
  function placesAround({ x, y }, reach, width2, height) {
    return [reach, reach + 7, reach + 14].flatMap((far) => {
      const [left, right, above, below] = [x - far - width2 / 2, x + far + width2 / 2, y - far - height, y + far];
      const [upper, lower] = [y + LINE3 / 4 - height, y - LINE3 / 4];
      return [
        { x, y: below },
        { x, y: above },
        { x: right, y: y - height / 2 },
        { x: left, y: y - height / 2 },
        ...[right, left].flatMap((side) => [{ x: side, y: lower }, { x: side, y: upper }]),
        ...[right - 6, left + 6].flatMap((side) => [{ x: side, y: below - 4 }, { x: side, y: above + 4 }]),
        ...[3, -3, 2.2, -2.2].flatMap((part) => [below, above].map((top) => ({ x: x + width2 / part, y: top })))
      ];
    });
  }
  function besideSign(id, font) {
    const name = wrapped(labelOf(id), lettersAside()), heading = scene.headings.get(id)?.();
    const lines = heading ? [heading, ...name] : name, { x, y } = onScreen(id);
    const side = scene.spine ? 1 : Math.sign(scene.places.get(id).x);
    const width2 = widestOf(lines, font), reach = reachOf(id) + 7;
    const top = y - name.length * LINE3 / 2 - (heading ? LINE3 : 0);
    return [{ ...boxAt(lines, { x: x + side * (reach + width2 / 2), y: top }, font, 4), heading, side }];
  }
  function inCard(id, font) {
    const { x, y } = onScreen(id), reach = reachOf(id) + 3;
    if (isInCard(id)) return [boxAt(wrapped(labelOf(id)), { x, y: y + reach }, font, 4)];
    const lines = wrapped(labelOf(id), lettersAside()), width2 = widestOf(lines, font);
    return [{ ...boxAt(lines, { x: x + reach + 4 + width2 / 2, y: y - lines.length * LINE3 / 2 }, font, 4), side: 1 }];
  }
  function anywhere(id, font) {
    const point = onScreen(id), shapes = [WRAP, WRAP + 10, WRAP - 6].map((letters) => wrapped(labelOf(id), letters));
    const different = shapes.filter((lines, at2) => shapes.findIndex((other) => other.length === lines.length) === at2);
    const boxes = different.map((lines) => {
      const width2 = widestOf(lines, font) + 6, height = lines.length * LINE3;
      return placesAround(point, reachOf(id) + 3, width2, height).map((place) => boxAt(lines, place, font, 3));
    });
    return boxes[0].flatMap((_, at2) => boxes.map((shape) => shape[at2]));
  }
  function boxesOf(id, leaders) {
    const font = fontOf(id, leaders);
    if (isMiddle(id) || isInCard(id)) return inCard(id, font);
    return scene.beside || scene.spine ? besideSign(id, font) : anywhere(id, font);
  }
  function toName(lit) {
    const line2 = state.seen.edges.has(state.focus) ? edges.get(state.focus) : null;
    const chosen2 = line2 ? [line2.from, line2.to] : state.seen.nodes.has(state.focus) ? [state.focus] : [];
    const isAll = Boolean(stepTold() || scene.beside || scene.spine);
    const others = bySize().filter((id) => !lit || isAll || lit.has(id));
    if (lit && isAll) others.sort((a, b) => lit.has(b) - lit.has(a));
    return [.../* @__PURE__ */ new Set([...chosen2, ...others])];
  }
  function buttonsBox() {
    const { left, top } = at("picture").getBoundingClientRect(), box2 = document.querySelector(".zoom").getBoundingClientRect();
    return { left: box2.left - left, right: box2.right - left, top: box2.top - top, bottom: box2.bottom - top };
  }
  var signsAround = (lit) => [...state.seen.nodes].filter((id) => !lit || stepTold() || lit.has(id)).map((id) => ({ id, reach: reachOf(id), ...onScreen(id) }));
  var signBoxes = (lit) => signsAround(lit).map(({ x, y, reach }) => ({ left: x - reach * 0.8, right: x + reach * 0.8, top: y - reach * 0.8, bottom: y + reach * 0.8 }));
  function textOnLine(id) {
    const seen = state.seen.edges.get(id), first = foremost(seen), more = seen.length > 1 ? ` +${seen.length - 1}` : "";
    return [reading(first, true) + hedge(first), told(first, "amount")].filter(Boolean).join(" · ") + more;
  }
  function linesToName() {
    const chosen2 = state.seen.edges.has(state.focus) ? [state.focus] : [];
    if (scene.beside || scene.spine) return chosen2;
    const lit = scene.tells && !near() ? [...state.seen.edges.keys()] : touched().map(({ id }) => id);
    return [.../* @__PURE__ */ new Set([...chosen2, ...lit])];
  }
  var SHARES = [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82, 0.18];
  function boxesOnLine(id, way, text = textOnLine(id)) {
    const font = lineFont(), lines = [text], length = lengthOf2(way);
    const near2 = Array.from({ length: 9 }, (_, step) => Math.min(step * FREE / 8 / length, 0.5));
    const ends = near2.flatMap((share) => [pointOn(way, share), pointOn(way, 1 - share)]);
    const around = ({ x, y }) => ({ left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 });
    const isClear = (box2) => ends.every((point) => !meet(around(point), box2));
    const [a, b] = [way[0], way.at(-1)], away = Math.abs(b.x - a.x) > Math.abs(b.y - a.y) ? "y" : "x";
    const half = away === "y" ? LINE3 : widestOf(lines, font) / 2 + 8;
    const boxes = [0, -1, 1].flatMap((side) => SHARES.map((share) => {
      const { x, y } = pointOn(way, share), place = { x, y: y - LINE3 / 2 };
      return { ...boxAt(lines, { ...place, [away]: place[away] + side * half }, font, 3), edge: id };
    }));
    return boxes.filter(isClear);
  }
  function isNearest({ x, y }, id, lines, ways2) {
    const middle = { x, y: y + LINE3 / 2 }, own = distanceToWay(middle, ways2.get(id));
    return lines.every((other) => other === id || distanceToWay(middle, ways2.get(other)) > own + 1);
  }
  var readingsToName = () => scene.readings.map(({ from, to, reads }) => {
    const id = `${from} ${to}`, boxes = boxesOnLine(id, wayBetween(from, to), said(reads));
    return { id: `reading ${id}`, boxes: boxes.map((box2) => ({ ...box2, edge: null, reading: true })) };
  });
  var isInSight = ({ left, right, top, bottom }) => {
    const { clientWidth, clientHeight } = at("picture");
    return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
  };
  function linesAround(ways2, lit) {
    const counted = [...ways2].filter(([id]) => !lit || stepTold() || touches(edges.get(id)));
    return counted.map(([id, way]) => lineAround(id, way, headOf(way), lengthOf2(way)));
  }
  function itemsToName(lit, ways2) {
    const leaders = leading(), boxes = (id) => boxesOf(id, leaders).map((box2) => ({ ...box2, node: id }));
    const names = toName(lit).map((id) => ({ id, boxes: boxes(id), isNeeded: Boolean(lit?.has(id)) }));
    const lines = linesToName(), onLines = lines.map((id) => ({ id, boxes: boxesOnLine(id, ways2.get(id)).filter((box2) => isNearest(box2, id, lines, ways2)) }));
    const first = state.seen.edges.has(state.focus) && !scene.beside && !scene.spine ? 2 : names.length;
    return [...names.slice(0, first), ...onLines, ...readingsToName(), ...names.slice(first)];
  }
  function placeInColumns(items) {
    const [names, onLines] = [true, false].map((isName) => items.filter(({ id }) => state.seen.nodes.has(id) === isName));
    const fixed = names.map(({ id, boxes: [box2] }) => [id, box2]), taken = fixed.map(([, box2]) => box2);
    return new Map([...fixed, ...placeNames(onLines, { lines: [], taken, signs: [], isInSight })]);
  }
  function placeAround(items, { taken, ...around }) {
    const fixed = items.filter(({ id }) => state.cards.has(id)).map(({ id, boxes: [box2] }) => [id, box2]);
    const cards2 = fixed.map(([id]) => cardBox(id)), free = items.filter(({ id }) => !state.cards.has(id));
    return new Map([...fixed, ...placeNames(free, { ...around, taken: [...taken, ...cards2] })]);
  }
  function placeLabels() {
    const lit = near(), ways2 = waysInSight(), items = itemsToName(lit, ways2), lines = linesAround(ways2, lit);
    const taken = [buttonsBox(), ...signBoxes(lit)], signs = signsAround(lit);
    const isFixed = scene.beside || scene.spine;
    const found = isFixed ? placeInColumns(items) : placeAround(items, { lines, taken, signs, isInSight });
    const chosen2 = items.find(({ id }) => id === state.focus && !found.has(id)), isLine = state.seen.edges.has(state.focus);
    const box2 = chosen2?.boxes.find((one) => !isLine || ![...found.values()].some((other) => meet(one, other)));
    if (box2) found.set(chosen2.id, box2);
    return found;
  }
  function pointedAt(found) {
    const id = state.hover;
    if (id === null || found.has(id)) return [];
    const isLine = state.seen.edges.has(id), way = isLine && wayOf2(edges.get(id));
    if (!isLine && !state.seen.nodes.has(id)) return [];
    const boxes = isLine ? boxesOnLine(id, way) : boxesOf(id, /* @__PURE__ */ new Set()), middle = isLine ? pointOn(way, 0.5) : null;
    const box2 = boxes.find(isInSight) ?? boxes[0] ?? boxAt([textOnLine(id)], { ...middle, y: middle.y - LINE3 / 2 }, lineFont(), 3);
    return [{ ...box2, [isLine ? "edge" : "node"]: id, isOver: true }];
  }
  var drawn = { key: null, found: /* @__PURE__ */ new Map() };
  function placedLabels() {
    const { x, y } = network.canvasToDOM({ x: 0, y: 0 }), { clientWidth, clientHeight } = at("picture");
    const key = [x, y, network.getScale(), clientWidth, clientHeight, state.focus, state.lang, state.step].join();
    if (key !== drawn.key || state.seen !== drawn.seen || scene !== drawn.scene) {
      drawn = { key, seen: state.seen, scene, found: placeLabels() };
    }
    return drawn.found;
  }
  function write(ctx, box2) {
    const [align, x] = alignmentOf(box2), shade = box2.edge || box2.reading ? colour("soft") : colour("ink");
    ctx.textAlign = align;
    if (box2.edge || box2.reading || box2.isOver) {
      ctx.fillStyle = colour("paper");
      ctx.fillRect(box2.left, box2.top, box2.right - box2.left, box2.bottom - box2.top);
    }
    box2.lines.forEach((text, row) => {
      const isHeading = box2.heading && row === 0;
      ctx.font = isHeading ? box2.font.replace(/^(normal |bold |\d00 )?/, "italic ") : box2.font;
      ctx.fillStyle = isHeading ? colour("soft") : shade;
      for (const way of ["strokeText", "fillText"]) ctx[way](text, x, box2.y + row * LINE3 + LINE3 / 2);
    });
  }
  var cardsInSight = () => [...state.seen.nodes].filter(isInCard);
  function crossesOf(found, ways2) {
    const denials = [...state.seen.edges].filter(([id, seen]) => foremost(seen).negated && !found.has(id));
    return denials.map(([id]) => {
      const boxes = SHARES.map((share) => {
        const { x, y } = pointOn(ways2.get(id), share);
        return { x, y, left: x - 4.5, right: x + 4.5, top: y - 4.5, bottom: y + 4.5, cross: id };
      });
      return boxes.find((box2) => ![...found.values()].some((other) => meet(box2, other))) ?? boxes[0];
    });
  }
  function drawCross(ctx, { left, right, top, bottom, cross }, lit) {
    Object.assign(ctx, { strokeStyle: colour("Neutral"), lineWidth: 2, globalAlpha: lit && !touches(edges.get(cross)) ? 0.25 : 1 });
    ctx.beginPath();
    for (const [from, to] of [[top, bottom], [bottom, top]]) {
      ctx.moveTo(left, from);
      ctx.lineTo(right, to);
    }
    ctx.stroke();
  }
  function drawCard(ctx, id) {
    const { left, right, top, bottom } = cardBox(id);
    Object.assign(ctx, { strokeStyle: colour("rule"), lineWidth: 1 });
    ctx.strokeRect(left, top, right - left, bottom - top);
  }
  network.on("afterDrawing", (ctx) => inPixels(ctx, () => {
    const found = placedLabels(), lit = near(), crosses = crossesOf(found, waysInSight());
    for (const id of cardsInSight()) drawCard(ctx, id);
    for (const cross of crosses) drawCross(ctx, cross, lit);
    Object.assign(ctx, { textBaseline: "middle", lineJoin: "round", lineWidth: 4, strokeStyle: colour("paper") });
    const over = pointedAt(found);
    for (const box2 of [...found.values(), ...over]) {
      box2.faded = Boolean(lit && box2.node && !lit.has(box2.node) && !box2.isOver);
      ctx.globalAlpha = box2.faded ? 0.5 : 1;
      write(ctx, box2);
    }
    state.labels = [...found.values(), ...over, ...crosses];
  }));
  function nameless() {
    const found = placeLabels(), pointed = ({ x, y }) => ({ left: x, right: x, top: y, bottom: y });
    return toName(near()).filter((id) => !found.has(id) && isInSight(pointed(onScreen(id)))).reverse();
  }

  // explorer/fitting.js
  var MANY = 4;
  var BESIDE = 160;
  var SHORT = 16;
  var isKept = (id, lit) => id === state.focus || id === state.of || lit?.has(id) || edges.has(state.focus) && [edges.get(state.focus).from, edges.get(state.focus).to].includes(id);
  var endsOf = (id) => [edges.get(id).from, edges.get(id).to];
  var linesAt = (id) => [...state.seen.edges.keys()].filter((line2) => endsOf(line2).includes(id)).length;
  function leaveOutLonely(wereJoined) {
    const joined = new Set([...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]));
    for (const id of state.seen.nodes) if (wereJoined.has(id) && !joined.has(id)) state.unnamed.add(id);
  }
  function leaveOut2(found) {
    const joined = new Set([...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]));
    found.forEach((id) => state.unnamed.add(id));
    sift();
    leaveOutLonely(joined);
    sift();
  }
  function nextTo(id, lit) {
    const { x, y } = onScreen(id), far = (other) => Math.hypot(onScreen(other).x - x, onScreen(other).y - y);
    const isJoined = (other) => [`${id} ${other}`, `${other} ${id}`].some((line2) => state.seen.edges.has(line2));
    const others = [...state.seen.nodes].filter((other) => !isKept(other, lit) && (isJoined(other) || far(other) < BESIDE));
    return others.sort((a, b) => isJoined(b) - isJoined(a) || linesAt(a) - linesAt(b)).slice(0, 1);
  }
  function underCards(lit) {
    const found = /* @__PURE__ */ new Set();
    for (const id of [...state.cards].filter((one) => state.seen.nodes.has(one))) {
      const box2 = cardBox(id), holds3 = ({ x, y }, reach) => box2.left - reach < x && x < box2.right + reach && box2.top - reach < y && y < box2.bottom + reach;
      for (const other of state.seen.nodes) if (other !== id && holds3(onScreen(other), reachOf(other))) found.add(other);
      for (const line2 of state.seen.edges.keys()) {
        const way = wayOf2(edges.get(line2)), isShort = endsOf(line2).includes(id) && lengthOf2(way) < SHORT;
        if (!isShort && !isHiddenBy(box2, way)) continue;
        const ends = endsOf(line2).filter((end) => end !== id && !isKept(end, lit));
        ends.sort((a, b) => linesAt(a) - linesAt(b)).slice(0, 1).forEach((end) => found.add(end));
      }
    }
    return [...found].filter((id) => !isKept(id, lit));
  }
  function makeRoom() {
    const lit = near(), under = underCards(lit);
    if (under.length) {
      leaveOut2(under);
      return true;
    }
    const found = nameless(), hubs = found.filter((id) => isKept(id, lit) || linesAt(id) >= MANY), hub = hubs.at(-1);
    const crowding = hub && isKept(hub, lit) ? nextTo(hub, lit) : [];
    if (hub && !crowding.length) state.cards.add(hub);
    const out = hub ? crowding : found.slice(0, Math.ceil(found.length / 3));
    if (out.length) leaveOut2(out);
    return Boolean(hub) || out.length > 0;
  }
  function fitTo(frame2) {
    const before = { scale: network.getScale(), position: network.getViewPosition() };
    Object.assign(state, { unnamed: /* @__PURE__ */ new Set(), cards: /* @__PURE__ */ new Set() });
    sift();
    do
      frame2(false);
    while (scene.canDrop && makeRoom());
    draw();
    if (!animation() || frame2 === frameScene) return;
    network.moveTo(before);
    frame2(animation());
  }
  var size = "";
  var sizeNow = () => `${at("picture").clientWidth} ${at("picture").clientHeight}`;
  function setSceneForWindow() {
    Object.assign(state, { unnamed: /* @__PURE__ */ new Set(), cards: /* @__PURE__ */ new Set() });
    setScene();
    size = sizeNow();
  }
  var isOutgrown = () => size !== sizeNow();
  function fitScene() {
    if (!scene.places.size) return;
    if (scene.beside || scene.spine) {
      draw();
      frameScene();
    } else fitTo(frameScene);
  }
  var fitStep = () => fitTo(frameStep);

  // explorer/chosen.js
  var used = Object.fromEntries(Object.entries(VALUES).map(([filter, values]) => [filter, new Set(graph.claims.flatMap(values))]));
  var records = {
    modalities: graph.modalities,
    kinds: graph.kinds,
    relations: graph.relations,
    sections: graph.sections,
    units: graph.units
  };
  var labels = new Map(Object.values(records).flat().map(({ id, label }) => [id, label]));
  var nameOf = (value) => {
    if (value === AUTHORS) return word("authors");
    return labels.has(value) ? said(labels.get(value)) : labelOf(value);
  };
  var membersOf = (family2) => graph.relations.filter((one) => one.family === family2.id && used.relations.has(one.id)).map(({ id }) => id);
  var isWhole = (family2) => membersOf(family2).length > 1 && membersOf(family2).every((id) => state.only.relations.has(id));
  function chosenOf(filter) {
    const left = new Set(state.only[filter]), whole = filter === "relations" ? graph.families.filter(isWhole) : [];
    const families = whole.map((family2) => [`${said(family2.label)} ${word("wholeFamily")}`, membersOf(family2)]);
    families.flatMap(([, ids]) => ids).forEach((id) => left.delete(id));
    return [...families, ...[...left].map((id) => [nameOf(id), [id]])];
  }
  var periodTold = () => `${word("period")}: ${state.years.join("–")}`;
  function chosen() {
    const values = Object.keys(VALUES).flatMap((filter) => chosenOf(filter).map(([name, ids]) => [`${word(filter)}: ${name}`, () => ids.forEach((id) => state.only[filter].delete(id))]));
    if (state.years) values.push([periodTold(), () => {
      state.years = null;
    }]);
    if (!state.undated) values.push([word("datedOnly"), () => {
      state.undated = true;
    }]);
    return values;
  }
  var filtersTold = () => isFiltering() ? chosen().map(([name]) => name).join("; ") : "";
  function offerChips() {
    const chips2 = isFiltering() ? chosen().map(([name, undo]) => el("li", {}, el("button", {
      type: "button",
      "data-id": name,
      "aria-label": word("takeBack", { name }),
      onclick: () => {
        undo();
        refresh();
      }
    }, name, el("span", { "aria-hidden": "true" }, " ×")))) : [];
    renew(at("chips"), ...chips2);
  }

  // explorer/parts.js
  var WIDE3 = 240;
  var HIGH = 96;
  var RIM = 8;
  function thumbnail({ rows, lines }) {
    const xs = rows.map(([, x]) => x), ys = rows.map(([, , y]) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const by = Math.min((WIDE3 - 2 * RIM) / (Math.max(...xs) - left + 1), (HIGH - 2 * RIM) / (Math.max(...ys) - top + 1));
    const place = new Map(rows.map(([id, x, y]) => [id, [RIM + (x - left) * by, RIM + (y - top) * by]]));
    const d = lines.map((pair) => `M${pair.map((id) => place.get(id).map(Math.round).join(" ")).join("L")}`).join("");
    const signs = rows.map(([id]) => {
      const { fill: fill2, rim } = inks(kinds.get(nodes.get(id).group)), [cx, cy] = place.get(id);
      const colours = { fill: `var(--${fill2})`, stroke: `var(--${rim})` };
      return inSvg("circle", { cx, cy, r: Math.min(2 + nodes.get(id).degree ** 0.5 / 2, 5), ...colours });
    });
    return inSvg(
      "svg",
      { viewBox: `0 0 ${WIDE3} ${HIGH}`, "aria-hidden": "true" },
      inSvg("path", { d, stroke: "var(--rule)", fill: "none" }),
      ...signs
    );
  }
  function leadersOf({ rows, lines }) {
    const ties = /* @__PURE__ */ new Map();
    for (const id of lines.flat()) ties.set(id, (ties.get(id) ?? 0) + 1);
    return rows.map(([id]) => id).sort((a, b) => ties.get(b) - ties.get(a) || (a < b ? -1 : 1)).slice(0, 3);
  }
  function cardOf(part) {
    const name = capital(leadersOf(part).map((id) => labelOf(id)).join("; "));
    const extent = word("counted", { things: howManyThings(part.rows.length), claims: howMany(part.lines.length) });
    return el("li", {}, button(
      "part",
      () => enter({ part: part.number }),
      thumbnail(part),
      el("span", { class: "name" }, name),
      el("span", { class: "count" }, extent)
    ));
  }
  function drawParts() {
    const { cards: cards2 } = scene, isShown = Boolean(cards2) && !state.table;
    at("parts").hidden = !isShown;
    if (isShown) renew(at("parts"), ...cards2.map(cardOf));
  }

  // explorer/views.js
  var viewTitle = () => {
    if (state.view === "near") return capital(labelOf(state.of));
    if (state.view === "story" && state.of) return said(stories.get(state.of).label);
    if (state.view === "path" && state.ends.every(Boolean)) return state.ends.map(labelOf).map(capital).join(" – ");
    return word(`view-${state.view}`);
  };
  function viewTold() {
    if (state.view === "story") return state.of ? said(stories.get(state.of).tells) : word("storiesHelp");
    const told2 = word(`told-${state.view}`);
    return state.view === "causes" ? `${told2} ${loopsTold()}` : told2;
  }
  function loopsTold() {
    const ends = (loop) => new Set(loop.flatMap((id) => [claims.get(id).subject, claims.get(id).object]));
    const places = graph.loops.map((loop) => [...ends(loop)].map(labelOf).join(" ⇄ "));
    if (!places.length) return word("loopsNone");
    return word(places.length === 1 ? "loopsFound" : "loopsFoundMany", { n: places.length, names: places.join("; ") });
  }
  var isPart = () => scene.partial || state.unnamed.size > 0;
  var extentKey = () => {
    if (scene.cards && state.table) return "counted";
    if (scene.cards) return isFiltering() ? "countedCardsFiltered" : "countedCards";
    if (isFiltering()) return isPart() ? "countedPartFiltered" : "countedFiltered";
    if (state.whole && state.part) return "countedOfPart";
    return isPart() ? "countedPart" : "counted";
  };
  var allThings = () => scene.count ?? scene.extent.filter((id) => things.has(id)).length;
  function claimsTold(passing) {
    if (isFiltering() || state.table || !scene.places.size) return passing.length;
    return [...state.seen.edges.values()].reduce((sum, seen) => sum + seen.length, 0);
  }
  function tellExtent() {
    const passing = sceneClaims().filter(passes), n = [...state.seen.nodes].filter((id) => things.has(id)).length;
    const values = {
      things: howManyThings(scene.cards ? allThings() : n),
      n,
      all: allThings(),
      parts: scene.cards?.length,
      claims: howMany(claimsTold(passing))
    };
    at("extent").textContent = isTimeline() ? howMany(datedClaims().length) : word(extentKey(), values);
    at("clear-filters").hidden = !isFiltering();
    const isEmpty = !passing.length && !isTimeline() && (scene.places.size > 0 || scene.cards || isFiltering() && scene.all);
    at("nothing").textContent = isEmpty ? word("nothingPasses") : "";
    at("whole").hidden = !scene.canGrow;
    const wholeKey = !state.whole ? "showWhole" : state.part ? "showParts" : "showCore";
    const moreKey = scene.parts > 1 ? "showPart" : wholeKey;
    at("whole").textContent = word(moreKey, { all: scene.count });
    const shown = { passing: graph.claims.filter(passes).length, all: graph.claims.length, here: passing.length };
    const isIdle = hasFilters() && !isFiltering();
    at("shown").textContent = word(isIdle ? "shownStory" : isFiltering() ? "shownFiltered" : "shown", shown);
    at("clear-all").hidden = !hasFilters();
  }
  var kindsInSight = () => {
    const seen = new Set([...state.seen.nodes].map(kindOf));
    return isTimeline() ? [] : graph.kinds.filter(({ id }) => seen.has(id));
  };
  function offerSigns() {
    at("signs").replaceChildren(...kindsInSight().map((kind) => el("li", {}, glyph(kind.id), said(kind.label))));
  }
  function offerViews() {
    const names = [...graph.views.map(({ id }) => id), "story", "path"];
    renew(at("views"), ...names.map((id) => el("li", {}, el("button", {
      type: "button",
      "data-view": id,
      "aria-current": id === state.view ? "page" : null,
      onclick: () => enter({ ...PLAIN, table: state.table, view: id, ends: [null, null] })
    }, word(`view-${id}`)))));
    const current = document.querySelector("#views [aria-current]"), { offsetLeft = 0, offsetWidth = 0 } = current ?? {};
    at("views").scrollLeft = offsetLeft - (at("views").clientWidth - offsetWidth) / 2;
  }
  function arrange() {
    at("picture").hidden = state.table || isTimeline() || Boolean(scene.cards);
    at("timeline").hidden = state.table || !isTimeline();
    at("table").hidden = !state.table;
    document.querySelector(".zoom").hidden = at("picture").hidden;
    for (const id of ["legend", "save-svg", "save-png"]) at(id).hidden = state.table || Boolean(scene.cards);
    at("as-picture").setAttribute("aria-pressed", String(!state.table));
    at("as-table").setAttribute("aria-pressed", String(state.table));
    document.body.dataset.panel = state.panel ? "open" : "closed";
    at("panel-toggle").setAttribute("aria-pressed", String(state.panel));
    at("view-name").textContent = viewTitle();
    at("seen").textContent = viewTold();
  }
  function drawAll() {
    draw();
    tellExtent();
    arrange();
    offerChips();
    offerSigns();
    drawParts();
    if (state.table) drawTable();
    else if (isTimeline()) drawTimeline();
  }
  function set() {
    state.camera = null;
    setSceneForWindow();
    offerViews();
    drawAll();
    for (let turn = 0; turn < 2 && !state.table && !isTimeline(); turn += 1) {
      if (isOutgrown()) setSceneForWindow();
      fitScene();
      drawAll();
      if (!isOutgrown()) return;
    }
  }

  // explorer/filters.js
  function countOf(filter) {
    const counts = /* @__PURE__ */ new Map();
    for (const claim of graph.claims) {
      if (!passesBut(claim, filter)) continue;
      for (const value of VALUES[filter](claim)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }
  function box(filter, id, ids, name, sign, className, counts) {
    const only = state.only[filter], taken = ids.filter((one) => only.has(one)).length;
    const onchange = ({ target }) => {
      ids.forEach((one) => target.checked ? only.add(one) : only.delete(one));
      refresh2();
    };
    const input = el("input", { type: "checkbox", checked: taken === ids.length, "data-id": id, onchange });
    input.indeterminate = taken > 0 && taken < ids.length;
    const count = ids.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
    return el(
      "li",
      { class: `${className} ${count || taken ? "" : "idle"}`.trim() },
      el("label", {}, input, sign, el("span", { class: "name" }, name), el("span", { class: "count" }, count))
    );
  }
  var OPEN = /* @__PURE__ */ new Set(["modalities", "kinds"]);
  function choiceOf(filter, items) {
    const wasOpen = document.querySelector(`details[data-filter="${filter}"]`)?.open;
    return el(
      "details",
      { class: "choice", "data-filter": filter, open: wasOpen ?? OPEN.has(filter) },
      el("summary", {}, word(filter)),
      el("ul", {}, ...items)
    );
  }
  function relationBoxes(family2, counts) {
    const ids = membersOf(family2).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    if (ids.length === 0) return [];
    const whole = box("relations", family2.id, ids, `${said(family2.label)} ${word("wholeFamily")}`, null, "family", counts);
    return [whole, ...ids.map((id) => box("relations", id, [id], said(relations.get(id).label), null, "member", counts))];
  }
  function valuesOf(filter, counts) {
    if (records[filter] && filter !== "units") return records[filter].map(({ id }) => id).filter((id) => used[filter].has(id));
    const isLess = (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byName(nameOf(a), nameOf(b));
    return [...used[filter]].sort(isLess);
  }
  function choice(filter) {
    const counts = countOf(filter), sign = (id) => filter === "kinds" ? glyph(id) : null;
    const items = filter === "relations" ? graph.families.flatMap((family2) => relationBoxes(family2, counts)) : valuesOf(filter, counts).map((id) => box(filter, id, [id], nameOf(id), sign(id), "", counts));
    return choiceOf(filter, items);
  }
  function moveHandle(place, year) {
    const [from, until] = state.years ?? SPAN, moved = place === 0 ? [year, Math.max(year, until)] : [Math.min(year, from), year];
    state.years = moved[0] === SPAN[0] && moved[1] === SPAN[1] ? null : moved;
    moved.forEach((one, end) => {
      at(`year-${end}`).value = one;
      document.querySelector(`output[for="year-${end}"]`).textContent = one;
    });
    showPassing();
  }
  function handle(place, key) {
    const year = (state.years ?? SPAN)[place], id = `year-${place}`;
    const input = el("input", {
      type: "range",
      id,
      "data-id": id,
      min: SPAN[0],
      max: SPAN[1],
      step: 1,
      value: year,
      oninput: ({ target }) => moveHandle(place, Number(target.value)),
      onchange: refresh2
    });
    return el("p", { class: "handle" }, el("label", { for: id }, word(key)), input, el("output", { for: id }, year));
  }
  function periodChoice() {
    const undated = graph.claims.filter((claim) => !yearsOf(claim)).length;
    const onchange = ({ target }) => {
      state.undated = target.checked;
      refresh2();
    };
    return [
      el("li", {}, handle(0, "periodFrom")),
      el("li", {}, handle(1, "periodUntil")),
      el("li", {}, el(
        "label",
        {},
        el("input", { type: "checkbox", "data-id": "undated", checked: state.undated, onchange }),
        el("span", { class: "name" }, word("undated")),
        el("span", { class: "count" }, undated)
      ))
    ];
  }
  var ORDER = ["modalities", "kinds", "relations", "period", "sections", "sources", "addressees", "units"];
  function offerFilters() {
    renew(at("choices"), ...ORDER.map((filter) => filter === "period" ? choiceOf(filter, periodChoice()) : choice(filter)));
  }
  function showPassing() {
    set();
    if (state.focus === null) tell();
  }
  function refresh2() {
    showPassing();
    if (at("filters").open) offerFilters();
    note(true);
  }
  function clearFilters() {
    Object.values(state.only).forEach((only) => only.clear());
    Object.assign(state, { years: null, undated: true });
    refresh2();
  }

  // explorer/saving.js
  var MARGIN3 = 24;
  function outlineAt(id, { x, y }) {
    const { shape } = nodes.get(id), reach = Math.max(reachOf(id), 3), { fill: fill2, rim } = inks(kinds.get(kindOf(id)));
    const ring = kinds.get(kindOf(id)).ring;
    return inSvg("path", {
      d: OUTLINES[shape],
      transform: `translate(${x - reach} ${y - reach}) scale(${reach / 7})`,
      fill: colour(fill2),
      stroke: colour(ring ? rim : "paper"),
      "stroke-width": (ring ? 2 : 1) * 7 / reach
    });
  }
  function lineAt(id, seen, lit) {
    const way = wayOf2(edges.get(id)), { shade, width: width2, dashes, opacity } = lookOf(id, seen, lit);
    const traced = (points) => `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
    return inSvg(
      "g",
      { stroke: shade, fill: "none", opacity: Math.max(opacity, lit && !touches(edges.get(id)) ? 0.2 : 0.55) },
      inSvg("path", { d: traced(way), "stroke-width": width2 * 0.8, "stroke-dasharray": dashes.join(" ") || "none" }),
      inSvg("path", { d: `${traced(headOf(way))}Z`, fill: shade, stroke: "none" })
    );
  }
  function crossAt({ left, right, top, bottom }) {
    const d = `M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`;
    return inSvg("path", { d, stroke: colour("Neutral"), "stroke-width": 2, fill: "none" });
  }
  var ANCHORS = { left: "start", right: "end", center: "middle" };
  function textAt(box2) {
    const [align, x] = alignmentOf(box2), isOnLine = Boolean(box2.edge || box2.reading);
    const lines = box2.lines.map((text, row) => {
      const isAside = isOnLine || box2.heading && row === 0;
      return inSvg("text", {
        x,
        y: box2.y + row * LINE3 + LINE3 * 0.75,
        fill: colour(isAside ? "soft" : "ink"),
        "font-style": isAside ? "italic" : "normal",
        "font-size": isOnLine ? 11 : 12
      }, text);
    });
    const { left, top, right, bottom } = box2, paper = colour("paper");
    const ground = () => inSvg("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: paper, stroke: "none" });
    return inSvg(
      "g",
      { "text-anchor": ANCHORS[align], stroke: paper, "stroke-width": 3, "paint-order": "stroke" },
      ...isOnLine ? [ground()] : [],
      ...lines
    );
  }
  var readAs = ([{ x: x1, y: y1 }, { x: x2, y: y2 }]) => inSvg("line", { x1, y1, x2, y2, stroke: colour("soft"), "stroke-width": 1.5, "stroke-dasharray": DOTS.join(" ") });
  var cardAround = ({ left: x, right, top: y, bottom }) => inSvg("rect", { x, y, width: right - x, height: bottom - y, fill: "none", stroke: colour("rule") });
  function pictureDrawing() {
    const lit = near(), { clientWidth: width2, clientHeight: height } = at("picture");
    const signs = [...state.seen.nodes].map((id) => {
      const sign = outlineAt(id, onScreen(id));
      if (lit && !lit.has(id)) sign.setAttribute("opacity", "0.2");
      return sign;
    });
    const lines = [...state.seen.edges].map(([id, seen]) => lineAt(id, seen, lit));
    const [top, foot] = scene.spine ? spineEnds() : [];
    const spine = () => inSvg("path", { d: `M${top.x} ${top.y}L${foot.x} ${foot.y}`, stroke: colour("rule"), "stroke-width": 1.8 });
    if (foot) lines.unshift(spine());
    lines.unshift(...cardsInSight().map((id) => cardAround(cardBox(id))));
    return inSvg(
      "svg",
      { width: width2, height, viewBox: `0 0 ${width2} ${height}` },
      ...lines,
      ...signs,
      ...scene.readings.map(({ from, to }) => readAs(wayBetween(from, to))),
      ...state.labels.map((box2) => box2.lines ? textAt(box2) : crossAt(box2))
    );
  }
  var plainText = (text, x, y, attributes = {}) => inSvg("text", { x, y, fill: colour("ink"), "font-size": 12, ...attributes }, text);
  var softLines = (text, across, top, size2) => wrapped(text, Math.floor(across / (size2 * 0.55))).map((part, row) => plainText(part, MARGIN3, top + row * (size2 + 4), { "font-size": size2, fill: colour("soft") }));
  function legendEntries() {
    const lines = [...at("lines").children].map((item) => [item.querySelector("svg").cloneNode(true), item.textContent, 26, 10]);
    return [...lines, ...kindsInSight().map((kind) => [glyph(kind.id), said(kind.label), 14, 14])];
  }
  function legend(across, top) {
    let [x, y] = [MARGIN3, top];
    const drawn2 = legendEntries().flatMap(([sign, name, width2, height]) => {
      const room = width2 + 22 + name.length * 6.4;
      if (x > MARGIN3 && x + room > MARGIN3 + across) [x, y] = [MARGIN3, y + 20];
      fill(sign, { x, y: y - 4 - height / 2, width: width2, height }, []);
      x += room;
      return [sign, plainText(name, x - room + width2 + 6, y, { "font-size": 11, fill: colour("soft") })];
    });
    return [drawn2, y];
  }
  function fixColours(svg) {
    for (const one of svg.querySelectorAll("*")) {
      for (const name of ["fill", "stroke"]) {
        const [, used2] = /^var\(--([\w-]+)\)$/.exec(one.getAttribute(name) ?? "") ?? [];
        if (used2) one.setAttribute(name, colour(used2));
      }
      for (const name of ["role", "tabindex", "aria-label", "aria-hidden", "class", "data-id"]) one.removeAttribute(name);
    }
    return svg;
  }
  function sheet() {
    const inner = isTimeline() ? timelineDrawing(at("timeline").clientWidth || 900) : pictureDrawing();
    const across = Math.max(Number(inner.getAttribute("width")), 900), down = Number(inner.getAttribute("height"));
    const step = stepTold(), title = viewTitle() + (step ? ` – ${state.step}. ${said(step.label)}` : "");
    const extent = state.view === "story" ? "" : ` ${at("extent").textContent}. ${filtersTold()}`;
    const about = step ? said(step.tells) : viewTold() + extent;
    const told2 = softLines(about, across, 50, 12), head = 54 + told2.length * 16;
    fill(inner, { x: (across - Number(inner.getAttribute("width"))) / 2 + MARGIN3, y: head }, []);
    const [signs, end] = legend(across, head + down + 24);
    const source = softLines(word("sourceLine", { report: graph.report.cited }), across, end + 26, 11);
    const width2 = across + 2 * MARGIN3, height = end + 26 + source.length * 15 + 10;
    const family2 = getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
    const xmlns = "http://www.w3.org/2000/svg", viewBox = `0 0 ${width2} ${height}`;
    const attributes = { xmlns, width: width2, height, viewBox, "font-family": family2 };
    return fixColours(inSvg(
      "svg",
      attributes,
      inSvg("title", {}, title),
      inSvg("rect", { width: "100%", height: "100%", fill: colour("paper") }),
      plainText(title, MARGIN3, 30, { "font-size": 18, "font-weight": 650 }),
      ...told2,
      inner,
      ...signs,
      ...source
    ));
  }
  var sheetText = () => new XMLSerializer().serializeToString(sheet());
  function fileName(ending) {
    const ends = state.view === "path" ? state.ends : [], filtered = isFiltering() ? "filtered" : "";
    const shown = [state.view, state.of, state.step, ...ends, filtered].filter(Boolean).join("-");
    return `mexict-${shown.replace(/[^a-z0-9-]+/gi, "-").replace(/-+$/, "")}.${ending}`;
  }
  function save(blob, name) {
    const href = URL.createObjectURL(blob), link = el("a", { href, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
    at("take").open = false;
  }
  var saveText = (text, type, name) => save(new Blob([text], { type: `${type};charset=utf-8` }), name);
  var saveSvg = () => saveText(sheetText(), "image/svg+xml", fileName("svg"));
  async function savePng() {
    const image = new Image(), canvas = el("canvas"), drawn2 = sheet();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawn2))}`;
    await image.decode();
    Object.assign(canvas, { width: 2 * drawn2.getAttribute("width"), height: 2 * drawn2.getAttribute("height") });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, fileName("png")), "image/png");
  }
  var saveCsv = (text, name) => saveText(`\uFEFF${text}`, "text/csv", name);
  var saveTable = (name, rows) => saveCsv(csvOf(name, rows), fileName(`${name}.csv`));
  var saveThings = () => saveTable("things", tableThings());
  var saveClaims = () => saveTable("claims", tableClaims());

  // explorer/printing.js
  var themeOnScreen = null;
  var ROWS_ON_PAPER = 34;
  function onPaper() {
    if (scene.spine) return [claimsOnPaper()];
    if (!isTimeline()) return [pictureDrawing()];
    const rows = datedClaims(), pages = Math.ceil(rows.length / ROWS_ON_PAPER);
    const rowsOf4 = (page) => rows.slice(page * ROWS_ON_PAPER, (page + 1) * ROWS_ON_PAPER);
    return Array.from({ length: pages }, (_, page) => timelineDrawing(1e3, rowsOf4(page)));
  }
  addEventListener("beforeprint", () => {
    themeOnScreen = document.documentElement.dataset.theme;
    paint("light");
    drawAll();
    network.redraw();
    if (state.table) makeAll();
    else at("printed").replaceChildren(...onPaper());
    for (const closed of document.querySelectorAll("#panel .claim details:not([open])")) {
      Object.assign(closed, { open: true }).dataset.closed = "";
    }
  });
  addEventListener("afterprint", () => {
    paint(themeOnScreen);
    themeOnScreen = null;
    at("printed").replaceChildren();
    for (const opened of document.querySelectorAll("#panel [data-closed]")) {
      opened.open = false;
      delete opened.dataset.closed;
    }
    drawAll();
    network.redraw();
  });

  // explorer/language.js
  function offerLines() {
    const shown = graph.signs.map((sign) => [sign.id, said(sign.label)]);
    shown.sort(([a], [b]) => (a === "Neutral") - (b === "Neutral"));
    const isMixed = (edge) => signOf(edge.claims.map((id) => claims.get(id))) === "Mixed";
    if (graph.edges.some(isMixed)) shown.push(["Mixed", word("mixed")]);
    at("lines").replaceChildren(
      ...shown.map(([sign, name]) => el("li", {}, line(sign), name)),
      el("li", {}, line("ink"), word("solid")),
      el("li", {}, line("ink", { dashed: true }), word("dashed")),
      el("li", {}, line("Neutral", { dashed: true, crossed: true }), word("denied"))
    );
  }
  function speak(lang) {
    state.lang = lang;
    document.documentElement.lang = lang;
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
    for (const element of document.querySelectorAll("[data-name]")) {
      element.setAttribute("aria-label", word(element.dataset.name));
      if (element.title) element.title = word(element.dataset.name);
    }
    for (const button2 of document.querySelectorAll("[data-lang]")) {
      button2.setAttribute("aria-pressed", String(button2.dataset.lang === lang));
    }
    at("search").placeholder = word("search");
    at("stated").textContent = word("stated", { things: graph.things.length, claims: graph.claims.length });
    at("source").textContent = word("sourceLine", { report: graph.report.cited });
    offerLines();
    offerFound();
    if (at("filters").open) offerFilters();
  }

  // explorer/navigation.js
  function enter2(change) {
    const isElsewhere = ["view", "of", "ends", "whole", "part", "without", "any", "readings"].some((key) => key in change);
    const isMore = ["whole", "part"].some((key) => key in change);
    if (isElsewhere && !isMore) Object.assign(state, { whole: false, part: 0 });
    if (change.view) Object.assign(state, { without: /* @__PURE__ */ new Set(), any: false });
    Object.assign(state, isMore ? {} : { focus: null, claim: null }, change);
    state.ends.forEach((end) => state.without.delete(end));
    if (change.view) Object.assign(state, { of: change.of ?? null, step: change.step ?? 0 });
    if (isElsewhere || narrow.matches && "step" in change) set();
    else drawAll();
    tell();
    if (stepTold()) fitStep();
    note(true);
    showBoth();
  }
  function choose(id) {
    const claim = claims.get(id), line2 = claim && `${claim.subject} ${claim.object}`;
    const wanted = claim ? claim.drawn && edges.has(line2) ? line2 : claim.subject : id;
    state.focus = things.has(wanted) || edges.has(wanted) ? wanted : null;
    state.claim = claim ? id : null;
  }
  function homeOf(id) {
    const edge = edges.get(id), near2 = edge ? edge.from : id;
    return hasNeighbours(near2) ? { view: "near", of: near2 } : null;
  }
  function moveTo(home) {
    Object.assign(state, { whole: false, part: 0, step: 0, without: /* @__PURE__ */ new Set(), any: false }, home);
    set();
    if (!inScene(state.focus)) growTo(state.focus);
  }
  function growTo(id) {
    if (state.view === "near") {
      for (state.part = 1; state.part < scene.parts; state.part += 1) {
        set();
        if (inScene(id)) return;
      }
      return;
    }
    const edge = edges.get(id), part = partWith(edge ? [edge.from, edge.to] : [id]);
    Object.assign(state, part ? { whole: true, part } : { whole: false, part: 0, ...homeOf(id) });
    set();
  }
  function visit2(id, moving2) {
    const before = state.claim ?? state.focus;
    choose(id);
    if (id !== null) state.panel = true;
    const home = moving2 && state.focus && !isTimeline() && !inScene(state.focus) ? homeOf(state.focus) : null;
    if (home) moveTo(home);
    drawAll();
    tell();
    if (moving2 && state.focus && !home && !state.table && !isTimeline()) frameFocus();
    if (id !== before) note(true);
    showBoth();
  }
  function arrive(id) {
    choose(id);
    const isAlone = id && location.hash && !location.hash.includes("view="), home = isAlone ? homeOf(state.focus) : null;
    if (home) Object.assign(state, home);
    set();
    if (state.focus && !inScene(state.focus) && scene.canGrow && !state.part) growTo(state.focus);
    settle();
    tell();
  }
  function settle() {
    if (state.table || isTimeline()) return;
    fitScene();
    if (stepTold()) fitStep();
    else if (state.focus && inScene(state.focus)) frameFocus();
  }
  function restore(lang = null) {
    const asked = readAddress();
    paint(state.theme ?? (dark.matches ? "dark" : "light"));
    speak(lang ?? asked.lang);
    at("notice").textContent = asked.strangers.length ? word("unknownAddress", { names: asked.strangers.join(", ") }) : "";
    arrive(asked.id);
    if (asked.camera) lookFrom(asked.camera);
    if (lang) note();
  }
  function showPanel(panel) {
    state.panel = panel;
    drawAll();
    note(true);
  }
  function showTable(table) {
    state.table = table;
    set();
    settle();
    if (state.focus === null) tell();
    note(true);
  }

  // explorer/explorer.js
  var edgeOfFigure = (id) => graph.edges.find((edge) => edge.to === id).id;
  function pick({ pointer }) {
    const target = targetAt(pointer.DOM), open = state.view === "path" ? state.ends.indexOf(null) : -1;
    if (open >= 0 && things.has(target)) {
      if (!state.ends.includes(target)) enter2({ ends: state.ends.map((end, place) => place === open ? target : end) });
    } else visit2(figures.has(target) ? edgeOfFigure(target) : target, false);
  }
  function pointAt({ offsetX: x, offsetY: y }) {
    const target = targetAt({ x, y });
    at("picture").style.cursor = target === null ? "" : "pointer";
    if (target === state.hover) return;
    state.hover = target;
    network.redraw();
  }
  network.on("click", pick);
  var moving = null;
  function noteCamera() {
    clearTimeout(moving);
    moving = setTimeout(() => {
      keepCamera();
      note();
    }, 400);
  }
  network.on("dragEnd", () => {
    keepInSight();
    noteCamera();
  });
  at("picture").addEventListener("keydown", (event) => {
    moveByKey(event);
    noteCamera();
  });
  at("table").addEventListener("keydown", moveInTable);
  at("picture").addEventListener("wheel", (event) => {
    if (narrow.matches && !event.ctrlKey) event.stopPropagation();
  }, true);
  at("picture").addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse" && !event.buttons) pointAt(event);
  });
  at("picture").addEventListener("pointerleave", () => {
    state.hover = null;
    network.redraw();
  });
  network.on("doubleClick", ({ pointer }) => {
    const target = targetAt(pointer.DOM);
    if (hasNeighbours(target)) enter2({ view: "near", of: target, focus: target });
  });
  network.on("zoom", () => {
    const scale = network.getScale();
    if (scale !== bounded(scale)) network.moveTo({ scale: bounded(scale) });
    noteCamera();
  });
  var ACTIONS = {
    "zoom-in": () => {
      zoom(1.4);
      noteCamera();
    },
    "zoom-out": () => {
      zoom(1 / 1.4);
      noteCamera();
    },
    fit: () => {
      frameAll(animation());
      state.camera = null;
      note();
    },
    "clear-all": clearFilters,
    whole: () => {
      if (scene.parts > 1) enter2({ part: (state.part + 1) % scene.parts });
      else enter2(state.whole && state.part ? { part: 0 } : { whole: !state.whole, part: 0 });
    },
    "as-picture": () => showTable(false),
    "as-table": () => showTable(true),
    "save-svg": saveSvg,
    "save-png": savePng,
    "save-things": saveThings,
    "save-claims": saveClaims,
    print: () => window.print(),
    "copy-link": () => copy(location.href, location.protocol === "file:" ? "copiedFile" : "copied"),
    "panel-toggle": () => showPanel(!state.panel),
    skip: (event) => {
      event.preventDefault();
      at("panel").focus();
    },
    "clear-filters": clearFilters,
    "close-filters": () => {
      at("filters").open = false;
      at("filters").querySelector("summary").focus();
    },
    theme: () => {
      state.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
      paint(state.theme);
      drawAll();
      note();
    }
  };
  for (const [id, act] of Object.entries(ACTIONS)) at(id).addEventListener("click", act);
  for (const button2 of document.querySelectorAll("[data-lang]")) {
    button2.addEventListener("click", () => {
      speak(button2.dataset.lang);
      set();
      settle();
      tell();
      note();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (isTyping(event.target)) return;
    if (event.key === "/" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      at("search").focus();
    }
    if (event.key !== "Escape") return;
    if (at("take").open) at("take").open = false;
    else if (covering.matches && at("filters").open) at("filters").open = false;
    else if (state.focus) visit2(null);
  });
  addEventListener("popstate", ({ state: own }) => restore(own ? state.lang : null));
  function closeAround(target) {
    if (!at("take").contains(target)) at("take").open = false;
    if (covering.matches && !at("filters").contains(target) && target.isConnected) at("filters").open = false;
  }
  for (const event of ["click", "focusin"]) document.addEventListener(event, ({ target }) => closeAround(target));
  var width = 0;
  new ResizeObserver(([{ contentRect }]) => {
    const hasChanged = width > 0 && contentRect.width !== width;
    width = contentRect.width;
    if (!hasChanged || themeOnScreen) return;
    if (isTimeline() && !state.table) drawTimeline();
    set();
    settle();
  }).observe(document.querySelector("main"));
  narrow.addEventListener("change", () => {
    if (!themeOnScreen) {
      set();
      settle();
    }
  });
  dark.addEventListener("change", ({ matches }) => {
    if (themeOnScreen || state.theme) return;
    paint(matches ? "dark" : "light");
    drawAll();
  });
  at("filters").open = false;
  at("filters").addEventListener("toggle", () => {
    if (at("filters").open) offerFilters();
  });
  connect({ visit: visit2, enter: enter2, refresh: refresh2 });
  restore();
  var ruleOf = (data, counted) => [
    hopsOf(data.claims, byId(data.relations)),
    byId(data.things),
    crossingsOf(data.readings, counted, byId(data.things))
  ];
  var STEPS3 = Array.from({ length: 81 }, (_, step) => step / 80);
  window.explorer = Object.freeze({
    positions: () => Object.fromEntries(scene.places),
    toDOM: (point) => network.canvasToDOM(point),
    scale: () => network.getScale(),
    focus: () => state.focus,
    shown: () => [...state.seen.nodes].sort(),
    labels: () => state.labels.filter((box2) => box2.lines).map((box2) => ({ ...box2 })),
    view: () => state.view,
    claims: () => sceneClaims().filter(passes).map(({ id }) => id),
    signOf: (id) => signOf(state.seen.edges.get(id) ?? []),
    target: (point) => targetAt(point),
    way: (id) => STEPS3.map((share) => pointOn(wayOf2(edges.get(id)), share)),
    lines: () => [...waysInSight()].map(([id, points]) => ({ id, points, lit: !near() || touches(edges.get(id)) })),
    between: (one, other) => [`${one} ${other}`, `${other} ${one}`].filter((id) => state.seen.edges.has(id)),
    chains: (from, to) => chainsFound([from, to]).map((chain) => chain.map((hop) => [hop.from, hop.starts, hop.to, hop.becomes])),
    leadsOn: (counted, data = graph) => leadsOn(...ruleOf(data, counted)),
    chainsIn: (data, from, to) => chainsBetween(from, to, ...ruleOf(data, "text"), 4),
    reach: (id) => reachOf(id),
    crosses: () => state.labels.filter((box2) => box2.cross).length,
    unnamed: () => [...state.unnamed]
  });
})();
