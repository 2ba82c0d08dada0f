/// Holds the segments of one set against a guide, one after another, and collects everything that is wrong.
///
/// It knows the open loops and how far each has come. A segment is looked for, in this order: where it fits and may
/// still come; where it fits but came too often; where it fits but its place has passed; below required levels that are
/// missing; where only its qualifier is wrong. If none is found it is passed over and the place is kept, so that one
/// mistake is told once and nothing follows from it. What is required and missing is told when its loop ends, at the
/// segment that came in its stead.
struct X12Validator: Sendable {
    private let candidates: [X12Guide]
    private(set) var guide: X12Guide
    private var isChosen: Bool
    private var header: X12Segment?
    private let limits: X12Limits

    private(set) var nodes: NodeStates
    private(set) var current = 0
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
