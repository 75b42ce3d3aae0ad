import { friend, message, online, profile } from './people';
import type { Scene } from './scene';

const MINUTE = 60_000;

/** All that a text can have in it: stresses, code, addresses good and odd, emoji, and what hides. */
export function words(now: number): Scene {
  const at = (minutes: number): number => now - minutes * MINUTE;
  const said = [
    message('friend', 'Is it **really** the *early* boat? ~~No~~ I thought the *late **one***.', at(40)),
    message('me', 'Yes. See https://ferries.example.org/timetable?from=pier#saturday.', at(39), 'seen'),
    message('friend', 'Mine says `npm run build` and then nothing at all', at(30)),
    message(
      'me',
      'Try this:\n```js\nconst boats = await timetable.find((boat) => boat.day === "Saturday" && boat.from === "old pier");\nfor (const boat of boats) {\n  console.log(boat.leaves, boat.arrives);\n}\n```\nIt prints both.',
      at(28),
      'stored',
    ),
    message('friend', 'This came by mail: https://www.аррӏе.com/login – is it them?', at(20)),
    message('friend', 'and http://paypal.com@pay.example.net/confirm', at(19)),
    message('me', 'The attachment was called \u202egpj.exe, do not open it', at(15), 'stored'),
    message('friend', 'Write to mailto:harbour@example.org', at(12)),
    message('friend', '🙈', at(10)),
    message('me', '🎉🎈', at(9), 'stored'),
    message('me', 'مرحبا، انظر https://example.org/ غدًا **مهم**', at(5), 'stored'),
  ];
  const mia = friend('Mia', { last: said.at(-1) ?? null, online: online(at(60)) });
  return { profile: profile('Sam'), friends: [mia], history: { [mia.key]: said } };
}
