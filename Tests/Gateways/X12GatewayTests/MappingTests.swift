import Cases
import Foundation
import LarkspurStore
import Primitives
import Testing
import Workflow

@testable import X12Gateway

/// The table of docs/x12.md, "278 and the canonical request": each row is true of the reader, and each mapping has its row.
@Suite struct MappingTests {
    /// A place of the guide, a change to it in `Everything`, and the field that is another then.
    struct Mapping: Sendable {
        let place: String
        let field: String
        let change: (String, String)
        let value: @Sendable (AuthorizationRequest) -> String

        init(
            _ place: String, _ field: String, _ old: String, _ new: String,
            _ value: @escaping @Sendable (AuthorizationRequest) -> String
        ) {
            self.place = place
            self.field = field
            self.change = (old, new)
            self.value = value
        }
    }

    /// One desk for all rows: to open one costs more than to read a request.
    @Test func `a place is read into its field, and is the same when written`() async throws {
        let desk = try await Desk.open()
        for mapping in Self.mappings {
            await Task.yield()
            try check(mapping, desk)
        }
    }

    private func check(_ mapping: Mapping, _ desk: Desk) throws {
        let before = RoundTripTests.everything()
        let after = before.replacing(mapping.change.0, by: mapping.change.1)
        let one = try desk.submission(before).request
        let two = try desk.submission(after).request
        #expect(mapping.value(one) != mapping.value(two), "\(mapping.place)")
        let again = try RoundTripTests.write(two)
        #expect(again.losses == [], "\(mapping.place)")
        // A field is read of one row only: what it was stays where another place changes.
        let others = Self.mappings.filter { $0.field != mapping.field && $0.place != mapping.place }
        let moved = others.filter { $0.value(one) != $0.value(two) }.map(\.field)
        #expect(
            moved.allSatisfy { Self.follows($0, mapping.field) }, "\(mapping.place) moves \(moved)")
    }

    /// A service says nothing of what the event says, so some of the event's is the line's as well. Of a name the parts, and
    /// of a number the kind, are kept beside it.
    private static func follows(_ field: String, _ cause: String) -> Bool {
        let isDetailed = cause.hasSuffix("name") || cause.hasSuffix("identifiers")
        return field.hasPrefix("line.") && cause.hasPrefix("event.")
            || field.hasSuffix("kept") && isDetailed
    }

    @Test func `the document has exactly these rows`() throws {
        let file = LarkspurStore.root.appendingPathComponent("docs/x12.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "## 278 and the canonical request"))
        let section = text[start.upperBound...].components(separatedBy: "\n## ")[0]
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| 2") }.map {
            $0.split(separator: "|").prefix(2).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let told = Set(rows.map { "\($0[0]) \($0[1])" })
        let known = Set(Self.mappings.map { "\($0.place) `\($0.field)`" })
        #expect(told.subtracting(known) == [])
        #expect(known.subtracting(told) == [])
    }
}
