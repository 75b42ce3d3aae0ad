#!/bin/sh
# Starts the Saltbox that lies beside this file. Where the system lacks a library, its loader would end the program
# before a window could say so; then this does, in the language of the user, and names what to install.

here=$(dirname -- "$(readlink -f -- "$0")")
program=$here/saltbox

# The package of Debian and Ubuntu that has a library. Some have another name since their times count in 64 bits.
package_of() {
  case $1 in
    libc.so.* | libm.so.* | libdl.so.* | libpthread.so.* | librt.so.* | libresolv.so.* | ld-linux*) echo libc6 ;;
    libz.so.1) echo zlib1g ;;
    libnspr4.so | libplc4.so | libplds4.so) echo libnspr4 ;;
    libnss3.so | libnssutil3.so | libsmime3.so) echo libnss3 ;;
    libasound.so.2) echo 'libasound2t64 or libasound2' ;;
    libatk-1.0.so.0) echo 'libatk1.0-0t64 or libatk1.0-0' ;;
    libatk-bridge-2.0.so.0) echo 'libatk-bridge2.0-0t64 or libatk-bridge2.0-0' ;;
    libatspi.so.0) echo 'libatspi2.0-0t64 or libatspi2.0-0' ;;
    libcups.so.2) echo 'libcups2t64 or libcups2' ;;
    libgtk-3.so.0 | libgdk-3.so.0) echo 'libgtk-3-0t64 or libgtk-3-0' ;;
    libglib-2.0.so.0 | libgobject-2.0.so.0 | libgio-2.0.so.0 | libgmodule-2.0.so.0)
      echo 'libglib2.0-0t64 or libglib2.0-0'
      ;;
    # Otherwise it is the name, with the number after a dash where the name ends with one.
    *) echo "$1" | sed 's/_/-/g; s/\([0-9]\)\.so\./\1-/; s/\.so\.//' | tr '[:upper:]' '[:lower:]' ;;
  esac
}

# Those that come with Saltbox have no number, or are of a kind of its own.
is_own() {
  case $1 in
    libnspr4.so | libplc4.so | libplds4.so | libnss3.so | libnssutil3.so | libsmime3.so) false ;;
    *.so | libvulkan.so.1) true ;;
    *) false ;;
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

is_broken() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}} in
    de*) echo "Saltbox kann nicht starten: Ein Teil davon fehlt, $1. Installiere Saltbox neu." ;;
    es*) echo "Saltbox no puede iniciarse: le falta una parte, $1. Instala Saltbox de nuevo." ;;
    fr*) echo "Saltbox ne peut pas démarrer : il en manque une partie, $1. Réinstallez Saltbox." ;;
    ru*) echo "Saltbox не может запуститься: нет одной из его частей, $1. Установите Saltbox заново." ;;
    ar*) echo "لا يمكن تشغيل Saltbox: ينقصه جزء منه، $1. ثبّت Saltbox من جديد." ;;
    zh*) echo "Saltbox 无法启动：缺少它的一部分，$1。请重新安装 Saltbox。" ;;
    *) echo "Saltbox cannot start: a part of it is missing, $1. Install Saltbox anew." ;;
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

# What the loader does not find, by its own word, and GTK where it is opened by the running program alone.
find_missing() {
  known=$(LC_ALL=C ldd "$program" 2>/dev/null)
  echo "$known" | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u
  case $known in *libgtk-*) return ;; esac
  known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null) || return
  case $known in *libgtk-3.so.0* | *libgtk-4.so.1*) ;; *) echo libgtk-3.so.0 ;; esac
}

# To look takes as long as a tenth of a start. So what was found good is, until the user logs out, libraries come or go, or
# Saltbox is another.
good=${XDG_RUNTIME_DIR:-}/saltbox-libraries
if [ -z "${XDG_RUNTIME_DIR:-}" ] || ! [ "$good" -nt /etc/ld.so.cache ] || ! [ "$good" -nt "$here" ]; then
  missing=$(find_missing)
  if [ -n "$missing" ]; then
    own=$(for one in $missing; do if is_own "$one"; then echo "$one"; fi; done | paste -sd' ' -)
    others=$(for one in $missing; do if ! is_own "$one"; then echo "$one"; fi; done | paste -sd' ' -)
    packages=$(for one in $others; do package_of "$one"; done | sort -u | paste -sd, - | sed 's/,/, /g')
    said=$(
      if [ -n "$own" ]; then is_broken "$own"; fi
      if [ -n "$others" ]; then lacks "$others" "$packages"; fi
    )
    say "$said"
    exit 1
  fi
  if [ -n "${XDG_RUNTIME_DIR:-}" ]; then touch "$good" 2>/dev/null; fi
fi
exec "$program" "$@"
