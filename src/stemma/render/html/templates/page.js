"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const LIMIT = 40;

  // Evidence that is asked for from the drawing rises over it, so that the drawing stays in sight.
  let asked = null;
  let at = 0;
  let raised = null;
  const handle = (summary) => {
    const [bar, says, close] = ["div", "p", "button"].map((name) => document.createElement(name));
    says.append(...[...summary.children].map((el) => el.cloneNode(true)));
    close.append("Close");
    close.type = "button";
    close.className = "btn";
    close.dataset.close = "";
    bar.className = "handle";
    bar.append(says, close);
    return bar;
  };
  const raise = (inside) => {
    raised = { inside, asked, at };
    inside.classList.add("sheet");
    inside.setAttribute("role", "dialog");
    inside.prepend(handle(inside.previousElementSibling));
    inside.scrollTop = 0;
    asked = null;
    // What was clicked stays in sight; a key press has no place, then the middle of the line.
    const line = raised.asked.getBoundingClientRect();
    const room = innerHeight - inside.offsetHeight;
    const inLine = raised.at >= line.top && raised.at <= line.bottom;
    const y = inLine ? raised.at : (line.top + line.bottom) / 2;
    if (y < 70 || y > room - 20) scrollBy({ top: y - (70 + room) / 2 });
  };
  const lower = (back = false) => {
    if (!raised) return;
    const { inside, asked: from } = raised;
    raised = null;
    inside.classList.remove("sheet");
    inside.removeAttribute("role");
    one(".handle", inside).remove();
    inside.closest("details").open = false;
    if (back) from.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) lower(true);
    const link = event.target.closest("[data-edge], [data-sheet]");
    asked = link;
    at = event.clientY;
  }, true);

  // A node that is pointed at shows its own lines: the others fade.
  const pick = (svg, node) => {
    const own = node ? node.dataset.node : null;
    const lines = all(".edge", svg).filter((el) => el.dataset.ends.split(" ").includes(own));
    const names = [location.hash.slice(1), ...lines.map((el) => el.dataset.edge)];
    svg.classList.toggle("picked", lines.length > 0);
    all(".edge", svg).forEach((el) => el.classList.toggle("lit", lines.includes(el)));
    all(".label", svg).forEach((el) => el.classList.toggle("lit", names.includes(el.dataset.label)));
  };
  all("svg.stemma").forEach((svg) => {
    ["pointerover", "focusin"].forEach((kind) =>
      svg.addEventListener(kind, (event) => pick(svg, event.target.closest("[data-node]"))));
    ["pointerleave", "focusout"].forEach((kind) => svg.addEventListener(kind, () => pick(svg, null)));
  });

  // What the address points to: opened, shown, and marked in all its parts.
  const reveal = () => {
    all(".hot").forEach((el) => el.classList.remove("hot"));
    lower();
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
    all("[data-label]").forEach((el) => el.classList.toggle("lit", el.dataset.label === name));
    if (asked) raise(target);
    else target.scrollIntoView({ block: target.matches(".inside") ? "start" : "center" });
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const href = link && link.getAttribute("href");
    if (href && href === location.hash) reveal();
  });

  // The ledger: filters and search.
  const rows = all("tr.row");
  const state = { filter: "all", words: "", more: false };
  const status = one("[data-status]");
  const more = one("[data-more]");
  const show = () => {
    let shown = 0;
    rows.forEach((row) => {
      const fits = row.dataset.in.split(" ").includes(state.filter) &&
        row.firstElementChild.textContent.toLowerCase().includes(state.words);
      shown += fits;
      row.hidden = !fits || (!state.more && shown > LIMIT);
    });
    more.hidden = state.more || shown <= LIMIT;
    more.firstElementChild.textContent = `Show all ${shown}`;
    status.textContent = `${shown} shown`;
  };
  one("[data-tools]").hidden = false;
  const press = (button, among) => all(among).forEach((el) => el.setAttribute("aria-pressed", String(el === button)));
  all("[data-filter]").forEach((button) => button.addEventListener("click", () => {
    state.filter = button.dataset.filter;
    press(button, "[data-filter]");
    show();
  }));
  one("[data-search]").addEventListener("input", (event) => {
    state.words = event.target.value.trim().toLowerCase();
    show();
  });
  more.addEventListener("click", () => { state.more = true; show(); });
  show();
  reveal();

  // What falls without an account stands in the page already, hidden; its switch shows it.
  const fallen = one("[data-fallen]");
  const parts = all("#ledger [data-account]");
  const tags = all("[data-without]");
  all("[data-switch]").forEach((button) => button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") === "false";
    const without = on ? button.dataset.switch : null;
    press(on ? button : null, "[data-switch]");
    parts.forEach((el) => el.classList.toggle("gone", el.dataset.account === without));
    tags.forEach((el) => { el.hidden = el.dataset.without !== without; });
    fallen.textContent = on ? button.dataset.says : "";
  }));

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
  addEventListener("keydown", (event) => { if (event.key === "Escape") { note.hidden = true; lower(true); } });

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
