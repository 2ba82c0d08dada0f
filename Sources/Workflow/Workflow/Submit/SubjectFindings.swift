import Cases

/// What was found of single subjects beside their request.
struct SubjectFindings {
    var duplicates: [Subject: Duplicate] = [:]
    var refusals: [Subject: LineFacts.Refusal] = [:]
    var reopened: [Subject: LineFacts.Reopening] = [:]

    /// A case that asks for the same.
    struct Duplicate {
        let id: CaseID
        /// Another provider's.
        let isOthers: Bool
    }

    var isEmpty: Bool { duplicates.isEmpty && refusals.isEmpty && reopened.isEmpty }
}
