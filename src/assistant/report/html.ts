import type { Report } from '../contract';
import { sectionsOf, type Cell } from './sections';
import { visible } from './visible';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem;color-scheme:light dark}
table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{border:1px solid #8886;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
code{font-family:ui-monospace,monospace}div{overflow-x:auto}`;

/**
 * A report as a page of its own, without any script.
 * @param base the site's address, with a slash at its end; links lead nowhere without one
 */
export function toHtml(report: Report, base?: string): string {
  const title = 'What moves from Twilio Video to VideoSDK';
  const body = sectionsOf(report, base).map(({ title: heading, paragraphs, table }) => {
    const rows = table?.rows.map(
      (row) => `<tr>${row.map((content) => `<td>${cell(content)}</td>`).join('')}</tr>`,
    );
    const head = table?.head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
    return [
      `<h2>${rich(heading)}</h2>`,
      ...paragraphs.map((text) => `<p>${rich(text)}</p>`),
      ...(rows
        ? [`<div><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`]
        : []),
    ].join('\n');
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${body.join('\n')}
</body>
</html>
`;
}

const cell = (content: Cell): string =>
  typeof content === 'string'
    ? rich(content)
    : [content]
        .flat()
        .map(({ text, href }) => `<a href="${escaped(href)}">${escaped(text)}</a>`)
        .join(' ');

const rich = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 1 ? `<code>${escaped(part.slice(1, -1))}</code>` : escaped(part),
    )
    .join('');

const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
