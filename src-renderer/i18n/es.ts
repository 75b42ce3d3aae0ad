import type { Translation } from './translation';

const errors: Translation = {
  'key-missing':
    'En este texto no hay ninguna clave. Una clave es un ID de Saltbox, un enlace o 64 caracteres hexadecimales.',
  'key-short': 'Esta clave es demasiado corta: faltan {{count}} caracteres.',
  'key-short_one': 'Esta clave es demasiado corta: falta un carácter.',
  'key-long': 'Esta clave es demasiado larga: sobran {{count}} caracteres.',
  'key-long_one': 'Esta clave es demasiado larga: sobra un carácter.',
  'key-character': 'El carácter «{{character}}» no puede formar parte de una clave.',
  'key-checksum':
    'Este ID de Saltbox tiene una errata: la suma de comprobación no coincide. Pídelo otra vez.',
  'key-own': 'Esta es tu propia clave. Pide a tu amigo la suya.',
  'key-unusable': 'Esta clave no sirve: nadie puede tener el secreto que le corresponde.',
  'address-bad': 'Esto no es una dirección. Usa host:puerto, por ejemplo 192.168.1.20:33733.',
  'safety-unreadable':
    'Esto no es un número de seguridad. Escanea el código QR de su pantalla o escribe sus 60 cifras.',
  'safety-own': 'Este es el código de tu propia pantalla. Escanea el de la suya.',
  'friend-exists': 'Esta persona ya está entre tus amigos.',
  'friend-requested': 'Ya le has enviado una solicitud a esta persona.',
  'friend-unknown': 'Ya no tienes ningún amigo con esta clave.',
  'friend-blocked': 'Has bloqueado a esta persona. Desbloquéala primero.',
  'request-unknown': 'Esta solicitud ya no está.',
  'words-empty': 'Escribe unas palabras para que sepa quién eres.',
  'words-long': 'El texto es demasiado largo: en una solicitud caben como máximo {{max}} bytes.',
  'name-empty': 'Escribe primero un nombre.',
  'name-long': 'Este nombre es demasiado largo: como máximo {{max}} caracteres.',
  'text-empty': 'Todavía no hay nada que enviar.',
  'text-long': 'Este mensaje es demasiado largo: como máximo {{max}} bytes. Envíalo por partes.',
  'message-theirs': 'Solo puedes cambiar tus propios mensajes.',
  'message-sent': 'Puede que este mensaje ya esté en su equipo. En su lugar, puedes eliminarlo para ambos.',
  'message-base': 'Su programa no puede hacer esto: solo admite mensajes sencillos.',
  'reaction-bad': 'Una reacción es un solo emoji.',
  'link-unopened': 'Ningún programa de este equipo ha abierto el enlace. En su lugar, cópialo.',
  'message-unknown': 'Este mensaje ya no está en la conversación.',
  'profile-in-use': 'Este perfil está abierto en otro Saltbox.',
  'profile-unreadable': 'No se puede leer tu perfil: {{reason}}',
  'profile-foreign': 'Las claves de esta carpeta no se pueden abrir en este equipo: {{reason}}',
  'profile-newer': 'Este perfil lo escribió una versión más reciente de Saltbox.',
  locked: 'Saltbox está bloqueado.',
  'lock-open': 'Todavía no hay con qué bloquear Saltbox. Crea primero una frase de contraseña.',
  'passphrase-empty': 'Escribe tu frase de contraseña.',
  'passphrase-long': 'Esta frase de contraseña es demasiado larga: como máximo {{max}} caracteres.',
  'passphrase-wrong': 'Esta no es tu frase de contraseña. No se ha cambiado ni eliminado nada.',
  'passphrase-wait':
    'Demasiadas frases de contraseña incorrectas. Podrás probar otra dentro de {{count}} segundos.',
  'passphrase-wait_one':
    'Demasiadas frases de contraseña incorrectas. Podrás probar otra dentro de un segundo.',
  'passphrase-none': 'No hay frase de contraseña.',
  'recovery-short': 'Este código de recuperación es demasiado corto: faltan {{count}} caracteres.',
  'recovery-short_one': 'Este código de recuperación es demasiado corto: falta un carácter.',
  'recovery-long': 'Este código de recuperación es demasiado largo: sobran {{count}} caracteres.',
  'recovery-long_one': 'Este código de recuperación es demasiado largo: sobra un carácter.',
  'recovery-character': 'El carácter «{{character}}» no puede formar parte de un código de recuperación.',
  'recovery-checksum':
    'Este código de recuperación tiene una errata. Compáralo otra vez con lo que anotaste.',
  'recovery-wrong':
    'Este código de recuperación no abre este perfil. Usa el último que hayas creado para él.',
  'memory-low':
    'Para comprobar una frase de contraseña hacen falta por un momento {{megabytes}} MB de memoria libre. Cierra otros programas y vuelve a intentarlo.',
  'profile-repaired':
    'Tus mensajes estaban dañados en el disco. Se han salvado {{messages}}; unos {{lost}} no se han podido leer. El archivo dañado se conserva en la carpeta del perfil como {{file}}.',
  'profile-damaged':
    'Una parte de tus mensajes no se puede leer del disco. Sal de Saltbox y vuelve a abrirlo: salvará lo que se pueda leer y no eliminará nada.',
  'profile-not-fresh':
    'Una copia de seguridad solo se puede restaurar en un perfil nuevo, y este ya está en uso.',
  'backup-foreign': 'Este archivo no es una copia de seguridad de Saltbox. Elige otro.',
  'backup-newer':
    'Esta copia de seguridad se hizo con una versión más reciente de Saltbox. Actualiza Saltbox y vuelve a intentarlo.',
  'backup-damaged':
    'Esta copia de seguridad está dañada o incompleta. No se ha cambiado nada. Usa otra, si la tienes.',
  'backup-passphrase':
    'Esta no es la frase de contraseña de esta copia de seguridad. No se ha cambiado nada.',
  'file-unreadable': 'No se puede leer este archivo: {{reason}}.',
  'file-unwritable': 'Saltbox no puede escribir este archivo: {{reason}}. Elige otro lugar.',
  'file-missing': 'Elige primero un archivo.',
  'file-inside': 'Este lugar está dentro de tu propio perfil. Elige otra carpeta.',
  'task-running': 'Saltbox todavía está creando, probando o exportando algo. Espera a que termine o detenlo.',
  'task-stopped': 'Se ha detenido. No se ha guardado nada.',
  'task-unknown': 'Ya no hay nada que detener.',
  'identity-twice':
    'Tu identidad se está usando en dos lugares: {{name}} ha tenido noticias de otra copia. Cada mensaje llega solo a una de ellas, así que cierra la otra copia para siempre.',
  'disk-full': 'El disco está lleno y esto no se ha guardado. Libera espacio y vuelve a intentarlo.',
  'listen-address': 'Saltbox no puede escuchar en {{address}}: no es una dirección de este equipo.',
  'proxy-bad':
    'Esta no es la dirección de un proxy: {{address}}. Usa host:puerto, por ejemplo 127.0.0.1:9050.',
  'bootstrap-bad': 'Esta no es la dirección de un nodo: {{address}}. Usa host:puerto.',
  'dial-back-offline': 'La otra persona tiene que estar en línea para conectarse de vuelta contigo.',
  'dial-back-deaf': 'Ahora Saltbox no escucha conexiones, así que nadie puede conectarse de vuelta contigo.',
  'dial-back-running': 'Ya está intentando conectarse de vuelta contigo. Espera la respuesta.',
  'port-in-use':
    'Otro programa usa el puerto {{port}}, así que por ahora Saltbox escucha en el puerto {{instead}}. Da a tus amigos la nueva dirección.',
  'port-unavailable':
    'Saltbox no puede escuchar en {{address}}: {{reason}}. Tus amigos no pueden conectarse contigo, pero tú sí con ellos.',
  'keys-taken':
    'El sistema no cede {{keys}} a Saltbox: puede que otro programa use esas teclas. Elige otras.',
  'command-syntax': 'Saltbox no se ha entendido a sí mismo. Reinícialo y, si vuelve a pasar, avísanos.',
  'command-unknown': 'Esta ventana es más antigua o más nueva que el resto de Saltbox. Reinícialo.',
  'command-arguments': 'Saltbox ha rechazado esto: {{reason}}',
  internal: 'Algo ha fallado dentro de Saltbox. Está anotado en el registro.',
};

/** They go into a sentence after a colon. */
const reasons: Translation = {
  denied: 'permiso denegado',
  'read-only': 'en ese lugar solo se puede leer',
  'not-there': 'no está ahí',
  'no-folder': 'su carpeta no está ahí',
  'is-folder': 'es una carpeta',
  'not-file': 'no es un archivo',
  'disk-error': 'el disco responde con un error',
  'folder-unmade': 'no se puede crear su carpeta o entrar en ella',
  'files-unreadable': 'no se pueden leer o escribir sus archivos',
  'files-unopened': 'no se pueden abrir sus archivos para escribir en ellos',
  'database-damaged': 'tus mensajes están dañados en el disco',
  'database-unopened': 'tus mensajes están dañados en el disco o se escribieron con otras claves',
  'vault-missing': 'tus mensajes están ahí, pero falta el archivo con tus claves',
  'vault-damaged': 'el archivo con tus claves está dañado',
  'vault-mismatch': 'el archivo con tus claves no contiene lo que les corresponde',
  'vault-other': 'el archivo con tus claves contiene otra cosa',
  'nothing-opens': 'aquí no hay nada que las abra',
  'keyring-away': 'las selló el llavero del escritorio, que aquí no está disponible',
  'keyring-other': 'el llavero de este equipo no es el que las selló',
  'key-file-missing': 'falta el archivo que las abre',
  'key-other': 'el archivo que las abre pertenece a otras claves',
  'address-other': 'este equipo no tiene esa dirección',
};

