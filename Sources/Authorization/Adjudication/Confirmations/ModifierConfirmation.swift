import Cases
import CodeSets
import Plans

/// Does the provider itself expect coverage? By GY it says that the law excludes the service, by GZ that it is not reasonable and
/// necessary: no machine says yes to that.
struct ModifierConfirmation: Confirmation {
    let id = "code.modifier"

    private static let against: Set<String> = ["GY", "GZ"]

    func objection(to terms: GrantTerms, _ context: LineContext) -> Objection? {
        guard
            let modifier = context.line?.modifiers.first(where: { Self.against.contains($0.code) })
        else { return nil }
        return objection(
            "By modifier \(modifier) the provider says that it expects no coverage.",
            next: "Find out from the provider what is expected.",
            input: "\(terms.code.code) \(modifier)",
            at: context.subject.codePart, context,
            citation: context.plan.document)
    }
}
