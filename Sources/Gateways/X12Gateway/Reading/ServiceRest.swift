import Cases
import CodeSets
import Primitives

/// What a service (2000F) says that no field of the line holds: teeth, announced papers, its own message, charges, what UM
/// says beyond its types and place, and a quantity that another one outweighs.
struct ServiceRest {
    let level: Level
    let line: ServiceLine

    var kept: [KeptSegment] { level.rows.compactMap(rest) }

    private func rest(_ row: Row) -> KeptSegment? {
        switch row.id {
        case "UM": return EventReader.restOfReview(row)
        case "TRN", "REF": return EventReader.restOfNumber(row, level)
        case "DTP": return row[1] == "472" ? nil : row.kept
        case "SV1", "SV2", "SV3": return restOfService(row)
        case "HSD": return isDeliveryRead ? nil : row.kept
        default: return row.kept
        }
    }

    /// HSD says something that the quantity is made of.
    private var isDeliveryRead: Bool {
        line.quantity?.pattern != nil || (level.first("HSD").map { $0[2] != nil } ?? false)
    }

    private func restOfService(_ row: Row) -> KeptSegment? {
        let procedure = ServiceReader.procedureElement(row.id)
        var read: Set<Int> = []
        var components = [procedure: components(row, procedure)]
        if let amount = ServiceReader.quantityElements[row.id], row[amount] != nil, isAmountRead {
            read.insert(amount)
            if row.id != "SV3", row[amount - 1] == Self.unit(line) { read.insert(amount - 1) }
        }
        if row.id == "SV2" {
            read.insert(1)
            if line.unitPrice != nil { read.insert(6) }
        }
        if row.id == "SV1" {
            components[7] = Set((1...4).filter { row[7, $0].map { Int($0) != nil } ?? true })
        }
        let rest = row.rest(read: read, components: components)
        // Without a revenue code nothing else tells an institutional service from a professional one.
        let isUntold = row.id == "SV2" && row[1] == nil
        return rest ?? (isUntold ? KeptSegment(name: row.id, elements: []) : nil)
    }

    /// The amount of the service segment counts where HSD gives none, or only a pattern.
    private var isAmountRead: Bool {
        guard let delivery = level.first("HSD") else { return true }
        return line.quantity?.pattern != nil || delivery[2] == nil
    }

    /// SV103 and SV204 of a line: days, else units.
    static func unit(_ line: ServiceLine) -> String { line.quantity?.unit == .days ? "DA" : "UN" }

    /// The components of the procedure that went into fields.
    private func components(_ row: Row, _ element: Int) -> Set<Int> {
        guard row[element, 2] != nil else { return [] }
        var read: Set = [1, 2, 7]
        for part in 3...6 where row[element, part].map({ Modifier($0) != nil }) ?? true {
            read.insert(part)
        }
        if line.codeEnd != nil { read.insert(8) }
        return read
    }
}
