// Finding: things by all their names in both languages, sections, stories, the claims of a sentence, and claims by their labels,
// relations and quotes. Everything found is handed back, by groups; what shows it may show the first of them.

import { graph, nodes, relations } from "./graph.js";
import { plain, said } from "./wording.js";

/** What is made when it is first asked for. */
const once = (make) => { let made; return () => (made ??= make()); };

function namesOf(thing) {
  const names = [...Object.values(thing.label), ...Object.values(thing.official), ...thing.aliases.map((alias) => alias.text)];
  const hidden = (thing.hidden ?? []).map((text) => ({ text: said(thing.label), plain: plain(text) })); // found by, never shown
  return [...[...new Set(names)].map((text) => ({ text, plain: plain(text) })), ...hidden];
}

const index = once(() => graph.things.map((thing) => ({ thing, degree: nodes.get(thing.id).degree, names: namesOf(thing) })));

function textsOf(claim) {
  const { label, reads, readsBack } = relations.get(claim.relation), own = Object.values(claim.label).map(plain);
  const phrases = [label, reads, readsBack].flatMap((text) => Object.values(text)).map(plain);
  return { claim, own, phrases, quote: plain(claim.quoted ?? "") };
}

const claimIndex = once(() => graph.claims.map(textsOf));

/** How well a name fits: 4 it is the name, 3 from its beginning, 2 from the beginning of a word, 1 anywhere or word by word,
 * 0 not. */
function fitness(name, wanted) {
  const place = name.indexOf(wanted), isMidst = wanted.length < 4 && !` ${name}`.includes(` ${wanted}`); // of too many words
  if (place < 0 || isMidst) return wanted.split(/\s+/).every((part) => ` ${name}`.includes(` ${part}`)) ? 1 : 0;
  return name === wanted ? 4 : place === 0 ? 3 : name.includes(` ${wanted}`) ? 2 : 1;
}

/** Things by a name, the best fitting first. */
function findThings(wanted) {
  const hits = index().map(({ thing, degree, names }) => {
    const best = names.map((name) => ({ name: name.text, fit: fitness(name.plain, wanted) })).sort((a, b) => b.fit - a.fit)[0];
    return { id: thing.id, thing, degree, ...best };
  });
  return hits.filter((hit) => hit.fit > 0).sort((a, b) => b.fit - a.fit || b.degree - a.degree);
}

/** Claims with every word in a label, in the quote, or the whole in a phrase of the relation. */
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

const stemOf = (text) => text.slice(0, Math.max(4, text.length - 3));
/** Claims with most of several words, or words of one stem with them, in a label or the quote. */
function findAlikeClaims(wanted) {
  const stems = wanted.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 3).map(stemOf);
  if (stems.length < 2) return [];
  const share = (text) => stems.filter((stem) => ` ${text}`.includes(` ${stem}`)).length / stems.length;
  const hits = claimIndex().map(({ claim, own, quote }) =>
    ({ id: claim.id, claim, fit: Math.max(...own.map((text) => share(`${text} ${quote}`))) }));
  return hits.filter((hit) => hit.fit > 0.6).sort((a, b) => b.fit - a.fit).slice(0, 20);
}

const SENTENCE = /^(?:p|parr?a?f?o?|paragraph|parrafo|¶)?\.?\s*0*(\d{1,3})(?:[-.](\d{1,2}))?$/;
/** The claims of a sentence or a paragraph: p022-3, p22, 22-3. */
function findSentence(wanted) {
  const [whole, paragraph, sentence] = SENTENCE.exec(wanted) ?? [];
  if (!whole || (!sentence && /^\d/.test(wanted))) return [];
  const name = `p${paragraph.padStart(3, "0")}${sentence ? `-${sentence}` : "-"}`;
  const isThere = (one) => (sentence ? one === name : one.startsWith(name));
  return graph.claims.filter((claim) => claim.sentences.some(isThere)).map((claim) => ({ id: claim.id, claim }));
}

const findNamed = (records, wanted, key) => records.filter(({ label }) =>
  Object.values(label).some((text) => fitness(plain(text), wanted) > 0)).map((record) => ({ id: record.id, [key]: record }));

/** All that a text finds, by groups with the word that stands over each. */
export function findAll(wanted) {
  const groups = [
    ["foundSentence", findSentence(wanted)], ["thingsTable", findThings(wanted)],
    ["foundSections", findNamed(graph.sections, wanted, "section")], ["view-story", findNamed(graph.stories, wanted, "story")],
    ["claims", findClaims(wanted)],
  ];
  const isFilled = ([, hits]) => hits.length > 0, found = groups.filter(isFilled);
  return found.length ? found : [...findSimilar(wanted), ["foundAlike", findAlikeClaims(wanted)]].filter(isFilled);
}

/** Things alone, or where none is called so those that are called nearly so. */
export function onlyThings(wanted) {
  const hits = findThings(wanted);
  return hits.length ? [["thingsTable", hits]] : findSimilar(wanted);
}

// ---- Misspelled -----------------------------------------------------------------------------------------------------

const pairsOf = (text) => Array.from({ length: text.length + 1 }, (_, place) => ` ${text} `.slice(place, place + 2));
const lettersOf = (text) => [...text].sort().join("");
const vocabulary = once(() => {
  const used = new Set(index().flatMap(({ names }) => names.flatMap((name) => name.plain.split(/\s+/))));
  return [...used].map((text) => ({ text, pairs: pairsOf(text), letters: lettersOf(text) }));
});

/** How alike each word of the names is to one, from 0 to 1: the share of their pairs of letters in common (Dice 1945). */
function likenesses(part) {
  const own = pairsOf(part), letters = lettersOf(part);
  return new Map(vocabulary().map(({ text, pairs, letters: theirs }) => {
    if (letters === theirs) return [text, part === text ? 1 : 0.9]; // letters in the wrong order
    const left = [...pairs], all = own.length + pairs.length;
    const common = own.filter((pair) => { const place = left.indexOf(pair); return place >= 0 && left.splice(place, 1); });
    return [text, 2 * common.length / all];
  }));
}

const ALIKE = 0.6; // from here on a word is taken for a misspelling of another
/** The group of things by names that are misspelled, or none. */
function findSimilar(wanted) {
  if (wanted.length < 3) return [];
  const parts = wanted.split(/\s+/), alike = parts.map(likenesses);
  const share = (name) => Math.min(...alike.map((by) => Math.max(...name.split(/\s+/).map((word) => by.get(word)))));
  const hits = index().map(({ thing, degree, names }) => {
    const [fit, name] = names.map((one) => [share(one.plain), one.text]).sort(([a], [b]) => b - a)[0];
    return { id: thing.id, thing, degree, name, fit, longer: name.split(" ").length > parts.length };
  });
  const better = (a, b) => b.fit - a.fit || a.longer - b.longer || b.degree - a.degree;
  const near = hits.filter((hit) => hit.fit >= ALIKE).sort(better).slice(0, 5);
  return near.length ? [["similar", near]] : [];
}

