/// What is wrong with a form, each beside its field, in the order of the form.
struct FieldProblems: Sendable {
    struct Entry: Sendable {
        /// nil: of the form as a whole.
        var field: String?
        var message: String
    }

    private(set) var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Keeps the first problem of a field: the others usually follow from it.
    mutating func add(_ field: String?, _ message: String) {
        guard field == nil || self[field ?? ""] == nil else { return }
        entries.append(Entry(field: field, message: message))
    }

    subscript(field: String) -> String? { entries.first { $0.field == field }?.message }

    /// Above the form: every problem, with a link to its field (WCAG 3.3.1).
    var summary: HTML {
        guard !isEmpty else { return .nothing }
        let count =
            entries.count == 1 ? "There is a problem" : "There are \(entries.count) problems"
        return """
            <div class="summary" role="alert" tabindex="-1" id="problems">
            <h2>\(count)</h2>
            <ul>
            \(HTML.each(entries) { Self.item($0) })</ul>
            </div>
            """
    }

    private static func item(_ entry: Entry) -> HTML {
        guard let field = entry.field else { return "<li>\(entry.message)</li>\n" }
        return "<li><a href=\"#\(Field.id(field))\">\(entry.message)</a></li>\n"
    }
}
