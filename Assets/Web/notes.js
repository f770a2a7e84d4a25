// Notes in the margin. They stay in this browser, beside the paragraph they were written at, and can be taken along as
// Markdown.
"use strict";
(() => {
  const words = document.currentScript.dataset;
  const text = document.querySelector(".text");
  const key = "zine-notes " + location.pathname;
  let notes;
  try { notes = JSON.parse(localStorage.getItem(key) || "[]"); } catch { return; }
  if (!text || !Array.isArray(notes)) return;

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const own = ".pencil, .margin-note";
  const wordsOf = (block) => {
    const copy = block.cloneNode(true);
    copy.querySelectorAll(own).forEach((element) => element.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const blocks = [...text.querySelectorAll("p, h2, h3, h4, li")].filter(
    (block) => !block.matches(".alert-name") && !block.querySelector("p, li") && wordsOf(block));

  // A paragraph is known by its first words, and by its place where those are gone.
  const blockOf = (note) => blocks.find((block) => wordsOf(block).startsWith(note.quote)) || blocks[Math.min(note.place, blocks.length - 1)];

  const keep = () => {
    notes = notes.filter((note) => note.text.trim());
    try {
      if (notes.length) localStorage.setItem(key, JSON.stringify(notes)); else localStorage.removeItem(key);
    } catch { /* the browser has no room */ }
    tell();
  };

  const show = (note) => {
    const block = blockOf(note);
    if (!block) return;
    const area = make("textarea", { value: note.text, rows: 1, placeholder: words.hint });
    area.setAttribute("aria-label", words.note);
    const slip = make("span", { className: "margin-note" }, area);
    const fit = () => { area.style.height = "auto"; area.style.height = area.scrollHeight + "px"; };
    area.addEventListener("input", () => { note.text = area.value; fit(); });
    area.addEventListener("change", keep);
    area.addEventListener("blur", () => { if (!area.value.trim()) slip.remove(); keep(); });
    block.prepend(slip);
    fit();
    return area;
  };

  const write = (block) => {
    const open = block.querySelector(".margin-note textarea");
    if (open) return open.focus();
    const note = { quote: wordsOf(block).slice(0, 80), place: blocks.indexOf(block), text: "" };
    notes.push(note);
    show(note).focus();
  };

  const toggle = document.querySelector(".write");
  const setWriting = (isWriting) => {
    toggle.setAttribute("aria-pressed", isWriting);
    text.querySelectorAll(".pencil").forEach((pencil) => pencil.remove());
    if (!isWriting) return;
    for (const block of blocks) {
      const pencil = make("button", { type: "button", className: "pencil", textContent: "✎" });
      pencil.setAttribute("aria-label", words.writeAt.replace("%", wordsOf(block).slice(0, 40)));
      pencil.addEventListener("click", () => write(block));
      block.append(pencil);
    }
  };
  toggle.addEventListener("click", () => setWriting(toggle.getAttribute("aria-pressed") !== "true"));
  setWriting(words.writing === "true");

  const all = () => Object.keys(localStorage).filter((name) => name.startsWith("zine-notes ")).sort().map((name) => {
    const page = location.origin + name.slice("zine-notes ".length);
    const lines = JSON.parse(localStorage.getItem(name)).map((note) => `> ${note.quote}…\n\n${note.text.trim()}\n`);
    return `# ${name === key ? document.title : page}\n\n<${page}>\n\n${lines.join("\n")}`;
  }).join("\n");
  const save = () => {
    const link = make("a", { href: URL.createObjectURL(new Blob([all()], { type: "text/markdown" })), download: "notes.md" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const erase = () => {
    notes = [];
    text.querySelectorAll(".margin-note").forEach((slip) => slip.remove());
    keep();
  };
  const count = make("span", {});
  const summary = make("p", { className: "your-notes", hidden: true }, count, " ",
    make("button", { type: "button", textContent: words.save, onclick: save }), " ",
    make("button", { type: "button", textContent: words.erase, onclick: erase }));
  const tell = () => {
    summary.hidden = !notes.length;
    count.textContent = words.kept.replace("%", notes.length);
  };
  text.after(summary);
  notes.forEach(show);
  tell();
})();
