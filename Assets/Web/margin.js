// Offers notes in the margin. What writing takes is fetched when somebody writes, or has written.
"use strict";
(() => {
  const own = document.currentScript, text = document.querySelector(".text");
  let kept;
  try { kept = localStorage.getItem("zine-notes " + location.pathname); } catch { return; }
  if (!text) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "write", textContent: own.dataset.write });
  button.setAttribute("aria-pressed", "false");
  const besides = (name) => own.src.replace(/[^/]*$/, name);
  const open = (isWriting) => {
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: besides("notes.css") });
    const script = Object.assign(document.createElement("script"), { src: besides("notes.js") });
    Object.assign(script.dataset, own.dataset, { writing: isWriting });
    style.onload = () => document.head.append(script);
    document.head.append(style);
  };
  if (kept) open(false); else button.addEventListener("click", () => open(true), { once: true });
  text.before(button);
})();
