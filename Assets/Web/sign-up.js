// Asks for letters without leaving the page. Without this script, or where it fails, the service's own page answers.
(() => {
  "use strict";
  const form = document.querySelector("form.inbox");
  if (!form || !window.fetch) return;
  const answer = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" },
        credentials: "omit",
        referrerPolicy: "no-referrer",
      });
      const said = await response.json();
      // Where there is no answer there is no distance either.
      answer.style.marginBlockStart = ".75rem";
      answer.textContent = [said.title, said.text].filter(Boolean).join(". ");
      form.classList.toggle("sent", response.ok);
      form.querySelector("input[type=email]").setAttribute("aria-invalid", String(response.status === 400));
    } catch {
      form.submit();
    } finally {
      button.disabled = false;
    }
  });
})();
