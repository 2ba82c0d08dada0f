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

    /// What is left of the segment when some of it was read into fields, each element at its place; nil where all was read.
    ///
    /// - Parameter components: of a composite of which only some were read.
    func rest(read: Set<Int>, components: [Int: Set<Int>] = [:]) -> KeptSegment? {
        var left = kept
        for (index, parts) in left.elements.enumerated() {
            let number = index + 1
            guard !read.contains(number) else {
                left.elements[index] = [""]
                continue
            }
            guard let taken = components[number] else { continue }
            var rest = parts.enumerated().map { taken.contains($0 + 1) ? "" : $1 }
            while rest.count > 1, rest.last?.isEmpty == true { rest.removeLast() }
            left.elements[index] = rest
        }
        while left.elements.last == [""] { left.elements.removeLast() }
        return left.elements.isEmpty ? nil : left
    }
}
