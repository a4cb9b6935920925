/** Where one presses in the picture the eye should fall; crops of all shapes follow at once. */
export function focus(): void {
  const box = document.querySelector<HTMLElement>(".focal");
  const picture = box?.querySelector("img");
  const x = document.querySelector<HTMLInputElement>("#f-x");
  const y = document.querySelector<HTMLInputElement>("#f-y");
  if (!box || !picture || !x || !y) {
    return;
  }
  const mark = box.querySelector(".mark") as HTMLElement;
  const crops = [...document.querySelectorAll<HTMLElement>(".crop")];
  const show = () => {
    mark.style.left = `${x.value}%`;
    mark.style.top = `${y.value}%`;
    for (const crop of crops) {
      place(crop, Number(x.value) / 100, Number(y.value) / 100);
    }
  };
  const point = (event: PointerEvent) => {
    const edge = picture.getBoundingClientRect();
    x.value = String(Math.round((100 * (event.clientX - edge.left)) / edge.width));
    y.value = String(Math.round((100 * (event.clientY - edge.top)) / edge.height));
    show();
  };
  box.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    box.setPointerCapture(event.pointerId);
    point(event);
  });
  box.addEventListener("pointermove", (event) => {
    if (box.hasPointerCapture(event.pointerId)) {
      point(event);
    }
  });
  for (const slider of [x, y]) {
    slider.addEventListener("input", show);
  }
  document.body.classList.add("live");
  for (const crop of crops) {
    const image = crop.querySelector("img");
    if (image) {
      image.src = picture.src;
    }
  }
  show();
}

/** As the crops are cut: the widest piece of that shape, its middle on the focus as far as the edges let it. */
function place(crop: HTMLElement, x: number, y: number): void {
  const image = crop.querySelector("img");
  const [across, down] = (crop.dataset["ratio"] ?? "1:1").split(":").map(Number) as [number, number];
  const width = Number(crop.dataset["width"]);
  const height = Number(crop.dataset["height"]);
  const wide = Math.min(width, (height * across) / down) / width;
  const tall = Math.min(height, (width * down) / across) / height;
  if (image) {
    image.style.objectPosition = `${percent(x, wide)}% ${percent(y, tall)}%`;
  }
}

function percent(focus: number, share: number): number {
  const start = Math.min(Math.max(focus - share / 2, 0), 1 - share);
  return share >= 1 ? 50 : (100 * start) / (1 - share);
}