const dialErrors: Translation = {
  refused: 'su equipo rechazó la conexión',
  unreachable: 'no se puede llegar a su equipo desde aquí',
  timeout: 'nadie respondió a tiempo',
  'not-found': 'no se encontró el nombre de su equipo',
  'no-answer': 'su equipo aceptó la conexión, pero no respondió',
  closed: 'se cerró la conexión',
  absent: 'no está en línea o no se le puede encontrar por su clave',
  routers: 'los routers que hay entre ambos no dejan pasar ninguna conexión',
  'no-relay': 'el equipo que debía retransmitir la conexión no lo hizo',
  'proxy-unreachable': 'no se puede llegar a tu proxy, así que no se envió nada',
  'proxy-refused': 'tu proxy no aceptó la conexión',
  'needs-proxy': 'es una dirección de Tor y hace falta un proxy',
};

const talk: Translation = {
  log: 'Mensajes con {{name}}',
  write: 'Mensaje para {{name}}',
  placeholder: 'Escribe un mensaje',
  send: 'Enviar',
  typing: '{{name}} está escribiendo…',
  online: 'En línea',
  offline: 'Sin conexión',
  base: 'cifrado básico, sin secreto hacia adelante',
  session: 'protección completa',
  baseExplained:
    'Los mensajes se cifran con las claves permanentes de ambos. Nadie puede leerlos por el camino. Pero quien los grabe y más adelante robe una de las claves sí podría: eso es lo que evitaría el secreto hacia adelante, y el Saltbox de {{name}} todavía no lo ofrece.',
  sessionExplained:
    'Cada conexión usa sus propias claves, que se desechan al terminar y resisten a la computación cuántica que pueda llegar. Quien robe una clave más adelante no podrá leer lo que se dijo antes ni hacerse pasar por {{name}} ante ti.',
  lastSeen: 'última vez: {{when}}',
  neverSeen: 'aún no se ha conectado',
  actions: 'Acciones de esta conversación',
  unread: 'Mensajes sin leer',
  latest: 'Ir a lo último',
  latestUnread: 'Ir a lo último, {{count}} sin leer',
  loading: 'Cargando mensajes',
  start: 'Aquí empieza tu conversación con {{name}}.',
  startHint:
    'Los mensajes esperan en tu equipo hasta que {{name}} esté en línea; ningún servidor los guarda.',
  from: '{{name}}, {{time}}',
  blocked: 'Has bloqueado a {{name}}. No puede comunicarse contigo y tú no puedes escribirle.',
  unblock: 'Desbloquear',
  deliverHint: 'Intro envía, Mayús+Intro empieza una línea nueva',
  deliverHintMod: '{{keys}} envía, Intro empieza una línea nueva',

  state: {
    waiting: 'Esperando a que {{name}} esté en línea',
    waitingAsk: 'Esperando a que {{name}} acepte',
    waitingNow: 'Esperando para enviarse',
    waitingRefused:
      'Esperando a que permitas el cifrado básico o a que {{name}} ofrezca la protección completa',
    waitingBlocked: 'No se ha enviado porque has bloqueado a {{name}}',
    sent: 'Enviado, sin confirmación del equipo de {{name}}',
    sentBase: 'Enviado; el programa de {{name}} no confirma la recepción',
    stored: 'Guardado en el equipo de {{name}}',
    seen: 'Visto por {{name}}',
  },

  wait: {
    request: 'Tus mensajes esperan en este equipo hasta que {{name}} acepte.',
    request_one: 'Tu mensaje espera en este equipo hasta que {{name}} acepte.',
    blocked: 'Tus mensajes no se envían mientras dure el bloqueo de {{name}}.',
    blocked_one: 'Tu mensaje no se envía mientras dure el bloqueo de {{name}}.',
    refused: 'Tus mensajes esperan en este equipo.',
    refused_one: 'Tu mensaje espera en este equipo.',
    unreached: 'Tus mensajes para {{name}} esperan en este equipo.',
    unreached_one: 'Tu mensaje para {{name}} espera en este equipo.',
    unconfirmed:
      'El equipo de {{name}} no ha confirmado tu último mensaje. Saltbox lo conserva y lo volverá a enviar en la próxima conexión.',
    sending: 'Se están enviando tus mensajes.',
    sending_one: 'Se está enviando tu mensaje.',
  },

  menu: {
    label: 'Acciones de este mensaje',
    reply: 'Responder',
    react: 'Reaccionar…',
    openLink: 'Abrir enlace…',
    copyLink: 'Copiar enlace',
    copy: 'Copiar texto',
    forward: 'Reenviar…',
    edit: 'Editar',
    select: 'Seleccionar',
    cancel: 'Cancelar envío',
    retry: 'Intentar ahora',
    delete: 'Eliminar…',
    details: 'Detalles',
  },

  editing: 'Editando un mensaje',
  editingHint: 'Intro guarda, Esc cancela',
  editingHintMod: '{{keys}} guarda, Esc cancela',
  drop: 'Suelta para ponerlo en tu mensaje',
  stopEditing: 'Cancelar edición',
  save: 'Guardar',

  edited: 'editado',
  deletedMine: 'Eliminaste este mensaje',
  deletedTheirs: '{{name}} eliminó este mensaje',
  gap: '{{count}} mensajes anteriores no llegaron nunca.',
  gap_one: 'Un mensaje anterior no llegó nunca.',
  gapWhy: '¿Por qué?',
  gapExplained:
    'El equipo de {{name}} numera lo que envía, y aquí faltan algunos números. Ocurre cuando se pierde un disco o se restaura una copia de seguridad antigua. Pide a {{name}} que vuelva a enviar lo importante.',
  reactedMine: 'Reaccionaste con {{emoji}}',
  reactedTheirs: '{{name}} reaccionó con {{emoji}}',
  reactedBoth: 'Reacción {{emoji}}, tuya y de {{name}}',
  answers: 'Responde a',
  jump: 'Ir al mensaje',
  readMore: 'Leer más',
  showLess: 'Mostrar menos',
  answersDeleted: 'Responde a un mensaje eliminado',
  answersEarlier: 'Responde a un mensaje anterior',

  open: 'Detalles, {{time}}',
  details: {
    title: 'Detalles del mensaje',
    written: 'Escrito',
    writtenTheirs: 'Escrito, según su reloj',
    received: 'Recibido',
    sent: 'Enviado',
    stored: 'En su equipo',
    seen: 'Visto',
    edited: 'Editado',
    deleted: 'Eliminado',
    notYet: 'Todavía no',
    notTold: 'Sin datos: las confirmaciones de lectura con {{name}} están desactivadas',
    notConfirmed: 'No se puede saber: el programa de {{name}} no confirma la recepción',
    earlier: 'Textos anteriores',
    until: 'hasta el {{when}}',
    id: 'Número del mensaje',
    loading: 'Cargando',
  },
};

