import Cases

/// Something that may stand against a yes, looked at once a yes is found and its terms are known. It turns a yes into a
/// question for a person, and nothing into a no.
protocol Confirmation: Sendable {
    /// Stable id, the same in every explanation: `request.duplicate`.
    var id: String { get }
    /// nil where nothing stands against it; most explanations need not name it.
    func objection(to terms: GrantTerms, _ context: LineContext) -> Objection?
}

/// Why a person looks at what a machine would approve.
struct Objection: Sendable {
    let referral: Referral
    let record: CheckRecord
}

extension Confirmation {
    /// What a requester is told where the reason lies in what another asked for: nothing of that.
    static var othersTold: String {
        "Something that is on file for the member has to be looked at first."
    }

    /// - Parameters:
    ///   - finding: what reviewers read.
    ///   - told: what the requester reads, where that is another thing.
    func objection(
        _ finding: String, told: String? = nil, next: String, input: String,
        at part: RequestPlaces.Part?, _ context: LineContext, citation: Citation
    ) -> Objection {
        Objection(
            referral: Referral(told ?? finding, to: .staff),
            record: CheckRecord(
                id: id, verdict: .failed, finding: finding, input: input,
                place: part.flatMap { context.place($0) }, citation: citation,
                next: NextAction(.staff, next)))
    }
}
