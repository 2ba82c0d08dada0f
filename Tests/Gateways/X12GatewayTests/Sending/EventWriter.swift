import Cases
import CodeSets
import Primitives

@testable import X12Gateway

/// Writes the patient event (2000E) below its HL.
struct EventWriter {
    let request: AuthorizationRequest
    let originator: String

    private var event: ServiceEvent { request.event }

    /// What is kept of the event itself; from the first NM1 on stand the names that are no provider's.
    private var kept: ArraySlice<KeptSegment> { event.kept.prefix { $0.name != "NM1" } }

    func write(_ body: inout SegmentWriter) {
        let kept = Array(kept)
        let review = ReviewWriter(kept: kept, originator: originator)
        review.traces(request.transaction.traceNumbers, &body)
        review.review(
            event.category ?? .healthServices, event.certificationType, event.serviceType,
            place: event.placeOfService?.code, urgency: event.levelOfService, &body)
        review.numbersBefore(event.previousNumbers, &body)
        body.segments(kept.named("DTP"))
        body.date("AAH", event.dates)
        body.date("435", event.admission)
        // A discharge is a day in the guide.
        body.date("096", event.discharge.map { DateRange(start: $0.start, end: $0.start) })
        diagnoses(&body)
        delivery(&body)
        for id in ["CRC", "CL1", "CR1", "CR2", "CR5", "CR6", "PWK"] {
            body.segments(kept.named(id))
        }
        if let message = event.message {
            body.segment("MSG", [SegmentWriter.cut(message, to: 264)])
        }
        for provider in event.providers.filter({ $0.role != .requester }) {
            ProviderWriter(provider: provider, loop: .event).write(&body)
        }
        body.segments(Array(event.kept[self.kept.endIndex...]))
    }

    /// HI has twelve places, and a diagnosis stands at its sequence. The principal one can only be the first.
    private func diagnoses(_ body: inout SegmentWriter) {
        var draft = SegmentDraft("HI")
        for diagnosis in event.diagnoses where (1...12).contains(diagnosis.sequence) {
            let place = diagnosis.sequence
            let isMisplaced = diagnosis.role == .principal && place > 1
            draft[place] = DiagnosisReader.qualifier(isMisplaced ? .other : diagnosis.role)
            draft[place, 2] = diagnosis.code.dotless
            if let day = diagnosis.recordedOn {
                draft[place, 3] = "D8"
                draft[place, 4] = day.d8
            }
        }
        draft.overlay(kept.first { $0.name == "HI" })
        if !draft.isEmpty { body.segment(draft) }
    }

    private func delivery(_ body: inout SegmentWriter) {
        var draft = SegmentDraft("HSD")
        if let quantity = event.quantity {
            draft = SegmentDraft("HSD", DeliverySegment.elements(quantity))
        }
        draft.overlay(kept.first { $0.name == "HSD" })
        if !draft.isEmpty { body.segment(draft) }
    }
}