const check: Translation = {
  lead: 'Saltbox mira qué lo protege, aquí y ahora, e intenta lo que su propia ventana no debe poder hacer. Nada sale de este equipo.',
  running: 'Probando lo que no debe ser posible',
  again: 'Comprobar de nuevo',
  copy: 'Copiar el resultado',
  summary: {
    good: 'Todo está como debe',
    goodText: 'Se han superado todas las comprobaciones que aquí se pueden hacer.',
    untold: 'Lo que se pudo comprobar está superado',
    untoldText:
      'Ninguna comprobación ha fallado, pero aquí no se pudieron hacer todas. Lee cuáles y por qué.',
    weak: 'Algo podría mejorar',
    weakText: 'Ninguna comprobación ha fallado. Lee qué podría mejorar y cómo.',
    bad: 'Algo no está como debe',
    badText: 'Han fallado {{count}} comprobaciones. Lee qué significa cada una y qué hacer.',
    badText_one: 'Ha fallado una comprobación. Lee qué significa y qué hacer.',
  },
  verdicts: {
    good: 'Superada',
    weak: 'Podría mejorar',
    bad: 'Fallida',
    untold: 'Aquí no se puede saber',
    compare: 'Para que lo compares',
  },
  names: {
    sandbox: 'Aislamiento del sistema',
    isolation: 'Alcance de la ventana',
    network: 'Red de la ventana',
    page: 'La propia página',
    permissions: 'Permisos',
    vault: 'Tus claves',
    database: 'Mensajes en el disco',
    files: 'Carpeta del perfil',
    switches: 'Cómo se inició Saltbox',
    fuses: 'Fusibles del programa',
    program: 'Qué programa es este',
  },
  outcomes: {
    'sandbox-on':
      'El sistema operativo retiene el proceso que muestra los mensajes: no puede abrir archivos ni iniciar programas.',
    'sandbox-off':
      'El sistema operativo no retiene el proceso que muestra los mensajes, así que un fallo en él podría llegar a tus archivos. Cierra Saltbox e inícialo sin opciones como --no-sandbox. Si sigue igual, instálalo de nuevo.',
    'sandbox-untold': 'Este sistema no dice si retiene el proceso que muestra los mensajes.',
    'isolation-on':
      'Lo que muestra los mensajes no alcanza archivos, programas ni claves: solo puede pedir lo que está en una lista fija.',
    'isolation-off':
      'Lo que muestra los mensajes alcanza lo que solo Saltbox puede usar, y un mensaje hostil también lo alcanzaría. Cierra Saltbox e instálalo de nuevo desde una versión publicada.',
    'network-none':
      'La ventana intentó de {{ways}} maneras llegar a Saltbox, que escuchaba en este equipo, y no llegó nada.',
    'network-reached':
      'Algo salió de la ventana, así que un mensaje hostil podría enviar fuera lo que lees. Cierra Saltbox e instálalo de nuevo desde una versión publicada. Si sigue igual, comunícalo.',
    'network-untold':
      'Saltbox no pudo escuchar en este equipo, así que no había nada a lo que llegar. Mira si lo impide un cortafuegos y comprueba de nuevo.',
    'page-own':
      'La ventana muestra la página que vino con Saltbox, con reglas que no le dejan cargar nada de otro sitio.',
    'page-foreign':
      'La ventana muestra otra página, o está bajo reglas distintas de las que le dio Saltbox. Cierra Saltbox e instálalo de nuevo desde una versión publicada.',
    'permissions-none':
      'La ventana no puede usar la cámara, el micrófono, tu ubicación ni nada más que pida permiso.',
    'permissions-some':
      'La ventana puede usar algo de tu equipo que no debe. Cierra Saltbox e instálalo de nuevo desde una versión publicada. Si sigue igual, comunícalo.',
    'vault-passphrase': 'Tus claves están selladas con tu frase de contraseña.',
    'vault-both':
      'Tus claves están selladas con tu frase de contraseña, y el llavero de tu sistema también las abre.',
    'vault-keyring':
      'Tus claves están selladas por el llavero de tu sistema, que se abre para quien haya iniciado sesión como tú.',
    'vault-keyfile':
      'Un archivo que está junto a ellas abre tus claves, así que quien copie la carpeta de tu perfil puede leerlo todo. Crea una frase de contraseña en la página Seguridad.',
    'vault-leftover':
      'Tus claves están selladas, pero junto a ellas queda un archivo de clave antiguo. Vuelve a poner tu frase de contraseña en la página Seguridad, y desaparecerá.',
    'database-encrypted': 'El archivo de tus mensajes está cifrado: lo que hay en el disco parece azar.',
    'database-readable':
      'El archivo de tus mensajes se puede leer sin tus claves. Haz una copia de seguridad, cierra Saltbox y comunícalo.',
    'database-untold': 'No se pudo mirar el archivo de tus mensajes. Comprueba de nuevo.',
    'files-own': 'Solo tu propia cuenta de usuario puede abrir la carpeta del perfil.',
    'files-open':
      'Otros usuarios de este equipo pueden abrir esto, o les pertenece. Quítales ese derecho: modo 700 para la carpeta y 600 para los archivos.',
    'files-untold': 'Este sistema guarda los derechos sobre las carpetas de un modo que Saltbox no lee.',
    'files-unread': 'No se pudieron mirar los derechos sobre la carpeta de tu perfil. Comprueba de nuevo.',
    'switches-none': 'Saltbox se inició sin nada que lo abra a un depurador o le quite protección.',
    'switches-some':
      'Saltbox se inició de modo que otros programas pueden mirar dentro, o con menos protección. Ciérralo e inícialo con su icono.',
    'fuses-set':
      'Las formas de iniciar este programa con otro código, o con un depurador, están cerradas en el propio programa.',
    'fuses-open':
      'Este programa se puede iniciar de formas que una versión publicada excluye, y otros programas podrían usar sus derechos. Instala Saltbox de nuevo desde una versión publicada.',
    'fuses-untold':
      'Este Saltbox se ejecuta desde una copia de trabajo, con un Electron abierto para desarrollar. Uno instalado sí puede decirlo.',
    'fuses-unread':
      'No se encontraron los fusibles de este programa en su archivo, o no todos. Instala Saltbox de nuevo desde una versión publicada. Si sigue igual, comunícalo.',
    'program-hash':
      'Esta es la versión, el commit y el SHA-256 de lo que se ejecuta. Compáralos con lo que se publicó con la versión: ningún programa puede responder por sí mismo.',
    'program-replaced':
      'Otro Saltbox ocupó el lugar de este, por ejemplo por una actualización. Lo que hay allí no es lo que se ejecuta, así que no hay hash. Cierra Saltbox e inícialo de nuevo.',
    'program-untold':
      'Este Saltbox se ejecuta desde una carpeta y no desde un paquete, así que no hay hash que comparar.',
  },
};

const network: Translation = {
  looking: 'Examinando la red',

  verdict: {
    mapped: 'Tus amigos pueden conectarse contigo',
    mappedText:
      'Tu router dirige aquí las conexiones a {{address}}. Para salir de dudas, pide a un amigo que se conecte de vuelta contigo.',
    internet: 'Es probable que tus amigos puedan conectarse contigo',
    internetText:
      'Este equipo tiene una dirección propia de internet. Solo un cortafuegos podría impedir la entrada: pide a un amigo que se conecte de vuelta contigo y, si no entra nada, permite en él el puerto TCP {{port}}.',
    carrier: 'Tus amigos no pueden conectarse contigo desde fuera',
    carrierText:
      'Tu proveedor comparte una dirección entre muchos clientes (CGNAT), así que no se puede abrir ningún puerto. Pide a tu proveedor una dirección propia o IPv6.',
    router: 'Tus amigos no pueden conectarse contigo desde fuera',
    routerText:
      'Tu router abre un puerto, pero delante hay otro router. Redirige también en ese el puerto TCP {{port}} o ponlo en modo puente.',
    closed: 'Tu puerto está cerrado',
    closedText:
      'Tu router no abre ningún puerto cuando se le pide. Activa PCP, NAT-PMP o UPnP en sus ajustes, o redirige el puerto TCP {{port}} a este equipo.',
    unmapped: 'Es probable que tu puerto esté cerrado',
    unmappedText:
      'Saltbox no pide a tu router que deje entrar conexiones. Actívalo abajo o redirige el puerto TCP {{port}} a este equipo.',
    asking: 'Preguntando a tu router',
    askingText: 'Saltbox le pide que deje entrar conexiones. Tarda unos segundos.',
    computer: 'Solo este equipo puede conectarse contigo',
    computerText:
      'A Saltbox se le indicó que escuchara solo en este equipo. Aun así, puedes conectarte con tus amigos. Para recibir conexiones de fuera, inícialo sin --listen.',
    deaf: 'Nadie puede conectarse contigo',
    deafText:
      'Saltbox no escucha conexiones: puede que otro programa use su puerto. Cierra ese programa y reinicia Saltbox. Aun así, puedes conectarte con tus amigos.',
    proxied: 'Todas las conexiones pasan por tu proxy',
    proxiedText:
      'Tus amigos no pueden conectarse contigo, pero tú sí con ellos. Solo un servicio onion propio que lleve a {{address}} dejaría entrar conexiones.',
    stopped: 'No sale ninguna conexión',
    stoppedText:
      'Saltbox se inició con un proxy, u otra opción de red, que no puede leer. Para que nada pase por fuera de un proxy, no se conecta con nadie. Configura abajo un proxy, o ninguno.',
  },
  meanwhile: {
    works: 'Aun así, tus amigos pueden llegar a ti a través de la DHT.',
    hard: 'La DHT ayuda, pero tu router es de un tipo que no deja pasar todas las conexiones.',
    off: 'Hasta entonces, activa abajo la DHT: no necesita ningún puerto abierto.',
  },

  listens: 'Escucha en',
  nowhere: 'Ningún sitio',
  router: 'Router',
  opened: '{{address}} lleva aquí, mediante {{by}}',
  by: { pcp: 'PCP', 'nat-pmp': 'NAT-PMP', upnp: 'UPnP' },
  carrier: 'Detrás de una dirección que tu proveedor comparte (CGNAT)',
  behind: 'Detrás de otro router',
  closed: 'No abre ningún puerto cuando se le pide',
  notAsked: 'No se le ha pedido ningún puerto',
  asking: 'Se le está pidiendo un puerto',
  nat: 'Tipo de router',
  nats: {
    open: 'Ninguno en medio, o uno que deja pasar todas las conexiones',
    consistent: 'Deja pasar bien las conexiones, con ayuda de la DHT',
    random:
      'Difícil: cambia de puerto en cada conexión. Con un amigo que tenga uno del mismo tipo, solo sirve un puerto abierto o un amigo que retransmita tus conexiones.',
    unknown: 'Todavía no se sabe',
  },
  outside: 'Visto desde fuera',
  outsideVaries: 'En un puerto distinto cada vez',
  notKnown: 'Todavía no se sabe',
  dht: 'DHT',
  dhtOnline: 'Conectada, {{count}} equipos conocidos',
  dhtOnline_one: 'Conectada, un equipo conocido',
  dhtOffline: 'Sin conexión. Comprueba que este equipo tenga conexión a internet.',
  dhtFailed: 'No funciona. Si sigue así, desactívala y vuelve a activarla.',
  lan: 'Red local',
  lanOn: 'Se encuentra a los amigos que están en ella',
  lanFailed: 'No se puede usar en este equipo',
  off: 'Desactivada',
  offProxy: 'Sin usar mientras haya un proxy',

  callBack: {
    title: 'Pide a un amigo que se conecte de vuelta contigo',
    lead: 'El equipo de un amigo que esté en línea se conecta una vez con el tuyo. Así ves si entran conexiones.',
    nobody: 'Ahora ninguno de tus amigos está en línea con Saltbox. Vuelve cuando haya alguno.',
    deaf: 'Ahora nadie puede conectarse con este equipo, así que no hay nada que probar.',
    who: 'Amigo',
    option: '{{name}} ({{way}})',
    ask: 'Pedir que se conecte',
    waiting: 'Esperando la conexión de {{name}}, 20 segundos como máximo',
    reached:
      '{{name}} ha llegado a este equipo en {{address}}. Tu puerto está abierto: tus amigos pueden conectarse contigo.',
    reachedNear:
      '{{name}} ha llegado a este equipo en {{address}}. Ambos equipos están en la misma red, así que esto no dice nada de las conexiones desde internet: para eso, pídeselo a un amigo que esté en otro lugar.',
    failed:
      '{{name}} ha intentado conectarse en {{address}} y no lo ha logrado. Abre el puerto TCP {{port}} en tu router y en el cortafuegos de este equipo, y vuelve a pedirlo.',
    failedNear:
      '{{name}} ha intentado conectarse en {{address}}, dentro de la misma red, y no lo ha logrado. Permite el puerto TCP {{port}} en el cortafuegos de este equipo y vuelve a pedirlo.',
    elsewhere:
      'Algo ha aceptado la conexión de {{name}} en {{address}}, pero no ha llegado aquí. Mira en tu router adónde lleva el puerto TCP {{port}}.',
    refused:
      'El equipo de {{name}} no ha intentado conectarse: se le pidió hace un momento, usa un proxy o no conoce tu dirección. Espera un minuto o pídeselo a otro amigo.',
    noAnswer: '{{name}} no ha respondido. Vuelve a pedirlo o pídeselo a otro amigo.',
    somewhere: 'el puerto {{port}}',
  },

  switches: {
    title: 'Qué puede hacer Saltbox',
    findable: 'Quien tenga mi clave puede encontrarme',
    findableHint:
      'Quien tenga tu clave puede enviarte una solicitud, esté donde esté. Tus amigos te encuentran de todos modos.',
    dht: 'Encontrar a mis amigos por su clave (DHT)',
    dhtHint:
      'Una red pública de equipos que guardan pequeñas notas sobre dónde está cada cual. También ayuda a las conexiones a atravesar los routers. Esos equipos ven tu dirección de internet, pero ningún mensaje.',
    lan: 'Encontrar amigos en mi red local',
    lanHint:
      'Todos los que están en ella pueden ver que aquí funciona Saltbox. Solo quien tenga tu clave puede ver que eres tú.',
    mapping: 'Pedir a mi router que deje entrar conexiones',
    mappingHint: 'Mediante PCP, NAT-PMP o UPnP. El puerto se devuelve al cerrar Saltbox.',
    relaying: 'Retransmitir conexiones de amigos',
    relayingHint:
      'Dos amigos tuyos cuyos routers no dejen pasar nada más pueden hablar a través de este equipo. No puede leer nada.',
    needsDht: 'Esto solo funciona con la DHT, que está desactivada.',
    proxied:
      'Todo esto está desactivado mientras haya un proxy, porque pasaría por fuera de él. Sin el proxy, queda como antes.',
  },

  proxy: {
    title: 'Proxy',
    label: 'Proxy SOCKS5',
    hint: 'Como host:puerto, por ejemplo 127.0.0.1:9050 para Tor. Entonces todas las conexiones pasan por él, y no se usan la DHT, la red local ni el router. Las conexiones se establecen de nuevo.',
    use: 'Usar este proxy',
    none: 'No usar proxy',
    inUse: 'Todas las conexiones pasan por {{proxy}}.',
  },

  connections: {
    title: 'Conexiones abiertas',
    none: 'Ahora no hay ninguna.',
    somebody: 'Alguien que aún no se conoce',
    unproven: 'aún sin comprobar',
    byYou: 'iniciada por ti',
    byThem: 'iniciada por la otra parte',
    bytes: '{{received}} recibidos, {{sent}} enviados',
  },
};

