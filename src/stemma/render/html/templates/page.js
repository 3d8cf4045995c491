"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const LIMIT = 40;

  // What the address points to: opened, shown, and marked in all its parts.
  const reveal = () => {
    all(".hot").forEach((el) => el.classList.remove("hot"));
    const target = one(":target");
    if (!target) return;
    const name = target.id;
    for (let el = target; el; el = el.parentElement) {
      if (el.tagName === "DETAILS") el.open = true;
      if (el.tagName === "TR") el.hidden = false;
    }
    if (target.classList.contains("w"))
      [target, ...all("[data-of]").filter((el) => el.dataset.of === name)].forEach((el) => el.classList.add("hot"));
    all("[data-edge]").forEach((el) => el.classList.toggle("chosen", el.dataset.edge === name));
    target.scrollIntoView({ block: target.matches(".inside") ? "start" : "center" });
    if (target.tabIndex === -1 || target.matches("a, button")) target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const href = link && link.getAttribute("href");
    if (href && href === location.hash) reveal();
  });

  // The ledger: filters, search, and what stays when an account falls.
  const rows = all("tr.row");
  const state = { filter: "all", words: "", fall: null, more: false };
  const status = one("[data-status]");
  const more = one("[data-more]");
  const show = () => {
    let shown = 0;
    let fallen = 0;
    rows.forEach((row) => {
      const fits = row.dataset.in.split(" ").includes(state.filter) &&
        row.firstElementChild.textContent.toLowerCase().includes(state.words);
      shown += fits;
      row.hidden = !fits || (!state.more && shown > LIMIT);
      const falls = state.fall !== null && row.dataset.on === state.fall;
      row.classList.toggle("fallen", falls);
      fallen += falls;
    });
    more.hidden = state.more || shown <= LIMIT;
    more.firstElementChild.textContent = `Show all ${shown}`;
    status.textContent = `${shown} shown` + (state.fall === null ? "" : `, ${fallen} would fall`);
    status.classList.toggle("hide", state.fall === null);
    if (state.fall !== null) status.textContent = `Without this account ${fallen} of ${rows.length} statements would rest on nothing here.`;
  };
  one("[data-tools]").hidden = false;
  const press = (button, among) => all(among).forEach((el) => el.setAttribute("aria-pressed", String(el === button)));
  all("[data-filter]").forEach((button) => button.addEventListener("click", () => {
    state.filter = button.dataset.filter;
    press(button, "[data-filter]");
    show();
  }));
  all("[data-fall]").forEach((button) => button.addEventListener("click", () => {
    const again = state.fall === button.dataset.fall;
    state.fall = again ? null : button.dataset.fall;
    press(again ? null : button, "[data-fall]");
    show();
  }));
  one("[data-search]").addEventListener("input", (event) => {
    state.words = event.target.value.trim().toLowerCase();
    show();
  });
  more.addEventListener("click", () => { state.more = true; show(); });
  show();
  reveal();

  // The marks in the texts: what is said of each stands in the list beneath its article.
  const told = new Map(all(".told dl > div").map((el) => [el.id, el.lastElementChild.textContent]));
  const boxes = all("[data-show]");
  boxes.forEach((box) => {
    const sync = () => all(`.text .mk.${box.dataset.show}`).forEach((el) => {
      if (box.checked) el.title = told.get(el.dataset.row);
      else el.removeAttribute("title");
    });
    box.addEventListener("change", sync);
    sync();
  });
  const note = one("[data-note]");
  one("[data-hint]").hidden = false;
  document.addEventListener("click", (event) => {
    if (event.target.closest(".note")) return;
    const marked = [];
    for (let el = event.target.closest(".text .mk"); el; el = el.parentElement.closest(".text .mk"))
      if (el.title) marked.push(el);
    note.hidden = !marked.length;
    note.replaceChildren(...marked.map((el) => {
      const line = document.createElement("p");
      const words = document.createElement("b");
      words.textContent = el.textContent.trim();
      line.append(words, " – ", el.title);
      return line;
    }));
  });
  addEventListener("keydown", (event) => { if (event.key === "Escape") note.hidden = true; });

  // The sourcing statement, ready to paste.
  const copy = one("[data-copy]");
  const text = one("[data-sourcing]");
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    const words = text.textContent.trim();
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(text);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand("copy");
    }
    copy.textContent = "Copied";
  });

  // On paper nothing is folded.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((el) => { el.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((el) => { el.open = false; }));
})();
