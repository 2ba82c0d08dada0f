import Cases
import Plans
import Primitives
import Workflow

/// The out-of-pocket estimate with every step that led to it. Never a promise, and it says so first.
struct EstimateView {
    let answer: EstimateAnswer

    init(_ answer: EstimateAnswer) { self.answer = answer }

    var html: HTML {
        guard let estimate = answer.estimate, !estimate.lines.isEmpty else {
            guard answer.refused.isEmpty else {
                return """
                    <h2>Cost estimate</h2>
                    <p>None: this is not approved, and the plan is not expected to pay for it.</p>
                    """
            }
            return """
                <h2>Cost estimate</h2>
                <p>No price is known for this service.</p>
                \(sources)
                """
        }
        let isPriced = estimate.lines.contains { $0.unpriced == nil }
        return """
            <h2>Cost estimate\(HTML.when(isPriced, ": \(estimate.patientTotal.description)"))</h2>
            <p class="note">\(CostShareEstimate.label)</p>
            \(HTML.when(answer.range.low != answer.range.high, range))
            \(HTML.each(estimate.lines) { line($0) })
            \(HTML.each(answer.refused) {
                "<p>\($0.description.capitalizingFirst) is not approved, and the plan is not expected to pay for it.</p>\n"
            })\(HTML.each(estimate.cautions) { "<p>\($0)</p>\n" })
            \(sources)
            """
    }

    private var range: HTML {
        """
        <p>Between \(answer.range.low) and \(answer.range.high):</p>
        <ul>
        \(HTML.each(answer.range.scenarios) {
            "<li>\($0.name.capitalizingFirst): \($0.estimate.patientTotal)</li>\n"
        })</ul>
        """
    }

    private func line(_ line: CostShareLineEstimate) -> HTML {
        if let reason = line.unpriced {
            return "<p>Line \(line.sequence), \(line.code): no amount, since \(reason).</p>\n"
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="Steps of line \(line.sequence)">
            <table>
            <caption>Line \(line.sequence): \(line.code) on \(line.serviceDate), \
            you pay \(line.patient)</caption>
            <thead><tr><th scope="col">Step</th><th scope="col">How</th>\
            <th scope="col" class="number">Amount</th></tr></thead>
            <tbody>
            \(HTML.each(line.steps) { step in
                """
                <tr><th scope="row">\(step.label)</th><td>\(step.formula)</td>\
                <td class="number">\(step.amount)</td></tr>

                """
            })</tbody>
            </table>
            </div>
            """
    }

    private var sources: HTML {
        guard !answer.sources.isEmpty else { return .nothing }
        return """
            <h3>Where the figures come from</h3>
            <ul>\(HTML.each(answer.sources) { "<li>\($0)</li>\n" })</ul>
            """
    }
}
