import type { Language } from '../../src-shared/settings';

/** The words of notifications, of the tray and of menus, which the system shows and the window does not. */
export interface Words {
  readonly newMessage: string;
  /** By plural form; `#` is the number. `other` is there in every language. */
  readonly newMessages: Forms;
  readonly unread: Forms;
  readonly request: string;
  readonly requestText: string;
  readonly reply: string;
  readonly open: string;
  readonly lock: string;
  readonly quit: string;
  readonly inTray: string;
  readonly inTrayText: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly pastePlain: string;
  readonly selectAll: string;
  readonly learn: string;
  readonly noGuess: string;
  readonly settings: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
}
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The form for this number, with the number in it. */
export function counted(language: Language, forms: Forms, count: number): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(language).format(count));
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    newMessage: 'New message',
    newMessages: { one: 'One new message', other: '# new messages' },
    unread: { one: 'One unread', other: '# unread' },
    request: 'Somebody asks to be your friend',
    requestText: 'Open Saltbox to see who it is.',
    reply: 'Reply',
    open: 'Open Saltbox',
    lock: 'Lock',
    quit: 'Quit',
    inTray: 'Saltbox keeps running',
    inTrayText:
      'It is in the tray, so that friends still reach you. You can quit it there, or change this in the settings.',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pastePlain: 'Paste as plain text',
    selectAll: 'Select all',
    learn: 'Add “#” to the dictionary',
    noGuess: 'No suggestions',
    settings: 'Settings…',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
  },
  de: {
    newMessage: 'Neue Nachricht',
    newMessages: { one: 'Eine neue Nachricht', other: '# neue Nachrichten' },
    unread: { other: '# ungelesen' },
    request: 'Jemand möchte mit dir befreundet sein',
    requestText: 'Öffne Saltbox, um zu sehen, wer es ist.',
    reply: 'Antworten',
    open: 'Saltbox öffnen',
    lock: 'Sperren',
    quit: 'Beenden',
    inTray: 'Saltbox läuft weiter',
    inTrayText:
      'Es ist im Infobereich, damit Freunde dich erreichen. Dort kannst du es beenden, oder dies in den Einstellungen ändern.',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    pastePlain: 'Als reinen Text einfügen',
    selectAll: 'Alles auswählen',
    learn: '„#“ zum Wörterbuch hinzufügen',
    noGuess: 'Keine Vorschläge',
    settings: 'Einstellungen …',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    window: 'Fenster',
  },
  es: {
    newMessage: 'Mensaje nuevo',
    newMessages: { one: 'Un mensaje nuevo', other: '# mensajes nuevos' },
    unread: { other: '# sin leer' },
    request: 'Alguien quiere ser tu amigo',
    requestText: 'Abre Saltbox para ver quién es.',
    reply: 'Responder',
    open: 'Abrir Saltbox',
    lock: 'Bloquear',
    quit: 'Salir',
    inTray: 'Saltbox sigue en marcha',
    inTrayText:
      'Está en la bandeja, para que tus amigos puedan llegar a ti. Desde ahí puedes cerrarlo, o cambiar esto en los ajustes.',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    pastePlain: 'Pegar como texto sin formato',
    selectAll: 'Seleccionar todo',
    learn: 'Añadir «#» al diccionario',
    noGuess: 'Sin sugerencias',
    settings: 'Ajustes…',
    edit: 'Edición',
    view: 'Ver',
    window: 'Ventana',
  },
  fr: {
    newMessage: 'Nouveau message',
    newMessages: { one: 'Un nouveau message', other: '# nouveaux messages' },
    unread: { one: '# non lu', other: '# non lus' },
    request: 'Quelqu’un veut être votre ami',
    requestText: 'Ouvrez Saltbox pour voir qui c’est.',
    reply: 'Répondre',
    open: 'Ouvrir Saltbox',
    lock: 'Verrouiller',
    quit: 'Quitter',
    inTray: 'Saltbox reste actif',
    inTrayText:
      'Il est dans la zone de notification, pour que vos amis puissent vous joindre. Vous pouvez l’y quitter, ou changer cela dans les réglages.',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    pastePlain: 'Coller comme texte brut',
    selectAll: 'Tout sélectionner',
    learn: 'Ajouter « # » au dictionnaire',
    noGuess: 'Aucune suggestion',
    settings: 'Réglages…',
    edit: 'Édition',
    view: 'Affichage',
    window: 'Fenêtre',
  },
  ru: {
    newMessage: 'Новое сообщение',
    newMessages: {
      one: '# новое сообщение',
      few: '# новых сообщения',
      many: '# новых сообщений',
      other: '# нового сообщения',
    },
    unread: {
      one: '# непрочитанное',
      few: '# непрочитанных',
      many: '# непрочитанных',
      other: '# непрочитанных',
    },
    request: 'Кто-то хочет с вами дружить',
    requestText: 'Откройте Saltbox, чтобы узнать, кто это.',
    reply: 'Ответить',
    open: 'Открыть Saltbox',
    lock: 'Заблокировать',
    quit: 'Выйти',
    inTray: 'Saltbox продолжает работать',
    inTrayText:
      'Он в области уведомлений, чтобы друзья могли с вами связаться. Там его можно закрыть, или изменить это в настройках.',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    pastePlain: 'Вставить как простой текст',
    selectAll: 'Выделить всё',
    learn: 'Добавить «#» в словарь',
    noGuess: 'Нет вариантов',
    settings: 'Настройки…',
    edit: 'Правка',
    view: 'Вид',
    window: 'Окно',
  },
  ar: {
    newMessage: 'رسالة جديدة',
    newMessages: {
      one: 'رسالة جديدة',
      two: 'رسالتان جديدتان',
      few: '# رسائل جديدة',
      many: '# رسالة جديدة',
      other: '# رسالة جديدة',
    },
    unread: { other: '# غير مقروءة' },
    request: 'شخص يريد أن يكون صديقك',
    requestText: 'افتح Saltbox لترى من هو.',
    reply: 'رد',
    open: 'فتح Saltbox',
    lock: 'قفل',
    quit: 'إنهاء',
    inTray: 'ما زال Saltbox يعمل',
    inTrayText: 'هو في شريط النظام ليصل إليك أصدقاؤك. يمكنك إنهاؤه من هناك، أو تغيير ذلك في الإعدادات.',
    undo: 'تراجع',
    redo: 'إعادة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    pastePlain: 'لصق كنص عادي',
    selectAll: 'تحديد الكل',
    learn: 'إضافة «#» إلى القاموس',
    noGuess: 'لا اقتراحات',
    settings: 'الإعدادات…',
    edit: 'تحرير',
    view: 'عرض',
    window: 'نافذة',
  },
  'zh-CN': {
    newMessage: '新消息',
    newMessages: { other: '# 条新消息' },
    unread: { other: '# 条未读' },
    request: '有人想加你为好友',
    requestText: '打开 Saltbox 查看是谁。',
    reply: '回复',
    open: '打开 Saltbox',
    lock: '锁定',
    quit: '退出',
    inTray: 'Saltbox 仍在运行',
    inTrayText: '它在托盘里，好友仍能联系到你。你可以在那里退出，或在设置中更改。',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    pastePlain: '粘贴为纯文本',
    selectAll: '全选',
    learn: '将“#”加入词典',
    noGuess: '没有建议',
    settings: '设置…',
    edit: '编辑',
    view: '视图',
    window: '窗口',
  },
};
