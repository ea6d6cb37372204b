// Built from the folder web by `make scripts`: change it there.
"use strict";
(() => {
  // explorer/graph.js
  var { words, graph } = JSON.parse(document.getElementById("data").textContent);
  var byId = (records2) => new Map(records2.map((record) => [record.id, record]));
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
    table: false,
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
    const alike2 = element.querySelectorAll(same);
    if (isInside) (alike2[place] ?? alike2[0] ?? element).focus({ preventScroll: true });
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
  var told = (claim, key) => claim.told[state.lang][key] ?? "";
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
  var visit = (id, moving) => ways.visit(id, moving);
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
  var hasFilters = () => state.years !== null || !state.undated || Object.values(state.only).some(({ size }) => size > 0);
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
    const compare = (a, b) => rank(a).map((part, place) => part - rank(b)[place]).find(Boolean) ?? 0;
    return [...found.values()].sort(compare);
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
  var waysFound = () => state.any ? shortestWays() : chainsFound().map(wayOf);
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
    const size = (way) => way.slice(1).reduce((sum, { from }) => sum + nodes.get(from).degree, 0);
    return hops.get(end) === 0 ? [] : back(end).sort((a, b) => doubts(a) - doubts(b) || size(a) - size(b));
  }
  var passingOf = (edge) => edge.claims.map((id) => claims.get(id)).filter(passes);

  // explorer/layout.js
  var { line: LINE, character: CHARACTER, glyph: GLYPH } = graph.measures;
  var MARGIN = 14;
  var BETWEEN = 46;
  var SWEEPS = 120;
  var LENGTH = 34;
  function boxOf(id) {
    const texts = labelsOf(id).map((label) => wrapped(label));
    const letters = Math.max(...texts.flat().map((text) => text.length));
    return [Math.max(letters * CHARACTER, GLYPH) + MARGIN, GLYPH + LINE * Math.max(...texts.map((lines) => lines.length)) + MARGIN];
  }
  function partsOf(joined) {
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
    const parts = partsOf(joined).map((part) => laidOut(part, joined, aspect));
    const area = parts.reduce((sum, { width: width2, height }) => sum + (width2 + BETWEEN) * (height + BETWEEN), 0);
    const across = Math.max(parts[0]?.width ?? 0, Math.sqrt(area * aspect)), found = /* @__PURE__ */ new Map();
    let x = 0, y = 0, lowest = 0;
    for (const { part, boxes, places, width: width2, height } of parts) {
      if (x > 0 && x + width2 > across) [x, y, lowest] = [0, y + lowest + BETWEEN, 0];
      part.forEach((id, at2) => found.set(id, { x: x + places[at2].x, y: y + places[at2].y - (boxes[at2][1] - MARGIN - GLYPH) / 2 }));
      [x, lowest] = [x + width2 + BETWEEN, Math.max(lowest, height)];
    }
    return found;
  }

  // explorer/scenes.js
  var thingsAmong = (rows) => rows.filter(([id]) => things.has(id)).length;
  var placed = (rows) => new Map(rows.map(([id, x, y]) => [id, { x, y }]));
  var NOTHING = {
    claims: /* @__PURE__ */ new Set(),
    places: /* @__PURE__ */ new Map(),
    headings: /* @__PURE__ */ new Map(),
    beside: false,
    spine: false,
    tells: false,
    partial: false,
    canGrow: false
  };
  var between = (places, ids) => new Set(ids.filter((id) => {
    const { drawn, subject, object } = claims.get(id);
    return drawn && places.has(subject) && places.has(object);
  }));
  var LARGEST = 250;
  var aspectOfPicture = () => Math.min(Math.max(at("picture").clientWidth / (at("picture").clientHeight || 1), 0.6), 2);
  var passingLines = (all) => all.map((id) => claims.get(id)).filter((claim) => claim.drawn && passes(claim)).map(({ subject, object }) => [subject, object]);
  function coreOf(lines, most) {
    const near2 = /* @__PURE__ */ new Map();
    for (const [one, other] of lines.flatMap(([a, b]) => [[a, b], [b, a]])) near2.set(one, [...near2.get(one) ?? [], other]);
    const chosen2 = /* @__PURE__ */ new Set();
    let joined = /* @__PURE__ */ new Set();
    for (const id of [...near2.keys()].sort((a, b) => near2.get(b).length - near2.get(a).length || (a < b ? -1 : 1))) {
      const others = near2.get(id).filter((other) => other !== id && chosen2.has(other));
      const grown = /* @__PURE__ */ new Set([...joined, ...others, ...others.length ? [id] : []]);
      if (grown.size > most) continue;
      chosen2.add(id);
      joined = grown;
    }
    return joined;
  }
  function filteredScene({ whole, claims: all }) {
    const lines = passingLines(all), ends = new Set(lines.flat()), canGrow = ends.size > graph.core.most;
    const kept = canGrow && !state.whole ? coreOf(lines, graph.core.size) : ends;
    const among2 = lines.filter((pair) => pair.every((id) => kept.has(id)));
    const places = kept.size > LARGEST ? placed(whole) : layOut(among2, aspectOfPicture());
    const count = [...ends].filter((id) => things.has(id)).length;
    const partial = canGrow && !state.whole;
    return { ...NOTHING, all: new Set(all), places, claims: between(places, all), canGrow, partial, count };
  }
  function viewScene({ core, whole, claims: all }) {
    if (whole && isFiltering()) return filteredScene({ whole, claims: all });
    const rows = state.whole || !core ? whole : core, scene2 = { ...NOTHING, all: new Set(all) };
    if (!rows) return { ...scene2, claims: new Set(all) };
    const places = placed(rows), partial = Boolean(core) && !state.whole;
    return { ...scene2, places, claims: between(places, all), canGrow: Boolean(core), partial, count: thingsAmong(whole) };
  }
  function inOneColumn(id, places) {
    const others = [...places].filter(([other]) => other !== id);
    others.sort(([, a], [, b]) => Math.sign(a.x) - Math.sign(b.x) || Math.abs(a.x) - Math.abs(b.x) || a.y - b.y);
    return new Map([[id, { x: 0, y: 0 }], ...others.map(([other], row) => [other, { x: 70, y: 60 + 50 * row }])]);
  }
  function nearScene(id) {
    const around = graph.around[id], one = state.whole && around?.whole || around;
    if (!one) return { ...NOTHING, all: /* @__PURE__ */ new Set() };
    const places = narrow.matches ? inOneColumn(id, placed(one.places)) : placed(one.places);
    const touching = graph.edges.filter(({ from, to }) => from === id && places.has(to) || to === id && places.has(from));
    return {
      ...NOTHING,
      places,
      claims: new Set(touching.flatMap((edge) => edge.claims)),
      beside: true,
      spine: narrow.matches,
      headings: new Map(one.headings.map(([node, claim, forth]) => [node, () => reading(claims.get(claim), forth)])),
      canGrow: Boolean(around.whole),
      partial: Boolean(around.whole) && !state.whole,
      count: around.whole && thingsAmong(around.whole.places)
    };
  }
  function storyScene(story) {
    const places = placed(story.scene), all = story.steps.flatMap((step) => step.claims);
    return { ...NOTHING, places, claims: between(places, all), all: new Set(all) };
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
    const onWay = new Set(found.flat().map(({ edge }) => edge).filter(Boolean));
    return { ...NOTHING, places, claims: new Set([...onWay].flatMap((edge) => edge.claims)), tells: true, found };
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
  var inScene = (id) => scene.places.has(id) || edges.has(id) && edges.get(id).claims.some((claim) => scene.claims.has(claim));
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
    const stroke2 = { stroke: `var(--${colour2})`, "stroke-width": 2, fill: "none" };
    const cross = crossed ? [{ ...stroke2, d: "M10 1l6 8M16 1l-6 8" }] : [];
    return drawing(26, 10, "line", { ...stroke2, d: "M0 5h26", "stroke-dasharray": dashed ? DASHES : "none" }, ...cross);
  }
  var lineOf = (claim) => line(claim.sign, { dashed: !claim.asserted, crossed: claim.negated });

  // explorer/story.js
  var storyOf = () => state.view === "story" && state.of ? stories.get(state.of) : null;
  var stepTold = () => storyOf()?.steps[state.step - 1] ?? null;
  var isOfStep = (edge) => Boolean(stepTold()) && edge.claims.some((id) => stepTold().claims.includes(id));
  var endsOfStep = () => (stepTold()?.claims ?? []).flatMap((id) => [claims.get(id).subject, claims.get(id).object]);

  // explorer/picture.js
  var look = new vis.DataSet();
  var lineLook = new vis.DataSet();
  var network = new vis.Network(at("picture"), { nodes: look, edges: lineLook }, graph.options);
  function sift() {
    const drawn = graph.edges.filter(({ from, to }) => scene.places.has(from) && scene.places.has(to));
    const isSeen = (claim) => scene.claims.has(claim.id) && passes(claim);
    const sifted = drawn.map((edge) => [edge.id, edge.claims.map((id) => claims.get(id)).filter(isSeen)]);
    state.seen.edges = new Map(sifted.filter(([, seen]) => seen.length));
    const joined = [...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]);
    const alone = isFiltering() ? [] : [...scene.places.keys()];
    state.seen.nodes = /* @__PURE__ */ new Set([...joined, ...alone]);
  }
  var faint = () => Math.min(0.9, 8 / Math.sqrt(state.seen.edges.size));
  var widthOf = (edge) => (touches(edge) && !(scene.beside && state.focus === state.of) ? 3 : 1.8) + (isInLoop(edge) ? 2.4 : 0);
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
  function lookOfEdge(id, seen, lit) {
    const { from, to, smooth } = edges.get(id), shade = colour(signOf(seen)), chosen2 = touches(edges.get(id));
    return {
      id,
      from,
      to,
      arrows: "to",
      smooth: smooth ? { enabled: true, ...smooth } : false,
      dashes: isDashed(seen) ? [7, 6] : false,
      width: widthOf(edges.get(id)),
      color: { color: shade, highlight: shade, hover: shade, opacity: chosen2 ? 1 : faint() / (lit ? 4 : 1) }
    };
  }
  function lookOfNode(id, lit) {
    const { shape, group } = nodes.get(id), size = sizeOf(id), kind = kinds.get(group), { fill: fill2, rim } = inks(kind);
    const shade = { background: colour(kind.ring === 1 ? "paper" : fill2), border: colour(kind.ring ? rim : "paper") };
    const borderWidth = [1.5, 4, 3][kind.ring];
    return {
      id,
      shape,
      size,
      ...scene.places.get(id),
      label: " ",
      opacity: lit && !lit.has(id) ? 0.18 : 1,
      borderWidth,
      borderWidthSelected: borderWidth,
      color: { ...shade, highlight: shade, hover: shade }
    };
  }
  var shownLooks = /* @__PURE__ */ new Map();
  function exchange(dataset, looks) {
    const wanted = new Map(looks.map((one) => [one.id, one]));
    dataset.remove(dataset.getIds().filter((id) => !wanted.has(id)));
    const fresh = looks.map((one) => [one, JSON.stringify(one)]).filter(([{ id }, text]) => dataset.get(id) === null || shownLooks.get(id) !== text);
    fresh.forEach(([{ id }, text]) => shownLooks.set(id, text));
    dataset.update(fresh.map(([one]) => one));
  }
  var enlarged = () => Math.max(1, 1 / Math.sqrt(network.getScale()));
  var sizeOf = (id) => scene.beside && id !== state.of ? Math.min(nodes.get(id).size, 8) : nodes.get(id).size;
  var reachOf = (id) => sizeOf(id) * enlarged() * network.getScale();
  var isKnown = false;
  function makeKnown(ctx) {
    for (const sign of Object.values(network.body.nodes)) sign.updateBoundingBox(ctx);
    for (const line2 of Object.values(network.body.edges)) Object.assign(line2.edgeType, { fromPoint: line2.from, toPoint: line2.to });
    isKnown = true;
    requestAnimationFrame(() => network.redraw());
  }
  network.on("beforeDrawing", (ctx) => {
    const by = enlarged();
    if (!isKnown) makeKnown(ctx);
    for (const sign of Object.values(network.body.nodes)) {
      const size = sizeOf(sign.id) * by;
      if (sign.options.size !== size) sign.needsRefresh();
      sign.options.size = size;
    }
    for (const line2 of Object.values(network.body.edges)) line2.options.width = widthOf(edges.get(line2.id)) * by;
  });
  var isFiltered = (id) => scene.places.has(id) && !state.seen.nodes.has(id);
  function drawnOnce(change) {
    network.renderer.allowRedraw = false;
    change();
    isKnown = false;
    network.renderer.allowRedraw = true;
    network.body.emitter.emit("_requestRedraw");
  }
  function draw() {
    sift();
    const lit = near();
    const lines = [...state.seen.edges].map(([id, seen]) => lookOfEdge(id, seen, lit));
    const drawnNodes = [...state.seen.nodes].map((id) => lookOfNode(id, lit));
    drawnOnce(() => {
      exchange(look, drawnNodes);
      exchange(lineLook, scene.spine ? [] : lines);
    });
    for (const note2 of document.querySelectorAll("#panel .filtered")) note2.hidden = !isFiltered(state.focus);
  }
  var isLarger = (a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1);
  var bySize = () => [...state.seen.nodes].map((id) => nodes.get(id)).sort(isLarger).map(({ id }) => id);

  // explorer/camera.js
  var animation = () => calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  var CLOSEST = 1.5;
  var READABLE = 0.5;
  var farthest = 0.05;
  function frame(ids, closest, animation2) {
    const xs = ids.map((id) => scene.places.get(id).x), ys = ids.map((id) => scene.places.get(id).y);
    const { clientWidth, clientHeight } = at("picture"), margin = scene.beside && !narrow.matches ? 470 : 130;
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const across = Math.max(clientWidth - margin, clientWidth / 3, 1), down = Math.max(clientHeight - 80, clientHeight / 3, 1);
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
    frameAll(false);
    if (!narrow.matches || network.getScale() >= READABLE) return;
    const { clientHeight, clientWidth } = at("picture");
    const beginning2 = { scale: 1, position: { x: clientWidth / 2 - 40, y: clientHeight / 2 - 40 } };
    network.moveTo(scene.beside ? beginning2 : { scale: READABLE, position: scene.places.get(bySize()[0]) });
  }
  function showBoth() {
    if (!narrow.matches || !(state.focus || stepTold())) return;
    const top = scrollY + at(isTimeline() ? "timeline" : state.table ? "table" : "picture").getBoundingClientRect().top;
    scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
  }
  function frameFocus() {
    const shown = [...near() ?? []].filter((id) => state.seen.nodes.has(id));
    if (shown.length && !scene.beside) frame(shown, edges.has(state.focus) ? 1.2 : 1, animation());
  }
  function frameStep() {
    const shown = [...near() ?? []].filter((id) => state.seen.nodes.has(id));
    if (shown.length) frame(shown, 1.1, animation());
    else frameAll(animation());
  }

  // explorer/lines.js
  var { wrap: WRAP, wide: WIDE, line: LINE2 } = graph.measures;
  function pointFromSpine({ from, to }, share) {
    const { x, y } = scene.places.get(from === state.of ? to : from);
    return network.canvasToDOM({ x: x * (from === state.of ? share : 1 - share), y });
  }
  function pointOn(edge, share) {
    if (scene.spine) return pointFromSpine(edge, share);
    const a = scene.places.get(edge.from), b = scene.places.get(edge.to);
    const aside = 2 * (edge.smooth?.roundness ?? 0) * share * (1 - share);
    const [x, y] = [a.x + (b.x - a.x) * share + (b.y - a.y) * aside, a.y + (b.y - a.y) * share - (b.x - a.x) * aside];
    return network.canvasToDOM({ x, y });
  }
  var SHARES = [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82, 0.18];
  var STEPS2 = Array.from({ length: 81 }, (_, step) => step / 80);
  function spineEnds() {
    const [top, ...rest] = [...scene.places.values()].map(({ y }) => network.canvasToDOM({ x: 0, y })).sort((a, b) => a.y - b.y);
    return rest.length ? [{ x: top.x, y: top.y + reachOf(state.of) + 1.5 * LINE2 }, rest.at(-1)] : [];
  }
  function stroke(ctx, shade, dashes, points) {
    Object.assign(ctx, { strokeStyle: shade, fillStyle: shade, lineWidth: 1.8 });
    ctx.setLineDash(dashes);
    ctx.beginPath();
    points.forEach(({ x, y }) => ctx.lineTo(x, y));
    ctx.stroke();
    ctx.setLineDash([]);
  }
  function drawSpine(ctx) {
    stroke(ctx, colour("rule"), [], spineEnds());
    for (const [id, seen] of state.seen.edges) {
      const edge = edges.get(id), isForth = edge.from === state.of, reach = reachOf(isForth ? edge.to : edge.from) + 2;
      const [start, tip] = [pointOn(edge, 0), pointOn(edge, 1)], back = isForth ? -8 : 8;
      (isForth ? tip : start).x -= reach;
      stroke(ctx, colour(signOf(seen)), isDashed(seen) ? [5, 4] : [], [start, tip]);
      ctx.beginPath();
      for (const [x, y] of [[0, 0], [back, -4], [back, 4]]) ctx.lineTo(tip.x + x, tip.y + y);
      ctx.fill();
    }
  }

  // explorer/timeline.js
  var ROW = 26;
  var AXIS = 34;
  var GAP = 12;
  var SIDE = 16;
  function inYears(iso, isEnd) {
    const [year, month, day] = iso.split("-").map(Number);
    return (Date.UTC(year, month - 1, day + (isEnd ? 1 : 0)) - Date.UTC(year, 0, 1)) / 315576e5 + year;
  }
  var beginning = ({ from, until }) => from ?? until;
  var datedClaims = () => sceneClaims().filter((claim) => passes(claim) && beginning(claim)).sort((a, b) => beginning(a) < beginning(b) ? -1 : beginning(a) > beginning(b) ? 1 : 0);
  function spanOf(rows) {
    const ends = rows.flatMap(({ from, until }) => [from && inYears(from), until && inYears(until, true)]).filter(Boolean);
    return [Math.floor(Math.min(...ends, 2020)), Math.ceil(Math.max(...ends, 2022))];
  }
  function columnsOf(width2) {
    const stacked = width2 < 640, bars = stacked ? SIDE : Math.round(width2 * 0.56);
    return { stacked, bars, texts: stacked ? width2 - 2 * SIDE : bars - GAP - SIDE, row: stacked ? 44 : ROW };
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
  function rowOf(claim, place, columns, scaled) {
    const top = AXIS + place * columns.row, middle = top + (columns.stacked ? 33 : columns.row / 2);
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
  function axisOf([first, last], scaled, height) {
    const every = scaled(first + 1) - scaled(first) < 40 ? 5 : 1;
    const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
    return years.filter((year) => year % every === 0).flatMap((year) => [
      inSvg("path", { d: `M${scaled(year)} ${AXIS - 6}V${height}`, stroke: colour("rule"), fill: "none" }),
      inSvg("text", { x: scaled(year) + 3, y: 18, fill: colour("soft"), "font-size": 11.5 }, String(year))
    ]);
  }
  function timelineDrawing(width2, rows = datedClaims()) {
    const span = spanOf(datedClaims()), columns = columnsOf(width2), height = AXIS + rows.length * columns.row + 8;
    const share = (year2) => (Math.min(Math.max(year2, span[0]), span[1]) - span[0]) / (span[1] - span[0]);
    const scaled = (year2) => columns.bars + 8 + share(year2) * (width2 - columns.bars - SIDE - 16);
    const x = scaled(REPORTED), year = scaled(REPORTED + 1) - x;
    const now = inSvg("rect", { x, y: AXIS - 6, width: year, height, fill: colour("wash") });
    return inSvg(
      "svg",
      { width: width2, height, viewBox: `0 0 ${width2} ${height}`, role: "group", "aria-label": word("timelinePicture") },
      now,
      ...axisOf(span, scaled, height),
      ...rows.map((claim, place) => rowOf(claim, place, columns, scaled))
    );
  }
  function drawTimeline() {
    const { scrollTop } = at("timeline");
    const nothing = () => el("p", { class: "note" }, word("nothingPasses"));
    const drawn = datedClaims().length ? timelineDrawing(at("timeline").clientWidth) : nothing();
    renew(at("timeline"), drawn);
    at("timeline").scrollTop = scrollTop;
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
  function rowsOf(claim) {
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
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyByHand(text);
    }
    announce(word("copied"));
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
        el("dl", { class: "rows" }, ...rowsOf(claim)),
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

  // explorer/search.js
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
    return { claim, own, phrases: [label, reads, readsBack].flatMap((text) => Object.values(text)).map(plain) };
  }
  var claimIndex = once(() => graph.claims.map(textsOf));
  function fitness(name, wanted) {
    const place = name.indexOf(wanted);
    if (place < 0) return wanted.split(/\s+/).every((part) => ` ${name}`.includes(` ${part}`)) ? 1 : 0;
    return name === wanted ? 4 : place === 0 ? 3 : name.includes(` ${wanted}`) ? 2 : 1;
  }
  var pairsOf = (text) => Array.from({ length: text.length + 1 }, (_, place) => ` ${text} `.slice(place, place + 2));
  function likeness(one, other) {
    const left = pairsOf(other), all = left.length + pairsOf(one).length;
    if ([...one].sort().join() === [...other].sort().join()) return one === other ? 1 : 0.9;
    const common = pairsOf(one).filter((pair) => {
      const place = left.indexOf(pair);
      return place >= 0 && left.splice(place, 1);
    });
    return 2 * common.length / all;
  }
  var ALIKE = 0.6;
  function findSimilar(wanted) {
    const parts = wanted.split(/\s+/), best = (part, name) => Math.max(...name.split(/\s+/).map((word2) => likeness(part, word2)));
    const share = (name) => parts.map((part) => best(part, name)).reduce((least, one) => Math.min(least, one), 1);
    const hits = index().map(({ thing: thing2, degree, names }) => {
      const [fit, name] = names.map((one) => [share(one.plain), one.text]).sort(([a], [b]) => b - a)[0];
      return { id: thing2.id, thing: thing2, degree, name, fit, longer: name.split(" ").length > parts.length };
    });
    const better = (a, b) => b.fit - a.fit || a.longer - b.longer || b.degree - a.degree;
    return hits.filter((hit) => hit.fit >= ALIKE).sort(better).slice(0, 5);
  }
  function findThings(wanted) {
    const hits = index().map(({ thing: thing2, degree, names }) => {
      const best = names.map((name) => ({ name: name.text, fit: fitness(name.plain, wanted) })).sort((a, b) => b.fit - a.fit)[0];
      return { id: thing2.id, thing: thing2, degree, ...best };
    });
    return hits.filter((hit) => hit.fit > 0).sort((a, b) => b.fit - a.fit || b.degree - a.degree).slice(0, 7);
  }
  function findClaims(wanted) {
    const parts = wanted.split(/\s+/), fits = (text) => parts.every((part) => ` ${text}`.includes(` ${part}`));
    const hits = claimIndex().map(({ claim, own, phrases }) => ({ id: claim.id, claim, fit: own.some(fits) ? 2 : phrases.some((text) => fitness(text, wanted) > 1) ? 1 : 0 }));
    return hits.filter((hit) => hit.fit > 0).sort((a, b) => b.fit - a.fit).slice(0, 7);
  }
  function makeFinder(input, list, find, choose2) {
    let picked = 0;
    let isGuess = false;
    function hitsOf() {
      const wanted = plain(input.value.trim()), hits = wanted ? find(wanted) : [];
      isGuess = wanted.length > 2 && !hits.length;
      return isGuess ? findSimilar(wanted) : hits;
    }
    function option({ id, thing: thing2, claim, name }, place) {
      const onmousedown = (event) => {
        event.preventDefault();
        take(id);
      };
      const more = claim || name === said(thing2.label) ? null : el("small", {}, ` ${name}`);
      const about = { role: "option", id: `${list.id}-${place}`, "aria-selected": String(place === picked), "data-id": id };
      return el(
        "li",
        { ...about, onmousedown },
        claim ? lineOf(claim) : glyph(thing2.kind, "glyph small"),
        el("span", {}, said((claim ?? thing2).label), more)
      );
    }
    function offer() {
      const hits = hitsOf(), asked = input.value.trim() !== "";
      picked = Math.min(picked, Math.max(hits.length - 1, 0));
      const options = hits.map(option), first = hits.findIndex((hit) => hit.claim);
      if (first >= 0) options.splice(first, 0, el("li", { class: "group", role: "presentation" }, word("claims")));
      if (isGuess && hits.length) options.unshift(el("li", { class: "group", role: "presentation" }, word("similar")));
      const unpickable = { role: "option", "aria-disabled": "true", "aria-selected": "false" };
      const nothing = el("li", { class: "note", ...unpickable }, word("nothingFound"));
      list.replaceChildren(...options.length ? options : asked ? [nothing] : []);
      list.hidden = !asked;
      input.setAttribute("aria-expanded", String(asked));
      if (hits.length) input.setAttribute("aria-activedescendant", `${list.id}-${picked}`);
      else input.removeAttribute("aria-activedescendant");
      at(`${list.id}-${picked}`)?.scrollIntoView({ block: "nearest" });
    }
    function take(id) {
      input.value = "";
      offer();
      choose2(id);
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
        const hit = hitsOf()[picked];
        if (hit) take(hit.id);
      },
      Escape: () => {
        input.value = "";
        offer();
        input.blur();
      }
    };
    input.addEventListener("input", () => {
      picked = 0;
      offer();
    });
    input.addEventListener("focus", offer);
    input.addEventListener("blur", () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
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
  function showFound(id) {
    visit(id, true);
    at("panel").focus({ preventScroll: true });
  }
  var findAll = (wanted) => [...findThings(wanted), ...findClaims(wanted)];
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
      between2.length ? el("ul", {}, ...lines) : null,
      el("p", {}, button("do", () => enter({ any: true }), word("tryAny")))
    ];
  }
  var bounds = () => [isFiltering() && "pathFiltered", state.without.size && "pathAround"].filter(Boolean);
  function howFar(ways2) {
    if (state.ends[0] === state.ends[1]) return word("pathSame");
    const how = bounds().map((key) => ` ${word(key)}`).join("");
    if (!ways2.length) return word(state.any ? "pathNone" : "chainNone", { how });
    if (!state.any) return word(ways2.length === 1 ? "chainFoundOne" : "chainFound", { n: ways2.length });
    const hops = ways2[0].length;
    return hops === 1 ? word("pathHop") : word(ways2.length === 1 ? "pathFoundOne" : "pathFound", { ways: ways2.length, hops });
  }
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
      placeholder: chosen2 ? labelOf(chosen2) : word("search")
    });
    const leave = () => enter({ ends: state.ends.map((end, one) => one === place ? null : end) });
    const clear = () => el("button", {
      type: "button",
      class: "close",
      "aria-label": `${word("clearEnd")}: ${labelOf(chosen2)}`,
      onclick: leave
    }, "×");
    makeFinder(input, list, findThings, (found) => enter({ ends: state.ends.map((end, one) => one === place ? found : end) }));
    return el(
      "p",
      { class: "end tool" },
      el("label", { for: id }, word(key)),
      el("span", { class: "finder" }, chosen2 ? glyph(kindOf(chosen2)) : null, input, chosen2 ? clear() : null, list)
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
    const isOff = !state.any && !found.length && state.ends[0] !== state.ends[1];
    return [
      ...form,
      el("p", { class: "found-ways", role: "status" }, howFar(found)),
      ...isOff ? besides() : [],
      ...found.slice(0, LISTED).map(wayTold),
      more > 0 ? el("p", { class: "note" }, word("pathMore", { n: more })) : null,
      found.length && !state.any ? el("p", { class: "note" }, word("stepSigns")) : null
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
  function partsOf2(id) {
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
    if (!graph.around[id]) return el("p", { class: "note" }, word("notDrawn"));
    const here = state.view === "near" && state.of === id;
    return el(
      "p",
      { class: "onwards" },
      here ? null : button("do", () => enter({ view: "near", of: id, focus: id }), word("around")),
      button("do", () => enter({ view: "path", ends: [id, null] }), word("pathFrom"))
    );
  }
  function thingPanel(thing2) {
    const { ends, says, mentions, count } = partsOf2(thing2.id);
    return [
      ...thingHeading(thing2, count),
      waysFrom(thing2.id),
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
  function readingKeys() {
    if (state.table) return ["readTable", "readSolid"];
    if (isTimeline()) return ["readBars", "readSolid", "readRows"];
    return ["readThings", "readLines", "readSolid", "readDenied", "readClick"];
  }
  function readingPanel() {
    const ways2 = waysOn().map(([name, where]) => button(null, () => enter(where), el("span", { class: "name" }, name), el("span", { "aria-hidden": "true" }, "→")));
    const glossary = graph.modalities.flatMap((one) => [el("dt", {}, el("span", { class: "badge" }, said(one.label))), el("dd", {}, said(one.definition))]);
    return [
      el("h2", { class: "tool" }, word("waysHeading")),
      el("ul", { class: "ways tool" }, ...ways2.map((way) => el("li", {}, way))),
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
  var PLAIN = { view: "overview", of: null, step: 0, whole: false, table: false, focus: null, claim: null };
  var listed = (set2) => [...set2].sort().join(" ");
  function addressed() {
    const filters = Object.fromEntries(Object.entries(state.only).map(([name, only]) => [name, listed(only)]));
    const isPath = state.view === "path";
    const all = {
      view: state.view === PLAIN.view && !state.focus ? "" : state.view,
      of: state.of,
      step: state.step || "",
      all: state.whole ? 1 : "",
      table: state.table ? 1 : "",
      is: state.claim ?? state.focus,
      from: isPath ? state.ends[0] : null,
      to: isPath ? state.ends[1] : null,
      without: listed(state.without),
      any: state.any ? 1 : "",
      readings: state.readings === "text" ? "" : state.readings,
      ...filters,
      years: state.years?.join("-"),
      dated: state.undated ? "" : 1
    };
    const told2 = Object.entries(all).filter(([, value]) => value), isClear = state.lang === (told2.length ? "en" : HOME);
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
  var spoken = (asked) => ["en", "es"].includes(asked.get("lang")) ? asked.get("lang") : location.hash.length > 1 ? "en" : HOME;
  function readAddress() {
    let text = location.hash.slice(1);
    try {
      if (!text.includes("=")) text = `is=${encodeURIComponent(known(decodeURIComponent(text)) ?? "")}`;
    } catch {
      text = "";
    }
    const asked = new URLSearchParams(text), isOn = (name) => asked.get(name) === "1";
    const sources = new Map([[AUTHORS], ...things]);
    const readers = {
      kinds,
      modalities: byId(graph.modalities),
      relations,
      sections,
      sources,
      addressees: things,
      units: byId(graph.units)
    };
    for (const name of Object.keys(state.only)) state.only[name] = among(present(asked.get(name)), readers[name]);
    Object.assign(state, PLAIN, { ends: [null, null], without: among(present(asked.get("without")), things) }, readView(asked), {
      readings: ["none", "all"].find((one) => one === asked.get("readings")) ?? "text",
      whole: isOn("all"),
      table: isOn("table"),
      any: isOn("any"),
      undated: !isOn("dated"),
      years: readYears(asked.get("years"))
    });
    history.replaceState({ own: true }, "");
    return { lang: spoken(asked), id: known(asked.get("is")) };
  }

  // explorer/table.js
  var tallies = /* @__PURE__ */ new Map();
  var sourceOf = (claim) => told(claim, "source");
  var figureOf = (claim) => claim.figure ? said(claim.figure) : told(claim, "amount");
  var THING_COLUMNS = [
    { key: "colName", text: (id) => labelOf(id), link: (id) => id },
    { key: "colKind", text: (id) => said(kinds.get(kindOf(id)).label) },
    { key: "colClaims", text: (id) => String(tallies.get(id) ?? 0), number: true }
  ];
  var CLAIM_COLUMNS = [
    { key: "colSubject", text: (claim) => labelOf(claim.subject), link: (claim) => claim.subject },
    { key: "colRelation", text: (claim) => reading(claim, true) },
    {
      key: "colObject",
      text: (claim) => claim.figure ? said(claim.figure) : labelOf(claim.object),
      link: (claim) => claim.figure ? null : claim.object
    },
    { key: "colSays", text: (claim) => said(claim.label), link: (claim) => claim.id },
    { key: "colModality", text: (claim) => told(claim, "modality") },
    { key: "colSource", text: sourceOf },
    {
      key: "colWhen",
      text: (claim) => told(claim, "when"),
      rank: (claim) => told(claim, "when") && (periodOf(claim)?.find(Boolean) ?? "0")
    },
    { key: "colFigure", text: figureOf },
    { key: "colQuote", text: (claim) => claim.quoted ?? "", lang: "en" },
    { key: "colQuotedFrom", text: (claim) => claim.quoted ? claim.cited : "" },
    { key: "colSentences", text: (claim) => claim.sentences.join(" ") }
  ];
  var tableClaims = () => sceneClaims().filter(passes);
  function tableThings() {
    const ends = tableClaims().flatMap((claim) => [.../* @__PURE__ */ new Set([claim.subject, claim.object])]).filter((id) => things.has(id));
    tallies = ends.reduce((sums, id) => sums.set(id, (sums.get(id) ?? 0) + 1), /* @__PURE__ */ new Map());
    const alone = isFiltering() || scene.partial ? [] : [...scene.places.keys()].filter((id) => things.has(id));
    return [.../* @__PURE__ */ new Set([...ends, ...alone])];
  }
  var order = { things: [0, 1], claims: [10, 1] };
  function sorted(rows, columns, [place, way]) {
    const { text, number, rank = text } = columns[place], keyed = rows.map((row) => [rank(row), row]);
    keyed.sort(([a], [b]) => (a === "") - (b === "") || way * (number ? Number(a) - Number(b) : byName(a, b)));
    return keyed.map(([, row]) => row);
  }
  function headOf(name, columns) {
    const [place, way] = order[name];
    return columns.map(({ key }, column) => {
      const state2 = column === place ? way > 0 ? "ascending" : "descending" : "none";
      const turn = () => {
        order[name] = [column, column === order[name][0] ? -order[name][1] : 1];
        drawTable();
      };
      const sign = { ascending: " ↑", descending: " ↓", none: "" }[state2];
      return el(
        "th",
        { scope: "col", "aria-sort": state2 },
        el("button", { type: "button", id: `${name}-${column}`, onclick: turn }, word(key) + sign)
      );
    });
  }
  function cellOf({ text, link, number, lang }, row, place) {
    const target = link?.(row), content = target ? go(target, text(row), "go plain") : text(row);
    const [tag, scope] = place === 0 ? ["th", "row"] : ["td", null];
    return el(tag, { scope, class: number ? "number" : null, lang: lang ?? null }, content);
  }
  function tableOf(name, caption, columns, rows) {
    const cellsOf = (row) => columns.map((column, place) => cellOf(column, row, place));
    const body = sorted(rows, columns, order[name]).map((row) => el("tr", {}, ...cellsOf(row)));
    return el(
      "table",
      { id: `table-${name}` },
      el("caption", {}, `${word(caption)} (${rows.length})`),
      el("thead", {}, el("tr", {}, ...headOf(name, columns))),
      el("tbody", {}, ...body)
    );
  }
  function drawTable() {
    renew(
      at("table"),
      tableOf("claims", "claimsTable", CLAIM_COLUMNS, tableClaims()),
      tableOf("things", "thingsTable", THING_COLUMNS, tableThings())
    );
  }
  var guarded = (text) => /^[=+\-@\t\r\0]/.test(text) && !/^-?\d+([.,]\d+)*$/.test(text) ? `'${text}` : text;
  var quotedCell = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  function csvOf(columns, rows) {
    const lines = [columns.map(({ key }) => word(key)), ...rows.map((row) => columns.map(({ text }) => guarded(text(row))))];
    return lines.map((cells) => `${cells.map(quotedCell).join(",")}\r
`).join("");
  }

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
  var membersOf = (family) => graph.relations.filter((one) => one.family === family.id && used.relations.has(one.id)).map(({ id }) => id);
  var isWhole = (family) => membersOf(family).length > 1 && membersOf(family).every((id) => state.only.relations.has(id));
  function chosenOf(filter) {
    const left = new Set(state.only[filter]), whole = filter === "relations" ? graph.families.filter(isWhole) : [];
    const families = whole.map((family) => [`${said(family.label)} ${word("wholeFamily")}`, membersOf(family)]);
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
  var extentKey = () => {
    if (isFiltering()) return scene.partial ? "countedPartFiltered" : "countedFiltered";
    return scene.partial ? "countedPart" : "counted";
  };
  function tellExtent() {
    const passing = sceneClaims().filter(passes), dated = isTimeline() ? datedClaims().length : 0;
    const thingsInSight = [...state.seen.nodes].filter((id) => things.has(id)).length;
    const values = { things: thingsInSight, claims: passing.length, all: scene.count };
    at("extent").textContent = isTimeline() ? word("countedDated", { claims: dated }) : word(extentKey(), values);
    at("clear-filters").hidden = !isFiltering();
    const isEmpty = !passing.length && !isTimeline() && (scene.places.size > 0 || isFiltering() && scene.all);
    at("nothing").textContent = isEmpty ? word("nothingPasses") : "";
    at("whole").hidden = !scene.canGrow;
    at("whole").textContent = word(state.whole ? "showCore" : "showWhole", { all: scene.count });
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
    at("picture").hidden = state.table || isTimeline();
    at("timeline").hidden = state.table || !isTimeline();
    at("table").hidden = !state.table;
    document.querySelector(".zoom").hidden = state.table || isTimeline();
    for (const id of ["legend", "save-svg", "save-png"]) at(id).hidden = state.table;
    at("as-picture").setAttribute("aria-pressed", String(!state.table));
    at("as-table").setAttribute("aria-pressed", String(state.table));
    at("view-name").textContent = viewTitle();
    at("seen").textContent = viewTold();
  }
  function drawAll() {
    draw();
    tellExtent();
    arrange();
    offerChips();
    offerSigns();
    if (state.table) drawTable();
    else if (isTimeline()) drawTimeline();
  }
  function set() {
    setScene();
    offerViews();
    drawAll();
    if (!state.table && !isTimeline()) frameScene();
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
  function relationBoxes(family, counts) {
    const ids = membersOf(family).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    if (ids.length === 0) return [];
    const whole = box("relations", family.id, ids, `${said(family.label)} ${word("wholeFamily")}`, null, "family", counts);
    return [whole, ...ids.map((id) => box("relations", id, [id], said(relations.get(id).label), null, "member", counts))];
  }
  function valuesOf(filter, counts) {
    if (records[filter] && filter !== "units") return records[filter].map(({ id }) => id).filter((id) => used[filter].has(id));
    const isLess = (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byName(nameOf(a), nameOf(b));
    return [...used[filter]].sort(isLess);
  }
  function choice(filter) {
    const counts = countOf(filter), sign = (id) => filter === "kinds" ? glyph(id) : null;
    const items = filter === "relations" ? graph.families.flatMap((family) => relationBoxes(family, counts)) : valuesOf(filter, counts).map((id) => box(filter, id, [id], nameOf(id), sign(id), "", counts));
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
    setScene();
    drawAll();
    if (!state.table && !isTimeline()) frameAll(false);
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

  // explorer/labels.js
  var TIGHT = 4;
  var LEADING = 40;
  var meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  var holds = (box2, { x, y }) => box2.left - 2 < x && x < box2.right + 2 && box2.top - 2 < y && y < box2.bottom + 2;
  var inSight = ({ clientWidth, clientHeight }, box2) => box2.left >= 0 && box2.top >= 0 && box2.right <= clientWidth && box2.bottom <= clientHeight;
  function boxAt(ctx, lines, { x, y }, margin) {
    const width2 = Math.max(...lines.map((text) => ctx.measureText(text).width)), height = lines.length * LINE2;
    return { x, y, left: x - width2 / 2 - margin, right: x + width2 / 2 + margin, top: y - 2, bottom: y + height + 2 };
  }
  var alignmentOf = ({ side, x, left, right }) => side > 0 ? ["left", left + 4] : side < 0 ? ["right", right - 4] : ["center", x];
  function write(ctx, lines, box2) {
    const [align, x] = alignmentOf(box2), { font, fillStyle } = ctx;
    ctx.textAlign = align;
    lines.forEach((text, row) => {
      const isHeading = box2.heading && row === 0;
      ctx.font = isHeading ? font.replace(/^(normal |bold |\d00 )?/, "italic ") : font;
      ctx.fillStyle = isHeading ? colour("soft") : fillStyle;
      for (const way of ["strokeText", "fillText"]) ctx[way](text, x, box2.y + row * LINE2 + LINE2 / 2);
    });
    Object.assign(ctx, { font, fillStyle, textAlign: "center" });
  }
  function placesAround(x, y, reach, width2, height) {
    const [left, right, above] = [x - reach - width2 / 2, x + reach + width2 / 2, y - reach - height];
    return [
      { x, y: y + reach },
      { x, y: above },
      { x: right, y: y - height / 2 },
      { x: left, y: y - height / 2 },
      { x: right, y: y - LINE2 / 4 },
      { x: left, y: y - LINE2 / 4 },
      { x: right, y: y + LINE2 / 4 - height },
      { x: left, y: y + LINE2 / 4 - height },
      ...[3, -3, 2, -2].flatMap((part) => [y + reach, above].map((top) => ({ x: x + width2 / part, y: top })))
    ];
  }
  function boxesOf(ctx, id) {
    const { x: across, y: down } = scene.places.get(id), { x, y } = network.canvasToDOM({ x: across, y: down });
    const outwards = scene.beside && across !== 0, name = wrapped(labelOf(id), outwards ? WIDE : WRAP);
    const heading = scene.headings.get(id)?.(), lines = heading ? [heading, ...name] : name;
    const { left, right, top, bottom } = boxAt(ctx, lines, { x: 0, y: 0 }, 0);
    const [width2, height, reach] = [right - left, bottom - top - 4, reachOf(id) + 3];
    const aside = { x: x + Math.sign(across) * (reach + width2 / 2 + 3), y: y - height / 2 - (heading ? LINE2 / 2 : 0) };
    const places = outwards ? [aside] : placesAround(x, y, reach, width2, height);
    const side = outwards ? Math.sign(across) : 0;
    const boxes = places.map((place) => ({ ...boxAt(ctx, lines, place, 4), node: id, lines, heading, side }));
    return outwards ? boxes.map((box2) => ({ ...box2, top: box2.top + TIGHT, bottom: box2.bottom - TIGHT })) : boxes;
  }
  var isUrgent = (id) => id === state.focus || id === state.hover;
  var fontOf = (id, leading, family) => `${isUrgent(id) || leading.has(id) ? 650 : 400} 12px ${family}`;
  var isFree = (ctx, box2, others) => inSight(ctx.canvas, box2) && !others.some((other) => meet(box2, other));
  function madeRoom(ctx, boxes, taken, choices) {
    for (const box2 of boxes.filter((one) => inSight(ctx.canvas, one))) {
      const [before, ...more] = taken.filter((other) => meet(box2, other));
      if (more.length || !choices.has(before.node)) continue;
      const rest = [...taken.filter((other) => other !== before), box2];
      const after = choices.get(before.node).find((other) => isFree(ctx, other, rest));
      if (after) return { box: box2, before, after };
    }
    return null;
  }
  function placeLabel(ctx, id, taken, choices) {
    const boxes = boxesOf(ctx, id), free = (others) => boxes.find((box3) => isFree(ctx, box3, others));
    const found = free(taken) ?? free(taken.filter((one) => !one.lesser));
    const room = found || isUrgent(id) ? null : madeRoom(ctx, boxes, taken, choices);
    const box2 = found ?? room?.box ?? (isUrgent(id) ? boxes[0] : null);
    if (!box2) return;
    if (room) taken[taken.indexOf(room.before)] = room.after;
    taken.push(box2);
    choices.set(id, boxes);
  }
  function toName(lit) {
    const urgent = [state.hover, state.focus].filter((id) => state.seen.nodes.has(id));
    const others = bySize().filter((id) => !lit || lit.has(id));
    const most = lit ? others.length : Math.max(LEADING, others.length * network.getScale() ** 2);
    return /* @__PURE__ */ new Set([...urgent, ...others.slice(0, most)]);
  }
  function labelNodes(ctx, taken, family, named2) {
    ctx.fillStyle = colour("ink");
    const leading = new Set(scene.beside ? [state.of] : bySize().slice(0, LEADING / 4)), choices = /* @__PURE__ */ new Map();
    for (const id of named2) {
      ctx.font = fontOf(id, leading, family);
      placeLabel(ctx, id, taken, choices);
    }
    for (const box2 of taken.filter(({ node }) => node)) {
      ctx.font = fontOf(box2.node, leading, family);
      write(ctx, box2.lines, box2);
    }
  }
  function buttonsBox() {
    const { left, top } = at("picture").getBoundingClientRect(), box2 = document.querySelector(".zoom").getBoundingClientRect();
    return { left: box2.left - left, right: box2.right - left, top: box2.top - top, bottom: box2.bottom - top };
  }
  var glyphBoxes = (lit, named2) => [...state.seen.nodes].filter((id) => !lit || lit.has(id)).map((id) => {
    const reach = reachOf(id) * 0.8, { x, y } = network.canvasToDOM(scene.places.get(id));
    return { lesser: !named2.has(id), left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });
  function textOnLine(id) {
    const seen = state.seen.edges.get(id), first = foremost(seen), more = seen.length > 1 ? ` +${seen.length - 1}` : "";
    return [reading(first, true) + hedge(first), told(first, "amount")].filter(Boolean).join(" · ") + more;
  }
  var linesToName = () => scene.tells && !near() ? [...state.seen.edges.keys()].map((id) => edges.get(id)) : touched();
  function labelEdges(ctx, taken, family) {
    const lines = linesToName().map((edge) => ({ edge, points: STEPS2.map((share) => pointOn(edge, share)) }));
    ctx.font = `italic 400 11px ${family}`;
    for (const { edge } of lines) {
      const text = [textOnLine(edge.id)];
      const foreign = lines.filter((other) => other.edge !== edge).flatMap((other) => other.points);
      const boxes = SHARES.map((share) => pointOn(edge, share)).map(({ x, y }) => ({ ...boxAt(ctx, text, { x, y: y - LINE2 / 2 }, 3), edge: edge.id, lines: text }));
      const free = boxes.find((box3) => isFree(ctx, box3, taken) && !foreign.some((point) => holds(box3, point)));
      const box2 = free ?? (edge.id === state.focus ? boxes[0] : null);
      if (!box2) continue;
      taken.push(box2);
      ctx.fillStyle = colour("paper");
      ctx.fillRect(box2.left, box2.top, box2.right - box2.left, box2.bottom - box2.top);
      ctx.fillStyle = colour("soft");
      ctx.fillText(text[0], box2.x, box2.y + LINE2 / 2);
    }
  }
  function bestPlaces(ctx, named2, family) {
    ctx.font = `400 12px ${family}`;
    return [...named2].map((id) => boxesOf(ctx, id)[0]);
  }
  function crossDenials(ctx, taken, lit, wanted = []) {
    const reach = 4.5 / enlarged();
    const around = ({ x, y }) => ({ x, y, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
    const denials = [...state.seen.edges].filter(([id, seen]) => seen.every((claim) => claim.negated) && !taken.some((box2) => box2.edge === id));
    for (const edge of denials.map(([id]) => edges.get(id))) {
      const boxes = SHARES.map((share) => around(pointOn(edge, share)));
      const free = boxes.filter((one) => !taken.some((other) => meet(one, other)));
      const box2 = free.find((one) => !wanted.some((other) => meet(one, other))) ?? free[0] ?? boxes[0], { x, y } = box2;
      taken.push({ ...box2, cross: edge.id });
      const globalAlpha = lit && !touches(edge) ? 0.25 : 1;
      Object.assign(ctx, { strokeStyle: colour("Neutral"), lineWidth: 2 / enlarged(), globalAlpha });
      ctx.beginPath();
      for (const side of [-1, 1]) {
        ctx.moveTo(x - reach, y - reach * side);
        ctx.lineTo(x + reach, y + reach * side);
      }
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }
  network.on("afterDrawing", (ctx) => {
    const ratio = ctx.canvas.width / ctx.canvas.clientWidth, { fontFamily: family } = getComputedStyle(document.body);
    const lit = near(), named2 = toName(lit), taken = [buttonsBox(), ...glyphBoxes(lit, named2)];
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (scene.spine) drawSpine(ctx);
    if (!lit || scene.spine) crossDenials(ctx, taken, lit, scene.beside ? [] : bestPlaces(ctx, named2, family));
    Object.assign(ctx, { textAlign: "center", textBaseline: "middle", lineJoin: "round", lineWidth: 4 });
    ctx.strokeStyle = colour("paper");
    const isLine = edges.has(state.focus);
    if (isLine) labelEdges(ctx, taken, family);
    labelNodes(ctx, taken, family, named2);
    if (!isLine && !scene.beside) labelEdges(ctx, taken, family);
    if (lit && !scene.spine) crossDenials(ctx, taken, lit);
    ctx.restore();
    state.labels = taken.filter((box2) => box2.node || box2.edge || box2.cross);
  });

  // explorer/saving.js
  var MARGIN2 = 24;
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
    const edge = edges.get(id), points = STEPS2.map((share) => pointOn(edge, share)), tip = points.at(-1);
    const reach = reachOf(edge.to) + 2, kept = points.filter((point) => Math.hypot(point.x - tip.x, point.y - tip.y) > reach);
    const end = kept.at(-1) ?? tip, before = kept.at(-2) ?? points[0];
    const turn = Math.atan2(end.y - before.y, end.x - before.x) * 180 / Math.PI;
    const shade = colour(signOf(seen)), opacity = lit && !touches(edge) ? 0.2 : Math.max(faint(), 0.55);
    const d = `M${kept.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
    return inSvg(
      "g",
      { stroke: shade, fill: "none", opacity },
      inSvg("path", { d, "stroke-width": widthOf(edge) * 0.8, "stroke-dasharray": isDashed(seen) ? DASHES : "none" }),
      inSvg("path", { d: "M0 0l-9-4v8z", fill: shade, transform: `translate(${end.x} ${end.y}) rotate(${turn})` })
    );
  }
  function crossAt({ left, right, top, bottom }) {
    const d = `M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`;
    return inSvg("path", { d, stroke: colour("Neutral"), "stroke-width": 2, fill: "none" });
  }
  var ANCHORS = { left: "start", right: "end", center: "middle" };
  function textAt(box2) {
    const [align, x] = alignmentOf(box2), isOnLine = Boolean(box2.edge);
    const lines = box2.lines.map((text, row) => {
      const isAside = isOnLine || box2.heading && row === 0;
      return inSvg("text", {
        x,
        y: box2.y + row * LINE2 + LINE2 * 0.75,
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
  function pictureDrawing() {
    const lit = near(), { clientWidth: width2, clientHeight: height } = at("picture");
    const signs = [...state.seen.nodes].map((id) => {
      const sign = outlineAt(id, network.canvasToDOM(scene.places.get(id)));
      if (lit && !lit.has(id)) sign.setAttribute("opacity", "0.2");
      return sign;
    });
    const lines = [...state.seen.edges].map(([id, seen]) => lineAt(id, seen, lit));
    const [top, foot] = scene.spine ? spineEnds() : [];
    const spine = () => inSvg("path", { d: `M${top.x} ${top.y}L${foot.x} ${foot.y}`, stroke: colour("rule"), "stroke-width": 1.8 });
    if (foot) lines.unshift(spine());
    return inSvg(
      "svg",
      { width: width2, height, viewBox: `0 0 ${width2} ${height}` },
      ...lines,
      ...signs,
      ...state.labels.map((box2) => box2.lines ? textAt(box2) : crossAt(box2))
    );
  }
  var plainText = (text, x, y, attributes = {}) => inSvg("text", { x, y, fill: colour("ink"), "font-size": 12, ...attributes }, text);
  var softLines = (text, across, top, size) => wrapped(text, Math.floor(across / (size * 0.55))).map((part, row) => plainText(part, MARGIN2, top + row * (size + 4), { "font-size": size, fill: colour("soft") }));
  function legendEntries() {
    const lines = [...at("lines").children].map((item) => [item.querySelector("svg").cloneNode(true), item.textContent, 26, 10]);
    return [...lines, ...kindsInSight().map((kind) => [glyph(kind.id), said(kind.label), 14, 14])];
  }
  function legend(across, top) {
    let [x, y] = [MARGIN2, top];
    const drawn = legendEntries().flatMap(([sign, name, width2, height]) => {
      const room = width2 + 22 + name.length * 6.4;
      if (x > MARGIN2 && x + room > MARGIN2 + across) [x, y] = [MARGIN2, y + 20];
      fill(sign, { x, y: y - 4 - height / 2, width: width2, height }, []);
      x += room;
      return [sign, plainText(name, x - room + width2 + 6, y, { "font-size": 11, fill: colour("soft") })];
    });
    return [drawn, y];
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
    fill(inner, { x: (across - Number(inner.getAttribute("width"))) / 2 + MARGIN2, y: head }, []);
    const [signs, end] = legend(across, head + down + 24);
    const source = softLines(word("sourceLine", { report: graph.report.cited }), across, end + 26, 11);
    const width2 = across + 2 * MARGIN2, height = end + 26 + source.length * 15 + 10;
    const family = getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
    const xmlns = "http://www.w3.org/2000/svg", viewBox = `0 0 ${width2} ${height}`;
    const attributes = { xmlns, width: width2, height, viewBox, "font-family": family };
    return fixColours(inSvg(
      "svg",
      attributes,
      inSvg("title", {}, title),
      inSvg("rect", { width: "100%", height: "100%", fill: colour("paper") }),
      plainText(title, MARGIN2, 30, { "font-size": 18, "font-weight": 650 }),
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
    const image = new Image(), canvas = el("canvas"), drawn = sheet();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawn))}`;
    await image.decode();
    Object.assign(canvas, { width: 2 * drawn.getAttribute("width"), height: 2 * drawn.getAttribute("height") });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, fileName("png")), "image/png");
  }
  var saveCsv = (text, name) => saveText(`\uFEFF${text}`, "text/csv", name);
  var saveTable = (name, columns, rows) => saveCsv(csvOf(columns, sorted(rows, columns, order[name])), fileName(`${name}.csv`));
  var saveThings = () => saveTable("things", THING_COLUMNS, tableThings());
  var saveClaims = () => saveTable("claims", CLAIM_COLUMNS, tableClaims());

  // explorer/printing.js
  var themeOnScreen = null;
  var ROWS_ON_PAPER = 34;
  function onPaper() {
    if (scene.spine) return [tableOf("claims", "claimsTable", CLAIM_COLUMNS, tableClaims())];
    if (!isTimeline()) return [pictureDrawing()];
    const rows = datedClaims(), pages = Math.ceil(rows.length / ROWS_ON_PAPER);
    const rowsOf2 = (page) => rows.slice(page * ROWS_ON_PAPER, (page + 1) * ROWS_ON_PAPER);
    return Array.from({ length: pages }, (_, page) => timelineDrawing(1e3, rowsOf2(page)));
  }
  addEventListener("beforeprint", () => {
    themeOnScreen = document.documentElement.dataset.theme;
    paint("light");
    drawAll();
    network.redraw();
    if (!state.table) at("printed").replaceChildren(...onPaper());
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
    const isElsewhere = ["view", "of", "ends", "whole", "without", "any", "readings"].some((key) => key in change);
    if (isElsewhere && !("whole" in change)) state.whole = false;
    if (change.view) Object.assign(state, { without: /* @__PURE__ */ new Set(), any: false });
    Object.assign(state, "whole" in change ? {} : { focus: null, claim: null }, change);
    state.ends.forEach((end) => state.without.delete(end));
    if (change.view) Object.assign(state, { of: change.of ?? null, step: change.step ?? 0 });
    if (isElsewhere) set();
    else drawAll();
    tell();
    if (stepTold()) frameStep();
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
    return graph.around[near2] ? { view: "near", of: near2 } : null;
  }
  function moveTo(home) {
    Object.assign(state, { whole: false, step: 0, without: /* @__PURE__ */ new Set(), any: false }, home);
    set();
    if (!inScene(state.focus)) {
      state.whole = true;
      set();
    }
  }
  function visit2(id, moving) {
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
  function arrive(id) {
    choose(id);
    const isAlone = id && location.hash && !location.hash.includes("view="), home = isAlone ? homeOf(state.focus) : null;
    if (home) Object.assign(state, home);
    set();
    if (state.focus && !inScene(state.focus) && scene.canGrow) {
      state.whole = true;
      set();
    }
    tell();
    settle();
  }
  function settle() {
    if (state.table || isTimeline()) return;
    frameScene();
    if (stepTold()) frameStep();
    else if (state.focus && inScene(state.focus)) frameFocus();
  }
  function restore(lang = null) {
    const asked = readAddress();
    speak(lang ?? asked.lang);
    arrive(asked.id);
    if (lang) note();
  }
  function showTable(table) {
    state.table = table;
    drawAll();
    settle();
    note(true);
  }

  // explorer/explorer.js
  var lineOfColumn = ({ x, y }) => [...scene.spine ? state.seen.edges.keys() : []].find((id) => {
    const [start, end] = [0, 1].map((share) => pointOn(edges.get(id), share));
    return Math.abs(start.y - y) < LINE2 && Math.min(start.x, end.x) < x && x < Math.max(start.x, end.x);
  });
  var edgeOfFigure = (id) => graph.edges.find((edge) => edge.to === id).id;
  function pick({ nodes: [node], edges: [edge], pointer }) {
    const open = state.view === "path" ? state.ends.indexOf(null) : -1;
    if (open >= 0 && things.has(node)) {
      if (!state.ends.includes(node)) enter2({ ends: state.ends.map((end, place) => place === open ? node : end) });
    } else visit2(figures.has(node) ? edgeOfFigure(node) : node ?? edge ?? lineOfColumn(pointer.DOM) ?? null, false);
  }
  network.on("click", pick);
  network.on("dragEnd", keepInSight);
  at("picture").addEventListener("keydown", moveByKey);
  network.on("doubleClick", ({ nodes: [node] }) => {
    if (graph.around[node]) enter2({ view: "near", of: node, focus: node });
  });
  for (const [event, cursor] of [["hoverNode", "pointer"], ["hoverEdge", "pointer"], ["blurNode", ""], ["blurEdge", ""]]) {
    network.on(event, ({ node }) => {
      state.hover = cursor && node ? node : null;
      at("picture").style.cursor = cursor;
      network.redraw();
    });
  }
  network.on("zoom", () => {
    const scale = network.getScale();
    if (scale !== bounded(scale)) network.moveTo({ scale: bounded(scale) });
  });
  var ACTIONS = {
    "zoom-in": () => zoom(1.4),
    "zoom-out": () => zoom(1 / 1.4),
    fit: () => frameAll(animation()),
    "clear-all": clearFilters,
    whole: () => enter2({ whole: !state.whole }),
    "as-picture": () => showTable(false),
    "as-table": () => showTable(true),
    "save-svg": saveSvg,
    "save-png": savePng,
    "save-things": saveThings,
    "save-claims": saveClaims,
    print: () => window.print(),
    "copy-link": () => copy(location.href),
    skip: (event) => {
      event.preventDefault();
      at("panel").focus();
    },
    "clear-filters": clearFilters,
    theme: () => {
      paint(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
      drawAll();
    }
  };
  for (const [id, act] of Object.entries(ACTIONS)) at(id).addEventListener("click", act);
  for (const button2 of document.querySelectorAll("[data-lang]")) {
    button2.addEventListener("click", () => {
      speak(button2.dataset.lang);
      offerViews();
      drawAll();
      network.redraw();
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
    settle();
  }).observe(document.querySelector("main"));
  narrow.addEventListener("change", () => {
    if (!themeOnScreen) {
      set();
      settle();
    }
  });
  dark.addEventListener("change", ({ matches }) => {
    if (!themeOnScreen) {
      paint(matches ? "dark" : "light");
      drawAll();
    }
  });
  at("filters").open = false;
  at("filters").addEventListener("toggle", () => {
    if (at("filters").open) offerFilters();
  });
  paint(dark.matches ? "dark" : "light");
  connect({ visit: visit2, enter: enter2, refresh: refresh2 });
  restore();
  var ruleOf = (data, counted) => [
    hopsOf(data.claims, byId(data.relations)),
    byId(data.things),
    crossingsOf(data.readings, counted, byId(data.things))
  ];
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
    way: (id) => STEPS2.map((share) => pointOn(edges.get(id), share)),
    between: (one, other) => [`${one} ${other}`, `${other} ${one}`].filter((id) => state.seen.edges.has(id)),
    chains: (from, to) => chainsFound([from, to]).map((chain) => chain.map((hop) => [hop.from, hop.starts, hop.to, hop.becomes])),
    leadsOn: (counted, data = graph) => leadsOn(...ruleOf(data, counted)),
    chainsIn: (data, from, to) => chainsBetween(from, to, ...ruleOf(data, "text"), 4),
    reach: (id) => reachOf(id),
    crosses: () => state.labels.filter((box2) => box2.cross).length
  });
})();
