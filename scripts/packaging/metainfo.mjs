// What shops for software show of Saltbox where it is installed, in AppStream's form:
// https://www.freedesktop.org/software/appstream/docs/
import { config, metadata } from './unpacked.mjs';

const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (one) => NAMES[one]);

/** Where it is installed, below the root of the system. */
export const METAINFO = `usr/share/metainfo/${config.appId}.metainfo.xml`;

/** @param {{ version: string, epoch: string }} of `epoch`: the time of the commit, in seconds since 1970 */
export function metainfo({ version, epoch }) {
  const { appId, linux, protocols } = config;
  const categories = linux.category.split(';').filter((name) => name !== '');
  const links = protocols.flatMap(({ schemes }) => schemes.map((one) => `x-scheme-handler/${one}`));
  const elements = (name, texts) => texts.map((text) => `    <${name}>${escaped(text)}</${name}>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${appId}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>${metadata.license}</project_license>
  <name>${escaped(metadata.productName)}</name>
  <summary>${escaped(linux.synopsis)}</summary>
  <developer_name>${escaped(metadata.author)}</developer_name>
  <description>
    <p>${escaped(metadata.description)} What you write waits on your own disk until your friend is online, and goes straight to their computer, encrypted. There is no account, no phone number, and no server that keeps messages.</p>
  </description>
  <launchable type="desktop-id">${metadata.desktopName}</launchable>
  <icon type="stock">${linux.executableName}</icon>
  <categories>
${elements('category', categories)}
  </categories>
  <provides>
    <binary>${linux.executableName}</binary>
${elements('mediatype', links)}
  </provides>
  <content_rating type="oars-1.1">
    <content_attribute id="social-chat">intense</content_attribute>
  </content_rating>
  <releases>
    <release version="${version}" timestamp="${epoch}" />
  </releases>
</component>
`;
}
