// Boxes whose words find entries of the register: words are typed, the server says which entries they find, and one is chosen by mouse or keys.

// Makes such a box. `list` is where what was found stands; `address` says where to ask for words, or nothing if they are too few; `shown` fills an option for a hit, and
// says what it is; `chosen` takes the option of somebody's choice.
export function finding(input, list, { address, shown, chosen }) {
  let wait;
  let asked = 0;
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (option) => { close(); chosen(option); };
  const find = async () => {
    const mine = ++asked;
    const where = address(input.value.trim());
    if (!where) return close();
    const answer = await fetch(where, { headers: { 'x-desk': '1' } }).catch(() => null);
    if (!answer?.ok) return;
    const hits = await answer.json();
    // An answer that is overtaken by a later one, or that comes when somebody has gone on, is thrown away.
    if (mine !== asked || document.activeElement !== input) return;
    list.replaceChildren(...hits.map((hit, n) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${n}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      shown(option, hit);
      option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(option); });
      return option;
    }));
    list.hidden = !hits.length;
    input.setAttribute('aria-expanded', String(hits.length > 0));
  };
  input.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(find, 120); });
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', (event) => {
    const all = [...list.children];
    const at = all.findIndex((o) => o.classList.contains('at'));
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden && all.length) {
      const next = (at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length;
      all.forEach((o, n) => { o.classList.toggle('at', n === next); o.setAttribute('aria-selected', String(n === next)); });
      input.setAttribute('aria-activedescendant', all[next].id);
      event.preventDefault();
    } else if (event.key === 'Enter' && !list.hidden && at >= 0) {
      event.preventDefault();
      choose(all[at]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
}

// The name of a hit in bold, and what else is known of it.
export function named(option, name, about) {
  const bold = document.createElement('b');
  bold.textContent = name;
  option.append(bold, ` ${about}`);
}

// Boxes of forms, which keep the id of the entry and show its name below.
for (const input of document.querySelectorAll('input[data-find]')) {
  const told = document.getElementById(`${input.id}-named`);
  finding(input, document.getElementById(`${input.id}-found`), {
    address: (words) => words && `${input.dataset.find}?q=${encodeURIComponent(words)}`,
    shown: (option, hit) => {
      option.dataset.value = hit.value ?? hit.reference;
      option.dataset.title = hit.title ?? hit.recipient;
      named(option, option.dataset.title, hit.about ?? hit.reference);
    },
    chosen: (option) => {
      input.value = option.dataset.value;
      told.textContent = `→ ${option.dataset.title}`;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });
  input.addEventListener('input', () => { told.textContent = ''; });
}
