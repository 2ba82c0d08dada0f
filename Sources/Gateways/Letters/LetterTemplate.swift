import Mustache

/// The form of a letter: an HTML document that needs no other file, made to be printed as well as read.
///
/// Mustache's double braces escape `& < > " '`; there is no unescaped value in the template (a test holds that).
enum LetterTemplate {
    static func html(_ letter: Letter) -> [UInt8] { Array(template.render(letter).utf8) }

    private static let template: MustacheTemplate = {
        do {
            return try MustacheTemplate(string: source)
        } catch {
            // The source is a constant of the program; every test of a letter would fail here.
            preconditionFailure("The template of the letters can not be read: \(error)")
        }
    }()

    static let source = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}}</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <header>
        {{#sender}}
        <p>{{.}}</p>
        {{/sender}}
        </header>
        <main>
        <address>
        {{#addressee}}
        <p>{{.}}</p>
        {{/addressee}}
        </address>
        <h1>{{title}}</h1>
        <dl>
        {{#reference}}
        <div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/reference}}
        </dl>
        <p class="opening">{{opening}}</p>
        {{#sections}}
        <section id="{{slug}}">
        <h2>{{heading}}</h2>
        {{#paragraphs}}
        <p>{{.}}</p>
        {{/paragraphs}}
        {{^empty(facts)}}
        <dl>
        {{#facts}}
        <div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/facts}}
        </dl>
        {{/empty(facts)}}
        {{^empty(steps)}}
        <ol>
        {{#steps}}
        <li>{{.}}</li>
        {{/steps}}
        </ol>
        {{/empty(steps)}}
        {{^empty(points)}}
        <ul>
        {{#points}}
        <li>{{.}}</li>
        {{/points}}
        </ul>
        {{/empty(points)}}
        </section>
        {{/sections}}
        </main>
        </body>
        </html>

        """

    /// Letter paper, twelve points (Medicare's notices ask for that size), nothing torn from its heading.
    private static let style = """
        @page { size: letter; margin: 2.2cm; }
        body { font: 12pt/1.45 Georgia, "Times New Roman", serif; color: #000; background: #fff;
          max-width: 42em; margin: 0 auto; padding: 1em; }
        header p, address p { margin: 0; font-style: normal; }
        header { border-bottom: 1pt solid #000; padding-bottom: .5em; margin-bottom: 1.5em; }
        header p:first-child { font-weight: bold; }
        h1 { font-size: 1.4em; margin: 1.2em 0 .6em; }
        h2 { font-size: 1.1em; margin: 1.2em 0 .3em; break-after: avoid; }
        section, dl div, li { break-inside: avoid; }
        dl { margin: .5em 0; }
        dl div { display: flex; flex-wrap: wrap; gap: 0 1em; margin: .2em 0; }
        dt { flex: 0 0 13em; font-weight: bold; }
        dd { flex: 1 1 16em; margin: 0; overflow-wrap: anywhere; }
        p, li { margin: .4em 0; overflow-wrap: anywhere; }
        .opening { font-weight: bold; }
        @media print { body { padding: 0; max-width: none; } }
        """
}
