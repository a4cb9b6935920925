import qrcode from "qrcode-generator";

/** The text as a QR code: one path in an SVG, in the colour of the text around it. */
export function qr(text: string): SVGSVGElement {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let cells = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (code.isDark(row, column)) {
        cells += `M${column} ${row}h1v1h-1z`;
      }
    }
  }
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "本页地址的二维码");
  svg.setAttribute("shape-rendering", "crispEdges");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", cells);
  path.setAttribute("fill", "currentColor");
  svg.append(path);
  return svg;
}
