import Cases
import CodeSets
import Primitives

/// The service of a line again, or what is granted in its place (A6).
struct ServiceEcho {
    let level: Level
    let line: ServiceLine?

    func write(grant: Grant?, to body: inout SegmentWriter) {
        for row in level.rows where ["SV1", "SV2", "SV3", "TOO"].contains(row.id) {
            body.echo(row, changing: changes(row, grant))
        }
        if let grant, needsDelivery(grant) {
            body.segment("HSD", DeliverySegment.elements(grant.quantity))
        } else if let delivery = level.first("HSD") {
            body.echo(delivery)
        }
    }

    private var service: Row? { level.rows.first { ["SV1", "SV2", "SV3"].contains($0.id) } }

    /// Whether the service segment said how many.
    private var hasOwnQuantity: Bool {
        service.flatMap { row in ServiceReader.quantityElements[row.id].map { row[$0] != nil } }
            ?? false
    }

    /// Less, or something else to count, is told in HSD where that was used, or where the service segment has no room:
    /// it knows units and days, and SV3 units only.
    private func needsDelivery(_ grant: Grant) -> Bool {
        guard grant.quantity != line?.quantity else { return false }
        let isTold =
            grant.quantity.unit == .units || (grant.quantity.unit == .days && service?.id != "SV3")
        return level.first("HSD") != nil || !hasOwnQuantity || !isTold
    }

    /// The code and the quantity that were granted, where they are others than asked.
    private func changes(_ row: Row, _ grant: Grant?) -> [Int: String] {
        guard let grant, let line else { return [:] }
        var changes: [Int: String] = [:]
        if let number = ServiceReader.quantityElements[row.id], row[number] != nil,
            grant.quantity != line.quantity
        {
            // A plain quantity in HSD is the whole truth; beside a pattern the amount stands here.
            let isElsewhere = needsDelivery(grant) && grant.quantity.pattern == nil
            changes[number] = isElsewhere ? "" : grant.quantity.amount.x12
            if row.id != "SV3" {
                let unit = grant.quantity.unit == .days ? "DA" : "UN"
                let isKept = grant.quantity.unit == line.quantity?.unit
                changes[number - 1] = isElsewhere ? "" : isKept ? row[number - 1] ?? unit : unit
            }
        }
        let element = ServiceReader.procedureElement(row.id)
        if row.id != "TOO", grant.code != line.code, row[element, 1] == "HC" {
            var parts = row.kept.elements[element - 1]
            parts[1] = grant.code.code
            changes[element] = parts.joined(separator: String(SegmentWriter.component))
        }
        return changes
    }
}
