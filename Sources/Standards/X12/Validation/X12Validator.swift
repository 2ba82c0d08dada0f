/// Holds the segments of one set against a guide, one after another, and collects everything that is wrong.
///
/// It knows the open loops and how far each has come. A segment is looked for, in this order: where it fits and may
/// still come; where it fits but came too often; where it fits but its place has passed; below required levels that are
/// missing; where only its qualifier is wrong. If none is found it is passed over and the place is kept, so that one
/// mistake is told once and nothing follows from it. What is required and missing is told when its loop ends, at the
/// segment that came in its stead.
struct X12Validator: Sendable {
    private let candidates: [X12Guide]
    private var guide: X12Guide
    private var isChosen: Bool
    private var header: X12Segment?
    private let limits: X12Limits

    private var nodes: NodeStates
    private var current = 0
    /// Whether what follows belongs to a segment that had no place.
    private var isBeside = false
    private var levels = LevelCheck()
    private var rules: [any X12GuideRule]
    private var findings: [X12Finding] = []
    private var unitValue = ""
    private var leftOut = 0
    /// Whether one of the findings within the limit rejects the set; nil where it was not asked yet.
    private var keepsRejecting: Bool?

    init?(_ guides: [X12Guide], limits: X12Limits = .standard) {
        guard let first = guides.first else { return nil }
        candidates = guides
        guide = first
        isChosen = guides.count == 1
        self.limits = limits
        nodes = NodeStates(first)
        rules = first.rules
    }

    mutating func take(_ segment: X12Segment, at position: Int) {
        if !isChosen {
            guard position > 1 else {
                header = segment
                return
            }
            choose(segment)
        }
        place(segment, at: position)
        if findings.count > limits.findingsMax { limitFindings() }
    }

    /// What is beyond the limit is counted. That the set is rejected must stay known.
    private mutating func limitFindings() {
        leftOut += findings.limit(to: limits.findingsMax, &keepsRejecting)
    }

    private mutating func place(_ segment: X12Segment, at position: Int) {
        _ = segment.withBytes { place(segment, $0, at: position) }
    }

    private mutating func choose(_ segment: X12Segment) {
        isChosen = true
        let fitting = candidates.first { guide in
            guard let selector = guide.selector else { return false }
            return selector.segmentID == segment.id
                && selector.codes.contains(segment[selector.element].text)
        }
        if let fitting, fitting !== guide {
            guide = fitting
            nodes = NodeStates(fitting)
            rules = fitting.rules
        }
        if let header {
            self.header = nil
            place(header, at: 1)
        }
    }

    mutating func finish(at position: Int, into report: inout X12SetReport) {
        if !isChosen, let header { choose(header) }
        closeLoops(upTo: -1, at: position)
        levels.finish(&findings)
        for index in rules.indices { rules[index].finish(&findings) }
        findings.sort {
            ($0.position, $0.place?.element ?? 0, $0.place?.component ?? 0)
                < ($1.position, $1.place?.element ?? 0, $1.place?.component ?? 0)
        }
        report.guide = guide.name
        findings = report.findings + findings
        keepsRejecting = nil
        if findings.count > limits.findingsMax { limitFindings() }
        report.findings = findings
        report.findingsLeftOut = leftOut
        report.unitName = unitValue.isEmpty ? "" : guide.unit?.name ?? ""
        report.unitValue = unitValue
    }

    // MARK: Finding the place

    /// Where a segment goes: a node in an open loop.
    private struct Match {
        var loop: Int
        var node: Int
    }

    private mutating func place(_ segment: X12Segment, _ bytes: SegmentBytes, at position: Int) {
        guard segment.id.packed != 0, segment.id.packed != X12SegmentID.tooLong else {
            return stray(segment, .unrecognized, at: position)
        }
        if let match = find(bytes, mayExceed: false) {
            isBeside = false
            return accept(match, segment, bytes, at: position, fault: nil)
        }
        if let match = find(bytes, mayExceed: true) {
            let isLoop = guide.rows[match.node].isLoop
            return accept(
                match, segment, bytes, at: position,
                fault: isLoop ? .loopOverMaximum : .overMaximum)
        }
        if let match = findPassed(bytes) { return acceptLate(match, segment, bytes, at: position) }
        if let found = findBelow(bytes) {
            return accept(
                found.match, missing: found.missing, segment, bytes, at: position, fault: nil)
        }
        if let match = findByName(bytes) {
            return accept(match, segment, bytes, at: position, fault: nil)
        }
        guard !isBeside else { return }
        isBeside = guide.loopStarters.contains(segment.id)
        let fault: X12SegmentFault =
            if guide.segmentIDs.contains(segment.id) {
                .unexpected
            } else if guide.unused.contains(segment.id) {
                .notUsed
            } else {
                guide.dictionary.isKnown(segment.id) ? .notInSet : .unrecognized
            }
        stray(segment, fault, at: position)
    }

