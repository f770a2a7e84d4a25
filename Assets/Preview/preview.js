// The viewer: pages as pictures with their text over them, kept up to date by the server's events.

const $ = (id) => document.getElementById(id);
const stage = $("stage");
const store = {
  get: (key, or) => { try { return localStorage.getItem("zine-" + key) ?? or; } catch { return or; } },
  set: (key, value) => { try { localStorage.setItem("zine-" + key, value); } catch { /* private windows keep nothing */ } },
};

let state = { pages: [], sheets: [], diagnostics: [], faults: [], fit: null, generation: 0, title: "" };
let view = store.get("view", "spreads");
let zoom = 1; // times what fits
let current = 1;
const marks = new Set();
const texts = new Map(); // page -> { version, runs, files }

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function json(address) {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : null;
}

// Sizes

function spreadOf(page) {
  const verso = page % 2 ? page - 1 : page;
  return [verso, verso + 1].filter((number) => number >= 1 && number <= state.pages.length);
}

function spreads() {
  const all = [];
  for (let page = 1; page <= state.pages.length; page += page === 1 ? 1 : 2) all.push(spreadOf(page));
  return all;
}

/** Pixels to the point, so that what is looked at fits, times the zoom. */
function scale() {
  const width = stage.clientWidth - 48, height = stage.clientHeight - 48;
  const page = state.pages[0] ?? { width: 396, height: 612 };
  const sheet = state.sheets[0] ?? { width: 792, height: 612 };
  const across = { spreads: page.width * 2, folded: page.width * 2, pages: page.width, sheets: sheet.width }[view] ?? page.width;
  const down = view === "sheets" ? sheet.height + 24 : page.height;
  const k = Math.max(0.2, Math.min(width / across, height / down)) * zoom;
  // Whole pixels of the screen: a picture that is scaled by a hair is blurred.
  const unit = (view === "sheets" ? sheet.width : page.width) * devicePixelRatio;
  return Math.max(1, Math.floor(k * unit)) / unit;
}

// Figures

const near = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    entry.target.isNear = entry.isIntersecting;
    if (entry.isIntersecting) refresh(entry.target);
  }
}, { root: stage, rootMargin: "600px" });

function pageFigure(number, k) {
  const page = state.pages[number - 1];
  const figure = element("figure", { className: "page" });
  figure.dataset.page = number;
  figure.setAttribute("role", "group");
  figure.setAttribute("aria-label", `Page ${page.label}`);
  size(figure, page, k);
  const layer = element("div", { className: "text" });
  layer.style.cssText = `width:${page.width}px;height:${page.height}px;transform:scale(${k})`;
  figure.append(layer);
  near.observe(figure);
  return figure;
}

function sideFigure(sheet, side, k) {
  const paper = state.sheets[sheet - 1];
  const figure = element("figure", { className: "side" });
  figure.dataset.sheet = sheet;
  figure.dataset.side = side;
  size(figure, paper, k);
  near.observe(figure);
  return figure;
}

function size(figure, paper, k) {
  const whole = (length) => `${Math.ceil(length * k * devicePixelRatio - 0.001) / devicePixelRatio}px`;
  figure.style.width = whole(paper.width);
  figure.style.height = whole(paper.height);
  figure.k = k;
}

/** The picture's address; it changes with what is to be seen. */
function address(figure, generation) {
  const resolution = (figure.k * 72 * devicePixelRatio).toFixed(6);
  if (figure.dataset.sheet) {
    const version = generation ?? state.generation;
    return `sheet/${figure.dataset.sheet}/${figure.dataset.side}.png?resolution=${resolution}&v=${version}`;
  }
  const number = Number(figure.dataset.page);
  const version = generation ?? state.pages[number - 1]?.picture;
  const show = marks.size ? `&show=${[...marks].join(",")}` : "";
  return `page/${number}.png?resolution=${resolution}&v=${version}${show}`;
}

/** Draws a figure anew where something has changed; the old picture stays until the new one can be shown. */
async function refresh(figure, generation) {
  const wanted = address(figure, generation);
  if (figure.wanted !== wanted) {
    figure.wanted = wanted;
    const picture = element("img", { alt: "", draggable: false, src: wanted });
    try { await picture.decode(); } catch { if (figure.wanted === wanted) figure.wanted = null; return; }
    if (figure.wanted !== wanted) return;
    figure.querySelector("img")?.remove();
    figure.prepend(picture);
    if (generation) announce(Number(figure.dataset.page), generation);
  }
  if (figure.dataset.page && !generation) setText(figure);
}

