// What pages do beyond HTML and htmx: our proof in each request, one command for a double click, streams, words when nothing answers.
(() => {
  "use strict";
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-TOKEN"] = document.body.dataset.csrf;
  });

  // In a narrow window the room one is in may be out of sight in the row of rooms.
  const here = document.querySelector(".rooms [aria-current]");
  if (here) {
    const row = here.closest(".rooms");
    row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  }

  // A slider and the number beside it say the same.
  document.addEventListener("input", (event) => {
    const target = event.target;
    if (target.dataset.sets) {
      document.getElementById(target.dataset.sets).value = target.value;
    } else if (target.id) {
      const slider = document.querySelector('[data-sets="' + window.CSS.escape(target.id) + '"]');
      if (slider) slider.value = target.value;
    }
  });

  // A second click sends nothing; the server would take it for the same request anyway.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    window.setTimeout(() => delete form.dataset.sent, 5000);
  });

  document.addEventListener("htmx:sendError", (event) => say(event.detail.target));
  document.addEventListener("htmx:responseError", (event) => say(event.detail.target));
  function say(target) {
    const note = document.createElement("p");
    note.className = "notice";
    note.setAttribute("role", "alert");
    note.textContent = document.body.dataset.failed;
    target.append(note);
  }

  // A slider over days says its day in words while it is moved; the page follows when it is let go.
  const day = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : "zh-CN", { dateStyle: "medium", timeZone: "UTC" });
  document.addEventListener("input", (event) => {
    const shown = event.target.dataset.day && document.getElementById(event.target.dataset.day);
    if (!shown) return;
    shown.textContent = day.format(new Date(Number(event.target.value) * 86400000));
    event.target.setAttribute("aria-valuetext", shown.textContent);
  });

  // A page that is being made opens as soon as it is there.
  if (document.querySelector("[data-again]")) {
    const later = () => window.setTimeout(again, 2000);
    const again = () => fetch(window.location.href).then((answer) => (answer.status === 503 ? later() : window.location.reload()), later);
    later();
  }

  // What is fed: an element with data-feed tells htmx to ask for its part again when the stream says that something has changed, and
  // says when what is shown has fallen behind. A page that nobody looks at listens to nothing: browsers open few streams at a time.
  for (const element of document.querySelectorAll("[data-feed]")) {
    let stream = null;
    let waiting = false;
    function changed() {
      if (waiting) return;
      waiting = true;
      window.setTimeout(again, 1000);
    }
    function again() {
      const part = document.querySelector(element.getAttribute("hx-target"));
      // Not while somebody types or reads what has been unfolded in it.
      const busy = part && (part.contains(document.activeElement) && document.activeElement.matches("input, select, textarea") || part.querySelector("details[open]"));
      if (busy) {
        window.setTimeout(again, 2000);
        return;
      }
      waiting = false;
      window.htmx.trigger(element, "changed");
    }
    function listen() {
      if (stream) return;
      stream = new EventSource(element.dataset.feed);
      stream.addEventListener("changed", changed);
      stream.addEventListener("state", (event) => {
        const told = JSON.parse(event.data);
        element.dataset.state = told.state;
        element.textContent = told.words;
      });
      stream.addEventListener("error", () => {
        if (stream && stream.readyState === EventSource.CLOSED) element.dataset.state = "away";
      });
    }
    function rest() {
      if (stream) stream.close();
      stream = null;
    }
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) {
        rest();
      } else {
        listen();
        changed();
      }
    });
    window.addEventListener("pagehide", rest);
    if (!document.hidden) listen();
  }
})();
