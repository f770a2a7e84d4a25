// Finds articles by the words in them. The index is made of text files beside this page; no question leaves the reader's
// machine but as the names of the files that it needs.
"use strict";
(() => {
  const script = document.currentScript;
  const { root, divided, found, none } = script.dataset;
  const perIssue = 256, issuesPerFile = 64, most = 50;
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

  const special = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i" };
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßæœøłđħı]/g, (letter) => special[letter]);
  const terms = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) || []).filter((term) => term.length > 1);

  const fileOf = (term) => {
    if (divided !== "true") return "all";
    const start = term.slice(0, 2);
    return /^[\0-\x7f]{2}$/.test(start) ? start : "other";
  };

  // The last word may still be being typed.
  const articlesWith = async (term, isLast) => {
    const lines = await fetchLines(`search/words/${fileOf(term)}.txt`);
    const wanted = isLast ? term : term + " ";
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

  const show = (articles, count) => {
    status.textContent = count ? found.replace("%", count) : none;
    list.replaceChildren(...articles.map(([, path, title, place]) => {
      const item = document.createElement("li"), link = document.createElement("a"), small = document.createElement("span");
      link.href = root + path;
      link.textContent = title;
      small.className = "kicker";
      small.textContent = place;
      item.append(link, " ", small);
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
    const inTitle = (article) => words.every((word) => fold(article[2]).includes(word));
    show([...articles.filter(inTitle), ...articles.filter((article) => !inTitle(article))].slice(0, most), numbers.length);
  };

  let pause;
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 120); });
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) search(); else input.focus();
})();
