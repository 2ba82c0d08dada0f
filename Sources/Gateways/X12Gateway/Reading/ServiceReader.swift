import Cases
import CodeSets
import Primitives

/// Reads one service (2000F). What a service does not say is as the event says it.
struct ServiceReader {
    let level: Level
    let sequence: Int
    let event: ServiceEvent

    func read(_ reading: inout Reading) -> ServiceLine? {
        let header = level.first("UM")
        let type = header?[3] ?? event.serviceType
        let service = Self.service(level)
        notePlaces(service, &reading)
        var doubts: [String] = []
        let quantity = quantity(service, doubts: &doubts, &reading)
        let dates = DateReader.dates("472", level, &reading)
        guard let code = code(service, type: type, &reading) else { return nil }
        var line = ServiceLine(sequence: sequence, code: code)
        line.serviceType = type
        line.category =
            header?[1].flatMap(RequestCategory.init(rawValue:)) ?? event.category
        line.certificationType =
            header?[2].flatMap(CertificationType.init(rawValue:)) ?? event.certificationType
        line.isCancelled = line.certificationType == .cancel
        let place = EventReader.placeOfService(header) ?? placeOfService(service)
        line.placeOfService = place ?? event.placeOfService
        line.dates = dates
        line.providers = ProviderReader.providers(level, &reading)
        line.traceNumbers = EventReader.traces(level)
        line.previousNumbers = EventReader.previousNumbers(level)
        if let own = header?[4], place == nil, let shared = event.placeOfService {
            line.doubts.append(
                "The service says where it is by '\(own)', which is read as no place; the event's is \(shared)."
            )
        }
        if let service { describe(service, &line, &reading) }
        // A service that points at no diagnosis is for all of the event's.
        if line.diagnosisPointers.isEmpty {
            line.diagnosisPointers = event.diagnoses.map(\.sequence)
        }
        line.quantity = quantity
        line.doubts += doubts
        line.kept = ServiceRest(level: level, line: line).kept
        return line
    }

    private static func service(_ level: Level) -> Row? {
        level.rows.first { ["SV1", "SV2", "SV3"].contains($0.id) }
    }

    private func notePlaces(_ service: Row?, _ reading: inout Reading) {
        let header = level.first("UM")
        reading.places[.line(sequence)] = level.header.place()
        reading.places[.lineCode(sequence)] =
            service.map { $0.place(Self.procedureElement($0.id)) } ?? header?.place(3)
        reading.places[.lineQuantity(sequence)] = level.first("HSD")?.place(2) ?? service?.place()
        reading.places[.lineDates(sequence)] = level.first("DTP")?.place(3)
        reading.places[.linePlaceOfService(sequence)] = header?.place(4)
    }

    /// The procedure; without one, the service type of the line or the event.
    private func code(
        _ service: Row?, type: String?, _ reading: inout Reading
    ) -> ProcedureCode? {
        var code = type.map { ProcedureCode(system: .x12ServiceType, code: $0) }
        var place = level.first("UM")?.place(3) ?? level.header.place()
        if let service {
            let element = Self.procedureElement(service.id)
            if let sent = Self.procedure(service, element) {
                code = sent
                place = service.place(element, 2)
            } else if service.id == "SV2", let revenue = service[1] {
                code = ProcedureCode(system: .revenue, code: revenue)
                place = service.place(1)
            }
        }
        guard let code else {
            reading.refuse("service", "A service names neither a code nor a type.", at: place)
            return nil
        }
        if let problem = code.shapeProblem {
            reading.refuse(
                "procedure-code", "'\(code.code)' can not be a service: \(problem).", at: place)
            return nil
        }
        return code
    }

    /// A code by its qualifier (code list 235). HC holds two systems, whose shapes do not meet. Dental codes are
    /// another's property: kept as sent, never looked up in a table.
    static func procedure(_ row: Row, _ element: Int) -> ProcedureCode? {
        guard let code = row[element, 2] else { return nil }
        let qualifier = row[element, 1] ?? ""
        guard qualifier == "HC" else {
            return ProcedureCode(system: ProcedureQualifier.system(qualifier), code: code)
        }
        return ProcedureCode(hcpcs: code)
    }

