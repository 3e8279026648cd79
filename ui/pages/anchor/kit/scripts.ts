interface Names {
  readonly scopeRoot: string;
  readonly cross: string;
}

/** For this user's Chromium and Firefox, also as snap and flatpak; it changes nothing else, and `remove` undoes it. */
export function linuxScript(label: string, { scopeRoot, cross }: Names): string {
  return `#!/bin/sh
# Usage: sh linux.sh install    or    sh linux.sh remove
# Close the browsers first. Nothing outside your own home folder is touched.
set -eu
cd "$(dirname "$0")"
name=${quote(label)}
action=\${1:-}
case "$action" in install|remove) ;; *) echo "Usage: sh linux.sh install|remove" >&2; exit 2 ;; esac
if ! command -v certutil >/dev/null; then
  echo "certutil is missing. On Debian or Ubuntu: sudo apt install libnss3-tools" >&2
  exit 1
fi

install_into() {
  certutil -A -a -d "sql:$1" -n "$name" -t "C,," -i ${quote(scopeRoot)}
  certutil -A -a -d "sql:$1" -n "$name cross" -t ",," -i ${quote(cross)}
  echo "installed: $1"
}

# With the token before it, since certutil takes what stands before a colon for one.
remove_from() {
  certutil -D -d "sql:$1" -n "NSS Certificate DB:$name" 2>/dev/null || return 0
  certutil -D -d "sql:$1" -n "NSS Certificate DB:$name cross"
  echo "removed: $1"
  found=yes
}

found=
# Chromium reads the first of these that is there; a fresh one has no password.
newer="\${XDG_DATA_HOME:-$HOME/.local/share}/pki/nssdb"
if [ "$action" = install ] && [ ! -e "$HOME/.pki/nssdb/cert9.db" ] && \
{ [ -e "$HOME/.pki/nssdb" ] || [ ! -e "$newer/cert9.db" ]; }; then
  mkdir -p "$HOME/.pki/nssdb"
  certutil -N -d "sql:$HOME/.pki/nssdb" --empty-password
fi

for store in "$HOME/.pki/nssdb" "$newer" "$HOME"/snap/*/current/.pki/nssdb \
"$HOME"/snap/*/current/.local/share/pki/nssdb \\
  "$HOME"/.var/app/*/.pki/nssdb "$HOME"/.var/app/*/data/pki/nssdb \\
  "$HOME"/.mozilla/firefox/* "$HOME"/.config/mozilla/firefox/* "$HOME"/snap/firefox/common/.mozilla/firefox/* \\
  "$HOME"/.var/app/org.mozilla.firefox/.mozilla/firefox/* \
"$HOME"/.var/app/org.mozilla.firefox/config/mozilla/firefox/*; do
  [ -e "$store/cert9.db" ] || continue
  if [ "$action" = install ]; then install_into "$store"; else remove_from "$store"; fi
done
if [ "$action" = remove ] && [ -z "$found" ]; then echo "nothing to remove: installed nowhere here"; fi
`;
}

/** One word of a POSIX shell, whatever is in it. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** For this user's certificate store, which Chrome and Edge use. Windows asks once before it trusts the first file. */
export function windowsScript({ scopeRoot, cross }: { readonly scopeRoot: string; readonly cross: string }): string {
  return `# Usage: powershell -ExecutionPolicy Bypass -File windows.ps1 install    or    ... windows.ps1 remove
param([Parameter(Mandatory = $true)][ValidateSet('install', 'remove')][string]$Action)
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$stores = @{ 'Cert:\\CurrentUser\\Root' = '${scopeRoot}'; 'Cert:\\CurrentUser\\CA' = '${cross}' }

foreach ($store in $stores.Keys) {
  $file = Join-Path $here $stores[$store]
  $certificate = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 $file
  $place = Join-Path $store $certificate.Thumbprint
  if ($Action -eq 'install') {
    Import-Certificate -FilePath $file -CertStoreLocation $store | Out-Null
    Write-Output "installed: $place"
  } elseif (Test-Path $place) {
    Remove-Item $place
    Write-Output "removed: $place"
  }
}
`;
}
