// Boxes that name an entry of the register: words are typed, and the server says which entries they find.
for (const input of document.querySelectorAll('input[data-find]')) {
  const list = document.getElementById(`${input.id}-found`);
  const named = document.getElementById(`${input.id}-named`);
  let wait;
  let asked = 0;
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (option) => {
    input.value = option.dataset.value;
    named.textContent = `→ ${option.dataset.title}`;
    close();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const find = async () => {
    const mine = ++asked;
    const words = input.value.trim();
    if (!words) return close();
    const answer = await fetch(`${input.dataset.find}?q=${encodeURIComponent(words)}`, { headers: { 'x-desk': '1' } }).catch(() => null);
    if (!answer?.ok) return;
    const hits = await answer.json();
    if (mine !== asked || document.activeElement !== input) return;
    list.replaceChildren(...hits.map((hit, n) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${n}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.value = hit.value ?? hit.reference;
      option.dataset.title = hit.title ?? hit.recipient;
      const name = document.createElement('b');
      name.textContent = option.dataset.title;
      option.append(name, ` ${hit.about ?? hit.reference}`);
      option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(option); });
      return option;
    }));
    list.hidden = !hits.length;
    input.setAttribute('aria-expanded', String(hits.length > 0));
  };
  input.addEventListener('input', () => { named.textContent = ''; clearTimeout(wait); wait = setTimeout(find, 120); });
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