const link: Translation = {
  protection: 'Protección',
  since: 'Desde',
  remote: 'Su extremo',
  carried: 'Transmitido',
  addresses: 'Direcciones conocidas',
  relayedAdvice:
    'De vez en cuando, Saltbox busca un camino más directo. Un puerto abierto en cualquiera de los dos lados lo sería: la página Red dice cómo está el tuyo.',
  page: 'Página Red',
};

const acts: Translation = {
  reply: {
    to: 'Respuesta a {{name}}',
    toSelf: 'Respuesta a ti',
    cancel: 'Cancelar respuesta',
    gone: 'Este mensaje ya no está aquí',
  },
  more: 'Más acciones',

  react: {
    label: 'Reaccionar a este mensaje',
    with: 'Reaccionar con {{emoji}}',
    other: 'Otro emoji',
    take: 'Reaccionar también con {{emoji}}',
    undo: 'Quitar {{emoji}}',
  },

  text: {
    control: 'Un carácter invisible que mostraría en otro orden las letras que le siguen',
  },

  link: {
    title: '¿Abrir este enlace?',
    text: 'Se abre en tu navegador, fuera de Saltbox. Quien gestiona el sitio ve tu dirección de internet.',
    mailTitle: '¿Escribir un correo?',
    mailText: 'Se abre tu programa de correo. Saltbox no protege lo que escribas allí.',
    open: 'Abrir',
    copy: 'Copiar enlace',
    notes: {
      plain: 'Esta dirección no está cifrada: por el camino, otros pueden leer y cambiar lo que ves.',
      letters:
        'El nombre de este sitio lleva letras que pueden confundirse con otras. Lo que cuenta es {{place}}.',
      disguise: 'Lo que va delante de la @ no es el sitio. Este enlace lleva a {{place}}.',
    },
  },

  select: {
    label: 'Mensajes seleccionados',
    one: 'Seleccionar este mensaje',
    count: 'Seleccionados: {{count}}',
    all: 'Seleccionar todo',
    end: 'Dejar de seleccionar',
    line: '[{{when}}] {{name}}: {{text}}',
  },

  delete: {
    title: '¿Eliminar {{count}} mensajes?',
    title_one: '¿Eliminar este mensaje?',
    forMe: 'Eliminar para mí',
    forMeText: 'Para mí: se eliminan solo de este equipo, y {{name}} los conserva.',
    forMeText_one: 'Para mí: se elimina solo de este equipo, y {{name}} lo conserva.',
    forBoth: 'Eliminar para ambos',
    forBothText:
      'Para ambos: los textos se eliminan ahora de este equipo y, la próxima vez que haya conexión, del equipo de {{name}}. Lo que {{name}} ya haya leído o copiado no tiene vuelta atrás.',
    forBothText_one:
      'Para ambos: el texto se elimina ahora de este equipo y, la próxima vez que haya conexión, del equipo de {{name}}. Lo que {{name}} ya haya leído o copiado no tiene vuelta atrás.',
    left: '{{count}} de ellos aún se están enviando y se quedan hasta que termine el envío.',
    left_one: 'Uno de ellos aún se está enviando y se queda hasta que termine el envío.',
  },

  forward: {
    title: 'Reenviar a',
    several: '{{count}} mensajes',
    search: 'Buscar amigos',
    friends: 'Amigos',
    to: 'Para {{names}}',
    send: 'Enviar',
    sendTo: 'Enviar a {{count}} amigos',
    sendTo_one: 'Enviar a un amigo',
  },

  find: {
    brief: 'Buscar',
    people: 'Amigos',
    messages: 'Mensajes',
    with: 'Mensajes con {{name}}',
    status: 'Amigos encontrados: {{people}}; mensajes: {{messages}}',
    searching: 'Buscando',
    more: 'Buscar más atrás',
    nothing: 'No se ha encontrado nada para «{{search}}».',
    nothingThen: 'En esas fechas no se dijo nada.',
    nothingHint:
      'Las palabras se encuentran por su comienzo y, entre comillas, solo si van seguidas. Prueba con menos o con otras fechas.',
    filters: 'Acotar la búsqueda',
    whom: 'Con',
    anybody: 'Cualquiera',
    from: 'Desde',
    until: 'Hasta',
    byDate: 'Buscar por fecha',
    turned: 'El primer día es posterior al último, así que no puede haber nada entre ambos.',
    hint: 'Escribe una palabra o elige un día.',
    inTalk: 'Buscar en los mensajes con {{name}}',
    inThis: 'Buscar en esta conversación',
    open: 'Buscar en esta conversación',
    close: 'Dejar de buscar',
    none: 'Sin resultados',
    of: '{{at}} de {{count}}',
    ofMore: '{{at}} de {{count}} o más',
    older: 'Resultado anterior',
    newer: 'Resultado posterior',
  },

  emoji: {
    insert: 'Insertar un emoji',
    loading: 'Cargando emojis',
    search: 'Buscar emojis',
    suggestions: 'Emojis sugeridos',
    suggested: 'Emojis encontrados: {{count}}. Elige con las flechas y acepta con Intro.',
    found: 'Resultados',
    recent: 'Usados hace poco',
    none: 'Ningún emoji se llama «{{search}}». Prueba con otra palabra.',
    hint: 'Elige un emoji',
    groupsLabel: 'Grupos',
    groups: {
      smileys: 'Caritas',
      people: 'Personas',
      animals: 'Animales y naturaleza',
      food: 'Comida y bebida',
      travel: 'Viajes y lugares',
      activities: 'Actividades',
      objects: 'Objetos',
      symbols: 'Símbolos',
      flags: 'Banderas',
    },
    tone: 'Tono de piel',
    tones: {
      none: 'Sin tono de piel',
      light: 'Claro',
      mediumLight: 'Claro medio',
      medium: 'Medio',
      mediumDark: 'Oscuro medio',
      dark: 'Oscuro',
    },
  },
};

