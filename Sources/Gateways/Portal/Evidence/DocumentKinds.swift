/// What an attached document may be said to be: LOINC document types, in our own words.
enum DocumentKinds {
    static let options = [
        Field.Option("", "Something else"),
        Field.Option("34117-2", "Office note: history and examination"),
        Field.Option("11488-4", "Consultation note"),
        Field.Option("34133-9", "Summary of the episode of care"),
        Field.Option("28633-6", "Sleep study report"),
        Field.Option("57133-1", "Referral or specialty evaluation"),
        Field.Option("18748-4", "Imaging report"),
        Field.Option("11502-2", "Laboratory report"),
        Field.Option("11504-8", "Operation note"),
        Field.Option("18842-5", "Discharge summary"),
        Field.Option("18776-5", "Plan of treatment"),
    ]

    static func label(_ kind: String?) -> String? {
        guard let kind else { return nil }
        return options.first { !$0.value.isEmpty && $0.value == kind }?.label ?? kind
    }

    static func isKnown(_ kind: String) -> Bool { options.contains { $0.value == kind } }
}
