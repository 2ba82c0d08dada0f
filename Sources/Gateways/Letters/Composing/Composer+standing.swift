import Cases
import Plans
import Primitives

/// What a letter says where an earlier approval stands: a no is then one to a change of it, or to more of it, and takes nothing
/// back (42 CFR 422.138(c)).
extension Composer {
    /// What was not approved.
    enum Refused {
        case service
        /// More of what is approved.
        case more
        /// Another service in its place.
        case other
        /// What else changed, with the reason where one is on record.
        case change(String?)
    }

    var refused: Refused {
        guard let last = standing.last else { return .service }
        if authorization.whatStands(last, of: subject) != nil { return .other }
        if authorization.extendedGrants[subject] != nil { return .more }
        if let asked = request.quantity(of: line), asked.unit == last.quantity.unit,
            asked.amount > last.quantity.amount
        {
            return .more
        }
        return .change(reopeningCause)
    }

    /// Why what was granted was decided once more, as the journal has it.
    private var reopeningCause: String? {
        for event in authorization.events.reversed() {
            guard case .determined(let determined) = event.kind else { continue }
            let known = determined.facts?.lines.first { $0.subject == subject }
            if let reopening = known?.reopening { return reopening.cause }
            // What was reopened before that was decided.
            if determined.subject == subject, determined.determination.grant != nil { return nil }
        }
        return nil
    }

    /// What is approved all the same.
    var stands: Letter.Section? {
        guard !standing.isEmpty else { return nil }
        return Letter.Section(
            slug: "stands", heading: "What stays approved",
            paragraphs: ["This letter takes nothing back of what was approved before."],
            facts: standing.flatMap { grant in
                granted(grant, what: authorization.whatStands(grant, of: subject) ?? what)
            })
    }
}

extension Composer.Refused {
    /// To the member.
    var title: String {
        switch self {
        case .service: "We did not approve your service"
        case .more: "We did not approve more of your service"
        case .other: "We did not approve another service in place of yours"
        case .change: "We did not approve a change of your service"
        }
    }

    /// What was denied, to the provider.
    var name: String {
        switch self {
        case .service: "a service"
        case .more: "more of a service"
        case .other: "another service in place of an approved one"
        case .change: "a change of an approved service"
        }
    }

    /// What was not approved, as the end of a sentence.
    var object: String {
        switch self {
        case .service: "the service below"
        case .more: "more of the service below"
        case .other: "the service below in place of the one that was approved before"
        case .change(let cause):
            "a change of the service below\(cause.map { " (\($0))" } ?? "")"
        }
    }

    /// What the decision that the law speaks of was to be about.
    var matter: String {
        switch self {
        case .service: ""
        case .more: " on more of the service"
        case .other: " on the other service"
        case .change: " on the change"
        }
    }
}