const friend: Translation = {
  title: 'Detalles',
  open: 'Detalles de {{name}}',
  back: 'Volver a la conversación',
  ownName: 'Se hace llamar {{name}}',
  verified: 'Contacto verificado',
  hiddenPresence: 'Estado oculto',

  nickname: 'Apodo',
  nicknameHint: 'Solo lo ves tú.',
  nicknameElse: 'Solo lo ves tú. Sin apodo, aparece como {{name}}.',
  save: 'Guardar',

  key: 'Clave',
  copyKey: 'Copiar clave',
  keyHint: 'Quien tenga esta clave puede enviar una solicitud a {{name}}. No es un secreto.',

  safety: {
    title: 'Número de seguridad',
    lead: 'Si {{name}} ve el mismo número en su pantalla, no hay nadie en medio. Compáralo en persona o en una llamada en la que reconozcas la voz.',
    label: 'Número de seguridad entre {{name}} y tú',
    copy: 'Copiar número de seguridad',
    qr: 'Código QR de tu número de seguridad, para {{name}}',
    qrHint:
      'El mismo número en forma de imagen. {{name}} puede pegarla o soltarla en tus detalles, en su equipo.',
    copyQr: 'Copiar código QR',
    verified: 'Lo has comparado con {{name}} y coincidía.',
    unverified: 'Todavía no lo has comparado con {{name}}.',
    shown: 'Lo que muestra {{name}}',
    shownHint: 'Pega o escribe sus 60 cifras. También puedes pegar o soltar una imagen de su código QR.',
    noQr: 'En esta imagen no hay ningún código QR. Prueba con otra más nítida o más grande, o escribe las cifras.',
    compare: 'Comparar',
    mismatch:
      'No coinciden. Si el número es de otra conversación, compara otra vez. Si no lo es, la clave que tienes no es la de {{name}}: no te fíes de nada de lo que se diga aquí y pídele su clave en persona.',
    verify: 'Marcar como verificado',
    unverify: 'Quitar la marca',
  },

  connection: 'Conexión',
  address: 'Dirección',
  addressHint:
    'Dónde está su equipo, como host:puerto. Sin ella, Saltbox busca a {{name}} por los demás medios que estén activados.',

  notices: 'Notificaciones',
  loud: 'Activadas',
  mutedUntil: 'Silenciadas hasta: {{when}}',
  mutedEver: 'Silenciadas',
  history: 'Mensajes',
  keeps: 'Se conservan: {{rule}}',
  export: 'Exportar…',
  leave: 'Bloquear o eliminar',
  leaveHint: 'A {{name}} no se le dice por qué. El bloqueo se puede deshacer.',
};

const privacy: Translation = {
  lead: 'Cada opción vale en los dos sentidos: lo que tú no muestras, tampoco se te muestra a ti. En los detalles de un amigo puedes elegir otra cosa solo para esa persona.',
  titles: {
    readMarks: 'Confirmaciones de lectura',
    typing: 'Aviso de escritura',
    presence: 'Estado en línea',
  },
  labels: {
    readMarks: 'Mostrar a mis amigos lo que he leído',
    typing: 'Mostrar a mis amigos cuándo escribo',
    presence: 'Mostrar a mis amigos cuándo estoy en línea',
  },
  on: {
    readMarks:
      'Tus amigos ven cuándo has leído sus mensajes, y tú ves cuándo han leído los tuyos, si lo muestran.',
    typing: 'Tus amigos ven cuándo les escribes, y tú ves cuándo te escriben, si lo muestran.',
    presence:
      'Tus amigos ven si estás en línea y cuándo lo estuviste por última vez, y tú ves lo mismo de ellos.',
  },
  off: {
    readMarks: 'No ves cuándo tus amigos han leído tus mensajes, porque tú tampoco se lo muestras.',
    typing: 'No ves cuándo te escriben tus amigos, porque tú tampoco se lo muestras.',
    presence:
      'No ves cuándo están en línea tus amigos, porque tú tampoco se lo muestras. Se pide a su Saltbox que no lo enseñe, pero una conexión abierta se puede notar de todos modos.',
  },
  withOn: {
    readMarks:
      '{{name}} ve cuándo has leído sus mensajes, y tú ves cuándo ha leído los tuyos, si lo muestra.',
    typing: '{{name}} ve cuándo le escribes, y tú ves cuándo te escribe, si lo muestra.',
    presence:
      '{{name}} ve si estás en línea y cuándo lo estuviste por última vez, y tú ves lo mismo en su caso.',
  },
  withOff: {
    readMarks: 'No ves cuándo {{name}} ha leído tus mensajes, porque tú tampoco se lo muestras.',
    typing: 'No ves cuándo te escribe {{name}}, porque tú tampoco se lo muestras.',
    presence: 'No ves cuándo está en línea {{name}}, porque tú tampoco se lo muestras.',
  },
  hides: '{{name}} no quiere mostrar cuándo está en línea, así que no lo ve ninguna de las dos partes.',
  asAllOn: 'Como con todos (activado)',
  asAllOff: 'Como con todos (desactivado)',
  yes: 'Activado',
  no: 'Desactivado',
};

const settings: Translation = {
  title: 'Ajustes',
  sections: 'Páginas de los ajustes',
  back: 'Todos los ajustes',
  names: {
    profile: 'Perfil',
    privacy: 'Privacidad',
    notifications: 'Notificaciones',
    appearance: 'Apariencia',
    general: 'Inicio y bandeja',
    security: 'Seguridad',
    check: 'Comprobación de seguridad',
    network: 'Red',
    storage: 'Almacenamiento',
    backup: 'Copia de seguridad',
    shortcuts: 'Atajos',
    language: 'Idioma',
    about: 'Acerca de',
  },

  theme: 'Tema',
  themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro', contrast: 'Alto contraste' },
  density: 'Densidad',
  densities: { comfortable: 'Amplia', compact: 'Compacta' },
  textSize: 'Tamaño del texto',
  textSizeHint: 'Ctrl con más y menos lo agranda o reduce todo, también las imágenes.',
  window: 'Ventana e inicio',
  closeToTray: 'Seguir funcionando al cerrar la ventana',
  closeToTrayHint:
    'Saltbox se queda en la bandeja del sistema y tus amigos siguen pudiendo comunicarse contigo. Si el escritorio no tiene bandeja, al cerrar la ventana se sale de Saltbox.',
  autostart: 'Iniciar con el equipo',
  autostartHint: 'Saltbox se inicia sin ventana, para que los mensajes te lleguen enseguida.',

  notices: 'Notificaciones del escritorio',
  noticeDetails: {
    full: 'Nombre y mensaje',
    name: 'Solo el nombre',
    none: 'Sin detalles',
    off: 'Desactivadas',
  },
  noticeHints: {
    full: 'Mientras la pantalla está bloqueada, solo dicen que hay un mensaje nuevo.',
    name: 'Dicen quién ha escrito, pero no qué. Mientras la pantalla está bloqueada, tampoco dicen quién.',
    none: 'Solo dicen que hay un mensaje nuevo.',
    off: 'Los mensajes nuevos solo se ven en la ventana, la bandeja y la barra de tareas.',
  },
  sound: 'Sonido',
  sounds: 'Reproducir el sonido del escritorio',
  soundsHint: 'Con cada notificación, si el escritorio tiene un sonido para ella.',
  announce: 'Lectura en voz alta con lectores de pantalla',
  announceHint:
    'Los mensajes nuevos se leen una sola vez, cuando el lector de pantalla termina lo que está diciendo.',
  announcements: {
    all: 'Todos los mensajes nuevos',
    open: 'Los de la conversación abierta',
    off: 'Ninguno',
  },

  language: 'Idioma de Saltbox',
  asSystem: 'Como el sistema',
  spelling: 'Revisar la ortografía en',
  spellingHint: 'Los diccionarios vienen con Saltbox. Lo que escribes se revisa solo en este equipo.',
  spellingNone: 'No hay diccionario para {{languages}}, así que estos idiomas no se revisan.',

  writing: 'Escritura',
  enterSends: 'Enviar con Intro',
  enterSendsHint: 'Entonces, Mayús+Intro empieza una línea nueva. Si no, lo hace Intro, y Ctrl+Intro envía.',
  summon: 'Mostrar Saltbox desde cualquier lugar',
  summonHint: 'Estas teclas traen la ventana al frente mientras trabajas en otro programa.',
  noKeys: 'ninguna',
  changeKeys: 'Teclas: {{keys}}',
  pressKeys: 'Pulsa las teclas, o Esc',
  removeKeys: 'Quitar',

  version: 'Versión',
  electron: 'Electron',
  engine: 'Cifrado',
  licence: 'Licencia',
  licenceText:
    'Licencia Pública General Affero de GNU, versión 3. Puedes usarlo, estudiarlo, compartirlo y modificarlo.',
  promise:
    'De este equipo solo sale lo que envías a tus amigos y lo que necesitan los medios para encontrarlos que hayas dejado activados. Saltbox no cuenta nada, no informa de nada y no pide a nadie actualizaciones, diccionarios ni imágenes.',
  commit: 'Commit',
  hash: 'SHA-256 del programa',
  copyHash: 'Copiar el SHA-256',
  unreleased: 'Este Saltbox se compiló a partir de una copia de trabajo.',
};