    private func describe(_ service: Row, _ line: inout ServiceLine, _ reading: inout Reading) {
        let element = Self.procedureElement(service.id)
        line.text = service[element, 7]
        line.modifiers = (3...6).compactMap { part in
            guard let text = service[element, part] else { return nil }
            guard let modifier = Modifier(text) else {
                reading.note(
                    "modifier", "'\(text)' is no modifier: two letters or digits. It is not read.",
                    at: service.place(element, part))
                line.doubts.append("What the modifier '\(text)' means is not known.")
                return nil
            }
            return modifier
        }
        if line.code.system != .x12ServiceType, line.code.system != .revenue,
            let end = service[element, 8]
        {
            line.codeEnd = ProcedureCode(system: line.code.system, code: end)
        }
        if service.id == "SV2" {
            line.revenueCode = service[1]
            line.unitPrice = service[6].flatMap { Decimal(x12: $0) }.flatMap { Money($0) }
        }
        if service.id == "SV1" {
            line.diagnosisPointers = (1...4).compactMap { service[7, $0].flatMap { Int($0) } }
            checkPointers(service, &line, &reading)
        }
        if line.modifiers.areOfPurchase, line.modifiers.areOfRental {
            line.doubts.append(
                "The service's modifiers say that it is bought and that it is rented.")
        }
    }

    /// What the service is for is in doubt where it points at a place in HI at which nothing stands.
    private func checkPointers(
        _ service: Row, _ line: inout ServiceLine, _ reading: inout Reading
    ) {
        let unread = event.kept.first { $0.name == "HI" }
        for pointer in line.diagnosisPointers {
            guard !event.diagnoses.contains(where: { $0.sequence == pointer }),
                unread?[element: pointer] == nil
            else { continue }
            let text = "The service points at diagnosis \(pointer), which the event does not have."
            reading.note("diagnosis-pointer", text, at: service.place(7))
            line.doubts.append(text)
        }
    }

    private func placeOfService(_ service: Row?) -> PlaceOfService? {
        switch service?.id {
        case "SV1": service?[5].flatMap { PlaceOfService($0) }
        case "SV3": service?[3].flatMap { PlaceOfService($0) }
        default: nil
        }
    }

    /// How much: HSD with its pattern, else SV1, SV2 or SV3.
    private func quantity(
        _ service: Row?, doubts: inout [String], _ reading: inout Reading
    ) -> Quantity? {
        let sent = service.flatMap { serviceQuantity($0, doubts: &doubts, &reading) }
        guard let delivery = level.first("HSD") else { return sent }
        return DeliverySegment.read(delivery, elsewhere: sent, doubts: &doubts, &reading)
    }

    /// Where a service segment has its quantity.
    static let quantityElements = ["SV1": 4, "SV2": 5, "SV3": 6]

    /// The element of a service segment that names the procedure.
    static func procedureElement(_ id: String) -> Int { id == "SV2" ? 2 : 1 }

    private func serviceQuantity(
        _ service: Row, doubts: inout [String], _ reading: inout Reading
    ) -> Quantity? {
        let number = Self.quantityElements[service.id] ?? 4
        guard let text = service[number] else { return nil }
        // SV103 and SV204: units, or days. SV305 is the place in a mouth.
        let code = service.id == "SV3" ? nil : service[number - 1]
        if let code, !["UN", "DA"].contains(code) {
            doubts.append("What a quantity in '\(code)' comes to is not known.")
        }
        let unit: Quantity.Unit = code == "DA" ? .days : .units
        guard let amount = Decimal(x12: text), let quantity = Quantity(amount, unit) else {
            reading.refuse(
                "quantity", "'\(text)' is no number above zero.", at: service.place(number))
            return nil
        }
        return quantity
    }
}
