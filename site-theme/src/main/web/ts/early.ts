// Runs before the first paint: what the reader chose on an earlier visit is put on the root element.
(() => {
  const root = document.documentElement;
  root.classList.add("script");
  const asked = new URLSearchParams(location.search).get("elder");
  let elder = asked === null ? /(?:^|; )elder=1/.test(document.cookie) : asked !== "0";
  try {
    if (asked === null) {
      elder ||= localStorage.getItem("elder") === "1";
    }
    for (const name of ["size", "tone", "contrast"]) {
      const value = localStorage.getItem(name);
      if (value) {
        root.dataset[name] = value;
      }
    }
  } catch {
    // Storage may be closed to us; the page is then as it comes.
  }
  if (asked !== null) {
    document.cookie = `elder=${elder ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
    try {
      localStorage.setItem("elder", elder ? "1" : "0");
    } catch {
      // As above.
    }
  }
  root.classList.toggle("elder", elder);
})();
