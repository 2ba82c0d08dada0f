import Cases
import CodeSets
import Plans

/// Is the same asked for in another case that was not refused? A duplicate is flagged for a person: two
/// approvals of one service are twice what a policy grants.
struct DuplicateConfirmation: Confirmation {
    let id = "request.duplicate"

    func objection(to terms: GrantTerms, _ context: LineContext) -> Objection? {
        guard let line = context.facts.line(context.subject), let other = line.duplicateOf else {
            return nil
        }
        return objection(
            "Case \(other) asks for the same service on the same day.",
            told: line.isDuplicateOfOthers ? Self.othersTold : nil,
            next: "Find out whether the service is asked for twice; if so, cancel one.",
            input: "\(terms.code.code) on \(context.serviceDate)",
            at: context.subject.part, context,
            citation: context.plan.document)
    }
}
