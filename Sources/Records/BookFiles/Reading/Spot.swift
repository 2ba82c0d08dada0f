import Primitives

/// A position in a file.
struct Spot: Hashable, Sendable, Comparable {
    var file: String
    var line: Int
    var column: Int?

    init(_ file: String, _ line: Int = 1, _ column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    init(_ place: Place?) {
        if case .file(let name, let line, let column) = place {
            self.init(name, line, column)
        } else {
            self.init("")
        }
    }

    var place: Place { .file(name: file, line: line, column: column) }

    static func < (one: Spot, other: Spot) -> Bool {
        (one.file, one.line, one.column ?? 0) < (other.file, other.line, other.column ?? 0)
    }
}
