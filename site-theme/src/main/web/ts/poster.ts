/** Keeps a poster as a picture: drawn here, with the fonts of this device, so that the server needs none. */
const WIDTH = 1080;
const FACE = 1440;
const MARGIN = 64;
const PAPER = 300;
const INK = "#221c19";

const bill = document.querySelector<HTMLElement>("[data-bill]");
const button = document.querySelector<HTMLButtonElement>("[data-keep]");
const said = document.querySelector<HTMLElement>("[data-said]");

if (bill && button) {
  button.addEventListener("click", () => {
    button.setAttribute("aria-busy", "true");
    keep(bill)
      .catch(() => say("没有存成，请打印或截屏。"))
      .finally(() => button.removeAttribute("aria-busy"));
  });
}

function say(text: string): void {
  if (said) {
    said.textContent = text;
  }
}

async function keep(bill: HTMLElement): Promise<void> {
  const canvas = await draw(bill);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) {
    throw new Error("no picture");
  }
  const address = URL.createObjectURL(blob);
  const name = `${text(bill, "h1")} ${text(bill, ".no")}.png`;
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  const place = document.querySelector<HTMLElement>("[data-kept]");
  if (place) {
    const image = new Image();
    image.src = address;
    image.alt = `${text(bill, "h1")}的海报`;
    place.replaceChildren(image);
    place.hidden = false;
  }
  say("已经存好。没有存上的话，长按下面的图片来保存。");
}

function text(within: HTMLElement, part: string): string {
  return within.querySelector(part)?.textContent?.trim() ?? "";
}

async function draw(bill: HTMLElement): Promise<HTMLCanvasElement> {
  const says = 300;
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = FACE + says + PAPER;
  const pen = canvas.getContext("2d");
  if (!pen) {
    throw new Error("no canvas");
  }
  const style = getComputedStyle(bill);
  const serif = getComputedStyle(document.documentElement).getPropertyValue("--serif");
  const sans = getComputedStyle(document.documentElement).getPropertyValue("--sans");
  pen.fillStyle = style.backgroundColor;
  pen.fillRect(0, 0, WIDTH, canvas.height);
  const face = bill.querySelector("img");
  if (face) {
    await face.decode();
    const scale = Math.max(WIDTH / face.naturalWidth, FACE / face.naturalHeight);
    const wide = WIDTH / scale;
    const high = FACE / scale;
    const top = (face.naturalHeight - high) * 0.2;
    pen.drawImage(face, (face.naturalWidth - wide) / 2, top, wide, high, 0, 0, WIDTH, FACE);
  }
  const write = (words: string, x: number, y: number, size: number, font: string, room: number): void => {
    let fitting = size;
    do {
      pen.font = font.replace("%", `${fitting}px`);
      fitting -= 2;
    } while (pen.measureText(words).width > room && fitting > 20);
    pen.fillText(words, x, y);
  };
  pen.textBaseline = "alphabetic";
  const number = text(bill, ".no");
  pen.font = `700 84px ${serif}`;
  pen.fillStyle = INK;
  pen.fillRect(0, 0, pen.measureText(number).width + 64, 128);
  pen.fillStyle = "#f3ead8";
  pen.fillText(number, 32, 92);
  pen.fillStyle = style.color;
  const remark = text(bill, "h1 small");
  const beside = remark ? 200 : 0;
  const name = text(bill, "h1").slice(0, text(bill, "h1").length - remark.length);
  write(name, MARGIN, FACE + 152, 132, `700 % ${serif}`, WIDTH - 2 * MARGIN - beside);
  write(remark, MARGIN + pen.measureText(name).width + 12, FACE + 152, 40, `400 % ${sans}`, beside);
  const trade = [...bill.querySelectorAll(".trade span")].map((part) => part.textContent?.trim()).join(" · ");
  write(trade, MARGIN, FACE + 236, 44, `400 % ${sans}`, WIDTH - 2 * MARGIN);
  const paper = FACE + says;
  pen.fillStyle = "#fffdf8";
  pen.fillRect(0, paper, WIDTH, PAPER);
  const room = WIDTH - 3 * MARGIN - 236;
  pen.fillStyle = INK;
  write(text(bill, ".of"), MARGIN, paper + 92, 48, `700 % ${serif}`, room);
  pen.fillStyle = "#5f554e";
  [".slogan", ".when", ".place"].forEach((part, i) => {
    write(text(bill, part), MARGIN, paper + 146 + i * 48, 34, `400 % ${sans}`, room);
  });
  code(pen, bill, WIDTH - MARGIN - 236, paper + (PAPER - 236) / 2, 236);
  return canvas;
}

function code(pen: CanvasRenderingContext2D, bill: HTMLElement, x: number, y: number, side: number): void {
  const svg = bill.querySelector<SVGSVGElement>(".foot-note svg");
  const path = svg?.querySelector("path")?.getAttribute("d");
  if (!svg || !path) {
    return;
  }
  pen.save();
  pen.translate(x, y);
  pen.scale(side / svg.viewBox.baseVal.width, side / svg.viewBox.baseVal.height);
  pen.fillStyle = INK;
  pen.fill(new Path2D(path));
  pen.restore();
}
