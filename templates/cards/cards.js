/* The cards' page: cards are turned over, kinds are chosen, both sides and the dark look are shown on demand. */
(() => {
  const { words } = JSON.parse(document.getElementById('data').textContent);
  const find = (selector) => document.querySelector(selector);
  const cards = [...document.querySelectorAll('.row')];
  const groups = [...document.querySelectorAll('.group')];
  const kind = find('#kind');
  const [both, night] = [find('#both'), find('#night')];

  const turn = (card, turned) => {
    card.classList.toggle('turned', turned);
    card.querySelector('.turn').textContent = turned ? words.showQuestion : words.showAnswer;
  };

  const choose = () => {
    for (const card of cards) card.hidden = kind.value !== '' && card.dataset.kind !== kind.value;
    for (const group of groups) {
      const shown = [...group.querySelectorAll('.row')].filter((card) => !card.hidden).length;
      group.hidden = shown === 0;
      group.querySelector('small').textContent = String(shown);
    }
    const count = cards.filter((card) => !card.hidden).length;
    find('#shown').textContent = words.shown.replace('{count}', count);
  };

  const press = (button, set) =>
    button.addEventListener('click', () => {
      const pressed = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(pressed));
      set(pressed);
    });

  for (const card of cards) {
    card.querySelector('.turn').hidden = false;
    card.addEventListener('click', (event) => {
      // A link leads where it leads, and marked text is being copied.
      if (event.target.closest('a') !== null || getSelection().toString() !== '') return;
      if (!document.body.classList.contains('both')) turn(card, !card.classList.contains('turned'));
    });
  }
  press(both, (pressed) => document.body.classList.toggle('both', pressed));
  press(night, (pressed) => {
    for (const side of document.querySelectorAll('.front, .back')) side.classList.toggle('nightMode', pressed);
  });
  kind.addEventListener('change', choose);
  document.body.classList.add('turning');
  find('.tools').hidden = false;
})();
