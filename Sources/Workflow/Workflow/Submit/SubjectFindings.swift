import Cases

/// What was found of single subjects beside their request.
struct SubjectFindings {
    var duplicates: [Subject: CaseID] = [:]
    var refusals: [Subject: LineFacts.Refusal] = [:]
    var reopened: [Subject: LineFacts.Reopening] = [:]

    var isEmpty: Bool { duplicates.isEmpty && refusals.isEmpty && reopened.isEmpty }
}
