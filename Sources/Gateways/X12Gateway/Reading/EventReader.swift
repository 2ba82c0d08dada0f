import Cases
import CodeSets
import Primitives

/// Reads the patient event (2000E).
enum EventReader {
    private static let readDates: Set<String> = ["AAH", "435", "096"]

    static func read(
        _ level: Level, requester: RequestedProvider?, _ reading: inout Reading
    ) -> ServiceEvent {
        reading.places[.event] = level.header.place()
        var event = ServiceEvent()
        if let header = level.first("UM") {
            readHeader(header, &event, &reading)
        } else {
            reading.refuse(
                "review", "The event does not say what is asked (UM).", at: level.header.place())
        }
        event.dates = DateReader.dates("AAH", level, &reading)
        event.admission = DateReader.dates("435", level, &reading)
        event.discharge = DateReader.dates("096", level, &reading)
        event.diagnoses = DiagnosisReader.read(level, &reading)
        if let delivery = level.first("HSD") {
            event.quantity = DeliverySegment.read(delivery, doubts: &event.doubts, &reading)
        }
        event.providers =
            [requester].compactMap { $0 } + ProviderReader.providers(level, &reading)
        event.message = level.first("MSG").flatMap { $0[1] }
        event.previousNumbers = previousNumbers(level)
        event.kept =
            level.rows.compactMap { rest($0, level, hasQuantity: event.quantity != nil) }
            + keptNames(level)
        return event
    }

    private static func readHeader(
        _ row: Row, _ event: inout ServiceEvent, _ reading: inout Reading
    ) {
        if let category = row[1].flatMap(RequestCategory.init(rawValue:)) {
            event.category = category
        } else {
            reading.refuse(
                "review", "'\(row[1] ?? "")' is no kind of review (UM01).", at: row.place(1))
        }
        if let type = row[2].flatMap(CertificationType.init(rawValue:)) {
            event.certificationType = type
        } else {
            reading.refuse(
                "review", "'\(row[2] ?? "")' is no type of certification (UM02).", at: row.place(2))
        }
        event.serviceType = row[3]
        event.placeOfService = placeOfService(row)
        if let code = row[6] {
            if let level = LevelOfService(rawValue: code) {
                event.levelOfService = level
            } else {
                reading.note(
                    "level-of-service", "Level of service '\(code)' is read as standard.",
                    at: row.place(6))
            }
        }
    }

    /// UM04 with qualifier B is a place of service; with A a type of bill, which is kept.
    static func placeOfService(_ row: Row?) -> PlaceOfService? {
        guard let row, row[4, 2] == "B" else { return nil }
        return row[4, 1].flatMap { PlaceOfService($0) }
    }

    static func traces(_ level: Level) -> [TraceNumber] {
        level.all("TRN").compactMap { row in
            row[2].map { TraceNumber(system: row[3], value: $0) }
        }
    }

    /// The authorization that is meant (BB) first, then the case (NT).
    static func previousNumbers(_ level: Level) -> [String] {
        ["BB", "NT"].flatMap { qualifier in
            level.all("REF").filter { $0[1] == qualifier }.compactMap { $0[2] }
        }
    }

    // MARK: What is kept

    /// What of a segment of the event no field holds.
    private static func rest(_ row: Row, _ level: Level, hasQuantity: Bool) -> KeptSegment? {
        switch row.id {
        case "UM":
            // Elective and standard are one here; which was said is kept.
            let urgency = row[6].flatMap(LevelOfService.init(rawValue:))
            return restOfReview(row, also: urgency.map { $0 != .standard } ?? false ? [6] : [])
        case "DTP": return readDates.contains(row[1] ?? "") ? nil : row.kept
        case "HI": return DiagnosisReader.rest(row)
        case "HSD": return hasQuantity ? nil : row.kept
        case "MSG": return row.rest(read: [1])
        case "TRN", "REF": return restOfNumber(row, level)
        default: return row.kept
        }
    }

    /// What UM says beyond category, types, place and urgency.
    static func restOfReview(_ row: Row, also read: Set<Int> = []) -> KeptSegment? {
        row.rest(
            read: read.union([1, 2, 3]),
            components: placeOfService(row) == nil ? [:] : [4: [1, 2]])
    }

    /// A further number of a trace, with the trace that it belongs to; and that the only number before was a case's.
    static func restOfNumber(_ row: Row, _ level: Level) -> KeptSegment? {
        if row.id == "TRN" { return row[4] == nil ? nil : row.rest(read: [1, 3]) }
        switch row[1] {
        case "BB": return nil
        case "NT": return previousNumbers(level).count == 1 ? row.rest(read: [2]) : nil
        default: return row.kept
        }
    }

    /// The names of a level that are no provider's, each with what belongs to it.
    private static func keptNames(_ level: Level) -> [KeptSegment] {
        level.names.filter(ProviderReader.isKept).flatMap { [$0.name] + $0.rows }.map(\.kept)
    }
}
