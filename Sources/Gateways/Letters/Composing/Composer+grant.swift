import Cases
import CodeSets
import Plans
import Primitives

/// The letters that say yes, in full or with changes.
extension Composer {
    func approval(_ approval: Approval) -> Letter {
        let opening: String
        if case .byLaw(let citation) = approval.basis {
            opening =
                "\(answers)No decision was made in time. The law makes that an approval (\(citation.text))."
        } else {
            opening = "\(answers)\(plan.administrator.name) approved the service below."
        }
        return letter(
            title: isToMember
                ? "We approved your service" : "Approval of a service for \(member.name)",
            opening: opening, number: approval.grant.number,
            sections: [asked, upheld, granted(approval.grant), stands, next, guarantee])
    }

    func modification(_ change: ModifiedApproval) -> Letter {
        letter(
            title: isToMember
                ? "We approved your service with changes"
                : "Approval with changes for \(member.name)",
            opening:
                "\(answers)\(plan.administrator.name) approved the service below, but not as it was asked for. \(onward)",
            number: change.grant.number,
            sections: [
                asked, upheld, granted(change.grant), stands, why(change.reason),
                decided(by: change.attestation), missing, next, guarantee,
            ] + wayOnSections + [rights(isClinical: true, hasRationale: false)])
    }

    private func granted(_ grant: Grant) -> Letter.Section {
        Letter.Section(
            slug: "granted", heading: "What is approved",
            facts: granted(grant, what: granted(grant.code)))
    }

    /// Number, quantity, period with its end or ending circumstance, day of issue (42 CFR 422.122(b)).
    func granted(_ grant: Grant, what: String) -> [Letter.Fact] {
        [
            Letter.Fact(label: "Authorization number", value: grant.number.text),
            Letter.Fact(label: "Service", value: what),
            Letter.Fact(label: "How much", value: grant.quantity.description),
            Letter.Fact(label: "From", value: grant.period.start.words),
            Letter.Fact(label: "Until", value: end(of: grant)),
            Letter.Fact(label: "Approved on", value: grant.issuedOn.words),
        ]
    }

    func end(of grant: Grant) -> String { grant.period.end?.words ?? grant.endText }

    /// The requester's words, where the very code is granted that was asked for.
    private func granted(_ code: ProcedureCode) -> String {
        line?.code == code || line == nil ? what : code.description
    }

    private var next: Letter.Section {
        Letter.Section(
            slug: "next", heading: "What to do now",
            paragraphs: [
                isToMember
                    ? "You need not do anything with this letter but keep it. Your provider has the number."
                    : "Give the service within the approved period, and put the authorization number on the claim."
            ])
    }

    private var guarantee: Letter.Section {
        var paragraphs = [
            "This approval is not a guarantee of payment. Payment also depends on coverage on the day of the service, on the benefits and limits of the plan, and on the claim."
        ]
        if plan.program == .medicareAdvantage {
            paragraphs.append(
                "What is approved here is not denied later for want of medical need, and is not reopened but for good cause or fraud (42 CFR 422.138(c))."
            )
        }
        return Letter.Section(
            slug: "guarantee", heading: "Not a guarantee of payment", paragraphs: paragraphs)
    }
}
