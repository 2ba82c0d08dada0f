/// A page that stands for itself in a file: with the portal's look, and without its navigation. Nothing is fetched.
struct StandalonePage {
    let title: String
    let content: HTML

    var text: String {
        let page: HTML = """
            \(HTML.head("\(title)"))
            \(HTML.style(Stylesheet.text))
            </head>
            <body>
            <main id="main">
            <h1>\(title)</h1>
            \(content)
            </main>
            </body>
            </html>

            """
        return page.text
    }
}
