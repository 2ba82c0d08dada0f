/// The form of a letter: an HTML document that needs no other file, made to be printed as well as read.
///
/// What is markup is a constant of the program, what is text is escaped: the types keep them apart (`LetterPage`).
enum LetterTemplate {
    static func html(_ letter: Letter) -> [UInt8] {
        var page = LetterPage()
        page.add(head)
        page.line("title", letter.title)
        page.add(afterTitle)
        page.lines("header", letter.sender)
        page.add("<main>\n")
        page.lines("address", letter.addressee)
        page.line("h1", letter.title)
        facts(letter.reference, &page)
        page.add("<p class=\"opening\">")
        page.add(text: letter.opening)
        page.add("</p>\n")
        for section in letter.sections { add(section, &page) }
        page.add("</main>\n</body>\n</html>\n")
        return page.bytes
    }

    private static func add(_ section: Letter.Section, _ page: inout LetterPage) {
        page.add("<section id=\"")
        page.add(text: section.slug)
        page.add("\">\n")
        page.line("h2", section.heading)
        for paragraph in section.paragraphs { page.line("p", paragraph) }
        if !section.facts.isEmpty { facts(section.facts, &page) }
        if !section.steps.isEmpty { page.lines("ol", section.steps, each: "li") }
        if !section.points.isEmpty { page.lines("ul", section.points, each: "li") }
        page.add("</section>\n")
    }

    private static func facts(_ facts: [Letter.Fact], _ page: inout LetterPage) {
        page.add("<dl>\n")
        for fact in facts {
            page.add("<div><dt>")
            page.add(text: fact.label)
            page.add("</dt><dd>")
            page.add(text: fact.value)
            page.add("</dd></div>\n")
        }
        page.add("</dl>\n")
    }

    private static let head: StaticString = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">

        """

    /// The style, and the beginning of the body. Letter paper, twelve points (Medicare's notices ask for that size), nothing torn
    /// from its heading.
    private static let afterTitle: StaticString = """
        <style>
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
        </style>
        </head>
        <body>

        """
}
