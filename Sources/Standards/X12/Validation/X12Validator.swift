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

    // By node: how often it came in the present turn of its loop; the position at which it was passed by.
    private var counts: [Int]
    private var passed: [Int]
    /// By loop: the ordinal it has reached.
    private var reached: [Int]
    private var current = 0
    /// Whether what follows belongs to a segment that had no place.
    private var isBeside = false
    private var levels = LevelCheck()
    private var rules: [any X12GuideRule]
    private var findings: [X12Finding] = []
    private var unitValue = ""
    private var leftOut = 0

    /// Stands in `passed` for what must not be told.
    private static let untold = -1

    init?(_ guides: [X12Guide], limits: X12Limits = .standard) {
        guard let first = guides.first else { return nil }
        candidates = guides
        guide = first
        isChosen = guides.count == 1
        self.limits = limits
        counts = [Int](repeating: 0, count: first.nodes.count)
        passed = counts
        reached = counts
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
        while findings.count > limits.findingsMax {
            findings.removeLast()
            leftOut += 1
        }
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
            counts = [Int](repeating: 0, count: fitting.nodes.count)
            passed = counts
            reached = counts
            rules = fitting.rules
        }
        if let header {
            self.header = nil
            place(header, at: 1)
        }
    }

    mutating func finish(at position: Int, into report: inout X12SetReport) {
        if !isChosen, let header { choose(header) }
        for loop in loops(from: current, to: -1) { close(loop, at: position) }
        levels.finish(&findings)
        for index in rules.indices { rules[index].finish(&findings) }
        findings.sort {
            ($0.position, $0.place?.element ?? 0, $0.place?.component ?? 0)
                < ($1.position, $1.place?.element ?? 0, $1.place?.component ?? 0)
        }
        report.guide = guide.name
        report.findings += findings
        report.findingsLeftOut = leftOut
        report.unitName = unitValue.isEmpty ? "" : guide.unit?.name ?? ""
        report.unitValue = unitValue
    }

    // MARK: Finding the place

    /// Where a segment goes: a node in an open loop, and the loops to open on the way whose first segment is missing.
    private struct Match {
        var loop: Int
        var missing: [Int] = []
        var node: Int
    }

    private mutating func place(_ segment: X12Segment, at position: Int) {
        guard segment.id.packed != 0, segment.id.packed != X12SegmentID.tooLong else {
            return stray(segment, .unrecognized, at: position)
        }
        if let match = find(segment, mayExceed: false) {
            isBeside = false
            return accept(match, segment, at: position, fault: nil)
        }
        if let match = find(segment, mayExceed: true) {
            let isLoop = guide.rows[match.node].isLoop
            return accept(
                match, segment, at: position, fault: isLoop ? .loopOverMaximum : .overMaximum)
        }
        if let match = findPassed(segment) { return acceptLate(match, segment, at: position) }
        if let match = findBelow(segment) {
            return accept(match, segment, at: position, fault: nil)
        }
        if let match = findByName(segment) {
            return accept(match, segment, at: position, fault: nil)
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
    private func fits(_ segment: X12Segment, _ node: Int) -> Bool {
        guard guide.rows[node].id == segment.id else { return false }
        let first = guide.rows[node].isLoop ? node + 1 : node
        for index in guide.rows[first].qualifiers {
            let qualifier = guide.qualifiers[index]
            var range = segment.range(qualifier.element)
            if qualifier.component > 0 {
                range = segment[qualifier.element].component(qualifier.component).range
            }
            guard let code = PackedCode(segment.bytes[range]),
                guide.contains(qualifier.codes, code)
            else { return false }
        }
        return true
    }

    /// The first child of an open loop, from the innermost out, for which a test holds. The first segment of a loop
    /// is no child to look for: it begins the next turn.
    private func firstChild(_ isMatch: (_ loop: Int, _ node: Int) -> Bool) -> Match? {
        var loop = current
        while true {
            var child = loop == 0 ? 1 : loop + 2
            while child < guide.rows[loop].end {
                if isMatch(loop, child) { return Match(loop: loop, node: child) }
                child = guide.rows[child].end
            }
            guard loop != 0 else { return nil }
            loop = guide.rows[loop].parent
        }
    }

    private func find(_ segment: X12Segment, mayExceed: Bool) -> Match? {
        let id = segment.id
        return firstChild { loop, node in
            guide.rows[node].id == id && guide.rows[node].ordinal >= reached[loop]
                && (mayExceed || counts[node] < guide.rows[node].max) && fits(segment, node)
        }
    }

    private func findPassed(_ segment: X12Segment) -> Match? {
        firstChild { loop, node in
            guide.rows[node].ordinal < reached[loop] && fits(segment, node)
        }
    }

    /// By the name alone: what is required and has not come yet goes before the rest, then what fits best otherwise.
    private func findByName(_ segment: X12Segment) -> Match? {
        func isOpen(_ loop: Int, _ node: Int) -> Bool {
            guide.rows[node].id == segment.id && guide.rows[node].ordinal >= reached[loop]
                && counts[node] < guide.rows[node].max
        }
        guard var best = firstChild(isOpen) else { return nil }
        func cost(_ node: Int) -> Int {
            if guide.rows[node].usage == .required, counts[node] == 0 { return 0 }
            let row = guide.rows[node].isLoop ? node + 1 : node
            var found: [X12Finding] = []
            ElementCheck(guide: guide, segment: segment, node: row, position: 0).check(&found)
            return found.count + 1
        }
        var least = cost(best.node)
        var child = guide.rows[best.node].end
        while child < guide.rows[best.loop].end {
            if isOpen(best.loop, child), cost(child) < least {
                least = cost(child)
                best.node = child
            }
            child = guide.rows[child].end
        }
        return best
    }

    /// Below loops that are required and have not come: their first segments are missing.
    private func findBelow(_ segment: X12Segment) -> Match? {
        var path: [Int] = []
        func search(_ loop: Int) -> Int? {
            var child = loop + 2
            while child < guide.rows[loop].end {
                if fits(segment, child) { return child }
                child = guide.rows[child].end
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
                child = guide.rows[child].end
            }
            return nil
        }
        var found: Int?
        var match = firstChild { loop, node in
            guard guide.rows[node].isLoop, isWanted(node), counts[node] == 0,
                guide.rows[node].ordinal >= reached[loop]
            else { return false }
            path = [node]
            found = search(node)
            return found != nil
        }
        match?.missing = path
        if let found { match?.node = found }
        return match
    }

    /// Whether a loop is required; of alternatives, whether none has come.
    private func isWanted(_ node: Int) -> Bool {
        guard guide.rows[node].usage == .alternative else {
            return guide.rows[node].usage == .required
        }
        let parent = guide.rows[node].parent
        return !(parent + 1..<guide.rows[parent].end).contains {
            guide.rows[$0].parent == parent && guide.rows[$0].usage == .alternative
                && counts[$0] > 0
        }
    }

    // MARK: Going there

    /// The loops from one outwards, up to but without another.
    private func loops(from inner: Int, to outer: Int) -> [Int] {
        var loops: [Int] = []
        var loop = inner
        while loop != outer {
            loops.append(loop)
            guard loop != 0 else { break }
            loop = guide.rows[loop].parent
        }
        return loops
    }

    private mutating func accept(
        _ match: Match, _ segment: X12Segment, at position: Int, fault: X12SegmentFault?
    ) {
        if match.loop != current {
            for loop in loops(from: current, to: match.loop) { close(loop, at: position) }
        }
        current = match.loop
        for loop in match.missing {
            reach(guide.rows[loop].ordinal, in: current, at: position)
            open(loop)
            if guide.rows[loop].id == "HL" {
                levels.skip(loop, parentNode: guide.rows[loop].parent)
            }
            missing(loop + 1, at: position)
            // What else is missing there follows from that.
            for node in loop + 1..<guide.rows[loop].end where guide.rows[node].parent == loop {
                passed[node] = Self.untold
            }
        }
        reach(guide.rows[match.node].ordinal, in: current, at: position)
        enter(match.node, segment, at: position, fault: fault)
    }

    /// Out of its place: it is told, and what it holds is checked; the loops around stay where they are.
    private mutating func acceptLate(_ match: Match, _ segment: X12Segment, at position: Int) {
        if match.loop != current {
            for loop in loops(from: current, to: match.loop) { close(loop, at: position) }
        }
        current = match.loop
        let node = guide.rows[match.node]
        var fault = X12SegmentFault.outOfSequence
        if counts[match.node] >= node.max { fault = node.isLoop ? .loopOverMaximum : .overMaximum }
        enter(match.node, segment, at: position, fault: fault)
    }

    private mutating func enter(
        _ index: Int, _ segment: X12Segment, at position: Int, fault: X12SegmentFault?
    ) {
        let segmentNode: Int
        if guide.rows[index].isLoop {
            open(index)
            segmentNode = index + 1
        } else {
            segmentNode = index
        }
        counts[segmentNode] += 1
        if let fault {
            findings.append(
                X12Finding(
                    segmentID: segment.idText, position: position,
                    loop: guide.loop(of: segmentNode), segmentFault: fault, level: 1,
                    note: fault == .outOfSequence
                        ? "comes too late" : "comes more often than \(guide.rows[index].max) times"
                ))
        }
        // What is wrong with ST and SE is told of the set as a whole.
        guard segment.id != .st, segment.id != .se else { return }
        ElementCheck(guide: guide, segment: segment, node: segmentNode, position: position)
            .check(&findings)
        guard
            guide.rows[segmentNode].hasRules || segment.id == "HL" || segmentNode == guide.unitNode
        else { return }
        let place = X12RulePlace(position: position, loop: guide.loop(of: segmentNode))
        if segment.id == "HL", guide.rows[index].isLoop {
            let parent = guide.rows[index].parent
            levels.take(
                segment, loopNode: index, parentNode: parent, isTop: parent == 0, at: place,
                wantsParent: guide.elements[guide.rows[segmentNode].elements.lowerBound + 1].usage
                    == .situational,
                &findings)
        }
        if guide.rows[segmentNode].hasRules { applyRules(to: segment, at: place) }
        if segmentNode == guide.unitNode, let unit = guide.unit {
            unitValue = segment[unit.element].text
        }
    }

    private mutating func applyRules(to segment: X12Segment, at place: X12RulePlace) {
        for index in rules.indices where rules[index].segmentIDs.contains(segment.id) {
            rules[index].take(segment, at: place, &findings)
        }
    }

    private mutating func open(_ loop: Int) {
        counts[loop] += 1
        for node in loop + 1..<guide.rows[loop].end {
            counts[node] = 0
            passed[node] = 0
            reached[node] = 0
        }
        reached[loop] = 0
        current = loop
    }

    /// Moves on in a loop; what is required and was not seen has been passed by here.
    private mutating func reach(_ ordinal: Int, in loop: Int, at position: Int) {
        guard ordinal > reached[loop] else { return }
        reached[loop] = ordinal
        var child = loop + 1
        while child < guide.rows[loop].end, guide.rows[child].ordinal < ordinal {
            if counts[child] == 0, passed[child] == 0 { passed[child] = position }
            child = guide.rows[child].end
        }
    }

    private mutating func close(_ loop: Int, at position: Int) {
        var alternative: Int?
        var hasAlternative = false
        var child = loop + 1
        while child < guide.rows[loop].end {
            let isUntold = counts[child] == 0 && passed[child] != Self.untold
            switch guide.rows[child].usage {
            case .required where isUntold:
                missing(child, at: passed[child] > 0 ? passed[child] : position)
            case .alternative:
                if isUntold { alternative = child }
                if counts[child] > 0 || passed[child] == Self.untold { hasAlternative = true }
            default: break
            }
            child = guide.rows[child].end
        }
        if let alternative, !hasAlternative {
            missing(alternative, at: passed[alternative] > 0 ? passed[alternative] : position)
        }
    }

    private mutating func missing(_ index: Int, at position: Int) {
        let node = guide.nodes[index]
        guard node.id != .se else { return }
        findings.append(
            X12Finding(
                segmentID: node.id.description, position: position,
                loop: node.loopID, segmentFault: .requiredMissing,
                level: 2, note: "\(node.name): required and missing"))
    }
}
