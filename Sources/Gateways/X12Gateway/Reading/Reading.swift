import Cases
import Primitives
import X12

/// What a reader has found so far: problems that refuse, deviations that are answered and noted. Nothing stops at the
/// first.
struct Reading {
    var problems: [Problem] = []
    private(set) var deviations: [Problem] = []
    var places = RequestPlaces()

    mutating func refuse(_ code: String, _ message: String, at place: Place) {
        problems.append(Problem(code: "x12-\(code)", message: message, place: place))
    }

    mutating func note(_ code: String, _ message: String, at place: Place) {
        deviations.append(
            Problem(severity: .warning, code: "x12-\(code)", message: message, place: place))
    }
}

extension Row {
    /// The segment as a case keeps it.
    var kept: KeptSegment {
        KeptSegment(
            name: id,
            elements: segment.count < 1
                ? [] : (1...segment.count).map { segment[$0].components.map(\.text) })
    }
}
