import FHIRPath
import JSON
import Primitives
import Testing

/// For a host to whom the order in which things came says nothing, `sort()` picks none by it.
@Suite struct TieTests {
    private func value(_ text: String, _ dates: [String], refusesTies: Bool = true) throws
        -> [String]
    {
        var host = PathHost()
        host.refusesTies = refusesTies
        let results = dates.enumerated().map { index, date in
            let effective = date.isEmpty ? "" : #","effectiveDateTime":"\#(date)""#
            return #"{"resourceType":"Observation","id":"\#(index)"\#(effective)}"#
        }
        let json =
            #"{"resourceType":"Patient","contained":[\#(results.joined(separator: ","))]}"#
        let document = PathDocument(try JSONDocument.parse(json).root)
        let expression = try PathExpression("Patient.contained" + text, host: host)
        return try expression.evaluate(PathInput(document, now: Instant(milliseconds: 0))).map(
            \.text)
    }

    static let newest = ".sort(-effective.ofType(dateTime)).first().id"
    static let last = ".sort(effective.ofType(dateTime)).last().id"

    @Test(arguments: [
        ["2026-02-01", "2026-03-01", "2026-01-01"], ["2026-01-01", "2026-03-01", "2026-01-01"],
        ["2026-02-28T23:00:00Z", "2026-03-01", "2026-01-01T08:00:00Z"],
    ])
    func `the newest is taken where it is known`(dates: [String]) throws {
        for text in [Self.newest, Self.last, ".sort(-effective.ofType(dateTime))[0].id"] {
            #expect(try value(text, dates) == ["1"])
        }
    }

    @Test(arguments: [
        ["2026-03-01", "2026-03-01"], ["2026-03-01", "2026-03-01T08:00:00Z"],
        ["2026-03-01", ""], ["", ""], ["2026-03", "2026-03-01"],
        ["2026-03-01T10:00:00Z", "2026-03-01", "2026-03-01T12:00:00Z"],
    ])
    func `where it is not, none is`(dates: [String]) throws {
        for text in [Self.newest, Self.last] {
            #expect(throws: PathError.self) { try value(text, dates) }
            #expect(throws: PathError.self) { try value(text, dates.reversed()) }
            #expect(try value(text, dates, refusesTies: false).count == 1)
        }
    }

    @Test func `where it is not known what is picked, all have to be in an order`() throws {
        let dates = ["2026-01-01", "2026-03-01", "2026-01-01"]
        #expect(throws: PathError.self) {
            try value(".sort(-effective.ofType(dateTime)).where(id.exists()).first()", dates)
        }
        #expect(throws: PathError.self) {
            try value(".sort(-effective.ofType(dateTime)).take(2)", dates)
        }
        #expect(
            try value(".sort(-effective.ofType(dateTime), id).take(2).id", dates) == ["1", "0"])
    }

    @Test func `values that are the same may stand in any order`() throws {
        #expect(try value(".select(3 | 3).sort().first()", ["2026-01-01", "2026-01-01"]) == ["3"])
    }
}
