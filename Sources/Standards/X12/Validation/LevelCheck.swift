/// The tree of HL segments: numbers from 1 without gaps, each with a parent of the right level, HL04 true.
struct LevelCheck: Sendable {
    private struct Row: Sendable {
        let position: Int
        let node: Int
        let loop: String
        /// nil where HL04 is neither 0 nor 1, or has been told already.
        let saysChildren: Bool?
        /// The row of the first level below this one.
        var firstChild: Int?
    }

    private var rows: [Row] = []
    /// Rows that have another number than their place: the others need no look-up.
    private var oddNumbers: [Int: Int] = [:]
    /// The latest row of each node: a search would go over all that a sender put below one parent.
    private var latest: [(node: Int, row: Int)] = []

    mutating func take(
        _ segment: X12Segment, loopNode: Int, parentNode: Int, isTop: Bool,
        at place: X12RulePlace, wantsParent: Bool, _ found: inout [X12Finding]
    ) {
        let number = segment[1].number
        if !segment[1].isEmpty, number != rows.count + 1, !isTold(1, at: place, found) {
            found.append(
                place.finding(
                    segment, element: 1, number: 628, .invalidCode, level: 1,
                    note: "levels are numbered from 1 without gaps: \(rows.count + 1) here"))
        }
        if !isTop { parent(segment, parentNode, at: place, wantsParent: wantsParent, &found) }
        let children = segment.code(4)
        let says: Bool? =
            isTold(4, at: place, found)
            ? nil : children == "1" ? true : children == "0" ? false : nil
        rows.append(
            Row(
                position: place.position, node: loopNode, loop: place.loop ?? "",
                saysChildren: says))
        setLatest(of: loopNode)
        if let number, number != rows.count {
            oddNumbers[number] = rows.count - 1
        } else if number != nil, !oddNumbers.isEmpty {
            oddNumbers[rows.count] = nil
        }
    }

    /// The row of a number. One that nobody has is its place's, so that those below a wrongly numbered level are not told
    /// as well.
    private func row(numbered number: Int) -> Int? {
        if !oddNumbers.isEmpty, let row = oddNumbers[number] { return row }
        return (1...max(1, rows.count)).contains(number) && !rows.isEmpty ? number - 1 : nil
    }

    private mutating func setLatest(of node: Int) {
        if let index = latest.firstIndex(where: { $0.node == node }) {
            latest[index].row = rows.count - 1
        } else {
            latest.append((node, rows.count - 1))
        }
    }

    /// The level that comes next is below this one.
    private mutating func setChild(of row: Int) {
        if rows[row].firstChild == nil { rows[row].firstChild = rows.count }
    }

    private func latestRow(of node: Int) -> Int? { latest.first { $0.node == node }?.row }

    /// A level whose HL is missing: it is told as such, and counts, so that those after it are not told as well.
    mutating func skip(_ loopNode: Int, parentNode: Int) {
        if let row = latestRow(of: parentNode) { setChild(of: row) }
        rows.append(Row(position: 0, node: loopNode, loop: "", saysChildren: nil))
        setLatest(of: loopNode)
        oddNumbers[rows.count] = nil
    }

    private func isTold(_ element: Int, at place: X12RulePlace, _ found: [X12Finding]) -> Bool {
        found.reversed().prefix { $0.position == place.position }
            .contains { $0.place?.element == element }
    }

    private mutating func parent(
        _ segment: X12Segment, _ parentNode: Int, at place: X12RulePlace, wantsParent: Bool,
        _ found: inout [X12Finding]
    ) {
        let structural = latestRow(of: parentNode)
        guard !segment[2].isEmpty else {
            if wantsParent {
                found.append(
                    place.finding(
                        segment, element: 2, number: 734, .requiredMissing, level: 2,
                        note: "a level below another names it"))
            }
            if let structural { setChild(of: structural) }
            return
        }
        let named = segment[2].number.flatMap { row(numbered: $0) }
        if let named, rows[named].node == parentNode {
            setChild(of: named)
            return
        }
        if let structural { setChild(of: structural) }
        guard !isTold(2, at: place, found) else { return }
        found.append(
            place.finding(
                segment, element: 2, number: 734, .invalidCode, level: 1,
                note: "no level of the kind that is above this one has that number"))
    }

    func finish(_ found: inout [X12Finding]) {
        for row in rows {
            guard let says = row.saysChildren, says != (row.firstChild != nil) else { continue }
            // What shows that the level has others below it: the first of them.
            let child = row.firstChild.map { rows[$0] }.flatMap { $0.position > 0 ? $0 : nil }
            found.append(
                X12Finding(
                    segmentID: "HL", position: row.position, loop: row.loop,
                    place: X12Finding.Place(element: 4), elementNumber: 736,
                    elementFault: .invalidCode, badData: says ? "1" : "0", level: 1,
                    trigger: child.map {
                        X12Finding.Trigger(
                            segmentID: "HL", position: $0.position, loop: $0.loop,
                            element: X12Finding.Place(element: 2))
                    },
                    note: says ? "no level is below this one" : "a level is below this one"))
        }
    }
}
