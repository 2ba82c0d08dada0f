import Cases
import CodeSets
import Primitives
import X12

/// A case as the levels of a request, so that an inquiry is answered in the same shape as the request was: for cases of
/// every door alike.
struct CaseTree {
    private var segments: [String] = []

    /// The event and services of a case, under parties without names.
    static func tree(of authorization: Case) -> RequestTree? {
        var writer = CaseTree()
        writer.segments = [
            "ST*278*0001", "BHT*0007*13*1", "HL*1**20*1", "NM1*X3*2", "HL*2*1*21*1", "NM1*1P*2",
            "HL*3*2*22*1", "NM1*IL*1", "HL*4*3*EV*1",
        ]
        writer.event(authorization.request)
        for (index, line) in authorization.request.lines.enumerated() {
            writer.segments.append("HL*\(5 + index)*4*SS*0")
            writer.service(line, authorization.request.event)
        }
        writer.segments.append("SE*1*0001")
        let set = X12TransactionSet(writer.segments.map { $0 + "~" }.joined())
        var problems: [Problem] = []
        return RequestTree(set.numberedRows, &problems)
    }

    private mutating func add(_ id: String, _ elements: [String]) {
        segments.append(([id] + elements).joined(separator: "*"))
    }

    private func part(_ text: String) -> String { SegmentWriter.clean(text) }

    private mutating func event(_ request: AuthorizationRequest) {
        let event = request.event
        for trace in request.transaction.traceNumbers.prefix(3) { self.trace(trace) }
        add(
            "UM",
            [
                (event.category ?? .healthServices).rawValue, event.certificationType.rawValue,
                part(event.serviceType ?? ""), event.placeOfService.map { "\($0.code):B" } ?? "",
                "",
                event.levelOfService == .standard ? "" : event.levelOfService.rawValue,
            ])
        for (code, dates) in [
            ("AAH", event.dates), ("435", event.admission), ("096", event.discharge),
        ] {
            // A discharge is a day.
            guard let dates else { continue }
            let shown = code == "096" ? DateRange(start: dates.start, end: dates.start) : dates
            add("DTP", [code] + shown.dtp)
        }
        let diagnoses = Self.diagnoses(event)
        if !diagnoses.isEmpty {
            add("HI", diagnoses.map { "\(DiagnosisReader.qualifier($0.role)):\($0.code.dotless)" })
        }
        if let quantity = event.quantity {
            add("HSD", DeliverySegment.elements(quantity).map(part))
        }
        for provider in event.providers { name(provider, inService: false) }
    }

    /// HI has room for twelve, the principal one first.
    static func diagnoses(_ event: ServiceEvent) -> [Diagnosis] {
        let first = event.diagnoses.filter { $0.role == .principal }
        return Array((first + event.diagnoses.filter { $0.role != .principal }).prefix(12))
    }

    private mutating func service(_ line: ServiceLine, _ event: ServiceEvent) {
        for trace in line.traceNumbers.prefix(3) { self.trace(trace) }
        review(line, event)
        if let dates = line.dates { add("DTP", ["472"] + dates.dtp) }
        let told = ToldService(
            line: line, places: Self.diagnoses(event).map(\.sequence))
        if let segment = told.segment { add(segment.id, segment.elements) }
        for tooth in line.kept where tooth.name == "TOO" {
            add("TOO", tooth.elements.map { $0.map(part).joined(separator: ":") })
        }
        if let quantity = told.delivery {
            add("HSD", DeliverySegment.elements(quantity).map(part))
        }
        for provider in line.providers { name(provider, inService: true) }
    }

    /// UM of a service, where it says something else than that of the event. A stay is asked for at the event; its services are
    /// health services (UM01 of 2000F).
    private mutating func review(_ line: ServiceLine, _ event: ServiceEvent) {
        let type = line.code.system == .x12ServiceType ? line.code.code : line.serviceType
        let certification = line.isCancelled ? .cancel : line.certificationType
        let isSpecialty = line.category == .specialtyCare && event.category != .specialtyCare
        let place = line.placeOfService == event.placeOfService ? nil : line.placeOfService
        guard
            type != nil && type != event.serviceType || certification != event.certificationType
                || isSpecialty || place != nil
        else { return }
        let category: RequestCategory =
            line.category == .specialtyCare ? .specialtyCare : .healthServices
        add(
            "UM",
            [
                category.rawValue, certification.rawValue, part(type ?? ""),
                place.map { "\($0.code):B" } ?? "",
            ])
    }

    private mutating func trace(_ trace: TraceNumber) {
        // TRN03 is of ten characters exactly: other systems have no place there.
        let system = trace.system.flatMap { $0.utf8.count == 10 ? part($0) : nil }
        add("TRN", ["1", part(String(trace.value.prefix(50)))] + [system].compactMap { $0 })
    }

    private mutating func name(_ provider: RequestedProvider, inService: Bool) {
        guard let code = provider.role.entity(inService: inService) else { return }
        let identifier = provider.identifiers.first ?? ""
        let qualifier = identifier.isEmpty ? "" : NPI(identifier) == nil ? "46" : "XX"
        add(
            "NM1",
            [
                code, "2", part(String((provider.name ?? "").prefix(60))), "", "", "", "",
                qualifier,
                part(String(identifier.prefix(80))),
            ])
    }
}

extension ProviderRole {
    /// NM101 (code list 98), at the event or at a service; nil where the level has no word for the role.
    func entity(inService: Bool) -> String? {
        switch self {
        case .supplier: "SJ"
        case .referring where inService: "DK"
        case .attending where inService, .admitting where inService: nil
        case .requester, .other: nil
        default: entityCode
        }
    }
}
