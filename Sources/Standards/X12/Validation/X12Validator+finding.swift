/// Where a segment goes, from where the open loops have come to.
extension X12Validator {
    /// A node in an open loop.
    struct Match {
        var loop: Int
        var node: Int
    }

    /// Whether the segment is this node, or begins this loop; its qualifiers are among the node's.
    @inline(__always)
    private func fits(_ segment: SegmentBytes, _ node: Int) -> Bool {
        let row = guide.rows[node]
        guard row.id == segment.id else { return false }
        let qualifiers = row.isLoop ? guide.rows[node &+ 1].qualifiers : row.qualifiers
        var index = qualifiers.lower
        while index < qualifiers.upper {
            let qualifier = guide.qualifiers[index]
            let element = Int(qualifier.element)
            let range =
                qualifier.component == 0
                ? segment.range(element)
                : segment.range(element, component: Int(qualifier.component))
            guard let code = segment.code(range), guide.contains(qualifier.codes, code)
            else { return false }
            index &+= 1
        }
        return true
    }

    /// Where a segment fits and may come next: in the open loops from the innermost out, from where each has come to.
    func find(_ segment: SegmentBytes, mayExceed: Bool) -> Match? {
        let id = segment.id
        var loop = current
        while true {
            let end = Int(guide.rows[loop].end)
            var child = nodes.next(of: loop)
            while child < end {
                let row = guide.rows[child]
                if row.id == id, mayExceed || nodes.count(of: child) < row.max,
                    fits(segment, child)
                {
                    return Match(loop: loop, node: child)
                }
                child = Int(row.end)
            }
            guard loop != 0 else { return nil }
            loop = Int(guide.rows[loop].parent)
        }
    }

    /// The first child of an open loop, from the innermost out, for which a test holds. The first segment of a loop
    /// is no child to look for: it begins the next turn.
    private func firstChild(_ isMatch: (_ loop: Int, _ node: Int) -> Bool) -> Match? {
        var loop = current
        while true {
            var child = loop == 0 ? 1 : loop + 2
            while child < guide.rows[loop].end {
                if isMatch(loop, child) { return Match(loop: loop, node: child) }
                child = Int(guide.rows[child].end)
            }
            guard loop != 0 else { return nil }
            loop = Int(guide.rows[loop].parent)
        }
    }

    /// Whether a loop has not yet come past a child.
    private func isAhead(_ node: Int, in loop: Int) -> Bool { node >= nodes.next(of: loop) }

    func findPassed(_ segment: SegmentBytes) -> Match? {
        firstChild { loop, node in !isAhead(node, in: loop) && fits(segment, node) }
    }

    /// By the name alone: what is required and has not come yet goes before the rest, then what fits best otherwise.
    func findByName(_ segment: SegmentBytes) -> Match? {
        func isOpen(_ loop: Int, _ node: Int) -> Bool {
            guide.rows[node].id == segment.id && isAhead(node, in: loop)
                && nodes.count(of: node) < guide.rows[node].max
        }
        guard var best = firstChild(isOpen) else { return nil }
        func cost(_ node: Int) -> Int {
            if guide.rows[node].usage == .required, nodes.count(of: node) == 0 { return 0 }
            let row = guide.rows[node].isLoop ? node + 1 : node
            var found: [X12Finding] = []
            ElementCheck(guide: guide, segment: segment, node: row, position: 0).check(&found)
            return found.count + 1
        }
        var least = cost(best.node)
        var child = Int(guide.rows[best.node].end)
        while child < guide.rows[best.loop].end {
            if isOpen(best.loop, child), cost(child) < least {
                least = cost(child)
                best.node = child
            }
            child = Int(guide.rows[child].end)
        }
        return best
    }

    /// Below loops that are required and have not come: their first segments are missing, from the outermost in.
    func findBelow(_ segment: SegmentBytes) -> (match: Match, missing: [Int])? {
        var path: [Int] = []
        func search(_ loop: Int) -> Int? {
            var child = loop + 2
            while child < guide.rows[loop].end {
                if fits(segment, child) { return child }
                child = Int(guide.rows[child].end)
            }
            return nested(loop)
        }
        func nested(_ loop: Int) -> Int? {
            var child = loop + 1
            while child < guide.rows[loop].end {
                if guide.rows[child].isLoop, isWanted(child) {
                    path.append(child)
                    if let found = search(child) { return found }
                    path.removeLast()
                }
                child = Int(guide.rows[child].end)
            }
            return nil
        }
        var found: Int?
        let match = firstChild { loop, node in
            guard guide.rows[node].isLoop, isWanted(node), nodes.count(of: node) == 0,
                isAhead(node, in: loop)
            else { return false }
            path = [node]
            found = search(node)
            return found != nil
        }
        guard let match, let found else { return nil }
        return (Match(loop: match.loop, node: found), path)
    }

    /// Whether a loop is required; of alternatives, whether none has come.
    private func isWanted(_ node: Int) -> Bool {
        guard guide.rows[node].usage == .alternative else {
            return guide.rows[node].usage == .required
        }
        let parent = Int(guide.rows[node].parent)
        return !(parent + 1..<Int(guide.rows[parent].end)).contains {
            Int(guide.rows[$0].parent) == parent && guide.rows[$0].usage == .alternative
                && nodes.count(of: $0) > 0
        }
    }
}
