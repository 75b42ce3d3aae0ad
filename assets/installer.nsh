# What electron-builder's uninstaller of Windows does beyond its own. An update runs it too, and is told nothing.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    # What Saltbox wrote into the registry while it ran: whose `saltbox:` links are, and the start with the computer.
    DeleteRegKey HKCU "Software\Classes\saltbox"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    MessageBox MB_OK|MB_ICONINFORMATION "Profiles and messages stay where they are, in $APPDATA\${PRODUCT_NAME}. Who no longer wants theirs can delete that folder." /SD IDOK
  ${endIf}
!macroend
