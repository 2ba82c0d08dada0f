import Cases
import Plans
import Primitives

/// The letter that says no, and the parts that every adverse decision has.
extension Composer {
    func denial(_ denial: Denial) -> Letter {
        letter(
            title: title, opening: appealed == nil ? refusal : unchanged(denial),
            number: standing.last?.number,
            sections: [asked, upheld, stands] + grounds(of: denial) + [missing] + wayOnSections
                + [rights(isClinical: denial.isClinical, hasRationale: denial.isClinical)])
    }

    private var title: String {
        guard appealed == nil else {
            return isToMember
                ? "We did not change our decision" : "Decision on the appeal for \(member.name)"
        }
        return isToMember ? refused.title : "Denial of \(refused.name) for \(member.name)"
    }

    private var refusal: String {
        let standing = standing.isEmpty ? "" : " What was approved before stays approved."
        return "\(plan.administrator.name) did not approve \(refused.object).\(standing) \(onward)"
    }

    /// Why, and with what right: each kind of denial says what is true of it and no more.
    private func grounds(of denial: Denial) -> [Letter.Section?] {
        switch denial {
        case .administrative(let ground):
            let standing = Letter.Section(
                slug: "decided", heading: "How this was decided",
                paragraphs: [
                    "This follows from the terms of the plan. Nobody judged whether the service is medically needed."
                ])
            return [why(ground.reason), standing]
        case .clinical(let clinical):
            let explanation = Letter.Section(
                slug: "explanation", heading: "The clinical explanation",
                paragraphs: paragraphs(clinical.rationale))
            return [why(clinical.reason), explanation, decided(by: clinical.attestation)]
        case .byLaw(let lapse):
            return [why(SpecificReason(words(of: lapse), citation: lapse.citation))]
        }
    }

    private func words(of lapse: LapsedClock) -> String {
        let due = plan.zone.words(lapse.dueAt)
        guard appealed != nil else {
            return
                "A decision\(refused.matter) was due by \(due) and none was made. The law counts that as a denial, which can be appealed at once."
        }
        let words =
            "A decision on the appeal was due by \(due) and none was made. The law counts that as a decision that changes nothing"
        // 42 CFR 438.408(c)(3), (f)(1)(i): the member has gone through the plan's appeal.
        return plan.program == .medicaidManagedCare
            ? "\(words), so that a fair hearing of the state can be asked for at once (42 CFR 438.408(c)(3), (f)(1)(i))."
            : "\(words)."
    }

    /// The specific reason, the provision or criterion, and where to read it.
    func why(_ reason: SpecificReason) -> Letter.Section {
        let copy = "Ask for a copy, free of charge: \(reach)"
        var facts = [
            Letter.Fact(label: "The rule", value: reason.citation.text),
            Letter.Fact(label: "Where to read it", value: reason.citation.link ?? copy),
        ]
        if plan.document.text != reason.citation.text {
            facts.append(
                Letter.Fact(label: "The plan's document", value: plan.document.description))
        }
        return Letter.Section(
            slug: "why", heading: "Why", paragraphs: paragraphs(reason.text), facts: facts)
    }

    /// Who decided. Several states want the name and the licence in the notice, ERISA the identity on request
    /// (29 CFR 2560.503-1(h)(3)(iv)): both letters give both.
    func decided(by attestation: Attestation) -> Letter.Section {
        let profession = attestation.specialty.map { "\(attestation.profession.name), \($0)" }
        var facts = [
            Letter.Fact(label: "Name", value: attestation.reviewerName),
            Letter.Fact(
                label: "Profession", value: profession ?? attestation.profession.name),
        ]
        if let licence = attestation.licence {
            facts.append(
                Letter.Fact(label: "Licence", value: "\(licence.state) \(licence.number)"))
        }
        facts.append(Letter.Fact(label: "Who may decide", value: attestation.rule.text))
        return Letter.Section(
            slug: "decided", heading: "Who decided",
            paragraphs: ["A licensed clinician reviewed the request and decided."], facts: facts)
    }

    /// What the record does not show and could change the answer (29 CFR 2560.503-1(g)(1)(iii)).
    var missing: Letter.Section? {
        let open = authorization.decisions[subject]?.explanation.open ?? []
        let actions = open.compactMap { record -> String? in
            guard record.verdict == .unknown, let next = record.next, next.actor == .provider
            else { return nil }
            return next.action
        }
        guard !actions.isEmpty else { return nil }
        let unique = actions.reduce(into: [String]()) { list, action in
            if !list.contains(action) { list.append(action) }
        }
        return Letter.Section(
            slug: "missing", heading: "What could change the decision",
            paragraphs: ["What we have does not show the following. \(whereToSend)"],
            points: unique)
    }

    private var whereToSend: String {
        switch wayOn {
        case .appeal: "Send it with an appeal."
        case .next(let review) where review.isByItself: "It can be sent to \(review.hears)."
        case .next: "Send it along when you ask for what comes next."
        }
    }

    /// A blank line parts the clinician's paragraphs.
    private func paragraphs(_ text: String) -> [String] {
        // Nearly every reason is one line, which shows without a look at each character.
        if text.utf8.allSatisfy({ $0 < 0x80 && !(0x0A...0x0D).contains($0) }) {
            return text.allSatisfy(\.isWhitespace) ? [] : [text]
        }
        var paragraphs: [String] = []
        var current: [Substring] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                if !current.isEmpty { paragraphs.append(current.joined(separator: " ")) }
                current = []
            } else {
                current.append(line)
            }
        }
        if !current.isEmpty { paragraphs.append(current.joined(separator: " ")) }
        return paragraphs
    }
}

extension Denial {
    var isClinical: Bool {
        if case .clinical = self { true } else { false }
    }
}
