import Cases

@testable import X12Gateway

/// Writes a provider: who asks (2010B), or takes part in the event (2010EA) or in a service (2010F).
struct ProviderWriter {
    enum Loop { case requester, event, service }

    let provider: RequestedProvider
    let loop: Loop

    /// Roles that the guide has no code for in a loop. They are written as another physician's, and told as lost.
    private var code: String {
        let unnamed: Set<String> =
            switch loop {
            case .requester: []
            case .event: ["1P"]
            case .service: ["1P", "DN", "71", "AAJ"]
            }
        if loop == .requester { return "1P" }
        guard let code = provider.role.entityCode, !unnamed.contains(code) else { return "73" }
        return code
    }

    func write(_ body: inout SegmentWriter) {
        let kept = provider.kept
        let numbers = kept.named("REF")
        let told = numbers.filter { ProviderReader.numbers.contains($0[element: 1] ?? "") }
            .compactMap { $0[element: 2] }
        let untold = provider.identifiers.filter { !told.contains($0) }
        var name = SegmentDraft("NM1")
        name[1] = code
        name[2] = "2"
        name[3] = provider.name.map { SegmentWriter.cut($0, to: 60) } ?? ""
        if let first = untold.first {
            name[8] = ProviderReader.qualifier(first)
            name[9] = first
        }
        name.overlay(kept.first("NM1"))
        body.segment(name)
        body.segments(numbers)
        // A further number without a kind: one that the payer itself gave.
        for number in untold.dropFirst() { body.segment("REF", ["ZH", number]) }
        for id in ["N3", "N4", "PER"] { body.segments(kept.named(id)) }
        var specialty = SegmentDraft("PRV")
        if let taxonomy = provider.taxonomy {
            specialty = SegmentDraft("PRV", [ProviderReader.providerCode, "PXC", taxonomy])
        }
        specialty.overlay(kept.first("PRV"))
        if !specialty.isEmpty { body.segment(specialty) }
    }
}
