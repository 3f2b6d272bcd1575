/** Small drawings beside words; never instead of them. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  overdue: "M12 3 2.5 20h19L12 3Zm0 6.5v5m0 2.6v.4",
  flag: "M6 21V4m0 0h12l-2.5 4L18 12H6",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
  chat: "M4 5h16v11H11l-5 4v-4H4V5Z",
  email: "M3.5 6h17v12.5h-17V6Zm0 .5 8.5 6.5 8.5-6.5",
  phone: "M6 3.5h4l1.5 5-2.5 1.5c1 2.200 2.800 4 5 5l1.5-2.5 5 1.5v4c0 1-1 2-2 2C10.5 20 4 13.5 4 5.5c0-1 1-2 2-2Z",
  back: "M10 5l-7 7 7 7M3.5 12H21",
  met: "M4.5 12.5 10 18 20 6.5",
  unmet: "M6 6l12 12M18 6 6 18",
  unknown: "M8.5 9a3.5 3.5 0 1 1 5 3.200c-1 .5-1.5 1-1.5 2.300m0 3v.5",
  not_applicable: "M5 12h14",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2",
};

/**
 * @param {string} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[/** @type {keyof typeof PATHS} */ (name)]);
  drawing.append(path);
  return drawing;
}
