// Finds articles by the words in them. The index is made of text files beside this page; no question leaves the reader's
// machine but as the names of the files that it needs.
"use strict";
(() => {
  const script = document.currentScript;
  const { root, divided, found, none } = script.dataset;
  const perIssue = 256, issuesPerFile = 64, most = 50, mostPlaces = 12;
  const form = document.querySelector("form[role=search]");
  const input = form.querySelector("input");
  const list = document.querySelector(".results");
  const status = document.querySelector(".status");
  const files = new Map();

  const fetchLines = (path) => {
    if (!files.has(path)) {
      const lines = fetch(root + path).then((answer) => (answer.ok ? answer.text() : "")).then((text) => text.split("\n"));
      files.set(path, lines.catch(() => (files.delete(path), [])));
    }
    return files.get(path);
  };

  // The same reading of letters as the index has: see SearchFolding.
  const special = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ð": "d", "þ": "th", "ſ": "s",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ς": "σ", "ё": "е",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك",
  };
  const wide = /[\uFF01-\uFF5E]/g, marked = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, figures = /[\u0660-\u0669\u06F0-\u06F9]/g;
  const leftOut = /[\u00AD\u0640\u200C\u200D\u2060\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/g;
  const fold = (text) => text.replace(wide, (sign) => String.fromCharCode(sign.charCodeAt() - 0xFEE0)).toLowerCase()
    .normalize("NFD").replace(marked, "$1").normalize("NFC").replace(leftOut, "")
    .replace(figures, (sign) => sign.charCodeAt() & 15).replace(/[^\0-\x7f]/g, (letter) => special[letter] ?? letter);

  const unspaced = "\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3040-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}";
  const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, "gu"), isUnspaced = new RegExp(`^[${unspaced}]`, "u");
  const terms = (text) => (fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) || []).flatMap((word) => word.match(runs)).flatMap((run) => {
    const letters = [...run];
    if (!isUnspaced.test(run)) return letters.length > 1 ? [letters.slice(0, 32).join("")] : [];
    return letters.length > 1 ? letters.slice(1).map((letter, index) => letters[index] + letter) : letters;
  });
  // Whether a word is what a term found: it begins with that, or where words have no spaces holds it.
  const fits = (word, term) => isUnspaced.test(term) ? fold(word).includes(term) : (fold(word).match(runs) || []).some((run) => run.startsWith(term));

  const fileOf = (term) => {
    if (divided !== "true") return "all";
    const [first, second] = [...term].map((letter) => letter.codePointAt());
    if (first < 0x80 && second < 0x80) return term.slice(0, 2);
    return first < 0x3000 && second ? `${first.toString(16)}-${second.toString(16)}` : "u" + (first >> 5).toString(16);
  };

  // The last word may still be being typed.
  const articlesWith = async (term, isLast) => {
    const lines = await fetchLines(`search/words/${fileOf(term)}.txt`);
    const wanted = isLast || [...term].length === 1 ? term : term + " ";
    const numbers = new Set();
    for (const line of lines) {
      if (line.startsWith(wanted)) line.split(" ").slice(1).forEach((number) => numbers.add(+number));
    }
    return numbers;
  };

  const titleOf = async (number) => {
    const lines = await fetchLines(`search/titles/${Math.floor(number / perIssue / issuesPerFile)}.txt`);
    const line = lines.find((line) => line.startsWith(number + "\t"));
    return line && line.split("\t");
  };

  // Where an article has most of the words: the block, what stands around the first of them, and the nearest address above.
  const placeIn = async (path, words) => {
    const answer = await fetch(root + path);
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
    let best = { count: 0 }, id = "";
    for (const block of page.querySelectorAll(":is(.standfirst, :is(.text, .notes) :is(p, li, td, pre, h2, h3, h4, dt, dd, figcaption))")) {
      id = block.closest(".text [id], .notes [id]")?.id || id;
      if (block.querySelector("p, li")) continue;
      const text = block.textContent.replace(/\s+/g, " ").trim();
      const hits = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter(([word]) => words.some((term) => fits(word, term)));
      const count = new Set(hits.flatMap(([word]) => words.filter((term) => fits(word, term)))).size;
      if (count > best.count) best = { count, id, text, word: hits[0][0], at: hits[0].index };
    }
    return best;
  };

  const around = 70;
  const showPlace = async (item, link, path, words) => {
    const { count, id, text, word, at } = await placeIn(path, words);
    if (!count) return;
    const start = at > around ? text.indexOf(" ", at - around) + 1 : 0, last = text.lastIndexOf(" ", at + word.length + 2 * around);
    const end = text.length > at + word.length + 2 * around && last > at ? last : text.length;
    const line = document.createElement("p"), mark = document.createElement("mark");
    mark.textContent = word;
    line.append((start ? "… " : "") + text.slice(Math.min(start, at), at), mark, text.slice(at + word.length, end) + (end < text.length ? " …" : ""));
    item.append(line);
    // The link is the article's, for whoever takes it along; who follows it comes to the word.
    // The words around it tell it from others like it.
    const said = (words) => encodeURIComponent(words.trim()).replaceAll("-", "%2D");
    const before = said(text.slice(0, at).split(" ").slice(-4).join(" ")), after = said(text.slice(at + word.length).split(" ").slice(0, 4).join(" "));
    const place = root + path + "#" + id + ":~:text=" + (before && before + "-,") + said(word) + (after && ",-" + after);
    link.addEventListener("click", () => { link.href = place; });
  };

  const show = (articles, count, words) => {
    status.textContent = count ? found.replace("%", count) : none;
    let shown = 0;
    list.replaceChildren(...articles.map(([, path, title, place]) => {
      const item = document.createElement("li"), link = document.createElement("a"), small = document.createElement("span");
      link.href = root + path;
      link.textContent = title;
      small.className = "kicker";
      small.textContent = place;
      item.append(link, " ", small);
      if (shown++ < mostPlaces) showPlace(item, link, path, words).catch(() => {});
      return item;
    }));
  };

  let latest = 0;
  const search = async () => {
    const turn = ++latest, words = terms(input.value);
    const address = new URL(location.href);
    if (input.value) address.searchParams.set("q", input.value); else address.searchParams.delete("q");
    try { history.replaceState(null, "", address); } catch { /* pages opened as files have no history to write */ }
    if (!words.length) { status.textContent = ""; list.replaceChildren(); return; }
    const sets = await Promise.all(words.map((term, index) => articlesWith(term, index === words.length - 1)));
    const numbers = [...sets[0]].filter((number) => sets.every((set) => set.has(number))).sort((a, b) => b - a);
    const articles = (await Promise.all(numbers.slice(0, 4 * most).map(titleOf))).filter(Boolean);
    if (turn !== latest) return;
    const inTitle = (article) => words.every((word) => terms(article[2]).some((term) => term.startsWith(word)));
    show([...articles.filter(inTitle), ...articles.filter((article) => !inTitle(article))].slice(0, most), numbers.length, words);
  };

  let pause;
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 120); });
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) search(); else input.focus();
})();
