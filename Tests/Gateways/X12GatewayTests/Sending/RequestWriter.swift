import Cases
import Primitives
import X12

@testable import X12Gateway

/// Writes a request as a 278 (005010X217), as `RequestReader` reads it: levels, then the event, then its services.
///
/// A field that the guide has no place for is left out here; `OutgoingRequest` reads what was written and tells it.
struct RequestWriter {
    let request: AuthorizationRequest
    let receiver: OutgoingRequest.Receiver
    /// TRN03 where the system of a trace number is not of ten characters, as that of a Bundle.
    let originator: String
    let sentAt: Instant

    /// The segments of the set between ST and SE.
    func set() -> SegmentWriter {
        var body = SegmentWriter(.review)
        let (date, time) = sentAt.civil(utcOffsetSeconds: 0)
        let isCancelled = request.event.certificationType == .cancel
        body.segment(
            "BHT",
            ["0007", isCancelled ? "01" : "13", request.transaction.identifier, date.d8, time.hhmm])
        body.segment("HL", ["1", "", "20", "1"])
        body.segment(
            "NM1",
            [
                "X3", "2", receiver.name, "", "", "", "", receiver.qualifier, receiver.identifier,
            ])
        body.segment("HL", ["2", "1", "21", "1"])
        let requester = request.event.requester ?? RequestedProvider(role: .other, identifiers: [])
        ProviderWriter(provider: requester, loop: .requester).write(&body)
        let levels = MemberWriter(member: request.member).write(&body)
        let event = levels + 3
        body.segment(
            "HL", ["\(event)", "\(event - 1)", "EV", request.lines.isEmpty ? "0" : "1"])
        EventWriter(request: request, originator: originator).write(&body)
        for (index, line) in request.lines.enumerated() {
            body.segment("HL", ["\(event + 1 + index)", "\(event)", "SS", "0"])
            LineWriter(line: line, event: request.event, originator: originator).write(&body)
        }
        return body
    }
}

/// TRN, UM and REF, which event and service have alike.
struct ReviewWriter {
    let kept: [KeptSegment]
    let originator: String

    func traces(_ traces: [TraceNumber], _ body: inout SegmentWriter) {
        for trace in traces {
            let system = trace.system.flatMap { $0.utf8.count == 10 ? $0 : nil } ?? originator
            var draft = SegmentDraft("TRN", ["1", trace.value, system])
            draft.overlay(kept.named("TRN").first { $0[element: 2] == trace.value })
            body.segment(draft)
        }
    }

    /// One number before is an authorization's, unless it is kept that it was a case's; of two the second is a case's.
    func numbersBefore(_ numbers: [String], _ body: inout SegmentWriter) {
        let isCase = kept.named("REF").contains { $0[element: 1] == "NT" && $0[element: 2] == nil }
        let qualifiers = isCase && numbers.count == 1 ? ["NT"] : ["BB", "NT"]
        for (qualifier, number) in zip(qualifiers, numbers) {
            body.segment("REF", [qualifier, number])
        }
    }

    /// UM; what is kept of it may be all that there is.
    func review(
        _ category: RequestCategory?, _ type: CertificationType, _ service: String?,
        place: String?, urgency: LevelOfService? = nil, _ body: inout SegmentWriter
    ) {
        var draft = SegmentDraft("UM", [category?.rawValue, type.rawValue, service])
        if let place {
            draft[4] = place
            draft[4, 2] = "B"
        }
        if let urgency, urgency != .standard { draft[6] = urgency.rawValue }
        draft.overlay(kept.first("UM"))
        body.segment(draft)
    }
}

extension SegmentWriter {
    /// DTP with a day or a period; a period without an end has none here.
    mutating func date(_ qualifier: String, _ range: DateRange?) {
        guard let range else { return }
        segment("DTP", [qualifier] + range.dtp)
    }
}