/** Says that pixels are on the screen, for whoever measures. */
function announce(page, generation) {
  requestAnimationFrame(() => setTimeout(() => {
    const time = performance.timeOrigin + performance.now();
    dispatchEvent(new CustomEvent("zine:painted", { detail: { page, generation, time } }));
  }));
}

// Text over the pictures

const ruler = document.createElement("canvas").getContext("2d");

async function setText(figure) {
  const number = Number(figure.dataset.page);
  const version = state.pages[number - 1]?.text;
  if (figure.textVersion === version) return;
  figure.textVersion = version;
  const old = texts.get(number);
  if (old?.version !== version) {
    const text = await json(`page/${number}.json?v=${version}`);
    if (!text || figure.textVersion !== version) return;
    texts.set(number, { version, ...text, isNew: Boolean(old), corpus: corpusBefore });
  }
  const text = texts.get(number);
  const layer = figure.querySelector(".text");
  layer.replaceChildren(...text.runs.map(([x, y, width, size, words, , , , mark]) => {
    const span = element("span", { textContent: words + " " });
    ruler.font = `${size}px "Source Serif Pro", Georgia, serif`;
    const natural = ruler.measureText(words).width || width;
    span.style.cssText = `left:${x}px;top:${y - size * 0.86}px;font-size:${size}px;transform:scaleX(${width / natural})`;
    span.dataset.mark = mark;
    return span;
  }));
  if (text.isNew) { markChanges(figure, text); text.isNew = false; }
}

const squeezed = (words) => words.replace(/[\s\u00AD]+/g, "");
let corpusBefore = "";
function corpus() {
  return [...texts.keys()].sort((a, b) => a - b).map((page) => squeezed(texts.get(page).runs.map((run) => run[4]).join(""))).join("");
}

/** Marks paragraphs that were nowhere before the last change. */
function markChanges(figure, text) {
  const paragraphs = Map.groupBy ? Map.groupBy(text.runs, (run) => run[7]) : new Map();
  for (const runs of paragraphs.values()) {
    const words = squeezed(runs.map((run) => run[4]).join(""));
    if (!words || text.corpus.includes(words)) continue;
    const left = Math.min(...runs.map((run) => run[0])), right = Math.max(...runs.map((run) => run[0] + run[2]));
    const top = Math.min(...runs.map((run) => run[1] - run[3] * 0.9)), bottom = Math.max(...runs.map((run) => run[1] + run[3] * 0.3));
    flash(figure, left - 3, top, right - left + 6, bottom - top);
  }
}

function flash(figure, x, y, width, height) {
  const k = figure.k, box = element("div", { className: "flash" });
  box.style.cssText = `left:${x * k}px;top:${y * k}px;width:${width * k}px;height:${height * k}px`;
  box.addEventListener("animationend", () => box.remove());
  figure.append(box);
}

// Views

const build = {
  spreads(k) {
    return spreads().map((numbers) => {
      const ordered = state.rightToLeft ? [...numbers].reverse() : numbers;
      return element("div", { className: "row open" }, ...ordered.map((number) => pageFigure(number, k)));
    });
  },
  pages(k) {
    return state.pages.map((_, index) => element("div", { className: "row" }, pageFigure(index + 1, k)));
  },
  sheets(k) {
    return state.sheets.map((sheet, index) => {
      const stack = element("div", { className: "stack" });
      for (const side of sheet.back ? ["front", "back"] : ["front"]) {
        stack.append(element("p", { className: "caption", textContent: `Sheet ${index + 1}, ${side}: pages ${sheet[side].join(", ") || "none"}` }));
        stack.append(sideFigure(index + 1, side, k));
      }
      return stack;
    });
  },
  folded(k) {
    const page = state.pages[0];
    if (!page) return [];
    const book = element("div", { className: state.rightToLeft ? "book rtl" : "book" });
    book.style.cssText = `width:${page.width * 2 * k}px;height:${page.height * k}px`;
    for (let number = 1; number <= state.pages.length; number += 2) {
      const leaf = element("div", { className: "leaf" }, pageFigure(number, k));
      leaf.dataset.leaf = (number - 1) / 2;
      if (number < state.pages.length) {
        const verso = pageFigure(number + 1, k);
        verso.classList.add("verso");
        leaf.append(verso);
      }
      book.append(leaf);
    }
    return [book];
  },
  web() {
    const widths = [390, 820, 1280];
    const k = Math.min(1, Math.max(0.3, (stage.clientWidth - 48 - 2 * 24) / 2490)) * zoom;
    const height = (stage.clientHeight - 80) / k;
    return [element("div", { className: "webs" }, ...widths.map((width) => {
      const page = element("iframe", { src: "web/index.html", title: `The web edition, ${width} pixels wide` });
      page.style.cssText = `width:${width}px;height:${height}px;transform:scale(${k})`;
      const frame = element("div", { className: "frame" }, page);
      frame.style.cssText = `width:${width * k}px;height:${height * k}px`;
      return element("div", { className: "web" }, element("p", { className: "caption", textContent: `${width} px` }), frame);
    }))];
  },
};

