import Primitives
import Workflow

/// Why there is no determination, at the level of the request that it is about (AAA).
struct Refusal {
    enum Stage: Hashable, Comparable {
        case payer, requester, subscriber, dependent, event
        case service(Int)
    }

    var stage: Stage
    /// AAA03 (code list 901) and AAA04 (code list 889).
    var reason: String
    var followUp: String
    var message: String

    init(_ rejection: Rejection, _ tree: RequestTree) {
        stage =
            switch rejection.code {
            case .unknownPayer: .payer
            case .unknownRequester, .notTheCaller: .requester
            case .unknownMember, .ambiguousMember, .neverCovered: .subscriber
            case .birthDateMismatch: tree.dependent == nil ? .subscriber : .dependent
            case .unknownPrior, .deniedCannotBeUpdated, .priorOfAnotherMember, .nothingToAppeal,
                .superseded, .eventAsAWhole, .appealsExhausted:
                .event
            case .unclearService, .beforeBirth: Self.stage(of: rejection.place, tree)
            }
        reason = rejection.aaa
        followUp = rejection.followUp
        message = rejection.message
    }

    init(_ problem: Problem, _ tree: RequestTree) {
        var name = ""
        if case .x12(_, let id, _, _) = problem.place { name = id }
        stage = Self.stage(of: problem.place, tree)
        reason =
            switch (stage, name) {
            case (_, "DMG"): "58"
            case (_, "DTP"): "57"
            case (.requester, _): "43"
            case (.subscriber, "NM1"), (.dependent, "NM1"): "72"
            case (.subscriber, _), (.dependent, _): "15"
            default: "33"
            }
        followUp = "C"
        message = "\(problem.message)\(problem.place.map { " (\($0))" } ?? "")"
    }

    /// The system can not answer now: nothing was stored, and the same may be sent again.
    init(_ error: WorkflowError) {
        stage = .payer
        reason = "42"
        followUp = "P"
        message = error.message
    }

    private static func stage(of place: Place?, _ tree: RequestTree) -> Stage {
        var position = 0
        if case .x12(let segment, _, _, _) = place { position = segment }
        var levels: [(Stage, Level)] = [
            (.payer, tree.payer), (.requester, tree.requester), (.subscriber, tree.subscriber),
        ]
        if let dependent = tree.dependent { levels.append((.dependent, dependent)) }
        levels.append((.event, tree.event))
        for (index, level) in tree.services.enumerated() {
            levels.append((.service(index + 1), level))
        }
        return levels.last { $0.1.header.position <= position }?.0 ?? .payer
    }
}
