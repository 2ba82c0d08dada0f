/// A page that stands for itself in a file: with the portal's look, and without its navigation. Nothing is fetched.
struct StandalonePage {
    let title: String
    let content: HTML

    var text: String {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(title) - Assent</title>
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