function layOut() {
  near.disconnect();
  const isEmpty = !state.pages.length;
  stage.replaceChildren(...(isEmpty ? [element("p", { className: "empty", textContent: "There are no pages yet: see what is wrong beside." })] : build[view](scale())));
  stage.style.display = view === "folded" ? "flex" : "";
  for (const button of $("views").children) button.setAttribute("aria-current", String(button.dataset.view === view));
  $("zoom").textContent = zoom === 1 ? "Fit" : `${Math.round(zoom * 100)} %`;
  go(current, "instant");
}

function figureOf(page) { return stage.querySelector(`figure[data-page="${page}"]`); }

function go(page, behavior = "smooth") {
  current = Math.min(Math.max(1, page), Math.max(1, state.pages.length));
  if (view === "folded") turn();
  else if (view === "sheets") {
    const sheet = state.sheets.findIndex((sheet) => sheet.front.includes(current) || (sheet.back ?? []).includes(current));
    const side = (state.sheets[sheet]?.back ?? []).includes(current) ? "back" : "front";
    stage.querySelector(`figure[data-sheet="${sheet + 1}"][data-side="${side}"]`)?.scrollIntoView({ behavior, block: "center" });
  } else figureOf(current)?.scrollIntoView({ behavior, block: zoom > 1 ? "start" : "center", inline: "center" });
  tell();
}

function turn() {
  const turned = Math.floor(current / 2), leaves = stage.querySelectorAll(".leaf");
  leaves.forEach((leaf, index) => {
    leaf.classList.toggle("turned", index < turned);
    leaf.style.zIndex = index < turned ? index : leaves.length - index;
    const isClose = Math.abs(index - turned) < 3;
    leaf.style.visibility = isClose ? "" : "hidden";
  });
}

function tell() {
  const numbers = view === "spreads" || view === "folded" ? spreadOf(current) : [current];
  const labels = numbers.map((number) => state.pages[number - 1]?.label).join("–");
  $("where").textContent = view === "web" || !state.pages.length ? "" : `${labels} of ${state.pages.length}`;
}

stage.addEventListener("scroll", () => {
  if (view === "folded" || view === "web" || view === "sheets") return;
  const middle = stage.getBoundingClientRect().top + stage.clientHeight / 2;
  for (const figure of stage.querySelectorAll("figure.page")) {
    const box = figure.getBoundingClientRect();
    if (box.top <= middle && box.bottom >= middle) {
      const number = Number(figure.dataset.page);
      if (!spreadOf(current).includes(number) || view === "pages") { current = number; tell(); }
      return;
    }
  }
}, { passive: true });

// Notes beside the pages

function entry(kind, what, place, hint, act) {
  const button = element("button", { type: "button", className: `entry ${kind}` }, element("span", { className: "what", textContent: what }));
  if (hint) button.append(element("span", { className: "hint", textContent: hint }));
  button.append(element("span", { className: "place", textContent: place }));
  button.addEventListener("click", act);
  return element("li", {}, button);
}

function section(title, ...content) { return element("section", {}, element("h2", { textContent: title }), ...content); }

