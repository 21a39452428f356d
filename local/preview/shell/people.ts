import { make } from '../runtime/dom';
import type { Desk } from './desk';
import { row, section } from './section';

/** One tab is one person: changing the person opens the same page anew, by the same way in. */
export function peopleSection({ person, phone }: Desk): HTMLElement {
  const become = (openid: string): void => {
    const parameters = new URLSearchParams(location.search);
    parameters.set('as', openid);
    location.href = `/?${parameters.toString()}${phone.contentWindow?.location.hash ?? ''}`;
  };
  const buttons = person.people.map(({ openid, name, role }) =>
    make(
      'button',
      {
        type: 'button',
        class: 'shell-person',
        'aria-pressed': String(openid === person.openid),
        onClick: () => become(openid),
      },
      make('b', { text: name }),
      make('span', { text: role }),
    ),
  );
  const other = make('input', { 'aria-label': '别的人', placeholder: 'oXxx，任何一个人', pattern: 'o\\w+' });
  const form = make('form', {}, row(other, make('button', { text: '换成这个人' })));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (other.value !== '') become(other.value);
  });
  if (!person.people.some(({ openid }) => openid === person.openid)) other.value = person.openid;
  return section('这台手机是谁的', make('div', { class: 'shell-people' }, ...buttons), form);
}
