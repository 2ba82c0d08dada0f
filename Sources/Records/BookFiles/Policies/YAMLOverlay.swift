import Cases
import Policies
import Primitives
import Yams

/// One mapping over another: what it says stands, and what it leaves out is the other's. `request`, `evidence` and
/// `leaves` are laid over key by key.
enum YAMLOverlay {
    private static let deep: Set<String> = ["request", "evidence", "leaves"]

    static func node(_ node: Node, over base: Node?) -> Node {
        guard let base, case .mapping(var result) = base, case .mapping(let own) = node else {
            return node
        }
        result.mark = own.mark
        for (key, value) in own {
            let isDeep = deep.contains(key.string ?? "")
            result[key] = isDeep ? Self.node(value, over: result[key]) : value
        }
        return .mapping(result)
    }
}
