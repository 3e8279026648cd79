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
