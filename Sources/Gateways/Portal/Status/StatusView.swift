import Cases
import Plans
import Primitives
import Workflow

/// A case in plain words: what was asked, who has the ball, until when, what was decided and why, how to appeal.
struct StatusView {
    let authorization: Case
    let status: CaseStatus
    let plan: Plan?
    let estimate: HTML?

    private var zone: TimeZoneRules { plan?.zone ?? .utc }

    /// What everybody wants to know first.
    var summary: HTML {
        """
        <section class="card" aria-labelledby="now">
        <h2 id="now">\(status.headline) \(HTML.badge(authorization.action))</h2>
        <p>\(status.ball)</p>
        \(due)
        \(HTML.facts([
            ("Patient", HTML.text(status.member)), ("Plan", HTML.text(status.plan)),
            ("Case number", HTML.text(status.caseID)),
            ("Received", HTML.moment(authorization.receivedAt, zone)),
            ("How soon", authorization.isExpedited ? "Urgent" : "Standard"),
        ]))
        </section>
        """
    }

    private var due: HTML {
        guard let deadline = status.deadline else { return .nothing }
        let verb = authorization.isDecided ? "The answer was due by" : "The answer is due by"
        return """
            <p>\(HTML.when(status.isOverdue, HTML.overdue))\(verb) \
            <strong>\(HTML.moment(deadline.dueAt, zone))</strong>.</p>
            <p class="hint">\(deadline.reckoning) \(HTML.citation(deadline.citation))</p>
            """
    }

    var details: HTML {
        """
        <section aria-labelledby="services">
        <h2 id="services">What was asked and decided</h2>
        \(HTML.each(status.lines) { line($0) })
        </section>
        \(appeals)
        \(estimate.map { "<section class=\"card\">\($0)</section>" as HTML })
        \(letters)
        <section class="card timeline" aria-labelledby="timeline">
        <h2 id="timeline">What happened</h2>
        \(TimelineDrawing(moments: status.timeline, deadline: status.deadline).svg)
        <ol>
        \(HTML.each(status.timeline) {
            "<li>\(HTML.moment($0.at, zone, isNamed: false)): \($0.text)</li>\n"
        })</ol>
        <p class="hint">Times are \(zone.clockName).</p>
        </section>
        """
    }

    private func line(_ line: CaseStatus.Line) -> HTML {
        """
        <article class="card">
        <h3>\(line.what) \(HTML.badge(line.action))</h3>
        <p>\(line.decision)</p>
        \(line.reason.map { "<p>Why: \($0) \(HTML.citation(line.citation))</p>" as HTML })
        \(HTML.facts(asked(line) + grant(line)))
        </article>

        """
    }

    private func asked(_ line: CaseStatus.Line) -> [(term: String, value: HTML)] {
        [
            ("Asked for", HTML.text(line.asked)), ("Decided by", HTML.text(line.decidedBy)),
            ("To be sent by", HTML.text(line.answerBy)),
        ]
    }

    private func grant(_ line: CaseStatus.Line) -> [(term: String, value: HTML)] {
        guard let grant = line.grant else { return [] }
        return [
            ("Authorization number", "<strong>\(grant.number)</strong>"),
            ("Of", HTML.text(line.grantedFor)),
            ("How much", HTML.text(grant.quantity)),
            ("From", HTML.text(grant.period.start)), ("Until", HTML.text(grant.endText)),
            ("Issued", HTML.text(grant.issuedOn)),
            ("Left to use", HTML.text(line.unitsLeft)),
        ]
    }

    /// Once each for the page, since all lines have one plan: how to appeal, and what comes after an appeal.
    private var appeals: HTML {
        "\(wayOn("appeal", "how to appeal", isAppealedOut: false))\(wayOn("next", "what comes next", isAppealedOut: true))"
    }

    private func wayOn(_ id: String, _ what: String, isAppealedOut: Bool) -> HTML {
        let lines = status.lines.filter {
            !$0.appeal.isEmpty && $0.isAppealedOut == isAppealedOut
        }
        guard let line = lines.first else { return .nothing }
        let until = lines.compactMap(\.appealBy).min()
        let isLate = lines.allSatisfy(\.isAppealLate)
        let hears =
            isAppealedOut ? "The plan decided on appeal. Next comes" : "Appeals are heard by"
        return """
            <section class="card" aria-labelledby="\(id)">
            <h2 id="\(id)">If you disagree: \(what)</h2>
            \(line.appealTo.map { "<p>\(hears) \($0).</p>" as HTML })
            \(until.map { "<p>The last day \(isLate ? "was" : "is") <strong>\($0)</strong>.</p>" as HTML })
            <ol>
            \(HTML.each(line.appeal) { "<li>\($0)</li>\n" })</ol>
            \(line.appealRule.map { "<p>\(HTML.citation($0))</p>" as HTML })
            </section>
            """
    }

    private var letters: HTML {
        let letters = authorization.letters
        guard !letters.isEmpty else { return .nothing }
        return """
            <section class="card" aria-labelledby="letters">
            <h2 id="letters">Letters</h2>
            <ul>
            \(HTML.each(letters.enumerated()) { index, letter in
                """
                <li><a href="/portal/cases/\(authorization.id)/letters/\(index + 1)">\
                \(title(letter.notice))</a>, \(zone.date(of: letter.at))</li>

                """
            })</ul>
            </section>
            """
    }

    private func title(_ notice: CaseEvent.Notice) -> String {
        let what =
            switch notice.kind {
            case .approval: "Approval"
            case .denial: "Denial"
            case .pend: "Request for information"
            case .modification: "Approval with changes"
            case .delay: "More time to decide"
            case .standardTime: "No faster decision"
            case .cancellation: "Request taken back"
            case .appealReceived: "Appeal received"
            case .appealWithdrawn: "Appeal taken back"
            }
        return "\(what), to the \(notice.recipient == .member ? "patient" : "provider")"
    }
}
