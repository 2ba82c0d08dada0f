import Cases
import CodeSets
import Plans
import Primitives
import Records

/// The cases that wait for a person, the most urgent first.
struct QueueView {
    let cases: [CaseSummary]
    let book: PlanBook
    let now: Instant

    var html: HTML {
        guard !cases.isEmpty else { return "<p class=\"card\">No case waits for you.</p>" }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="Cases to review">
            <table>
            <caption>\(cases.count == 1 ? "1 case" : "\(cases.count) cases"), the most urgent first</caption>
            <thead><tr><th scope="col">Due</th><th scope="col">Case</th><th scope="col">Service</th>\
            <th scope="col">Plan</th><th scope="col">Waits for</th><th scope="col">Received</th></tr></thead>
            <tbody>
            \(HTML.each(cases) { row($0) })</tbody>
            </table>
            </div>
            <p class="hint">Times are those of each plan's clock.</p>
            """
    }

    private func row(_ summary: CaseSummary) -> HTML {
        let plan = book.plan(summary.plan)
        let zone = plan?.zone ?? .utc
        return """
            <tr><td>\(due(summary, zone))</td>\
            <th scope="row"><a href="/portal/review/\(summary.caseID)">\(summary.caseID)</a></th>\
            <td>\(summary.firstCode?.code ?? "no line")</td>\
            <td>\(plan?.name ?? summary.plan.text)</td>\
            <td>\(waitsFor(summary.ball))</td>\
            <td>\(HTML.moment(summary.receivedAt, zone, isNamed: false))</td></tr>

            """
    }

    /// What waits for its provider is here because nobody answered in time.
    private func waitsFor(_ ball: Actor) -> HTML {
        switch ball {
        case .provider: "a clinician: the provider has not answered"
        case .clinician: "a clinician"
        default: "staff"
        }
    }

    private func due(_ summary: CaseSummary, _ zone: TimeZoneRules) -> HTML {
        guard let dueAt = summary.dueAt else { return "No clock" }
        let urgent: HTML = "<span class=\"badge mixed\">Urgent</span> "
        // The second of the due instant is in time as a whole (`Deadline.hasLapsed`).
        let isLate = now >= dueAt.adding(seconds: 1)
        return """
            \(HTML.when(isLate, HTML.overdue))\(HTML.when(summary.isExpedited, urgent))\
            \(HTML.moment(dueAt, zone, isNamed: false))
            """
    }
}