function fillPanel() {
  const errors = state.diagnostics.filter((one) => one.severity === "error").length;
  $("count").textContent = state.diagnostics.length || "";
  $("count").className = errors ? "error" : state.diagnostics.length ? "warning" : "";
  const banner = $("error"), first = state.diagnostics.find((one) => one.severity === "error");
  banner.hidden = !first;
  if (first) {
    const link = element("button", { type: "button", textContent: `${first.file}:${first.line}:${first.column}` });
    link.addEventListener("click", () => visit(first));
    const more = errors > 1 ? `, and ${errors - 1} more` : "";
    const kept = state.stale ? " These are the last good pages." : "";
    banner.replaceChildren(`${first.message} `, link, `${more}.${kept}`);
  }
  const parts = [];
  const list = state.diagnostics.map((one) => entry(one.severity, one.message, `${one.file}:${one.line}:${one.column}  ${one.id}`, one.hint, () => visit(one)));
  parts.push(section("Diagnostics", list.length ? element("ul", {}, ...list) : element("p", { textContent: "Nothing to mend." })));
  if (state.fit) parts.push(section("Fit", fitTable(state.fit)), section("Texture", textureTable(state.fit)));
  if (state.fit?.moved.length) {
    parts.push(section("Pages that moved", element("ul", {}, ...state.fit.moved.map((words) => element("li", {}, words)))));
  }
  if (state.faults.length) {
    const faults = state.faults.slice(0, 100).map((fault) => entry("", fault.what, `page ${state.pages[fault.page - 1]?.label}${fault.file ? `  ${fault.file}:${fault.line}` : ""}`, "", () => {
      show(fault.page, fault.y, fault.height);
      if (fault.file) toast(`${fault.file}:${fault.line}`);
    }));
    parts.push(section("Lines to look at", element("ul", {}, ...faults)));
  }
  $("panel").replaceChildren(...parts);
}

function row(cells, name = "td") { return element("tr", {}, ...cells.map((cell) => element(name, {}, cell))); }

function fitTable(fit) {
  const rows = fit.articles.map((article) => {
    const link = element("button", { type: "button", textContent: article.slug });
    link.addEventListener("click", () => go(article.page));
    const last = article.page + article.pages - 1;
    return row([link, last > article.page ? `${article.page}–${last}` : `${article.page}`, `${Math.round(article.fill * 100)} %`, `${article.cost}`]);
  });
  return element("table", {}, element("thead", {}, row(["Article", "Pages", "Last", "Cost"], "th")), element("tbody", {}, ...rows));
}

function textureTable(fit) {
  const figures = [
    ["Text", `${fit.textSize} on ${fit.leading} pt`], ["Lines", fit.lines], ["Hyphens", fit.hyphens], ["Ladders", fit.ladders],
    ["Stretched", fit.stretchedLines], ["Too long", fit.overfullLines], ["Widows", fit.widows], ["Orphans", fit.orphans],
    ["Stranded headings", fit.strandedHeadings], ["Uneven spreads", fit.unevenSpreads],
  ];
  return element("table", {}, element("tbody", {}, ...figures.map(([name, value]) => row([name, String(value)]))));
}

// Places

/** To the page of a place in the source, with the way to the editor. */
async function visit({ file, line, column }) {
  const place = await json(`place?file=${encodeURIComponent(file)}&line=${line}`);
  if (place) show(place.page, place.y, 14);
  toast(`${file}:${line}:${column}`, place?.url);
}

function show(page, y, height) {
  if (view === "web" || view === "sheets") { view = "spreads"; layOut(); }
  go(page, "instant");
  const figure = figureOf(page);
  if (figure) flash(figure, 12, y - 2, state.pages[page - 1].width - 24, height + 4);
}

let toastTimer = 0;
function toast(text, url) {
  const box = $("toast");
  box.replaceChildren(text);
  if (url) box.append(element("a", { href: url, textContent: "open" }));
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { box.hidden = true; }, 6000);
}

stage.addEventListener("click", async (event) => {
  const span = event.target.closest?.(".text span");
  if (!span || !getSelection().isCollapsed) return;
  const page = span.closest("figure").dataset.page;
  const source = await json(`source?page=${page}&mark=${span.dataset.mark}`);
  if (!source) return;
  toast(`${source.file}:${source.line}:${source.column}`, source.url);
  if (source.url) location.href = source.url;
});

/** `#articles/discord.md:42` leads to the page of that line. */
async function followHash() {
  const match = /^#(.+):(\d+)(?::\d+)?$/.exec(decodeURIComponent(location.hash));
  if (!match) return;
  const place = await json(`place?file=${encodeURIComponent(match[1])}&line=${match[2]}`);
  if (place) show(place.page, place.y, 14);
  else toast(`${match[1]}:${match[2]} is on no page`);
}
addEventListener("hashchange", followHash);

