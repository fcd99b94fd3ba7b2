/** How the page looks: light and dark as the reader's system is, and on paper without what is only for a screen. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #fdfcf9; --ink: #1d1b18; --soft: #6b665e; --line: #dcd7cc; --mark: #7a4a12; --row: #f5f2ea; }
@media (prefers-color-scheme: dark) { :root { --ground: #191817; --ink: #eae6de; --soft: #a39d92; --line: #3a3733; --mark: #e3b071; --row: #22201e; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 1rem/1.45 system-ui, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; }
.search { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: center; margin-bottom: 1rem; }
input { min-width: min(24rem, 100%); padding: .5rem .7rem; border: 1px solid var(--soft); border-radius: .4rem; background: transparent; color: inherit; font: inherit; }
#count { margin: 0; color: var(--soft); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: var(--ground); white-space: nowrap; }
tbody tr:nth-child(even) { background: var(--row); }
tbody th { font-weight: 600; min-width: 12rem; }
small { display: block; color: var(--soft); font-weight: normal; }
button { padding: 0; border: 0; background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
[aria-sort=ascending] button::after { content: " ▲"; color: var(--mark); }
[aria-sort=descending] button::after { content: " ▼"; color: var(--mark); }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --soft: #444; --line: #bbb; --row: #fff; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  .search, #end { display: none; }
  thead { display: table-header-group; }
  thead th { position: static; }
  tr { break-inside: avoid; }
}
`;
