/// The one stylesheet, served from the portal itself. System fonts, no images, nothing fetched from elsewhere.
///
/// Colours reach at least 4.5:1 on their background (WCAG 2.2, 1.4.3); what is pressed is at least 44 pixels high.
enum Stylesheet {
    /// The mark in the browser's tab: a tick.
    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">\
        <rect width="16" height="16" rx="3" fill="#12324f"/>\
        <path d="M4 8.5l2.5 2.5L12 5.5" stroke="#fff" stroke-width="2" fill="none"/></svg>
        """

    static let text = """
        :root { color-scheme: light; --ink: #1b2430; --soft: #4a5565; --line: #c9d0da;
          --paper: #ffffff; --wash: #f3f5f8; --link: #0b4f9e; --good: #14603a; --good-wash: #e4f4ea;
          --bad: #98191f; --bad-wash: #fdeaea; --mixed: #7a4a00; --mixed-wash: #fdf1dc;
          --open-wash: #e6eefb; }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--ink); background: var(--wash);
          font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        a { color: var(--link); }
        a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible,
        textarea:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
          outline: 3px solid #b45309; outline-offset: 2px; }
        .skip { position: absolute; left: -999rem; }
        .skip:focus { left: .5rem; top: .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        body > header { background: #12324f; color: #fff; padding: .5rem 1rem; }
        body > header a { color: #fff; display: inline-block; padding: .5rem .25rem; }
        body > header a[aria-current] { font-weight: 700; text-decoration-thickness: 3px; }
        body > header .row { max-width: 60rem; margin: 0 auto; display: flex; flex-wrap: wrap;
          gap: .25rem 1rem; align-items: center; }
        body > header nav { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
        body > header strong { font-size: 1.15rem; }
        body > header form { margin: 0; }
        main { max-width: 62rem; margin: 0 auto; padding: 1rem; }
        body > footer { max-width: 62rem; margin: 0 auto; padding: 1rem; color: var(--soft);
          font-size: .9rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 1rem; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.5rem 0 .5rem; }
        h3 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
        p, ul, ol, dl { margin: .5rem 0; overflow-wrap: anywhere; }
        .card { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem;
          padding: 1rem; margin: 1rem 0; }
        .card > :first-child { margin-top: 0; }
        .columns { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); }
        .columns > .card { margin: 0; }
        .field { margin: 0 0 1rem; }
        .grid > .field { display: flex; flex-direction: column; justify-content: flex-end; }
        .field label, legend { font-weight: 600; }
        .field label { display: block; }
        .hint { color: var(--soft); margin: 0; font-size: .9rem; }
        input, select, textarea { font: inherit; color: inherit; width: 100%; max-width: 30rem;
          min-height: 2.75rem; padding: .4rem .5rem; border: 1px solid #6b7687; border-radius: .3rem;
          background: var(--paper); }
        input[type=radio], input[type=checkbox] { width: 1.4rem; min-height: 1.4rem; height: 1.4rem;
          margin: 0 .4rem 0 0; vertical-align: middle; }
        .choice { display: flex; align-items: center; min-height: 2.75rem; }
        .choice label { font-weight: 400; }
        textarea { min-height: 6rem; }
        fieldset { border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 1rem; padding: .75rem 1rem;
          min-width: 0; background: var(--paper); }
        .grid { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
        button, .button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1rem;
          border: 1px solid var(--link); border-radius: .3rem; background: var(--link); color: #fff;
          cursor: pointer; text-decoration: none; display: inline-block; }
        button.quiet { background: var(--paper); color: var(--link); }
        button.grave { background: var(--bad); border-color: var(--bad); }
        summary { min-height: 2.75rem; padding: .6rem 0; cursor: pointer; font-weight: 600; }
        .actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 1rem 0; }
        .actions form { margin: 0; }
        .problem { color: var(--bad); font-weight: 600; margin: 0; }
        [aria-invalid=true] { border: 2px solid var(--bad); }
        .summary { border: 2px solid var(--bad); background: var(--bad-wash); border-radius: .5rem;
          padding: .75rem 1rem; margin: 1rem 0; }
        .summary h2 { margin: 0; }
        .summary a { color: var(--bad); }
        .note { border-left: 4px solid var(--link); background: var(--open-wash); padding: .5rem 1rem;
          margin: 1rem 0; }
        .badge { display: inline-block; padding: .1rem .5rem; border-radius: .3rem; font-weight: 600;
          font-size: .9rem; border: 1px solid currentColor; }
        .good { color: var(--good); background: var(--good-wash); }
        .bad { color: var(--bad); background: var(--bad-wash); }
        .mixed { color: var(--mixed); background: var(--mixed-wash); }
        .open { color: var(--link); background: var(--open-wash); }
        .facts { display: grid; gap: .25rem 1rem; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); }
        .facts dt { color: var(--soft); font-size: .9rem; }
        .facts dd { margin: 0 0 .25rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; background: var(--paper); }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; }
        th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line);
          vertical-align: top; }
        .scroll td:first-child, .scroll th, .date { white-space: nowrap; }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        cite { font-style: normal; color: var(--soft); font-size: .9rem; }
        .tree, .tree ul { list-style: none; padding-left: 1rem; border-left: 2px solid var(--line); }
        .tree { padding-left: 0; border-left: 0; }
        .tree li { margin: .5rem 0; }
        .timeline svg { width: 100%; max-width: 40rem; height: auto; display: block; }
        .timeline time { color: var(--soft); font-variant-numeric: tabular-nums; }
        pre { margin: .25rem 0; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
        code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .95em; }
        /* On a phone the words give way, so that the amounts stay in sight. */
        @media (max-width: 30rem) {
          th, td { padding: .4rem .3rem; }
          .scroll td:first-child, .scroll th { white-space: normal; }
        }
        @media print {
          body { background: #fff; font-size: 11pt; }
          body > header, body > footer, .skip, .actions, form, .no-print { display: none; }
          main { max-width: none; padding: 0; }
          .card { border: 0; padding: 0; }
          article, tr, li { break-inside: avoid; }
          h2, h3, caption { break-after: avoid; }
          a { color: inherit; text-decoration: none; }
        }
        """
}