const shortcuts: Translation = {
  title: 'Atajos de teclado',
  places: {
    everywhere: 'En todas partes',
    talk: 'En una conversación de la lista y en la abierta',
    list: 'En una conversación de la lista',
    find: 'Al buscar en una conversación',
    writing: 'Al escribir',
    message: 'En el mensaje que tiene el foco',
    window: 'Ventana',
  },
  what: {
    search: 'Buscar',
    find: 'Buscar en la conversación',
    jump: 'Abrir una conversación por su posición',
    next: 'Conversación siguiente',
    previous: 'Conversación anterior',
    add: 'Añadir un amigo',
    settings: 'Ajustes',
    lock: 'Bloquear',
    help: 'Atajos de teclado',
    close: 'Cerrar lo que esté abierto',
    send: 'Enviar',
    line: 'Línea nueva',
    editLast: 'Editar tu último mensaje',
    answer: 'Responder al mensaje anterior',
    emoji: 'Insertar un emoji',
    emojiName: 'Buscar un emoji por su nombre, tras un espacio',
    bold: 'Negrita',
    italic: 'Cursiva',
    code: 'Código',
    strike: 'Tachado',
    pastePlain: 'Pegar como texto sin formato',
    reply: 'Responder',
    react: 'Reaccionar',
    copy: 'Copiar el texto',
    forward: 'Reenviar',
    select: 'Seleccionar',
    selectAll: 'Seleccionar todo, durante la selección',
    details: 'Detalles',
    delete: 'Eliminar',
    larger: 'Más grande',
    smaller: 'Más pequeño',
    usual: 'Tamaño normal',
    nextUnread: 'Siguiente conversación sin leer',
    previousUnread: 'Anterior conversación sin leer',
    talkRead: 'Marcar como leída o no leída',
    talkPin: 'Fijar o dejar de fijar',
    talkMute: 'Silenciar o dejar de silenciar',
    talkArchive: 'Archivar o sacar del archivo',
    talkDetails: 'Detalles',
    walk: 'Arriba y abajo',
    page: 'Una página arriba o abajo',
    ends: 'Primero y último',
    menu: 'Todo lo que se puede hacer',
    talkCopyId: 'Copiar el ID de Saltbox',
    talkRemove: 'Quitar, o retirar la solicitud',
    answerNext: 'Responder al mensaje siguiente',
    scroll: 'Desplazar los mensajes',
    older: 'Resultado más antiguo',
    newer: 'Resultado más reciente',
    fullScreen: 'Pantalla completa',
    closeWindow: 'Cerrar la ventana',
    quit: 'Salir',
  },
};

