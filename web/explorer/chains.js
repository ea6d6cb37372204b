// Chains: what becomes of one thing when there is more or less of another, claim by claim. Which hops a claim gives comes from
// the ontology (queries/derive/hops.rq); which follow one another is the same rule here as in queries/derive/chains.rq.

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

/** The hops that may come after a chain; none that holds on the opposite of what a claim of it holds on. */
export function followers(chain, hops, things) {
  const { to, becomes } = chain.at(-1), states = alike(things, to, becomes);
  if (!things.get(to)?.passes || becomes === "met") return [];
  const contrary = new Set(chain.flatMap(({ on }) => on).flatMap((condition) => things.get(condition)?.opposites ?? []));
  return hops.filter(({ from, starts, on }) => states.some(([id, course]) => id === from && course === starts) &&
    !on.some((condition) => contrary.has(condition)));
}

/** Every chain of at most so many hops between two things that goes over no thing, nor its opposite, twice. */
function search(start, end, hops, things, longest) {
  const axis = (id) => alike(things, id, "more").map(([one]) => one), ends = new Set(axis(end)), found = [];
  const grow = (chain, over) => {
    const { to } = chain.at(-1);
    if (over.has(to)) return;
    if (ends.has(to)) found.push(chain);
    else if (chain.length < longest) {
      for (const hop of followers(chain, hops, things)) grow([...chain, hop], new Set([...over, ...axis(to)]));
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
export function leadsOn(hops, things) {
  const idsOf = (hop) => hop.claims.map(({ id }) => id);
  return hops.flatMap((hop) => followers([hop], hops, things).flatMap((next) =>
    idsOf(hop).flatMap((id) => idsOf(next).map((other) => [id, hop.starts, other, next.starts]))));
}

const paragraphsOf = (claim) => [...new Set(claim.sentences.map((sentence) => sentence.split("-")[0]))];

/** Whose argument a chain is: told whole in one paragraph, told in one section, or joined here from several. */
export function argumentOf(chain) {
  for (const [kind, placesOf] of [["paragraph", paragraphsOf], ["section", (claim) => claim.sections]]) {
    const [first, ...rest] = chain.map((hop) => new Set(hop.claims.flatMap(placesOf)));
    const shared = [...first].filter((place) => rest.every((places) => places.has(place))).sort();
    if (shared.length) return { kind, places: shared.slice(0, 1) };
  }
  return { kind: "joined", places: [...new Set(chain.map(({ claims: [claim] }) => paragraphsOf(claim)[0]))].sort() };
}

/** The chains between two things, each once, those told closest together first. */
export function chainsBetween(start, end, hops, things, longest) {
  const found = new Map(), keyOf = (chain) => chain.map(({ claims }) => claims.map(({ id }) => id).join(" ")).join("|");
  for (const chain of search(start, end, hops, things, longest)) {
    const key = keyOf(chain);
    if (!found.has(key) || found.get(key).at(-1).becomes === "met") found.set(key, chain);
  }
  const doubts = (chain) => chain.filter(({ claims }) => !claims.some(({ asserted }) => asserted)).length;
  const rank = (chain) => [KINDS.indexOf(argumentOf(chain).kind), chain.length, doubts(chain)];
  const compare = (a, b) => rank(a).map((part, place) => part - rank(b)[place]).find(Boolean) ?? 0;
  return [...found.values()].sort(compare);
}
