import Cases
import Primitives
public import Workflow

/// Why a case was decided as it was, as a page: each line, the policy in its version, each criterion with its evidence.
public struct CaseExplanationView: Sendable {
    let explanation: CaseExplanation

    public init(_ explanation: CaseExplanation) { self.explanation = explanation }

    /// A page that stands for itself, to be kept in a file or printed.
    public var page: String { StandalonePage(title: title, content: html).text }

    var title: String { "Case \(explanation.caseID): why it was decided so" }

    var html: HTML {
        """
        <p>\(explanation.plan), version \(explanation.version) of the case \
        \(HTML.badge(explanation.action))</p>
        \(HTML.when(explanation.lines.isEmpty, "<p>Nothing is decided yet.</p>"))
        \(HTML.each(explanation.lines) { line($0) })
        <p class="hint">This is what was recorded with each decision. Nothing of it was reckoned \
        anew under the plan book of today.</p>
        """
    }

    private func line(_ line: CaseExplanation.Line) -> HTML {
        """
        <section class="card" aria-label="\(line.subject.description.capitalizingFirst)">
        <h2>\(line.subject.description.capitalizingFirst): \(line.what) \(HTML.badge(line.action))</h2>
        <p>Decided <time datetime="\(line.at)">\(line.when)</time> (\(explanation.zone)) \(line.by).</p>
        \(HTML.each(line.reasons) { "<p>\($0)</p>\n" })
        \(HTML.each(line.policies) { policy($0) })
        \(HTML.when(!line.criteria.isEmpty, """
            <ul class="tree">
            \(HTML.each(line.criteria) { node($0, depth: 0) })</ul>
            """))
        \(HTML.when(!line.checks.isEmpty, """
            <h3>Other checks</h3>
            <ul class="tree">
            \(HTML.each(line.checks) { check($0) })</ul>
            """))
        \(line.book.map { "<p class=\"hint\">Plan book <code>\($0.text)</code></p>" as HTML })
        </section>

        """
    }

    private func policy(_ policy: CaseExplanation.AppliedPolicy) -> HTML {
        """
        <h3>\(policy.reference.id), version \(policy.reference.version)\
        \(policy.reference.title.map { ": \($0)" as HTML })</h3>
        <p class="hint">\(policy.inForce)</p>
        \(HTML.each(policy.notes) { "<p class=\"note\">\($0)</p>\n" })
        """
    }

    private func node(_ node: CaseExplanation.Node, depth: Int) -> HTML {
        switch node {
        case .criterion(let criterion): return self.criterion(criterion)
        case .group(let rule, let verdict, let parts):
            // A policy's tree is a few levels deep; a deeper one is not worth a page's stack.
            guard depth < 32 else { return .nothing }
            return """
                <li>\(HTML.mark(verdict)) \(rule.capitalizingFirst)
                <ul>
                \(HTML.each(parts) { self.node($0, depth: depth + 1) })</ul>
                </li>

                """
        }
    }

    private func criterion(_ criterion: CaseExplanation.Criterion) -> HTML {
        """
        <li>\(HTML.mark(criterion.verdict)) <strong>\(criterion.question)</strong> \
        <code>\(criterion.id)</code>\
        \(HTML.when(!criterion.answer.isEmpty, "<br>\(criterion.answer)"))\
        \(criterion.evidence.map { evidence($0) })\
        \(criterion.citation.map { "<br>\(HTML.citation($0))" as HTML })\
        \(criterion.next.map { "<br>Next: \($0.actor.words): \($0.action)" as HTML })</li>

        """
    }

    private func evidence(_ evidence: CaseExplanation.Evidence) -> HTML {
        """
        \(evidence.quote.map { "<br>Evidence: <q>\($0)</q>" as HTML })\
        \(evidence.position.map { "<br><span class=\"hint\">at \($0)</span>" as HTML })\
        \(evidence.document.map {
            "<br><span class=\"hint\">of \($0.name), <code>\($0.digest.text)</code></span>" as HTML
        })
        """
    }

    private func check(_ check: CheckRecord) -> HTML {
        """
        <li>\(HTML.mark(check.verdict)) \(check.finding) <code>\(check.id)</code>\
        \(check.citation.map { "<br>\(HTML.citation($0))" as HTML })</li>

        """
    }
}
