/** What a brand's own page may do with the element: three methods and four events. */
const person = document.getElementById('mira');
const log = document.getElementById('events');
const EVENTS = ['ready', 'state-change', 'message', 'error'];
const MOST_LINES = 60;

const describe = {
  ready: ({ name }) => `${name} is here`,
  'state-change': ({ status, phase }) => (phase ? `${status}, ${phase}` : status),
  message: ({ who, text }) => `${who}: ${text}`,
  error: ({ type, reason }) => `${type}: ${reason}`,
};

const note = (name, detail) => {
  log.querySelector('.none')?.remove();
  const line = document.createElement('li');
  const label = document.createElement('b');
  const words = document.createElement('span');
  label.textContent = name;
  words.textContent = describe[name](detail);
  line.append(label, words);
  log.append(line);
  while (log.children.length > MOST_LINES) log.firstElementChild.remove();
  log.scrollTop = log.scrollHeight;
};

for (const name of EVENTS) {
  person.addEventListener(name, (event) => note(name, event.detail));
}

await customElements.whenDefined('mien-person');

const on = (selector, act) => {
  for (const button of document.querySelectorAll(selector)) {
    button.addEventListener('click', () => act(button));
  }
};
on('[data-open]', () => person.open());
on('[data-close]', () => person.close());
on('[data-stop]', () => person.stop());
on('[data-say]', (button) => person.say(button.dataset.say));
