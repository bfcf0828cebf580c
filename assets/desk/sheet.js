// The pages of a document: boxes, light, zoom, turning, dragging over words, finding words.

import { say } from './desk.js';

const SVG = 'http://www.w3.org/2000/svg';

export class Sheets {
  constructor(doc, fill) {
    this.doc = doc;
    this.fill = fill;
    this.frame = document.getElementById('sheets');
    this.scale = 1;
    this.quarters = 0;
    this.words = new Map();
  }

  start() {
    if (!this.frame) return;
    for (const rect of this.frame.querySelectorAll('rect[data-rect]')) frame(rect, rect.dataset.rect);
    for (const svg of this.frame.querySelectorAll('svg')) this.draggable(svg);
    this.asSeen();
    for (const button of this.doc.querySelectorAll('[data-do]')) {
      button.addEventListener('click', () => {
        if (button.dataset.do === 'in') this.zoom(1);
        if (button.dataset.do === 'out') this.zoom(-1);
        if (button.dataset.do === 'turn') this.turn();
        if (button.dataset.do === 'fit') { this.scale = 1; this.size(); }
      });
    }
    const find = document.getElementById('findin');
    find?.addEventListener('input', () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.find(find.value), 150); });
    find?.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') { event.preventDefault(); this.next(); }
    });
    this.frame.addEventListener('click', (event) => {
      const id = event.target.dataset?.for;
      if (id && !this.dragged) document.getElementById(id)?.querySelector('input[name=value], textarea')?.focus();
    });
  }

  // Pictures are asked for as they come into view: those of a paper of sixty pages would keep the first one waiting.
  asSeen() {
    const show = (thing) => {
      if (thing.dataset.src) thing.src = thing.dataset.src;
      if (thing.dataset.href) thing.setAttribute('href', thing.dataset.href);
      delete thing.dataset.src;
      delete thing.dataset.href;
    };
    const watch = (root, rootMargin, things) => {
      const seen = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          seen.unobserve(target);
          show(target.querySelector('image, img'));
        }
      }, { root, rootMargin });
      things.forEach((thing) => seen.observe(thing));
    };
    // The large ones a page ahead; the small ones when the first large one is there.
    watch(this.frame, '60% 0px', this.frame.querySelectorAll('[data-sheet]'));
    const strip = this.doc.querySelector('.strip');
    const first = this.frame.querySelector('image');
    if (!strip || !first) return;
    let begun = false;
    const begin = () => { if (!begun) { begun = true; watch(strip, '0px 100px', strip.querySelectorAll('li')); } };
    first.addEventListener('load', begin);
    first.addEventListener('error', begin);
    setTimeout(begin, 2000);
  }

  zoom(by) {
    this.scale = Math.min(4, Math.max(0.5, this.scale * (by > 0 ? 1.25 : 0.8)));
    this.size();
  }

  turn() {
    this.quarters = (this.quarters + 1) % 4;
    for (const svg of this.frame?.querySelectorAll('svg') ?? []) {
      const image = svg.querySelector('image');
      const [w, h] = [image.width.baseVal.value, image.height.baseVal.value];
      const on = this.quarters % 2 === 1;
      svg.setAttribute('viewBox', `0 0 ${on ? h : w} ${on ? w : h}`);
      const moved = ['', `translate(${h} 0)`, `translate(${w} ${h})`, `translate(0 ${w})`][this.quarters];
      svg.querySelector('.leaf').setAttribute('transform', `${moved} rotate(${this.quarters * 90})`);
    }
    const lit = this.frame?.querySelector('.lit');
    if (lit) this.show(lit);
  }

  size() {
    for (const figure of this.frame?.querySelectorAll('figure') ?? []) {
      figure.style.width = `${this.scale * 100}%`;
      const image = figure.querySelector('image');
      // Zoomed in, the finer picture; it is drawn when it is first asked for.
      if (this.scale <= 1.3) continue;
      if (image.dataset.href) image.dataset.href = image.dataset.href.replace(/\/1000$/, '/2000');
      else image.setAttribute('href', image.getAttribute('href').replace(/\/1000$/, '/2000'));
    }
  }

  svg(page) {
    return this.frame?.querySelector(`[data-sheet="${page}"] svg`) ?? null;
  }

  box(id, page, rect) {
    const group = this.svg(page)?.querySelector('.boxes');
    if (!group || !rect) return;
    const box = document.createElementNS(SVG, 'rect');
    box.dataset.for = id;
    frame(box, rect);
    group.append(box);
  }

  // Lights the box of a value and brings it into view; without one, a box for a moment at that place.
  light(id, page, rect) {
    for (const lit of this.frame?.querySelectorAll('.lit, .passing') ?? []) {
      if (lit.classList.contains('passing')) lit.remove(); else lit.classList.remove('lit');
    }
    const svg = this.svg(page);
    if (!svg) return;
    let box = id ? svg.querySelector(`rect[data-for="${id}"]`) : null;
    if (!box && rect) {
      box = document.createElementNS(SVG, 'rect');
      box.classList.add('passing');
      frame(box, rect);
      svg.querySelector('.boxes').append(box);
    }
    box?.classList.add('lit');
    this.show(box ?? svg);
  }

  show(thing) {
    const frame = this.frame.getBoundingClientRect();
    const at = thing.getBoundingClientRect();
    if (at.top < frame.top + 20 || at.bottom > frame.bottom - 20) this.frame.scrollTop += at.top - frame.top - frame.height / 3;
    if (at.left < frame.left || at.right > frame.right) this.frame.scrollLeft += at.left - frame.left - 40;
  }

  async load(page) {
    if (!this.words.has(page)) {
      const answer = fetch(`${this.doc.dataset.here}/words/${page}`, { headers: { 'x-desk': '1' } });
      this.words.set(page, answer.then((a) => (a.ok ? a.json() : { words: [] })).then((a) => a.words).catch(() => []));
    }
    return this.words.get(page);
  }

  draggable(svg) {
    const page = Number(svg.closest('[data-sheet]').dataset.sheet);
    const drawn = svg.querySelector('.drawn');
    let from = null;
    const at = (event) => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawn.parentNode.getScreenCTM().inverse());
      return [point.x, point.y];
    };
    svg.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      // The field one is in stays the field one is in.
      event.preventDefault();
      from = at(event);
      this.dragged = false;
      this.load(page);
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener('pointermove', (event) => {
      if (!from) return;
      const to = at(event);
      if (Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]) < 4) return;
      this.dragged = true;
      place(drawn, span(from, to).join(' '));
      drawn.setAttribute('visibility', 'visible');
    });
    svg.addEventListener('pointercancel', () => { from = null; drawn.setAttribute('visibility', 'hidden'); });
    svg.addEventListener('pointerup', async (event) => {
      if (!from) return;
      const to = at(event);
      const area = span(from, to);
      const dragged = this.dragged;
      from = null;
      drawn.setAttribute('visibility', 'hidden');
      const onBox = document.elementFromPoint(event.clientX, event.clientY)?.dataset?.for;
      if (!dragged && onBox) {
        document.getElementById(onBox)?.querySelector('input[name=value], textarea')?.focus();
        return;
      }
      if (this.table) {
        if (dragged) this.table({ page, rect: area.map((v) => v.toFixed(2)).join(' ') });
        return;
      }
      const found = pick(await this.load(page), area, dragged);
      if (found) this.fill({ page, ...found });
    });
  }

  // The page that takes most of the window.
  inView() {
    const frame = this.frame.getBoundingClientRect();
    const seen = (figure) => {
      const at = figure.getBoundingClientRect();
      return Math.min(at.bottom, frame.bottom) - Math.max(at.top, frame.top);
    };
    const all = [...this.frame.querySelectorAll('[data-sheet]')];
    return Number(all.reduce((best, figure) => (seen(figure) > seen(best) ? figure : best), all[0]).dataset.sheet);
  }

  async find(text) {
    const wanted = text.trim().toLocaleLowerCase();
    const told = document.getElementById('foundin');
    for (const group of this.frame.querySelectorAll('.finds')) group.replaceChildren();
    this.hits = [];
    if (wanted.length < 2) { told.textContent = ''; return; }
    const first = wanted.split(/\s+/);
    for (const figure of this.frame.querySelectorAll('[data-sheet]')) {
      const words = await this.load(Number(figure.dataset.sheet));
      words.forEach((word, n) => {
        const hit = first.every((w, k) => words[n + k]?.[0].toLocaleLowerCase().includes(w));
        if (!hit) return;
        const all = words.slice(n, n + first.length);
        const box = document.createElementNS(SVG, 'rect');
        place(box, around(all).join(' '));
        figure.querySelector('.finds').append(box);
        this.hits.push(box);
      });
    }
    this.at = -1;
    told.textContent = this.hits.length ? say('js-found', { n: this.hits.length }) : say('js-not-found');
    this.next();
  }

  next() {
    if (!this.hits?.length) return;
    this.at = (this.at + 1) % this.hits.length;
    this.hits.forEach((h, n) => h.classList.toggle('lit', n === this.at));
    this.show(this.hits[this.at]);
  }
}

