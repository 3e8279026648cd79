/*
 * The only script of the gateway's page, loaded where a passkey is made or used and nowhere else, as no form can ask
 * for one. It asks the browser, puts what that says into the form and sends it. Its words are in the page.
 */
const form = document.querySelector('form[data-passkey]');
const said = document.querySelector('#passkey-said');

function say(what) {
  said.textContent = said.dataset[what] ?? said.dataset.failed;
  said.hidden = false;
}

async function ask(options) {
  const { PublicKeyCredential, navigator } = window;
  return form.dataset.make === undefined
    ? navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    : navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
}

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  said.hidden = true;
  if (typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON !== 'function') return say('tooOld');
  try {
    const credential = await ask(JSON.parse(form.dataset.passkey));
    form.elements.namedItem('response').value = JSON.stringify(credential);
  } catch (error) {
    return say({ NotAllowedError: 'notAllowed', InvalidStateError: 'known' }[error.name] ?? 'failed');
  }
  // Sends it as it is: no other submit event comes of this.
  form.submit();
});
form?.querySelector('button').removeAttribute('disabled');
