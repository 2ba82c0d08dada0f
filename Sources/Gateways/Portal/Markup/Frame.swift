/// What stands around every page: title, skip link, the way to the other pages, who is signed in.
struct Frame {
    enum Place: String, CaseIterable {
        case start, who, submit, cases, review

        var label: String {
            switch self {
            case .start: "Start"
            case .who: "Look up"
            case .submit: "Request"
            case .cases: "Find a case"
            case .review: "Review"
            }
        }

        var path: String { self == .start ? "/portal" : "/portal/\(rawValue)" }
    }

    /// The plan book's name: whose portal this is.
    let book: String
    /// What is to be known of this server.
    let notice: String?
    let reviewer: String?
    let formToken: String

    /// - Parameter hasProblems: says so in the title, which is what a screen reader reads first.
    func page(
        _ title: String, at place: Place?, hasProblems: Bool = false, _ content: HTML
    ) -> HTML {
        """
        \(HTML.head("\(HTML.when(hasProblems, "Problem: "))\(title)"))
        <link rel="icon" type="image/svg+xml" href="/portal/icon.svg">
        <link rel="stylesheet" href="/portal/style.css">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header><div class="row">
        <strong>Assent</strong>
        <nav aria-label="Pages">\(HTML.each(Place.allCases) { link($0, current: place) })</nav>
        \(signOut)
        </div></header>
        <main id="main" tabindex="-1">
        <h1>\(title)</h1>
        \(content)
        </main>
        <footer>
        <p>Plan book: \(book). A look-up never guarantees payment; an estimate is never a promise.</p>
        \(notice.map { "<p>\($0)</p>" })
        </footer>
        </body>
        </html>

        """
    }

    private func link(_ place: Place, current: Place?) -> HTML {
        let mark: HTML = place == current ? " aria-current=\"page\"" : ""
        return "<a href=\"\(place.path)\"\(mark)>\(place.label)</a>\n"
    }

    private var signOut: HTML {
        guard let reviewer else { return .nothing }
        return """
            <form method="post" action="/portal/review/sign-out">
            <input type="hidden" name="token" value="\(formToken)">
            <button class="quiet">Sign out \(reviewer)</button>
            </form>
            """
    }
}

extension HTML {
    /// How every page begins, with the head still open.
    static func head(_ title: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>\(title) - Assent</title>
        """
    }
}
