import Cases
import CodeSets
import Primitives
import X12

/// Reads the patient event (2000E).
enum EventReader {
    /// Read into fields of the event. All else is kept as sent.
    private static let known: Set<String> = ["TRN", "REF", "HSD", "MSG"]
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
        event.quantity = level.first("HSD").flatMap { DeliverySegment.read($0, &reading) }
        event.providers =
            [requester].compactMap { $0 } + ProviderReader.providers(level, &reading)
        event.message = level.first("MSG").flatMap { $0[1] }
        event.previousNumbers = previousNumbers(level)
        event.kept = level.rows.filter(isKept).map(\.kept) + keptNames(level)
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

    private static func isKept(_ row: Row) -> Bool {
        switch row.id {
        case "DTP": !readDates.contains(row[1] ?? "")
        // What UM says beyond category, types, place and urgency.
        case "UM": row[4, 2] == "A" || [5, 7, 8, 9, 10].contains { row[$0] != nil }
        case "HI": (1...max(1, row.segment.count)).contains { row[$0, 1]?.hasPrefix("A") == false }
        default: !known.contains(row.id)
        }
    }

    static func keptNames(_ level: Level) -> [KeptSegment] {
        level.names.filter(ProviderReader.isKept).flatMap { [$0.name] + $0.rows }.map(\.kept)
    }
}
