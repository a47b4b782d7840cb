// Filters on the overview, arrow keys in the tables of who says what, and all pieces of the claim that a link names.
(function () {
  "use strict";
  var page = document;

  function lightUp() {
    page.querySelectorAll("mark.lit").forEach(function (mark) { mark.classList.remove("lit"); });
    var key = decodeURIComponent(location.hash.slice(1));
    if (!/^c1-[0-9a-f]+$/.test(key)) { return; }
    var pieces = page.querySelectorAll('mark[data-claim="' + key + '"]');
    pieces.forEach(function (mark) { mark.classList.add("lit"); });
  }

  function openAround() {
    var there = location.hash.length > 1 && page.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!there) { return; }
    var isShut = false;
    for (var at = there; at; at = at.parentElement) {
      if (at.tagName === "DETAILS" && !at.open) { at.open = true; isShut = true; }
    }
    if (isShut) { there.scrollIntoView(); }
  }

  function follow() { lightUp(); openAround(); }
  addEventListener("hashchange", follow);

  var steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  function arrows(event) {
    var step = steps[event.key], cell = event.target.closest && event.target.closest(".matrix td, .matrix th");
    if (!step || !cell || event.ctrlKey || event.altKey || event.metaKey) { return; }
    var row = cell.parentElement.rowIndex, column = cell.cellIndex, table = cell.closest("table");
    for (;;) {
      row += step[0]; column += step[1];
      var next = table.rows[row] && table.rows[row].cells[column];
      if (!next) { return; }
      var link = next.querySelector("a[href]");
      if (link) { event.preventDefault(); link.focus(); return; }
    }
  }
  page.addEventListener("keydown", arrows);

  addEventListener("beforeprint", function () {
    page.querySelectorAll("main details").forEach(function (one) { one.open = true; });
  });

  // The fields of an event are those that `overview.py` writes, in its order.
  var TITLE = 0, LINK = 1, KIND = 2, WHEN = 3, WHERE = 4, TALLY = 5, OPEN = 6, SETTLED = 7, OTHERS = 8, KINDS = 9, ATTRIBUTES = 10, SOURCES = 11;
  var STEP = 60;

  function element(name, text, className) {
    var made = page.createElement(name);
    if (text) { made.textContent = text; }
    if (className) { made.className = className; }
    return made;
  }

  function state(event) {
    var cell = element("td", "", "state");
    var word = event[OPEN].length ? ["unresolved", "? Unresolved"] : event[SETTLED].length ? ["resolved", "◑ Resolved"] : null;
    if (word) {
      cell.append(element("span", word[1], "status " + word[0]), " " + (event[OPEN].length ? event[OPEN] : event[SETTLED]).join(", "));
    } else {
      cell.append(element("span", event[OTHERS] ? event[OTHERS] + " slighter difference" + (event[OTHERS] === 1 ? "" : "s") : "–", event[OTHERS] ? "dim" : "dim none"));
    }
    return cell;
  }

  function line(event) {
    var row = element("tr"), first = element("td"), link = element("a", "", "name"), below = element("span", "", "sub");
    link.href = event[LINK];
    link.append(element("bdi", event[TITLE]));
    below.append(event[KIND] + " · " + event[WHEN] + " · ", element("bdi", event[WHERE]));
    first.append(link, below);
    row.append(first, state(event), element("td", event[TALLY], "tally"));
    return row;
  }

  function wanted(form) {
    var kind = form.kind.value, attribute = form.attribute.value, source = form.source.value;
    var words = form.words.value.toLowerCase().trim();
    return function (event) {
      return (!kind || event[KINDS].indexOf(kind) >= 0) &&
        (!attribute || event[ATTRIBUTES].indexOf(attribute) >= 0) &&
        (source === "" || event[SOURCES].indexOf(Number(source)) >= 0) &&
        (!words || (event[TITLE] + " " + event[WHERE] + " " + event[KIND]).toLowerCase().indexOf(words) >= 0);
    };
  }

  function filters() {
    var form = page.getElementById("filters"), events = window.eventmodelEvents;
    if (!form || !events) { return; }
    var body = page.querySelector(".events tbody"), more = page.getElementById("more"), button = more.querySelector("button");
    var shown = STEP, names = ["kind", "attribute", "source", "words"];
    function show() {
      var found = events.filter(wanted(form)), rows = page.createDocumentFragment();
      found.slice(0, shown).forEach(function (event) { rows.append(line(event)); });
      body.replaceChildren(rows);
      page.getElementById("found").textContent = found.length + " of " + events.length + " events";
      button.hidden = found.length <= shown;
      more.hidden = button.hidden && events.length <= STEP;
    }
    function remember() {
      var said = names.filter(function (name) { return form[name].value; });
      var hash = said.map(function (name) { return name + "=" + encodeURIComponent(form[name].value); }).join("&");
      history.replaceState(null, "", hash ? "#" + hash : location.pathname.split("/").pop() || "index.html");
    }
    function recall() {
      location.hash.slice(1).split("&").forEach(function (part) {
        var at = part.indexOf("=");
        if (at > 0 && names.indexOf(part.slice(0, at)) >= 0) { form[part.slice(0, at)].value = decodeURIComponent(part.slice(at + 1)); }
      });
    }
    function change() { shown = STEP; show(); remember(); }
    form.addEventListener("input", change);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(change); });
    button.addEventListener("click", function () { shown += STEP; show(); });
    form.hidden = false;
    recall();
    if (names.some(function (name) { return form[name].value; })) { show(); } else {
      page.getElementById("found").textContent = events.length + " events";
      button.hidden = events.length <= STEP;
    }
  }

  // A time line that does not fit begins with what is newest.
  page.querySelectorAll(".chart-box.newest").forEach(function (box) { box.scrollLeft = box.scrollWidth; });

  filters();
  follow();
}());
