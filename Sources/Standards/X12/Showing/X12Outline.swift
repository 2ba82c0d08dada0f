/// Puts the segments of a set into the loops of its guide, for people to look at. It judges nothing: what fits nowhere
/// stays beside what came before it.
///
/// A segment is looked for, in this order: where it fits and may still come; where it came too often; where its place has
/// passed; below a loop whose beginning is missing; by its name alone. A level (HL) goes below the one that it names as its
/// parent, where that is of the kind above it.
struct X12Outline {
    /// One turn of a loop; the first is the set itself.
    struct Turn {
        let node: Int
        var items: [Item] = []
        /// HL01 of the level.
        var level = ""
    }

    enum Item {
        /// Its index among the segments given, and its node; nil where it has no place in the guide.
        case segment(Int, node: Int?)
        case turn(Int)
    }

    let guide: X12Guide
    private(set) var turns = [Turn(node: 0)]
    private var counts: [Int]
    private var reached: [Int]
    /// The turn of a loop that is open or was last.
    private var turnOfNode: [Int: Int] = [0: 0]
    private var turnsOfLevel: [String: Int] = [:]
    private var parents = [0]
    private var current = 0

    init(_ segments: [X12Segment], guide: X12Guide) {
        self.guide = guide
        counts = [Int](repeating: 0, count: guide.nodes.count)
        reached = counts
        for (index, segment) in segments.enumerated() { place(segment, index) }
    }

    private mutating func place(_ segment: X12Segment, _ index: Int) {
        guard let (loop, path) = find(segment), let node = path.last else {
            add(.segment(index, node: nil), to: current)
            return
        }
        current = loop
        for step in path {
            reached[current] = max(reached[current], guide.nodes[step].ordinal)
            counts[step] += 1
            if guide.nodes[step].isLoop { open(step, step == node ? segment : nil) }
        }
        let own = guide.nodes[node].isLoop ? node + 1 : node
        add(.segment(index, node: own), to: current)
    }

    private mutating func add(_ item: Item, to loop: Int) {
        turns[turnOfNode[loop] ?? 0].items.append(item)
    }

    private mutating func open(_ loop: Int, _ segment: X12Segment?) {
        let parentNode = guide.nodes[loop].parent
        var parent = turnOfNode[parentNode] ?? 0
        var turn = Turn(node: loop)
        if let segment, segment.id == "HL" {
            turn.level = segment[1].text
            if let named = turnsOfLevel[segment[2].text], turns[named].node == parentNode {
                reopen(named)
                parent = named
            }
            turnsOfLevel[turn.level] = turns.count
        }
        turns[parent].items.append(.turn(turns.count))
        turnOfNode[loop] = turns.count
        parents.append(parent)
        turns.append(turn)
        for node in loop + 1..<guide.nodes[loop].end {
            counts[node] = 0
            reached[node] = 0
        }
        reached[loop] = 0
        current = loop
    }

    /// A level that another came after goes on: what is around it is open again, too.
    private mutating func reopen(_ turn: Int) {
        var turn = turn
        while turn != 0, turnOfNode[turns[turn].node] != turn {
            turnOfNode[turns[turn].node] = turn
            turn = parents[turn]
        }
    }

    // MARK: Finding

    /// The open loop in which a segment goes on, and the nodes from there to it.
    private func find(_ segment: X12Segment) -> (loop: Int, path: [Int])? {
        if segment.id == "HL", let found = belowNamed(segment) { return found }
        let mayCome = { (loop: Int, node: Int) in
            guide.nodes[node].ordinal >= reached[loop]
        }
        return child { loop, node in
            mayCome(loop, node) && counts[node] < guide.nodes[node].max && guide.fits(segment, node)
        } ?? child { loop, node in mayCome(loop, node) && guide.fits(segment, node) }
            ?? child { _, node in guide.fits(segment, node) } ?? below(segment)
            ?? child { loop, node in mayCome(loop, node) && guide.nodes[node].id == segment.id }
    }

    /// Of a level that names its parent: the loop below that one.
    private func belowNamed(_ segment: X12Segment) -> (loop: Int, path: [Int])? {
        guard let named = turnsOfLevel[segment[2].text] else { return nil }
        let loop = turns[named].node
        var node = loop + 2
        while node < guide.nodes[loop].end {
            if guide.fits(segment, node) { return (loop, [node]) }
            node = guide.nodes[node].end
        }
        return nil
    }

    /// The first child of an open loop, from the innermost out, for which a test holds.
    private func child(_ isMatch: (_ loop: Int, _ node: Int) -> Bool) -> (loop: Int, path: [Int])? {
        var loop = current
        while true {
            var node = loop == 0 ? 1 : loop + 2
            while node < guide.nodes[loop].end {
                if isMatch(loop, node) { return (loop, [node]) }
                node = guide.nodes[node].end
            }
            guard loop != 0 else { return nil }
            loop = guide.nodes[loop].parent
        }
    }

    /// Below loops that have not begun: their first segments are missing.
    private func below(_ segment: X12Segment) -> (loop: Int, path: [Int])? {
        var loop = current
        while true {
            for node in loop + 1..<guide.nodes[loop].end where guide.fits(segment, node) {
                var path = [node]
                while let first = path.first, guide.nodes[first].parent != loop {
                    path.insert(guide.nodes[first].parent, at: 0)
                }
                return (loop, path)
            }
            guard loop != 0 else { return nil }
            loop = guide.nodes[loop].parent
        }
    }
}

extension X12Guide {
    /// Whether a segment is this node, or begins this loop, with qualifiers that are among the node's.
    func fits(_ segment: X12Segment, _ node: Int) -> Bool {
        guard nodes[node].id == segment.id else { return false }
        return nodes[nodes[node].isLoop ? node + 1 : node].qualifiers.allSatisfy { qualifier in
            var value = segment[Int(qualifier.element)]
            if qualifier.component > 0 { value = value.component(Int(qualifier.component)) }
            return PackedCode(value.utf8).map { contains(qualifier.codes, $0) } ?? false
        }
    }
}
