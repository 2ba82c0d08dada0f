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
        guard let delivery = level.first("HSD") else {
            // More room for a quantity than SV1 has: an answer to a service without one.
            if let grant, grant.quantity.unit != line?.quantity?.unit, !hasOwnQuantity {
                body.segment("HSD", DeliverySegment.elements(grant.quantity))
            }
            return
        }
        guard let grant, grant.quantity != line?.quantity else { return body.echo(delivery) }
        body.segment("HSD", DeliverySegment.elements(grant.quantity))
    }

    private var hasOwnQuantity: Bool {
        level.rows.contains { row in
            ServiceReader.quantityElements[row.id].map { row[$0] != nil } ?? false
        }
    }

    /// The code and the quantity that were granted, where they are others than asked.
    private func changes(_ row: Row, _ grant: Grant?) -> [Int: String] {
        guard let grant, let line else { return [:] }
        var changes: [Int: String] = [:]
        if let number = ServiceReader.quantityElements[row.id], row[number] != nil,
            grant.quantity.amount != line.units
        {
            changes[number] = grant.quantity.amount.description
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
