package earshot.report;

/** How a report looks: on a phone and on a wide screen, by day and by night, and on paper. */
final class Style {

    /** Plain CSS without the letters {@code < > & " '}, which are escaped on a page. */
    static final String SHEET = """

            :root {
              color-scheme: light dark;
              --ink: #1a1c1e; --quiet: #565b61; --paper: #ffffff; --band: #f3f4f6;
              --line: #d5d8dc; --wrong: #b3261e;
            }
            @media screen and (prefers-color-scheme: dark) {
              :root {
                --ink: #e4e6e8; --quiet: #a5abb2; --paper: #15181b; --band: #1f2327;
                --line: #3a4046; --wrong: #ff9a90;
              }
              img { filter: brightness(0.9); }
            }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
            body {
              margin: 0; color: var(--ink); background: var(--paper);
              font: 1rem/1.5 system-ui, sans-serif;
            }
            main {
              max-width: 62rem; margin: 0 auto; padding: 1rem;
              overflow-wrap: anywhere; overflow-x: clip;
            }
            h1, h2, p, figcaption, th, td, pre { unicode-bidi: plaintext; }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0 1.25rem; }
            h2 {
              font-size: 1.3rem; line-height: 1.25; margin: 2.25rem 0 0.75rem;
              padding-top: 0.75rem; border-top: 1px solid var(--line);
            }
            p { max-width: 44rem; margin: 0.75rem 0; }
            .scroll { overflow-x: auto; margin: 1rem 0; }
            .scroll:focus-visible { outline: 2px solid var(--quiet); outline-offset: 2px; }
            table { border-collapse: collapse; overflow-wrap: break-word; }
            th, td {
              max-width: 26rem; padding: 0.35rem 0.6rem; text-align: left; vertical-align: top;
              border-bottom: 1px solid var(--line);
            }
            thead th { border-bottom: 2px solid var(--quiet); vertical-align: bottom; }
            tbody tr:nth-child(even) { background: var(--band); }
            .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            .facts th { font-weight: normal; color: var(--quiet); }
            .facts td { max-width: none; overflow-wrap: anywhere; }
            @media screen and (max-width: 40rem) {
              table { width: max-content; }
              th, td { max-width: 70vw; }
              .facts { width: auto; }
            }
            @media (min-width: 40rem) { .facts th { white-space: nowrap; } }
            pre {
              margin: 0; padding: 0.75rem 1rem; min-width: max-content; background: var(--band);
              font: 1rem/1.35 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: normal;
            }
            figure { margin: 1.5rem 0; }
            img { display: block; max-width: 100%; height: auto; border-radius: 4px; }
            figcaption { color: var(--quiet); margin: 0.5rem 0; max-width: 44rem; }
            audio { display: block; width: 100%; max-width: 26rem; }
            .clips {
              list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: 0.75rem;
              grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
            }
            .clips li { padding: 0.75rem; border: 1px solid var(--line); border-radius: 8px; }
            .clips p { margin: 0 0 0.4rem; }
            .clips .name { font-weight: 600; }
            .wrong { color: var(--wrong); }
            @media print {
              @page { margin: 15mm; }
              :root { color-scheme: light; }
              body { font-size: 11pt; }
              main { max-width: none; padding: 0; }
              h1, h2, thead { break-after: avoid; }
              figure, li, tr { break-inside: avoid; }
              img { max-height: 22cm; width: auto; }
              audio { display: none; }
              .scroll { overflow: visible; }
              th, td { max-width: none; overflow-wrap: anywhere; }
              pre { min-width: 0; white-space: pre-wrap; font-size: 9pt; }
            }
            """;

    private Style() {
    }
}
