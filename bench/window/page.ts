import type { DevTools } from './devtools';
import { nameOf } from './profiles';

/** Waits until an element is in the page. */
export const appears = (tools: DevTools, selector: string): Promise<void> =>
  tools.run(
    (wanted) =>
      new Promise<void>((done) => {
        const look = (): void => {
          if (document.querySelector(wanted)) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    selector,
  );

/** Opens the conversation with a friend, who is in view in the list; answers when its newest messages are there. */
export async function openConversation(tools: DevTools, friend: number): Promise<void> {
  await appears(tools, '[data-conversation]');
  await tools.run((name) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-conversation]')];
    rows.find(({ textContent }) => new RegExp(`^${name}(?!\\d)`).test(textContent))?.click();
  }, nameOf(friend));
  await appears(tools, '[role="log"] [role="article"]');
}