function place(rect, text) {
  const [x0, y0, x1, y1] = text.split(' ').map(Number);
  rect.setAttribute('x', x0);
  rect.setAttribute('y', y0);
  rect.setAttribute('width', Math.max(0, x1 - x0));
  rect.setAttribute('height', Math.max(0, y1 - y0));
}

// The box of a value, a little wider than its words, so that its edge does not run through them.
function frame(rect, text) {
  const [x0, y0, x1, y1] = text.split(' ').map(Number);
  place(rect, [x0 - 2, y0 - 2, x1 + 2, y1 + 2].join(' '));
}

function span(a, b) {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

function around(words) {
  return [Math.min(...words.map((w) => w[1])), Math.min(...words.map((w) => w[2])), Math.max(...words.map((w) => w[3])), Math.max(...words.map((w) => w[4]))];
}

// The words whose middle lies in the area, in reading order; of a click, the word under it.
function pick(words, [x0, y0, x1, y1], dragged) {
  const inside = words.filter(([, a, b, c, d]) => {
    if (!dragged) return a <= x0 && x0 <= c && b <= y0 && y0 <= d;
    const [x, y] = [(a + c) / 2, (b + d) / 2];
    return x0 <= x && x <= x1 && y0 <= y && y <= y1;
  });
  if (!inside.length) return null;
  const raw = inside.map((w) => w[0]).join(' ');
  const rect = around(inside).map((v) => v.toFixed(2)).join(' ');
  return { raw, rect, span: `${Math.min(...inside.map((w) => w[5]))} ${Math.max(...inside.map((w) => w[6]))}` };
}
