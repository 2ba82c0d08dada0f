import FHIRPath
import JSON

/// What a collection says as an answer to a criterion.
enum PathValue {
    case yes, no, nothing
    /// True here, and false there.
    case split

    init(_ items: PathItems) {
        let yes = items.count { $0.asFlag }
        if items.isEmpty {
            self = .nothing
        } else if yes == items.count {
            self = .yes
        } else {
            self = yes > 0 ? .split : .no
        }
    }
}

extension PathItem {
    /// What is no boolean is there, and counts as true (FHIRPath N1, section 4.5).
    fileprivate var asFlag: Bool {
        switch self {
        case .boolean(let value): value
        case .node(let node): node.json.bool ?? true
        default: true
        }
    }
}
