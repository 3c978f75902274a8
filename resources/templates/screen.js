// What the page can do beyond being read: counterparts on pointing, swapped columns, search. Without it all text is there.
"use strict";
(() => {
  const table = document.querySelector("table.rows");
  const main = document.querySelector("main");
  if (!table || !main) return;

  // Letters, digits and marks that readers of Arabic take for the same.
  const folded = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/[ىی]/g, "ي").replace(/ة/g, "ه").replace(/ک/g, "ك")
    .replace(/[\u0660-\u0669]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0x660 + 48))
    .replace(/[\u06f0-\u06f9]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0x6f0 + 48))
    .replace(/\s+/g, " ");

  const words = (passage) => {
    const copy = passage.cloneNode(true);
    copy.querySelectorAll(".s").forEach((mark) => mark.remove());
    return folded(copy.textContent);
  };

  const brighten = (target) => {
    document.querySelectorAll(".bright").forEach((item) => item.classList.remove("bright"));
    const sentence = target.closest(".sentence");
    const row = target.closest(".linked");
    if (sentence) {
      table.querySelectorAll(`[data-sentence="${sentence.dataset.sentence}"]`).forEach((item) => item.classList.add("bright"));
    }
    if (row && target.closest("td")) row.classList.add("bright");
  };
  table.addEventListener("mouseover", (event) => brighten(event.target));
  table.addEventListener("click", (event) => brighten(event.target));

  const swap = () => {
    table.querySelectorAll("tr, colgroup").forEach((line) => {
      if (table.closest(".interlinear")) return;
      [...line.children].reverse().forEach((cell) => line.append(cell));
    });
  };

  const passages = [...table.querySelectorAll(".passage")];
  let texts = null;
  let hits = [];
  let place = -1;
  const show = (step) => {
    passages.forEach((passage) => passage.classList.remove("current"));
    if (!hits.length) return;
    place = (place + step + hits.length) % hits.length;
    hits[place].classList.add("current");
    hits[place].scrollIntoView({ block: "center" });
    count.textContent = `${place + 1} / ${hits.length}`;
  };
  const search = () => {
    const wanted = folded(box.value).trim();
    texts = texts || passages.map(words);
    hits = passages.filter((passage, n) => wanted && texts[n].includes(wanted));
    passages.forEach((passage) => passage.classList.remove("hit", "current"));
    hits.forEach((passage) => passage.classList.add("hit"));
    place = -1;
    count.textContent = wanted ? (hits.length ? `${hits.length}` : "0") : "";
    if (hits.length) show(1);
  };

  const make = (tag, text, action) => {
    const item = document.createElement(tag);
    item.textContent = text;
    if (action) item.addEventListener("click", action);
    return item;
  };
  const bar = make("div", "");
  bar.className = "bar own";
  const box = make("input", "");
  box.type = "search";
  box.dir = "auto";
  box.placeholder = "بحث · Search both sides";
  box.setAttribute("aria-label", "Search both sides");
  box.addEventListener("input", search);
  box.addEventListener("keydown", (event) => { if (event.key === "Enter") show(event.shiftKey ? -1 : 1); });
  const count = make("span", "");
  count.setAttribute("role", "status");
  bar.append(box, make("button", "Previous", () => show(-1)), make("button", "Next", () => show(1)), count, make("button", "Swap columns", swap));
  main.before(bar);
})();
