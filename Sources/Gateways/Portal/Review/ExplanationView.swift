import Cases
import Primitives

/// Every check of one subject: what is open first, then the whole tree.
struct ExplanationView {
    let explanation: Explanation
    /// A document by its name, with the way to it.
    let document: (DocumentDigest) -> HTML

    var html: HTML {
        let open = explanation.open
        return """
            \(HTML.when(!open.isEmpty, """
                <h4>Not met or not known</h4>
                <ul class="tree">
                \(HTML.each(open) { "<li>\(record($0))</li>\n" })</ul>
                """))
            <details>
            <summary>All checks</summary>
            <ul class="tree">
            \(HTML.each(explanation.checks) { node($0, depth: 0) })</ul>
            </details>
            """
    }

    private func node(_ check: CheckRecord, depth: Int) -> HTML {
        // A policy's tree is a few levels deep; a deeper one is not worth a page's stack.
        guard depth < 32, !check.children.isEmpty else { return "<li>\(record(check))</li>\n" }
        return """
            <li>\(record(check))
            <ul>
            \(HTML.each(check.children) { node($0, depth: depth + 1) })</ul>
            </li>

            """
    }

    private func record(_ check: CheckRecord) -> HTML {
        """
        \(HTML.mark(check.verdict)) \(check.finding) <code>\(check.id)</code>\
        \(check.input.map { "<br>Input: \($0)" as HTML })\
        \(check.place.map { " <span class=\"hint\">at \($0)</span>" as HTML })\
        \(check.document.map { " in \(document($0))" as HTML })\
        \(check.citation.map { "<br>\(HTML.citation($0))" as HTML })\
        \(check.next.map { "<br>Next: \($0.actor.words): \($0.action)" as HTML })
        """
    }
}
