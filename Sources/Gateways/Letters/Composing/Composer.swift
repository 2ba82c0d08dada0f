import Cases
import Plans
import Primitives
import Workflow

/// Puts a letter together from one subject of a case as it stands.
///
/// Says what the case, the plan and the member say, and leaves out what they do not: nothing is made up to fill a place.
struct Composer {
    let authorization: Case
    let subject: Subject
    let line: ServiceLine?
    /// The item or service in the submitter's own words, with its code.
    let what: String
    let plan: Plan
    let member: Member
    let today: CivilDate
    /// Earlier approvals of the subject that stand beside what is decided of it, oldest first.
    let standing: [Grant]
    /// The appeal that is heard, or that the letter answers.
    let appealed: HeardAppeal?
    /// Until when what is asked for may be answered, where the clock stands still for that.
    var answerBy: Instant?
    /// The same composer writes to each in turn.
    var recipient = CaseEvent.Notice.Recipient.member

    /// - Parameter benefit: what the plan calls it, for a service without words of the submitter's.
    init(
        authorization: Case, subject: Subject, benefit: String?, plan: Plan, member: Member,
        now: Instant
    ) {
        self.authorization = authorization
        self.subject = subject
        line = subject.lineNumber.flatMap(authorization.request.line)
        what = authorization.what(subject, benefit: benefit)
        self.plan = plan
        self.member = member
        today = plan.zone.date(of: now)
        standing = authorization.earlierGrants(subject)
        appealed = authorization.appeals[subject]
    }

    var isToMember: Bool { recipient == .member }
    var request: AuthorizationRequest { authorization.request }

    /// nil for what no letter is written for; `LetterWriter.kind` says why.
    func letter(_ determination: Determination) -> Letter? {
        switch determination {
        case .approved(let approval): self.approval(approval)
        case .modified(let change): modification(change)
        case .denied(let denial): self.denial(denial)
        case .pended(let pend): self.pend(pend)
        case .cancelled: cancellation()
        case .notRequired, .contactAnotherEntity: nil
        }
    }

    func letter(
        title: String, opening: String, number: AuthorizationNumber? = nil,
        sections: [Letter.Section?]
    ) -> Letter {
        Letter(
            sender: sender, addressee: addressee, title: title, reference: reference(number),
            opening: opening, sections: sections.compactMap { $0 })
    }

    // MARK: Head

    private var sender: [String] {
        let administrator = plan.administrator
        var lines = [administrator.name]
        if plan.name != administrator.name { lines.append(plan.name) }
        if let phone = administrator.phone { lines.append("Phone \(phone)") }
        if let link = administrator.link { lines.append(link) }
        return lines
    }

    private var addressee: [String] {
        guard !isToMember else { return [member.name] }
        guard let requester = request.event.requester else { return ["The requesting provider"] }
        let identifier = requester.identifiers.first.map { "Provider identifier \($0)" }
        return [requester.name, identifier].compactMap { $0 }
    }

    private func reference(_ number: AuthorizationNumber?) -> [Letter.Fact] {
        var facts = [Letter.Fact(label: "Date of this notice", value: today.words)]
        if let number {
            facts.append(Letter.Fact(label: "Authorization number", value: number.text))
        }
        facts.append(Letter.Fact(label: "Case number", value: authorization.id.text))
        facts.append(Letter.Fact(label: "Member", value: member.name))
        facts.append(Letter.Fact(label: "Member ID", value: member.id.text))
        facts.append(Letter.Fact(label: "Plan", value: plan.name))
        if let requester = request.event.requester {
            let name = requester.name ?? requester.identifiers.first
            if let name { facts.append(Letter.Fact(label: "Asked for by", value: name)) }
        }
        return facts
    }

    // MARK: What was asked

    var asked: Letter.Section {
        var facts = [Letter.Fact(label: "Service", value: what)]
        if let quantity = request.quantity(of: line) {
            facts.append(Letter.Fact(label: "How much", value: quantity.description))
        }
        if let dates = request.days(of: line) {
            facts.append(Letter.Fact(label: "When", value: dates.words))
        }
        if let provider = servicingProvider {
            facts.append(Letter.Fact(label: "From", value: provider))
        }
        facts.append(Letter.Fact(label: "Asked on", value: plan.zone.date(of: askedAt).words))
        if let appealed {
            facts.append(
                Letter.Fact(label: "Appealed on", value: plan.zone.date(of: appealed.at).words))
        }
        var paragraphs: [String] = []
        if authorization.subjects.count > 1 {
            paragraphs = [
                "The request named other services too. Each is decided by itself, in a letter of its own."
            ]
        }
        return Letter.Section(
            slug: "asked", heading: "What was asked for", paragraphs: paragraphs, facts: facts)
    }

    /// The request and not its appeal, from which another clock runs.
    private var askedAt: Instant {
        guard appealed != nil else { return authorization.clockBegan(of: subject) }
        return authorization.askedAt[subject] ?? authorization.receivedAt
    }

    /// Who is to give the service, where the request names somebody.
    private var servicingProvider: String? {
        let named = (line?.providers ?? []) + request.event.providers
        let roles: [ProviderRole] = [.rendering, .facility, .supplier, .operating, .attending]
        return roles.lazy.compactMap { role in
            named.first { $0.role == role && $0.name != nil }?.name
        }.first
    }

    /// How to reach who decides, as the end of a sentence.
    var reach: String {
        let administrator = plan.administrator
        return administrator.phone.map { "\(administrator.name), phone \($0)" }
            ?? administrator.name
    }
}
