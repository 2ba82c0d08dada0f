import Cases
import Workflow

/// What is counted where somebody says a member's birth date in a request: a wrong one is told, so that it can be guessed.
struct MemberTries {
    typealias Question = AttemptLimiter.Question

    let questions: [Question]

    init(_ request: AuthorizationRequest, _ visit: Visit) {
        let member =
            "member \(request.payer) \(request.member.identifiers.joined(separator: " ").uppercased())"
        questions = [
            Question(text: "\(member) from \(visit.sender)", triesMax: 8),
            Question(text: member, triesMax: 40),
        ]
    }

    /// Whether the answer tells a guesser anything.
    static func isWrongGuess(_ outcome: SubmitOutcome) -> Bool {
        guard case .rejected(let rejections) = outcome else { return false }
        return rejections.contains { $0.code == .birthDateMismatch || $0.code == .unknownMember }
    }
}
