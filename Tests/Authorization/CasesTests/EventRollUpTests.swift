import Cases
import Testing

/// How the lines' actions make the event's.
@Suite struct EventRollUpTests {
    /// What a line can end in; A2 is for events only.
    static let lineActions: [ActionCode] = [
        .approved, .modified, .denied, .pended, .notRequired, .contactAnotherEntity, .cancelled,
    ]

    /// Every pair once; the diagonal is a request of one kind.
    static let pairs = """
        A1 A1 A1, A1 A6 A6, A1 A3 A2, A1 A4 A4, A1 NA A1, A1 CT A2, A1 C A1,
        A6 A6 A6, A6 A3 A2, A6 A4 A4, A6 NA A6, A6 CT A2, A6 C A6,
        A3 A3 A3, A3 A4 A4, A3 NA A2, A3 CT A3, A3 C A3,
        A4 A4 A4, A4 NA A4, A4 CT A4, A4 C A4,
        NA NA NA, NA CT A2, NA C NA,
        CT CT CT, CT C CT,
        C C C
        """.split(separator: ",").map { row in
            row.split { $0 == " " || $0 == "\n" }.map { ActionCode(rawValue: String($0))! }
        }

    @Test func `the table names every pair`() {
        #expect(Self.pairs.count == 28)
        #expect(Set(Self.pairs.map { Set($0.prefix(2)) }).count == 28)
    }

    @Test("Two lines, in either order", arguments: pairs)
    func pair(row: [ActionCode]) {
        #expect(EventRollUp.action(of: [row[0], row[1]]) == row[2])
        #expect(EventRollUp.action(of: [row[1], row[0]]) == row[2])
    }

    @Test("One line is the event", arguments: lineActions)
    func single(action: ActionCode) { #expect(EventRollUp.action(of: [action]) == action) }

    @Test func `an event of which nothing is decided waits`() {
        #expect(EventRollUp.action(of: []) == .pended)
    }

    /// All 2,401 combinations of four lines, against the rules said in another way.
    @Test func `every combination of four lines keeps the rules`() {
        for code in 0..<2_401 {
            let lines = (0..<4).map { Self.lineActions[code / [1, 7, 49, 343][$0] % 7] }
            let action = EventRollUp.action(of: lines)
            let kinds = Set(lines).subtracting([.cancelled])
            #expect((action == .cancelled) == kinds.isEmpty)
            #expect((action == .pended) == kinds.contains(.pended))
            #expect(action == EventRollUp.action(of: lines.reversed()))
            #expect(
                action
                    == EventRollUp.action(
                        of: lines.filter { $0 != .cancelled } + (kinds.isEmpty ? lines : [])))
            if action == .approved {
                #expect(kinds.isSubset(of: [.approved, .notRequired]) && kinds.contains(.approved))
            }
            if action == .modified {
                #expect(kinds.isSubset(of: [.approved, .modified, .notRequired]))
            }
            if action == .denied {
                #expect(
                    kinds.isSubset(of: [.denied, .contactAnotherEntity]) && kinds.contains(.denied))
            }
            if action == .notRequired { #expect(kinds == [.notRequired]) }
            if action == .contactAnotherEntity { #expect(kinds == [.contactAnotherEntity]) }
            if action == .partly {
                #expect(
                    !kinds.isDisjoint(with: [.denied, .contactAnotherEntity])
                        && !kinds.isDisjoint(with: [.approved, .modified, .notRequired]))
            }
        }
    }
}
