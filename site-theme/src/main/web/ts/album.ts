import PhotoSwipeLightbox from "photoswipe/lightbox";

/** The pictures of an album on ink, one at a time, with caption and credit. Back closes it. */
const viewer = new PhotoSwipeLightbox({
  gallery: "[data-viewer]",
  children: "figure > a",
  pswpModule: () => import("photoswipe"),
  bgOpacity: 1,
  showHideAnimationType: "fade",
  paddingFn: () => ({ top: 44, bottom: 92, left: 0, right: 0 }),
  closeTitle: "关闭",
  zoomTitle: "放大",
  arrowPrevTitle: "上一张",
  arrowNextTitle: "下一张",
  errorMsg: "这张图片没有取到",
});

viewer.addFilter("domItemData", (item, _element, link) => {
  item.src = link.dataset.webp ?? link.href;
  item.w = Number(link.dataset.w);
  item.h = Number(link.dataset.h);
  return item;
});

viewer.on("uiRegister", () => {
  viewer.pswp?.ui?.registerElement({
    name: "caption",
    className: "caption",
    order: 9,
    isButton: false,
    appendTo: "root",
    onInit: (element, pswp) => {
      pswp.on("change", () => {
        const caption = pswp.currSlide?.data.element?.closest("figure")?.querySelector("figcaption");
        element.replaceChildren(...(caption ? [...caption.childNodes].map((node) => node.cloneNode(true)) : []));
        element.hidden = !caption;
      });
    },
  });
});

let stepped = false;
viewer.on("afterInit", () => {
  history.pushState({ viewer: true }, "");
  stepped = true;
});
viewer.on("close", () => {
  if (stepped) {
    stepped = false;
    history.back();
  }
});
addEventListener("popstate", () => {
  if (stepped) {
    stepped = false;
    viewer.pswp?.close();
  }
});
// Closing is ignored while the viewer still opens: whoever went back that early is served afterwards.
viewer.on("openingAnimationEnd", () => {
  if (!stepped) {
    viewer.pswp?.close();
  }
});

viewer.init();