    private mutating func stray(_ segment: X12Segment, _ fault: X12SegmentFault, at position: Int) {
        let isNamed = segment.id.isWellFormed
        findings.append(
            X12Finding(
                segmentID: isNamed ? segment.idText : X12Finding.noSegmentID, position: position,
                loop: guide.nodes[current].loopID, segmentFault: fault,
                level: fault.isOfGuide ? 2 : 1,
                note: fault == .notUsed ? "not used by the guide" : "no place for it here"))
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
    private func find(_ segment: SegmentBytes, mayExceed: Bool) -> Match? {
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

    private func findPassed(_ segment: SegmentBytes) -> Match? {
        firstChild { loop, node in !isAhead(node, in: loop) && fits(segment, node) }
    }

    /// By the name alone: what is required and has not come yet goes before the rest, then what fits best otherwise.
    private func findByName(_ segment: SegmentBytes) -> Match? {
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
    private func findBelow(_ segment: SegmentBytes) -> (match: Match, missing: [Int])? {
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

    // MARK: Going there

    /// Closes the loops from the current one outwards, up to but without another; -1 closes all.
    private mutating func closeLoops(upTo outer: Int, at position: Int) {
        var loop = current
        while loop != outer {
            close(loop, at: position)
            guard loop != 0 else { break }
            loop = Int(guide.rows[loop].parent)
        }
    }

    private mutating func accept(
        _ match: Match, missing loops: [Int] = [], _ segment: X12Segment, _ bytes: SegmentBytes,
        at position: Int, fault: X12SegmentFault?
    ) {
        closeLoops(upTo: match.loop, at: position)
        current = match.loop
        for loop in loops {
            nodes.reach(loop, in: current, at: position, guide)
            open(loop)
            if guide.rows[loop].id == "HL" {
                levels.skip(loop, parentNode: Int(guide.rows[loop].parent))
            }
            missing(loop + 1, at: position)
            // What else is missing there follows from that.
            for node in loop + 1..<Int(guide.rows[loop].end)
            where Int(guide.rows[node].parent) == loop { nodes.silence(node) }
        }
        nodes.reach(match.node, in: current, at: position, guide)
        enter(match.node, segment, bytes, at: position, fault: fault)
    }

    /// Out of its place: it is told, and what it holds is checked; the loops around stay where they are.
    private mutating func acceptLate(
        _ match: Match, _ segment: X12Segment, _ bytes: SegmentBytes, at position: Int
    ) {
        closeLoops(upTo: match.loop, at: position)
        current = match.loop
        let node = guide.rows[match.node]
        var fault = X12SegmentFault.outOfSequence
        if nodes.count(of: match.node) >= node.max {
            fault = node.isLoop ? .loopOverMaximum : .overMaximum
        }
        enter(match.node, segment, bytes, at: position, fault: fault)
    }

    private mutating func enter(
        _ index: Int, _ segment: X12Segment, _ bytes: SegmentBytes, at position: Int,
        fault: X12SegmentFault?
    ) {
        let isLoop = guide.rows[index].isLoop
        if isLoop { open(index) }
        let segmentNode = isLoop ? index + 1 : index
        nodes.add(segmentNode)
        if let fault {
            findings.append(
                X12Finding(
                    segmentID: segment.idText, position: position,
                    loop: guide.loop(of: segmentNode), segmentFault: fault, level: 1,
                    note: fault == .outOfSequence
                        ? "comes too late"
                        : "comes more often than \(guide.nodes[index].max) times"))
        }
        // What is wrong with ST and SE is told of the set as a whole.
        guard segment.id != .st, segment.id != .se else { return }
        ElementCheck(guide: guide, segment: bytes, node: segmentNode, position: position)
            .check(&findings)
        let row = guide.rows[segmentNode]
        let isLevel = isLoop && segment.id == .hl
        guard !row.rules.isEmpty || isLevel || segmentNode == guide.unitNode else { return }
        let place = X12RulePlace(position: position, loop: guide.loop(of: segmentNode))
        if isLevel { takeLevel(segment, index, at: place) }
        for rule in row.rules.range {
            rules[Int(guide.ruleIndices[rule])].take(segment, at: place, &findings)
        }
        if segmentNode == guide.unitNode, let unit = guide.unit {
            unitValue = segment[unit.element].text
        }
    }

    private mutating func takeLevel(_ segment: X12Segment, _ loop: Int, at place: X12RulePlace) {
        let parent = Int(guide.rows[loop].parent)
        let parentRule = guide.elements[Int(guide.rows[loop + 1].elements.lower) + 1]
        levels.take(
            segment, loopNode: loop, parentNode: parent, isTop: parent == 0, at: place,
            wantsParent: parentRule.usage == .situational, &findings)
    }

    private mutating func open(_ loop: Int) {
        nodes.open(loop, guide)
        current = loop
    }

    /// What is required and has not come is told: where it was passed by, or here.
    private mutating func close(_ loop: Int, at position: Int) {
        var alternative: Int?
        var hasAlternative = false
        var child = loop + 1
        let end = Int(guide.rows[loop].end)
        while child < end {
            let row = guide.rows[child]
            switch row.usage {
            case .required where nodes.isUntold(child): missing(child, at: position)
            case .alternative:
                if nodes.isUntold(child) { alternative = child } else { hasAlternative = true }
            default: break
            }
            child = Int(row.end)
        }
        if let alternative, !hasAlternative { missing(alternative, at: position) }
    }

    private mutating func missing(_ index: Int, at position: Int) {
        let node = guide.nodes[index]
        guard node.id != .se else { return }
        findings.append(
            X12Finding(
                segmentID: node.id.description, position: nodes.passed(index) ?? position,
                loop: node.loopID, segmentFault: .requiredMissing,
                level: 2, note: "\(node.name): required and missing"))
    }
}
