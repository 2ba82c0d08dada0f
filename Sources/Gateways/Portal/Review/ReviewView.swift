import Cases
import CodeSets
import Plans
import Primitives
import Records
import Workflow

/// A case as a reviewer needs it: what is asked, each line with its checks, the evidence, the clock.
struct ReviewView {
    let authorization: Case
    let plan: Plan?
    let member: Member?
    /// What the plan calls the benefit that a subject belongs to.
    let benefit: (Subject) -> String?
    let deadline: Deadline?
    let now: Instant

    private var zone: TimeZoneRules { plan?.zone ?? .utc }
    private var request: AuthorizationRequest { authorization.request }

    var summary: HTML {
        """
        <section class="card" aria-labelledby="case">
        <h2 id="case">\(plan?.name ?? authorization.coverage.plan.text) \
        \(HTML.badge(authorization.action))</h2>
        \(due)
        \(HTML.facts(rows))
        \(request.event.message.map { "<p class=\"note\">\($0)</p>" as HTML })
        \(HTML.each(request.deviations) { "<p class=\"hint\">Note: \($0.message)</p>\n" })
        \(duplicates)
        <p><a href="/portal/cases/\(authorization.id)">As the patient sees it</a>; \
        <a href="/portal/review/\(authorization.id)/explanation">why it was decided so</a></p>
        </section>
        """
    }

    private var due: HTML {
        guard let deadline else { return "<p>No clock of the plan book runs for this case.</p>" }
        let isLate = !authorization.isDecided && deadline.hasLapsed(at: now)
        return """
            <p>\(HTML.when(isLate, HTML.overdue))Due \
            <strong>\(HTML.moment(deadline.dueAt, zone))</strong>. \
            \(deadline.reckoning) \(HTML.citation(deadline.citation))</p>
            """
    }

    private var rows: [(term: String, value: HTML)] {
        let event = request.event
        return [
            ("Patient", HTML.text(patient)),
            ("Member", HTML.text(authorization.coverage.member)),
            ("Coverage", HTML.text(authorization.coverage.active)),
            ("Program", HTML.text(authorization.coverage.program.name)),
            ("How soon", authorization.isExpedited ? "Urgent" : "Standard"),
            ("Received", HTML.moment(authorization.receivedAt, zone)),
            (
                "Diagnoses",
                HTML.text(event.diagnoses.map(\.code.description).joined(separator: ", "))
            ),
            ("Providers", HTML.text(Self.providers(event.providers))),
            ("Who may deny", HTML.text(mayDeny)),
            ("Version", HTML.text(authorization.version)),
        ]
    }

    /// Name, age on the day that it is about, and sex: what a clinician asks first.
    private var patient: String? {
        guard let member else { return nil }
        let day = request.serviceDates?.start ?? zone.date(of: authorization.receivedAt)
        let age = "\(member.birthDate.age(on: day)) years on \(day) (born \(member.birthDate))"
        let sex = member.sex.map { ", \(Self.words($0))" } ?? ""
        return "\(member.name), \(age)\(sex)"
    }

    private static func words(_ sex: Sex) -> String {
        switch sex {
        case .female: "female"
        case .male: "male"
        case .unknown: "sex not known"
        }
    }

    private var mayDeny: String {
        guard let rule = plan?.reviewers else { return "" }
        let professions = rule.mayDeny.map(\.name).sorted().joined(separator: ", ")
        let state = rule.licenceState.map { ", licensed in \($0)" } ?? ""
        return "\(professions)\(state) (\(rule.citation.text))"
    }

    private static func providers(_ providers: [RequestedProvider]) -> String {
        providers.map { provider in
            let name = provider.name.map { "\($0), " } ?? ""
            return "\(provider.role.rawValue): \(name)\(provider.identifiers.first ?? "unnamed")"
        }.joined(separator: "; ")
    }

    private var duplicates: HTML {
        guard case .received(let received) = authorization.events.first?.kind,
            !received.suspectedDuplicates.isEmpty
        else { return .nothing }
        return """
            <p class="note">Looks like \(HTML.each(received.suspectedDuplicates) {
                "<a href=\"/portal/review/\($0)\">\($0)</a> "
            })</p>
            """
    }

