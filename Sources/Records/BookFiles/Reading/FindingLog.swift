import Primitives

/// Collects what is wrong with the files of a book or a registry, so that one pass names everything.
final class FindingLog {
    private(set) var problems: [Problem] = []

    var errorCount: Int { problems.count { $0.severity == .error } }

    /// Whether anything is wrong in the files whose names begin so.
    func hasErrors(in files: String) -> Bool {
        problems.contains { $0.severity == .error && Spot($0.place).file.hasPrefix(files) }
    }

    func error(_ code: String, _ message: String, _ spot: Spot) {
        problems.append(Problem(code: code, message: message, place: spot.place))
    }

    func warning(_ code: String, _ message: String, _ spot: Spot) {
        problems.append(
            Problem(severity: .warning, code: code, message: message, place: spot.place))
    }

    /// What may well be meant so.
    func hint(_ code: String, _ message: String, _ spot: Spot) {
        problems.append(
            Problem(severity: .information, code: code, message: message, place: spot.place))
    }

    /// By file, then line and column: the order in which somebody mends them.
    var sorted: [Problem] {
        problems.enumerated().sorted { one, other in
            (Spot(one.element.place), one.offset) < (Spot(other.element.place), other.offset)
        }.map(\.element)
    }
}
