/// How far one set has come in each node of its guide.
struct NodeStates: Sendable {
    private struct State: Sendable {
        /// How often it came in the present turn of its loop.
        var count: Int32 = 0
        /// The position at which it was passed by; 0 where it was not, -1 for what must not be told.
        var passed: Int32 = 0
        /// Of a loop: its first child that may still come, the first of those that share a place.
        var next: Int32 = 0
    }

    private var states: [State]

    init(_ guide: X12Guide) {
        states = [State](repeating: State(), count: guide.rows.count)
        states[0].next = 1
    }

    func count(of node: Int) -> Int32 { states[node].count }

    func next(of loop: Int) -> Int { Int(states[loop].next) }

    /// Whether a node has not come, and its absence may be told.
    func isUntold(_ node: Int) -> Bool { states[node].count == 0 && states[node].passed >= 0 }

    func passed(_ node: Int) -> Int? {
        states[node].passed > 0 ? Int(states[node].passed) : nil
    }

    mutating func add(_ node: Int) {
        if states[node].count < .max { states[node].count += 1 }
    }

    mutating func silence(_ node: Int) { states[node].passed = -1 }

    /// A new turn of a loop: all within it begins anew. Its first segment is no child to look for.
    mutating func open(_ loop: Int, _ guide: X12Guide) {
        add(loop)
        let end = Int(guide.rows[loop].end)
        states.withUnsafeMutableBufferPointer { states in
            for node in loop + 1..<end { states[node] = State() }
        }
        states[loop].next = Int32(loop + 2)
    }

    /// Moves on in a loop to where a child stands; what was not seen before it has been passed by at a position.
    mutating func reach(_ child: Int, in loop: Int, at position: Int, _ guide: X12Guide) {
        let ordinal = guide.rows[child].ordinal
        var node = Int(states[loop].next)
        while node < child, guide.rows[node].ordinal < ordinal {
            if states[node].count == 0, states[node].passed == 0 {
                states[node].passed = Int32(clamping: position)
            }
            node = Int(guide.rows[node].end)
        }
        states[loop].next = Int32(node)
    }
}
