#!/bin/sh
# Starts the Saltbox that lies beside this file. Where the system lacks a library, its loader would end the program
# before a window could say so; then this does, in the language of the user, and names what to install.

here=$(dirname -- "$(readlink -f -- "$0")")
program=$here/saltbox

# The package of Debian and Ubuntu that has a library; its own name where it is not one of those that Electron wants.
package_of() {
  case $1 in
    libasound.so.2) echo libasound2 ;;
    libatk-1.0.so.0) echo libatk1.0-0 ;;
    libatk-bridge-2.0.so.0) echo libatk-bridge2.0-0 ;;
    libatspi.so.0) echo libatspi2.0-0 ;;
    libcairo.so.2) echo libcairo2 ;;
    libcups.so.2) echo libcups2 ;;
    libdbus-1.so.3) echo libdbus-1-3 ;;
    libdrm.so.2) echo libdrm2 ;;
    libgbm.so.1) echo libgbm1 ;;
    libgtk-3.so.0) echo libgtk-3-0 ;;
    libnspr4.so) echo libnspr4 ;;
    libnss3.so | libnssutil3.so | libsmime3.so) echo libnss3 ;;
    libpango-1.0.so.0) echo libpango-1.0-0 ;;
    libxkbcommon.so.0) echo libxkbcommon0 ;;
    libX*.so.* | libxcb.so.*) echo "$1" | sed 's/\.so\.\(.*\)/\1/' | tr '[:upper:]' '[:lower:]' ;;
    *) echo "$1" ;;
  esac
}

lacks() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}} in
    de*) echo "Saltbox kann nicht starten: Diesem System fehlt $1. Installiere: $2" ;;
    es*) echo "Saltbox no puede iniciarse: a este sistema le falta $1. Instala: $2" ;;
    fr*) echo "Saltbox ne peut pas démarrer : il manque $1 à ce système. Installez : $2" ;;
    ru*) echo "Saltbox не может запуститься: в этой системе нет $1. Установите: $2" ;;
    ar*) echo "لا يمكن تشغيل Saltbox: ينقص هذا النظام $1. ثبّت: $2" ;;
    zh*) echo "Saltbox 无法启动：此系统缺少 $1。请安装：$2" ;;
    *) echo "Saltbox cannot start: this system lacks $1. Install: $2" ;;
  esac
}

# In a box too, for who clicked and sees no terminal, by whatever the desktop has for it.
say() {
  echo "$1" >&2
  for box in 'zenity --error --no-markup --text' 'kdialog --error' 'xmessage'; do
    # Its words are apart on purpose.
    # shellcheck disable=SC2086
    if command -v "${box%% *}" >/dev/null 2>&1; then
      $box "$1" >/dev/null 2>&1
      return
    fi
  done
}

missing=$(LC_ALL=C ldd "$program" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u)
if [ -n "$missing" ]; then
  libraries=$(echo "$missing" | paste -sd' ' -)
  packages=$(for one in $missing; do package_of "$one"; done | sort -u | paste -sd' ' -)
  say "$(lacks "$libraries" "$packages")"
  exit 1
fi
exec "$program" "$@"
