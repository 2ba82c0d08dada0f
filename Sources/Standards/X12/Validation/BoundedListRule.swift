/// LS and LE stand around a loop: one is there where the other is (X12.6, bounded loops). Whether LE must be there depends
/// on LS, and the other way round; the one that is there is what triggers the finding.
struct BoundedListRule: X12GuideRule {
    let level = 2
    let segmentIDs: [X12SegmentID] = ["LS", "LE"]
    /// The open LS.
    private var open: X12RulePlace?

    mutating func take(
        _ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]
    ) {
        guard segment.id == "LE" else {
            closeUnended(&found)
            open = place
            return
        }
        if let begun = open {
            open = nil
            if begun.loop == place.loop { return }
            report("LE", begun, "LS", &found)
        }
        report("LS", place, "LE", &found)
    }

    mutating func finish(_ found: inout [X12Finding]) { closeUnended(&found) }

    private mutating func closeUnended(_ found: inout [X12Finding]) {
        guard let begun = open else { return }
        open = nil
        report("LE", begun, "LS", &found)
    }

    /// `missing` is not there, although `present` stands at a place.
    private func report(
        _ missing: String, _ place: X12RulePlace, _ present: String, _ found: inout [X12Finding]
    ) {
        found.append(
            X12Finding(
                segmentID: missing, position: place.position, loop: place.loop,
                segmentFault: .dependentMissing, level: level,
                trigger: X12Finding.Trigger(
                    segmentID: present, position: place.position, loop: place.loop),
                note: "\(present) stands without \(missing)"))
    }
}
