import Cases
import CodeSets
import Primitives

/// What of a line SV1, SV2 or SV3 tell, and what is left for HSD: as the answer to the request told it, and of a request that came by
/// another door as its requester would have written it.
struct ToldService {
    let line: ServiceLine
    /// The diagnoses of HI by their sequence, in its order: SV107 points at a place there.
    let places: [Int]

    /// nil where a type says all (UM03), or where the code is of a list that no segment names.
    var segment: (id: String, elements: [String])? {
        guard let id else { return nil }
        var elements = Array(repeating: "", count: 6)
        elements[ServiceReader.procedureElement(id) - 1] = procedure
        switch id {
        case "SV2":
            elements[0] = part(line.revenueCode ?? (isRevenue ? line.code.code : ""))
            elements[5] = line.unitPrice?.x12 ?? ""
        case "SV3": break
        default:
            elements[1] = line.unitPrice?.x12 ?? ""
            elements.append(pointers)
        }
        if let quantity = line.quantity, hasAmount,
            let number = ServiceReader.quantityElements[id]
        {
            elements[number - 1] = quantity.amount.x12
            if id != "SV3" { elements[number - 2] = ServiceRest.unit(line) }
        }
        overlay(id, &elements)
        return (id, elements)
    }

    /// How much, where the segment has no room for it.
    var delivery: Quantity? {
        guard let quantity = line.quantity else { return nil }
        return quantity.pattern == nil && id != nil && hasAmount ? nil : quantity
    }

    /// The segment that it came in; else one that has room for its code.
    private var id: String? {
        let known: Set<String> = ["SV1", "SV2", "SV3"]
        if let kept = line.kept.first(where: { known.contains($0.name) }) { return kept.name }
        if line.revenueCode != nil || isRevenue { return "SV2" }
        switch ProcedureQualifier.qualifier(line.code.system) {
        case nil: return nil
        case "AD": return "SV3"
        case "ID", "ZZ": return "SV2"
        default: return "SV1"
        }
    }

    private var isRevenue: Bool { line.code.system == .revenue }

    /// Code, modifiers, and the end of a range of codes.
    private var procedure: String {
        guard let qualifier = ProcedureQualifier.qualifier(line.code.system) else { return "" }
        var parts = [qualifier, part(line.code.code)] + line.modifiers.prefix(4).map(\.code)
        if let end = line.codeEnd {
            parts += Array(repeating: "", count: 7 - parts.count) + [part(end.code)]
        }
        return parts.joined(separator: ":")
    }

    private var pointers: String {
        line.diagnosisPointers.compactMap { pointer in
            places.firstIndex(of: pointer).map { "\($0 + 1)" }
        }.prefix(4).joined(separator: ":")
    }

    /// Whether the segment says how many: units and days, and what a rate in HSD does not come to.
    private var hasAmount: Bool {
        guard let quantity = line.quantity, let id else { return false }
        let number = ServiceReader.quantityElements[id] ?? 4
        // What HSD outweighed stands there as it came.
        if line.kept.first(where: { $0.name == id })?[element: number] != nil { return false }
        guard let pattern = quantity.pattern else {
            return quantity.unit == .units || quantity.unit == .days && id != "SV3"
        }
        let isRate = pattern.period != nil || pattern.periodUnit != nil
        let told =
            isRate
            ? pattern.total ?? pattern.frequency ?? Decimal(1)
            : pattern.frequency ?? quantity.amount
        return told != quantity.amount || id == "SV3"
    }

    /// What no field holds, where nothing else stands.
    private func overlay(_ id: String, _ elements: inout [String]) {
        guard let kept = line.kept.first(where: { $0.name == id }) else { return }
        for (index, parts) in kept.elements.enumerated() {
            if index >= elements.count { elements.append("") }
            guard elements[index].isEmpty else { continue }
            elements[index] = parts.map(part).joined(separator: ":")
        }
    }

    private func part(_ text: String) -> String { SegmentWriter.clean(text) }
}
