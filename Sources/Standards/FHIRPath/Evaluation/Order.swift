/// `<`, `<=`, `>`, `>=` between items (FHIRPath N1, section 6.2).
enum Order {
    /// -1, 0, 1; nil where it can not be told.
    static func compare(_ one: PathItem, _ other: PathItem, _ place: Place) throws(Fault) -> Int? {
        guard let left = one.system, let right = other.system else {
            throw place.fault(
                "\(one.typeName.name) and \(other.typeName.name) have no order between them")
        }
        switch (left, right) {
        case (.string(let left), .string(let right)): return order(left, right)
        case (.temporal(let left), .temporal(let right)):
            switch left.order(right) {
            case .less?: return -1
            case .equal?: return 0
            case .greater?: return 1
            case .unknown?: return nil
            case nil: break
            }
        default:
            if let left = left.number, let right = right.number {
                return left.compared(with: right)
            }
            if let left = left.asQuantity, let right = right.asQuantity {
                if left.kind == .text || right.kind == .text {
                    return left.unit == right.unit ? left.value.compared(with: right.value) : nil
                }
                return left.compared(with: right)
            }
        }
        throw place.fault(
            "\(left.typeName.name) and \(right.typeName.name) have no order between them")
    }

    /// By code points.
    static func order(_ one: String, _ other: String) -> Int {
        if one.utf8.elementsEqual(other.utf8) { return 0 }
        return one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
    }
}
