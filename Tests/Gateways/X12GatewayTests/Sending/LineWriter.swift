import Cases
import CodeSets
import Primitives

@testable import X12Gateway

/// Writes one service (2000F) below its HL. What the event says already is not said again.
struct LineWriter {
    let line: ServiceLine
    let event: ServiceEvent
    let originator: String

    func write(_ body: inout SegmentWriter) {
        let review = ReviewWriter(kept: line.kept, originator: originator)
        review.traces(line.traceNumbers, &body)
        if needsReview {
            review.review(
                category, certificationType, type == event.serviceType ? nil : type,
                place: line.placeOfService == event.placeOfService
                    ? nil : line.placeOfService?.code,
                &body)
        }
        review.numbersBefore(line.previousNumbers, &body)
        body.date("472", line.dates)
        if let id = serviceSegment { body.segment(service(id)) }
        body.segments(line.kept.named("TOO"))
        var delivery = SegmentDraft("HSD", deliveryElements)
        delivery.overlay(line.kept.first("HSD"))
        if !delivery.isEmpty { body.segment(delivery) }
        for id in ["PWK", "MSG"] { body.segments(line.kept.named(id)) }
        for provider in line.providers {
            ProviderWriter(provider: provider, loop: .service).write(&body)
        }
    }

    // MARK: UM

    private var certificationType: CertificationType {
        line.isCancelled ? .cancel : line.certificationType
    }

    /// A stay is asked for at the event; its services are health services (UM01 of 2000F).
    private var category: RequestCategory {
        line.category == .specialtyCare ? .specialtyCare : .healthServices
    }

    /// A service that is nothing but a type says it here.
    private var type: String? {
        line.code.system == .x12ServiceType && serviceSegment == nil
            ? line.code.code : line.serviceType
    }

    private var needsReview: Bool {
        line.kept.first("UM") != nil || line.category != (event.category ?? .healthServices)
            || certificationType != event.certificationType || type != event.serviceType
            || line.placeOfService != event.placeOfService
    }

    // MARK: SV1, SV2, SV3

    /// As it came; else by where its parts have room. A service type alone needs none.
    private var serviceSegment: String? {
        let known = ["SV1", "SV2", "SV3"]
        if let kept = line.kept.first(where: { known.contains($0.name) }) { return kept.name }
        if line.revenueCode != nil || line.code.system == .revenue { return "SV2" }
        guard line.code.system != .x12ServiceType else { return nil }
        switch ProcedureQualifier.qualifier(line.code.system) {
        case "AD": return "SV3"
        case "ID", "ZZ": return "SV2"
        default: return "SV1"
        }
    }

    private func service(_ id: String) -> SegmentDraft {
        var draft = SegmentDraft(id)
        let procedure = ServiceReader.procedureElement(id)
        if line.code.system != .revenue {
            draft[procedure] = ProcedureQualifier.qualifier(line.code.system) ?? ""
            draft[procedure, 2] = line.code.code
            for (index, modifier) in line.modifiers.prefix(4).enumerated() {
                draft[procedure, 3 + index] = modifier.code
            }
            draft[procedure, 7] = line.text.map { SegmentWriter.cut($0, to: 80) } ?? ""
            draft[procedure, 8] = line.codeEnd?.code ?? ""
        }
        if id == "SV2" {
            draft[1] = line.revenueCode ?? (line.code.system == .revenue ? line.code.code : "")
            draft[6] = line.unitPrice?.x12 ?? ""
        }
        if id == "SV1", Set(line.diagnosisPointers) != Set(event.diagnoses.map(\.sequence)) {
            for (index, pointer) in line.diagnosisPointers.prefix(4).enumerated() {
                draft[7, index + 1] = String(pointer)
            }
        }
        if let quantity = line.quantity, hasAmount(quantity, id),
            let element = ServiceReader.quantityElements[id]
        {
            draft[element] = quantity.amount.description
            if id != "SV3" { draft[element - 1] = ServiceRest.unit(line) }
        }
        draft.overlay(line.kept.first(id))
        return draft
    }

    // MARK: How much

    /// Whether the service segment says how many: units and days do, and a pattern that comes to another amount.
    private func hasAmount(_ quantity: Quantity, _ id: String) -> Bool {
        let isTaken = line.kept.first(id)?[element: ServiceReader.quantityElements[id] ?? 4] != nil
        guard !isTaken else { return false }
        guard let pattern = quantity.pattern else {
            return quantity.unit == .units || (quantity.unit == .days && id != "SV3")
        }
        let isRate = pattern.period != nil || pattern.periodUnit != nil
        let derived =
            isRate
            ? pattern.total ?? pattern.frequency ?? Decimal(1)
            : pattern.frequency ?? quantity.amount
        return derived != quantity.amount || id == "SV3"
    }

    private var deliveryElements: [String] {
        guard let quantity = line.quantity else { return [] }
        if quantity.pattern == nil, let id = serviceSegment, hasAmount(quantity, id) { return [] }
        return DeliverySegment.elements(quantity)
    }
}
