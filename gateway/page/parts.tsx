import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What every form of the present session brings along. */
export const FormToken = createContext('');

/** A fingerprint as `AB:CD:…`, which is broken between bytes only. */
export const Fingerprint = ({ text }: { readonly text: string }) => (
  <code>
    {text.split(':').map((byte, i) => (
      <>
        {i > 0 && ':'}
        {i > 0 && <wbr />}
        {byte}
      </>
    ))}
  </code>
);

/** A form that works without script. @param to where it is sent, by POST. */
export function Form({
  to,
  upload = false,
  inline = false,
  hidden = {},
  data = {},
  children,
}: {
  readonly to: string;
  /** It carries a file. */
  readonly upload?: boolean;
  readonly inline?: boolean;
  readonly hidden?: Readonly<Record<string, string>>;
  /** For a script: attributes that begin with `data-`. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  readonly children: ComponentChildren;
}) {
  const token = useContext(FormToken);
  return (
    <form
      method="post"
      action={to}
      {...(upload && { enctype: 'multipart/form-data' })}
      {...(inline && { class: 'inline' })}
      {...data}
    >
      {Object.entries({ ...hidden, token }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** A label over what it is for. */
export function Field({
  id,
  label,
  hint,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="small">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A field for one line. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  value = '',
  kind = 'text',
  autocomplete = 'off',
  required = true,
}: {
  readonly name: string;
  /** Where the name is not the only one on its page. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly kind?: 'text' | 'password';
  readonly autocomplete?: string;
  readonly required?: boolean;
}) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        name={name}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        required={required}
        {...(kind === 'password' ? { type: 'password' as const } : { type: 'text' as const, value })}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
    </Field>
  );
}

/** Password managers keep a password under a name, which no one is asked for where it is known. */
export const Username = ({ name }: { readonly name?: string | null }) => (
  <input type="text" name="username" autocomplete="username" value={name ?? 'gateway'} readonly hidden />
);

/** One of several that exclude each other. */
export function Choice({
  name,
  value,
  label,
  hint,
  checked = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked?: boolean;
}) {
  return (
    <label class="choice">
      <input type="radio" name={name} value={value} checked={checked} />
      <span>{label}</span>
      {hint !== undefined && <span class="small">{hint}</span>}
    </label>
  );
}

/** A sentence that needs to be noticed. */
export function Note({
  tone,
  children,
}: {
  readonly tone: 'mute' | 'good' | 'warn';
  readonly children: ComponentChildren;
}) {
  return (
    <p class="note" data-tone={tone} role={tone === 'warn' ? 'alert' : 'status'}>
      {children}
    </p>
  );
}

/** Lines to copy into a terminal or a file. */
export const Lines = ({ children }: { readonly children: string }) => <pre class="lines">{children}</pre>;

/** How else to reach it, where no one answers for a name. @param at null, or as shown before: nothing is said. */
export const Otherwise = ({ shown, at }: { readonly shown: string; readonly at: string | null }) =>
  at === null || at === shown ? null : (
    <p class="small">
      If this doesn’t open: <code>{at}</code>
    </p>
  );
