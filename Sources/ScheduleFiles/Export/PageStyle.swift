/// How a page looks: one sheet for the screen, light and dark, for the phone and for paper.
///
/// Nothing is told by color alone, so that a black and white printer loses nothing. The page's policy names the
/// sheet by its hash: after a change `PageStyleTests` says the new one.
enum PageStyle {
  /// The base64 of the SHA-256 of ``sheet``.
  static let hash = "MWPcjiV6NJPsOg/8gAskKCOHFVy1F8OSp4cvQonn6FA="

  static let sheet = """
    :root{color-scheme:light dark;--ink:#16181d;--paper:#fff;--soft:#565d6d;--line:#c3c9d4;--band:#eef1f6;--alarm:#a3160f}
    @media (prefers-color-scheme:dark){:root{--ink:#e9ebf1;--paper:#14161b;--soft:#a9b0bf;--line:#414857;--band:#20242d;--alarm:#ff9a90}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:76rem;padding:1rem;font:1rem/1.4 system-ui,"Liberation Sans","DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
    h1{font-size:1.5rem;margin:0}
    h2{font-size:1.25rem;margin:2rem 0 .25rem}
    p{margin:.25rem 0}
    a{color:inherit}
    nav{margin:1rem 0}
    nav ul{list-style:none;margin:.25rem 0;padding:0;columns:14rem}
    nav li{break-inside:avoid}
    nav a{display:block;padding:.35rem 0}
    .soft{color:var(--soft)}
    table{border-collapse:collapse;width:100%;margin:.5rem 0}
    caption{text-align:left;font-weight:700;padding:.75rem 0 .25rem}
    th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
    thead th,th[scope=rowgroup]{background:var(--band)}
    td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
    .time{white-space:nowrap;font-variant-numeric:tabular-nums}
    .board{font-size:.875rem}
    .board td div+div{margin-top:.25rem}
    .gap{color:var(--alarm);font-weight:700}
    .gap::before{content:"\\2715\\00a0"}
    .travel{color:var(--soft);font-style:italic}
    @media screen and (max-width:44rem){
    body{padding:.75rem}
    table,tbody,tr,td,th[scope=row],th[scope=rowgroup]{display:block;border:0}
    thead{display:none}
    caption{display:block}
    tr{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0;overflow:hidden}
    th[scope=row],th[scope=rowgroup]{background:var(--band)}
    td:empty{display:none}
    .board td,.months td{display:grid;grid-template-columns:6.5rem 1fr;border-top:1px solid var(--line)}
    .board td>*,.months td>*{grid-column:2}
    .board td::before,.months td::before{content:attr(data-day);grid-column:1;grid-row:1/span 20;color:var(--soft)}
    td.number{text-align:left}
    }
    @page{margin:12mm}
    @page board{size:landscape}
    @media print{
    :root{color-scheme:light;--ink:#000;--paper:#fff;--soft:#333;--line:#777;--band:#eee;--alarm:#000}
    body{max-width:none;padding:0;font-size:11pt}
    nav{display:none}
    .wide{page:board}
    .board{page:board;font-size:8pt}
    .sheet{break-before:page}
    .sheet.first{break-before:auto}
    .sheet h2{font-size:18pt;margin-top:0}
    .sheet td,.sheet th{padding:2mm}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    a{text-decoration:none}
    }
    """
}