/** All words of the window, in Spanish: "tú", and words that are understood on both sides of the ocean. */
export const es: Translation = {
  errors,
  reasons,
  dialErrors,

  common: {
    cancel: 'Cancelar',
    close: 'Cerrar',
    back: 'Atrás',
    copied: 'Copiado',
    more: 'Más',
    dismiss: 'Descartar',
    sidebarWidth: 'Ancho de la lista',
    you: 'Tú',
    clear: 'Borrar',
    yesterday: 'Ayer',
    yesterdayAt: 'ayer, {{time}}',
    today: 'Hoy',
  },

  welcome: {
    app: 'Saltbox',
    title: 'Te damos la bienvenida a Saltbox',
    lead: 'Mensajes privados entre dos equipos, sin nadie en medio. Sin cuenta, sin número de teléfono, sin servidor.',
    name: 'Tu nombre',
    namePlaceholder: 'Cómo te llaman tus amigos',
    nameHint: 'Aparece en tu enlace y en tus solicitudes. Puedes cambiarlo más tarde.',
    continue: 'Continuar',
    readyTitle: 'Tu ID está listo, {{name}}',
    readyLead:
      'Dáselo a las personas de las que quieras recibir mensajes. No es un secreto: publícalo, envíalo por correo o léelo en voz alta.',
    idLabel: 'Tu ID de Saltbox',
    copyId: 'Copiar mi ID',
    copyHex: 'Copiar en hexadecimal',
    copyLink: 'Copiar como enlace',
    start: 'Empezar',
    keyfile:
      'Sin frase de contraseña, tus claves se guardan en un archivo que solo tu cuenta de usuario en este equipo puede leer.',
    passphrase: 'Frase de contraseña (opcional)',
    passphraseHint:
      'Saltbox la pide al abrirse. Nadie puede restablecerla. También puedes crear una más tarde.',
    restoredTitle: 'Hola de nuevo, {{name}}',
    restoredLead:
      'Tu copia de seguridad está restaurada. Lo que abría tu antiguo Saltbox no abre este: ponle su propia frase de contraseña o sigue sin ella.',
    without: 'Seguir sin ella',
  },

  passphrase: {
    label: 'Frase de contraseña',
    current: 'Frase de contraseña actual',
    next: 'Nueva frase de contraseña',
    nextHint: 'Varias palabras sin relación entre sí son seguras y fáciles de recordar.',
    repeat: 'La misma otra vez',
    differs: 'Las dos no coinciden.',
    show: 'Mostrar lo escrito',
    hide: 'Ocultar lo escrito',
    strength: 'Seguridad',
    strengths: {
      weak: 'Débil: muchos equipos la adivinan en menos de una hora.',
      fair: 'Aceptable: resiste a muchos equipos durante unos días.',
      good: 'Buena: resiste a muchos equipos durante unos años.',
      strong: 'Fuerte: resiste a muchos equipos durante varias vidas.',
    },
    noReset:
      'Nadie puede restablecer una frase de contraseña. Si se pierde, solo un código de recuperación abre Saltbox.',
    keyringToo: 'Permitir que el llavero de este equipo también abra Saltbox',
    keyringTooHint: 'Así se abre sin preguntar, y solo pregunta después de haberse bloqueado.',
  },

  recovery: {
    title: 'Crear un código de recuperación',
    lead: 'Si olvidas tu frase de contraseña, o este equipo pierde lo que abre tus claves, un código de recuperación en papel vuelve a abrir Saltbox. Nada más lo hace.',
    make: 'Mostrar mi código de recuperación',
    madeTitle: 'Anota este código',
    madeLead:
      'Solo se muestra esta vez. Guárdalo donde guardas los papeles importantes: quien lo tenga junto con este equipo puede leerlo todo.',
    label: 'Código de recuperación',
    copy: 'Copiar el código',
    done: 'Ya lo he anotado',
    later: 'Más tarde',
  },

  locked: {
    title: 'Saltbox está bloqueado',
    lead: 'Escribe tu frase de contraseña para abrirlo. Mientras esté bloqueado, no entra ni sale ningún mensaje.',
    unlock: 'Desbloquear',
    unlocking: 'Desbloqueando',
    useRecovery: 'Usar el código de recuperación',
    usePassphrase: 'Usar la frase de contraseña',
    recoveryLead: 'Escribe el código que anotaste. Las mayúsculas, los espacios y los guiones no importan.',
    lostTitle: 'Saltbox no puede abrir tus claves por sí solo',
    lostLead:
      'El llavero o el archivo de claves de este equipo ya no las abre. Escribe el código de recuperación que anotaste. No se ha cambiado ni eliminado nada.',
    wait: 'Demasiadas frases de contraseña incorrectas. Hay que esperar para probar otra.',
    unlockIn: 'Desbloquear en {{count}} s',
  },

  security: {
    passphrase: 'Frase de contraseña',
    by: {
      passphrase: 'Saltbox se abre con tu frase de contraseña.',
      keyring: 'No hay frase de contraseña. El llavero de este equipo abre Saltbox.',
      keyfile:
        'No hay frase de contraseña. Saltbox se abre con un archivo que solo tu cuenta de usuario en este equipo puede leer.',
    },
    keyringToo: 'Al iniciarse, también lo abre el llavero de este equipo.',
    set: 'Crear una frase de contraseña',
    change: 'Cambiar',
    remove: 'Quitar',
    setTitle: 'Crear una frase de contraseña',
    changeTitle: 'Cambiar la frase de contraseña',
    removeTitle: 'Quitar la frase de contraseña',
    removeText: {
      keyring: 'El llavero de este equipo abrirá Saltbox sin preguntar.',
      keyfile:
        'Saltbox se abrirá sin preguntar, con un archivo que solo tu cuenta de usuario en este equipo puede leer. Quien copie la carpeta entera puede leerlo todo.',
    },
    save: 'Guardar frase de contraseña',
    recoveredTitle: '¿Qué debe abrir Saltbox a partir de ahora?',
    recovered: 'Has entrado con el código de recuperación. Sigue siendo válido.',
    recoveredSet: 'Crear una nueva frase de contraseña',
    recoveredNone: 'Seguir sin frase de contraseña',
    recovery: 'Código de recuperación',
    hasRecovery: 'Ya has creado uno. Si creas otro, lo sustituye.',
    noRecovery:
      'Todavía no hay ninguno. Sin él, perder la frase de contraseña o el llavero es perder los mensajes.',
    newRecovery: 'Crear uno nuevo',
    makeRecovery: 'Crear uno',
    confirmRecovery: 'Para que nadie más pueda crear un código en tu equipo.',
    lock: 'Bloqueo',
    lockNow: 'Bloquear ahora',
    needsPassphrase: 'Crea una frase de contraseña para poder bloquear Saltbox.',
    idle: 'Bloquear cuando el equipo no se use durante',
    minutes: '{{count}} min',
    hour: '1 hora',
    never: 'Nunca',
    onSuspend: 'Bloquear cuando el equipo se suspenda o se bloquee su pantalla',
    unreachable:
      'Tus amigos no pueden comunicarse contigo mientras Saltbox esté bloqueado: para eso tendría que mantener tus claves en la memoria.',
  },

  me: {
    open: 'Perfil y ajustes',
    state: {
      looking: 'Examinando la red',
      online: 'En línea',
      behind: 'En línea, detrás de un router',
      hard: 'En línea, detrás de un router difícil',
      outward: 'Tus amigos no pueden conectarse contigo',
      computer: 'Solo en este equipo',
      connecting: 'Conectando',
      offline: 'Sin conexión',
      proxied: 'A través de tu proxy',
      stopped: 'No sale ninguna conexión',
    },
    addFriend: 'Añadir amigo',
    name: 'Tu nombre',
    saveName: 'Guardar nombre',
    id: 'ID de Saltbox',
    hex: 'Clave en hexadecimal',
    link: 'Enlace',
    linkHint:
      'Lleva tu nombre y las direcciones de este equipo, para que tus amigos puedan conectarse contigo enseguida.',
    copyId: 'Copiar mi ID',
    copyHex: 'Copiar mi clave en hexadecimal',
    copyLink: 'Copiar mi enlace',
    copyMessage: 'Copiar como mensaje',
    message: 'Hablemos por Saltbox. Mi ID es {{id}} y este enlace me añade: {{link}}',
    qr: 'Código QR',
    qrHint: 'El enlace en forma de imagen. Tus amigos pueden pegar o soltar la imagen en «Añadir un amigo».',
    qrLabel: 'Código QR de tu enlace',
    copyQr: 'Copiar código QR',
    saveQr: 'Guardar como imagen',
    savedQr: 'Guardado como {{name}}.',
    libsodium: 'El cifrado funciona con libsodium.',
    tweetnacl:
      'El cifrado funciona con tweetnacl, que es más lento: libsodium no se puede cargar en este equipo.',
    notices: 'Avisos',
  },

  keep: {
    title: 'Conservar mensajes',
    use: 'Espacio en este ordenador',
    database: 'Base de datos',
    log: 'Registro',
    rest: 'Claves, ventana y todo lo demás',
    useHint: 'Las copias de seguridad y las exportaciones están donde las pusiste y no se cuentan aquí.',
    messages: 'Mensajes',
    most: 'La mayoría con',
    mostOf: '{{name}} ({{number}})',
    friendTitle: 'Conservar mensajes con {{name}}',
    change: 'Cambiar',
    ever: 'Siempre',
    days: '{{count}} días',
    days_one: '1 día',
    year: '1 año',
    everybody: 'Como con todos',
    deletes:
      'Los mensajes más antiguos se eliminan ahora de este equipo, y los demás cuando se cumpla su plazo. No se puede deshacer. Tus amigos conservan los suyos.',
    keeps: 'Ahora no se elimina nada.',
    save: 'Guardar',
    delete: 'Eliminar los antiguos',
  },

  work: {
    begins: 'Empezando',
    backup: 'Creando la copia de seguridad',
    test: 'Leyendo la copia de seguridad',
    restore: 'Restaurando la copia de seguridad',
    export: 'Escribiendo la conversación',
    stop: 'Detener',
  },

  backup: {
    lead: 'Un solo archivo sellado con tu identidad, tus amigos y todos los mensajes. Con él y su frase de contraseña lo recuperas todo en otro equipo.',
    makeTitle: 'Crear una copia de seguridad',
    makeLead:
      'Saltbox sigue funcionando mientras tanto. Guarda el archivo fuera de este equipo. Nadie puede abrirlo sin la frase de contraseña, y nadie puede restablecerla.',
    passphrase: 'Frase de contraseña de esta copia',
    again: 'La misma otra vez',
    differs: 'Las dos no coinciden.',
    make: 'Elegir un lugar y guardar',
    made: 'Guardada como {{name}}, {{size}}. Pruébala antes de confiar en ella.',
    testTitle: 'Probar una copia de seguridad',
    testLead: 'Lee la copia de principio a fin, con todo lo que contiene. No se cambia nada.',
    choose: 'Elegir una copia',
    chosen: 'Elegida: {{name}}',
    chooseOther: 'Elegir otra',
    itsPassphrase: 'Frase de contraseña de la copia',
    test: 'Probarla',
    good: 'Esta copia de seguridad está bien.',
    holds: 'Creada por {{name}} el {{when}}. Contiene {{friends}} y {{messages}}.',
    nobody: 'alguien sin nombre',
    friends: '{{count}} amigos',
    friends_one: 'un amigo',
    messages: '{{count}} mensajes',
    messages_one: 'un mensaje',
    id: 'ID de Saltbox',
  },

  restore: {
    open: 'Tengo una copia de seguridad',
    title: 'Restaurar una copia de seguridad',
    lead: 'Recuperas tu identidad, tus amigos y todos los mensajes tal como estaban cuando se hizo la copia.',
    warning:
      'Cuando termine, no vuelvas a usar la copia antigua. Dos copias de una misma identidad se quitan los mensajes la una a la otra.',
    restore: 'Restaurar',
    doneTitle: 'Tu copia de seguridad está restaurada',
    missing: 'Los mensajes que llegaron después de hacer la copia no están en ella.',
    unsealed:
      'La frase de contraseña y el código de recuperación de la copia antigua no abren esta. Puedes crear otros cuando se inicie.',
    start: 'Reiniciar Saltbox',
  },

  exporting: {
    title: 'Exportar la conversación con {{name}}',
    lead: 'El archivo no está cifrado: quien lo consiga puede leerlo.',
    html: 'Una página para leer',
    htmlHint: 'Se abre en cualquier navegador y no carga nada de ningún sitio.',
    json: 'Datos para programas',
    jsonHint: 'JSON, con todo lo que Saltbox sabe de cada mensaje.',
    save: 'Elegir un lugar y guardar',
    done: 'Guardado como {{name}} con {{messages}}.',
  },

  list: {
    search: 'Buscar amigos y mensajes',
    label: 'Conversaciones',
    requests: 'Solicitudes',
    waiting: 'a la espera de tu respuesta',
    unread: 'sin leer',
    online: 'En línea',
    offline: 'Sin conexión',
    blocked: 'Contacto bloqueado',
    asked: 'Solicitud aún sin respuesta',
    youSaid: 'Tú:',
    typing: 'escribiendo…',
    draft: 'Borrador:',
    pinned: 'fijada',
    muted: 'silenciada',
    verified: 'contacto verificado',
    archived: 'Archivadas',
    archivedLabel: 'Conversaciones archivadas',
    archivedCount: '{{count}} conversaciones',
    archivedCount_one: 'una conversación',
    archiveBack: 'Volver a todas las conversaciones',
    archiveEmpty: 'No hay nada archivado',
    archiveHint: 'Una conversación archivada vuelve con su próximo mensaje, salvo que esté silenciada.',
    allArchived: 'Todo está archivado',
    keyFound: 'Esto es una clave',
    addKey: 'Añadir a este amigo',
    noMatch: 'Ningún amigo se llama «{{search}}».',
    empty: 'Todavía no hay conversaciones',
    emptyHint: 'Pega la clave de un amigo o dale la tuya.',
    nothingSaid: 'Todavía no hay mensajes',
    menu: {
      label: 'Acciones para {{name}}',
      read: 'Marcar como leído',
      unread: 'Marcar como no leído',
      readAll: 'Marcar todo como leído',
      pin: 'Fijar',
      unpin: 'Dejar de fijar',
      mute: 'Silenciar…',
      unmute: 'Dejar de silenciar',
      archive: 'Archivar',
      unarchive: 'Sacar de archivadas',
      copyKey: 'Copiar clave',
      details: 'Detalles',
      clear: 'Borrar historial…',
      block: 'Bloquear…',
      unblock: 'Desbloquear',
      remove: 'Eliminar de mis amigos…',
      withdraw: 'Retirar solicitud…',
    },
    mute: {
      title: 'Silenciar a {{name}}',
      '1': 'Durante 1 hora',
      '8': 'Durante 8 horas',
      '24': 'Durante 1 día',
      '168': 'Durante 1 semana',
      ever: 'Siempre',
    },
    deletedMessage: 'Mensaje eliminado',
  },

  confirm: {
    removeTitle: '¿Eliminar a {{name}}?',
    removeText:
      'La conversación se elimina de este equipo y {{name}} ya no puede escribirte. Para volver a hablar, habrá que enviar otra solicitud.',
    remove: 'Eliminar',
    withdrawTitle: '¿Retirar tu solicitud a {{name}}?',
    withdrawText:
      'Saltbox deja de intentar conectarse. Los mensajes que ya le habías escrito se eliminan; ninguno se ha enviado.',
    withdraw: 'Retirar',
    clearTitle: '¿Borrar el historial con {{name}}?',
    clearText:
      'Todos los mensajes de esta conversación se eliminan de este equipo, salvo los que aún están por enviar. {{name}} conserva los suyos. No se puede deshacer.',
    clear: 'Borrar historial',
    blockTitle: '¿Bloquear a {{name}}?',
    blockText:
      '{{name}} ya no puede comunicarse contigo, y no se le dice por qué. Lo dicho se queda aquí, y puedes desbloquear cuando quieras.',
    block: 'Bloquear',
  },

  add: {
    title: 'Añadir un amigo',
    key: 'Clave de tu amigo',
    keyPlaceholder: 'ID de Saltbox, enlace o 64 caracteres hexadecimales',
    keyHint:
      'Pega todo lo que te hayan enviado; Saltbox encuentra la clave. También puedes pegar o soltar la imagen de un código QR.',
    noQr: 'En esta imagen no hay ningún código QR. Prueba con otra más nítida o más grande, o pide el enlace.',
    ownKey: 'O da la tuya',
    ownHint: 'Basta con que una de las dos personas añada a la otra.',
    found: 'Esta clave es correcta',
    calls: 'El enlace dice: {{name}}',
    asked: 'Esta persona ya te ha enviado una solicitud. Si la añades, estará entre tus amigos al momento.',
    words: 'Mensaje de la solicitud',
    wordsText: 'Hola, soy {{name}}. Me gustaría hablar contigo por aquí.',
    bytesLeft: 'Quedan {{count}} bytes',
    bytesLeft_one: 'Queda un byte',
    bytesOver: 'Sobran {{count}} bytes',
    bytesOver_one: 'Sobra un byte',
    nickname: 'Apodo (opcional)',
    nicknameHint: 'Solo lo ves tú.',
    address: 'Dirección (opcional)',
    addressHint: 'Dónde está su equipo, como host:puerto. Sin ella, Saltbox busca a tu amigo por su clave.',
    send: 'Enviar solicitud',
  },

  requests: {
    title: 'Solicitudes',
    from: 'Solicitud de {{who}}',
    somebody: 'Alguien quiere hablar contigo',
    theirWords: 'Sus palabras',
    accept: 'Aceptar',
    decline: 'Rechazar',
    block: 'Bloquear',
    unblock: 'Desbloquear',
    undo: 'Deshacer',
    later: 'Más tarde',
    others: 'Hay otras {{count}} en espera',
    others_one: 'Hay otra en espera',
    noWords: 'No ha escrito nada.',
    key: 'Clave',
    pending: 'Esperan tu respuesta',
    declined: 'Rechazadas',
    blocked: 'Bloqueadas',
    pendingHint:
      'Nadie se entera hasta que decidas. Si no lo tienes claro, compara la clave con la de tu amigo.',
    declinedHint: 'No se les avisa. Puedes cambiar de idea: con «Deshacer» pueden volver a pedírtelo.',
    blockedHint: 'No pueden comunicarse contigo y no se les dice por qué.',
    empty: 'Nadie está esperando',
    emptyHint: 'Cuando alguien quiera hablar contigo, aquí aparecerán sus palabras y la huella de su clave.',
  },

  ways: {
    lan: 'Misma red',
    lanExplained: 'Los dos equipos están en la misma red y hablan sin salir de ella.',
    direct: 'Directa',
    directExplained: 'Los dos equipos hablan por internet, sin nada en medio.',
    punched: 'A través de los routers',
    punchedExplained: 'Los dos equipos hablan por internet, a través de los routers de ambos lados.',
    relayed: 'Con repetidor',
    relayedExplained:
      'Otro equipo retransmite la conversación, porque los routers no dejan pasar nada más. No puede leer nada.',
    proxied: 'A través de tu proxy',
    proxiedExplained: 'Toda la conversación pasa por el proxy que has configurado. No puede leer nada.',
  },

  reach: {
    words: 'Tus palabras',
    noWay:
      'No se conoce ninguna dirección de {{name}}, así que Saltbox no puede conectarse: la conexión tiene que venir de su parte.',
    noWayAsk:
      'No se conoce ninguna dirección de {{name}}: la conexión tiene que venir de su parte. O retira la solicitud y envía otra con una dirección.',
    dialling: 'Conectando con {{name}}.',
    diallingNth: 'Conectando con {{name}}, intento {{attempt}}.',
    calling: 'Hay conexión con un equipo donde puede estar {{name}}, pero aún no ha respondido.',
    handed:
      'Un equipo donde puede estar {{name}} tiene tu solicitud desde hace {{time}}. No se sabe nada más hasta que llegue la respuesta.',
    waiting: 'El intento {{attempt}} falló: {{error}}.',
    waitingFirst: 'Esperando el primer intento.',
    ended: 'La conexión se ha cortado.',
    nextIn: 'Próximo intento en {{time}}.',
    nextNow: 'Próximo intento ahora.',
    queue: 'Ya puedes escribir. Los mensajes esperan en tu equipo y saldrán cuando {{name}} acepte.',
    withdraw: 'Retirar',
    retry: 'Intentar ahora',
    baseRefused:
      '{{name}} ahora solo ofrece cifrado básico, y antes usaba la protección completa. Pregúntale por otro medio a qué se debe antes de permitirlo.',
    allowBase: 'Permitir el cifrado básico',
    tried: 'Qué se ha intentado',
    triedOf: '{{way}}: {{error}}.',
    advice: {
      'no-way':
        'Saltbox tampoco puede buscar a {{name}}: la DHT y la red local están desactivadas. La página Red dice por qué.',
      'proxy-unreachable': 'Inicia tu proxy o revisa su dirección en la página Red.',
      'proxy-refused':
        'Comprueba en la página Red que la dirección sea la de un proxy SOCKS5. Si lo es, puede que {{name}} no esté en línea o que el proxy no deje salir estas conexiones.',
      'no-relay':
        'Pide a un amigo de ambos que active «Retransmitir conexiones de amigos» en su página Red y siga en línea, o abre un puerto en el router de uno de los dos lados.',
      routers:
        'Parece que {{name}} está en línea. Abre un puerto en el router de uno de los dos lados (la página Red dice cómo) o pide a un amigo de ambos que active «Retransmitir conexiones de amigos» en la suya.',
      'no-answer':
        'Puede ser otro programa en una dirección antigua. Pregunta a {{name}} por otro medio si Saltbox funciona allí y pídele su enlace más reciente.',
      'needs-proxy': 'Inicia Tor y ponlo como proxy en la página Red: 127.0.0.1:9050.',
      closed:
        'Puede ser otra persona en una dirección antigua, o que {{name}} te haya eliminado de sus amigos. Pregúntale por otro medio y pídele su enlace más reciente.',
      absent:
        'Pide a {{name}} por otro medio que abra Saltbox. Si ya está abierto, puede que no use la DHT: pídele su enlace más reciente.',
      refused:
        'Su equipo está encendido, pero Saltbox no funciona allí o usa otro puerto. Pide a {{name}} que lo abra y que te dé su enlace más reciente.',
      timeout:
        'Puede que su equipo esté apagado, o que un router o un cortafuegos no deje entrar conexiones. Pregunta a {{name}} qué dice su página Red.',
      unreachable:
        'Comprueba que este equipo tenga conexión a internet. Si la tiene, puede que el de {{name}} esté apagado o en una red a la que no se puede llegar desde aquí.',
      'not-found':
        'Comprueba que este equipo tenga conexión a internet. Si la tiene, puede que el nombre esté mal: pide a {{name}} su enlace más reciente.',
    },
  },

  check,
  network,
  link,
  talk,
  acts,
  friend,
  privacy,
  settings,
  shortcuts,

  home: {
    firstTitle: 'Añade a tu primer amigo',
    firstText:
      'Pega la clave de un amigo o dale la tuya. Basta con que una de las dos personas añada a la otra.',
    title: 'Elige una conversación',
    text: 'Los mensajes esperan en tu equipo hasta que tu amigo esté en línea; ningún servidor los guarda. Por eso, deja Saltbox abierto cuando puedas.',
    add: 'Añadir un amigo',
  },

  mishap: {
    restored:
      'Esta ventana falló y se abrió de nuevo. Tus mensajes están a salvo; de lo que estabas escribiendo pueden faltar los últimos tres segundos.',
    stopped: 'La última vez, Saltbox se cerró inesperadamente.',
    look: 'Ver el informe',
    title: 'Qué ocurrió',
    lead: 'Este informe está solo en tu ordenador y nunca se envía por sí mismo. No contiene mensajes, nombres, direcciones ni claves. Si quieres, envíaselo a quienes hacen Saltbox: les ayuda a encontrar el fallo.',
    copy: 'Copiar',
    save: 'Guardar en un archivo…',
    saved: 'Guardado como {{name}}.',
    delete: 'Eliminar',
    logTitle: 'Registro',
    logText:
      'Saltbox anota lo que hace, sin mensajes, nombres, direcciones ni claves completas: como máximo {{size}}. El registro no sale de este ordenador.',
    showLog: 'Mostrar el registro',
  },

  problem: {
    title: 'Saltbox no puede abrir tu perfil',
    'profile-in-use': 'Usa la ventana que ya está abierta, o ciérrala y vuelve a abrir Saltbox.',
    'profile-unreadable':
      'No se ha cambiado ni eliminado nada. Si tienes una copia de la carpeta del perfil, ponla en su lugar y vuelve a abrir Saltbox.',
    place:
      'Comprueba que tu cuenta de usuario pueda leer la carpeta del perfil y escribir en ella, y vuelve a iniciar Saltbox. No se ha cambiado ni eliminado nada.',
    'profile-foreign':
      'Abre Saltbox en el equipo y con la cuenta de usuario con los que se creó este perfil. No se ha cambiado ni eliminado nada.',
    'profile-newer':
      'Instala la versión más reciente de Saltbox y vuelve a abrirlo. No se ha cambiado ni eliminado nada.',
    full: 'El disco está lleno.',
    'disk-full': 'Libera espacio en el disco y vuelve a abrir Saltbox.',
    other: 'Sal de Saltbox y vuelve a abrirlo. No se ha cambiado ni eliminado nada.',
    quit: 'Salir',
  },

  say: {
    message: '{{name}}: {{text}}',
    messages_one: '{{name}}: {{count}} mensaje nuevo',
    messages_other: '{{name}}: {{count}} mensajes nuevos',
  },
  keysOf: {
    ctrl: 'Ctrl',
    cmd: '⌘',
    alt: 'Alt',
    super: 'Super',
    shift: 'Mayús',
    delete: 'Supr',
    enter: 'Intro',
    space: 'Espacio',
    home: 'Inicio',
    end: 'Fin',
    pageUp: 'Re Pág',
    pageDown: 'Av Pág',
  },
};
