// Chains: what becomes of one thing when there is more or less of another, claim by claim. Which hops a claim gives comes from
// the ontology (queries/derive/hops.rq); which follow one another is the same rule here as in queries/derive/chains.rq and
// readings.rq.

const TURNED = { more: "less", less: "more", unsaid: "unsaid", met: "met" };
const KINDS = ["paragraph", "section", "joined"];

/** A thing with its opposites, and theirs, each with what a course of the thing is of them. */
function alike(things, id, course) {
  const opposites = things.get(id)?.opposites ?? [];
  const again = new Set(opposites.flatMap((other) => things.get(other)?.opposites ?? []).filter((other) => other !== id));
  const turned = opposites.map((other) => [other, TURNED[course]]);
  return [[id, course], ...turned, ...[...again].map((other) => [other, course])];
}

/** The hops of claims, those that are read alike as one; a need leads from what is needed to what needs it. */
export function hopsOf(claims, relations) {
  const found = new Map();
  for (const claim of claims) {
    const isNeed = relations.get(claim.relation).carries === "Need";
    const [from, to] = isNeed ? [claim.object, claim.subject] : [claim.subject, claim.object];
    for (const [starts, becomes, told] of claim.hops ?? []) {
      const on = claim.named.condition ?? [], key = JSON.stringify([from, starts, to, becomes, told, isNeed, on]);
      if (!found.has(key)) found.set(key, { from, starts, to, becomes, told, isNeed, on, claims: [] });
      found.get(key).claims.push(claim);
    }
  }
  return [...found.values()];
}

/** The crossings over readings, of the text or all: from one state to another, either of which may be of an opposite. */
export function crossingsOf(readings, counted, things) {
  const turned = ([id, course]) => (things.get(id)?.opposites ?? []).map((other) => [other, TURNED[course]]);
  const isCounted = ({ basis }) => counted === "all" || (counted === "text" && basis === "InTheText");
  return readings.filter(isCounted).flatMap((reading) => {
    const { takes, takenFor, turns, courses, kind } = reading;
    const all = courses.length > 1 ? [...courses, "unsaid"] : courses;
    const up = all.map((course) => [[takes, course], [takenFor, turns ? TURNED[course] : course]]);
    const both = kind === "SameCondition" ? [...up, ...up.map(([start, end]) => [end, start])] : up;
    return both.flatMap(([start, end]) => [[start, end], ...turned(start).map((one) => [one, end]),
      ...turned(end).map((one) => [start, one])]).map(([start, end]) => ({ start, end, reading }));
  });
}

/** The hops that may come after a chain, some over a crossing; none that holds on the opposite of what a claim of it holds on. */
export function followers(chain, hops, things, crossings) {
  const { to, becomes } = chain.at(-1), states = alike(things, to, becomes);
  if (!things.get(to)?.passes || becomes === "met") return [];
  const begunAt = (id, course) => hops.filter((hop) => hop.from === id && hop.starts === course);
  const over = crossings.filter(({ start: [id, course] }) => id === to && course === becomes);
  const contrary = new Set(chain.flatMap(({ on }) => on).flatMap((condition) => things.get(condition)?.opposites ?? []));
  const next = [...states.flatMap((state) => begunAt(...state)),
    ...over.flatMap((crossing) => begunAt(...crossing.end).map((hop) => ({ ...hop, over: crossing })))];
  return next.filter(({ on }) => !on.some((condition) => contrary.has(condition)));
}

/** Every chain of at most so many hops between two things that goes over no thing, nor its opposite, twice. */
function search(start, end, hops, things, crossings, longest) {
  const axis = (id) => alike(things, id, "more").map(([one]) => one), ends = new Set(axis(end)), found = [];
  const grow = (chain, over) => {
    const { to } = chain.at(-1);
    if (over.has(to)) return;
    if (ends.has(to)) found.push(chain);
    else if (chain.length < longest) {
      for (const hop of followers(chain, hops, things, crossings)) {
        const crossed = hop.over ? axis(hop.from) : [];
        if (!crossed.some((id) => over.has(id))) grow([...chain, hop], new Set([...over, ...axis(to), ...crossed]));
      }
    }
  };
  for (const course of ["more", "less"]) {
    const states = alike(things, start, course);
    for (const hop of hops) {
      if (states.some(([id, starts]) => hop.from === id && hop.starts === starts)) grow([hop], new Set(axis(start)));
    }
  }
  return found;
}

/** For each claim, by its id, those that may come after it in some chain of two. */
export function leadsOn(hops, things, crossings) {
  const idsOf = (hop) => hop.claims.map(({ id }) => id);
  return hops.flatMap((hop) => followers([hop], hops, things, crossings).flatMap((next) =>
    idsOf(hop).flatMap((id) => idsOf(next).map((other) => [id, hop.starts, other, next.starts]))));
}

const paragraphsOf = (claim) => [...new Set(claim.sentences.map((sentence) => sentence.split("-")[0]))];

/** Where a reading is told: the one place of its sentences, nowhere if they are of several or it is a judgement. */
function readIn(reading, placesOf) {
  const places = new Set(placesOf(reading));
  return reading.basis === "InTheText" && places.size === 1 ? places : new Set();
}

/** Whose argument a chain is: told whole in one paragraph, told in one section, or joined here from several. */
export function argumentOf(chain) {
  for (const [kind, placesOf] of [["paragraph", paragraphsOf], ["section", (claim) => claim.sections]]) {
    const read = chain.flatMap(({ over }) => (over ? [readIn(over.reading, placesOf)] : []));
    const [first, ...rest] = [...chain.map((hop) => new Set(hop.claims.flatMap(placesOf))), ...read];
    const shared = [...first].filter((place) => rest.every((places) => places.has(place))).sort();
    if (shared.length) return { kind, places: shared.slice(0, 1) };
  }
  return { kind: "joined", places: [...new Set(chain.map(({ claims: [claim] }) => paragraphsOf(claim)[0]))].sort() };
}

/** The chains between two things, each once, those told closest together first. */
export function chainsBetween(start, end, hops, things, crossings, longest) {
  const readings = (chain) => chain.filter(({ over }) => over).length;
  const found = new Map(), keyOf = (chain) => chain.map(({ claims }) => claims.map(({ id }) => id).join(" ")).join("|");
  for (const chain of search(start, end, hops, things, crossings, longest)) {
    const key = keyOf(chain), other = found.get(key);
    if (!other || other.at(-1).becomes === "met" || readings(chain) < readings(other)) found.set(key, chain);
  }
  const doubts = (chain) => chain.filter(({ claims }) => !claims.some(({ asserted }) => asserted)).length;
  const rank = (chain) => [KINDS.indexOf(argumentOf(chain).kind), chain.length, readings(chain), doubts(chain)];
  const compare = (a, b) => rank(a).map((part, place) => part - rank(b)[place]).find(Boolean) ?? 0;
  return [...found.values()].sort(compare);
}
