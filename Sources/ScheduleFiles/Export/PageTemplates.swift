/// The parts of a page. A page loads nothing and runs nothing.
enum PageTemplates {
  static let head = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{{styleHash}}'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex, nofollow">
    <title>{{district}}: {{title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header{{#hasBoard}} class="wide"{{/hasBoard}}>
    <h1>{{district}}</h1>
    <p>{{title}}</p>
    {{#remarks}}<p class="soft">{{.}}</p>
    {{/remarks}}
    </header>
    {{#hasLinks}}<nav aria-label="Sheets">
    {{#hasBoard}}<p><a href="#board">All campuses</a></p>
    {{/hasBoard}}{{#linkGroups}}<p class="soft">{{heading}}</p>
    <ul>
    {{#links}}<li><a href="#{{anchor}}">{{text}}</a></li>
    {{/links}}</ul>
    {{/linkGroups}}</nav>
    {{/hasLinks}}<main>

    """

  static let foot = """
    </main>
    </body>
    </html>

    """

  static let board = """
    <section class="board" id="board">
    <table>
    <caption>All campuses</caption>
    <thead><tr><th scope="col">Campus</th>{{#headings}}<th scope="col">{{.}}</th>{{/headings}}</tr></thead>
    {{#groups}}<tbody>
    <tr><th scope="rowgroup" colspan="{{columns}}">{{level}}</th></tr>
    {{#rows}}<tr><th scope="row">{{name}}</th>{{#cells}}<td data-day="{{day}}">{{#entries}}<div{{#isGap}} class="gap"{{/isGap}}><span class="time">{{time}}</span> {{who}}</div>{{/entries}}{{#remarks}}<div class="soft">{{.}}</div>{{/remarks}}</td>{{/cells}}</tr>
    {{/rows}}</tbody>
    {{/groups}}</table>
    </section>

    """

  static let campus = """
    <section class="sheet{{#isFirst}} first{{/isFirst}}" id="{{anchor}}">
    <h2>{{name}}</h2>
    <p class="soft">Officers at this school, {{title}}</p>
    <table>
    <thead><tr><th scope="col">Day</th><th scope="col">Time</th><th scope="col">Officer</th>{{#hasPhones}}<th scope="col">Phone</th>{{/hasPhones}}</tr></thead>
    <tbody>
    {{#rows}}<tr>{{#heading}}<th scope="row" rowspan="{{count}}">{{label}}</th>{{/heading}}<td class="time">{{time}}</td><td>{{who}}{{#detail}} <span class="soft">{{.}}</span>{{/detail}}</td>{{#hasPhones}}<td>{{#phone}}<a href="tel:{{dial}}">{{shown}}</a>{{/phone}}</td>{{/hasPhones}}</tr>
    {{/rows}}</tbody>
    </table>
    <p>Officer hours: {{total}}</p>
    </section>

    """

  static let officer = """
    <section class="sheet{{#isFirst}} first{{/isFirst}}" id="{{anchor}}">
    <h2>{{name}}</h2>
    <p class="soft">{{#role}}{{.}}, {{/role}}{{title}}</p>
    <table>
    <thead><tr><th scope="col">Day</th><th scope="col">Time</th><th scope="col">Where</th></tr></thead>
    <tbody>
    {{#rows}}<tr>{{#heading}}<th scope="row" rowspan="{{count}}">{{label}}<br><span class="soft">{{duty}}</span></th>{{/heading}}<td class="time">{{time}}</td><td{{#isTravel}} class="travel"{{/isTravel}}>{{who}}{{#detail}} <span class="soft">{{.}}</span>{{/detail}}</td></tr>
    {{/rows}}</tbody>
    </table>
    <p>{{total}}</p>
    </section>

    """

  static let redacted = """
    <section class="months">
    <table>
    <caption>Officer hours by campus and month</caption>
    <thead><tr><th scope="col">Campus</th>{{#headings}}<th scope="col" class="number">{{.}}</th>{{/headings}}</tr></thead>
    {{#groups}}<tbody>
    <tr><th scope="rowgroup" colspan="{{columns}}">{{level}}</th></tr>
    {{#rows}}<tr><th scope="row">{{name}}</th>{{#cells}}<td class="number" data-day="{{month}}"><span>{{hours}}</span></td>{{/cells}}</tr>
    {{/rows}}</tbody>
    {{/groups}}</table>
    </section>

    """
}