    func subject(_ subject: Subject, forms: HTML) -> HTML {
        let decision = authorization.decisions[subject]
        let action = decision?.determination.action ?? .pended
        return """
            <section class="card" aria-label="\(subject.description.capitalizingFirst)">
            <h3>\(subject.description.capitalizingFirst): \(authorization.what(subject, benefit: benefit(subject))) \
            \(HTML.badge(action))</h3>
            \(HTML.facts(asked(subject)))
            \(appeal(subject))
            \(reason(decision?.determination))
            \(decision.map { ExplanationView(explanation: $0.explanation, document: named).html })
            \(forms)
            </section>
            """
    }

    private func asked(_ subject: Subject) -> [(term: String, value: HTML)] {
        guard let line = subject.lineNumber.flatMap(request.line) else { return [] }
        return [
            ("Asked for", HTML.text(authorization.asked(subject))),
            ("Dates", HTML.text(line.dates)),
            ("Place of service", HTML.text(line.placeOfService)),
            ("Modifiers", HTML.text(line.modifiers.map(\.code).joined(separator: ", "))),
            ("Providers", HTML.text(Self.providers(line.providers))),
        ]
    }

    /// What is appealed, and who decided it: who took part then takes none now.
    private func appeal(_ subject: Subject) -> HTML {
        guard let appeal = authorization.appeals[subject] else { return .nothing }
        var who: String?
        if case .attested(let attestation) = appeal.of.basis {
            who = "\(attestation.reviewerName), \(attestation.profession.name)"
        }
        let isHeard = authorization.appealed[subject] != nil
        return """
            <h4>\(isHeard ? "This is an appeal" : "Decided on appeal")</h4>
            \(HTML.facts([
                ("Of the decision of", HTML.text(zone.date(of: appeal.decidedAt))),
                ("Which was", "\(HTML.badge(appeal.of.action)) \(reason(appeal.of))"),
                ("Decided then by", HTML.text(who)),
                ("Appealed", HTML.moment(appeal.at, zone)),
                ("Heard by", HTML.text(plan?.appeals.hears)),
            ]))
            """
    }

    private func reason(_ determination: Determination?) -> HTML {
        switch determination {
        case .pended(let pend): "<p>\(pend.reason)</p>"
        case .denied(let denial):
            "<p>\(denial.reason.text) \(HTML.citation(denial.reason.citation))</p>"
        case .modified(let change): "<p>\(change.grant.quantity): \(change.reason.text)</p>"
        case .approved(let approval):
            "<p>\(approval.grant.quantity), \(approval.grant.period), number \(approval.grant.number)</p>"
        default: .nothing
        }
    }

    var evidence: HTML {
        """
        <section class="card" aria-labelledby="evidence">
        <h2 id="evidence">Evidence</h2>
        \(HTML.when(authorization.attachments.isEmpty, "<p>Nothing came attached.</p>"))
        <ul>
        \(HTML.each(authorization.attachments) { item($0) })\
        \(HTML.each(authorization.sources) {
            "<li>\(document($0, "The request as it came"))</li>\n"
        })</ul>
        </section>
        """
    }

    /// A document of the case by its name; of one that is not of the case the digest.
    private func named(_ digest: DocumentDigest) -> HTML {
        guard let attachment = authorization.attachments.first(where: { $0.digest == digest })
        else { return HTML.text(digest.text) }
        return document(digest, title(attachment))
    }

    private func title(_ attachment: Attachment) -> String {
        attachment.title ?? DocumentKinds.label(attachment.kind) ?? "Document"
    }

    private func item(_ attachment: Attachment) -> HTML {
        """
        <li>\(document(attachment.digest, title(attachment))): \
        \(DocumentKinds.label(attachment.kind) ?? "kind not said"), \(attachment.mediaType), \
        \(attachment.byteCount) bytes, received \
        \(HTML.moment(attachment.receivedAt, zone, isNamed: false))\
        \(HTML.when(authorization.withdrawn.contains(attachment.digest), ", withdrawn since"))</li>

        """
    }

    private func document(_ digest: DocumentDigest, _ title: String) -> HTML {
        let name = digest.text.dropFirst(ContentDigest.prefix.count)
        return """
            <a href="/portal/review/\(authorization.id)/documents/\(name)">\(title)</a>
            """
    }
}
