extension Parser {
    /// Where the parser is, by the objects and arrays that are open: `$.entry[2].resource`. For messages only.
    func openPath() -> String {
        var text = "$"
        var container: Int?
        // What is open has no next sibling yet, and stands behind what holds it.
        for index in 0..<nodeCount where nodes[index].next == 0 {
            if let container { text += step(from: container, to: index) }
            container = index
        }
        guard let container, nodes[container].kind == .array else { return text }
        return text + "[\(closedChildren(of: container))]"
    }

    private func step(from container: Int, to child: Int) -> String {
        nodes[container].kind == .object
            ? ".\(keys.name(nodes[child].key) ?? "")" : "[\(closedChildren(of: container))]"
    }

    private func closedChildren(of container: Int) -> Int {
        var count = 0
        var child = container + 1
        while child < nodeCount, nodes[child].next != 0 {
            child = Int(nodes[child].next)
            count += 1
        }
        return count
    }
}
