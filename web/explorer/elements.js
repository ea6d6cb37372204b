// Elements of the page, made and filled without HTML.

export const at = (id) => document.getElementById(id);

export function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Gives an element other children; the keyboard stays at what stands for the same there, else at the element. */
export function renew(element, ...children) {
  const { activeElement: held } = document, isInside = element.contains(held) && held !== element;
  const name = isInside && ["id", "data-view", "data-id"].find((one) => held.getAttribute(one));
  const same = name ? `${held.tagName}[${name}="${CSS.escape(held.getAttribute(name))}"]` : ":scope > :not(*)";
  const place = [...element.querySelectorAll(same)].indexOf(held); // a thing may stand in many rows
  element.replaceChildren(...children);
  const alike = element.querySelectorAll(same);
  if (isInside) (alike[place] ?? alike[0] ?? element).focus({ preventScroll: true });
}

export const el = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
export const inSvg = (tag, attributes, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
export const drawing = (width, height, className, ...paths) =>
  inSvg("svg", { class: className, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    ...paths.map((path) => inSvg("path", path)));
export const button = (className, onclick, ...children) =>
  el("button", { type: "button", class: className, onclick }, ...children);
export const isTyping = (target) => target instanceof HTMLInputElement && target.type === "text";

/** Tells, to the eye and to a screen reader, that something was done. */
export function announce(text) {
  at("said").textContent = text;
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => { at("said").textContent = ""; }, 4000);
}
