/// The tree of HL segments: numbers from 1 without gaps, each with a parent of the right level, HL04 true.
struct LevelCheck: Sendable {
    private struct Row: Sendable {
        let position: Int
        let node: Int
        let loop: String
        /// nil where HL04 is neither 0 nor 1.
        let saysChildren: Bool?
        var hasChildren = false
    }

    private var rows: [Row] = []
    private var rowOfNumber: [Int: Int] = [:]
    /// The latest row of each node: a search would go over all that a sender put below one parent.
    private var lastRow: [Int: Int] = [:]

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
        let says: Bool? = segment[4] == "1" ? true : segment[4] == "0" ? false : nil
        rows.append(
            Row(
                position: place.position, node: loopNode, loop: place.loop ?? "",
                saysChildren: says))
        lastRow[loopNode] = rows.count - 1
        if let number { rowOfNumber[number] = rows.count - 1 }
        // So that those below a wrongly numbered level are not told as well.
        if rowOfNumber[rows.count] == nil { rowOfNumber[rows.count] = rows.count - 1 }
    }

    /// A level whose HL is missing: it is told as such, and counts, so that those after it are not told as well.
    mutating func skip(_ loopNode: Int, parentNode: Int) {
        if let row = lastRow[parentNode] { rows[row].hasChildren = true }
        rows.append(Row(position: 0, node: loopNode, loop: "", saysChildren: nil))
        lastRow[loopNode] = rows.count - 1
        rowOfNumber[rows.count] = rows.count - 1
    }

    private func isTold(_ element: Int, at place: X12RulePlace, _ found: [X12Finding]) -> Bool {
        found.reversed().prefix { $0.position == place.position }
            .contains { $0.place?.element == element }
    }

    private mutating func parent(
        _ segment: X12Segment, _ parentNode: Int, at place: X12RulePlace, wantsParent: Bool,
        _ found: inout [X12Finding]
    ) {
        let structural = lastRow[parentNode]
        guard let text = segment[2].value else {
            if wantsParent {
                found.append(
                    place.finding(
                        segment, element: 2, number: 628, .requiredMissing, level: 2,
                        note: "a level below another names it"))
            }
            if let structural { rows[structural].hasChildren = true }
            return
        }
        let named = Int(text).flatMap { rowOfNumber[$0] }
        if let named, rows[named].node == parentNode {
            rows[named].hasChildren = true
            return
        }
        if let structural { rows[structural].hasChildren = true }
        guard !isTold(2, at: place, found) else { return }
        found.append(
            place.finding(
                segment, element: 2, number: 628, .invalidCode, level: 1,
                note: "no level of the kind that is above this one has that number"))
    }

    func finish(_ found: inout [X12Finding]) {
        let told = Set(found.lazy.filter { $0.place?.element == 4 }.map(\.position))
        for row in rows {
            guard let says = row.saysChildren, says != row.hasChildren,
                !told.contains(row.position)
            else { continue }
            found.append(
                X12Finding(
                    segmentID: "HL", position: row.position, loop: row.loop,
                    place: X12Finding.Place(element: 4), elementNumber: 736,
                    elementFault: .invalidCode, badData: says ? "1" : "0", level: 1,
                    note: says ? "no level is below this one" : "a level is below this one"))
        }
    }
}
