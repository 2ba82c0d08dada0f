import Primitives

extension Determination {
    /// What an answer says in words: the specific reason for all that is not simply approved. Every channel says the
    /// same (CMS-0057-F; 42 CFR 422.122(a)).
    public var notes: [String] {
        switch self {
        case .approved(let approval):
            approval.grant.period.end == nil ? ["Approved \(approval.grant.endText)."] : []
        case .modified(let change): ["\(change.reason.text) [\(change.reason.citation)]"]
        case .denied(let denial): ["\(denial.reason.text) [\(denial.reason.citation)]"]
        case .pended(let pend): [pend.reason] + pend.asks.map { "Missing: \($0.text)" }
        case .notRequired(let reason, let citation): ["\(reason) [\(citation.text)]"]
        case .contactAnotherEntity(let contact):
            [
                "\(contact.name) decides this service: ask there\(contact.phone.map { ", \($0)" } ?? "")."
                    + " [\(contact.citation.text)]"
            ]
        case .cancelled(let reason): [reason]
        }
    }
}

extension Case {
    /// What an answer says of a subject in words; that an earlier approval stands, and of what, too.
    public func notes(of subject: Subject) -> [String] {
        let standing = earlierGrants(subject).map { grant in
            let what = whatStands(grant, of: subject).map { " of \($0)" } ?? ""
            return
                "The earlier approval\(what) stands: \(grant.quantity), \(grant.period.start) to \(grant.endText), number \(grant.number)."
        }
        var notes = determination(subject)?.notes ?? []
        if case .pended(let pend) = determination(subject), answered[subject] != nil {
            // What was answered is not missing any more.
            let open = asks.filter { $0.subject == subject }.map(\.ask)
            notes =
                Determination.pended(
                    Pend(cause: pend.cause, reason: pend.reason, asks: open)
                ).notes
        }
        return notes + standing
    }
}
