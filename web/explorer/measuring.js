// How wide texts are on the canvas, and how a name is wrapped there.

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

const family = () => getComputedStyle(document.body).fontFamily;
export const nameFont = (isBold) => `${isBold ? 650 : 400} 12px ${family()}`;
export const lineFont = () => `italic 400 11px ${family()}`;

/** The width of a text in pixels. */
function widthOf(text, font) {
  const key = `${font} ${text}`;
  if (!widths.has(key)) { pen.font = font; widths.set(key, pen.measureText(text).width); }
  return widths.get(key);
}

export const widestOf = (lines, font) => Math.max(...lines.map((text) => widthOf(text, font)));
