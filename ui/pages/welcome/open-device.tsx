import { useState } from 'preact/hooks';
import { Network, Note, pageUrl, ShowIcon } from '../../components/index.ts';
import { openInTab, typedUrl, useReply } from '../../lib/index.ts';
import { WELCOME } from '../../words/welcome.ts';

/** The first device, typed or picked among those that announce themselves. */
export function OpenDevice() {
  const { asked } = useReply('setup/view', {});
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  const { lead, address, placeholder, go, bad: notOne, mine, done } = WELCOME.open;
  const open = (event: Event) => {
    event.preventDefault();
    const url = typedUrl(typed);
    setBad(url === null);
    if (url !== null) void openInTab(url);
  };
  return (
    <>
      <p class="lead">{lead}</p>
      <form class="field" onSubmit={open}>
        <label for="address">{address}</label>
        <div class="row">
          <input
            id="address"
            type="text"
            inputMode="url"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            maxLength={2000}
            placeholder={placeholder}
            aria-invalid={bad}
            {...(bad ? { 'aria-describedby': 'address-bad' } : {})}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="main" disabled={typed.trim() === ''}>
            {go}
          </button>
        </div>
        {bad && (
          <div id="address-bad">
            <Note tone="warn">{notOne}</Note>
          </div>
        )}
      </form>
      <p>{mine}</p>
      <Network />
      {asked.kind === 'answered' && asked.value.onToolbar === false && <ShowIcon />}
      <a class="button" href={pageUrl('devices')}>
        {done}
      </a>
    </>
  );
}
