// Small comforts; every page works without them. Listeners stand on the window, since parts of a page come and go.
{
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const all = (where, wanted) => [...where.querySelectorAll(wanted)];
  const one = (wanted) => document.querySelector(wanted);
  const parsed = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
  const lost = (is) => all(document, "[data-live-lost]").forEach((line) => (line.hidden = !is));
  const here = location.href.split("#")[0];

  // A refused form opens on the summary of what to mend.
  one(".error-summary")?.focus();

  // Leaving a half-filled form asks first. The browser writes the question.
  const touched = new Set();
  addEventListener("input", ({ target }) => target.form?.matches("[method=post]") && touched.add(target.form));
  addEventListener("reset", ({ target }) => touched.delete(target));
  addEventListener("beforeunload", (event) => touched.size && event.preventDefault());

  // A form whose answer may take long says how far it is.
  addEventListener("submit", ({ target: form, submitter, defaultPrevented }) => {
    const { progress, progressSays } = form.dataset;
    if (!progress || defaultPrevented) return;
    setTimeout(async () => {
      const line = document.createElement("p");
      const bar = document.createElement("progress");
      const label = document.createElement("label");
      label.append(`${progressSays} `, bar);
      line.append(label);
      line.setAttribute("role", "status");
      (submitter ?? form).after(line);
      for (;;) {
        try {
          const { done, total } = await (await fetch(progress)).json();
          total ? Object.assign(bar, { max: total, value: done }) : bar.removeAttribute("value");
        } catch {} // the bar moves all the same
        await pause(500);
      }
    }, 700);
  });

  // The field that searches: "/" goes there, and the first results come while one types.
  let previewing, looking;
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const form = target.closest?.("[data-finder]");
    if (key === "/" && !ctrlKey && !metaKey && !altKey && !target.closest?.("input, select, textarea, [contenteditable]")) {
      const field = all(document, "[data-finder] input").find((each) => each.checkVisibility());
      if (!field) return;
      event.preventDefault();
      field.focus();
      return field.select();
    }
    const box = form?.querySelector("[data-finder-list]");
    if (!box || box.hidden) return;
    const stops = [form.elements.q, ...all(box, "a")];
    if (key === "Escape") {
      event.preventDefault(); // which would empty the field
      event.stopImmediatePropagation();
      box.hidden = true;
      stops[0].focus();
    }
    if (key !== "ArrowDown" && key !== "ArrowUp") return;
    event.preventDefault();
    stops.at((stops.indexOf(target) + (key === "ArrowDown" ? 1 : -1)) % stops.length).focus();
  });
  addEventListener("input", ({ target }) => {
    const form = target.closest?.("[data-finder]");
    if (!form) return;
    clearTimeout(previewing);
    looking?.abort();
    const box = form.querySelector("[data-finder-list]");
    if (target.value.trim().length < 2) return (box.hidden = true);
    previewing = setTimeout(async () => {
      looking = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.finder}?${new URLSearchParams({ q: target.value })}`, { signal: looking.signal });
        if (!answer.ok || !form.contains(document.activeElement)) return;
        const part = (await parsed(answer)).body.firstElementChild;
        box.replaceChildren(part);
        box.hidden = false;
        form.querySelector("[role=status]").textContent = part.dataset.said;
      } catch {} // another letter came, or no network
    }, 150);
  });
  addEventListener("focusout", ({ target, relatedTarget }) => {
    const form = target.closest?.("[data-finder]");
    if (form && !form.contains(relatedTarget)) form.querySelector("[data-finder-list]").hidden = true;
  });

  // Escape closes the menu and gives the focus back to its button.
  addEventListener("keydown", ({ key, target }) => {
    const menu = target.closest?.("details.menu[open]");
    if (key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // Nothing typed is lost: what is typed in [data-keep] stays in this browser, a week at most, until a page follows its
  // sending. A form that was sent and not answered keeps its id as well: sent again as it was, it acts once.
  const store = (key, value) => {
    try {
      return value ? localStorage.setItem(key, JSON.stringify(value)) : JSON.parse(localStorage.getItem(key));
    } catch {
      return null; // no room, or none allowed
    }
  };
  const formOf = (mark) => (mark.matches("form") ? mark : mark.form);
  const key = (mark) => `keep ${new URL(formOf(mark)?.getAttribute("action") ?? "", here).pathname} ${mark.dataset.keep}`;
  const marks = (form) => [form, ...form.elements].filter((mark) => mark.dataset.keep);
  const typed = (mark) => (mark.matches("form") ? [...mark.elements] : [mark]).filter((field) =>
    field.matches("textarea, input:not([type=hidden], [type=password], [type=file], [type=checkbox], [type=radio])"));
  const keep = (mark, id) => {
    const fields = typed(mark).map((field) => [field.name, field.value, field.defaultValue]);
    store(key(mark), { at: Date.now(), from: here, sent: Boolean(id), id, fields });
  };
  const unsent = (mark) => {
    const kept = store(key(mark));
    if (kept) store(key(mark), { ...kept, sent: false });
    return kept;
  };
  const restore = (mark) => {
    const kept = unsent(mark);
    const id = formOf(mark)?.elements.form;
    typed(mark).forEach((field, i) => {
      const [name, text, from] = kept?.fields[i] ?? [];
      if (name !== field.name || field.value !== field.defaultValue || text === field.value) return;
      if (!field.value || field.value === from) {
        field.value = text;
        if (kept.id && id) [id.dataset.drawn, id.value] = [id.value, kept.id];
      } else if (field.matches("textarea") && !field.value.includes(text)) {
        field.value += `\n\n${text}`; // another wrote there meanwhile: both texts
      }
    });
  };
  const failed = one(".error-summary, [data-failed]") || performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  try {
    for (const name of Object.keys(localStorage).filter((name) => /^(keep|queue) /.test(name))) {
      const { at, sent, from } = store(name) ?? {};
      const arrived = sent && !failed && from === document.referrer;
      if (arrived || !(at > Date.now() - 7 * 24 * 3600 * 1000)) localStorage.removeItem(name);
    }
  } catch {} // none allowed
  all(document, "[data-keep]").forEach(restore);
  addEventListener("pageshow", ({ persisted }) => persisted && all(document, "[data-keep]").forEach(unsent));
  addEventListener("input", ({ target }) => {
    const id = target.form?.elements.form;
    if (id?.dataset?.drawn) id.value = id.dataset.drawn; // no longer what was sent
    const mark = target.closest?.("[data-keep]");
    if (mark) keep(mark);
  });

  // What is written in a queued form waits in this browser, a week at most, and leaves when the network is there. Each
  // has its own id: sent again, it acts once. What the house refuses stays in sight, to be taken back.
  let draining;
  const queued = () => {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith("queue ")).sort();
    } catch {
      return []; // none allowed
    }
  };
  const retake = (name) => {
    const { body, text } = store(name);
    const was = new URLSearchParams(body);
    const forms = all(document, "form[data-queue]");
    const same = ({ elements: { rubric, parent } }) => rubric?.value === was.get("rubric") && parent?.value === was.get("parent");
    const field = typed(forms.find(same) ?? forms[0] ?? { matches: () => true, elements: [] })[0];
    if (!field) return;
    field.value = [field.value, text].filter(Boolean).join("\n\n");
    localStorage.removeItem(name);
    showQueue();
    field.closest("details")?.setAttribute("open", "");
    field.focus();
  };
  const showQueue = () => {
    const box = one("[data-queued]");
    if (!box) return;
    const kept = queued();
    const { queuedOne, queuedMore, queuedBack } = box.dataset;
    const line = (name) => {
      const { text, why } = store(name);
      const item = document.createElement("li");
      item.append(text);
      if (why) {
        const [reason, back] = [document.createElement("p"), document.createElement("button")];
        Object.assign(reason, { className: "error", textContent: why });
        Object.assign(back, { className: "button button--small", type: "button", textContent: queuedBack, onclick: () => retake(name) });
        item.append(reason, back);
      }
      return item;
    };
    box.hidden = !kept.length;
    box.querySelector("[role=status]").textContent = kept.length ? (kept[1] ? queuedMore.replace("#", kept.length) : queuedOne) : "";
    box.querySelector("ul").replaceChildren(...kept.map(line));
  };
  const drain = async () => {
    if (draining) return;
    draining = true;
    for (let faults = 0, name; (name = queued().find((each) => !store(each).why)); ) {
      const kept = store(name);
      try {
        const [body, signal] = [new URLSearchParams(kept.body), AbortSignal.timeout(20000)];
        const answer = await fetch(kept.to, { method: "POST", body, signal, redirect: "manual" });
        if (answer.type === "opaqueredirect") localStorage.removeItem(name);
        else if (answer.status >= 500 || answer.status === 429) throw answer;
        else {
          const page = await parsed(answer);
          store(name, { ...kept, why: page.querySelector(".error-summary li, h1")?.textContent ?? `${answer.status}` });
        }
        faults = 0;
        lost(false);
        dispatchEvent(new Event("drained"));
      } catch {
        lost(true);
        const online = new Promise((back) => addEventListener("online", back, { once: true }));
        await Promise.race([online, pause(Math.min(2000 * 2 ** faults++, 30000) * (1 + Math.random()))]);
      }
      showQueue();
    }
    draining = false;
  };
  const enqueue = (form) => {
    const [id, [field]] = [form.elements.form, typed(form)];
    const name = `queue ${new Date().toISOString()} ${id.value}`;
    const [to, body, text] = [form.action, `${new URLSearchParams(new FormData(form))}`, field.value.trim()];
    if (!text) return false; // the house says what is missing
    store(name, { at: Date.now(), to, body, text });
    if (!store(name)) return false;
    id.value = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    field.value = "";
    touched.delete(form);
    marks(form).forEach((mark) => localStorage.removeItem(key(mark)));
    const folded = form.closest("details");
    if (folded) {
      folded.open = false;
      folded.querySelector("summary").focus();
    }
    showQueue();
    drain();
    return true;
  };
  showQueue();
  drain();

  // Sending. A patient form is sent again until the house answers: its id makes it act once.
  // Where several are on their way, the last to be answered leads on: a page that goes would take the others with it.
  let sending = 0, flying = 0, refused = false;
  const arrive = async (form, answer) => {
    const page = answer.redirected ? null : await parsed(answer);
    flying -= 1;
    lost(false);
    touched.delete(form);
    if (answer.redirected) {
      marks(form).forEach((mark) => localStorage.removeItem(key(mark)));
      if (flying || refused) return;
      return answer.url.split("#")[0] === here ? location.reload() : location.assign(answer.url);
    }
    refused = flying > 0;
    form.inert = false;
    const main = page.querySelector("main");
    if (!main) return;
    document.title = page.title;
    one("main").replaceWith(main);
    all(main, "[data-keep]").forEach(restore);
    scrollTo(0, 0);
    one(".error-summary")?.focus();
  };
  addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.matches("[data-queue]") && enqueue(form)) return event.preventDefault();
    marks(form).forEach((mark) => keep(mark, form.elements.form?.value || "-"));
    if (!form.matches("[data-patient]")) {
      sending = Date.now();
      return touched.clear();
    }
    event.preventDefault();
    const to = new URL(event.submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", here);
    const data = new FormData(form, event.submitter);
    const body = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
    touched.add(form);
    form.inert = true;
    flying += 1;
    refused = false;
    for (let faults = 0; ; await pause(2000 + 2000 * Math.random())) {
      try {
        const answer = await fetch(to, { method: "POST", body, signal: AbortSignal.timeout(20000) });
        const ours = answer.status >= 500 || answer.status === 429;
        if (!ours || ++faults > 20) return await arrive(form, answer);
      } catch {} // no network
      lost(true);
    }
  });

  // A clock counts down by the house's time; the hour of its end stands beside it without script.
  const tick = () => {
    for (const clock of all(document, "[data-clock]")) {
      const since = Date.now() - (clock.dataset.clockSeen ??= Date.now());
      const left = Math.max(0, Math.ceil((clock.dataset.clock - clock.dataset.clockNow - since) / 1000));
      const told = `${Math.floor(left / 60)}:${`${left % 60}`.padStart(2, "0")}`;
      if (clock.textContent !== told) clock.textContent = told;
      clock.hidden = false;
    }
  };
  tick();

  // What goes on elsewhere: a short event says that something changed, and the page asks for what it shows.
  const place = one("[data-live]");
  if (place) {
    let source, retry, asking, again, late, known = place.dataset.liveState;

    // A part that is being filled in waits; one that is read out keeps its element; one with the focus gives it back.
    const renew = (part, fresh) => {
      const focus = document.activeElement;
      const within = part.contains(focus);
      if (!fresh || part.isEqualNode(fresh)) return;
      if ([...touched].some((form) => part.contains(form)) || (within && focus.matches("input, select, textarea"))) {
        late = true;
        return;
      }
      for (const open of all(part, "details[open][id]")) fresh.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute("open", "");
      if (part.matches("[aria-live], [role=status], [role=alert]")) part.replaceChildren(...fresh.childNodes);
      else part.replaceWith(fresh);
      all(document, `#${CSS.escape(part.id)} [data-keep]`).forEach(restore);
      if (within) all(fresh, focus.tagName).find((twin) => twin.isEqualNode(focus))?.focus();
    };
    const ask = async () => {
      const answer = await fetch(here, { cache: "no-store", signal: AbortSignal.timeout(20000) });
      if ([401, 403, 404].includes(answer.status) && !touched.size) return location.reload();
      if (!answer.ok) throw answer;
      const page = await parsed(answer);
      late = false;
      // a page that is now of another kind begins anew
      if (page.querySelector("[data-live]")?.dataset.livePage !== place.dataset.livePage && !touched.size) return location.reload();
      for (const part of all(document, "[id][data-live-part]")) renew(part, page.getElementById(part.id));
      tick();
    };
    const refresh = async () => {
      again = true;
      if (asking) return;
      for (asking = true; again; ) {
        again = false;
        await pause(Math.max(Math.random() * 400, sending + 10000 - Date.now()));
        await ask().catch(() => pause(3000, (again = true)));
      }
      asking = false;
    };
    const listen = () => {
      clearTimeout(retry);
      source?.close();
      if (document.hidden) return;
      source = new EventSource(place.dataset.live);
      source.onopen = () => lost(false);
      source.onmessage = ({ data }) => {
        if (known !== undefined && data !== known) refresh();
        known = data;
      };
      source.onerror = () => {
        lost(true);
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(listen, 2000 + 4000 * Math.random());
      };
    };
    for (const moved of ["focusout", "reset"]) addEventListener(moved, () => late && refresh());
    addEventListener("drained", refresh);
    setInterval(tick, 500);
    addEventListener("visibilitychange", listen);
    listen();
  }
}