// Events

async function update(message) {
  // What is looked at is asked for before anything else is.
  if (message) {
    for (const number of message.pages) {
      const figure = figureOf(number);
      if (figure?.isNear) refresh(figure, message.generation);
    }
  }
  const next = await json("state.json");
  if (!next) return;
  const shape = (of) => JSON.stringify([of.rightToLeft, of.pages.map((page) => [page.width, page.height]), of.sheets]);
  const isOther = shape(next) !== shape(state);
  corpusBefore = corpus();
  state = next;
  document.title = $("title").textContent = state.title;
  for (const page of texts.keys()) if (page > state.pages.length) texts.delete(page);
  if (isOther) layOut();
  else {
    for (const figure of stage.querySelectorAll("figure")) {
      if (figure.isNear) refresh(figure);
      else figure.wanted ??= null;
    }
    if (message) reloadWeb();
  }
  fillPanel();
  tell();
}

function reloadWeb() {
  for (const page of stage.querySelectorAll("iframe")) {
    const top = page.contentWindow.scrollY;
    page.addEventListener("load", () => page.contentWindow.scrollTo(0, top), { once: true });
    page.contentWindow.location.reload();
  }
}

function listen() {
  const events = new EventSource("events");
  events.onmessage = (event) => update(JSON.parse(event.data));
  let wasLost = false;
  events.onerror = () => { wasLost = true; toast("The preview has ended; its pages stay."); };
  events.onopen = () => { if (wasLost) { wasLost = false; $("toast").hidden = true; update(); } };
}

// Commands

const actions = {
  smaller() { zoom = Math.max(0.5, zoom / 1.25); layOut(); },
  larger() { zoom = Math.min(8, zoom * 1.25); layOut(); },
  fit() { zoom = 1; layOut(); },
  panel() {
    $("panel").hidden = !$("panel").hidden;
    store.set("panel", $("panel").hidden ? "closed" : "open");
    $("panel-button").setAttribute("aria-pressed", String(!$("panel").hidden));
    layOut();
  },
  help() { $("help").showModal(); },
};

function look(name) { view = name; store.set("view", name); layOut(); }

function shade(name) {
  delete document.documentElement.dataset.light;
  delete document.documentElement.dataset.dark;
  if (name !== "system") document.documentElement.dataset[name] = "";
  store.set("shade", name);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-view], button[data-do]");
  if (button?.dataset.view) look(button.dataset.view);
  if (button?.dataset.do) actions[button.dataset.do]();
});

const keys = {
  ArrowRight: () => go(state.rightToLeft ? back() : on()), ArrowLeft: () => go(state.rightToLeft ? on() : back()),
  PageDown: () => go(on()), PageUp: () => go(back()), Home: () => go(1), End: () => go(state.pages.length),
  "+": actions.larger, "=": actions.larger, "-": actions.smaller, 0: actions.fit, d: actions.panel, "?": actions.help,
  n: () => { const all = ["system", "light", "dark"]; shade(all[(all.indexOf(store.get("shade", "system")) + 1) % 3]); },
};
const on = () => (view === "pages" ? current + 1 : spreadOf(current).at(-1) + 1);
const back = () => (view === "pages" ? current - 1 : spreadOf(current)[0] - 1);
["spreads", "pages", "sheets", "folded", "web"].forEach((name, index) => { keys[index + 1] = () => look(name); });
for (const [key, mark] of Object.entries({ g: "grid", m: "margins", b: "boxes", s: "stretch", c: "costs" })) {
  keys[key] = () => {
    if (!marks.delete(mark)) marks.add(mark);
    for (const figure of stage.querySelectorAll("figure.page")) if (figure.isNear) refresh(figure); else figure.wanted = null;
    toast(marks.size ? `Shown: ${[...marks].join(", ")}` : "Nothing shown over the pages");
  };
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

let resizing = 0;
addEventListener("resize", () => { clearTimeout(resizing); resizing = setTimeout(layOut, 120); });

shade(store.get("shade", "system"));
$("panel").hidden = store.get("panel", innerWidth > 1000 ? "open" : "closed") === "closed";
$("panel-button").setAttribute("aria-pressed", String(!$("panel").hidden));
await update();
if (!stage.children.length) layOut();
await followHash();
listen();
stage.focus({ preventScroll: true });
