// Watches the keyboard's walk through a page: where it can stop, where it does, and whether one sees it.
(() => {
  const places = "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex]";
  const look = (element) => {
    const style = getComputedStyle(element);
    return ["outline", "boxShadow", "backgroundColor", "borderColor", "color", "textDecoration"]
      .map((name) => style[name]).join("|");
  };
  const isStop = (element) =>
    element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]") && element.type !== "hidden" &&
    element.checkVisibility({ visibilityProperty: true });
  const describe = (element) =>
    element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + " “" +
    (element.textContent || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40) + "”";
  // What a page has focused by itself is looked at without that.
  document.activeElement?.blur();
  const stops = [...document.querySelectorAll(places)].filter(isStop);
  const before = new Map(stops.map((element) => [element, look(element)]));
  const walk = { reached: [], unseen: [] };
  document.addEventListener("focusin", ({ target }) => {
    if (!before.has(target)) return;
    walk.reached.push(stops.indexOf(target));
    const box = target.getBoundingClientRect();
    const isDrawn = box.width > 1 && box.height > 1;
    if (!isDrawn || look(target) === before.get(target)) walk.unseen.push(describe(target));
  });
  window.keyboardWalk = {
    count: stops.length,
    report: () => ({
      missed: stops.filter((_, index) => !walk.reached.includes(index)).map(describe),
      unseen: walk.unseen,
      disorder: walk.reached.filter((stop, index) => index > 0 && stop < walk.reached[index - 1] && stop > 0)
        .map((stop) => describe(stops[stop])),
    }),
    // The first stop, when it leads to a place on this page.
    skip: () => {
      const href = stops[0]?.getAttribute("href") ?? "";
      const target = href.startsWith("#") ? document.getElementById(decodeURIComponent(href.slice(1))) : null;
      if (!target) return null;
      stops[0].focus();
      return describe(stops[0]);
    },
    // Whether what has the focus now stands in or behind the skip link's target.
    skipped: () => {
      const target = document.getElementById(decodeURIComponent(stops[0].getAttribute("href").slice(1)));
      const now = document.activeElement;
      const isBehind = target.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
      // A page with nothing behind the target has nowhere else to go.
      return target.contains(now) || isBehind !== 0 || now === document.body;
    },
  };
  return stops.length;
})();
